import Desk
import Tabular

/// A column of a review table that holds one item of the scorecard.
struct ReviewItemColumn: Sendable {
  /// Among the columns that are read.
  let index: Int
  let name: String
  /// How many points there are to get, where the column's name says it.
  let points: Double?
  /// The card that has the item, where the row names none.
  private let card: Int?

  init?(_ column: ReadColumn, _ index: Int, name: String) {
    guard case .reviewItem(let scale)? = column.role else { return nil }
    self.index = index
    self.name = ReviewItemHeader(name).name
    card = if case .card(let card) = scale { Int(card) } else { nil }
    points = if case .points(let points) = scale { Double(points) } else { nil }
  }

  /// The card's line that the column holds; on the review's card, or else on the first that has it.
  func place(
    _ label: Symbol?, on card: Int?, _ lookup: inout ScorecardLookup, _ history: History
  ) -> ScorecardBook.Place? {
    guard let own = self.card else { return nil }
    return lookup.place(label, card: card ?? own, in: history)
      ?? lookup.place(label, card: own, in: history)
  }
}

extension Review {
  /// What all rows of the review share, for an item of it.
  var subject: Review {
    var result = Review()
    result.id = id
    result.ticket = ticket
    result.agent = agent
    result.reviewer = reviewer
    result.reviewerKind = reviewerKind
    result.scorecard = scorecard
    result.version = version
    result.reviewedAt = reviewedAt
    result.revision = revision
    return result
  }
}

extension ScorecardItem {
  /// What may be written for it: its ratings, or points with their sign or without.
  private var range: ClosedRange<Double> {
    switch rule {
    case .rated(let range, _): range
    case .bonus(let most), .deduction(let most): 0...most
    }
  }

  /// The problem of a number outside ``range``.
  func outOfScale(line: Int, column: String) -> Problem {
    Problem(code: .outOfScale, line: line, column: column, detail: .scale(range))
  }
}

extension RecordInterpreter {
  var itemColumns: [ReviewItemColumn] {
    columns.indices.compactMap { index in
      ReviewItemColumn(columns[index], index, name: plan.columns[columns[index].cell].name)
    }
  }

  /// Rates the one item of a row in a table with one row an item.
  ///
  /// - Parameters:
  ///   - scored: the column of the item's score; nil where the row has none.
  ///   - place: the item's line on a card.
  ///   - hasCard: whether the row names a card that is known.
  func rate(
    _ review: inout Review, _ row: RowPlace, _ scored: Int?, on place: ScorecardBook.Place?,
    hasCard: Bool, of points: Double?, _ source: RowSource, _ problems: inout [Problem]
  ) {
    if place == nil, review.item != nil, hasCard || !scorecards.own.isEmpty,
      let column = columns.firstIndex(where: { $0.role == .review(.item) })
    {
      problems.append(problem(.unknownItem, row, column))
    }
    guard let scored, let cell = source.cell(row, columns[scored].cell) else { return }
    // A number of points of its own says its scale better than a card of the same item.
    let said = points == nil ? place : nil
    if let code = rate(&review, cell, scored, on: said, of: points) {
      problems.append(problem(code, row, scored, on: said))
    }
  }

  /// What is wrong with the rating of an item, by its own line on a card if it has one.
  func problem(
    _ code: ProblemCode, _ row: RowPlace, _ index: Int, on place: ScorecardBook.Place?
  ) -> Problem {
    guard code == .outOfScale, let place else { return problem(code, row, index) }
    return scorecards[place]
      .outOfScale(line: Int(row.line), column: plan.columns[columns[index].cell].name)
  }

  /// Puts the rating of one item into its review.
  ///
  /// - Parameters:
  ///   - place: the card's line, which says the scale, the weight and what failing it means.
  ///   - points: how many points the rating is of, where no card says it.
  /// - Returns: what is wrong with the cell, if anything is; the item then counts as not rated.
  func rate(
    _ review: inout Review, _ cell: CellBytes, _ index: Int, on place: ScorecardBook.Place?,
    of points: Double?
  ) -> ProblemCode? {
    let text = CellText.string(cell)
    guard let place else {
      if RecordWords.isNotApplicable(text) { return nil }
      if let points, review.weight == nil { review.weight = Float(points) }
      if columns[index].ratingScale != .zeroToHundred || points != nil,
        let isMet = RecordWords.isMet(text)
      {
        review.itemScore = isMet ? 100 : 0
        return nil
      }
      return readScore(cell, index, of: points, into: &review.itemScore)
    }
    let item = scorecards[place]
    if RecordWords.isNotApplicable(text) { return item.allowsNotApplicable ? nil : .badRating }
    let rating: ItemRating?
    if let number = RatingText.score(cell, decimal: columns[index].decimal) ?? number(cell, index) {
      rating = item.rating(of: number)
    } else if let isMet = RecordWords.isMet(text) {
      rating = item.rating(of: isMet)
    } else {
      return .badRating
    }
    switch rating {
    case nil: return .outOfScale
    case .position(let position)?:
      review.itemScore = Float(position)
      if review.weight == nil { review.weight = Float(item.weight) }
      if item.severity == .fatal { review.isFatal = position < ScorecardItem.failedUnder }
    case .points(let points)?:
      review.points = Float(points)
      if item.severity == .fatal { review.isFatal = points < 0 }
    }
    return nil
  }
}

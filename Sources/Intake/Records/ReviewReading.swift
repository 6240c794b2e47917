import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as a review, as an item of one, or as a review with an item a column.
  func readReviews(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    var reader = ReviewReader(self, source)
    for row in rows { reader.read(row, &part) }
  }

  /// A score as one of 0 to 100: of the row's points, else of the column's scale, else as the cell
  /// says itself.
  func readScore(
    _ cell: FilledCell, of points: Double?, into score: inout Float?
  ) -> ProblemCode? {
    guard let number = RatingText.score(cell.bytes, decimal: columns[cell.index].decimal) else {
      guard let rating = RatingText.rating(cell.bytes) else { return .badRating }
      score = Float(rating.position * 100)
      return nil
    }
    if let points {
      guard number >= 0, number <= points else { return .outOfScale }
      score = Float(number / points * 100)
      return nil
    }
    guard let scale = columns[cell.index].ratingScale else { return .badNumber }
    guard scale.contains(Float(number)) else { return .outOfScale }
    // As it is written: 79.9 of 100 stays what it is.
    score =
      scale == .zeroToHundred
      ? Float(number) : Float(Rating(value: Float(number), scale: scale).position * 100)
    return nil
  }
}

private struct ReviewRow {
  let interpreter: RecordInterpreter
  let place: RowPlace
  let cells: [FilledCell]
  var review = Review()
  var problems: [Problem] = []

  init(_ interpreter: RecordInterpreter, _ place: RowPlace, _ source: RowSource) {
    self.interpreter = interpreter
    self.place = place
    cells = Array(interpreter.cells(of: place, source))
  }

  /// Nil where there is no such column, or nothing in it.
  func cell(_ index: Int?) -> FilledCell? { cells.first { $0.index == index } }

  mutating func note(_ code: ProblemCode?, _ index: Int, by scale: ReviewItemScale = .column) {
    guard let code else { return }
    problems.append(interpreter.problem(code, place, index, by: scale))
  }
}

private struct ReviewReader {
  private let interpreter: RecordInterpreter
  private let source: RowSource
  private let fields: [RecordField<Review>?]
  private let bits: [UInt32]
  /// The column of the score that is the item's in a row of one, else the whole review's.
  private let scored: Int?
  private let item: Int?
  private let scorecard: Int?
  private let highest: Int?
  private let hasItemScores: Bool
  /// The columns that hold one item of the scorecard each.
  private let items: [(index: Int, name: String, scale: ReviewItemScale)]
  private var lookup: ScorecardLookup

  init(_ interpreter: RecordInterpreter, _ source: RowSource) {
    self.interpreter = interpreter
    self.source = source
    fields = interpreter.fields(of: Review.self)
    bits = interpreter.bits(of: fields)
    func column(_ field: ReviewField) -> Int? {
      interpreter.columns.lastIndex { $0.role == .review(field) }
    }
    let itemScore = column(.itemScore)
    item = column(.item)
    scorecard = column(.scorecard)
    highest = column(.highest)
    hasItemScores = itemScore != nil
    // With a column of items and one of scores alone, the scores are the items'.
    scored = itemScore ?? (item == nil ? nil : column(.score))
    items = interpreter.columns.indices.compactMap { index in
      let column = interpreter.columns[index]
      guard case .reviewItem(let scale)? = column.role else { return nil }
      return (index, ReviewItemHeader(interpreter.plan.columns[column.cell].name).name, scale)
    }
    lookup = ScorecardLookup(interpreter.scorecards)
  }

  mutating func read(_ place: RowPlace, _ part: inout InterpretedPart) {
    var row = ReviewRow(interpreter, place, source)
    // Whether the row is an item of the review in the row before.
    let isInside =
      interpreter.plan.hasItemsInside
      && (row.cell(item) != nil || hasItemScores && row.cell(scored) != nil)
    if isInside { part.read -= 1 }
    let points = pointsToGet(&row)
    for cell in row.cells where cell.index != scored {
      guard case .review(let field)? = interpreter.columns[cell.index].role else { continue }
      let code = read(field, cell, of: points, &row.review, &part.history)
      // Whose review an item is of was told with the review itself.
      if !(isInside && field.saysWhose) { row.note(code, cell.index) }
    }
    let review = row.review
    let card = lookup.card(review.scorecard, version: review.version, in: part.history)
    let hasOwnCards = !interpreter.scorecards.own.isEmpty
    if let scorecard, card == nil, review.scorecard != nil, hasOwnCards, !isInside {
      row.note(.unknownScorecard, scorecard)
    }
    if review.item != nil || hasItemScores {
      let place = lookup.place(review.item, card: card, in: part.history)
      if let item, place == nil, review.item != nil, card != nil || hasOwnCards {
        row.note(.unknownItem, item)
      }
      if let score = row.cell(scored) {
        // A number of points of its own says its scale better than a card of the same item.
        let line = place.map { ReviewItemScale.line($0) } ?? .column
        let scale = points.map { .points($0) } ?? line
        row.note(interpreter.rate(&row.review, score, by: scale), score.index, by: scale)
      }
    } else if let score = row.cell(scored) {
      row.note(interpreter.readScore(score, of: points, into: &row.review.score), score.index)
    }
    guard row.review.identity != nil else {
      if !isInside { part.reject(place, as: .missingSubject) }
      return
    }
    if review.reviewedAt == nil, !isInside {
      row.problems.append(Problem(code: .undatedReview, line: Int(place.line)))
    }
    part.history.reviews.append(
      row.review, stating: interpreter.stated(bits, by: place, source))
    part.recordLines.append(isInside ? InterpretedPart.sameRow : Int(place.line))
    if !items.isEmpty { addItems(of: &row, on: card, &part) }
    part.problems += row.problems
  }

  private mutating func addItems(
    of row: inout ReviewRow, on card: Int?, _ part: inout InterpretedPart
  ) {
    let subject = row.review.subject
    for item in items {
      guard let cell = row.cell(item.index) else { continue }
      var line = subject
      line.item = part.history.labels.intern(item.name)
      var scale = item.scale
      // A line counts as the review's own card has it.
      if case .line = scale, let card {
        let place = lookup.place(line.item, card: card, in: part.history)
        scale = place.map { .line($0) } ?? scale
      }
      row.note(interpreter.rate(&line, cell, by: scale), item.index, by: scale)
      part.history.reviews.append(line)
      part.recordLines.append(InterpretedPart.sameRow)
    }
  }

  private func pointsToGet(_ row: inout ReviewRow) -> Double? {
    guard let cell = row.cell(highest) else { return nil }
    if let points = interpreter.number(cell), points > 0, points <= 1e6 { return points }
    row.note(.badNumber, cell.index)
    return nil
  }

  /// - Parameter points: how many points the row's score is of, where the row says so.
  /// - Returns: what is wrong with the cell, if anything is; the field then stays absent.
  private func read(
    _ field: ReviewField, _ cell: FilledCell, of points: Double?, _ review: inout Review,
    _ history: inout History
  ) -> ProblemCode? {
    switch field {
    case .itemScore, .comment: return nil
    // Points of an item's row are the item's, and nothing of the whole review's.
    case .score:
      return interpreter.readScore(cell, of: item == nil ? points : nil, into: &review.score)
    case .firstScore: return interpreter.readScore(cell, of: nil, into: &review.firstScore)
    // Points without a weight of their own weigh as much as they are.
    case .highest:
      review.weight = review.weight ?? points.map { Float($0) }
      return nil
    case .deduction, .bonus:
      // Added to or taken off a score.
      guard let number = interpreter.number(cell), abs(number) <= 1000 else { return .badNumber }
      review.points = (review.points ?? 0) + Float(field == .bonus ? abs(number) : -abs(number))
      return nil
    case .dispute:
      guard let dispute = RecordWords.dispute(cell.text) else { return .unknownWord }
      review.dispute = review.dispute ?? dispute
      return nil
    case .reviewID, .ticket, .agent, .reviewer, .reviewerKind, .reviewedAt, .fatal, .passed,
      .scorecard, .item, .weight, .version, .disputeOutcome, .revision, .samplingWeight:
      return fields[cell.index].flatMap { interpreter.read(cell, as: $0, &review, &history) }
    }
  }
}

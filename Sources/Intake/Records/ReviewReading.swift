import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as a review, as an item of one, or as a review with an item a column.
  func readReviews(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    let hasItemScores = columns.contains { $0.role == .review(.itemScore) }
    // With a column of items and one of scores alone, the scores are the items'.
    let hasItems = columns.contains { $0.role == .review(.item) }
    let itemScore: ReviewField? = hasItemScores ? .itemScore : hasItems ? .score : nil
    let highest = columns.firstIndex { $0.role == .review(.highest) }
    let items = itemColumns
    var lookup = ScorecardLookup(scorecards)
    for row in rows {
      var review = Review()
      var problems: [Problem] = []
      let isInside = plan.hasItemsInside && isItem(row, source)
      if isInside { part.read -= 1 }
      var scored: Int?
      let points = highest.flatMap { self.points(of: row, $0, source, &problems) }
      for index in columns.indices {
        guard case .review(let field)? = columns[index].role,
          let cell = source.cell(row, columns[index].cell)
        else { continue }
        if field == itemScore {
          scored = index
          continue
        }
        // Points of an item's row are the item's, and nothing of the whole review's.
        let own = field == .score && hasItems ? nil : points
        let code = read(field, cell, index, of: own, &review, &part.history)
        // Whose review an item is of was told with the review itself.
        if let code, !(isInside && field.saysWhose) { problems.append(problem(code, row, index)) }
      }
      let card = lookup.card(review.scorecard, version: review.version, in: part.history)
      if card == nil, let column = columns.firstIndex(where: { $0.role == .review(.scorecard) }),
        review.scorecard != nil, !scorecards.own.isEmpty
      {
        problems.append(problem(.unknownScorecard, row, column))
      }
      if review.item != nil || hasItemScores {
        let place = lookup.place(review.item, card: card, in: part.history)
        rate(
          &review, row, scored, on: place, hasCard: card != nil, of: points, source, &problems)
      } else if let scored, let cell = source.cell(row, columns[scored].cell),
        let code = readScore(cell, scored, of: points, into: &review.score)
      {
        problems.append(problem(code, row, scored))
      }
      if isInside {
        problems.removeAll { $0.code == .unknownScorecard }
        if review.identity == nil { continue }
      }
      guard review.identity != nil else {
        part.rejected += 1
        part.problems.append(Problem(code: .missingSubject, line: Int(row.line)))
        continue
      }
      if review.reviewedAt == nil, !isInside {
        problems.append(Problem(code: .undatedReview, line: Int(row.line)))
      }
      part.history.reviews.append(review)
      part.recordLines.append(isInside ? InterpretedPart.sameRow : Int(row.line))
      for item in items {
        guard let cell = source.cell(row, columns[item.index].cell) else { continue }
        var line = review.subject
        line.item = part.history.labels.intern(item.name)
        let place = item.place(line.item, on: card, &lookup, part.history)
        if let code = rate(&line, cell, item.index, on: place, of: item.points) {
          problems.append(problem(code, row, item.index, on: place))
        }
        part.history.reviews.append(line)
        part.recordLines.append(InterpretedPart.sameRow)
      }
      part.problems += problems
    }
  }

  /// Whether a row of a plan with items inside is one of those.
  private func isItem(_ row: RowPlace, _ source: RowSource) -> Bool {
    columns.contains { column in
      (column.role == .review(.item) || column.role == .review(.itemScore))
        && source.cell(row, column.cell) != nil
    }
  }

  /// Puts one cell into a review.
  ///
  /// - Parameter points: how many points the row's score is of, where the row says so.
  /// - Returns: what is wrong with the cell, if anything is; the field then stays absent.
  private func read(
    _ field: ReviewField, _ cell: CellBytes, _ index: Int, of points: Double?,
    _ review: inout Review, _ history: inout History
  ) -> ProblemCode? {
    switch field {
    case .reviewID: return label(cell, into: &review.id, &history)
    case .ticket:
      if RoundedID.isScientific(cell) { return .roundedReference }
      review.ticket = history[.id].append(cell)
    case .agent: review.agent = history[.agent].intern(cell)
    case .reviewer: return label(cell, into: &review.reviewer, &history)
    case .scorecard: return label(cell, into: &review.scorecard, &history)
    case .item: return label(cell, into: &review.item, &history)
    case .reviewedAt: return readInstant(cell, index, into: &review.reviewedAt)
    case .score: return readScore(cell, index, of: points, into: &review.score)
    case .firstScore: return readScore(cell, index, of: nil, into: &review.firstScore)
    case .itemScore: break
    case .deduction, .bonus:
      guard let number = number(cell, index), Self.points.contains(abs(number)) else {
        return .badNumber
      }
      let signed = field == .bonus ? abs(number) : -abs(number)
      review.points = (review.points ?? 0) + Float(signed)
    case .samplingWeight:
      guard let weight = number(cell, index), weight > 0, Self.weights.contains(weight) else {
        return .badNumber
      }
      review.samplingWeight = Float(weight)
    case .version: return label(cell, into: &review.version, &history)
    case .dispute:
      guard let dispute = RecordWords.dispute(CellText.string(cell)) else { return .unknownWord }
      review.dispute = review.dispute ?? dispute
    case .disputeOutcome:
      guard let outcome = RecordWords.disputeOutcome(CellText.string(cell)) else {
        return .unknownWord
      }
      review.dispute = outcome
    case .revision:
      guard let number = number(cell, index), let revision = UInt8(exactly: number) else {
        return .badNumber
      }
      review.revision = revision
    case .weight:
      guard let weight = number(cell, index), Self.weights.contains(weight) else {
        return .badNumber
      }
      review.weight = Float(weight)
    case .fatal:
      review.isFatal = RecordWords.fatal(CellText.string(cell))
      return review.isFatal == nil ? .badFlag : nil
    case .passed:
      review.isPassed = RecordWords.passed(CellText.string(cell))
      return review.isPassed == nil ? .badFlag : nil
    case .reviewerKind:
      review.reviewerKind = RecordWords.reviewerKind(CellText.string(cell))
      return review.reviewerKind == nil ? .unknownWord : nil
    // Points without a weight of their own weigh as much as they are.
    case .highest: if review.weight == nil { review.weight = points.map { Float($0) } }
    case .comment: break
    }
    return nil
  }

  /// What adds up whatever it stands beside.
  private static let weights = 0...1e6
  /// Added to or taken off a score.
  private static let points = 0...1000.0

  /// How many points a row's score is of.
  private func points(
    of row: RowPlace, _ index: Int, _ source: RowSource, _ problems: inout [Problem]
  ) -> Double? {
    guard let cell = source.cell(row, columns[index].cell) else { return nil }
    if let points = number(cell, index), points > 0, Self.weights.contains(points) {
      return points
    }
    problems.append(problem(.badNumber, row, index))
    return nil
  }

  /// A score as one of 0 to 100: of the row's points, else of the column's scale, else as the cell
  /// says itself.
  func readScore(
    _ cell: CellBytes, _ index: Int, of points: Double?, into score: inout Float?
  ) -> ProblemCode? {
    if let number = RatingText.score(cell, decimal: columns[index].decimal) {
      if let points {
        guard number >= 0, number <= points else { return .outOfScale }
        score = Float(number / points * 100)
        return nil
      }
      guard let scale = columns[index].ratingScale else { return .badNumber }
      guard scale.contains(Float(number)) else { return .outOfScale }
      // As it is written: 79.9 of 100 stays what it is.
      score =
        scale == .zeroToHundred
        ? Float(number) : Float(Rating(value: Float(number), scale: scale).position * 100)
      return nil
    }
    guard let rating = RatingText.rating(cell) else { return .badRating }
    score = Float(rating.position * 100)
    return nil
  }
}

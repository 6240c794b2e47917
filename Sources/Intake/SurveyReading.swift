import Desk
import Tabular

extension RecordInterpreter {
  func readResponses(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    part.history.responses.reserveCapacity(rows.count)
    for row in rows {
      var response = SurveyResponse()
      for index in columns.indices {
        guard case .survey(let field)? = columns[index].role,
          let cell = source.cell(row, columns[index].cell)
        else { continue }
        if let code = readAnswer(field, cell, index, &response, &part.history) {
          part.problems.append(problem(code, row, index))
        }
      }
      if let invited = response.invitedAt, let responded = response.respondedAt,
        responded < invited,
        let index = columns.firstIndex(where: { $0.role == .survey(.respondedAt) })
      {
        part.problems.append(problem(.responseBeforeInvitation, row, index))
      }
      part.history.responses.append(response)
      part.responseLines.append(Int(row.line))
      if !plan.tellingColumns.isEmpty { part.answerContents.append(content(of: row, source)) }
    }
  }

  /// A code of the cells by which an answer is known again.
  private func content(of row: RowPlace, _ source: RowSource) -> UInt64 {
    var code: UInt64 = 0xCBF2_9CE4_8422_2325
    for column in plan.columns.indices where plan.tellingColumns.contains(column) {
      // What stands between cells is in none of them.
      code = (code ^ 0xFF) &* 0x100_0000_01B3
      for byte in source.cell(row, column) ?? CellBytes(start: nil, count: 0) {
        code = (code ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return code
  }

  /// - Parameter index: of the column, whose scale the value should have been on.
  func problem(_ code: ProblemCode, _ row: RowPlace, _ index: Int) -> Problem {
    Problem(
      code: code, line: Int(row.line), column: plan.columns[columns[index].cell].name,
      detail: code == .outOfScale ? columns[index].ratingScale.map { .scale($0.range) } : nil)
  }

  /// - Returns: what is wrong with the cell, if anything is; the field then stays absent.
  func readAnswer(
    _ field: SurveyField, _ cell: CellBytes, _ index: Int,
    _ response: inout SurveyResponse, _ history: inout History
  ) -> ProblemCode? {
    switch field {
    case .responseID:
      if RoundedID.isScientific(cell) { return .roundedReference }
      response.id = history[.responseIDs].append(cell)
    case .ticket: response.ticket = history[.id].append(cell)
    case .mode: response.mode = history[.surveyModes].intern(cell)
    case .comment: if keepsComments { response.comment = history[.comments].append(cell) }
    case .invitedAt: return readInstant(cell, index, into: &response.invitedAt)
    case .respondedAt: return readInstant(cell, index, into: &response.respondedAt)
    case .answered:
      response.answeredFlag = FlagText.flag(cell)
      return response.answeredFlag == nil ? .badFlag : nil
    case .solvedAtFirstContact:
      response.solvedAtFirstContact = FlagText.flag(cell)
      return response.solvedAtFirstContact == nil ? .badFlag : nil
    case .rating: return readRating(cell, index, &response)
    case .recommendation: return readScore(cell, index, into: &response.recommendation)
    case .effort: return readScore(cell, index, into: &response.effort)
    case .attitude: return readScore(cell, index, into: &response.attitude)
    case .ability: return readScore(cell, index, into: &response.ability)
    case .convenience: return readScore(cell, index, into: &response.convenience)
    }
    return nil
  }

  private func readRating(
    _ cell: CellBytes, _ index: Int, _ response: inout SurveyResponse
  ) -> ProblemCode? {
    if let number = RatingText.score(cell, decimal: columns[index].decimal),
      let scale = columns[index].ratingScale
    {
      guard scale.contains(Float(number)) else { return .outOfScale }
      response.rating = Rating(value: Float(number), scale: scale)
      return nil
    }
    if let rating = RatingText.rating(cell, among: columns[index].longerScale) {
      response.rating = rating
      return nil
    }
    return RatingText.invitedOnly.contains(CellText.string(cell).lowercased()) ? nil : .badRating
  }

  private func readScore(
    _ cell: CellBytes, _ index: Int, into value: inout Float?
  ) -> ProblemCode? {
    guard let scale = columns[index].ratingScale else { return .badNumber }
    let word = RatingText.rating(cell).flatMap { $0.scale == scale ? Double($0.value) : nil }
    guard let number = RatingText.score(cell, decimal: columns[index].decimal) ?? word else {
      return .badNumber
    }
    guard scale.contains(Float(number)) else { return .outOfScale }
    value = Float(number)
    return nil
  }
}

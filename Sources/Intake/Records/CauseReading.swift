import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as one cause of an analysis.
  func readCauses(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    for row in rows {
      var cause = CauseAnalysis()
      var problems: [Problem] = []
      for index in columns.indices {
        guard case .cause(let field)? = columns[index].role,
          let cell = source.cell(row, columns[index].cell)
        else { continue }
        if let code = read(field, cell, index, &cause, &part.history) {
          problems.append(problem(code, row, index))
        }
      }
      guard cause.cause != nil, cause.identity != nil else {
        part.rejected += 1
        part.problems.append(Problem(code: .missingSubject, line: Int(row.line)))
        continue
      }
      part.problems += problems
      part.history.causes.append(cause)
      part.recordLines.append(Int(row.line))
    }
  }

  private func read(
    _ field: CauseField, _ cell: CellBytes, _ index: Int, _ cause: inout CauseAnalysis,
    _ history: inout History
  ) -> ProblemCode? {
    switch field {
    case .analysisID: return label(cell, into: &cause.id, &history)
    case .ticket:
      if RoundedID.isScientific(cell) { return .roundedReference }
      cause.ticket = history[.id].append(cell)
      return nil
    case .problem: return label(cell, into: &cause.problem, &history)
    case .cause: return label(cell, into: &cause.cause, &history)
    case .branch: return label(cell, into: &cause.branch, &history)
    case .verifiedHow: return label(cell, into: &cause.verifiedHow, &history)
    case .owner: return label(cell, into: &cause.owner, &history)
    case .action: return label(cell, into: &cause.action, &history)
    case .analysedAt: return readInstant(cell, index, into: &cause.analysedAt)
    case .level:
      cause.level = RecordWords.level(CellText.string(cell))
      return cause.level == nil ? .unknownWord : nil
    case .verification:
      cause.verification = RecordWords.verification(CellText.string(cell))
      return cause.verification == nil ? .unknownWord : nil
    }
  }
}

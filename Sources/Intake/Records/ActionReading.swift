import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as an action of the register.
  func readActions(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    for row in rows {
      var action = CorrectiveAction()
      var problems: [Problem] = []
      for index in columns.indices {
        guard case .action(let field)? = columns[index].role,
          let cell = source.cell(row, columns[index].cell)
        else { continue }
        if let code = read(field, cell, index, &action, &part.history) {
          problems.append(problem(code, row, index))
        }
      }
      guard action.identity != nil else {
        part.rejected += 1
        part.problems.append(Problem(code: .missingSubject, line: Int(row.line)))
        continue
      }
      if let start = action.startedAt, let end = action.doneAt ?? action.dueAt, end < start {
        problems.append(Problem(code: .endBeforeStart, line: Int(row.line)))
      }
      part.problems += problems
      part.history.actions.append(action)
      part.recordLines.append(Int(row.line))
    }
  }

  private func read(
    _ field: ActionField, _ cell: CellBytes, _ index: Int, _ action: inout CorrectiveAction,
    _ history: inout History
  ) -> ProblemCode? {
    switch field {
    case .actionID: return label(cell, into: &action.id, &history)
    case .analysisID: return label(cell, into: &action.analysis, &history)
    case .finding: return label(cell, into: &action.finding, &history)
    case .cause: return label(cell, into: &action.cause, &history)
    case .action: return label(cell, into: &action.action, &history)
    case .owner: return label(cell, into: &action.owner, &history)
    case .metric: return label(cell, into: &action.metric, &history)
    case .segment: return label(cell, into: &action.segment, &history)
    case .control: return label(cell, into: &action.control, &history)
    case .startedAt: return readInstant(cell, index, into: &action.startedAt)
    case .dueAt: return readInstant(cell, index, into: &action.dueAt)
    case .doneAt: return readInstant(cell, index, into: &action.doneAt)
    case .verifiedAt: return readInstant(cell, index, into: &action.verifiedAt)
    case .kind:
      action.kind = RecordWords.actionKind(CellText.string(cell))
      return action.kind == nil ? .unknownWord : nil
    case .windowDays:
      action.windowDays = RecordWords.days(CellText.string(cell))
      return action.windowDays == nil ? .badNumber : nil
    }
  }
}

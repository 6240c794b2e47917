import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as an agent of the roster.
  func readAgents(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    for row in rows {
      var agent = Agent()
      var problems: [Problem] = []
      for index in columns.indices {
        guard case .agent(let field)? = columns[index].role,
          let cell = source.cell(row, columns[index].cell)
        else { continue }
        switch field {
        case .name: agent.name = part.history[.agent].intern(cell)
        case .agentID: agent.id = part.history.labels.intern(cell)
        case .team: agent.team = part.history[.team].intern(cell)
        case .tier: agent.tier = part.history[.tier].intern(cell)
        case .hiredAt:
          if let code = readInstant(cell, index, into: &agent.hiredAt) {
            problems.append(problem(code, row, index))
          }
        }
      }
      guard agent.identity != nil else {
        part.rejected += 1
        part.problems.append(Problem(code: .missingSubject, line: Int(row.line)))
        continue
      }
      part.problems += problems
      part.history.agents.append(agent)
      part.recordLines.append(Int(row.line))
    }
  }
}

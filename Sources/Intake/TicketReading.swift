import Desk
import Tabular

extension RecordInterpreter {
  /// One row as a ticket, with a survey response beside it where the row holds a rating.
  func readTicket(_ row: RowSource, _ part: inout InterpretedPart) {
    let ticket = part.ticketLines.count
    var response = SurveyResponse()
    var hasResponse = false
    var id: Symbol?
    let problemsBefore = part.problems.count
    for index in columns.indices {
      guard let cell = row.cell(columns[index].cell) else { continue }
      if let custom = columns[index].customIndex {
        let symbol = part.history.customColumns[custom].table.intern(cell)
        part.history.customColumns[custom].set(symbol, row: ticket)
      }
      guard let role = columns[index].role else { continue }
      let problem: ProblemCode?
      switch role {
      case .symbol(.id):
        id = part.history[.id].append(cell)
        problem = nil
      case .survey(let field):
        hasResponse = true
        problem = readAnswer(field, cell, index, &response, &part.history)
      default: problem = read(role, cell, index, ticket, &part.history)
      }
      if let problem { part.problems.append(self.problem(problem, row, index)) }
    }
    guard let id else {
      part.history.tickets[ticket] = Ticket()
      part.history.dropCustomValues(fromRow: ticket)
      part.rejected += 1
      part.problems.removeSubrange(problemsBefore...)
      part.problems.append(Problem(code: .missingID, line: row.line))
      return
    }
    part.history.tickets.set(.id, ticket, id)
    checkOrder(of: ticket, row, problemsBefore, &part)
    if hasResponse {
      response.ticket = id
      response.isFromTicket = true
      part.history.responses.append(response)
    }
    part.ticketLines.append(row.line)
  }

  /// Puts one cell into a ticket.
  ///
  /// - Returns: what is wrong with the cell, if anything is; the field then stays absent.
  @inline(__always)
  private func read(
    _ role: ColumnRole, _ cell: CellBytes, _ index: Int, _ ticket: Int,
    _ history: inout History
  ) -> ProblemCode? {
    switch role {
    case .symbol(let field):
      let symbol =
        field == .customer || field == .mergedInto
        ? history[field].append(cell) : history[field].intern(cell)
      history.tickets.set(field, ticket, symbol)
    case .instant(let field):
      guard
        let instant = columns[index].instantFormat.instant(
          cell, on: clocks[columns[index].clock])
      else { return .badInstant }
      history.tickets.set(field, ticket, instant)
    case .duration(let field):
      guard let seconds = columns[index].duration.seconds(cell), seconds >= 0, seconds < 1e10
      else { return .badDuration }
      history.tickets.set(field, ticket, seconds)
    case .count(let field):
      let flag = { FlagText.flag(cell).map { $0 ? 1.0 : 0.0 } }
      guard let number = NumberText.number(cell) ?? flag(), number >= 0, number < 1e9 else {
        return .badNumber
      }
      history.tickets.set(field, ticket, Int(number))
    case .flag(let field):
      guard let flag = FlagText.flag(cell) else { return .badFlag }
      history.tickets.set(field, ticket, flag)
    case .categoryPath: readCategory(cell, ticket, &history)
    case .survey, .text: break
    }
    return nil
  }

  func problem(_ code: ProblemCode, _ row: RowSource, _ index: Int) -> Problem {
    Problem(code: code, line: row.line, column: plan.columns[columns[index].cell].name)
  }

  /// `技术故障/登录异常` as its first level and the rest.
  private func readCategory(_ cell: CellBytes, _ ticket: Int, _ history: inout History) {
    guard let slash = cell.firstIndex(of: UInt8(ascii: "/")), slash > 0, slash + 1 < cell.count
    else {
      history.tickets.set(.category1, ticket, history[.category1].intern(cell))
      return
    }
    let first = CellText.trimmed(CellBytes(rebasing: cell[..<slash]))
    let rest = CellText.trimmed(CellBytes(rebasing: cell[(slash + 1)...]))
    history.tickets.set(.category1, ticket, history[.category1].intern(first))
    history.tickets.set(.category2, ticket, history[.category2].intern(rest))
  }

  /// Impossible orders are kept and named; the metrics that they would spoil leave them out.
  ///
  /// - Parameter problemsBefore: how many problems there were before the row's own.
  private func checkOrder(
    of ticket: Int, _ row: RowSource, _ problemsBefore: Int, _ part: inout InterpretedPart
  ) {
    let tickets = part.history.tickets
    func name(of field: InstantField) -> String? {
      plan.columns.first { $0.role == .instant(field) }?.name
    }
    guard let created = tickets.value(.createdAt, ticket) else {
      if let column = name(of: .createdAt),
        !part.problems[problemsBefore...].contains(where: { $0.column == column })
      {
        part.problems.append(Problem(code: .missingCreation, line: row.line, column: column))
      }
      return
    }
    if let response = tickets.value(.firstResponseAt, ticket), response < created {
      part.problems.append(
        Problem(
          code: .responseBeforeCreation, line: row.line, column: name(of: .firstResponseAt)))
    }
    let field =
      tickets.value(.resolvedAt, ticket) == nil ? InstantField.closedAt : .resolvedAt
    if let resolved = tickets.value(field, ticket), resolved < created {
      part.problems.append(
        Problem(code: .resolutionBeforeCreation, line: row.line, column: name(of: field)))
    }
  }
}

extension History {
  /// Takes back what a row that became no ticket has put into the custom columns.
  fileprivate mutating func dropCustomValues(fromRow row: Int) {
    for column in customColumns.indices where customColumns[column].values.count > row {
      customColumns[column].values.removeSubrange(row...)
    }
  }
}

import Desk
import Tabular

extension RecordInterpreter {
  /// Rows as tickets, column after column, with a survey response beside a ticket whose row holds a
  /// rating.
  ///
  /// What a column is and where its values go is then decided once a column, not once a cell.
  func readTickets(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    let (rows, ids) = rowsWithID(rows, source, &part)
    part.ticketLines = rows.map { Int($0.line) }
    part.history.tickets = TicketColumns(blank: rows.count)
    part.history.tickets.put(ids, for: .id)
    var responses: [SurveyResponse?] = []
    for index in columns.indices {
      if let custom = columns[index].customIndex {
        keepCustom(index, custom, rows, source, &part.history)
      }
      let reader = ColumnReader(interpreter: self, index: index, rows: rows, source: source)
      switch columns[index].role {
      case .text(let field)?: reader.noteFilled(field, &part)
      case .symbol(.id)?, .event?, .timeOfDay?, .review?, .reviewItem?, .cause?, .agent?,
        .action?, nil:
        continue
      case .split(let first, let second)?: reader.readSplit(first, second, &part.history)
      case .symbol(let field)?: reader.readSymbols(field, &part)
      case .categoryPath?: reader.readSplit(.category1, .category2, &part.history)
      case .instant(let field)?: reader.readInstants(field, &part)
      case .duration(let field)?: reader.readDurations(field, &part)
      case .count(let field)?: reader.readCounts(field, &part)
      case .flag(let field)?: reader.readFlags(field, &part)
      case .survey(let field)?: reader.readAnswers(field, &responses, &part)
      }
    }
    checkOrder(rows, &part)
    checkGivenDurations(rows, &part)
    for (id, response) in zip(ids, responses) {
      guard var response else { continue }
      response.ticket = Symbol(index: id)
      response.isFromTicket = true
      part.history.responses.append(response)
    }
  }

  /// The rows that name their ticket, and the names; a row without one is rejected.
  private func rowsWithID(
    _ rows: ContiguousArray<RowPlace>, _ source: RowSource, _ part: inout InterpretedPart
  ) -> (ContiguousArray<RowPlace>, ContiguousArray<UInt32>) {
    let column = columns.first { $0.role == .symbol(.id) }?.cell ?? .max
    var named = ContiguousArray<RowPlace>()
    var ids = ContiguousArray<UInt32>()
    named.reserveCapacity(rows.count)
    ids.reserveCapacity(rows.count)
    for row in rows {
      if let cell = source.cell(row, column) {
        ids.append(part.history[.id].append(cell).index)
        named.append(row)
      } else {
        part.reject(row, as: .missingID)
      }
    }
    return (named, ids)
  }

  private func keepCustom(
    _ index: Int, _ custom: Int, _ rows: ContiguousArray<RowPlace>, _ source: RowSource,
    _ history: inout History
  ) {
    for ticket in rows.indices {
      guard let cell = source.cell(rows[ticket], columns[index].cell) else { continue }
      let symbol = history.customColumns[custom].table.intern(cell)
      history.customColumns[custom].set(symbol, row: ticket)
    }
  }

  /// Impossible orders are kept and named; the metrics that they would spoil leave them out.
  private func checkOrder(_ rows: ContiguousArray<RowPlace>, _ part: inout InterpretedPart) {
    func note(_ code: ProblemCode, _ ticket: Int, _ field: InstantField) {
      part.problems.append(
        Problem(code: code, line: Int(rows[ticket].line), column: name(of: .instant(field))))
    }
    let tickets = part.history.tickets
    for ticket in rows.indices {
      guard let created = tickets.value(.createdAt, ticket) else { continue }
      if let response = tickets.value(.firstResponseAt, ticket), response < created {
        note(.responseBeforeCreation, ticket, .firstResponseAt)
      }
      let field =
        tickets.value(.resolvedAt, ticket) == nil ? InstantField.closedAt : .resolvedAt
      if let resolved = tickets.value(field, ticket), resolved < created {
        note(.resolutionBeforeCreation, ticket, field)
      }
    }
  }

  /// A length of time that an export gives, and the two instants that it lies between, have to
  /// agree.
  ///
  /// Calendar times only: business times depend on hours that the file does not hold. They disagree
  /// by more than a minute and by more than 5 %; both stay, and the instants are what counts.
  private func checkGivenDurations(_ rows: ContiguousArray<RowPlace>, _ part: inout InterpretedPart)
  {
    let tickets = part.history.tickets
    guard tickets.has(.createdAt) else { return }
    let end: InstantField = tickets.has(.resolvedAt) ? .resolvedAt : .closedAt
    let given: [(DurationField, InstantField)] = [
      (.firstResponseTime, .firstResponseAt), (.resolutionTime, end),
    ]
    for (duration, end) in given where tickets.has(duration) && tickets.has(end) {
      let name = name(of: .duration(duration))
      for ticket in rows.indices {
        guard let seconds = tickets.value(duration, ticket),
          let created = tickets.value(.createdAt, ticket), let ended = tickets.value(end, ticket),
          ended >= created
        else { continue }
        let between = Double(ended.secondsSince1970 - created.secondsSince1970)
        let difference = abs(seconds - between)
        if difference > 60, difference > 0.05 * between {
          part.problems.append(
            Problem(code: .durationDisagrees, line: Int(rows[ticket].line), column: name))
        }
      }
    }
  }

  private func name(of role: ColumnRole) -> String? {
    plan.columns.first { $0.role == role }?.name
  }
}

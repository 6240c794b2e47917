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
    settleStatuses(rows, of: source, &part)
    checkOrder(rows, &part)
    checkGivenDurations(rows, &part)
    for (id, response) in zip(ids, responses) {
      guard var response else { continue }
      response.ticket = Symbol(index: id)
      response.isFromTicket = true
      part.history.responses.append(response)
    }
  }

  /// The rows that name their ticket, and the names; a row without one is rejected, but where the file
  /// has no ids at all: then ``FileContent`` names the rows, which knows their lines.
  private func rowsWithID(
    _ rows: ContiguousArray<RowPlace>, _ source: RowSource, _ part: inout InterpretedPart
  ) -> (ContiguousArray<RowPlace>, ContiguousArray<UInt32>) {
    guard let column = columns.first(where: { $0.role == .symbol(.id) })?.cell else {
      part.namesRows = true
      let none = CellBytes(start: nil, count: 0)
      return (rows, ContiguousArray(rows.map { _ in part.history[.id].append(none).index }))
    }
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

  /// Notes which columns each row has, and settles what a status and the times of its row say of each
  /// other.
  ///
  /// A status is as of its row's last update, else of the export. So an open one is mostly the later
  /// fact: the ticket was opened again, and the time is not its resolution. A time that is later than
  /// the update is the later fact itself.
  private func settleStatuses(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    let names = columns.map { $0.statedNames(in: part.history) }
    func stated(by places: some Sequence<Int>, isOpen: Bool) -> StatedColumns {
      Set(places.flatMap { names[$0] }).union(isOpen ? StatedColumns.ofResolution : [])
    }
    let ofOpen = part.history.stated.number(of: stated(by: columns.indices, isOpen: true))
    let ofOthers = part.history.stated.number(of: stated(by: columns.indices, isOpen: false))
    // Of rows that lack some, by the places of those that they have and -1 for open.
    var ofPlaces: [[Int]: UInt32] = [:]
    let words = part.history[.status].texts
    let categories = words.map { statuses.category($0) }
    var counts = [Int](repeating: 0, count: words.count)
    let resolution = columns.first { $0.role == .instant(.resolvedAt) }?.cell
    let tickets = part.history.tickets
    var reopened: [Int] = []
    for ticket in rows.indices {
      func note(_ code: ProblemCode, _ role: ColumnRole) {
        part.problems.append(
          Problem(code: code, line: Int(rows[ticket].line), column: name(of: role)))
      }
      var isOpen = false
      let status = tickets.value(.status, ticket).map { Int($0.index) }
      if let status { counts[status] += 1 }
      let category = status.flatMap { categories[$0] }
      let (role, end) = tickets.end(ticket)
      if let category, category.isOpen {
        if let role, let end, let updated = tickets.value(.updatedAt, ticket), end > updated {
          note(.resolvedAfterStatus, role)
        } else {
          isOpen = true
          if let role {
            note(.openAfterResolution, role)
            reopened.append(ticket)
          }
        }
      } else if category == .solved, role == nil, let resolution,
        source.cell(rows[ticket], resolution) == nil
      {
        note(.solvedWithoutTime, .instant(.resolvedAt))
      }
      guard rowsLackColumns else {
        part.history.stated.set(isOpen ? ofOpen : ofOthers, row: ticket)
        continue
      }
      let held = columns.indices.filter { source.has(rows[ticket], columns[$0].cell) }
      let key = held + (isOpen ? [-1] : [])
      let known = ofPlaces[key]
      let number = known ?? part.history.stated.number(of: stated(by: held, isOpen: isOpen))
      if known == nil { ofPlaces[key] = number }
      part.history.stated.set(number, row: ticket)
    }
    part.statusCounts = zip(words, counts).filter { $1 > 0 }.map { ($0, $1) }
    for ticket in reopened { part.history.tickets[ticket].reopen() }
  }

  /// Impossible orders are kept and named; the metrics that they would spoil leave them out.
  private func checkOrder(_ rows: ContiguousArray<RowPlace>, _ part: inout InterpretedPart) {
    func note(_ code: ProblemCode, _ ticket: Int, _ field: InstantField) {
      part.problems.append(
        Problem(code: code, line: Int(rows[ticket].line), column: name(of: .instant(field))))
    }
    let tickets = part.history.tickets
    for ticket in rows.indices {
      let created = tickets.value(.createdAt, ticket) ?? Instant(secondsSince1970: 0)
      let response = tickets.value(.firstResponseAt, ticket) ?? created
      if response < created, !isDay(response, of: created) {
        note(.responseBeforeCreation, ticket, .firstResponseAt)
      }
      let field =
        tickets.value(.resolvedAt, ticket) == nil ? InstantField.closedAt : .resolvedAt
      guard let resolved = tickets.value(field, ticket) else { continue }
      if resolved < created, !isDay(resolved, of: created) {
        note(.resolutionBeforeCreation, ticket, field)
      } else if resolved < response, field == .resolvedAt, !isDay(resolved, of: response) {
        note(.resolutionBeforeResponse, ticket, field)
      }
    }
  }

  /// Whether an end is only known as the day on which something before it happened.
  private func isDay(_ end: Instant, of earlier: Instant) -> Bool {
    clock.localSeconds(at: end) % 86_400 == 0 && earlier.seconds(since: end) < 86_400
  }

  /// A length of time that an export gives, and the two instants that it lies between, have to
  /// agree.
  ///
  /// Calendar times only: business times depend on hours that the file does not hold. They disagree
  /// by more than a minute and by more than 5 %; both stay, and the instants are what counts. Days
  /// without hours are left out: there the length says more.
  private func checkGivenDurations(_ rows: ContiguousArray<RowPlace>, _ part: inout InterpretedPart)
  {
    let tickets = part.history.tickets
    guard tickets.has(.createdAt) else { return }
    let given: [(DurationField, InstantField)] = [
      (.firstResponseTime, .firstResponseAt), (.resolutionTime, .resolvedAt),
    ]
    for (duration, end) in given where tickets.has(duration) && tickets.has(end) {
      let name = name(of: .duration(duration))
      for ticket in rows.indices {
        guard let seconds = tickets.value(duration, ticket),
          let created = tickets.value(.createdAt, ticket), let ended = tickets.value(end, ticket),
          ended >= created, !isDay(created, of: created), !isDay(ended, of: ended)
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

extension StatedColumns {
  /// What a row with an open status says nothing of, with columns for it or without.
  fileprivate static let ofResolution = [
    InstantField.resolvedAt.name, InstantField.closedAt.name, DurationField.resolutionTime.name,
    DurationField.resolutionTimeBusiness.name,
  ]
}

extension ReadColumn {
  /// What the column states of a ticket.
  fileprivate func statedNames(in history: History) -> [String] {
    let custom = customIndex.map { [history.customColumns[$0].statedName] } ?? []
    guard let role else { return custom }
    if role == .categoryPath {
      return custom + [SymbolField.category1.name, SymbolField.category2.name]
    }
    return custom + role.fieldName.split(separator: "/").map { String($0) }
  }
}

extension TicketColumns {
  /// What says that a ticket's work has ended, and when: a resolution, a closing, a length of time.
  fileprivate func end(_ row: Int) -> (role: ColumnRole?, at: Instant?) {
    if let moment = value(.resolvedAt, row) { return (.instant(.resolvedAt), moment) }
    if let moment = value(.closedAt, row) { return (.instant(.closedAt), moment) }
    if let seconds = value(.resolutionTime, row) {
      return (.duration(.resolutionTime), value(.createdAt, row)?.adding(seconds: Int(seconds)))
    }
    let isTimed = value(.resolutionTimeBusiness, row) != nil
    return (isTimed ? .duration(.resolutionTimeBusiness) : nil, nil)
  }
}

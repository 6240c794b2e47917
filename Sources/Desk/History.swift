/// All tickets, survey responses, reviews, causes, agents and actions that a run knows, from files or from the
/// store.
///
/// Histories merge: what one file, one part of a file or one month holds is added to the rest by
/// ``absorb(_:)``, which recognises a ticket by its id and a response by its id or by its ticket and
/// time.
package struct History: Sendable {
  /// `tables[field.tableIndex]` holds the texts of that field.
  package var tables = [SymbolTable](
    repeating: SymbolTable(), count: SymbolField.allCases.count)
  package var surveyModes = SymbolTable()
  package var comments = SymbolTable()
  package var responseIDs = SymbolTable()
  package var tickets = TicketColumns()
  package var responses: ContiguousArray<SurveyResponse> = []
  package var reviews = RecordList<Review>()
  package var causes = RecordList<CauseAnalysis>()
  package var agents = RecordList<Agent>()
  package var actions = RecordList<CorrectiveAction>()
  /// The texts of reviews, causes, agents and actions that are no field of a ticket: reviewers, items, causes.
  package var labels = SymbolTable()
  /// Columns that are no known field, by their own names.
  package var customColumns: [CustomColumn] = []
  /// `rowOfTicket[id.index]` is the ticket's place in ``tickets``; `.max` for an id that only a
  /// survey names.
  package private(set) var rowOfTicket: ContiguousArray<UInt32> = []
  /// By id where a response has one, else by its ticket and time.
  private var rowOfResponseID: ContiguousArray<UInt32> = []
  private var responsesWithoutID = ResponseIndex()
  /// While a file is read: which records it has brought or changed so far.
  private var currentFile: FileMark?

  package init() {}

  /// A column of the export that is no known field: kept to group and filter by.
  package struct CustomColumn: Sendable {
    package var name: String
    package var table = SymbolTable()
    /// `values[row]` belongs to `tickets[row]`; rows past the end are absent.
    package var values: ContiguousArray<Symbol?> = []

    package init(name: String) { self.name = name }
  }

  package subscript(field: SymbolField) -> SymbolTable {
    get { tables[field.tableIndex] }
    _modify { yield &tables[field.tableIndex] }
  }

  package func text(_ symbol: Symbol?, of field: SymbolField) -> String? {
    symbol.map { tables[field.tableIndex].text(of: $0) }
  }

  /// A text of a review, a cause or an agent.
  package func label(_ symbol: Symbol?) -> String? { symbol.map { labels.text(of: $0) } }

  /// The place of a response's ticket in ``tickets``; nil when the ticket is not known.
  @inline(__always)
  package func row(of ticket: Symbol?) -> Int? {
    guard let ticket, Int(ticket.index) < rowOfTicket.count else { return nil }
    let row = rowOfTicket[Int(ticket.index)]
    return row == .max ? nil : Int(row)
  }

  /// Of any log: it may tell of more than the tickets' own rows know.
  private var newestEvent: Instant?

  /// The newest instant in any ticket, log of events or response; what had not happened by then has not happened.
  /// Reviews and causes may be dated later than the tickets were exported, and tell nothing of them.
  package var newestInstant: Instant? {
    var newest: UInt32 = 0
    for field in InstantField.allCases where field != .promisedAt {
      for raw in tickets.column(field) ?? [] where raw != .max && raw > newest { newest = raw }
    }
    var latest = max(Int(newest), newestEvent?.secondsSince1970 ?? 0)
    for response in responses {
      latest = max(latest, response.invitedAt?.secondsSince1970 ?? 0)
      latest = max(latest, response.respondedAt?.secondsSince1970 ?? 0)
    }
    return latest == 0 ? nil : Instant(secondsSince1970: latest)
  }
}

/// Which records are a file's own.
private struct FileMark: Sendable {
  var ticketsBefore: Int
  var responsesBefore: Int
  var changedTickets: Set<Int> = []
  var changedResponses: Set<Int> = []
}

extension History {
  /// Adds records whose symbols are those of `part`, and tells what became of each, in their order.
  package mutating func absorb(_ part: History) -> Fates {
    let maps = internNames(of: part)
    var fates = absorbTickets(of: part, maps)
    if part.hasRecords { absorbRecords(of: part, maps, &fates) }
    return fates
  }

  private mutating func absorbTickets(
    of part: History, _ maps: [ContiguousArray<UInt32>]
  ) -> Fates {
    let customMaps = part.customColumns.map { column in
      let index = customIndex(named: column.name)
      return (index, customColumns[index].table.intern(allOf: column.table))
    }
    let ids = maps[SymbolField.id.rawValue]
    if customMaps.isEmpty, holdsOnlyNewTickets(part, ids: ids) {
      tickets.append(part.tickets, movedBy: maps)
      let fates = [Fate](repeating: .new, count: part.tickets.count)
      return Fates(
        tickets: fates, responses: absorbResponses(of: part, ids: ids, outdated: []))
    }
    var ticketFates: [Fate] = []
    ticketFates.reserveCapacity(part.tickets.count)
    // By the part's own symbols: each row of a part lists its id anew.
    var outdated: Set<Symbol> = []
    for partRow in part.tickets.indices {
      let ticket = part.tickets[partRow].translated(by: maps)
      var place = absorb(ticket)
      if place.isOlder { outdated.insert(part.tickets[partRow].id) }
      for (column, (index, map)) in zip(part.customColumns, customMaps)
      where partRow < column.values.count {
        guard let symbol = column.values[partRow] else { continue }
        let moved = Symbol(index: map[Int(symbol.index)])
        let known = customColumns[index].value(row: place.row)
        if moved == known || (place.isOlder && known != nil) { continue }
        customColumns[index].set(moved, row: place.row)
        if place.fate == .duplicate, !place.isOlder { place.fate = fateOfUpdate(ticket: place.row) }
      }
      ticketFates.append(place.fate)
    }
    return Fates(
      tickets: ticketFates, responses: absorbResponses(of: part, ids: ids, outdated: outdated))
  }

  /// Takes over a part's names without its records.
  ///
  /// - Returns: `maps[field.rawValue][index]` is the index here of the part's.
  package mutating func internNames(of part: History) -> [ContiguousArray<UInt32>] {
    let maps = SymbolField.allCases.map { tables[$0.tableIndex].intern(allOf: part[$0]) }
    while rowOfTicket.count < self[.id].count { rowOfTicket.append(.max) }
    return maps
  }

  /// Adds what another source knows of a ticket: it fills gaps, and changes nothing that the ticket's
  /// own exports say. A ticket that no export holds is added.
  package mutating func fill(_ ticket: Ticket) {
    if let last = ticket.updatedAt { newestEvent = max(newestEvent ?? last, last) }
    let id = Int(ticket.id.index)
    while rowOfTicket.count <= id { rowOfTicket.append(.max) }
    guard rowOfTicket[id] != .max else {
      rowOfTicket[id] = UInt32(tickets.count)
      tickets.append(ticket)
      return
    }
    let row = Int(rowOfTicket[id])
    tickets[row] = tickets[row].filled(from: ticket)
  }

  /// Keeps only some tickets, with their places in the order that they had.
  mutating func keep(_ isKept: ContiguousArray<Bool>) {
    let all = tickets
    tickets = TicketColumns()
    for index in rowOfTicket.indices { rowOfTicket[index] = .max }
    for row in all.indices where isKept[row] {
      rowOfTicket[Int(all[row].id.index)] = UInt32(tickets.count)
      tickets.append(all[row])
    }
    for column in customColumns.indices {
      customColumns[column].values = ContiguousArray(
        zip(customColumns[column].values, isKept).compactMap { $1 ? $0 : nil as Symbol?? })
    }
  }

  /// From now on records come from one file: a second state of the same record is a duplicate.
  package mutating func beginFile() {
    currentFile = FileMark(ticketsBefore: tickets.count, responsesBefore: responses.count)
    reviews.beginFile()
    causes.beginFile()
    agents.beginFile()
    actions.beginFile()
  }

  package mutating func endFile() {
    currentFile = nil
    reviews.endFile()
    causes.endFile()
    agents.endFile()
    actions.endFile()
  }

  /// What a newer state of a known ticket is: news, or a duplicate in its file.
  private mutating func fateOfUpdate(ticket row: Int) -> Fate {
    guard let file = currentFile else { return .update }
    guard row < file.ticketsBefore else { return .duplicate }
    return currentFile!.changedTickets.insert(row).inserted ? .update : .duplicate
  }

  private mutating func fateOfUpdate(response row: Int) -> Fate {
    guard let file = currentFile else { return .update }
    guard row < file.responsesBefore else { return .duplicate }
    return currentFile!.changedResponses.insert(row).inserted ? .update : .duplicate
  }

  /// Makes room, so that a long import does not copy its tickets again and again.
  package mutating func reserveTickets(_ count: Int) {
    tickets.reserveCapacity(count)
    tables[SymbolField.id.rawValue].reserveCapacity(count, bytesEach: 8)
    rowOfTicket.reserveCapacity(count)
  }

  /// Whether no ticket of a part is known, nor in it twice; then all have their rows.
  private mutating func holdsOnlyNewTickets(
    _ part: History, ids: ContiguousArray<UInt32>
  ) -> Bool {
    guard let column = part.tickets.column(SymbolField.id) else { return false }
    for (row, id) in column.enumerated() {
      guard rowOfTicket[Int(ids[Int(id)])] == .max else {
        for known in column[..<row] { rowOfTicket[Int(ids[Int(known)])] = .max }
        return false
      }
      rowOfTicket[Int(ids[Int(id)])] = UInt32(tickets.count + row)
    }
    return true
  }

  /// Where a ticket's row went.
  private struct Place {
    var fate: Fate
    var row: Int
    /// Older than what was known: it fills gaps, and changes nothing else.
    var isOlder = false
  }

  private mutating func absorb(_ ticket: Ticket) -> Place {
    let id = Int(ticket.id.index)
    let known = rowOfTicket[id]
    guard known != .max else {
      rowOfTicket[id] = UInt32(tickets.count)
      tickets.append(ticket)
      return Place(fate: .new, row: tickets.count - 1)
    }
    let older = tickets[Int(known)]
    if let before = older.updatedAt {
      // A row that does not say when it was updated cannot be newer than one that does.
      guard let now = ticket.updatedAt, before <= now else {
        tickets[Int(known)] = older.filled(from: ticket)
        return Place(fate: .duplicate, row: Int(known), isOlder: true)
      }
    }
    let merged = ticket.filled(from: older)
    tickets[Int(known)] = merged
    let fate = merged == older ? .duplicate : fateOfUpdate(ticket: Int(known))
    return Place(fate: fate, row: Int(known))
  }

  private mutating func absorbResponses(
    of part: History, ids ticketIDs: ContiguousArray<UInt32>, outdated: Set<Symbol>
  ) -> [Fate] {
    let modes = surveyModes.intern(allOf: part.surveyModes)
    let texts = comments.intern(allOf: part.comments)
    let ids = responseIDs.intern(allOf: part.responseIDs)
    while rowOfResponseID.count < responseIDs.count { rowOfResponseID.append(.max) }
    if responses.isEmpty { responses.reserveCapacity(part.responses.count) }
    return part.responses.map { response in
      var moved = response
      moved.ticket = response.ticket.map { Symbol(index: ticketIDs[Int($0.index)]) }
      moved.mode = response.mode.map { Symbol(index: modes[Int($0.index)]) }
      moved.comment = response.comment.map { Symbol(index: texts[Int($0.index)]) }
      moved.id = response.id.map { Symbol(index: ids[Int($0.index)]) }
      let isOutdated = moved.isFromTicket && response.ticket.map(outdated.contains) ?? false
      return absorb(moved, isOutdated: isOutdated)
    }
  }

  /// - Parameter isOutdated: whether it is a column of a ticket's older state.
  private mutating func absorb(_ response: SurveyResponse, isOutdated: Bool) -> Fate {
    guard let row = knownRow(of: response) else {
      responses.append(response)
      return .new
    }
    let known = responses[Int(row)]
    // The answer to an invitation replaces the invitation, but not the time that it was sent.
    let isNews =
      response.isAnswered && (!known.isAnswered || (response.isFromTicket && !isOutdated))
    guard isNews else { return .duplicate }
    var merged = response
    merged.invitedAt = response.invitedAt ?? known.invitedAt
    responses[Int(row)] = merged
    return merged == known ? .duplicate : fateOfUpdate(response: Int(row))
  }

  /// The row of a response that is known already; a new one's key is remembered.
  private mutating func knownRow(of response: SurveyResponse) -> UInt32? {
    let next = UInt32(responses.count)
    if let id = response.id {
      let known = rowOfResponseID[Int(id.index)]
      if known == .max { rowOfResponseID[Int(id.index)] = next }
      return known == .max ? nil : known
    }
    guard response.ticket != nil else { return nil }
    return responsesWithoutID.place(of: response, among: responses).map { UInt32($0) }
  }

  private mutating func customIndex(named name: String) -> Int {
    if let index = customColumns.firstIndex(where: { $0.name == name }) { return index }
    customColumns.append(CustomColumn(name: name))
    return customColumns.count - 1
  }
}

extension History.CustomColumn {
  package func value(row: Int) -> Symbol? { row < values.count ? values[row] : nil }

  package mutating func set(_ symbol: Symbol, row: Int) {
    while values.count <= row { values.append(nil) }
    values[row] = symbol
  }
}

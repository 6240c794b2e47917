extension History {
  package enum Fate: Sendable {
    case new
    /// Newer than what an earlier file held; of columns that it lacks the values were kept.
    case update
    /// Known already and not newer, or one more state of a record that the same file holds.
    case duplicate
  }

  /// What became of each record of a part, in their order.
  package struct Fates: Sendable {
    package var tickets: [Fate] = []
    package var responses: [Fate] = []
    /// Of reviews, causes, agents or actions: a file holds one kind of them.
    package var records: [Fate] = []
  }

  /// Adds records whose symbols are those of `part`, and tells what became of each, in their order.
  package mutating func absorb(_ part: History) -> Fates {
    let maps = internNames(of: part)
    var fates = absorbTickets(of: part, maps)
    if part.hasRecords {
      fates.records =
        reviews.absorb(part.reviews, maps) + causes.absorb(part.causes, maps)
        + agents.absorb(part.agents, maps) + actions.absorb(part.actions, maps)
    }
    return fates
  }

  private mutating func absorbTickets(of part: History, _ maps: [ContiguousArray<UInt32>]) -> Fates
  {
    let customMaps = part.customColumns.map { column in
      let index = customIndex(named: column.name)
      return (index, customColumns[index].table.intern(allOf: column.table))
    }
    let ids = maps[SymbolField.id.rawValue]
    if customMaps.isEmpty, holdsOnlyNewTickets(part, ids: ids) {
      stated.append(part.stated, at: tickets.count)
      tickets.append(part.tickets, movedBy: maps)
      let fates = [Fate](repeating: .new, count: part.tickets.count)
      return Fates(
        tickets: fates, responses: absorbResponses(of: part, maps, outdated: []))
    }
    var ticketFates: [Fate] = []
    ticketFates.reserveCapacity(part.tickets.count)
    // By the part's own symbols: each row of a part lists its id anew.
    var outdated: Set<Symbol> = []
    for partRow in part.tickets.indices {
      let ticket = part.tickets[partRow].translated(by: maps)
      var place = absorb(ticket, stating: part.stated[partRow])
      if place.isOlder { outdated.insert(part.tickets[partRow].id) }
      for (column, (index, map)) in zip(part.customColumns, customMaps) {
        let moved = map.moved(column.value(row: partRow))
        let known = customColumns[index].value(row: place.row)
        let isStated = place.stated.contains(column.statedName)
        let stays = place.isOlder ? known != nil || isStated : moved == nil && !isStated
        if moved == known || stays { continue }
        customColumns[index].set(moved, row: place.row)
        if place.fate == .duplicate, !place.isOlder {
          place.fate = ticketsOfFile.fate(ofChanged: place.row)
        }
      }
      ticketFates.append(place.fate)
    }
    return Fates(
      tickets: ticketFates, responses: absorbResponses(of: part, maps, outdated: outdated))
  }

  /// Takes over a part's texts without its records.
  ///
  /// - Returns: `maps[table.index][index]` is the index here of the part's, and
  ///   `maps[field.rawValue][index]` for a field.
  package mutating func internNames(of part: History) -> [ContiguousArray<UInt32>] {
    var maps = SymbolField.allCases.map { tables[$0.tableIndex].intern(allOf: part[$0]) }
    maps += (SymbolField.allCases.count..<TextTable.count).map {
      tables[$0].intern(allOf: part.tables[$0])
    }
    while rowOfTicket.count < self[.id].count { rowOfTicket.append(.max) }
    return maps
  }

  /// Adds what a log of events tells of a ticket: it fills what the ticket's own rows leave empty, for
  /// what happened is no cell that a later row can empty. A ticket that no export holds is added.
  ///
  /// Where the two differ on whether the ticket is done, the one that speaks last is right: the row as
  /// of its update, a log as of its last event.
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
    var (own, log) = (tickets[row], ticket)
    let isReopened = log.endedAt == nil && log[.reopens] ?? 0 > 0
    let isDoneByLog = isReopened ? false : isDone(log)
    if let wasDone = isDone(own), let isDoneByLog, wasDone != isDoneByLog {
      if let spoken = own.updatedAt ?? own.endedAt, let last = log.updatedAt, spoken >= last {
        if !wasDone { log.reopen() }
      } else if isDoneByLog {
        own[.status] = log[.status] ?? own[.status]
      } else if isReopened {
        own.reopen()
        own[.status] = log[.status]
      }
    }
    tickets[row] = own.filled(from: log)
  }

  /// Whether its times or its status say that its work has ended; nil where neither does.
  private func isDone(_ ticket: Ticket) -> Bool? {
    if ticket.endedAt != nil { return true }
    return text(ticket[.status], of: .status).flatMap { statuses.category($0) }
      .map { !$0.isOpen }
  }

  /// From now on records come from one file: a second state of the same record is a duplicate.
  package mutating func beginFile() {
    markFile { FileMark(knownBefore: $0) }
  }

  package mutating func endFile() { markFile { _ in nil } }

  private mutating func markFile(_ mark: (Int) -> FileMark?) {
    ticketsOfFile = mark(tickets.count)
    responsesOfFile = mark(responses.count)
    reviews.currentFile = mark(reviews.count)
    causes.currentFile = mark(causes.count)
    agents.currentFile = mark(agents.count)
    actions.currentFile = mark(actions.count)
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

  /// One of them is in every list of tickets that is more than a list of names.
  private static let columnsOfProgress: StatedColumns = {
    let symbols: [SymbolField] = [.status, .priority]
    let instants: [InstantField] = [.firstResponseAt, .resolvedAt, .closedAt, .updatedAt]
    let durations: [DurationField] = [
      .firstResponseTime, .firstResponseTimeBusiness, .resolutionTime, .resolutionTimeBusiness,
      .handleTime, .waitTime,
    ]
    return StatedColumns(
      symbols.map(\.name) + instants.map(\.name) + durations.map(\.name)
        + [CountField.reopens.name, FlagField.resolved.name])
  }()

  /// - Returns: where the ticket's row went, and the columns of the state that counts. A row that is
  ///   older than what was known fills gaps of which no newer one says that there is nothing.
  private mutating func absorb(
    _ ticket: Ticket, stating stated: StatedColumns
  ) -> (fate: Fate, row: Int, isOlder: Bool, stated: StatedColumns) {
    let id = Int(ticket.id.index)
    let row = rowOfTicket[id] == .max ? tickets.count : Int(rowOfTicket[id])
    let known = self.stated[row]
    self.stated.unite(stated, row: row)
    guard row < tickets.count else {
      rowOfTicket[id] = UInt32(row)
      tickets.append(ticket)
      return (.new, row, false, stated)
    }
    let older = tickets[row]
    if let before = older.updatedAt {
      // A row that does not say when it was updated cannot be newer than one that does.
      guard let now = ticket.updatedAt, before <= now else {
        // What only adds to a ticket, a list beside it, says nothing of gaps.
        let kept = stated.isEmpty ? [] : known
        tickets[row] = older.filled(from: ticket, except: kept)
        return (.duplicate, row, true, kept)
      }
    }
    var merged = ticket.filled(from: older, except: stated)
    if merged != older, !stated.isEmpty, stated.isDisjoint(with: Self.columnsOfProgress) {
      // A list without a word of how tickets stand knows nothing better of their times.
      for field in InstantField.allCases { merged[field] = older[field] ?? merged[field] }
    }
    tickets[row] = merged
    return (merged == older ? .duplicate : ticketsOfFile.fate(ofChanged: row), row, false, stated)
  }

  private mutating func absorbResponses(
    of part: History, _ maps: [ContiguousArray<UInt32>], outdated: Set<Symbol>
  ) -> [Fate] {
    if responses.isEmpty { responses.reserveCapacity(part.responses.count) }
    // Written out, field by field, because there may be as many responses as tickets.
    let (tickets, modes) = (maps[SymbolField.id.rawValue], maps[TextTable.surveyModes.index])
    let (comments, ids) = (maps[TextTable.comments.index], maps[TextTable.responseIDs.index])
    return part.responses.map { response in
      var moved = response
      moved.ticket = tickets.moved(response.ticket)
      moved.mode = modes.moved(response.mode)
      moved.comment = comments.moved(response.comment)
      moved.id = ids.moved(response.id)
      let isOutdated = moved.isFromTicket && response.ticket.map(outdated.contains) ?? false
      return absorb(moved, isOutdated: isOutdated)
    }
  }

  /// - Parameter isOutdated: whether it is a column of a ticket's older state.
  private mutating func absorb(_ response: SurveyResponse, isOutdated: Bool) -> Fate {
    guard let row = responseIndex.place(of: response, among: responses) else {
      responses.append(response)
      return .new
    }
    let known = responses[row]
    // The answer to an invitation replaces the invitation, but not the time that it was sent.
    let isNews =
      response.isAnswered && (!known.isAnswered || (response.isFromTicket && !isOutdated))
    guard isNews else { return .duplicate }
    var merged = response
    merged.invitedAt = response.invitedAt ?? known.invitedAt
    responses[row] = merged
    return merged == known ? .duplicate : responsesOfFile.fate(ofChanged: row)
  }

  private mutating func customIndex(named name: String) -> Int {
    if let index = customColumns.firstIndex(where: { $0.name == name }) { return index }
    customColumns.append(CustomColumn(name: name))
    return customColumns.count - 1
  }
}

/// Which records of one kind were known before the file at hand, and which of them it has changed.
struct FileMark: Sendable {
  let knownBefore: Int
  var changed: Set<Int> = []
}

extension FileMark? {
  /// What the newer state of a known record is: news, or one more state of it in the same file.
  mutating func fate(ofChanged record: Int) -> History.Fate {
    guard let mark = self else { return .update }
    guard record < mark.knownBefore else { return .duplicate }
    return self?.changed.insert(record).inserted == true ? .update : .duplicate
  }
}

/// Where the symbols of a part went in the history that took them over: `map[index]` is the new index
/// of an old one.
extension ContiguousArray<UInt32> {
  /// A symbol of a part as this map has it in the whole.
  package func moved(_ symbol: Symbol?) -> Symbol? { symbol.map { moved($0) } }

  package func moved(_ symbol: Symbol) -> Symbol { Symbol(index: self[Int(symbol.index)]) }
}

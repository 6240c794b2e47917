import Desk

/// A row of an export, as far as the tests of a history need it.
struct TicketRow {
  var id: String
  var updated: Int?
  var agent: String?
  var reopens: Int?
  /// A column of the export's own.
  var column: (name: String, text: String)?
}

/// What a file with these rows holds.
func file(_ rows: TicketRow...) -> History {
  var history = History()
  for (index, row) in rows.enumerated() {
    var ticket = Ticket()
    ticket[.id] = history[.id].intern(row.id)
    ticket[.agent] = row.agent.map { history[.agent].intern($0) }
    ticket[.updatedAt] = row.updated.map { Instant(secondsSince1970: $0) }
    ticket[.reopens] = row.reopens
    history.tickets.append(ticket)
    guard let (name, text) = row.column else { continue }
    let known = history.customColumns.firstIndex { $0.name == name }
    let place = known ?? history.customColumns.count
    if known == nil { history.customColumns.append(.init(name: name)) }
    let symbol = history.customColumns[place].table.intern(text)
    history.customColumns[place].set(symbol, row: index)
  }
  return history
}

import Desk
import GRDB
import Intake

extension HistoryStore {
  /// All records, those of logs event by event; nothing where there are none of a kind.
  package func exportedTables() throws(StoreError) -> [ExportedTable] {
    try reading { db in
      let export = HistoryExport(
        history: try HistoryLoader.load(db, folds: false),
        columnRoles: try ImportedFile.storedColumns(db))
      return export.tables + (try events(db))
    }
  }

  private func events(_ db: Database) throws -> [ExportedTable] {
    guard try StoredEventFold.checksums(db) == StoredEventFold.writtenChecksums(db) else {
      throw DatabaseError.damage
    }
    let (events, names) = try StoredEventFold.all(db)
    guard !events.isEmpty else { return [] }
    func value(_ event: TicketEvent) -> String? {
      event.kind.namedField.flatMap { names.text(event.value, of: $0) }
    }
    var table = ExportedTable("ticket_events", .ticketEvents, rows: Array(events.indices))
    table.add("ticket_id") { names.text(events[$0].ticket, of: .id) }
    table.add("happened_at") { HistoryExport.text(events[$0].moment) }
    table.add("event_id") { "\(events[$0].kind.rawValue)-\(events[$0].fingerprint)" }
    table.add("event") { events[$0].kind.exportedName }
    table.add("old_value") {
      names.text(events[$0].before, of: events[$0].kind.namedField ?? .status)
    }
    // Whom a message is by, and who asked, have columns of their own.
    table.add("new_value") {
      events[$0].kind.exportedName == nil || events[$0].kind.isMessage ? nil : value(events[$0])
    }
    table.add("author") { events[$0].kind.isMessage ? value(events[$0]) : nil }
    table.add("requester") { events[$0].kind == .requester ? value(events[$0]) : nil }
    return [table]
  }
}

extension TicketEvent.Kind {
  fileprivate var isMessage: Bool { self == .reply || self == .message }

  /// The word by which an import knows it; nil where it knows the event without one.
  fileprivate var exportedName: String? {
    switch self {
    case .created: "created"
    case .reply: "agent reply"
    case .customerMessage: "customer reply"
    case .automaticMessage: "auto reply"
    case .internalNote: "internal note"
    case .statusChange: "status changed"
    case .assignment: "assigned"
    case .teamAssignment: "group changed"
    case .resolved: "resolved"
    case .closed: "closed"
    case .reopened: "reopened"
    case .escalated: "escalated"
    case .merged: "merged"
    case .markedAsSpam: "spam"
    case .other: "other event"
    case .message: "message"
    case .requester: nil
    case .priorityChange: "priority changed"
    }
  }
}

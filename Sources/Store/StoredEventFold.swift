import Desk
import GRDB
import Intake

/// Folds the events of tickets, from whichever files, and keeps what they tell.
///
/// A log that is cut in months tells of a ticket as a whole only when all of it is folded again: each
/// file that is added does so for the tickets that it tells something new of.
struct StoredEventFold: ~Copyable {
  private var selection: PreparedStatement
  private var writer: PreparedStatement
  private var fold = EventFold(statuses: SymbolTable())
  /// Names of the tickets at hand.
  private var names = History()

  init(_ db: Database) throws {
    let selection = try PreparedStatement(
      db,
      """
      SELECT moment, kind, fingerprint, import, place, event_values.text, before.text
      FROM ticket_events
      LEFT JOIN event_values ON event_values.number = ticket_events.value
      LEFT JOIN event_values AS before ON before.number = ticket_events.status_before
      WHERE ticket = ?
      """)
    let columns = ["number"] + StoredFields.ofEvents.columns
    let writer = try PreparedStatement(
      db,
      """
      INSERT OR REPLACE INTO folded_tickets (\(columns.joined(separator: ", ")))
      VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
      """)
    self.selection = selection
    self.writer = writer
  }

  /// Folds the tickets that a file tells something new of.
  mutating func fold(_ file: FileEvents) throws {
    for ticket in file.touched.range where file.touched.contains(ticket) {
      let events = try events(of: ticket)
      guard !events.isEmpty else { continue }
      fold.learn(names[.status])
      try write(fold.ticket(of: events[...]), number: ticket)
      if names[.agent].count > Self.mostNames { forgetNames() }
    }
  }

  private static let mostNames = 100_000

  private mutating func forgetNames() {
    names = History()
    fold = EventFold(statuses: names[.status])
  }

  private mutating func events(of ticket: Int) throws -> [TicketEvent] {
    var events: [TicketEvent] = []
    var files: [Int: UInt16] = [:]
    try selection.bind(ticket)
    while try selection.step() {
      guard let moment = try selection.instant(),
        let kind = selection.integer().flatMap({ UInt8(exactly: $0) })
          .flatMap({ TicketEvent.Kind(rawValue: $0) }),
        let fingerprint = selection.integer(), let file = selection.integer(),
        let place = selection.integer()
      else { throw DatabaseError.damage }
      var event = TicketEvent(
        ticket: Symbol(index: 0), moment: moment, kind: kind, place: UInt32(clamping: place),
        fingerprint: UInt64(bitPattern: Int64(fingerprint)))
      let next = UInt16(clamping: files.count)
      event.file = files[file] ?? next
      files[file] = event.file
      if let field = kind.namedField {
        event.value = selection.symbol(in: &names[field])
      } else {
        _ = selection.text()
      }
      let before = kind.namedField ?? .status
      event.before = selection.symbol(in: &names[before])
      events.append(event)
    }
    return events
  }

  private mutating func write(_ ticket: Ticket, number: Int) throws {
    try writer.bind(number)
    try StoredFields.ofEvents.bind(ticket, in: names, to: &writer)
    try writer.run()
  }
}

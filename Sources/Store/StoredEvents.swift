import Desk
import GRDB
import Intake

extension FileRecords {
  /// Writes what happened to tickets, each event once, and gives the rows that the store knows.
  mutating func write(
    _ part: ContiguousArray<TicketEvent>, named names: History, rows: Int, _ db: Database
  ) throws -> Set<Int> {
    var tickets = try StoredTexts(db, table: "event_tickets", column: "id")
    var values = try StoredTexts(db, table: "event_values", column: "text")
    var statement = try PreparedStatement(
      db, insertInto: "ticket_events",
      ["ticket", "moment", "kind", "fingerprint", "import", "place", "value", "status_before"],
      then: "ON CONFLICT DO NOTHING RETURNING 1")
    var repeated: Set<Int> = []
    for event in part {
      let ticket = try tickets.number(of: names[.id], event.ticket, as: .id)
      try statement.bind(
        ticket, event.moment, Int(event.kind.rawValue),
        Int(truncatingIfNeeded: event.fingerprint), importNumber, eventRows + Int(event.place))
      let field = event.kind.namedField
      for (value, field) in [(event.value, field), (event.before, field ?? .status)] {
        try statement.bind(
          try field.flatMap { field in
            try value.map { try values.number(of: names[field], $0, as: field) }
          })
      }
      if try statement.step() {
        try statement.run()
        touchedTickets.insert(ticket)
      } else {
        repeated.insert(Int(event.place))
      }
    }
    eventRows += rows
    return repeated
  }
}

/// Texts by their numbers in a table of the store; new ones are added.
private struct StoredTexts: ~Copyable {
  private var selection: PreparedStatement
  /// Whether the text has the number in the table too, and not in a damaged index alone.
  private var confirmation: PreparedStatement
  private var insertion: PreparedStatement
  /// The numbers of texts that were asked for already, by field and symbol.
  private var known: [SymbolField: [Symbol: Int]] = [:]
}

extension StoredTexts {
  init(_ db: Database, table: String, column: String) throws {
    self.init(
      selection: try PreparedStatement(
        db,
        """
        SELECT number
        FROM \(table)
        WHERE \(column) = ?
        """),
      confirmation: try PreparedStatement(
        db,
        """
        SELECT 1
        FROM \(table)
        WHERE number = ? AND +\(column) = ?
        """),
      insertion: try PreparedStatement(
        db, insertInto: table, [column], then: "RETURNING number"))
  }

  mutating func number(
    of table: SymbolTable, _ symbol: Symbol, as field: SymbolField
  ) throws -> Int {
    if let number = known[field]?[symbol] { return number }
    try selection.bind(symbol, in: table)
    var found: Int?
    while try selection.step() { found = selection.integer() }
    if let found {
      try confirmation.bind(found)
      try confirmation.bind(symbol, in: table)
      guard try confirmation.step() else { throw DatabaseError.damage }
      try confirmation.run()
    } else {
      try insertion.bind(symbol, in: table)
      found = try insertion.runForNumber()
    }
    guard let found else { throw DatabaseError.damage }
    known[field, default: [:]][symbol] = found
    return found
  }
}

/// Folds the events of tickets, from whichever files, and keeps what they tell.
///
/// A log that is cut in months tells of a ticket as a whole only when all of it is folded again: each
/// file that is added does so for the tickets that it tells something new of.
struct StoredEventFold: ~Copyable {
  static let table = "folded_tickets"

  private var selection: PreparedStatement
  /// The ticket's id, and what its events told before.
  private var before: PreparedStatement
  private var writer: PreparedStatement
  private let statuses: StatusDictionary
  private var fold: EventFold
  private var names = History()
}

extension StoredEventFold {
  /// - Parameter statuses: what the statuses of the log mean.
  init(_ db: Database, _ statuses: StatusDictionary) throws {
    self.init(
      selection: try PreparedStatement(
        db,
        """
        \(Self.events)
        WHERE ticket = ?
        """),
      before: try PreparedStatement(
        db,
        """
        SELECT
          folded_tickets.number, events_checksum,
          \(StoredFields.ofFoldedTickets.columns.joined(separator: ", "))
        FROM event_tickets
        LEFT JOIN folded_tickets ON folded_tickets.number = event_tickets.number
        WHERE event_tickets.number = ?
        """),
      writer: try PreparedStatement(
        db, insertInto: Self.table, ["number", "events_checksum"] + StoredFields.ofEvents.columns,
        replaces: true),
      statuses: statuses, fold: EventFold(statuses: SymbolTable(), meaning: statuses))
  }

  /// - Parameters:
  ///   - importNumber: of the file whose events are new, while all others were folded before; nil
  ///     where none were.
  ///   - sums: of what all tickets' events tell, to be changed with it.
  /// - Throws: damage, where the events are not those that were folded before.
  mutating func fold(
    _ tickets: NumberSet, addedBy importNumber: Int?, _ sums: inout ContentSums.OfKind
  ) throws {
    for ticket in tickets.range where tickets.contains(ticket) {
      let (events, checksums) = try events(of: ticket)
      guard !events.isEmpty else { continue }
      fold.learn(names[.status])
      var folded = fold.ticket(of: events[...])
      let unchanged = importNumber.map { number in
        checksums.reduce(0) { $1.key == number ? $0 : $0 &+ $1.value }
      }
      var identity: UInt64 = 0
      try before.bind(ticket)
      while try before.step() {
        let isKnown = before.integer() != nil
        before.beginChecksum()
        let checksum = before.integer()
        let known = try StoredFields.ofFoldedTickets.ticket(&before, &names)
        folded[.id] = known[.id]
        let word = names[.id].withBytes(of: known.id) { SymbolTable.hash($0) }
        identity = Checksum.step(Checksum.key("id"), word)
        guard unchanged == nil || unchanged == checksum ?? 0 else { throw DatabaseError.damage }
        if isKnown { sums.remove(before.checksum(number: ticket), from: 0) }
      }
      try writer.bind(ticket)
      writer.beginChecksum(with: identity)
      try writer.bind(checksums.values.reduce(0, &+))
      try StoredFields.ofEvents.bind(folded, in: names, to: &writer)
      sums.add(writer.checksum(number: ticket), to: 0)
      try writer.run()
      if names[.agent].count > Self.mostNames {
        names = History()
        fold = EventFold(statuses: names[.status], meaning: statuses)
      }
    }
  }

  private static let mostNames = 100_000

  static let eventTable = "ticket_events"

  /// Of the single events, of which the fold is made anew when a later log tells more.
  static let checksumColumn = Schema.add("events_checksum INTEGER", to: table)

  private static let events = """
    SELECT
      ticket, import, moment, kind, fingerprint, place, event_values.text AS value,
      before.text AS status_before
    FROM ticket_events
    LEFT JOIN event_values ON event_values.number = ticket_events.value
    LEFT JOIN event_values AS before ON before.number = ticket_events.status_before
    """

  /// The checksums of each ticket's events, as they are now.
  static func checksums(_ db: Database) throws -> [Int: Int] {
    var statement = try PreparedStatement(db, events)
    var checksums: [Int: Int] = [:]
    while try statement.step() {
      guard let ticket = statement.integer() else { throw DatabaseError.damage }
      statement.passOverRest()
      checksums[ticket, default: 0] &+= Int(truncatingIfNeeded: statement.checksum)
    }
    return checksums
  }

  /// The same, as they were when the events were folded.
  static func writtenChecksums(_ db: Database) throws -> [Int: Int] {
    var statement = try PreparedStatement(db, "SELECT number, events_checksum FROM \(table)")
    var checksums: [Int: Int] = [:]
    while try statement.step() {
      guard let ticket = statement.integer() else { throw DatabaseError.damage }
      checksums[ticket] = statement.integer()
    }
    return checksums
  }

  /// All events in the order in which their files had them.
  ///
  /// - Returns: the events, and the names in them.
  static func all(_ db: Database) throws -> (ContiguousArray<TicketEvent>, History) {
    var names = History()
    var tickets: [Int: Symbol] = [:]
    var ids = try PreparedStatement(db, "SELECT number, id FROM event_tickets")
    while try ids.step() {
      guard let number = ids.integer() else { throw DatabaseError.damage }
      tickets[number] = ids.symbol(in: &names[.id])
    }
    var result: ContiguousArray<TicketEvent> = []
    var statement = try PreparedStatement(db, events + " ORDER BY import, place, kind")
    while try statement.step() {
      guard let ticket = statement.integer().flatMap({ tickets[$0] }), statement.integer() != nil
      else { throw DatabaseError.damage }
      result.append(try event(of: ticket, &statement, &names))
    }
    return (result, names)
  }

  /// - Returns: the events, and the sum of the checksums of those of each import.
  private mutating func events(
    of ticket: Int
  ) throws -> (events: [TicketEvent], checksums: [Int: Int]) {
    var events: [TicketEvent] = []
    var files: [Int: UInt16] = [:]
    var checksums: [Int: Int] = [:]
    try selection.bind(ticket)
    while try selection.step() {
      _ = selection.integer()
      guard let file = selection.integer() else { throw DatabaseError.damage }
      var event = try Self.event(of: Symbol(index: 0), &selection, &names)
      let next = UInt16(clamping: files.count)
      event.file = files[file] ?? next
      files[file] = event.file
      events.append(event)
      checksums[file, default: 0] &+= Int(truncatingIfNeeded: selection.checksum)
    }
    return (events, checksums)
  }

  /// - Throws: damage, for a value that this program never wrote.
  private static func event(
    of ticket: Symbol, _ statement: inout PreparedStatement, _ names: inout History
  ) throws -> TicketEvent {
    guard let moment = try statement.instant(),
      let kind = statement.integer().flatMap({ UInt8(exactly: $0) })
        .flatMap({ TicketEvent.Kind(rawValue: $0) }),
      let fingerprint = statement.integer(), let place = statement.integer()
    else { throw DatabaseError.damage }
    var event = TicketEvent(
      ticket: ticket, moment: moment, kind: kind, place: UInt32(clamping: place),
      fingerprint: UInt64(bitPattern: Int64(fingerprint)))
    if let field = kind.namedField {
      event.value = statement.symbol(in: &names[field])
    } else {
      statement.passOver()
    }
    event.before = statement.symbol(in: &names[kind.namedField ?? .status])
    return event
  }
}

import Desk
import GRDB

extension FileRecords {
  /// Adds one part of the file to the store's tables.
  ///
  /// What the store knows of the part's records is read by their ids into a small history, which
  /// absorbs the part and decides what is new, by the one rule that files without a store follow too;
  /// what has changed in it is written back. So both ways give the same numbers.
  ///
  /// - Returns: what became of each record of the part, in their order.
  mutating func write(_ part: History, _ db: Database) throws -> History.Fates {
    var known = try KnownRecords(of: part, self, db)
    let before = known.history
    let fates = known.history.absorb(part)
    try writeTickets(known, over: before, db)
    for kind in storedRecords { try kind.write(known, over: before, to: &self, db) }
    for (ticket, fate) in zip(part.tickets, fates.tickets) where fate == .update {
      if let number = known.number(ofTicket: part[.id].text(of: ticket.id)) {
        self[Ticket.table].noteChange(of: number)
      }
    }
    return fates
  }

  /// Writes the tickets that are new or hold something new. One that is not newer is among them where
  /// it filled in what was absent.
  private mutating func writeTickets(
    _ known: KnownRecords, over before: History, _ db: Database
  ) throws {
    let history = known.history
    let positions = try known.columns.positions(of: history.customColumns, db)
    var writer = try TicketWriter(
      db, importNumber: importNumber, positions: positions, history: history)
    let places = known.ticketPlaces
    var changes = ContentSums.OfKind()
    for row in 0..<history.tickets.count {
      if row >= places.count {
        let number = self[Ticket.table].nextNumber()
        changes.add(try writer.insert(number, row: row, of: history), to: importNumber)
      } else if history.hasNews(ofTicket: row, since: before) {
        let place = places[row]
        changes.remove(place.checksum, from: place.importNumber)
        changes.add(try writer.update(place, row: row, of: history), to: importNumber)
      }
    }
    sums[Ticket.table].add(changes)
  }
}

extension History {
  /// Whether a ticket is not what it was before a part was absorbed. So the store needs no rule of its
  /// own for what is newer.
  fileprivate func hasNews(ofTicket row: Int, since before: History) -> Bool {
    if tickets[row] != before.tickets[row] || stated[row] != before.stated[row] { return true }
    return customColumns.enumerated().contains { index, column in
      let known = index < before.customColumns.count ? before.customColumns[index] : nil
      return column.value(row: row) != known?.value(row: row)
    }
  }
}

/// Writes tickets with their custom columns: new ones, and known ones over what was there.
struct TicketWriter: ~Copyable {
  private let importNumber: Int
  private let fields: StoredFields
  /// `positions[index]` is the stored position of `history.customColumns[index]`.
  private let positions: [Int]
  private var insertion: PreparedStatement
  private var change: PreparedStatement
  private var cellStatement: PreparedStatement
  private var cellRemoval: PreparedStatement
  private var statedInsertion: PreparedStatement
  private var numbersOfStated: [StatedColumns: Int] = [:]
}

extension TicketWriter {
  /// - Parameter history: holds every ticket that will be written, with all that is known of it.
  init(_ db: Database, importNumber: Int, positions: [Int], history: History) throws {
    let fields = StoredFields.present(in: history.tickets)
    self.init(
      importNumber: importNumber, fields: fields, positions: positions,
      insertion: try PreparedStatement(
        db, insertInto: "tickets", ["number", "import", "stated", "id"] + fields.columns),
      change: try PreparedStatement(db, update: "tickets", ["import", "stated"] + fields.columns),
      cellStatement: try PreparedStatement(
        db, insertInto: "ticket_cells", ["ticket", "position", "value"]),
      cellRemoval: try PreparedStatement(
        db,
        """
        DELETE FROM ticket_cells
        WHERE ticket = ?
        """),
      statedInsertion: try PreparedStatement(
        db, insertInto: "stated_columns", ["columns"],
        then: "ON CONFLICT (columns) DO UPDATE SET columns = excluded.columns RETURNING number"))
  }

  /// - Returns: the ticket's checksum.
  mutating func insert(_ number: Int, row: Int, of history: History) throws -> UInt64 {
    let stated = try statedNumber(row, of: history)
    try insertion.bind(number, importNumber)
    insertion.beginChecksum()
    try insertion.bind(stated)
    try insertion.bind(history.tickets.value(SymbolField.id, row), in: history[.id])
    try fields.bind(row, of: history, to: &insertion)
    let checksum = insertion.checksum(number: number)
    try insertion.run()
    return checksum &+ (try writeCells(number, row: row, of: history))
  }

  /// - Returns: the ticket's checksum.
  mutating func update(_ place: StoredPlace, row: Int, of history: History) throws -> UInt64 {
    let stated = try statedNumber(row, of: history)
    try change.bind(importNumber)
    change.beginChecksum(with: place.identity)
    try change.bind(stated)
    try fields.bind(row, of: history, to: &change)
    let checksum = change.checksum(number: place.number)
    try change.run(place.number)
    try cellRemoval.run(place.number)
    return checksum &+ (try writeCells(place.number, row: row, of: history))
  }

  private mutating func statedNumber(_ row: Int, of history: History) throws -> Int? {
    let stated = history.stated[row]
    if stated.isEmpty { return nil }
    if let known = numbersOfStated[stated] { return known }
    try statedInsertion.bind(stated.stored)
    let number = try statedInsertion.runForNumber()
    numbersOfStated[stated] = number
    return number
  }

  /// - Returns: the sum of the cells' checksums.
  private mutating func writeCells(_ number: Int, row: Int, of history: History) throws -> UInt64 {
    var sum: UInt64 = 0
    for index in history.customColumns.indices {
      guard let value = history.customColumns[index].value(row: row) else { continue }
      try cellStatement.bind(number, positions[index])
      cellStatement.beginChecksum()
      try cellStatement.bind(value, in: history.customColumns[index].table)
      sum &+= cellStatement.checksum(number: positions[index])
      try cellStatement.run()
    }
    return sum
  }
}

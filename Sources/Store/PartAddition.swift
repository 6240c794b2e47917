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
    var checksums = TicketChecksums(.all)
    for row in 0..<history.tickets.count {
      let number: Int
      if row >= places.count {
        number = self[Ticket.table].nextNumber()
        try writer.insert(number, row: row, of: history)
      } else if history.hasNews(ofTicket: row, since: before) {
        number = places[row].number
        try writer.update(number, row: row, of: history)
        sums[Ticket.table].remove(
          checksums.value(ofRow: row, number: number, in: before), from: places[row].importNumber)
      } else {
        continue
      }
      sums[Ticket.table].add(
        checksums.value(ofRow: row, number: number, in: history), to: importNumber)
    }
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

  mutating func insert(_ number: Int, row: Int, of history: History) throws {
    let stated = try statedNumber(row, of: history)
    try insertion.bind(number, importNumber, stated)
    try insertion.bind(history.tickets.value(SymbolField.id, row), in: history[.id])
    try fields.bind(row, of: history, to: &insertion)
    try insertion.run()
    try writeCells(number, row: row, of: history)
  }

  mutating func update(_ number: Int, row: Int, of history: History) throws {
    let stated = try statedNumber(row, of: history)
    try change.bind(importNumber, stated)
    try fields.bind(row, of: history, to: &change)
    try change.run(number)
    try cellRemoval.run(number)
    try writeCells(number, row: row, of: history)
  }

  private mutating func statedNumber(_ row: Int, of history: History) throws -> Int? {
    let stated = history.stated[row]
    if stated.isEmpty { return nil }
    if let known = numbersOfStated[stated] { return known }
    try statedInsertion.bind(stated.sorted().joined(separator: "\u{1F}"))
    let number = try statedInsertion.runForNumber()
    numbersOfStated[stated] = number
    return number
  }

  private mutating func writeCells(_ number: Int, row: Int, of history: History) throws {
    for index in history.customColumns.indices {
      guard let value = history.customColumns[index].value(row: row) else { continue }
      try cellStatement.bind(number, positions[index])
      try cellStatement.bind(value, in: history.customColumns[index].table)
      try cellStatement.run()
    }
  }
}

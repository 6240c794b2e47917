import Desk
import GRDB
import Intake
import Wording

/// Takes out of a store what somebody asked to be forgotten.
///
/// What is taken out is overwritten in the file (`secure_delete`), and the file is then written anew
/// without it, so that its bytes hold nothing of it. The request is remembered with its day and what
/// it took out, and without what it named.
extension HistoryStore {
  /// Takes out one file: the records that it brought or changed last, and what is known of the file,
  /// which can then be imported again.
  ///
  /// - Parameter file: the file's name, or the beginning of its digest, eight digits at the least.
  /// - Returns: the names of the files that it could be, how many records were taken out, where it is one,
  ///   and what earlier files had told of its tickets; nil where that is not known.
  /// - Throws: a damaged store is left as it is.
  package func forget(
    file: String
  ) throws(StoreError) -> (files: [String], records: Int, older: OlderStates?) {
    try forgetting { db in
      let imports = try Row.fetchAll(
        db,
        sql: """
          SELECT number, name, newest_ticket_before, kind
          FROM imports
          WHERE name = ?1 OR (length(?1) >= 8 AND substr(digest, 1, length(?1)) = lower(?1))
          ORDER BY number
          """, arguments: [file])
      let names = imports.map { $0["name"] as String }
      guard imports.count == 1 else { return (names, 0, nil) }
      let number: Int = imports[0]["number"]
      let older =
        imports[0]["kind"] == RecordKind.tickets.rawValue
        ? try olderStates(imports[0]["newest_ticket_before"], ofImport: number, db) : nil
      var touched = NumberSet()
      let told = try Int.fetchAll(
        db, sql: "SELECT DISTINCT ticket FROM ticket_events WHERE import = ?", arguments: [number])
      for ticket in told { touched.insert(ticket) }
      try db.execute(
        sql: """
          DELETE FROM ticket_cells
          WHERE ticket IN (SELECT number FROM tickets WHERE import = ?)
          """, arguments: [number])
      var records = 0
      for table in [Ticket.table, "ticket_events"] + storedRecords.map({ $0.table }) {
        try db.execute(sql: "DELETE FROM \(table) WHERE import = ?", arguments: [number])
        records += db.changesCount
      }
      for table in SummedTable.ofFiles.reversed() {
        try db.execute(
          sql: "DELETE FROM \(table.name) WHERE \(table.importColumn ?? "") = ?",
          arguments: [number])
      }
      try foldAgain(touched, db)
      try remember("file", tickets: records, texts: 0, db)
      return (names, records, older)
    }
  }

  /// - Parameter newestBefore: the newest of the tickets that the files before the import had brought.
  private func olderStates(
    _ newestBefore: Int?, ofImport number: Int, _ db: Database
  ) throws -> OlderStates? {
    guard let newestBefore else { return nil }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS tickets, min(number) AS oldest
        FROM tickets
        WHERE import = ? AND number <= ?
        """, arguments: [number, newestBefore])
    // The file that brought the oldest of them, and whichever may have changed them since.
    let files = try String.fetchAll(
      db,
      sql: """
        SELECT name
        FROM imports
        WHERE number < ?1 AND kind = 'tickets' AND ?2 IS NOT NULL AND number >= ifnull(
          (SELECT max(number) FROM imports WHERE newest_ticket_before < ?2), 0)
        ORDER BY number
        """, arguments: [number, row?["oldest"] as Int?])
    return OlderStates(tickets: row?["tickets"] ?? 0, files: files)
  }

  /// Takes out a person: the customer of their tickets, the columns that hold people, what they wrote
  /// in surveys, and the rows kept as they stood. Their tickets stay, without whose they are.
  ///
  /// - Parameters:
  ///   - customer: as the tickets have it, or as a column has it that holds people.
  ///   - isPersonal: whether a column of an export holds people, by its name.
  /// - Returns: how many tickets are theirs, and how many texts were taken out.
  /// - Throws: a damaged store is left as it is.
  package func forget(
    customer: String, isPersonal: (String) -> Bool
  ) throws(StoreError) -> (tickets: Int, texts: Int) {
    try forgetting { db in
      let columns = try Row.fetchAll(db, sql: "SELECT position, name FROM ticket_columns")
        .filter { isPersonal($0["name"]) }.map { $0["position"] as Int }
      let person = try ForgottenPerson(customer, personalColumns: columns, db)
      guard person.tickets > 0 else { return (0, 0) }
      let texts = try person.takeOut(db)
      try remember("customer", tickets: person.tickets, texts: texts, db)
      return (person.tickets, texts)
    }
  }

  /// What was asked to be forgotten, for whoever has to show that it was: when, a file or a customer,
  /// and how much.
  static let forgettings = """
    CREATE TABLE forgettings (
      number INTEGER PRIMARY KEY,
      moment INTEGER NOT NULL,
      what TEXT NOT NULL CHECK (what IN ('file', 'customer')),
      -- Of a file all its records.
      records INTEGER NOT NULL,
      texts INTEGER NOT NULL
    ) STRICT;
    """

  private func forgetting<Result>(
    _ body: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    try accessing { db in
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
      var result: Result?
      try db.inTransaction(.immediate) {
        // Sums that are made anew would make damage look right.
        guard try Self.changedRecords(db).isEmpty else { throw DatabaseError.damage }
        result = try body(db)
        try ContentSums.renew(db)
        return .commit
      }
      try db.execute(sql: "VACUUM")
      guard let result else { preconditionFailure("a transaction without its result") }
      return result
    }
  }

  /// Of tickets whose events are fewer now.
  private func foldAgain(_ tickets: NumberSet, _ db: Database) throws {
    for number in tickets.range where tickets.contains(number) {
      try db.execute(
        sql: "DELETE FROM \(StoredEventFold.table) WHERE number = ?", arguments: [number])
    }
    var fold = try StoredEventFold(db, statuses)
    var sums = ContentSums.OfKind()
    try fold.fold(tickets, addedBy: nil, &sums)
    try db.execute(
      sql: """
        DELETE FROM event_tickets
        WHERE number NOT IN (SELECT ticket FROM ticket_events);
        DELETE FROM event_values
        WHERE number NOT IN (SELECT value FROM ticket_events WHERE value IS NOT NULL)
          AND number NOT IN (
            SELECT status_before
            FROM ticket_events
            WHERE status_before IS NOT NULL
          );
        """)
  }

  private func remember(_ what: String, tickets: Int, texts: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO forgettings (moment, what, records, texts)
        VALUES (unixepoch(), ?, ?, ?)
        """, arguments: [what, tickets, texts])
  }
}

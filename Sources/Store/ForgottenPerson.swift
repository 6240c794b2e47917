import Desk
import Foundation
import GRDB

/// One person in the store: their tickets, and what they are called there.
struct ForgottenPerson {
  private(set) var tickets = 0
  private var ids: [String] = []
  /// What the person is called, and how they are reached.
  private var names: Set<String>
  private let personalColumns: String
}

extension ForgottenPerson {
  init(_ name: String, personalColumns: [Int], _ db: Database) throws {
    self.init(
      names: [name], personalColumns: personalColumns.map(String.init).joined(separator: ", "))
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS theirs (number INTEGER PRIMARY KEY);
        DELETE FROM theirs;
        """)
    try db.execute(
      sql: """
        INSERT INTO theirs
        SELECT number
        FROM tickets
        WHERE customer = ?1 OR number IN (
          SELECT ticket
          FROM ticket_cells
          WHERE value = ?1 AND position IN (\(self.personalColumns))
        )
        """, arguments: [name])
    tickets = db.changesCount
    ids = try String.fetchAll(
      db, sql: "SELECT id FROM tickets WHERE number IN (SELECT number FROM theirs)")
    names.formUnion(
      try String.fetchAll(
        db,
        sql: """
          SELECT value
          FROM ticket_cells
          WHERE ticket IN (SELECT number FROM theirs) AND position IN (\(self.personalColumns))
          UNION
          SELECT customer
          FROM tickets
          WHERE number IN (SELECT number FROM theirs) AND customer IS NOT NULL
          """))
  }

  /// - Returns: how many texts were taken out.
  func takeOut(_ db: Database) throws -> Int {
    db.add(function: Self.withoutName)
    var texts = 0
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
      try db.execute(sql: sql, arguments: arguments)
      texts += db.changesCount
    }
    let theirs = "(SELECT number FROM theirs)"
    try run(
      "DELETE FROM ticket_cells WHERE ticket IN \(theirs) AND position IN (\(personalColumns))")
    try run(
      "UPDATE tickets SET customer = NULL WHERE number IN \(theirs) AND customer IS NOT NULL")
    for id in ids {
      try run(
        "UPDATE survey_responses SET comment = NULL WHERE ticket_id = ? AND comment IS NOT NULL",
        [id])
    }
    for name in (names.union(ids)).sorted() {
      try run("DELETE FROM original_rows WHERE without_name(text, ?1) <> text", [name])
    }
    for name in names.sorted() {
      for (table, column) in Self.freeTexts {
        try run(
          """
          UPDATE \(table)
          SET \(column) = without_name(\(column), ?1)
          WHERE without_name(\(column), ?1) <> \(column)
            \(table == "ticket_cells" ? "AND ticket IN \(theirs)" : "")
          """, [name])
      }
    }
    try db.execute(sql: "DELETE FROM theirs")
    return texts
  }

  /// A text with stars for a name where it stands alone: `C1` is no part of `C12`.
  private static let withoutName = DatabaseFunction(
    "without_name", argumentCount: 2, pure: true
  ) { values in
    guard let text = String.fromDatabaseValue(values[0]),
      let name = String.fromDatabaseValue(values[1])
    else { return nil }
    var parts = text.split(separator: name, omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropLast().reversed() {
      let (left, right) = (parts[index].last, parts[index + 1].first)
      guard isInsideWord(left, name.first) || isInsideWord(name.last, right) else { continue }
      parts[index] += name + parts.remove(at: index + 1)
    }
    return parts.joined(separator: "***")
  }

  private static func isInsideWord(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right else { return false }
    return [left, right].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Where somebody may have written about a person.
  private static let freeTexts: [(table: String, column: String)] =
    [("ticket_cells", "value"), ("survey_responses", "comment"), (Ticket.table, "causes")]
    + [
      "identity", "problem", "cause", "verified_how", "action", "evidence", "scope", "goal",
      "affected",
    ].map { (CauseAnalysis.table, $0) }
    + ["identity", "finding", "cause", "action", "segment", "control"].map {
      (CorrectiveAction.table, $0)
    }
}

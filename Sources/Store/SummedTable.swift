import GRDB

/// A table of what is known of files, and of the columns that tickets have: its sums are those of its
/// rows as SQLite has them.
struct SummedTable {
  let name: String
  /// The column that names the import; nil where a row belongs to no single one.
  var importColumn: String? = "import"

  static let imports = SummedTable(name: "imports", importColumn: "number")
  static let columnNames = SummedTable(name: "import_columns")
  static let problems = SummedTable(name: "problems")
  static let problemCounts = SummedTable(name: "problem_counts")
  static let originalRows = SummedTable(name: "original_rows")
  /// By which the cells of tickets say what they are.
  static let ticketColumns = SummedTable(name: "ticket_columns", importColumn: nil)
  static let statedColumns = SummedTable(name: "stated_columns", importColumn: nil)

  static let ofFiles = [imports, columnNames, problems, problemCounts, originalRows]
  static let ofStore = [
    ticketColumns, statedColumns, SummedTable(name: "forgettings", importColumn: nil),
  ]

  /// - Parameter importNumber: the only import that is asked about.
  func sums(ofImport importNumber: Int? = nil, _ db: Database) throws -> ContentSums.OfKind {
    var statement = try PreparedStatement(
      db,
      """
      SELECT \(importColumn ?? "0"), *
      FROM \(name)
      \(importNumber == nil ? "" : "WHERE \(importColumn ?? "0") = ?")
      """)
    if let importNumber { try statement.bind(importNumber) }
    var sums = ContentSums.OfKind()
    while try statement.step() {
      guard let number = statement.integer() else { throw DatabaseError.damage }
      statement.passOverRest()
      sums.add(statement.checksum(number: number), to: number)
    }
    return sums
  }

  /// - Throws: damage, where the table is not what was written.
  @discardableResult
  func verify(ofImport importNumber: Int? = nil, _ db: Database) throws -> ContentSums.OfKind {
    let sums = try sums(ofImport: importNumber, db)
    let changed = sums.differences(from: try ContentSums(db)[name])
    guard importNumber.map({ !changed.contains($0) }) ?? changed.isEmpty else {
      throw DatabaseError.damage
    }
    return sums
  }
}

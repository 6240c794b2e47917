import Desk
import GRDB
import GRDBSQLite

/// A statement that is run for many rows, its parameters bound and its columns read from left to
/// right.
///
/// ```swift
/// var insert = try PreparedStatement(db, insertInto: "agents", ["name", "joined_at"])
/// try insert.run("王芳", 1_777_600_000)
/// ```
///
/// A statement is prepared once for a connection; two of the same text are never used at a time.
///
/// It goes below GRDB's own binding for two reasons: texts go from the symbol table's bytes to
/// SQLite without a string between, and a text that holds a NUL keeps what follows it.
struct PreparedStatement: ~Copyable {
  private let statement: Statement
  private var parameter: CInt = 1
  private var column: CInt = 0

  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    // It may stand where an error left it.
    sqlite3_reset(statement.sqliteStatement)
  }

  /// Adds rows to a table, or takes the place of those with the same key.
  ///
  /// - Parameter ending: what happens to rows that are there already, what is given of new ones.
  init(
    _ db: Database, insertInto table: String, _ columns: [String], replaces: Bool = false,
    then ending: String = ""
  ) throws {
    try self.init(
      db,
      """
      INSERT \(replaces ? "OR REPLACE " : "")INTO \(table) (\(columns.joined(separator: ", ")))
      VALUES (\(columns.map { _ in "?" }.joined(separator: ", "))) \(ending)
      """)
  }

  /// Changes rows of a table by their number, which is bound last.
  init(_ db: Database, update table: String, _ columns: [String]) throws {
    try self.init(
      db,
      """
      UPDATE \(table)
      SET \(columns.map { "\($0) = ?" }.joined(separator: ", "))
      WHERE number = ?
      """)
  }

  /// Binds further values, and runs a statement that gives no rows.
  mutating func run<each Value: BoundValue>(_ value: repeat each Value) throws {
    try bind(repeat each value)
    while try step() {}
  }

  /// Moves to the next row; false after the last one, and the statement can then be run again.
  mutating func step() throws -> Bool {
    column = 0
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      // What failed was reported by the step, so its repetition here is no news.
      sqlite3_reset(handle)
      parameter = 1
      return false
    default: throw failure
    }
  }

  /// Runs a statement that gives one whole number, such as the row's own.
  mutating func runForNumber() throws -> Int {
    guard try step(), let number = integer() else { throw DatabaseError.damage }
    try run()
    return number
  }

  private var handle: OpaquePointer { statement.sqliteStatement }

  private var failure: DatabaseError {
    let connection = sqlite3_db_handle(handle)
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}

/// A value that stands for itself in a statement.
protocol BoundValue {
  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt
}

extension BoundValue where Self: StatementBinding {
  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    bind(to: handle, at: parameter)
  }
}

extension Int: BoundValue {}
extension Double: BoundValue {}
extension Bool: BoundValue {}

extension Instant: BoundValue {
  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    secondsSince1970.bind(to: parameter, of: handle)
  }
}

extension String: BoundValue {
  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    var text = self
    return text.withUTF8 { $0.bind(to: parameter, of: handle) }
  }
}

extension UnsafeBufferPointer<UInt8>: BoundValue {
  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    // SQLite copies the bytes; a null pointer would mean NULL, not an empty text.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard !isEmpty, let base = UnsafeRawPointer(baseAddress) else {
      return sqlite3_bind_text(handle, parameter, "", 0, copied)
    }
    return sqlite3_bind_text64(
      handle, parameter, base.assumingMemoryBound(to: CChar.self), UInt64(count), copied,
      UInt8(SQLITE_UTF8))
  }
}

extension Optional: BoundValue where Wrapped: BoundValue {
  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    self?.bind(to: parameter, of: handle) ?? sqlite3_bind_null(handle, parameter)
  }
}

extension PreparedStatement {
  mutating func bind<each Value: BoundValue>(_ value: repeat each Value) throws {
    repeat try check((each value).bind(to: parameter, of: handle))
  }

  mutating func bind(_ symbol: Symbol?, in table: SymbolTable) throws {
    guard let symbol else { return try bind(nil as Int?) }
    try check(table.withBytes(of: symbol) { $0.bind(to: parameter, of: handle) })
  }

  private mutating func check(_ code: CInt) throws {
    guard code == SQLITE_OK else { throw failure }
    parameter += 1
  }

  mutating func integer() -> Int? {
    defer { column += 1 }
    guard isPresent else { return nil }
    return Int(sqlite3_column_int64(handle, column))
  }

  mutating func real() -> Double? {
    defer { column += 1 }
    guard isPresent else { return nil }
    return sqlite3_column_double(handle, column)
  }

  mutating func flag() -> Bool? { integer().map { $0 != 0 } }

  mutating func instant() throws -> Instant? {
    guard let seconds = integer() else { return nil }
    guard Instant.representable.contains(seconds) else { throw DatabaseError.damage }
    return Instant(secondsSince1970: seconds)
  }

  mutating func text() -> String? {
    defer { column += 1 }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func symbol(in table: inout SymbolTable) -> Symbol? {
    defer { column += 1 }
    return bytes.map { table.intern($0) }
  }

  private var isPresent: Bool { sqlite3_column_type(handle, column) != SQLITE_NULL }

  /// The text as it is, nil for NULL; valid until the next step.
  private var bytes: UnsafeBufferPointer<UInt8>? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }
}

extension DatabaseError {
  /// A value that this program never wrote: the file was damaged or changed by hand.
  static var damage: DatabaseError { DatabaseError(resultCode: .SQLITE_CORRUPT) }

  var isDamage: Bool { resultCode.primaryResultCode == .SQLITE_CORRUPT }
}

import Desk
import GRDB
import GRDBSQLite

/// A statement that is run for many rows, its parameters bound and its columns read from left to
/// right.
///
/// ```swift
/// var insert = try PreparedStatement(db, "INSERT INTO agents (name, joined_at) VALUES (?, ?)")
/// try insert.bind("王芳")
/// try insert.bind(1_777_600_000)
/// try insert.run()
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

  /// Runs a statement that gives no rows.
  mutating func run() throws {
    while try step() {}
  }

  /// Moves to the next row; false after the last one, and the statement can then be run again.
  mutating func step() throws -> Bool {
    column = 0
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
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

  /// What failed was reported by the step before, so its repetition here is no news.
  private mutating func reset() {
    sqlite3_reset(handle)
    parameter = 1
  }

  private var handle: OpaquePointer { statement.sqliteStatement }

  private var failure: DatabaseError {
    let connection = sqlite3_db_handle(handle)
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}

extension PreparedStatement {
  mutating func bind(_ number: Int?) throws {
    guard let number else { return try bindNull() }
    try check(sqlite3_bind_int64(handle, parameter, Int64(number)))
  }

  mutating func bind(_ number: Double?) throws {
    guard let number else { return try bindNull() }
    try check(sqlite3_bind_double(handle, parameter, number))
  }

  mutating func bind(_ flag: Bool?) throws { try bind(flag.map { $0 ? 1 : 0 }) }

  mutating func bind(_ instant: Instant?) throws { try bind(instant?.secondsSince1970) }

  mutating func bind(_ text: String?) throws {
    guard var text else { return try bindNull() }
    try check(text.withUTF8 { Self.bind($0, to: parameter, of: handle) })
  }

  mutating func bind(_ symbol: Symbol?, in table: SymbolTable) throws {
    guard let symbol else { return try bindNull() }
    try check(table.withBytes(of: symbol) { Self.bind($0, to: parameter, of: handle) })
  }

  private mutating func bindNull() throws {
    try check(sqlite3_bind_null(handle, parameter))
  }

  private static func bind(
    _ bytes: UnsafeBufferPointer<UInt8>, to parameter: CInt, of handle: OpaquePointer
  ) -> CInt {
    // SQLite copies the bytes; a null pointer would mean NULL, not an empty text.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard !bytes.isEmpty, let base = UnsafeRawPointer(bytes.baseAddress) else {
      return sqlite3_bind_text(handle, parameter, "", 0, copied)
    }
    return sqlite3_bind_text64(
      handle, parameter, base.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), copied,
      UInt8(SQLITE_UTF8))
  }

  private mutating func check(_ code: CInt) throws {
    guard code == SQLITE_OK else { throw failure }
    parameter += 1
  }
}

extension PreparedStatement {
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
}

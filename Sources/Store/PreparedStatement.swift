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
///
/// What is bound, and what is read, adds up to a checksum, so that sums of records cost little.
struct PreparedStatement: ~Copyable {
  private let statement: Statement
  private var parameter: CInt = 1
  private var column: CInt = 0
  /// By the columns that are read, or bound: what tells their values apart in ``checksum``.
  private let keys: [UInt64]
  /// Of all that was bound, or read of a row, since ``beginChecksum()``.
  private(set) var checksum: UInt64 = 0

  init(_ db: Database, _ sql: String) throws { try self.init(db, sql, binding: nil) }

  private init(_ db: Database, _ sql: String, binding columns: [String]?) throws {
    statement = try db.cachedStatement(sql: sql)
    keys = (columns ?? statement.columnNames).map(Checksum.key)
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
      """, binding: columns)
  }

  /// Changes rows of a table by their number, which is bound last.
  init(_ db: Database, update table: String, _ columns: [String]) throws {
    try self.init(
      db,
      """
      UPDATE \(table)
      SET \(columns.map { "\($0) = ?" }.joined(separator: ", "))
      WHERE number = ?
      """, binding: columns)
  }

  /// Binds further values, and runs a statement that gives no rows.
  mutating func run<each Value: BoundValue>(_ value: repeat each Value) throws {
    try bind(repeat each value)
    while try step() {}
  }

  /// Moves to the next row; false after the last one, and the statement can then be run again.
  mutating func step() throws -> Bool {
    column = 0
    checksum = 0
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

  /// What was bound or read so far is no part of the checksum, but for what is known of the rest.
  mutating func beginChecksum(with known: UInt64 = 0) { checksum = known }

  /// The checksum of a record at its place in the store.
  func checksum(number: Int) -> UInt64 {
    Checksum.step(checksum, UInt64(bitPattern: Int64(number)))
  }

  @inline(__always)
  private mutating func add(_ word: UInt64, at place: CInt) {
    let place = Int(place)
    if place < keys.count { checksum &+= Checksum.step(keys[place], word) }
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
  /// What it adds to a checksum; nil for what is absent in the store.
  var word: UInt64? { get }

  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt
}

extension BoundValue where Self: StatementBinding {
  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    bind(to: handle, at: parameter)
  }
}

extension Int: BoundValue {
  var word: UInt64? { UInt64(bitPattern: Int64(self)) }
}

extension Double: BoundValue {
  var word: UInt64? { isNaN ? nil : Checksum.word(self) }
}

extension Bool: BoundValue {
  var word: UInt64? { self ? 1 : 0 }
}

extension Instant: BoundValue {
  var word: UInt64? { secondsSince1970.word }

  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    secondsSince1970.bind(to: parameter, of: handle)
  }
}

extension String: BoundValue {
  var word: UInt64? {
    var text = self
    return text.withUTF8 { $0.word }
  }

  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    var text = self
    return text.withUTF8 { $0.bind(to: parameter, of: handle) }
  }
}

extension UnsafeBufferPointer<UInt8>: BoundValue {
  var word: UInt64? { SymbolTable.hash(self) }

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
  var word: UInt64? { self?.word }

  func bind(to parameter: CInt, of handle: OpaquePointer) -> CInt {
    self?.bind(to: parameter, of: handle) ?? sqlite3_bind_null(handle, parameter)
  }
}

extension PreparedStatement {
  mutating func bind<each Value: BoundValue>(_ value: repeat each Value) throws {
    repeat try bindOne(each value)
  }

  mutating func bind(_ symbol: Symbol?, in table: SymbolTable) throws {
    guard let symbol else { return try bindOne(nil as Int?) }
    let (code, word) = table.withBytes(of: symbol) {
      ($0.bind(to: parameter, of: handle), SymbolTable.hash($0))
    }
    try note(code, word)
  }

  private mutating func bindOne(_ value: some BoundValue) throws {
    try note(value.bind(to: parameter, of: handle), value.word)
  }

  @inline(__always)
  private mutating func note(_ code: CInt, _ word: UInt64?) throws {
    guard code == SQLITE_OK else { throw failure }
    if let word { add(word, at: parameter - 1) }
    parameter += 1
  }

  mutating func integer() -> Int? {
    defer { column += 1 }
    guard isPresent else { return nil }
    let whole = Int(sqlite3_column_int64(handle, column))
    add(UInt64(bitPattern: Int64(whole)), at: column)
    return whole
  }

  mutating func real() -> Double? {
    defer { column += 1 }
    guard isPresent else { return nil }
    let number = sqlite3_column_double(handle, column)
    add(Checksum.word(number), at: column)
    return number
  }

  mutating func flag() -> Bool? { integer().map { $0 != 0 } }

  mutating func instant() throws -> Instant? {
    guard let seconds = integer() else { return nil }
    guard Instant.representable.contains(seconds) else { throw DatabaseError.damage }
    return Instant(secondsSince1970: seconds)
  }

  mutating func text() -> String? {
    defer { column += 1 }
    guard let bytes else { return nil }
    add(SymbolTable.hash(bytes), at: column)
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func symbol(in table: inout SymbolTable) -> Symbol? {
    defer { column += 1 }
    guard let bytes else { return nil }
    let hash = SymbolTable.hash(bytes)
    add(hash, at: column)
    return table.intern(bytes, hash: hash)
  }

  /// Reads what nobody asks for, so that the checksum holds it.
  mutating func passOver() {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: _ = integer()
    case SQLITE_FLOAT: _ = real()
    case SQLITE_NULL: column += 1
    default:
      if let bytes { add(SymbolTable.hash(bytes), at: column) }
      column += 1
    }
  }

  /// As ``passOver()``, to the row's end.
  mutating func passOverRest() {
    while column < sqlite3_column_count(handle) { passOver() }
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

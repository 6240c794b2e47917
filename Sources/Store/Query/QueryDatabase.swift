import GRDBSQLite

/// Runs SQL that reads tables in memory, and can do nothing else: no statement writes, attaches,
/// configures or reaches a file, and none runs for ever.
///
/// ```swift
/// let database = try QueryDatabase()
/// try database.add(table)
/// try database.run("SELECT count(*) FROM tickets") { nil } begin: { names in } row: { values in }
/// ```
package final class QueryDatabase {
  private let connection: OpaquePointer
  private var tables: [String: VirtualTable] = [:]
  private let guardian = QueryGuardian()

  /// - Throws: ``QueryError`` where SQLite has no memory.
  package init() throws(QueryError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(":memory:", &opened, flags, nil) == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw QueryError(reason: .other, message: "")
    }
    connection = opened
    // What a sort needs stays in memory: cells are nobody's business on the disk.
    sqlite3_exec(connection, "PRAGMA temp_store = 2", nil, nil, nil)
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 256 << 20)
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    guard PercentileFunction.register(in: connection) == SQLITE_OK else {
      throw QueryError(reason: .other, message: "")
    }
    // What takes JSON in cells apart is a table that SQLite makes when it is first named, by a statement
    // that a query may not run.
    for table in ["json_each", "json_tree"] {
      sqlite3_finalize(try prepare("SELECT 1 FROM \(table)('[]')"))
    }
    let context = Unmanaged.passUnretained(guardian).toOpaque()
    sqlite3_progress_handler(connection, 10_000, QueryGuardian.check, context)
    sqlite3_set_authorizer(connection, QueryGuardian.authorize, nil)
  }

  deinit { sqlite3_close_v2(connection) }

  /// SQLite's own limit, unless it was built with another.
  private static let mostColumns = 2_000

  /// The names of all columns of the tables that were added, sorted.
  package var columnNames: [String] {
    Set(tables.values.flatMap { $0.table.columns.map(\.name) }).sorted()
  }

  package func add(_ table: QueryTable) throws(QueryError) {
    let (count, most) = (table.columns.count, Self.mostColumns)
    guard (1...most).contains(count) else {
      throw QueryError(reason: .wrongWidth(table.name, columns: count, most: most), message: "")
    }
    let virtual = VirtualTable(table)
    guard virtual.register(in: connection) == SQLITE_OK else { throw failure("") }
    tables[table.name] = virtual
    // A table tells its columns once, when it is first met, by a statement that a query may not run.
    sqlite3_set_authorizer(connection, nil, nil)
    defer { sqlite3_set_authorizer(connection, QueryGuardian.authorize, nil) }
    let name = table.name.replacing("\"", with: "\"\"")
    sqlite3_finalize(try prepare("SELECT 1 FROM \"\(name)\""))
  }

  /// Whether a statement can be run with the tables that are known so far.
  ///
  /// - Throws: ``QueryError`` with the place; ``QueryError/Reason/unknownTable(_:)`` may be mended by
  ///   adding the table.
  package func check(_ sql: String) throws(QueryError) {
    sqlite3_finalize(try prepare(sql))
  }

  /// Runs a statement and hands on its rows one by one.
  ///
  /// - Parameters:
  ///   - ending: asked now and then why the statement is to end; nil to go on.
  ///   - begin: told the names of the columns, before the first row.
  ///   - row: told a row's values; what it throws ends the run.
  /// - Throws: ``QueryError``, or what `row` throws.
  package func run(
    _ sql: String, ending: @escaping () -> QueryError.Reason?, begin: ([String]) throws -> Void,
    row: ([QueryValue]) throws -> Void
  ) throws {
    guardian.ending = ending
    defer { guardian.ending = { nil } }
    let statement = try prepare(sql)
    defer { sqlite3_finalize(statement) }
    let count = sqlite3_column_count(statement)
    try begin(
      (0..<count).map { sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "" })
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try row((0..<count).map { Self.value(statement, $0) })
      case SQLITE_DONE: return
      default: throw failure(sql)
      }
    }
  }

  private static func value(_ statement: OpaquePointer?, _ column: CInt) -> QueryValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_NULL: return .null
    default:
      guard let bytes = sqlite3_column_blob(statement, column) else { return .text("") }
      let count = Int(sqlite3_column_bytes(statement, column))
      return .text(
        String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self))
    }
  }

  private func prepare(_ sql: String) throws(QueryError) -> OpaquePointer {
    var statement: OpaquePointer?
    var rest = 0
    var text = sql
    let status = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        var tail: UnsafePointer<CChar>?
        let status = sqlite3_prepare_v2(
          connection, bytes.baseAddress, CInt(clamping: bytes.count), &statement, &tail)
        rest = tail.flatMap { tail in bytes.baseAddress.map { tail - $0 } } ?? bytes.count
        return status
      }
    }
    guard status == SQLITE_OK else { throw failure(sql) }
    guard let statement else { throw QueryError(reason: .notOneStatement, message: "") }
    guard sqlite3_column_count(statement) > 0 else {
      sqlite3_finalize(statement)
      throw QueryError(reason: .notReading, message: "")
    }
    let tail = String(decoding: Array(sql.utf8.dropFirst(rest)), as: UTF8.self)
    guard tail.allSatisfy({ $0.isWhitespace || $0 == ";" }) else {
      sqlite3_finalize(statement)
      throw QueryError(
        reason: .notOneStatement, message: "",
        offset: sql.count - tail.drop { $0.isWhitespace }.count)
    }
    return statement
  }

  private func failure(_ sql: String) -> QueryError {
    let message = String(cString: sqlite3_errmsg(connection))
    let bytes = Int(sqlite3_error_offset(connection))
    let offset =
      bytes >= 0 ? String(decoding: Array(sql.utf8.prefix(bytes)), as: UTF8.self).count : nil
    return QueryError(reason: reason(message), message: message, offset: offset)
  }

  private func reason(_ message: String) -> QueryError.Reason {
    switch sqlite3_errcode(connection) & 0xFF {
    case SQLITE_INTERRUPT: return guardian.reason ?? .other
    case SQLITE_AUTH: return .notReading
    default: break
    }
    if message == PercentileFunction.notAShare { return .percentileOfNoShare }
    // Of tables that are functions SQLite says it in words only.
    if message.hasPrefix("not authorized") || message.hasSuffix("may not be modified") {
      return .notReading
    }
    for (start, make) in [
      ("no such table: ", QueryError.Reason.unknownTable),
      ("no such column: ", QueryError.Reason.unknownColumn),
      // Of the tables of its own that SQLite would make for this statement.
      ("vtable constructor failed: ", QueryError.Reason.unknownTable),
    ] where message.hasPrefix(start) { return make(String(message.dropFirst(start.count))) }
    return .other
  }
}

/// Why a query cannot be run, or was ended.
package struct QueryError: Error, Sendable {
  package enum Reason: Sendable, Equatable {
    /// No such table; it may be one that is not loaded yet.
    case unknownTable(String)
    case unknownColumn(String)
    /// A table without columns, or with more than SQLite reads.
    case wrongWidth(String, columns: Int, most: Int)
    /// Anything but reading.
    case notReading
    /// More than one statement, or none.
    case notOneStatement
    case percentileOfNoShare
    case timeIsUp
    case cancelled
    /// In SQLite's words.
    case other
  }

  package var reason: Reason
  package var message: String
  /// Characters of the statement before the place; nil where there is none.
  package var offset: Int?
}

/// Asked by SQLite what a statement may do, and whether it may go on.
private final class QueryGuardian {
  var ending: () -> QueryError.Reason? = { nil }
  /// Why a statement was ended.
  private(set) var reason: QueryError.Reason?

  static let authorize:
    @convention(c) (
      UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
      UnsafePointer<CChar>?, UnsafePointer<CChar>?
    ) -> CInt = { _, action, _, name, _, _ in
      switch action {
      case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
      case SQLITE_FUNCTION:
        let name = name.map { String(cString: $0).lowercased() } ?? ""
        return ["load_extension", "fts3_tokenizer"].contains(name) ? SQLITE_DENY : SQLITE_OK
      default: return SQLITE_DENY
      }
    }

  /// - Returns: 0 to go on.
  static let check: @convention(c) (UnsafeMutableRawPointer?) -> CInt = { context in
    guard let context else { return 0 }
    let guardian = Unmanaged<QueryGuardian>.fromOpaque(context).takeUnretainedValue()
    guardian.reason = guardian.ending()
    return guardian.reason == nil ? 0 : 1
  }
}

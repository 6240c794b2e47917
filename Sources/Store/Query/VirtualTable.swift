import GRDBSQLite

/// Shows a ``QueryTable`` to SQLite as a table of its own, without a copy: a cell is read when a query
/// asks for it.
///
/// A comparison of a text column for equality goes through an index, which is made when a query first
/// wants one: joins by a ticket's id would look at every pair of rows else.
final class VirtualTable {
  let table: QueryTable
  /// By column: the rows of each text.
  private var indices: [Int: [String: [Int32]]] = [:]
  private let module: UnsafeMutablePointer<sqlite3_module>

  init(_ table: QueryTable) {
    self.table = table
    module = .allocate(capacity: 1)
    module.initialize(to: Self.callbacks)
  }

  deinit {
    module.deinitialize(count: 1)
    module.deallocate()
  }

  /// Makes the table known to a connection, which must not outlive it.
  func register(in connection: OpaquePointer) -> CInt {
    sqlite3_create_module_v2(
      connection, table.name, module, Unmanaged.passUnretained(self).toOpaque(), nil)
  }

  fileprivate func rows(of column: Int, equalTo text: String) throws -> [Int32] {
    if indices[column] == nil {
      var index: [String: [Int32]] = [:]
      let read = table.columns[column].read
      for row in 0..<table.rowCount {
        if case .text(let text) = try read(row) { index[text, default: []].append(Int32(row)) }
      }
      indices[column] = index
    }
    return indices[column]?[text] ?? []
  }

  fileprivate var declaration: String {
    let columns = table.columns.map { column in
      "\"\(column.name.replacing("\"", with: "\"\""))\" \(column.affinity.rawValue)"
    }
    return "CREATE TABLE t(\(columns.joined(separator: ", ")))"
  }
}

/// What SQLite keeps of a table that it has opened; its own part comes first.
private struct OpenTable {
  var base = sqlite3_vtab()
  var table: Unmanaged<VirtualTable>
}

/// A place in a table; SQLite's own part comes first.
private struct Cursor {
  var base = sqlite3_vtab_cursor()
  var table: Unmanaged<VirtualTable>
  var position = 0
  /// The rows to go through; nil for all.
  var rows: [Int32]?

  var row: Int { rows.map { Int($0[position]) } ?? position }
}

extension VirtualTable {
  /// The functions by which SQLite reads a table. Without `xCreate` a table is there by its name
  /// alone, and nothing can be created.
  private static var callbacks: sqlite3_module {
    var module = sqlite3_module()
    module.iVersion = 1
    module.xConnect = { connection, context, _, _, opened, _ in
      guard let context, let opened else { return SQLITE_ERROR }
      let table = Unmanaged<VirtualTable>.fromOpaque(context)
      let status = sqlite3_declare_vtab(connection, table.takeUnretainedValue().declaration)
      guard status == SQLITE_OK else { return status }
      let open = UnsafeMutablePointer<OpenTable>.allocate(capacity: 1)
      open.initialize(to: OpenTable(table: table))
      opened.pointee = UnsafeMutableRawPointer(open).assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }
    module.xDisconnect = { opened in
      opened?.withMemoryRebound(to: OpenTable.self, capacity: 1) { open in
        open.deinitialize(count: 1)
        open.deallocate()
      }
      return SQLITE_OK
    }
    module.xBestIndex = { opened, information in
      guard let opened, let information else { return SQLITE_ERROR }
      opened.withMemoryRebound(to: OpenTable.self, capacity: 1) {
        VirtualTable.choose($0.pointee.table.takeUnretainedValue().table, information)
      }
      return SQLITE_OK
    }
    module.xOpen = { opened, cursor in
      guard let opened, let cursor else { return SQLITE_ERROR }
      let table = opened.withMemoryRebound(to: OpenTable.self, capacity: 1) { $0.pointee.table }
      let open = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      open.initialize(to: Cursor(table: table))
      cursor.pointee = UnsafeMutableRawPointer(open)
        .assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    module.xClose = { cursor in
      cursor?.withMemoryRebound(to: Cursor.self, capacity: 1) { cursor in
        cursor.deinitialize(count: 1)
        cursor.deallocate()
      }
      return SQLITE_OK
    }
    module.xFilter = { cursor, plan, _, _, arguments in
      VirtualTable.withCursor(cursor) { cursor in
        cursor.position = 0
        cursor.rows =
          plan > 0 ? try VirtualTable.rows(cursor, column: Int(plan) - 1, arguments?[0]) : nil
      }
    }
    module.xNext = { VirtualTable.withCursor($0) { $0.position += 1 } }
    module.xEof = { cursor in
      guard let cursor else { return 1 }
      return cursor.withMemoryRebound(to: Cursor.self, capacity: 1) { cursor in
        let count =
          cursor.pointee.rows?.count ?? cursor.pointee.table.takeUnretainedValue().table.rowCount
        return cursor.pointee.position >= count ? 1 : 0
      }
    }
    module.xColumn = { cursor, result, column in
      VirtualTable.withCursor(cursor) { cursor in
        let table = cursor.table.takeUnretainedValue().table
        VirtualTable.give(try table.columns[Int(column)].read(cursor.row), to: result)
      }
    }
    module.xRowid = { cursor, number in
      VirtualTable.withCursor(cursor) { number?.pointee = Int64($0.row) + 1 }
    }
    return module
  }

  private static func withCursor(
    _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ body: (inout Cursor) throws -> Void
  ) -> CInt {
    guard let cursor else { return SQLITE_ERROR }
    do {
      try cursor.withMemoryRebound(to: Cursor.self, capacity: 1) { try body(&$0.pointee) }
      return SQLITE_OK
    } catch {
      return SQLITE_IOERR
    }
  }

  /// Chooses the index of a text column that a query compares for equality, where there is one.
  private static func choose(
    _ table: QueryTable, _ information: UnsafeMutablePointer<sqlite3_index_info>
  ) {
    let rows = Double(max(1, table.rowCount))
    information.pointee.estimatedCost = rows * 3
    information.pointee.estimatedRows = Int64(rows)
    for place in 0..<Int(information.pointee.nConstraint) {
      let constraint = information.pointee.aConstraint[place]
      guard constraint.usable != 0, constraint.op == UInt8(SQLITE_INDEX_CONSTRAINT_EQ),
        constraint.iColumn >= 0, table.columns[Int(constraint.iColumn)].affinity == .text,
        let order = sqlite3_vtab_collation(information, CInt(place)),
        String(cString: order) == "BINARY"
      else { continue }
      information.pointee.aConstraintUsage[place].argvIndex = 1
      information.pointee.idxNum = constraint.iColumn + 1
      information.pointee.estimatedCost = 10
      information.pointee.estimatedRows = 5
      return
    }
  }

  /// A value that is no text may equal one all the same: SQLite then looks at every row itself.
  private static func rows(
    _ cursor: Cursor, column: Int, _ value: OpaquePointer?
  ) throws -> [Int32]? {
    guard let value else { return nil }
    switch sqlite3_value_type(value) {
    case SQLITE_NULL: return []
    case SQLITE_TEXT:
      guard let text = sqlite3_value_text(value) else { return nil }
      let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
      return try cursor.table.takeUnretainedValue().rows(
        of: column, equalTo: String(decoding: bytes, as: UTF8.self))
    default: return nil
    }
  }

  static func give(_ value: QueryValue, to result: OpaquePointer?) {
    switch value {
    case .null: sqlite3_result_null(result)
    case .integer(let number): sqlite3_result_int64(result, Int64(number))
    case .real(let number): sqlite3_result_double(result, number)
    case .text(var text):
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          // SQLite makes its own copy before the text goes.
          let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
          sqlite3_result_text64(
            result, $0.baseAddress, UInt64($0.count), copies, UInt8(SQLITE_UTF8))
        }
      }
    }
  }
}

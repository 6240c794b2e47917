import Desk
import Tabular

/// What was read of any table beside what its rows were turned into.
package struct RawRows<Whole: Sendable>: Sendable {
  package var whole: Whole
  /// With what their names and first cells say of them, also where the table holds nothing known.
  package var columns: [ColumnPlan] = []
  /// The columns' names as written in the file.
  package var names: [String] = []
  package var isDocument: Bool
  package var unread = UnreadRecords()
  fileprivate var firstRows: RecordBatch?
}

extension FileImporter {
  /// Reads any table without keeping it: turns batches of rows into parts, on several threads, and
  /// adds the parts in file order. Rows that are lost are no errors: they are counted.
  ///
  /// - Throws: `SourceError` where the file cannot be read, what `add` throws, and `CancellationError`.
  package func readRows<Whole: Sendable, Part: Sendable>(
    _ path: String, into initial: Whole,
    transform: @escaping @Sendable (RecordBatch, _ rows: Range<Int>, _ isDocument: Bool) -> Part,
    add: @escaping @Sendable (inout Whole, Part) throws -> Void
  ) async throws -> RawRows<Whole> {
    var options = options(nil)
    // Estimates depend on the parts, and must not on the number of threads.
    options.sharesSmallFiles = false
    let before = FileState(path: path)
    let source = try openRecords(path, options)
    let isDocument = source.beginning == nil
    let start = RawRows(whole: initial, isDocument: isDocument)
    guard !source.isBlank else { return start }
    let read = try await source.read(into: start) { batch in
      var batch = batch
      let unread = batch.unread(isDocument: isDocument)
      return (
        transform(batch.records, batch.rows, isDocument), unread,
        isDocument ? batch.records : nil
      )
    } add: { rows, part, _ in
      try add(&rows.whole, part.0)
      rows.unread.add(part.1)
      if let first = part.2, rows.firstRows == nil, first.rowCount > 0 { rows.firstRows = first }
      return true
    }
    if let failure = read.failure { throw failure }
    guard FileState(path: path) == before else { throw SourceError.changedWhileRead }
    var rows = read.whole
    rows.names = read.columns.names
    let batch = source.beginning?.records ?? rows.firstRows ?? RecordBatch()
    let firstRow = min(source.beginning?.firstRow ?? 0, batch.rowCount)
    do throws(ColumnPlanner.Refusal) {
      rows.columns = try ColumnPlanner(settings: settings, forcedKind: nil)
        .plan(rows.names, batch, rows: firstRow..<batch.rowCount).columns
    } catch {
      rows.columns = ColumnPlan.unknown(ColumnPlanner.unique(rows.names))
    }
    return rows
  }

  /// Reads a whole file as written.
  ///
  /// - Parameter memory: how many bytes of cells are kept in memory; more are in a temporary file.
  /// - Throws: `SourceError` where the file cannot be read, and ``TemporaryFolderError``.
  package func readTable(_ path: String, memory: Int = 64 << 20) async throws -> RawTable {
    let read = try await readRows(path, into: RawTable(memory: memory)) {
      PackedRows($0, rows: $1, isDocument: $2)
    } add: { table, rows in
      try table.add(rows)
    }
    var table = read.whole
    table.unread = read.unread
    let further = read.names.count..<max(table.widest, read.names.count)
    table.columns = read.names + further.map { "column_\($0 + 1)" }
    return table
  }
}

/// What a file's rows lack: lost records, and places where the file is damaged or ends too early.
package struct UnreadRecords: Sendable, Equatable {
  /// Records that could not be read, by their fault.
  package var lost: [ProblemCode: Int] = [:]
  /// Records that were read and are not as they should be: with an odd quote, or damaged text.
  package var odd: [ProblemCode: Int] = [:]
  /// Why reading stopped before the file's end.
  package var stopped: ProblemCode?
  /// The first line where a JSON document is broken between its records: some may be missing.
  package var brokenLine: Int?
  /// Rows with cells and nothing in them, as spreadsheets leave them below a table.
  package var empty = 0
  /// Rows that were read, and those of them with more cells than the header has names.
  package var read = 0
  package var overlong = 0

  fileprivate mutating func add(_ other: UnreadRecords) {
    lost.merge(other.lost, uniquingKeysWith: +)
    odd.merge(other.odd, uniquingKeysWith: +)
    stopped = other.stopped ?? stopped
    brokenLine = brokenLine ?? other.brokenLine
    empty += other.empty
    read += other.read
    overlong += other.overlong
  }

  fileprivate mutating func note(_ faults: [RecordFault]) {
    for fault in faults {
      if [.damagedCompression, .fileUnreadable, .expandsTooLarge].contains(fault.code) {
        stopped = fault.code
      } else if fault.losesRecord || fault.code == .listNotRead {
        lost[fault.code, default: 0] += 1
      } else if fault.code == .brokenJSON {
        brokenLine = brokenLine ?? fault.line
      } else {
        odd[fault.code, default: 0] += 1
      }
    }
  }
}

extension SourceBatch {
  /// What the batch's rows lack. Those of a table with nothing in any cell are taken out; a JSON object
  /// without a value is a record.
  fileprivate mutating func unread(isDocument: Bool) -> UnreadRecords {
    var unread = UnreadRecords()
    unread.note(records.faults)
    if !isDocument {
      var nothing: [Int] = []
      for row in rows {
        let cells = records.cellRanges(ofRow: row).count
        if records.filledCells(ofRow: row).isEmpty {
          nothing.append(row)
          if cells > 1 { unread.empty += 1 }
        } else if cells > columns.names.count {
          unread.overlong += 1
        }
      }
      if !nothing.isEmpty { records.remove(nothing) }
      rows = rows.lowerBound..<records.rowCount
    }
    unread.read = rows.count
    return unread
  }
}

/// A file's rows as written, every cell as text and nothing understood: for questions about any
/// table, tickets or not.
///
/// A cell that a row does not have, and a key that a JSON object lacks, is nil; an empty cell is an
/// empty text. A row with nothing in any cell is none.
package struct RawTable: Sendable {
  /// The header's names; a value beyond them is in `column_5` and so on.
  package fileprivate(set) var columns: [String] = []
  package fileprivate(set) var unread = UnreadRecords()
  fileprivate var widest = 0
  private var cells: RawCells

  fileprivate init(memory: Int) { cells = RawCells(memory: memory) }

  package var rowCount: Int { cells.rowCount }

  /// In memory and aside.
  var byteCount: Int { cells.byteCount }

  /// The cell as text; nil where the row does not have it.
  ///
  /// - Throws: where it lies in a temporary file that can no longer be read.
  package func text(row: Int, column: Int) throws(TemporaryFolderError) -> String? {
    try cells.text(row: row, column: column)
  }

  fileprivate mutating func add(_ rows: PackedRows) throws {
    widest = max(widest, rows.widest)
    try cells.append(rows)
  }
}

import Desk
import Tabular

/// Reads any table row by row, without keeping it: for what must work on files of any size.
package struct RawRows: Sendable {
  package var path: String
  package var settings: IntakeSettings
  package var workers: Int

  package init(path: String, settings: IntakeSettings, workers: Int) {
    self.path = path
    self.settings = settings
    self.workers = workers
  }

  /// What was read beside the rows.
  package struct Outcome<Whole: Sendable>: Sendable {
    package var whole: Whole
    /// The columns with what their names and first cells say of them; of any table, also one that
    /// holds nothing known.
    package var columns: [ColumnPlan] = []
    /// The columns' names as written in the file.
    package var names: [String] = []
    package var isDocument = false
    package var unread = UnreadRecords()
    /// The first rows of a document.
    fileprivate var firstRows: RecordBatch?
  }

  /// Turns batches of rows into parts, on several threads, and adds the parts in file order.
  ///
  /// - Throws: `SourceError` where the file cannot be read, and `CancellationError`. Rows that are
  ///   lost are no errors: they are counted.
  package func read<Whole: Sendable, Part: Sendable>(
    into initial: Whole,
    transform: @escaping @Sendable (RecordBatch, _ rows: Range<Int>) -> Part,
    add: @escaping @Sendable (inout Whole, Part) -> Void
  ) async throws -> Outcome<Whole> {
    let planner = ColumnPlanner(settings: settings, forcedKind: nil)
    var options = SourceOptions(limits: settings.limits, workers: workers)
    // Estimates depend on the parts, and must not on the number of threads.
    options.sharesSmallFiles = false
    options.knownNames = { planner.knownNames($0) }
    let source = try openRecords(path, options)
    let isDocument = source.beginning == nil
    let start = Outcome(whole: initial, isDocument: isDocument)
    guard !source.isBlank else { return start }
    let read = try await source.read(into: start) { batch in
      (
        transform(batch.records, batch.rows), batch.records.faults,
        isDocument ? batch.records : nil
      )
    } add: { outcome, part, _ in
      add(&outcome.whole, part.0)
      outcome.unread.note(part.1)
      if let rows = part.2, outcome.firstRows == nil, rows.rowCount > 0 { outcome.firstRows = rows }
    }
    if let failure = read.failure { throw failure }
    var outcome = read.whole
    outcome.names = read.columns.names
    let batch = source.beginning?.records ?? outcome.firstRows ?? RecordBatch()
    let firstRow = min(source.beginning?.firstRow ?? 0, batch.rowCount)
    do throws(ColumnPlanner.Refusal) {
      outcome.columns = try planner.plan(outcome.names, batch, rows: firstRow..<batch.rowCount)
        .columns
    } catch {
      outcome.columns = ColumnPlan.unknown(ColumnPlanner.unique(outcome.names))
    }
    return outcome
  }
}

/// What of a file is not among its rows as they were read: lost records, and places where the file
/// is damaged or ends too early.
package struct UnreadRecords: Sendable, Equatable {
  /// Records that could not be read, by their fault.
  package var lost: [ProblemCode: Int] = [:]
  /// Why reading stopped before the file's end.
  package var stopped: ProblemCode?
  /// The first line where a JSON document is broken between its records: none of those that are
  /// there is lost, but some may never have been written.
  package var brokenLine: Int?

  package init() {}

  mutating func note(_ faults: [RecordFault]) {
    for fault in faults {
      if [.damagedCompression, .fileUnreadable, .expandsTooLarge].contains(fault.code) {
        stopped = fault.code
      } else if fault.losesRecord || fault.code == .listNotRead {
        lost[fault.code, default: 0] += 1
      } else if fault.code == .brokenJSON {
        brokenLine = brokenLine ?? fault.line
      }
    }
  }
}

/// A file's rows as written, every cell as text and nothing understood: for questions about any
/// table, tickets or not.
///
/// A cell that a row does not have, and a key that a JSON object lacks, is nil; an empty cell is an
/// empty text. Blank lines do not count as rows.
package struct RawTable: Sendable {
  /// The header's names; a cell beyond them is in `column_5` and so on.
  package let columns: [String]
  package let unread: UnreadRecords
  private let rows: KeptRows
  private let isDocument: Bool

  /// Reads a whole file.
  ///
  /// - Throws: `SourceError` where the file cannot be read.
  package init(path: String, settings: IntakeSettings, workers: Int) async throws {
    let outcome = try await RawRows(path: path, settings: settings, workers: workers)
      .read(into: KeptRows()) { batch, rows in
        (batch, rows)
      } add: { kept, part in
        kept.add(part.0, rows: part.1)
      }
    var rows = outcome.whole
    // A JSON object without a value is a row, a line without one is none.
    if !outcome.isDocument { rows.dropBlankLines() }
    self.rows = rows
    let further = outcome.names.count..<max(rows.widest, outcome.names.count)
    columns = outcome.names + further.map { "column_\($0 + 1)" }
    isDocument = outcome.isDocument
    unread = outcome.unread
  }

  package var rowCount: Int { rows.places.count }

  /// The cell as text; nil where the row does not have it.
  package func text(row: Int, column: Int) -> String? {
    let place = rows.places[row]
    let batch = rows.batches[Int(place.batch)]
    guard let cell = batch.cell(row: Int(place.row), column: column) else { return nil }
    // In a delimited file a row lacks cells only at its end.
    if isDocument, cell.end == 0 { return nil }
    return String(decoding: batch.bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }
}

/// Rows with the batches that hold their cells.
private struct KeptRows: Sendable {
  var batches: [RecordBatch] = []
  /// By row: its batch, and its place in it.
  var places: ContiguousArray<(batch: Int32, row: Int32)> = []
  /// The most cells that a row has.
  var widest = 0

  mutating func add(_ batch: RecordBatch, rows: Range<Int>) {
    for row in rows {
      widest = max(widest, batch.cellRanges(ofRow: row).count)
      places.append((Int32(batches.count), Int32(row)))
    }
    batches.append(batch)
  }

  mutating func dropBlankLines() {
    let batches = batches
    places.removeAll { place in
      let batch = batches[Int(place.batch)]
      let cells = batch.cellRanges(ofRow: Int(place.row))
      return cells.count <= 1 && cells.allSatisfy { batch.cells[$0].isEmpty }
    }
  }
}

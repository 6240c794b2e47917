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
    /// The columns' names as they stand in the file.
    package var names: [String] = []
    package var isJSON = false
    package var unread = UnreadRecords()
  }

  /// Turns batches of rows into parts, on several threads, and adds the parts in file order.
  ///
  /// - Throws: `SourceError` where the file cannot be read, and `CancellationError`. Rows that are lost
  ///   are no errors: they are counted.
  package func read<Whole: Sendable, Part: Sendable>(
    into initial: Whole,
    transform: @escaping @Sendable (RecordBatch, _ rows: Range<Int>) -> Part,
    add: @escaping @Sendable (inout Whole, Part) -> Void
  ) async throws -> Outcome<Whole> {
    let text = try TextFile(path: path, expansion: settings.expansionLimits)
    var outcome = Outcome(whole: initial)
    if FileImporter.isJSON(text) {
      var reader = JSONRecordReader(try text.open(), limits: settings.jsonLimits)
      var first: RecordBatch?
      while var batch = try reader.nextBatch() {
        batch.mend(isTranscoded: text.encoding.encoding != .utf8)
        outcome.unread.note(batch.faults)
        add(&outcome.whole, transform(batch, 0..<batch.rowCount))
        if first == nil, batch.rowCount > 0 { first = batch }
      }
      outcome.isJSON = true
      outcome.names = reader.columns
      outcome.columns = columns(reader.columns, first, from: 0)
      return outcome
    }
    guard text.sample.contains(where: { $0 > 0x20 }) else { return outcome }
    let planner = ColumnPlanner(settings: settings, forcedKind: nil)
    let sniffer = DialectSniffer(sample: text.sample, sampleIsWhole: text.sampleIsWhole)
    let dialect = sniffer.sniff(headerScore: planner.knownNames)
    let sample = sniffer.records(in: dialect)
    var reader = DelimitedReader(
      file: text, dialect: dialect, workers: workers, limits: settings.limits)
    reader.knownNames = { planner.knownNames($0) }
    let read = try await reader.read(into: outcome) { batch, firstRow in
      (transform(batch, min(firstRow, batch.rowCount)..<batch.rowCount), batch.faults)
    } add: { outcome, part, _ in
      add(&outcome.whole, part.0)
      outcome.unread.note(part.1)
    }
    if let failure = read.failure { throw failure }
    outcome = read.whole
    outcome.names = sample.columnNames(in: dialect)
    outcome.columns = columns(outcome.names, sample, from: dialect.rowsBeforeData)
    return outcome
  }

  private func columns(_ names: [String], _ batch: RecordBatch?, from row: Int) -> [ColumnPlan] {
    let batch = batch ?? RecordBatch()
    let rows = min(row, batch.rowCount)..<batch.rowCount
    do throws(ColumnPlanner.Refusal) {
      return try ColumnPlanner(settings: settings, forcedKind: nil)
        .plan(names, batch, rows: rows).columns
    } catch {
      return ColumnPlanner.unique(names).enumerated().map { index, name in
        ColumnPlan(index: index, name: name, role: nil, examples: [], reading: .text)
      }
    }
  }
}

/// What of a file is not among its rows as they were read: lost records, and places where the file is
/// damaged or ends too early.
package struct UnreadRecords: Sendable, Equatable {
  /// Records that could not be read, by what was wrong with them.
  package var lost: [ProblemCode: Int] = [:]
  /// Why reading stopped before the file's end.
  package var stopped: ProblemCode?
  /// The first line where a JSON document is broken between its records: none of those that are there
  /// is lost, but some may never have been written.
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

/// A file's rows as they stand in it, every cell as text and nothing understood: for questions about
/// any table, tickets or not.
///
/// A cell that a row does not have, and a key that a JSON object lacks, is nil; an empty cell is an
/// empty text. Blank lines are no rows.
package struct RawTable: Sendable {
  /// The header's names; a cell beyond them is in `column_5` and so on.
  package let columns: [String]
  package let unread: UnreadRecords
  private let rows: KeptRows
  private let isJSON: Bool

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
    if !outcome.isJSON { rows.dropBlankLines() }
    self.rows = rows
    let further = outcome.names.count..<max(rows.widest, outcome.names.count)
    columns = outcome.names + further.map { "column_\($0 + 1)" }
    isJSON = outcome.isJSON
    unread = outcome.unread
  }

  package var rowCount: Int { rows.places.count }

  /// The cell as text; nil where the row does not have it.
  package func text(row: Int, column: Int) -> String? {
    let place = rows.places[row]
    let batch = rows.batches[Int(place.batch)]
    let cells = batch.cellRanges(ofRow: Int(place.row))
    guard column < cells.count else { return nil }
    let cell = batch.cells[cells.lowerBound + column]
    // In a delimited file a row lacks cells only at its end.
    if isJSON, cell.end == 0 { return nil }
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

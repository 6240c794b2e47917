import Tabular

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

import Tabular

/// A file's rows as they stand in it, every cell as text and nothing understood: for questions about
/// any table, tickets or not.
///
/// A cell that a row does not have, and a key that a JSON object lacks, is nil; an empty cell is an
/// empty text. Blank lines are no rows.
package struct RawTable: Sendable {
  /// The header's names; of a table without one, `column_1` and so on.
  package private(set) var columns: [String] = []
  package private(set) var rowCount = 0
  private var batches: [RecordBatch] = []
  /// By row: its batch, and its place in it.
  private var places: ContiguousArray<(batch: Int32, row: Int32)> = []
  /// A JSON object lacks keys; a row of a delimited file lacks cells only at its end.
  private let isJSON: Bool

  /// Reads a whole file.
  ///
  /// - Throws: `SourceError` where it cannot be read to its end.
  package init(path: String, settings: IntakeSettings, workers: Int) async throws {
    let text = try TextFile(path: path, expansion: settings.expansionLimits)
    isJSON = FileImporter.isJSON(text)
    if isJSON {
      var reader = JSONRecordReader(try text.open(), limits: settings.jsonLimits)
      while let batch = try reader.nextBatch() { add(batch, from: 0) }
      columns = reader.columns
      return
    }
    guard text.sample.contains(where: { $0 > 0x20 }) else { return }
    let planner = ColumnPlanner(settings: settings, forcedKind: nil)
    let sniffer = DialectSniffer(sample: text.sample, sampleIsWhole: text.sampleIsWhole)
    let dialect = sniffer.sniff(headerScore: planner.knownNames)
    columns = sniffer.records(in: dialect).columnNames(in: dialect)
    var reader = DelimitedReader(
      file: text, dialect: dialect, workers: workers, limits: settings.limits)
    reader.knownNames = { planner.knownNames($0) }
    let outcome = try await reader.read(into: [(RecordBatch, Int)]()) { batch, firstRow in
      (batch, firstRow)
    } add: { all, part, _ in
      all.append(part)
    }
    for (batch, firstRow) in outcome.whole { add(batch, from: firstRow) }
    if let failure = outcome.failure { throw failure }
    nameFurtherColumns()
  }

  private mutating func add(_ batch: RecordBatch, from firstRow: Int) {
    let number = Int32(batches.count)
    for row in firstRow..<max(batch.rowCount, firstRow) {
      let cells = batch.cellRanges(ofRow: row)
      let isBlank = cells.allSatisfy { batch.cells[$0].isEmpty }
      if isBlank, !isJSON, cells.count <= 1 { continue }
      places.append((number, Int32(row)))
    }
    rowCount = places.count
    batches.append(batch)
  }

  /// A row may have more cells than the header has names.
  private mutating func nameFurtherColumns() {
    var widest = 0
    for place in places {
      widest = max(widest, batches[Int(place.batch)].cellRanges(ofRow: Int(place.row)).count)
    }
    for column in columns.count..<max(widest, columns.count) {
      columns.append("column_\(column + 1)")
    }
  }

  /// Calls `body` with a cell's bytes; nil where the row does not have the cell.
  package func withCell<Result>(
    row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> Result
  ) -> Result {
    let place = places[row]
    let batch = batches[Int(place.batch)]
    let cells = batch.cellRanges(ofRow: Int(place.row))
    guard column < cells.count else { return body(nil) }
    let cell = batch.cells[cells.lowerBound + column]
    if isJSON, cell.end == 0 { return body(nil) }
    return batch.bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(cell.start)..<Int(cell.end)]))
    }
  }

  /// The cell as text; nil where the row does not have it.
  package func text(row: Int, column: Int) -> String? {
    withCell(row: row, column: column) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }
}

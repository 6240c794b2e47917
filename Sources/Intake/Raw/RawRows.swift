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

import Desk
import Tabular

/// Reading of tables: their columns are the same from the first record to the last.
extension FileImporter {
  func readTable(
    _ source: any RecordSource, _ beginning: TableBeginning, into content: inout FileContent,
    kind: RecordKind?
  ) async throws {
    content.file.format = source.container
    content.file.dialect = source.dialect
    let (sample, firstRow) = (beginning.records, beginning.firstRow)
    guard sample.rowCount >= firstRow else {
      content.file.note(Problem(code: .unknownKind))
      return
    }
    var plan: FilePlan
    do throws(ColumnPlanner.Refusal) {
      plan = try ColumnPlanner(settings: settings, forcedKind: kind)
        .plan(beginning.columns, sample, rows: firstRow..<sample.rowCount)
    } catch {
      content.file.refuse(beginning.columns, error)
      return
    }
    plan = try await plan.decided(by: source, settings)
    content.file.take(plan)
    let interpreter = RecordInterpreter(
      plan, shortRows: Self.meaningOfShortRows(beginning, width: plan.columns.count), self)
    // Taken out of the caller's hands while it grows: two owners would make it a copy.
    var start = FileContent(file: content.file)
    swap(&start, &content)
    if plan.kind == .tickets, keeper == nil {
      start.history.reserveTickets(
        start.history.tickets.count + beginning.estimatedRowCount)
    }
    let read = try await source.read(
      into: consume start,
      transform: { batch in interpreter.interpret(batch.records, rows: batch.rows) },
      add: { content, part, linesBefore in try content.add(part, linesBefore: linesBefore) })
    content = read.whole
    content.file.encoding = read.encoding
    if let failure = read.failure {
      content.file.note(Problem(of: failure))
    } else if content.file.ledger.read == 0 {
      content.file.note(Problem(code: .emptyFile))
    }
  }

  /// Some programs leave out empty cells at a row's end; then one row in twenty or more is short.
  private static func meaningOfShortRows(
    _ beginning: TableBeginning, width: Int
  ) -> RecordInterpreter.ShortRows {
    let sample = beginning.records
    let widths = (beginning.firstRow..<max(sample.rowCount, beginning.firstRow))
      .filter { row in sample.cellRanges(ofRow: row).contains { !sample.cells[$0].isEmpty } }
      .map { sample.cellRanges(ofRow: $0).count }
    let areCommon = widths.count >= 20 && widths.count { $0 < width } * 20 >= widths.count
    return areCommon ? .endWithEmptyCells : .lostCells
  }
}

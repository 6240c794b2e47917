import Desk
import Tabular

extension FileImporter {
  func readDelimited(
    _ text: TextFile, _ start: ImportedFile, kind: RecordKind?
  ) async throws -> FileContent {
    var file = start
    file.format = "csv"
    let sniffer = DialectSniffer(sample: text.sample, sampleIsWhole: text.sampleIsWhole)
    let planner = ColumnPlanner(settings: settings, forcedKind: kind)
    let dialect = sniffer.sniff(headerScore: planner.knownNames)
    file.dialect = dialect
    let sample = sniffer.records(in: dialect)
    let firstRow = dialect.preambleRows + 1
    guard sample.rowCount >= firstRow else {
      file.note(Problem(code: .unknownKind))
      return FileContent(file: file)
    }
    let header = sample.texts(ofRow: dialect.preambleRows)
    var plan: FilePlan
    do throws(ColumnPlanner.Refusal) {
      plan = try planner.plan(header, sample, rows: firstRow..<sample.rowCount)
    } catch {
      file.columns = header.enumerated().map { index, name in
        ColumnPlan(index: index, name: name, role: nil, examples: [], reading: .text)
      }
      return FileContent(file: refused(file, error))
    }
    let reader = reader(of: text, dialect)
    plan = try await DateOrderSearch(reader: reader, clock: settings.clock).decide(plan)
    file.kind = plan.kind
    file.columns = plan.columns
    for notice in plan.notices { file.note(notice) }
    return try await readRows(of: reader, file, plan, sample)
  }

  private func reader(of text: TextFile, _ dialect: Dialect) -> DelimitedReader {
    var limits = settings.limits
    limits.blockSize = min(limits.blockSize, max(1 << 16, text.size / (workers * 4)))
    return DelimitedReader(file: text, dialect: dialect, workers: workers, limits: limits)
  }

  private func readRows(
    of reader: DelimitedReader, _ file: ImportedFile, _ plan: FilePlan, _ sample: RecordBatch
  ) async throws -> FileContent {
    let firstRow = reader.dialect.preambleRows + 1
    let interpreter = RecordInterpreter(
      plan: plan,
      allowsShortRows: Self.shortRowsAreCommon(sample, from: firstRow, width: plan.columns.count),
      keptColumns: keptColumns, keepsComments: keepsComments)
    let estimate = Self.estimatedRows(reader.file, sample)
    let isTickets = plan.kind == .tickets
    var content = try await reader.read(
      into: {
        var content = FileContent(file: file)
        if isTickets { content.history.reserveTickets(estimate) }
        return content
      },
      transform: { batch, firstRow in interpreter.interpret(batch, fromRow: firstRow) },
      add: { content, part, linesBefore in content.add(part, linesBefore: linesBefore) })
    if content.file.ledger.read == 0 { content.file.note(Problem(code: .emptyFile)) }
    return content
  }

  func refused(_ file: ImportedFile, _ refusal: ColumnPlanner.Refusal) -> ImportedFile {
    var file = file
    switch refusal {
    case .unknownKind: file.note(Problem(code: .unknownKind))
    case .aggregatedRows: file.note(Problem(code: .aggregatedRows))
    }
    return file
  }

  /// Some programs leave out empty cells at a row's end; then one row in twenty or more is short.
  private static func shortRowsAreCommon(
    _ sample: RecordBatch, from firstRow: Int, width: Int
  ) -> Bool {
    let widths = (firstRow..<max(sample.rowCount, firstRow))
      .filter { row in sample.cellRanges(ofRow: row).contains { !sample.cells[$0].isEmpty } }
      .map { sample.cellRanges(ofRow: $0).count }
    return widths.count >= 20 && widths.count { $0 < width } * 20 >= widths.count
  }

  private static func estimatedRows(_ text: TextFile, _ sample: RecordBatch) -> Int {
    if text.sampleIsWhole { return sample.rowCount }
    guard !text.isCompressed else { return 0 }
    return text.size / max(text.sample.count / max(sample.rowCount, 1), 1) * 21 / 20
  }
}

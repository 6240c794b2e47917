import Desk
import Tabular

extension FileImporter {
  func readDelimited(
    _ text: TextFile, into content: inout FileContent, kind: RecordKind?
  ) async throws {
    content.file.format = "csv"
    let sniffer = DialectSniffer(sample: text.sample, sampleIsWhole: text.sampleIsWhole)
    let planner = ColumnPlanner(settings: settings, forcedKind: kind)
    let dialect = sniffer.sniff(headerScore: planner.knownNames)
    content.file.dialect = dialect
    let sample = sniffer.records(in: dialect)
    let firstRow = dialect.rowsBeforeData
    guard sample.rowCount >= firstRow else {
      content.file.note(Problem(code: .unknownKind))
      return
    }
    let header = sample.columnNames(in: dialect)
    var plan: FilePlan
    do throws(ColumnPlanner.Refusal) {
      plan = try planner.plan(header, sample, rows: firstRow..<sample.rowCount)
    } catch {
      content.file.columns = header.enumerated().map { index, name in
        ColumnPlan(index: index, name: name, role: nil, examples: [], reading: .text)
      }
      content.file = refused(content.file, error)
      return
    }
    var reader = reader(of: text, dialect)
    reader.knownNames = { planner.knownNames($0) }
    plan = try await OpenColumnSearch(reader: reader, settings: settings).decide(plan)
    content.file.kind = plan.kind
    if let format = plan.format { content.file.format = format }
    content.file.columns = plan.columns
    for notice in plan.notices { content.file.note(notice) }
    try await readRows(of: reader, into: &content, plan, sample)
  }

  private func reader(of text: TextFile, _ dialect: Dialect) -> DelimitedReader {
    var limits = settings.limits
    limits.blockSize = min(limits.blockSize, max(1 << 16, text.size / (workers * 4)))
    var reader = DelimitedReader(file: text, dialect: dialect, workers: workers, limits: limits)
    reader.keepsOriginalText = keeper != nil
    return reader
  }

  private func readRows(
    of reader: DelimitedReader, into content: inout FileContent, _ plan: FilePlan,
    _ sample: RecordBatch
  ) async throws {
    let firstRow = reader.dialect.rowsBeforeData
    let interpreter = RecordInterpreter(
      plan: plan,
      allowsShortRows: Self.shortRowsAreCommon(sample, from: firstRow, width: plan.columns.count),
      keptColumns: keptColumns, keepsComments: keepsComments, settings: settings,
      isDelimited: true)
    // Taken out of the caller's hands while it grows: two owners would make it a copy.
    var start = FileContent(file: content.file)
    swap(&start, &content)
    if plan.kind == .tickets, keeper == nil {
      start.history.reserveTickets(
        start.history.tickets.count + Self.estimatedRows(reader.file, sample))
    }
    let outcome = try await reader.read(
      into: consume start,
      transform: { batch, firstRow in interpreter.interpret(batch, fromRow: firstRow) },
      add: { content, part, linesBefore in try content.add(part, linesBefore: linesBefore) })
    content = outcome.whole
    content.file.encoding = outcome.encoding
    if let failure = outcome.failure {
      content.file.note(Self.problem(of: failure))
    } else if content.file.ledger.read == 0 {
      content.file.note(Problem(code: .emptyFile))
    }
  }

  func refused(_ file: ImportedFile, _ refusal: ColumnPlanner.Refusal) -> ImportedFile {
    var file = file
    switch refusal {
    case .unknownKind: file.note(Problem(code: .unknownKind))
    case .aggregatedRows(let format):
      file.note(
        Problem(
          code: .aggregatedRows,
          detail: format.map { .sums(title: $0.title, instead: $0.instead) }))
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
    // A row of nothing is no ticket: a file of line ends must not take room for millions.
    let rows = (0..<sample.rowCount).count { row in
      sample.cellRanges(ofRow: row).contains { !sample.cells[$0].isEmpty }
    }
    return text.size / max(text.sample.count / max(rows, 1), 1) * 21 / 20
  }
}

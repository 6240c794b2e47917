import Desk
import Tabular

/// A table whose rows are no records by themselves: those with the same id make one.
protocol RowGathering: Sendable {
  /// The kind of the records.
  var kind: RecordKind { get }

  /// What is known of the records' columns, whatever their names say.
  var fields: [String: ColumnRole] { get }

  /// - Returns: why the row is of no record; nil where it is.
  mutating func add(_ cells: [String], line: Int) -> ProblemCode?

  /// The columns of the records, and the records in the order of their first rows.
  var table: GatheredTable { get }
}

struct GatheredTable: Sendable {
  var names: [String]
  private(set) var records = RecordBatch()
  /// How many of the file's rows each record was made of.
  private(set) var rowCounts: [Int] = []

  init(names: [String]) { self.names = names }

  mutating func add(_ cells: [String], line: Int, rows: Int) {
    for cell in cells {
      let start = UInt32(records.bytes.count)
      records.bytes += cell.utf8
      records.cells.append(.init(start: start, end: UInt32(records.bytes.count)))
    }
    records.rowStarts.append(UInt32(records.cells.count))
    records.lines.append(UInt32(clamping: line))
    rowCounts.append(rows)
  }
}

extension FileImporter {
  /// What puts the rows of a table together, where they are steps or answers of records.
  func gathering(
    _ beginning: TableBeginning, kind: RecordKind?
  ) -> (any RowGathering)? {
    let sample = beginning.records
    let rows = (min(beginning.firstRow, sample.rowCount)..<sample.rowCount).prefix(500)
      .map { sample.texts(ofRow: $0) }.filter { $0.count > 1 }
    if beginning.hasHeader {
      let isOther = kind != nil && kind != .surveyResponses
      return isOther ? nil : AnswerRows(columns: beginning.columns, rows)
    }
    return kind == nil || kind == .tickets ? QueueLog(rows) : nil
  }

  /// Reads all rows, puts them together and reads the records that they make.
  func readGathered(
    _ source: any RecordSource, by gathering: any RowGathering, into content: consuming FileContent
  ) async throws -> FileContent {
    let read = try await source.read(
      into: Gathered(gathering: gathering),
      transform: { batch in RowTexts(batch) },
      add: { whole, rows, linesBefore in
        whole.add(rows, linesBefore)
        return true
      })
    let gathered = read.whole
    let table = gathered.gathering.table
    content.file.encoding = read.encoding
    if let failure = read.failure { content.file.note(Problem(of: failure)) }
    var settings = settings
    settings.mapping[gathered.gathering.kind, default: [:]].merge(
      gathered.gathering.fields.mapValues(\.fieldName), uniquingKeysWith: { said, _ in said })
    var plan: FilePlan
    do throws(ColumnPlanner.Refusal) {
      plan = try ColumnPlanner(settings: settings, forcedKind: gathering.kind)
        .plan(table.names, table.records, rows: 0..<table.records.rowCount)
    } catch {
      content.file.refuse(table.names, error)
      return content
    }
    guard plan.kind != .surveyResponses || plan.holdsAnswers else {
      content.file.refuse(table.names, .init(problem: Problem(code: .unknownKind)))
      return content
    }
    plan.notices.append(Problem(code: .gatheredRows))
    content.file.take(plan)
    content.file.columns = gathered.gathering.shown(plan.columns)
    for problem in gathered.problems { content.file.note(problem) }
    let before = content.file.ledger
    try content.add(
      RecordInterpreter(plan, shortRows: .endWithEmptyCells, self)
        .interpret(table.records, rows: 0..<table.records.rowCount), linesBefore: 0)
    content.file.countRows(of: table, since: before)
    content.file.ledger.read += gathered.empty + gathered.problems.count
    content.file.ledger.rejected += gathered.problems.count
    content.file.ledger.empty += gathered.empty
    return content
  }
}

extension RowGathering {
  /// The columns as a user is shown them.
  func shown(_ columns: [ColumnPlan]) -> [ColumnPlan] {
    (self as? AnswerRows)?.shown(columns) ?? columns
  }
}

extension FilePlan {
  /// Whether some column is an answer that can be counted.
  fileprivate var holdsAnswers: Bool {
    columns.contains { column in
      [.survey(.rating), .survey(.recommendation), .survey(.effort)].contains(column.role)
    }
  }
}

extension ImportedFile {
  /// Counts rows where records were counted: all rows of a record have its fate.
  fileprivate mutating func countRows(of table: GatheredTable, since before: Ledger) {
    let fates = Dictionary(
      problems.compactMap { problem in problem.line.map { ($0, problem.code) } },
      uniquingKeysWith: { first, second in first.cost == .row ? first : second })
    for (line, rows) in zip(table.records.lines, table.rowCounts) {
      let others = rows - 1
      ledger.read += others
      switch fates[Int(line)] {
      case .duplicateRow?: ledger.duplicate += others
      case let code? where code.cost == .row: ledger.rejected += others
      default: ledger.accepted += others
      }
    }
  }
}

/// What was gathered so far.
private struct Gathered: Sendable {
  var gathering: any RowGathering
  /// Of rows that are of no record, or were lost.
  var problems: [Problem] = []
  var empty = 0

  mutating func add(_ rows: RowTexts, _ linesBefore: Int) {
    for (cells, line) in zip(rows.rows, rows.lines) {
      if cells.allSatisfy(\.isEmpty) {
        empty += 1
      } else if let code = gathering.add(cells, line: line + linesBefore) {
        problems.append(Problem(code: code, line: line + linesBefore))
      }
    }
    for fault in rows.faults where fault.losesRecord {
      problems.append(Problem(code: fault.code, line: fault.line + linesBefore))
    }
  }
}

/// A batch's rows as texts.
private struct RowTexts: Sendable {
  var rows: [[String]]
  var lines: [Int]
  var faults: [RecordFault]

  init(_ batch: SourceBatch) {
    rows = batch.rows.map { row in batch.records.texts(ofRow: row).map { $0.trimmingBlanks() } }
    lines = batch.rows.map { Int(batch.records.lines[$0]) }
    faults = batch.records.faults
  }
}

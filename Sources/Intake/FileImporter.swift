import Desk
import Tabular

/// How exports are read, where their own bytes do not say.
package struct IntakeSettings: Sendable {
  /// The wall clock of times without a zone.
  package var clock: WallClock
  /// `mapping[kind][column name]` is the field's name: corrections of what is recognised.
  package var mapping: [RecordKind: [String: String]] = [:]
  /// `notations[kind][column name]`: how a column's values are written, where the user says it.
  package var notations: [RecordKind: [String: ColumnNotation]] = [:]
  /// The scale of ratings; nil: seen from the values.
  package var ratingScale: RatingScale?
  /// The first satisfied rating of that scale; nil: three quarters up the scale.
  package var satisfiedFrom: Int?
  /// Names of bots and rules, folded: their messages are not replies.
  package var machines: Set<String> = []
  /// The scorecards of reviews: scales, weights and what is fatal, where an export does not say.
  package var scorecards = ScorecardBook()
  /// What the statuses of tickets mean.
  package var statuses = StatusDictionary()
  package var limits = SourceLimits()
  /// The named formats that are tried before the general recogniser.
  package var formats: [ExportFormat] = .catalogue + .eventLists

  package init(clock: WallClock) { self.clock = clock }
}

/// Reads one export: finds out how it is written and what it holds, then turns its rows into
/// records.
///
/// ```swift
/// let content = try await FileImporter(settings: intakeSettings).read("工单-2026-05.csv")
/// content.file.ledger  // read 2232, accepted 2228, ...
/// ```
package struct FileImporter: Sendable {
  package var settings: IntakeSettings
  package var keptColumns = CustomColumns.named([])
  /// Whether survey comments are kept; a question about numbers does not need them.
  package var keepsComments = false
  package var workers: Int
  /// The state of the file when its digest was taken; nil: when its reading begins.
  package var digestedState: FileState?
  /// Told now and then how many rows were read, and of about how many; 0 where nothing tells.
  package var progress: @Sendable (_ rows: Int, _ of: Int) -> Void = { _, _ in }
  /// Takes the records part by part, where they are not to be gathered in memory.
  package var keeper: (any RecordKeeper)?

  package init(settings: IntakeSettings, workers: Int = 1) {
    self.settings = settings
    self.workers = workers
  }

  /// Reads a file whatever it holds: what is wrong with it is in the result's problems.
  ///
  /// - Parameters:
  ///   - kind: the kind of its records, where the user said it.
  ///   - history: what earlier files held, to which this file's records are added at once. Given
  ///     away by the caller, it is not copied.
  ///   - events: what happened to tickets according to earlier files; given away likewise.
  /// - Throws: what the keeper throws, `CancellationError`, and `SourceError.changedWhileRead`: what
  ///   was read is then no state that the file ever had.
  package func read(
    _ path: String, kind: RecordKind? = nil, addingTo history: consuming History = History(),
    events: consuming EventLog = EventLog()
  ) async throws -> FileContent {
    var content = FileContent(
      file: ImportedFile(path: path, timeZone: settings.clock.identifier), history: history)
    content.events = events
    content.events.beginFile()
    content.keeper = keeper
    content.history.statuses = settings.statuses
    let before = digestedState ?? FileState(path: path)
    do {
      let source = try openRecords(path, options(kind))
      content.file.encoding = source.encoding
      content.file.container = source.container
      if source.isBlank {
        content.file.note(Problem(code: .emptyFile))
      } else if let beginning = source.beginning {
        content = try await readTable(source, beginning, into: content.takeAll(), kind: kind)
      } else {
        content = try await readDocument(source, into: content.takeAll(), kind: kind)
      }
    } catch let error as SourceError {
      content.file.note(Problem(of: error))
    }
    guard FileState(path: path) == before else { throw SourceError.changedWhileRead }
    content.history.endFile()
    content.file.sortProblems()
    return content
  }

  func options(_ kind: RecordKind?) -> SourceOptions {
    let planner = ColumnPlanner(settings: settings, forcedKind: kind)
    var options = SourceOptions(limits: settings.limits, workers: workers)
    options.keepsOriginalText = keeper != nil
    options.knownNames = { planner.knownNames($0) }
    options.likelyNames = { planner.likelyNames($0) }
    return options
  }
}

/// Reading of tables: their columns are the same from the first record to the last.
extension FileImporter {
  func readTable(
    _ source: any RecordSource, _ beginning: TableBeginning, into content: consuming FileContent,
    kind: RecordKind?
  ) async throws -> FileContent {
    content.file.format = source.container
    content.file.dialect = source.dialect
    let (sample, firstRow) = (beginning.records, beginning.firstRow)
    guard sample.rowCount >= firstRow else {
      content.file.note(Problem(code: .unknownKind))
      return content
    }
    if let gathering = gathering(beginning, kind: kind) {
      return try await readGathered(source, by: gathering, into: content.takeAll())
    }
    let shape = TableShape(beginning, settings, kind: kind)
    var plan: FilePlan
    do throws(ColumnPlanner.Refusal) {
      plan = try ColumnPlanner(settings: shape.settings, forcedKind: shape.kind)
        .plan(shape.names, sample, rows: firstRow..<sample.rowCount)
      plan.notices += shape.notices
      plan.unnamedAtEnd = shape.unnamedAtEnd
    } catch {
      content.file.refuse(ColumnPlanner.unique(shape.names), error)
      for notice in shape.notices { content.file.note(notice) }
      // A header whose quotes do not close is lost, and no column is known then.
      let first = sample.lines.first.map { Int($0) } ?? .max
      for fault in sample.faults where fault.code == .unclosedQuote && fault.line < first {
        content.file.note(Problem(code: fault.code, line: fault.line))
      }
      return content
    }
    plan = try await plan.decided(by: source, shape.settings)
    content.file.take(plan)
    let interpreter = RecordInterpreter(
      plan, shortRows: Self.meaningOfShortRows(beginning, width: beginning.columns.count), self)
    if plan.kind == .tickets, keeper == nil {
      content.history.reserveTickets(
        content.history.tickets.count + beginning.estimatedRowCount)
    }
    let read = try await source.read(
      into: content.takeAll(),
      transform: { batch in interpreter.interpret(batch.records, rows: batch.rows) },
      add: { content, part, linesBefore in
        try content.add(part, linesBefore: linesBefore)
        progress(content.file.ledger.read, beginning.estimatedRowCount)
        return true
      })
    content = read.whole
    content.file.encoding = read.encoding
    if let failure = read.failure {
      content.file.note(Problem(of: failure))
    } else if content.file.ledger.read == 0 {
      content.file.note(Problem(code: .emptyFile))
    }
    return content
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

extension Problem {
  package init(of error: SourceError, line: Int? = nil) {
    // What the others mean is told by their codes, in the user's language.
    let isToldByReason = [
      .fileNotFound, .fileUnreadable, .damagedCompression, .unknownEncoding, .expandsTooLarge,
      .archive, .notText, .workbook, .corruptCompression, .emptyFile, .notRead,
    ].contains(error.code)
    self.init(
      code: error.code, line: line, detail: isToldByReason ? .source(error) : nil)
  }
}

extension ImportedFile {
  /// Takes over what is known of a file whose records are about to be read.
  mutating func take(_ plan: FilePlan) {
    kind = plan.kind
    if let format = plan.format { self.format = format }
    columns = plan.columns
    for notice in plan.notices { note(notice) }
  }

  mutating func refuse(_ names: [String], _ refusal: ColumnPlanner.Refusal) {
    columns = ColumnPlan.unknown(names)
    nearest = refusal.nearest
    note(refusal.problem)
  }
}

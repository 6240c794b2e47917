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
  package var keptColumns = CustomColumns.none
  /// Whether survey comments are kept; a question about numbers does not need them.
  package var keepsComments = false
  package var workers = 1
  /// Takes the records part by part, where they are not to be gathered in memory.
  package var keeper: (any RecordKeeper)?

  package init(settings: IntakeSettings) { self.settings = settings }

  /// Reads a file whatever it holds: what is wrong with it is in the result's problems.
  ///
  /// - Parameters:
  ///   - kind: the kind of its records, where the user said it.
  ///   - history: what earlier files held, to which this file's records are added at once. Given
  ///     away by the caller, it is not copied.
  ///   - events: what happened to tickets according to earlier files; given away likewise.
  /// - Throws: what the keeper throws, and `CancellationError`.
  package func read(
    _ path: String, kind: RecordKind? = nil, addingTo history: consuming History = History(),
    events: consuming EventLog = EventLog()
  ) async throws -> FileContent {
    var content = FileContent(
      file: ImportedFile(path: path, timeZone: settings.clock.identifier), history: history)
    content.events = events
    content.events.beginFile()
    content.keeper = keeper
    do {
      let source = try openRecords(path, options(kind))
      content.file.encoding = source.encoding
      if source.isBlank {
        content.file.note(Problem(code: .emptyFile))
      } else if let beginning = source.beginning {
        try await readTable(source, beginning, into: &content, kind: kind)
      } else {
        try await readDocument(source, into: &content, kind: kind)
      }
    } catch let error as SourceError {
      content.file.note(Problem(of: error))
    }
    content.history.endFile()
    content.file.sortProblems()
    return content
  }

  private func options(_ kind: RecordKind?) -> SourceOptions {
    let planner = ColumnPlanner(settings: settings, forcedKind: kind)
    var options = SourceOptions(limits: settings.limits, workers: workers)
    options.keepsOriginalText = keeper != nil
    options.knownNames = { planner.knownNames($0) }
    return options
  }
}

extension Problem {
  /// Why a file, or the rest of it, could not be read.
  init(of error: SourceError, line: Int? = nil) {
    // What the others mean is told by their codes, in the user's language.
    let isToldByAdvice = [
      .fileNotFound, .fileUnreadable, .damagedCompression, .unknownEncoding, .expandsTooLarge,
    ].contains(error.code)
    self.init(
      code: error.code, line: line, detail: isToldByAdvice ? .message(error.advice) : nil)
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

  /// Notes why no records can be read from columns of these names.
  mutating func refuse(_ names: [String], _ refusal: ColumnPlanner.Refusal) {
    columns = ColumnPlan.unknown(names)
    switch refusal {
    case .unknownKind: note(Problem(code: .unknownKind))
    case .aggregatedRows(let format):
      let sums = format.map { Problem.Detail.sums(title: $0.title, instead: $0.instead) }
      note(Problem(code: .aggregatedRows, detail: sums))
    }
  }
}

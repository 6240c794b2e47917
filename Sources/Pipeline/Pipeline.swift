import Configuration
import Desk
import HTMLRendering
import Intake
import Metrics
import Reporting
import TextRendering
import Wording

/// The program on one page: inputs, history, question, answer.
///
/// ```
/// Workspace       what is asked about: inputs, configuration, store
///   HistoryReader   inputs -> history          (Intake recognises and reads, Store keeps)
///     Analysis        history -> what can be asked            (Metrics measures and compares)
///       Question        analysis -> answer        (RootCause, Quality, Reporting make tables)
///         Answer          tables, notes, files
///           text            one writer a format: terminal, CSV, Markdown, JSON  (TextRendering)
/// ```
///
/// A report is a question too: its answer is the paths of the files that the renderers wrote.
package protocol Question: Sendable {
  /// - Throws: ``PipelineError`` when nothing could be read, or the question has no answer.
  func answer(in workspace: Workspace) async throws -> Answer
}

/// A question to the history of a period.
package protocol HistoryQuestion: Question {
  var period: PeriodChoice { get }
  /// What is grouped by, and what is filtered by.
  var dimensions: AskedDimensions { get }
  /// What has to be read beside what the dimensions need.
  var needs: HistoryNeeds { get }
  /// Whether what belongs to the configuration's incidents is left out.
  var leavesOutIncidents: Bool { get }

  /// Finds what can be wrong before anything is read.
  func check(_ workspace: Workspace) throws(PipelineError)
  func answer(_ context: QuestionContext) async throws -> Answer
}

extension HistoryQuestion {
  package var dimensions: AskedDimensions { AskedDimensions() }
  package var needs: HistoryNeeds { HistoryNeeds() }
  package var leavesOutIncidents: Bool { false }

  package func check(_ workspace: Workspace) throws(PipelineError) {}

  package func answer(in workspace: Workspace) async throws -> Answer {
    try check(workspace)
    var settings = workspace.configuration.analysis
    settings.leavesOutIncidents = leavesOutIncidents
    if leavesOutIncidents, settings.incidents.isEmpty {
      throw PipelineError(.wrongUsage, .noIncidents)
    }

    let (privacy, privacyNote) = try workspace.privacy()

    // Inputs to history.
    var needs = needs
    needs.columns = needs.columns.with(
      dimensions.columnNames, andPersonal: dimensions.showTexts)
    let read = try await HistoryReader(workspace, needs).read()

    // History to what can be asked.
    let analysis = Analysis(read, settings)
    let context = QuestionContext(
      workspace: workspace, read: read, analysis: analysis, privacy: privacy,
      privacyNote: privacyNote,
      dimensions: try dimensions.found(in: read),
      period: try period.period(in: analysis.coverage), isPeriodAsked: period != .latest)

    // Question to answer.
    return try await answer(context)
  }
}

/// What a question is answered from.
package struct QuestionContext: Sendable {
  package let workspace: Workspace
  package let read: ReadHistory
  package let analysis: Analysis
  package let privacy: Privacy
  /// What is said of a key that was made.
  let privacyNote: PrivacyPhrase?
  /// The dimensions of the question, as the inputs have them.
  let dimensions: AskedDimensions
  /// Nil: all that there is.
  package let period: Period?
  /// Whether the user named it.
  let isPeriodAsked: Bool

  var language: Language { workspace.language }
  var configuration: Configuration { workspace.configuration }
  var clock: WallClock { analysis.settings.clock }
  var history: History { analysis.history }
  /// What may be shown of customers. It looks at every name: taken once by an answer.
  var redaction: Redaction {
    Redaction(
      privacy, history,
      personalColumns: read.personalColumns(configuration.intake.mapping[.tickets]))
  }

  /// The period of a question that is only asked about one: of `--period all` its whole span.
  var onePeriod: Period {
    get throws(PipelineError) {
      if let period = period ?? analysis.coverage.wholeSpan { return period }
      throw PipelineError(.nothingUsable, .noDates)
    }
  }

  /// An answer with what is said beside each: misspelt values, what the data lacks of the period, the
  /// tickets that were left out, and what was wrong with the files.
  func answer(_ body: any AnswerBody, notes: [String] = []) -> Answer {
    let common = dimensions.unmetValues(in: history, redaction).map(say) + coverageNotes.map(say)
    var answer = Answer(body, notes: privacyNotes + common + notes)
    answer.files = read.files
    answer.excludedTickets = read.excludedTickets
    return answer
  }

  func answer(_ tables: [Table], notes: [String] = []) -> Answer {
    let body = TableAnswer(tables, language: language, period: period?.description ?? "all")
    return answer(body, notes: notes)
  }

  /// Writes a drawing where the user said; nowhere without a path.
  func draw(_ chart: Chart?, at path: String?) throws(PipelineError) {
    guard let path, let chart else { return }
    try NewFile(path, orElse: .nameAnotherOutput)
      .write(SVGDocument(chart, language: language).text)
  }

  var privacyNotes: [String] { privacyNote.map { [$0.text(in: language)] } ?? [] }

  func say(_ note: NotePhrase) -> String { note.text(in: language) }

  func say(_ note: CoverageNote) -> String { CoveragePhrase.note(note).text(in: language) }

  /// What whoever reads a number of the period has to know of the data.
  var coverageNotes: [CoverageNote] {
    let coverage = analysis.coverage
    let lasting = coverage.notes.filter { note in
      switch note {
      case .datesWithoutTimes, .openTicketsOnly, .unknownStatuses: note.isGrave
      case .inPart, .noneWhole, .begun, .baselineInPart, .otherInPart, .hole, .stragglers,
        .inferredStatuses, .missingFields, .unusedColumns, .incidents:
        false
      }
    }
    return (period.map { coverage.notes(on: $0, isAsked: isPeriodAsked) } ?? [])
      + analysis.incidentNotes(on: period) + lasting
  }
}

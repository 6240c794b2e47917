import Configuration
import Desk
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

  /// Finds what can be wrong before anything is read.
  func check(_ workspace: Workspace) throws(PipelineError)
  func answer(_ context: QuestionContext) async throws -> Answer
}

extension HistoryQuestion {
  package var dimensions: AskedDimensions { AskedDimensions() }
  package var needs: HistoryNeeds { HistoryNeeds() }

  package func check(_ workspace: Workspace) throws(PipelineError) {}

  package func answer(in workspace: Workspace) async throws -> Answer {
    try check(workspace)

    // Inputs to history.
    var needs = needs
    needs.columns = needs.columns.with(dimensions.columnNames)
    let read = try await HistoryReader(workspace, needs).read()

    // History to what can be asked.
    let analysis = Analysis(read, workspace.configuration.analysis)
    let context = QuestionContext(
      workspace: workspace, read: read, analysis: analysis,
      dimensions: try dimensions.found(in: read), period: try period.period(in: analysis))

    // Question to answer.
    return try await answer(context)
  }
}

/// What a question is answered from.
package struct QuestionContext: Sendable {
  package let workspace: Workspace
  package let read: ReadHistory
  package let analysis: Analysis
  /// The dimensions of the question, as the inputs have them.
  let dimensions: AskedDimensions
  /// Nil: all that there is.
  package let period: Period?

  var language: Language { workspace.language }
  var configuration: Configuration { workspace.configuration }
  var clock: WallClock { analysis.settings.clock }
  var history: History { analysis.history }

  /// The period of a question that is only asked about one.
  var onePeriod: Period {
    guard let period else { preconditionFailure("the command refuses --period all") }
    return period
  }

  /// An answer with what is said beside each: misspelt values, a period without data, the tickets
  /// that were left out, and what was wrong with the files.
  func answer(
    _ body: any AnswerBody, chart: Chart? = nil, notes: [String] = []
  ) -> Answer {
    let common = dimensions.unmetValues(in: history) + notesOnData(of: period)
    var answer = Answer(body, chart: chart, notes: common.map(say) + notes)
    answer.files = read.files
    answer.excludedTickets = read.excludedTickets
    return answer
  }

  /// An answer of tables.
  func answer(_ tables: [Table], chart: Chart? = nil, notes: [String] = []) -> Answer {
    let body = TableAnswer(tables, language: language, period: period?.description ?? "all")
    return answer(body, chart: chart, notes: notes)
  }

  func say(_ note: NotePhrase) -> String { note.text(in: language) }

  /// A sentence where a period has no data at all.
  func notesOnData(of period: Period?) -> [NotePhrase] {
    guard let period, !analysis.hasRecords(during: period) else { return [] }
    let reach = analysis.creationReach.map {
      clock.local($0.oldest).date...clock.local($0.newest).date
    }
    return [.nothingInPeriod(period, tickets: reach)]
  }
}

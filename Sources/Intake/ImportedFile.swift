import Desk
import Tabular

/// What was understood of a file, and what became of its rows.
package struct ImportedFile: Sendable {
  package var path: String
  /// Nil when the file was not recognised; its rows are then all rejected or were never read.
  package var kind: RecordKind?
  /// The name of the export format, such as `zendesk_view`; `csv` or `json` where the general
  /// recogniser alone knew the columns; nil when nothing could be read.
  package var format: String?
  package var encoding: EncodingGuess?
  package var dialect: Dialect?
  /// What contains the records: `csv`, `json`.
  package var container = ""
  package var timeZone: String
  package var columns: [ColumnPlan] = []
  /// What a file of an unknown kind comes nearest to.
  package var nearest: NearestKind?
  /// How many rows of tickets have each status.
  package private(set) var statusCounts: [String: Int] = [:]
  package var ledger = Ledger()
  package private(set) var problemCounts: [ProblemCode: Int] = [:]
  /// The problems one by one, in the order of their lines, as many as are kept.
  package private(set) var problems: [Problem] = []
  /// SHA-256 of the file's bytes, where the run needed it.
  package var digest: String?
  /// The newest creation of a ticket in the file, or nil.
  package var newestCreation: Instant?

  /// A file with a problem in every cell must not fill the memory; the counts stay exact.
  package static let keptProblems = 100_000

  package init(path: String, timeZone: String) {
    self.path = path
    self.timeZone = timeZone
  }

  mutating func count(_ statuses: [(word: String, rows: Int)]) {
    for (word, rows) in statuses { statusCounts[word, default: 0] += rows }
  }

  package mutating func note(_ problem: Problem) {
    problemCounts[problem.code, default: 0] += 1
    if problems.count < Self.keptProblems { problems.append(problem) }
  }

  /// Rows of events that another row says already, which is known once all files are read.
  ///
  /// Events inside tickets are not counted as rows: the file counts its tickets.
  package mutating func noteRepeatedEvents(lines: [Int]) {
    guard kind == .ticketEvents, !lines.isEmpty else { return }
    ledger.accepted -= lines.count
    ledger.duplicate += lines.count
    for line in lines { note(Problem(code: .duplicateRow, line: line)) }
    sortProblems()
  }

  package mutating func sortProblems() {
    problems.sort { ($0.line ?? 0, $0.code.rawValue) < ($1.line ?? 0, $1.code.rawValue) }
  }

  /// Without the folders that it is in; of a file in an archive with the archive's own.
  package var name: String {
    let parts = path.split(separator: "/")
    let archive = parts.dropLast().firstIndex { $0.lowercased().hasSuffix(".zip") }
    return parts[(archive ?? max(parts.count - 1, 0))...].joined(separator: "/")
  }
}

/// What the rows of a file are.
package enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case tickets
  /// One row an event: a status history, an audit log, the messages of a conversation.
  case ticketEvents = "ticket_events"
  case surveyResponses = "survey_responses"
  /// Quality reviews: one row a review, or one row an item of its scorecard.
  case reviews
  /// Cause analyses: one row a cause, or one row an analysis with a column for each why.
  case causes
  /// The roster of the team.
  case agents
  /// The register of corrective and preventive actions.
  case actions
}

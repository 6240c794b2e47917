import Desk
import Intake
import Metrics
import RootCause
import Wording

/// What was read of the inputs, and what is known now.
package struct ReadHistory: Sendable {
  package var history = History()
  package var files: [ImportedFile] = []
  /// Files of folders and archives that were not looked at.
  package var otherFiles: [ImportedFile] = []
  /// Files whose bytes the store held already.
  package var knownFiles: [String] = []
  /// The columns of known fields in all files that the store remembers.
  var storedColumns: [(name: String, role: ColumnRole?)] = []
  /// Tickets that the configuration leaves out of every number.
  package var excludedTickets: [ExcludedTickets: Int] = [:]
  /// The lines of the causes in each file of analyses, and of the reviews in each file of reviews.
  var causeLines: [RecordLines] = []
  var reviewLines: [RecordLines] = []

  /// What can be grouped by, by the name that an export gives its column: in the inputs, and in all
  /// that the store remembers.
  var columnNames: [String: Dimension] {
    let known = knownColumns.compactMap { name, role in role?.dimension.map { (name, $0) } }
    return Dictionary(known) { first, _ in first }
  }

  /// In the order in which the store met them, those of the inputs last.
  private var knownColumns: [(name: String, role: ColumnRole?)] {
    storedColumns + files.flatMap(\.columns).map { ($0.name, $0.role) }
  }

  /// Of the history's columns that are no field, those that hold people.
  ///
  /// - Parameter mapping: the fields that the user says that columns of tickets are, by their names.
  func personalColumns(_ mapping: [String: String]?) -> Set<String> {
    let personal = PersonalColumns(knownColumns, mapping: mapping ?? [:])
    return Set(history.customColumns.map(\.name).filter(personal.contains))
  }

  /// Columns that were not kept, though a file has them and a filter in a file asks for them: an
  /// action's segment and its control, the affected tickets of an analysis.
  var columnsOfFilters: Set<String> {
    let texts =
      history.actions.records.flatMap { [$0.segment, $0.control] }
      + history.causes.records.map(\.affected)
    let filters = Set(texts.compactMap { $0 }).compactMap { symbol in
      // What cannot be read as a filter is told as a problem of its file.
      try? FilterExpression(history.labels.text(of: symbol))
    }
    guard !filters.isEmpty else { return [] }
    let kept = Set(history.customColumns.map(\.name))
    let ownColumns = files.filter { $0.kind == .tickets }.flatMap(\.columns)
      .filter { $0.role?.dimension == nil }.map(\.name)
    let own = Set(ownColumns).subtracting(kept)
    let asked = filters.flatMap(\.dimensions).compactMap { dimension in
      if case .custom(let name) = dimension { name } else { nil }
    }
    return Set(asked).intersection(own)
  }
}

extension ColumnRole {
  /// By which the column's values can be grouped; nil where there is none.
  var dimension: Dimension? {
    switch self {
    case .symbol(let field): .field(field)
    case .categoryPath: .category
    case .split(let first, _): .field(first)
    case .count(let field): .count(field)
    case .flag(let field): .flag(field)
    case .instant(let field): .instant(field)
    case .timeOfDay, .duration, .survey, .event, .review, .reviewItem, .cause, .agent, .action,
      .text:
      nil
    }
  }
}

/// In which lines of a file the records stand that it was the first to hold.
struct RecordLines: Sendable {
  /// The file's index among those that were read.
  var file: Int
  /// The index behind the last of the records in the history.
  var end: Int
  var lines: [Int]

  func line(ofRecord record: Int) -> Int? {
    let index = record - (end - lines.count)
    return lines.indices.contains(index) ? lines[index] : nil
  }
}

extension ReadHistory {
  /// Names in their files what only all together show: an unknown ticket, a missing parent.
  mutating func note(_ flaws: [CauseFlaw]) {
    for flaw in flaws {
      guard let code = flaw.code.problem, let record = flaw.record else { continue }
      note(code, ofRecord: record, causeLines)
    }
    for lines in causeLines { files[lines.file].sortProblems() }
  }

  /// Names in their files the reviews of tickets and of agents whom nothing else knows.
  mutating func note(_ reviews: [AssembledReview]) {
    let strays = StrayReviews(reviews, history)
    for record in strays.ofTickets { note(.unknownTicket, ofRecord: record, reviewLines) }
    for record in strays.ofAgents { note(.unknownAgent, ofRecord: record, reviewLines) }
    for lines in reviewLines { files[lines.file].sortProblems() }
  }

  private mutating func note(_ code: ProblemCode, ofRecord record: Int, _ lines: [RecordLines]) {
    for lines in lines {
      guard let line = lines.line(ofRecord: record) else { continue }
      files[lines.file].note(Problem(code: code, line: line))
    }
  }
}

/// Reviews of a ticket that nothing holds, or of an agent whom no ticket and no roster knows.
struct StrayReviews {
  private(set) var ofTickets: [Int] = []
  private(set) var ofAgents: [Int] = []

  /// Without any tickets nobody can tell.
  init(_ reviews: [AssembledReview], _ history: History) {
    guard !history.tickets.isEmpty else { return }
    var agents = Set(history.agents.records.compactMap(\.name))
    for raw in history.tickets.column(SymbolField.agent) ?? [] where raw != .max {
      agents.insert(Symbol(index: raw))
    }
    for review in reviews {
      if review.ticket != nil, review.row == nil { ofTickets.append(review.record) }
      if let agent = history.reviews.records[review.record].agent, !agents.contains(agent) {
        ofAgents.append(review.record)
      }
    }
  }

  /// What is said of reviews out of a store: no file is at hand to name their lines in.
  var notes: [NotePhrase] {
    (ofTickets.isEmpty ? [] : [.reviewsOfUnknownTickets(ofTickets.count)])
      + (ofAgents.isEmpty ? [] : [.reviewsOfUnknownAgents(ofAgents.count)])
  }
}

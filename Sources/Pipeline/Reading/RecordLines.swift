import Desk
import Intake
import Metrics
import RootCause
import Wording

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
  /// Names in their files what only all files together show of analyses: a ticket that none of them
  /// holds, a parent that is missing.
  mutating func note(_ flaws: [CauseFlaw]) {
    for flaw in flaws {
      guard let code = flaw.code.problem, let record = flaw.record else { continue }
      note(code, ofRecord: record, causeLines)
    }
    for lines in causeLines { files[lines.file].sortProblems() }
  }

  /// Names in their files the reviews of a ticket that none of them holds, or of an agent whom
  /// nothing else knows.
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
  /// Their records in the history.
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

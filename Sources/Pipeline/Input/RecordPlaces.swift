import Desk
import Intake
import Metrics
import RootCause

/// Where the causes, or the reviews, that a file was the first to hold stand: in the history, and in the
/// file.
struct RecordPlaces: Sendable {
  /// The file's place among those that were read.
  var file: Int
  /// Behind the last of them among the history's records of their kind.
  var end: Int
  /// Of each its line.
  var lines: [Int]

  func line(ofRecord record: Int) -> Int? {
    let index = record - (end - lines.count)
    return lines.indices.contains(index) ? lines[index] : nil
  }
}

extension HistoryReader.Result {
  /// Names in their files what only all files together show of analyses: a ticket that is in none of
  /// them, a parent that is missing.
  mutating func note(_ flaws: [CauseFlaw]) {
    for flaw in flaws {
      guard let code = flaw.code.problem, let record = flaw.record else { continue }
      for place in causes {
        guard let line = place.line(ofRecord: record) else { continue }
        files[place.file].note(Problem(code: code, line: line))
      }
    }
    for place in causes { files[place.file].sortProblems() }
  }

  /// Names in their files the reviews of a ticket that is in none of them, or of an agent whom nothing
  /// else knows.
  mutating func note(_ reviewed: [AssembledReview]) {
    guard !reviews.isEmpty else { return }
    let strays = StrayReviews(reviewed, history)
    for record in strays.ofTickets { note(.unknownTicket, ofReview: record) }
    for record in strays.ofAgents { note(.unknownAgent, ofReview: record) }
    for place in reviews { files[place.file].sortProblems() }
  }

  private mutating func note(_ code: ProblemCode, ofReview record: Int) {
    for place in reviews {
      guard let line = place.line(ofRecord: record) else { continue }
      files[place.file].note(Problem(code: code, line: line))
    }
  }
}

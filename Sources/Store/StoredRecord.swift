import Desk
import GRDB

/// A record that stands beside the tickets, in a table of its own.
protocol StoredRecord: FiledRecord {
  static var table: String { get }

  /// The table's columns behind the number, the import and the identity, in the order in which they
  /// are bound and read.
  static var columns: [String] { get }

  static var list: WritableKeyPath<History, RecordList<Self>> { get }

  /// - Throws: damage, for a value that this program never wrote.
  static func read(_ statement: inout PreparedStatement, _ history: inout History) throws -> Self

  func bind(to statement: inout PreparedStatement, in history: History) throws

  /// ``FiledRecord/identity`` as texts; nil for each part that the record lacks.
  func identityTexts(in history: History) -> [String?]
}

extension StoredRecord {
  /// By what the record is recognised, as a text that the store can look up: each part with its
  /// length before it, so that no two identities are one text.
  func identityText(in history: History) -> String? {
    guard identity != nil else { return nil }
    return identityTexts(in: history)
      .map { text in text.map { "\($0.utf8.count):\($0)" } ?? "-" }
      .joined(separator: " ")
  }
}

extension Review: StoredRecord {
  static let table = "reviews"
  static let columns = [
    "review_id", "ticket_id", "agent", "reviewer", "reviewer_kind", "scorecard", "item",
    "reviewed_at", "score", "item_score", "weight", "fatal", "passed",
  ]
  static var list: WritableKeyPath<History, RecordList<Review>> { \.reviews }

  static func read(
    _ statement: inout PreparedStatement, _ history: inout History
  ) throws -> Review {
    var review = Review()
    review.id = statement.symbol(in: &history.labels)
    review.ticket = statement.symbol(in: &history[.id])
    review.agent = statement.symbol(in: &history[.agent])
    review.reviewer = statement.symbol(in: &history.labels)
    review.reviewerKind = try statement.choice()
    review.scorecard = statement.symbol(in: &history.labels)
    review.item = statement.symbol(in: &history.labels)
    review.reviewedAt = try statement.instant()
    review.score = try statement.number(in: 0...100)
    review.itemScore = try statement.number(in: 0...100)
    review.weight = try statement.number(in: 0...1e6)
    review.isFatal = statement.flag()
    review.isPassed = statement.flag()
    return review
  }

  func bind(to statement: inout PreparedStatement, in history: History) throws {
    try statement.bind(id, in: history.labels)
    try statement.bind(ticket, in: history[.id])
    try statement.bind(agent, in: history[.agent])
    try statement.bind(reviewer, in: history.labels)
    try statement.bind(reviewerKind?.rawValue)
    try statement.bind(scorecard, in: history.labels)
    try statement.bind(item, in: history.labels)
    try statement.bind(reviewedAt)
    for number in [score, itemScore, weight] { try statement.bind(number.map { Double($0) }) }
    try statement.bind(isFatal)
    try statement.bind(isPassed)
  }

  func identityTexts(in history: History) -> [String?] {
    let ofItem = history.label(item)
    if let id { return ["id", history.label(id), ofItem] }
    return [
      history.text(ticket, of: .id), ticket == nil ? history.text(agent, of: .agent) : nil,
      history.label(reviewer), reviewedAt.map { "\($0.secondsSince1970)" }, ofItem,
    ]
  }
}

extension CauseAnalysis: StoredRecord {
  static let table = "causes"
  static let columns = [
    "analysis_id", "ticket_id", "problem", "cause", "branch", "level", "verification_status",
    "verified_how", "owner", "action", "analysed_at",
  ]
  static var list: WritableKeyPath<History, RecordList<CauseAnalysis>> { \.causes }

  static func read(
    _ statement: inout PreparedStatement, _ history: inout History
  ) throws -> CauseAnalysis {
    var cause = CauseAnalysis()
    cause.id = statement.symbol(in: &history.labels)
    cause.ticket = statement.symbol(in: &history[.id])
    cause.problem = statement.symbol(in: &history.labels)
    cause.cause = statement.symbol(in: &history.labels)
    cause.branch = statement.symbol(in: &history.labels)
    if let level = statement.integer() {
      guard let known = UInt8(exactly: level) else { throw Damage.error }
      cause.level = known
    }
    cause.verification = try statement.choice()
    cause.verifiedHow = statement.symbol(in: &history.labels)
    cause.owner = statement.symbol(in: &history.labels)
    cause.action = statement.symbol(in: &history.labels)
    cause.analysedAt = try statement.instant()
    return cause
  }

  func bind(to statement: inout PreparedStatement, in history: History) throws {
    try statement.bind(id, in: history.labels)
    try statement.bind(ticket, in: history[.id])
    for label in [problem, cause, branch] { try statement.bind(label, in: history.labels) }
    try statement.bind(level.map { Int($0) })
    try statement.bind(verification?.rawValue)
    for label in [verifiedHow, owner, action] { try statement.bind(label, in: history.labels) }
    try statement.bind(analysedAt)
  }

  func identityTexts(in history: History) -> [String?] {
    let isOfTicket = ticket != nil
    return [
      history.text(ticket, of: .id), isOfTicket ? nil : history.label(id),
      isOfTicket ? nil : history.label(problem), level.map { "\($0)" }, history.label(cause),
    ]
  }
}

extension Agent: StoredRecord {
  static let table = "agents"
  static let columns = ["agent_id", "name", "team", "tier", "hired_at"]
  static var list: WritableKeyPath<History, RecordList<Agent>> { \.agents }

  static func read(
    _ statement: inout PreparedStatement, _ history: inout History
  ) throws -> Agent {
    var agent = Agent()
    agent.id = statement.symbol(in: &history.labels)
    agent.name = statement.symbol(in: &history[.agent])
    agent.team = statement.symbol(in: &history[.team])
    agent.tier = statement.symbol(in: &history[.tier])
    agent.hiredAt = try statement.instant()
    return agent
  }

  func bind(to statement: inout PreparedStatement, in history: History) throws {
    try statement.bind(id, in: history.labels)
    try statement.bind(name, in: history[.agent])
    try statement.bind(team, in: history[.team])
    try statement.bind(tier, in: history[.tier])
    try statement.bind(hiredAt)
  }

  func identityTexts(in history: History) -> [String?] {
    id == nil
      ? ["name", history.text(name, of: .agent)] : ["id", history.label(id)]
  }
}

extension PreparedStatement {
  fileprivate mutating func number(in range: ClosedRange<Double>) throws -> Float? {
    guard let number = real() else { return nil }
    guard range.contains(number) else { throw Damage.error }
    return Float(number)
  }

  /// One of a few words.
  fileprivate mutating func choice<Choice: RawRepresentable>() throws -> Choice?
  where Choice.RawValue == String {
    guard let text = text() else { return nil }
    guard let choice = Choice(rawValue: text) else { throw Damage.error }
    return choice
  }
}

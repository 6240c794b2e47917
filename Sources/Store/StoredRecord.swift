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
    "reviewed_at", "score", "item_score", "weight", "fatal", "passed", "scorecard_version",
    "points", "first_score", "sampling_weight", "dispute", "revision",
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
    review.version = statement.symbol(in: &history.labels)
    review.points = try statement.number(in: -1e4...1e4)
    review.firstScore = try statement.number(in: 0...100)
    review.samplingWeight = try statement.number(in: 0...1e6)
    review.dispute = try statement.choice()
    guard let revision = UInt8(exactly: statement.integer() ?? 0) else { throw Damage.error }
    review.revision = revision
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
    try statement.bind(version, in: history.labels)
    for number in [points, firstScore, samplingWeight] {
      try statement.bind(number.map { Double($0) })
    }
    try statement.bind(dispute?.rawValue)
    try statement.bind(revision == 0 ? nil : Int(revision))
  }

  func identityTexts(in history: History) -> [String?] {
    let ofItem = history.label(item)
    let moment = reviewedAt.map { "\($0.secondsSince1970)" }
    // Of a state that is not counted nothing is added: so earlier versions of the store wrote it.
    let state = revision == 0 ? [] : ["\(revision)"]
    if let id { return ["id", history.label(id), ofItem, moment] + state }
    return [
      history.text(ticket, of: .id), ticket == nil ? history.text(agent, of: .agent) : nil,
      history.label(reviewer), moment, ofItem,
    ] + state
  }
}

extension CauseAnalysis: StoredRecord {
  static let table = "causes"
  static let columns = [
    "analysis_id", "ticket_id", "problem", "cause", "branch", "level", "verification_status",
    "verified_how", "owner", "action", "analysed_at", "node", "parent", "evidence", "scope", "goal",
    "team", "affected",
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
    cause.node = statement.symbol(in: &history.labels)
    cause.parent = statement.symbol(in: &history.labels)
    cause.evidence = statement.symbol(in: &history.labels)
    cause.scope = statement.symbol(in: &history.labels)
    cause.goal = statement.symbol(in: &history.labels)
    cause.team = statement.symbol(in: &history.labels)
    cause.affected = statement.symbol(in: &history.labels)
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
    for label in [node, parent, evidence, scope, goal, team, affected] {
      try statement.bind(label, in: history.labels)
    }
  }

  func identityTexts(in history: History) -> [String?] {
    let isOfTicket = ticket != nil
    let texts = [
      history.text(ticket, of: .id), isOfTicket ? nil : history.label(id),
      isOfTicket ? nil : history.label(problem), level.map { "\($0)" }, history.label(cause),
    ]
    // Causes without a place in a tree keep the identity that they have always had.
    return node == nil && parent == nil
      ? texts : texts + [history.label(node), history.label(parent)]
  }
}

extension CorrectiveAction: StoredRecord {
  static let table = "actions"
  static let columns = [
    "action_id", "analysis_id", "finding", "cause", "action", "kind", "owner", "metric", "segment",
    "control", "window_days", "started_at", "due_at", "done_at", "verified_at",
  ]
  static var list: WritableKeyPath<History, RecordList<CorrectiveAction>> { \.actions }

  static func read(
    _ statement: inout PreparedStatement, _ history: inout History
  ) throws -> CorrectiveAction {
    var action = CorrectiveAction()
    action.id = statement.symbol(in: &history.labels)
    action.analysis = statement.symbol(in: &history.labels)
    action.finding = statement.symbol(in: &history.labels)
    action.cause = statement.symbol(in: &history.labels)
    action.action = statement.symbol(in: &history.labels)
    action.kind = try statement.choice()
    action.owner = statement.symbol(in: &history.labels)
    action.metric = statement.symbol(in: &history.labels)
    action.segment = statement.symbol(in: &history.labels)
    action.control = statement.symbol(in: &history.labels)
    if let days = statement.integer() {
      guard let known = UInt16(exactly: days) else { throw Damage.error }
      action.windowDays = known
    }
    action.startedAt = try statement.instant()
    action.dueAt = try statement.instant()
    action.doneAt = try statement.instant()
    action.verifiedAt = try statement.instant()
    return action
  }

  func bind(to statement: inout PreparedStatement, in history: History) throws {
    for label in [id, analysis, finding, cause, action] {
      try statement.bind(label, in: history.labels)
    }
    try statement.bind(kind?.rawValue)
    for label in [owner, metric, segment, control] {
      try statement.bind(label, in: history.labels)
    }
    try statement.bind(windowDays.map { Int($0) })
    for moment in [startedAt, dueAt, doneAt, verifiedAt] { try statement.bind(moment) }
  }

  func identityTexts(in history: History) -> [String?] {
    if id != nil { return ["id", history.label(id)] }
    return ["action", history.label(action), history.label(finding), history.label(owner)]
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

import Desk
import GRDB

/// Writes survey responses: new ones, and answers over the invitations that they belong to.
struct ResponseWriter: ~Copyable {
  private let importNumber: Int
  private var statement: PreparedStatement

  init(_ db: Database, importNumber: Int) throws {
    self.importNumber = importNumber
    statement = try PreparedStatement(db, Self.sql)
  }

  mutating func write(row: Int, of history: History) throws {
    let response = history.responses[row]
    try statement.bind(importNumber)
    try statement.bind(Self.identity(of: response, in: history))
    try statement.bind(response.id, in: history.responseIDs)
    try statement.bind(response.ticket, in: history[.id])
    try statement.bind(response.isFromTicket)
    try statement.bind(response.invitedAt)
    try statement.bind(response.respondedAt)
    try statement.bind(response.answeredFlag)
    try bind(response.rating)
    for score in [
      response.recommendation, response.effort, response.attitude, response.ability,
      response.convenience,
    ] {
      try statement.bind(score.map { Double($0) })
    }
    try statement.bind(response.solvedAtFirstContact)
    try statement.bind(response.mode, in: history.surveyModes)
    try statement.bind(response.comment, in: history.comments)
    try statement.run()
  }

  private mutating func bind(_ rating: Rating?) throws {
    try statement.bind(rating.map { Double($0.value) })
    try statement.bind(rating.map { Int($0.scale.lowest) })
    try statement.bind(rating.map { Int($0.scale.highest) })
    try statement.bind(rating?.scale.satisfiedFrom.map { Int($0) })
  }

  /// By what a response is recognised: the rule by which histories absorb one another, in texts.
  private static func identity(of response: SurveyResponse, in history: History) -> String? {
    if let id = response.id { return "id \(history.responseIDs.text(of: id))" }
    guard let ticket = history.text(response.ticket, of: .id) else { return nil }
    if response.isFromTicket { return "ticket \(ticket)" }
    let moment = response.invitedAt ?? response.respondedAt
    return "survey \(moment?.secondsSince1970 ?? 0) \(ticket)"
  }

  private static let sql: String = {
    let names = StoredResponseColumns.names
    let changes = names.map { "\($0) = excluded.\($0)" }
    return """
      INSERT INTO survey_responses (import, identity, \(names.joined(separator: ", ")))
      VALUES (?, ?, \(names.map { _ in "?" }.joined(separator: ", ")))
      ON CONFLICT (identity) DO UPDATE
      SET import = excluded.import, \(changes.joined(separator: ", "))
      """
  }()
}

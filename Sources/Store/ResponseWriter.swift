import Desk
import GRDB

/// Writes survey responses: new ones, and answers over the invitations that they belong to.
struct ResponseWriter: ~Copyable {
  private let importNumber: Int
  private var insertion: PreparedStatement
  private var change: PreparedStatement

  init(_ db: Database, importNumber: Int) throws {
    let insertion = try PreparedStatement(db, Self.insertion)
    let change = try PreparedStatement(db, Self.change)
    self.importNumber = importNumber
    self.insertion = insertion
    self.change = change
  }

  mutating func insert(_ number: Int, row: Int, of history: History) throws {
    let response = history.responses[row]
    try insertion.bind(number)
    try insertion.bind(importNumber)
    try insertion.bind(ResponseIdentity.text(of: response, in: history))
    try Self.bindFields(of: response, in: history, to: &insertion)
    try insertion.run()
  }

  /// What a response is recognised by stays as it is.
  mutating func update(_ number: Int, row: Int, of history: History) throws {
    try change.bind(importNumber)
    try Self.bindFields(of: history.responses[row], in: history, to: &change)
    try change.bind(number)
    try change.run()
  }

  private static func bindFields(
    of response: SurveyResponse, in history: History, to statement: inout PreparedStatement
  ) throws {
    try statement.bind(response.id, in: history.responseIDs)
    try statement.bind(response.ticket, in: history[.id])
    try statement.bind(response.isFromTicket)
    try statement.bind(response.invitedAt)
    try statement.bind(response.respondedAt)
    try statement.bind(response.answeredFlag)
    try statement.bind(response.rating.map { Double($0.value) })
    try statement.bind(response.rating.map { Int($0.scale.lowest) })
    try statement.bind(response.rating.map { Int($0.scale.highest) })
    try statement.bind(response.rating?.scale.satisfiedFrom.map { Int($0) })
    for score in [
      response.recommendation, response.effort, response.attitude, response.ability,
      response.convenience,
    ] {
      try statement.bind(score.map { Double($0) })
    }
    try statement.bind(response.solvedAtFirstContact)
    try statement.bind(response.mode, in: history.surveyModes)
    try statement.bind(response.comment, in: history.comments)
  }

  private static let fields = StoredResponseColumns.names

  private static let insertion = """
    INSERT INTO survey_responses (number, import, identity, \(fields.joined(separator: ", ")))
    VALUES (?, ?, ?, \(fields.map { _ in "?" }.joined(separator: ", ")))
    """

  private static let change = """
    UPDATE survey_responses
    SET import = ?, \(fields.map { "\($0) = ?" }.joined(separator: ", "))
    WHERE number = ?
    """
}

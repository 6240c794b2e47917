import Desk

/// By what a survey response is recognised: the rule by which histories absorb one another, as a text
/// that the store can look up.
enum ResponseIdentity {
  /// Nil where nothing tells the response from others.
  static func text(of response: SurveyResponse, in history: History) -> String? {
    if let id = response.id { return "id \(history.responseIDs.text(of: id))" }
    guard let ticket = history.text(response.ticket, of: .id) else { return nil }
    if response.isFromTicket { return "ticket \(ticket)" }
    let moment = response.invitedAt ?? response.respondedAt
    return "survey \(moment.map { "\($0.secondsSince1970)" } ?? "-") \(ticket)"
  }
}

/// What the rows of a file are.
package enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case tickets
  /// One row an event: a status history, an audit log, the messages of a conversation.
  case ticketEvents = "ticket_events"
  case surveyResponses = "survey_responses"
}

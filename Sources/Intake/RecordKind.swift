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

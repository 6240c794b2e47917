import Desk

extension ExportFormat {
  /// Intercom's conversations data set as CSV, one row a conversation.
  ///
  /// The names of its times contain the zone: `Conversation started at (America/New_York)`.
  static let intercom = ExportFormat(
    name: "intercom", title: "Intercom, conversations as CSV",
    source: "columns of the native export, as public importers name them",
    needing: 4,
    of: [
      "Conversation ID", "Conversation started at", "Current conversation state",
      "Team currently assigned", "Teammate currently assigned", "Last teammate rated",
      "Conversation source", "Fin AI Agent involved", "First response time (seconds)",
    ],
    columns: [
      "Conversation ID": .symbol(.id), "Conversation started at": .instant(.createdAt),
      "Updated at": .instant(.updatedAt), "Current conversation state": .symbol(.status),
      "Team currently assigned": .symbol(.team), "Teammate currently assigned": .symbol(.agent),
      "Last teammate rated": .dimension, "Channel": .symbol(.channel),
      "Conversation source": .dimension, "Started by": .dimension, "Ticket type": .dimension,
      "AI Topic": .symbol(.category1), "AI Subtopic": .symbol(.category2), "Topics": .category,
      "Conversation rating": .survey(.rating), "Conversation rating remark": .survey(.comment),
      "First response time (seconds)": .duration(.firstResponseTime, in: .seconds),
      "User name": .text(.customerName), "User email": .symbol(.customer),
      "Title": .text(.subject),
    ])

  /// Conversations from Intercom's API with their `statistics`.
  ///
  /// Times are Unix seconds; `time_to_admin_reply` and `time_to_last_close` count office hours
  /// only.
  static let intercomAPI = ExportFormat(
    name: "intercom_api", title: "Intercom, conversations as JSON with statistics",
    source: "conversation statistics model of Intercom's developer documentation",
    needing: 3,
    of: [
      "statistics.time_to_admin_reply", "statistics.first_contact_reply_at",
      "statistics.first_admin_reply_at", "statistics.first_close_at",
      "statistics.last_close_at", "statistics.time_to_last_close", "statistics.count_reopens",
      "admin_assignee_id", "team_assignee_id", "conversation_rating.rating",
    ],
    columns: [
      "id": .symbol(.id), "title": .text(.subject), "state": .symbol(.status),
      "created_at": .instant(.createdAt, as: .unixSeconds),
      "updated_at": .instant(.updatedAt, as: .unixSeconds),
      "admin_assignee_id": .symbol(.agent), "team_assignee_id": .symbol(.team),
      "priority": .symbol(.priority), "source.type": .symbol(.channel),
      "source.author.id": .symbol(.customer), "source.id": .dimension,
      "conversation_rating.rating": .survey(.rating),
      "conversation_rating.remark": .survey(.comment),
      "conversation_rating.created_at": .dimension,
      "statistics.first_assignment_at": .instant(.firstAssignedAt, as: .unixSeconds),
      "statistics.first_admin_reply_at": .instant(.firstResponseAt, as: .unixSeconds),
      "statistics.first_close_at": .instant(.firstResolvedAt, as: .unixSeconds),
      "statistics.last_close_at": .instant(.resolvedAt, as: .unixSeconds),
      "statistics.time_to_admin_reply": .duration(.firstResponseTimeBusiness, in: .seconds),
      "statistics.time_to_last_close": .duration(.resolutionTimeBusiness, in: .seconds),
      "statistics.time_to_first_close": .dimension, "statistics.time_to_assignment": .dimension,
      "statistics.median_time_to_reply": .dimension, "waiting_since": .dimension,
      "statistics.count_reopens": .count(.reopens),
    ])
}

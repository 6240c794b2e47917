import Desk

extension ExportFormat {
  /// The names of its times contain the zone: `Conversation started at (America/New_York)`.
  static let intercom = ExportFormat(
    name: "intercom", title: "Intercom, conversations as CSV",
    source: "columns of the native export, as public importers name them", needed: 4,
    signature: [
      "Conversation ID", "Conversation started at", "Current conversation state",
      "Team currently assigned", "Teammate currently assigned", "Last teammate rated",
      "Conversation source", "Fin AI Agent involved", "First response time (seconds)",
    ],
    fields: [
      "Conversation ID": .symbol(.id), "Conversation started at": .instant(.createdAt),
      "Updated at": .instant(.updatedAt), "Current conversation state": .symbol(.status),
      "Team currently assigned": .symbol(.team), "Teammate currently assigned": .symbol(.agent),
      "Last teammate rated": nil, "Channel": .symbol(.channel), "Conversation source": nil,
      "Started by": nil, "Ticket type": nil, "AI Topic": .symbol(.category1),
      "AI Subtopic": .symbol(.category2), "Topics": .categoryPath,
      "Conversation rating": .survey(.rating), "Conversation rating remark": .survey(.comment),
      "First response time (seconds)": .duration(.firstResponseTime),
      "User name": .text(.customerName), "User email": .symbol(.customer), "Title": .text(.subject),
    ])

  /// `time_to_admin_reply` and `time_to_last_close` count office hours only.
  static let intercomAPI = ExportFormat(
    name: "intercom_api", title: "Intercom, conversations as JSON with statistics",
    source: "conversation statistics model of Intercom's developer documentation", needed: 3,
    signature: [
      "statistics.time_to_admin_reply", "statistics.first_contact_reply_at",
      "statistics.first_admin_reply_at", "statistics.first_close_at", "statistics.last_close_at",
      "statistics.time_to_last_close", "statistics.count_reopens", "admin_assignee_id",
      "team_assignee_id", "conversation_rating.rating",
    ],
    unit: .seconds, dates: .unixSeconds,
    fields: [
      "id": .symbol(.id), "title": .text(.subject), "state": .symbol(.status),
      "created_at": .instant(.createdAt), "updated_at": .instant(.updatedAt),
      "admin_assignee_id": .symbol(.agent), "team_assignee_id": .symbol(.team),
      "priority": .symbol(.priority), "source.type": .symbol(.channel),
      "source.author.id": .symbol(.customer), "source.id": nil,
      "conversation_rating.rating": .survey(.rating),
      "conversation_rating.remark": .survey(.comment), "conversation_rating.created_at": nil,
      "statistics.first_assignment_at": .instant(.firstAssignedAt),
      "statistics.first_admin_reply_at": .instant(.firstResponseAt),
      "statistics.first_close_at": .instant(.firstResolvedAt),
      "statistics.last_close_at": .instant(.resolvedAt),
      "statistics.time_to_admin_reply": .duration(.firstResponseTimeBusiness),
      "statistics.time_to_last_close": .duration(.resolutionTimeBusiness),
      "statistics.time_to_first_close": nil, "statistics.time_to_assignment": nil,
      "statistics.median_time_to_reply": nil, "waiting_since": nil,
      "statistics.count_reopens": .count(.reopens),
    ])
}

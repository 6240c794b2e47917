import Desk

extension ExportFormat {
  /// The names of its times contain the zone: `Conversation started at (America/New_York)`.
  static let intercom = ExportFormat(
    name: "intercom", title: "Intercom, conversations as CSV",
    source: "columns of the native export, as public importers name them", needed: 4,
    alsoOwn: ["Fin AI Agent involved"],
    fields: [
      .own("Conversation ID"): .symbol(.id), .own("Conversation started at"): .instant(.createdAt),
      "Updated at": .instant(.updatedAt), .own("Current conversation state"): .symbol(.status),
      .own("Team currently assigned"): .symbol(.team),
      .own("Teammate currently assigned"): .symbol(.agent), .own("Last teammate rated"): nil,
      "Channel": .symbol(.channel), .own("Conversation source"): nil, "Started by": nil,
      "Ticket type": nil, "AI Topic": .symbol(.category1), "AI Subtopic": .symbol(.category2),
      "Topics": .categoryPath, "Conversation rating": .survey(.rating),
      "Conversation rating remark": .survey(.comment),
      .own("First response time (seconds)"): .duration(.firstResponseTime),
      "First response time (only office hours) (seconds)": .duration(.firstResponseTimeBusiness),
      "Ticket created": .instant(.createdAt), "Conversation updated at": .instant(.updatedAt),
      "Ticket last resolved": .instant(.resolvedAt),
      "Ticket time to resolve (seconds)": .duration(.resolutionTime),
      "Last teammate rating": .survey(.rating), "Fin AI Agent rating": nil,
      "Fin AI Agent rating remark": nil, "Current ticket state category": nil,
      "Number of reassignments": .count(.transfers),
      "User name": .text(.customerName), "User email": .symbol(.customer), "Title": .text(.subject),
    ])

  /// `time_to_admin_reply` and `time_to_last_close` count office hours only.
  static let intercomAPI = ExportFormat(
    name: "intercom_api", title: "Intercom, conversations as JSON with statistics",
    source: "conversation statistics model of Intercom's developer documentation", needed: 3,
    alsoOwn: ["statistics.first_contact_reply_at"],
    unit: .seconds, dates: .unixSeconds,
    fields: [
      "id": .symbol(.id), "title": .text(.subject), "state": .symbol(.status),
      "created_at": .instant(.createdAt), "updated_at": .instant(.updatedAt),
      .own("admin_assignee_id"): .symbol(.agent), .own("team_assignee_id"): .symbol(.team),
      "priority": .symbol(.priority), "source.type": .symbol(.channel),
      "source.author.id": .symbol(.customer), "source.id": nil,
      .own("conversation_rating.rating"): .survey(.rating),
      "conversation_rating.remark": .survey(.comment), "conversation_rating.created_at": nil,
      "statistics.first_assignment_at": .instant(.firstAssignedAt),
      .own("statistics.first_admin_reply_at"): .instant(.firstResponseAt),
      .own("statistics.first_close_at"): .instant(.firstResolvedAt),
      .own("statistics.last_close_at"): .instant(.resolvedAt),
      .own("statistics.time_to_admin_reply"): .duration(.firstResponseTimeBusiness),
      .own("statistics.time_to_last_close"): .duration(.resolutionTimeBusiness),
      "statistics.time_to_first_close": nil, "statistics.time_to_assignment": nil,
      "statistics.median_time_to_reply": nil, "waiting_since": nil,
      .own("statistics.count_reopens"): .count(.reopens),
    ])
}

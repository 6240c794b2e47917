import Desk

extension ExportFormat {
  /// Intercom's conversations data set as CSV, one row a conversation. The time zone stands in the
  /// names of its times: `Conversation started at (America/New_York)`.
  ///
  /// Header: columns of the native export as public importers name them.
  static let intercom = ExportFormat(
    name: "intercom", title: "Intercom, conversations as CSV",
    source: "columns of the native export, as public importers name them",
    signature: Signature(
      4,
      of: [
        "Conversation ID", "Conversation started at", "Current conversation state",
        "Team currently assigned", "Teammate currently assigned", "Last teammate rated",
        "Conversation source", "Fin AI Agent involved", "First response time (seconds)",
      ]),
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
}

import Desk

extension ExportFormat {
  /// Conversations from Chatwoot's API. Its CSV reports are sums by agent, inbox or label.
  ///
  /// Field names: the conversation of Chatwoot's open source. Times are Unix seconds, and 0 is none.
  static let chatwoot = ExportFormat(
    name: "chatwoot", title: "Chatwoot, conversations as JSON",
    source: "the conversation as Chatwoot's open source writes it",
    signature: Signature(
      3,
      of: [
        "meta.sender.id", "meta.assignee.name", "meta.channel", "inbox_id",
        "first_reply_created_at", "agent_last_seen_at", "contact_last_seen_at",
        "assignee_last_seen_at", "last_activity_at",
      ]),
    columns: [
      "id": .symbol(.id), "uuid": .dimension, "status": .symbol(.status),
      "priority": .symbol(.priority), "meta.sender.id": .symbol(.customer),
      "meta.sender.name": .text(.customerName), "meta.sender.email": .text(.contact),
      "meta.assignee.name": .symbol(.agent), "meta.team.name": .symbol(.team),
      "meta.channel": .symbol(.channel), "labels": .text(.tags),
      "created_at": .instant(.createdAt, as: .unixSeconds),
      "first_reply_created_at": .instant(.firstResponseAt, as: .unixSeconds),
      "last_activity_at": .instant(.updatedAt, as: .unixSeconds),
      "timestamp": .dimension, "waiting_since": .dimension, "agent_last_seen_at": .dimension,
      "contact_last_seen_at": .dimension, "assignee_last_seen_at": .dimension,
      "snoozed_until": .dimension,
    ])
}

import Desk

extension ExportFormat {
  /// Audits from Zendesk's API: each what happened to a ticket in one update, with its events inside.
  ///
  /// Field names: the ticket audit object of Zendesk's public API. An audit says when and by whom, its
  /// events which field changed and which comment was written; people and teams are numbers.
  static let zendeskAudits = ExportFormat(
    name: "zendesk_audits", title: "Zendesk, ticket audits as JSON",
    source: "ticket audit object of Zendesk's public API", kind: .ticketEvents,
    signature: Signature(
      5,
      of: [
        "ticket_id", "created_at", "author_id", "type", "field_name", "value", "previous_value",
        "public", "via.channel",
      ]),
    columns: [
      "ticket_id": .event(.ticketId), "created_at": .event(.happenedAt), "id": .event(.eventId),
      "type": .event(.event), "field_name": .event(.field), "value": .event(.newValue),
      "previous_value": .event(.oldValue), "author_id": .event(.author),
      "public": .event(.visibility), "body": .event(.message), "via.channel": .event(.way),
    ])

  /// Ticket events from Zendesk's incremental export: each an update with its child events inside.
  ///
  /// Field names: the ticket event object of Zendesk's public API. A child event names a field by its
  /// key: `status`, `assignee_id`, `group_id`.
  static let zendeskTicketEvents = ExportFormat(
    name: "zendesk_ticket_events", title: "Zendesk, incremental ticket events as JSON",
    source: "ticket event object of Zendesk's public API", kind: .ticketEvents,
    signature: Signature(
      4, of: ["ticket_id", "timestamp", "updater_id", "event_type", "via", "previous_value"]),
    columns: [
      "ticket_id": .event(.ticketId), "timestamp": .event(.happenedAt),
      "created_at": .event(.happenedAt), "id": .event(.eventId), "event_type": .event(.event),
      "status": .event(.status), "assignee_id": .event(.agent), "group_id": .event(.team),
      "previous_value": .event(.oldValue), "requester_id": .event(.requester),
      "author_id": .event(.author), "updater_id": .event(.author), "public": .event(.visibility),
      "comment_public": .event(.visibility), "body": .event(.message), "via": .event(.way),
      "via.channel": .event(.way),
    ])
}

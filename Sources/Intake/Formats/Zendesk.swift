import Desk

extension ExportFormat {
  /// A Zendesk view exported as CSV, one row a ticket.
  ///
  /// `Resolution time` is in hours and `Group stations` counts groups, not hand-overs. Of Zendesk's
  /// times only those of the first reply and of the full resolution are fields, in calendar and in
  /// business minutes.
  static let zendeskView = ExportFormat(
    name: "zendesk_view", title: "Zendesk, a view as CSV",
    source: "header of the native view export, as public importers name it",
    needing: 5,
    of: [
      "Summation column", "Requester id", "Requester external id", "Requester domain",
      "Initially assigned at", "Solved at", "Group stations", "Assignee stations",
      "First reply time in minutes", "Full resolution time in minutes",
      "Requester wait time in minutes within business hours",
    ],
    columns: [
      "Id": .symbol(.id), "Requester id": .symbol(.customer), "Requester": .text(.customerName),
      "Requester email": .text(.contact), "Assignee": .symbol(.agent), "Group": .symbol(.team),
      "Subject": .text(.subject), "Tags": .text(.tags), "Status": .symbol(.status),
      "Priority": .symbol(.priority), "Via": .symbol(.channel),
      "Created at": .instant(.createdAt), "Updated at": .instant(.updatedAt),
      "Due date": .instant(.promisedAt), "Initially assigned at": .instant(.firstAssignedAt),
      "Solved at": .instant(.resolvedAt), "Satisfaction Score": .survey(.rating),
      "Reopens": .count(.reopens), "Replies": .count(.replies),
      "First reply time in minutes": .duration(.firstResponseTime),
      "First reply time in minutes within business hours": .duration(.firstResponseTimeBusiness),
      "Full resolution time in minutes": .duration(.resolutionTime),
      "Full resolution time in minutes within business hours": .duration(.resolutionTimeBusiness),
      "Agent wait time in minutes": .duration(.agentWaitTime),
      "Requester wait time in minutes": .duration(.requesterWaitTime),
      "On hold time in minutes": .duration(.onHoldTime),
      "Ticket Category [list]": .category, "Summation column": .dimension,
      "Resolution time": .duration(.resolutionTime, in: .hours),
      "Assigned at": .dimension, "Ticket type": .category,
    ])

  /// Tickets from Zendesk's API or its JSON export, with their metric sets inside.
  ///
  /// The times of a metric set are in minutes, calendar and business.
  static let zendeskAPI = ExportFormat(
    name: "zendesk_api", title: "Zendesk, tickets as JSON with metric_set",
    source: "ticket and ticket metric objects of Zendesk's public API",
    needing: 3,
    of: [
      "metric_set.reply_time_in_minutes.calendar",
      "metric_set.full_resolution_time_in_minutes.calendar", "metric_set.solved_at",
      "metric_set.reopens", "metric_set.replies", "metrics.reply_time_in_minutes.calendar",
      "metrics.full_resolution_time_in_minutes.calendar", "metrics.solved_at",
      "metrics.reopens", "metrics.replies", "satisfaction_rating.score", "via.channel",
      "submitter_id", "is_public", "raw_subject",
    ],
    objects: ["metric_set", "metrics"],
    columns: [
      "id": .symbol(.id), "requester_id": .symbol(.customer), "assignee.name": .symbol(.agent),
      "assignee_id": .symbol(.agent), "group.name": .symbol(.team), "group_id": .symbol(.team),
      "subject": .text(.subject), "description": .text(.description), "tags": .text(.tags),
      "status": .symbol(.status), "priority": .symbol(.priority), "via.channel": .symbol(.channel),
      "type": .category, "created_at": .instant(.createdAt), "updated_at": .instant(.updatedAt),
      "due_at": .instant(.promisedAt), "raw_subject": .dimension,
      "satisfaction_rating.score": .survey(.rating),
      "satisfaction_rating.comment": .survey(.comment),
      ".initially_assigned_at": .instant(.firstAssignedAt), ".solved_at": .instant(.resolvedAt),
      ".created_at": .dimension, ".updated_at": .dimension, ".id": .dimension,
      ".reopens": .count(.reopens), ".replies": .count(.replies),
      ".reply_time_in_minutes.calendar": .duration(.firstResponseTime, in: .minutes),
      ".reply_time_in_minutes.business": .duration(.firstResponseTimeBusiness, in: .minutes),
      ".full_resolution_time_in_minutes.calendar": .duration(.resolutionTime, in: .minutes),
      ".full_resolution_time_in_minutes.business": .duration(.resolutionTimeBusiness, in: .minutes),
      ".agent_wait_time_in_minutes.calendar": .duration(.agentWaitTime, in: .minutes),
      ".requester_wait_time_in_minutes.calendar": .duration(.requesterWaitTime, in: .minutes),
      ".on_hold_time_in_minutes.calendar": .duration(.onHoldTime, in: .minutes),
    ])

  /// Audits from Zendesk's API: each what happened to a ticket in one update, with its events
  /// inside.
  ///
  /// An audit says when and by whom, its events which field changed and which comment was written;
  /// people and teams are numbers.
  static let zendeskAudits = ExportFormat(
    name: "zendesk_audits", title: "Zendesk, ticket audits as JSON",
    source: "ticket audit object of Zendesk's public API", kind: .ticketEvents,
    needing: 5,
    of: [
      "ticket_id", "created_at", "author_id", "type", "field_name", "value", "previous_value",
      "public", "via.channel",
    ],
    columns: [
      "ticket_id": .event(.ticketId), "created_at": .event(.happenedAt), "id": .event(.eventId),
      "type": .event(.event), "field_name": .event(.field), "value": .event(.newValue),
      "previous_value": .event(.oldValue), "author_id": .event(.author),
      "public": .event(.visibility), "body": .event(.message), "via.channel": .event(.way),
    ])

  /// Ticket events from Zendesk's incremental export: each an update with its child events inside.
  ///
  /// A child event names a field by its key: `status`, `assignee_id`, `group_id`.
  static let zendeskTicketEvents = ExportFormat(
    name: "zendesk_ticket_events", title: "Zendesk, incremental ticket events as JSON",
    source: "ticket event object of Zendesk's public API", kind: .ticketEvents,
    needing: 4,
    of: ["ticket_id", "timestamp", "updater_id", "event_type", "via", "previous_value"],
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

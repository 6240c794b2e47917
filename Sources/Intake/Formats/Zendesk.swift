import Desk

extension ExportFormat {
  /// `Resolution time` is in hours; `Group stations` counts groups, not hand-overs. Of Zendesk's
  /// times only those of the first reply and of the full resolution are fields, in calendar and in
  /// business minutes.
  static let zendeskView = ExportFormat(
    name: "zendesk_view", title: "Zendesk, a view as CSV",
    source: "header of the native view export, as public importers name it", needed: 5,
    alsoOwn: [
      "Requester external id", "Requester domain", "Group stations", "Assignee stations",
      "Requester wait time in minutes within business hours",
    ],
    unit: .hours,
    fields: [
      "Id": .symbol(.id), .own("Requester id"): .symbol(.customer),
      "Requester": .text(.customerName), "Requester email": .text(.contact),
      "Assignee": .symbol(.agent), "Group": .symbol(.team), "Subject": .text(.subject),
      "Tags": .text(.tags), "Status": .symbol(.status), "Priority": .symbol(.priority),
      "Via": .symbol(.channel), "Created at": .instant(.createdAt),
      "Updated at": .instant(.updatedAt), "Due date": .instant(.promisedAt),
      .own("Initially assigned at"): .instant(.firstAssignedAt),
      .own("Solved at"): .instant(.resolvedAt), "Satisfaction Score": .survey(.rating),
      "Reopens": .count(.reopens), "Replies": .count(.replies),
      .own("First reply time in minutes"): .duration(.firstResponseTime),
      "First reply time in minutes within business hours": .duration(.firstResponseTimeBusiness),
      .own("Full resolution time in minutes"): .duration(.resolutionTime),
      "Full resolution time in minutes within business hours": .duration(.resolutionTimeBusiness),
      "Agent wait time in minutes": .duration(.agentWaitTime),
      "Requester wait time in minutes": .duration(.requesterWaitTime),
      "On hold time in minutes": .duration(.onHoldTime), "Ticket Category [list]": .categoryPath,
      .own("Summation column"): nil, "Resolution time": .duration(.resolutionTime),
      "Assigned at": nil, "Ticket type": .categoryPath,
    ])

  /// From its API or its JSON export, with the metric sets inside.
  static let zendeskAPI = ExportFormat(
    name: "zendesk_api", title: "Zendesk, tickets as JSON with metric_set",
    source: "ticket and ticket metric objects of Zendesk's public API", needed: 3,
    alsoOwn: ["submitter_id", "is_public"],
    objects: ["metric_set", "metrics"],
    fields: [
      "id": .symbol(.id), "requester_id": .symbol(.customer), "assignee.name": .symbol(.agent),
      "assignee_id": .symbol(.agent), "group.name": .symbol(.team), "group_id": .symbol(.team),
      "subject": .text(.subject), "description": .text(.description), "tags": .text(.tags),
      "status": .symbol(.status), "priority": .symbol(.priority),
      .own("via.channel"): .symbol(.channel), "type": .categoryPath,
      "created_at": .instant(.createdAt), "updated_at": .instant(.updatedAt),
      "due_at": .instant(.promisedAt), .own("raw_subject"): nil,
      .own("satisfaction_rating.score"): .survey(.rating),
      "satisfaction_rating.comment": .survey(.comment),
      ".initially_assigned_at": .instant(.firstAssignedAt),
      .own(".solved_at"): .instant(.resolvedAt), ".created_at": nil, ".updated_at": nil, ".id": nil,
      .own(".reopens"): .count(.reopens), .own(".replies"): .count(.replies),
      .own(".reply_time_in_minutes.calendar"): .duration(.firstResponseTime),
      ".reply_time_in_minutes.business": .duration(.firstResponseTimeBusiness),
      .own(".full_resolution_time_in_minutes.calendar"): .duration(.resolutionTime),
      ".full_resolution_time_in_minutes.business": .duration(.resolutionTimeBusiness),
      ".agent_wait_time_in_minutes.calendar": .duration(.agentWaitTime),
      ".requester_wait_time_in_minutes.calendar": .duration(.requesterWaitTime),
      ".on_hold_time_in_minutes.calendar": .duration(.onHoldTime),
    ])

  /// An audit says when and by whom a ticket was updated, its events which field changed and which
  /// comment was written; people and teams are numbers.
  static let zendeskAudits = ExportFormat(
    name: "zendesk_audits", title: "Zendesk, ticket audits as JSON",
    source: "ticket audit object of Zendesk's public API", kind: .ticketEvents, needed: 5,
    fields: [
      .own("ticket_id"): .event(.ticketId), .own("created_at"): .event(.happenedAt),
      "id": .event(.eventId), .own("type"): .event(.event), .own("field_name"): .event(.field),
      .own("value"): .event(.newValue), .own("previous_value"): .event(.oldValue),
      .own("author_id"): .event(.author), .own("public"): .event(.visibility),
      "body": .event(.message), .own("via.channel"): .event(.way),
    ])

  /// A child event of an update names a field by its key: `status`, `assignee_id`, `group_id`.
  static let zendeskTicketEvents = ExportFormat(
    name: "zendesk_ticket_events", title: "Zendesk, incremental ticket events as JSON",
    source: "ticket event object of Zendesk's public API", kind: .ticketEvents, needed: 4,
    fields: [
      .own("ticket_id"): .event(.ticketId), .own("timestamp"): .event(.happenedAt),
      "created_at": .event(.happenedAt), "id": .event(.eventId), .own("event_type"): .event(.event),
      "status": .event(.status), "assignee_id": .event(.agent), "group_id": .event(.team),
      .own("previous_value"): .event(.oldValue), "requester_id": .event(.requester),
      "author_id": .event(.author), .own("updater_id"): .event(.author),
      "public": .event(.visibility), "comment_public": .event(.visibility),
      "body": .event(.message), .own("via"): .event(.way), "via.channel": .event(.way),
    ])
}

import Desk

extension ExportFormat {
  /// Tickets from Zendesk's API or its JSON export, with their metric sets inside.
  ///
  /// Field names: the ticket and ticket metric objects of Zendesk's public API, as public importers
  /// read them. The times of a metric set are in minutes, calendar and business.
  static let zendeskAPI = ExportFormat(
    name: "zendesk_api", title: "Zendesk, tickets as JSON with metric_set",
    source: "ticket and ticket metric objects of Zendesk's public API",
    signature: Signature(
      3,
      of: [
        "metric_set.reply_time_in_minutes.calendar",
        "metric_set.full_resolution_time_in_minutes.calendar", "metric_set.solved_at",
        "metric_set.reopens", "metric_set.replies", "metrics.reply_time_in_minutes.calendar",
        "metrics.full_resolution_time_in_minutes.calendar", "metrics.solved_at",
        "metrics.reopens", "metrics.replies", "satisfaction_rating.score", "via.channel",
        "submitter_id", "is_public", "raw_subject",
      ]),
    columns: [
      "id": .symbol(.id), "requester_id": .symbol(.customer), "assignee.name": .symbol(.agent),
      "assignee_id": .symbol(.agent), "group.name": .symbol(.team), "group_id": .symbol(.team),
      "subject": .text(.subject), "description": .text(.description), "tags": .text(.tags),
      "status": .symbol(.status), "priority": .symbol(.priority), "via.channel": .symbol(.channel),
      "type": .category, "created_at": .instant(.createdAt), "updated_at": .instant(.updatedAt),
      "due_at": .instant(.promisedAt), "raw_subject": .dimension,
      "satisfaction_rating.score": .survey(.rating),
      "satisfaction_rating.comment": .survey(.comment),
      "metric_set.initially_assigned_at": .instant(.firstAssignedAt),
      "metrics.initially_assigned_at": .instant(.firstAssignedAt),
      "metric_set.solved_at": .instant(.resolvedAt), "metrics.solved_at": .instant(.resolvedAt),
      "metric_set.created_at": .dimension, "metrics.created_at": .dimension,
      "metric_set.updated_at": .dimension, "metrics.updated_at": .dimension,
      "metric_set.id": .dimension, "metrics.id": .dimension,
      "metric_set.reopens": .count(.reopens), "metrics.reopens": .count(.reopens),
      "metric_set.replies": .count(.replies), "metrics.replies": .count(.replies),
      "metric_set.reply_time_in_minutes.calendar": .duration(.firstResponseTime, in: .minutes),
      "metrics.reply_time_in_minutes.calendar": .duration(.firstResponseTime, in: .minutes),
      "metric_set.reply_time_in_minutes.business":
        .duration(.firstResponseTimeBusiness, in: .minutes),
      "metrics.reply_time_in_minutes.business":
        .duration(.firstResponseTimeBusiness, in: .minutes),
      "metric_set.full_resolution_time_in_minutes.calendar":
        .duration(.resolutionTime, in: .minutes),
      "metrics.full_resolution_time_in_minutes.calendar": .duration(.resolutionTime, in: .minutes),
      "metric_set.full_resolution_time_in_minutes.business":
        .duration(.resolutionTimeBusiness, in: .minutes),
      "metrics.full_resolution_time_in_minutes.business":
        .duration(.resolutionTimeBusiness, in: .minutes),
      "metric_set.agent_wait_time_in_minutes.calendar": .duration(.agentWaitTime, in: .minutes),
      "metrics.agent_wait_time_in_minutes.calendar": .duration(.agentWaitTime, in: .minutes),
      "metric_set.requester_wait_time_in_minutes.calendar":
        .duration(.requesterWaitTime, in: .minutes),
      "metrics.requester_wait_time_in_minutes.calendar":
        .duration(.requesterWaitTime, in: .minutes),
      "metric_set.on_hold_time_in_minutes.calendar": .duration(.onHoldTime, in: .minutes),
      "metrics.on_hold_time_in_minutes.calendar": .duration(.onHoldTime, in: .minutes),
    ])
}

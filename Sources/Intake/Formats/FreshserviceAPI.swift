import Desk

extension ExportFormat {
  /// Tickets from Freshservice's API with their `stats`.
  ///
  /// Field names: the ticket object of API v2 as public clients read it. `resolution_time_in_secs`
  /// is 0 for a ticket that is not resolved, so the instants alone are believed.
  static let freshserviceAPI = ExportFormat(
    name: "freshservice_api", title: "Freshservice, tickets as JSON with stats",
    source: "ticket object of Freshservice's API v2, as public clients read it",
    signature: Signature(
      4,
      of: [
        "responder_id", "requester_id", "fr_due_by", "fr_escalated", "sub_category",
        "stats.first_responded_at", "stats.resolved_at", "stats.first_resp_time_in_secs",
        "stats.resolution_time_in_secs", "stats.inbound_count", "stats.outbound_count",
        "stats.ticket_id",
      ]),
    columns: [
      "id": .symbol(.id), "subject": .text(.subject), "description": .text(.description),
      "description_text": .text(.description), "requester_id": .symbol(.customer),
      "responder_id": .symbol(.agent), "group_id": .symbol(.team),
      "department_id": .dimension, "priority": .symbol(.priority), "status": .symbol(.status),
      "source": .symbol(.channel), "type": .dimension, "category": .symbol(.category1),
      "sub_category": .symbol(.category2), "urgency": .symbol(.urgency),
      "impact": .symbol(.impact), "created_at": .instant(.createdAt),
      "updated_at": .instant(.updatedAt), "due_by": .instant(.promisedAt),
      "is_escalated": .flag(.escalated), "spam": .flag(.spam), "tags": .text(.tags),
      "stats.first_assigned_at": .instant(.firstAssignedAt),
      "stats.first_responded_at": .instant(.firstResponseAt),
      "stats.resolved_at": .instant(.resolvedAt), "stats.closed_at": .instant(.closedAt),
      "stats.first_resp_time_in_secs": .duration(.firstResponseTimeBusiness, in: .seconds),
      "stats.resolution_time_in_secs": .dimension, "stats.created_at": .dimension,
      "stats.updated_at": .dimension, "stats.opened_at": .dimension, "stats.ticket_id": .dimension,
      "stats.inbound_count": .count(.customerReplies), "stats.outbound_count": .count(.replies),
    ])
}

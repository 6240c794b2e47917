import Desk

extension ExportFormat {
  /// ServiceNow's incidents by the names of the table's columns: CSV, JSON of the table API, or the
  /// incident event log, in which a ticket's newest row counts.
  ///
  /// Header: the public incident event log of the UCI repository, and the incident table as public
  /// clients read it.
  static let serviceNow = ExportFormat(
    name: "servicenow", title: "ServiceNow, incidents by column name",
    source: "UCI's public incident event log; the incident table, as public clients read it",
    signature: Signature(
      5,
      of: [
        "sys_id", "sys_created_at", "sys_created_on", "sys_updated_at", "sys_updated_on",
        "incident_state", "reassignment_count", "reopen_count", "sys_mod_count", "made_sla",
        "caller_id", "opened_at", "contact_type", "assignment_group", "short_description",
        "close_code", "closed_code",
      ]),
    columns: [
      "number": .symbol(.id), "sys_id": .dimension, "short_description": .text(.subject),
      "description": .text(.description), "incident_state": .symbol(.status),
      "state": .symbol(.status), "caller_id": .symbol(.customer),
      "caller_id.display_value": .symbol(.customer), "opened_at": .instant(.createdAt),
      "sys_created_at": .instant(.createdAt), "sys_created_on": .instant(.createdAt),
      "sys_updated_at": .instant(.updatedAt), "sys_updated_on": .instant(.updatedAt),
      "resolved_at": .instant(.resolvedAt), "closed_at": .instant(.closedAt),
      "contact_type": .symbol(.channel), "location": .symbol(.region),
      "category": .symbol(.category1), "subcategory": .symbol(.category2),
      "impact": .symbol(.impact), "urgency": .symbol(.urgency), "priority": .symbol(.priority),
      "assignment_group": .symbol(.team), "assignment_group.display_value": .symbol(.team),
      "assigned_to": .symbol(.agent), "assigned_to.display_value": .symbol(.agent),
      "reassignment_count": .count(.transfers), "reopen_count": .count(.reopens),
      "active": .dimension, "made_sla": .dimension, "opened_by": .dimension,
      "resolved_by": .dimension, "closed_code": .dimension, "close_code": .dimension,
    ])
}

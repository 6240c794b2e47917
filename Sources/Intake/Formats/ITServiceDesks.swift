import Desk

extension ExportFormat {
  /// Jira Cloud's issue export with the fields of Jira Service Management, one row an issue.
  ///
  /// Names repeat, and the first column of a name is the field. `Time to first response` and `Time
  /// to resolution` show the time that was left of the agreed target when it stopped (Atlassian,
  /// "How teams see SLAs": a breach is the time past the goal, with a minus). They are not lengths
  /// of time that a customer waited, and stay dimensions. `Time Spent` is in seconds.
  static let jiraServiceManagement = ExportFormat(
    name: "jira_service_management", title: "Jira Service Management, issues as CSV",
    source: "header of the native export, as public importers name it; Atlassian's help on SLAs",
    needing: 6,
    of: [
      "Issue key", "Issue id", "Issue Type", "Project key", "Project name", "Project type",
      "Last Viewed", "Watchers", "Work Ratio", "Security Level", "Status Category",
      "Custom field (Request Type)", "Custom field (Time to first response)",
      "Custom field (Time to resolution)", "Custom field ([CHART] Date of First Response)",
    ],
    columns: [
      "Issue key": .symbol(.id), "Issue id": .dimension, "Summary": .text(.subject),
      "Description": .text(.description), "Issue Type": .dimension, "Status": .symbol(.status),
      "Project key": .dimension, "Project name": .dimension, "Priority": .symbol(.priority),
      "Resolution": .dimension, "Assignee": .symbol(.agent), "Assignee Id": .dimension,
      "Reporter Id": .symbol(.customer), "Reporter": .text(.customerName),
      "Creator": .dimension, "Creator Id": .dimension, "Created": .instant(.createdAt),
      "Updated": .instant(.updatedAt), "Resolved": .instant(.resolvedAt),
      "Due date": .instant(.promisedAt), "Last Viewed": .dimension,
      "Time Spent": .duration(.handleTime, in: .seconds), "Attachment": .text(.attachments),
      "Custom field (Category)": .category, "Custom field (Request Type)": .category,
      "Satisfaction rating": .survey(.rating), "Custom field (Satisfaction)": .survey(.rating),
      "Custom field (Satisfaction date)": .dimension, "Custom field (Source)": .symbol(.channel),
      "Custom field (Time to first response)": .dimension,
      "Custom field (Time to resolution)": .dimension,
      "Custom field ([CHART] Date of First Response)": .instant(.firstResponseAt),
      "Status Category": .dimension, "Status Category Changed": .dimension,
    ])

  /// The history of Jira's issues (`expand=changelog`): who changed which field when.
  ///
  /// A change gives each value as a number and in words; the words are taken.
  static let jiraChangelog = ExportFormat(
    name: "jira_changelog", title: "Jira, the changelog of issues as JSON",
    source: "changelog object of Jira's public REST API", kind: .ticketEvents,
    needing: 4,
    of: ["field", "fieldtype", "from", "fromString", "to", "toString"],
    columns: [
      "created": .event(.happenedAt), "id": .event(.eventId), "field": .event(.field),
      "fromString": .event(.oldValue), "toString": .event(.newValue), "from": .dimension,
      "to": .dimension, "author.displayName": .event(.author), "author.name": .event(.author),
      "author.accountId": .event(.author),
    ])

  /// ServiceNow's incidents by the names of the table's columns: CSV, JSON of the table API, or the
  /// incident event log, in which a ticket's newest row counts.
  static let serviceNow = ExportFormat(
    name: "servicenow", title: "ServiceNow, incidents by column name",
    source: "UCI's public incident event log; the incident table, as public clients read it",
    needing: 5,
    of: [
      "sys_id", "sys_created_at", "sys_created_on", "sys_updated_at", "sys_updated_on",
      "incident_state", "reassignment_count", "reopen_count", "sys_mod_count", "made_sla",
      "caller_id", "opened_at", "contact_type", "assignment_group", "short_description",
      "close_code", "closed_code",
    ],
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

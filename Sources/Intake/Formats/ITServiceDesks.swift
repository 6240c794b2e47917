import Desk

extension ExportFormat {
  /// Names repeat, and the first column of a name is the field. `Time to first response` and `Time
  /// to resolution` show the time that was left of the agreed target when it stopped (Atlassian,
  /// "How teams see SLAs": a breach is the time past the goal, with a minus). They are not lengths
  /// of time that a customer waited, and stay dimensions.
  static let jiraServiceManagement = ExportFormat(
    name: "jira_service_management", title: "Jira Service Management, issues as CSV",
    source: "header of the native export, as public importers name it; Atlassian's help on SLAs",
    needed: 6,
    signature: [
      "Issue key", "Issue id", "Issue Type", "Project key", "Project name", "Project type",
      "Last Viewed", "Watchers", "Work Ratio", "Security Level", "Status Category",
      "Custom field (Request Type)", "Custom field (Time to first response)",
      "Custom field (Time to resolution)", "Custom field ([CHART] Date of First Response)",
    ],
    unit: .seconds,
    fields: [
      "Issue key": .symbol(.id), "Issue id": nil, "Summary": .text(.subject),
      "Description": .text(.description), "Issue Type": nil, "Status": .symbol(.status),
      "Project key": nil, "Project name": nil, "Priority": .symbol(.priority), "Resolution": nil,
      "Assignee": .symbol(.agent), "Assignee Id": nil, "Reporter Id": .symbol(.customer),
      "Reporter": .text(.customerName), "Creator": nil, "Creator Id": nil,
      "Created": .instant(.createdAt), "Updated": .instant(.updatedAt),
      "Resolved": .instant(.resolvedAt), "Due date": .instant(.promisedAt), "Last Viewed": nil,
      "Time Spent": .duration(.handleTime), "Attachment": .text(.attachments),
      "Custom field (Category)": .categoryPath, "Custom field (Request Type)": .categoryPath,
      "Satisfaction rating": .survey(.rating), "Custom field (Satisfaction)": .survey(.rating),
      "Custom field (Satisfaction date)": nil, "Custom field (Source)": .symbol(.channel),
      "Custom field (Time to first response)": nil, "Custom field (Time to resolution)": nil,
      "Custom field ([CHART] Date of First Response)": .instant(.firstResponseAt),
      "Status Category": nil, "Status Category Changed": nil,
    ])

  /// Asked for by `expand=changelog`. Of each value's number and words the words are taken.
  static let jiraChangelog = ExportFormat(
    name: "jira_changelog", title: "Jira, the changelog of issues as JSON",
    source: "changelog object of Jira's public REST API", kind: .ticketEvents,
    needed: 4, signature: ["field", "fieldtype", "from", "fromString", "to", "toString"],
    fields: [
      "created": .event(.happenedAt), "id": .event(.eventId), "field": .event(.field),
      "fromString": .event(.oldValue), "toString": .event(.newValue), "from": nil, "to": nil,
      "author.displayName": .event(.author), "author.name": .event(.author),
      "author.accountId": .event(.author),
    ])

  /// CSV, JSON of the table API, or the incident event log, in which a ticket's newest row counts.
  static let serviceNow = ExportFormat(
    name: "servicenow", title: "ServiceNow, incidents by column name",
    source: "UCI's public incident event log; the incident table, as public clients read it",
    needed: 5,
    signature: [
      "sys_id", "sys_created_at", "sys_created_on", "sys_updated_at", "sys_updated_on",
      "incident_state", "reassignment_count", "reopen_count", "sys_mod_count", "made_sla",
      "caller_id", "opened_at", "contact_type", "assignment_group", "short_description",
      "close_code", "closed_code",
    ],
    fields: [
      "number": .symbol(.id), "sys_id": nil, "short_description": .text(.subject),
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
      "reassignment_count": .count(.transfers), "reopen_count": .count(.reopens), "active": nil,
      "made_sla": nil, "opened_by": nil, "resolved_by": nil, "closed_code": nil, "close_code": nil,
    ])
}

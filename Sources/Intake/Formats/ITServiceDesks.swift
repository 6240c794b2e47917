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
    alsoOwn: ["Project type", "Watchers", "Work Ratio", "Security Level"],
    unit: .seconds,
    fields: [
      .own("Issue key"): .symbol(.id), .own("Issue id"): nil, "Summary": .text(.subject),
      "Description": .text(.description), .own("Issue Type"): nil, "Status": .symbol(.status),
      .own("Project key"): nil, .own("Project name"): nil, "Priority": .symbol(.priority),
      "Resolution": nil, "Assignee": .symbol(.agent), "Assignee Id": nil,
      "Reporter Id": .symbol(.customer), "Reporter": .text(.customerName), "Creator": nil,
      "Creator Id": nil, "Created": .instant(.createdAt), "Updated": .instant(.updatedAt),
      "Resolved": .instant(.resolvedAt), "Due date": .instant(.promisedAt),
      .own("Last Viewed"): nil, "Time Spent": .duration(.handleTime),
      "Attachment": .text(.attachments), "Custom field (Category)": .categoryPath,
      .own("Custom field (Request Type)"): .categoryPath, "Satisfaction rating": .survey(.rating),
      "Custom field (Satisfaction)": .survey(.rating), "Custom field (Satisfaction date)": nil,
      "Custom field (Source)": .symbol(.channel),
      .own("Custom field (Time to first response)"): nil,
      .own("Custom field (Time to resolution)"): nil,
      .own("Custom field ([CHART] Date of First Response)"): .instant(.firstResponseAt),
      .own("Status Category"): nil, "Status Category Changed": nil,
    ])

  /// Asked for by `expand=changelog`. Of each value's number and words the words are taken.
  static let jiraChangelog = ExportFormat(
    name: "jira_changelog", title: "Jira, the changelog of issues as JSON",
    source: "changelog object of Jira's public REST API", kind: .ticketEvents,
    needed: 4, alsoOwn: ["fieldtype"],
    fields: [
      "created": .event(.happenedAt), "id": .event(.eventId), .own("field"): .event(.field),
      .own("fromString"): .event(.oldValue), .own("toString"): .event(.newValue), .own("from"): nil,
      .own("to"): nil, "author.displayName": .event(.author), "author.name": .event(.author),
      "author.accountId": .event(.author),
    ])

  /// CSV, JSON of the table API, or the incident event log, in which a ticket's newest row counts.
  static let serviceNow = ExportFormat(
    name: "servicenow", title: "ServiceNow, incidents by column name",
    source: "UCI's public incident event log; the incident table, as public clients read it",
    needed: 4,
    alsoOwn: ["sys_mod_count"],
    fields: [
      "number": .symbol(.id), .own("sys_id"): nil, .own("short_description"): .text(.subject),
      "description": .text(.description), .own("incident_state"): .symbol(.status),
      "state": .symbol(.status), .own("caller_id"): .symbol(.customer),
      "caller_id.display_value": .symbol(.customer), .own("opened_at"): .instant(.createdAt),
      .own("sys_created_at"): .instant(.createdAt), .own("sys_created_on"): .instant(.createdAt),
      .own("sys_updated_at"): .instant(.updatedAt), .own("sys_updated_on"): .instant(.updatedAt),
      "resolved_at": .instant(.resolvedAt), "closed_at": .instant(.closedAt),
      .own("contact_type"): .symbol(.channel), "location": .symbol(.region),
      "category": .symbol(.category1), "subcategory": .symbol(.category2),
      "impact": .symbol(.impact), "urgency": .symbol(.urgency), "priority": .symbol(.priority),
      .own("assignment_group"): .symbol(.team), "assignment_group.display_value": .symbol(.team),
      "assigned_to": .symbol(.agent), "assigned_to.display_value": .symbol(.agent),
      .own("reassignment_count"): .count(.transfers), .own("reopen_count"): .count(.reopens),
      "active": nil, .own("made_sla"): nil, "opened_by": nil, "resolved_by": nil,
      .own("closed_code"): nil, .own("close_code"): nil,
    ])
}

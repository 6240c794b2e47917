import Desk

extension ExportFormat {
  /// Jira Cloud's issue export with the fields of Jira Service Management, one row an issue.
  ///
  /// Header: the native export as public importers name it; names repeat, and the first column of a
  /// name is the field. `Time to first response` and `Time to resolution` show the time that was left
  /// of the agreed target when it stopped (Atlassian, "How teams see SLAs": a breach is the time past
  /// the goal, with a minus): they are no lengths of time that a customer waited and stay dimensions.
  /// `Time Spent` is in seconds.
  static let jiraServiceManagement = ExportFormat(
    name: "jira_service_management", title: "Jira Service Management, issues as CSV",
    source: "header of the native export, as public importers name it; Atlassian's help on SLAs",
    signature: Signature(
      6,
      of: [
        "Issue key", "Issue id", "Issue Type", "Project key", "Project name", "Project type",
        "Last Viewed", "Watchers", "Work Ratio", "Security Level", "Status Category",
        "Custom field (Request Type)", "Custom field (Time to first response)",
        "Custom field (Time to resolution)", "Custom field ([CHART] Date of First Response)",
      ]),
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
}

import Desk

extension ExportFormat {
  /// The history of Jira's issues (`expand=changelog`): who changed which field when.
  ///
  /// Field names: the changelog and change details objects of Jira's public REST API. A change gives
  /// each value as a number and in words; the words are taken.
  static let jiraChangelog = ExportFormat(
    name: "jira_changelog", title: "Jira, the changelog of issues as JSON",
    source: "changelog object of Jira's public REST API", kind: .ticketEvents,
    signature: Signature(4, of: ["field", "fieldtype", "from", "fromString", "to", "toString"]),
    columns: [
      "created": .event(.happenedAt), "id": .event(.eventId), "field": .event(.field),
      "fromString": .event(.oldValue), "toString": .event(.newValue), "from": .dimension,
      "to": .dimension, "author.displayName": .event(.author), "author.name": .event(.author),
      "author.accountId": .event(.author),
    ])
}

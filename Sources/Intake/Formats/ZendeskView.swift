import Desk

extension ExportFormat {
  /// A Zendesk view exported as CSV, one row a ticket.
  ///
  /// Header: the native view export as public importers name it. `Resolution time` is in hours and
  /// `Group stations` counts groups, not hand-overs; of Zendesk's times only the two of the first
  /// reply and of the full resolution are fields, in calendar and in business minutes.
  static let zendeskView = ExportFormat(
    name: "zendesk_view", title: "Zendesk, a view as CSV",
    source: "header of the native view export, as public importers name it",
    signature: Signature(
      5,
      of: [
        "Summation column", "Requester id", "Requester external id", "Requester domain",
        "Initially assigned at", "Solved at", "Group stations", "Assignee stations",
        "First reply time in minutes", "Full resolution time in minutes",
        "Requester wait time in minutes within business hours",
      ]),
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
}

import Desk

extension ExportFormat {
  /// Freshservice's ticket export, one row a ticket.
  ///
  /// Header: a native export as a public importer lists it. As in Freshdesk, the columns in hours
  /// are business hours.
  static let freshservice = ExportFormat(
    name: "freshservice", title: "Freshservice, tickets as CSV",
    source: "header of a native export, as a public importer lists it",
    signature: Signature(
      6,
      of: [
        "Requester Location", "Requester VIP", "Sub-Category", "Item", "Association type",
        "Approval Status", "Survey Result", "Due by Time", "Initial Response Time",
        "Last Updated Time", "First Response Time (in Hrs)", "Resolution Time (in Hrs)",
        "Resolution Status", "First Response Status",
      ]),
    columns: [
      "Ticket Id": .symbol(.id), "Subject": .text(.subject), "Type": .dimension,
      "Status": .symbol(.status), "Urgency": .symbol(.urgency), "Impact": .symbol(.impact),
      "Priority": .symbol(.priority), "Group": .symbol(.team), "Agent": .symbol(.agent),
      "Description": .text(.description), "Category": .symbol(.category1),
      "Sub-Category": .symbol(.category2), "Item": .dimension, "Source": .symbol(.channel),
      "Requester Name": .text(.customerName), "Requester Email": .symbol(.customer),
      "Requester VIP": .symbol(.customerType), "Requester Location": .symbol(.region),
      "Created Time": .instant(.createdAt), "Due by Time": .instant(.promisedAt),
      "Resolved Time": .instant(.resolvedAt), "Closed Time": .instant(.closedAt),
      "Last Updated Time": .instant(.updatedAt),
      "Initial Response Time": .instant(.firstResponseAt), "Time Tracked": .duration(.handleTime),
      "First Response Time (in Hrs)": .duration(.firstResponseTimeBusiness, in: .hours),
      "Resolution Time (in Hrs)": .duration(.resolutionTimeBusiness, in: .hours),
      "Agent interactions": .count(.replies), "Customer interactions": .count(.customerReplies),
      "Resolution Status": .dimension, "First Response Status": .dimension,
      "Tags": .text(.tags), "Survey Result": .survey(.rating), "Escalated": .flag(.escalated),
    ])
}

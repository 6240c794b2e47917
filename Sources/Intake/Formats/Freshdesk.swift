import Desk

extension ExportFormat {
  /// Freshdesk's ticket export, one row a ticket.
  ///
  /// Header: the native export as public importers name it. Freshworks' own tests call the two
  /// columns in hours `first_res_time_bhrs` and `resolution_time_bhrs`: they are business hours, and
  /// the calendar times follow from the instants beside them.
  static let freshdesk = ExportFormat(
    name: "freshdesk", title: "Freshdesk, tickets as CSV",
    source: "header of the native export, as public importers and Freshworks' own tests name it",
    signature: Signature(
      5,
      of: [
        "Due by Time", "Last update time", "Initial response time", "Time tracked",
        "Agent interactions", "Customer interactions", "Resolution status", "First response status",
        "Contact ID", "Survey results",
      ]),
    columns: [
      "Ticket ID": .symbol(.id), "Subject": .text(.subject), "Status": .symbol(.status),
      "Priority": .symbol(.priority), "Source": .symbol(.channel), "Type": .category,
      "Agent": .symbol(.agent), "Group": .symbol(.team), "Created time": .instant(.createdAt),
      "Due by Time": .instant(.promisedAt), "Resolved time": .instant(.resolvedAt),
      "Closed time": .instant(.closedAt), "Last update time": .instant(.updatedAt),
      "Initial response time": .instant(.firstResponseAt), "Time tracked": .duration(.handleTime),
      "First response time (in hrs)": .duration(.firstResponseTimeBusiness, in: .hours),
      "Resolution time (in hrs)": .duration(.resolutionTimeBusiness, in: .hours),
      "Agent interactions": .count(.replies), "Customer interactions": .count(.customerReplies),
      "Resolution status": .dimension, "First response status": .dimension,
      "Tags": .text(.tags), "Survey results": .survey(.rating), "Product": .symbol(.product),
      "Summary": .text(.description), "Full name": .text(.customerName),
      "Contact ID": .symbol(.customer), "Email": .text(.contact),
    ])
}

import Desk

extension ExportFormat {
  /// osTicket's ticket export with its standard columns.
  ///
  /// Header: the standard export fields of osTicket's open source. `Answered` says whether the last
  /// word was the agent's, not whether a call was taken.
  static let osTicket = ExportFormat(
    name: "osticket", title: "osTicket, tickets as CSV",
    source: "the standard export fields of osTicket's open source",
    signature: Signature(
      5,
      of: [
        "From Email", "Help Topic", "Current Status", "SLA Due Date", "Agent Assigned",
        "Team Assigned", "Thread Count", "Reopen Count", "Attachment Count", "Task Count",
      ]),
    columns: [
      "Ticket Number": .symbol(.id), "Date Created": .instant(.createdAt),
      "Subject": .text(.subject), "From": .text(.customerName), "From Email": .symbol(.customer),
      "Priority": .symbol(.priority), "Department": .symbol(.team), "Help Topic": .category,
      "Source": .symbol(.channel), "Current Status": .symbol(.status),
      "Last Updated": .instant(.updatedAt), "SLA Due Date": .instant(.promisedAt),
      "Due Date": .instant(.promisedAt), "Closed Date": .instant(.closedAt),
      "Overdue": .dimension, "Merged": .dimension, "Linked": .dimension, "Answered": .dimension,
      "Agent Assigned": .symbol(.agent), "Team Assigned": .symbol(.team),
      "Thread Count": .dimension, "Reopen Count": .count(.reopens),
      "Attachment Count": .dimension, "Task Count": .dimension,
    ])
}

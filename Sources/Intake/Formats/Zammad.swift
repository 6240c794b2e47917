import Desk

extension ExportFormat {
  /// Zammad's report of tickets, and its tickets from the API, which use the same names.
  ///
  /// Header: the ticket sheet of Zammad's open source. Its minutes are counted on the working
  /// calendar of the agreement; the difference columns say how far from the target they are.
  static let zammad = ExportFormat(
    name: "zammad", title: "Zammad, tickets",
    source: "the ticket sheet of Zammad's open source",
    signature: Signature(
      4,
      of: [
        "Create Channel", "Time Units Total", "Close Escalation At", "Close In Min",
        "Close Diff In Min", "First Response In Min", "First Response Diff In Min",
        "First Response Escalation At", "Last Contact Agent At", "Last Contact Customer At",
        "Article Count", "Update In Min",
      ]),
    columns: [
      "#": .symbol(.id), "number": .symbol(.id), "id": .dimension, "Title": .text(.subject),
      "State": .symbol(.status), "Priority": .symbol(.priority), "Group": .symbol(.team),
      "Owner": .symbol(.agent), "Customer": .symbol(.customer), "Organization": .dimension,
      "Create Channel": .symbol(.channel), "Sender": .dimension, "Tags": .text(.tags),
      "Created At": .instant(.createdAt), "Updated At": .instant(.updatedAt),
      "Closed At": .instant(.closedAt), "close_at": .instant(.closedAt),
      "Close In Min": .duration(.resolutionTimeBusiness, in: .minutes),
      "Close Diff In Min": .dimension, "First Response At": .instant(.firstResponseAt),
      "First Response In Min": .duration(.firstResponseTimeBusiness, in: .minutes),
      "First Response Diff In Min": .dimension, "Close Escalation At": .dimension,
      "First Response Escalation At": .dimension, "Update In Min": .dimension,
      "Update Diff In Min": .dimension, "Escalation At": .instant(.promisedAt),
      "Time Units Total": .dimension, "Article Count": .dimension,
      "Last Contact At": .dimension,
    ])
}

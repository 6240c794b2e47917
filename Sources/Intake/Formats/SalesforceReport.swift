import Desk

extension ExportFormat {
  /// A Salesforce case report exported with its details, by the labels of the fields.
  ///
  /// Header: the field labels of the Case object in Salesforce's field reference.
  static let salesforceReport = ExportFormat(
    name: "salesforce_report", title: "Salesforce, a case report",
    source: "labels of the Case object in Salesforce's field reference",
    signature: Signature(
      3,
      of: [
        "Case Number", "Date/Time Opened", "Date/Time Closed", "Case Owner", "Case Origin",
        "Case Reason", "Web Email", "Closed When Created", "Parent Case",
      ]),
    columns: [
      "Case Number": .symbol(.id), "Case ID": .dimension, "Subject": .text(.subject),
      "Description": .text(.description), "Status": .symbol(.status),
      "Priority": .symbol(.priority), "Case Origin": .symbol(.channel),
      "Case Owner": .symbol(.agent), "Case Reason": .category, "Case Type": .category,
      "Type": .category, "Date/Time Opened": .instant(.createdAt),
      "Date/Time Closed": .instant(.closedAt), "Last Modified Date": .instant(.updatedAt),
      "Escalated": .flag(.escalated), "Contact ID": .symbol(.customer),
      "Contact Name": .text(.customerName), "Account Name": .dimension,
      "Contact Email": .text(.contact), "Web Email": .text(.contact),
      "Opened Date": .instant(.createdAt), "Closed Date": .instant(.closedAt),
      "Product": .symbol(.product), "Closed": .dimension, "Closed When Created": .dimension,
      "Parent Case": .dimension,
    ])
}

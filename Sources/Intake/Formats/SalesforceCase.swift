import Desk

extension ExportFormat {
  /// Salesforce's Case object by its API names, as the data export and the data loader write it.
  ///
  /// Header: the Case object in Salesforce's object and field references.
  static let salesforceCase = ExportFormat(
    name: "salesforce_case", title: "Salesforce, the Case object by API names",
    source: "Case object in Salesforce's object and field references",
    signature: Signature(
      5,
      of: [
        "CreatedDate", "ClosedDate", "LastModifiedDate", "OwnerId", "IsClosed", "IsEscalated",
        "IsDeleted", "SystemModstamp", "SuppliedEmail", "IsClosedOnCreate",
      ]),
    columns: [
      "CaseNumber": .symbol(.id), "Id": .dimension, "Subject": .text(.subject),
      "Description": .text(.description), "Status": .symbol(.status),
      "Priority": .symbol(.priority), "Origin": .symbol(.channel), "Owner.Name": .symbol(.agent),
      "OwnerId": .symbol(.agent), "Reason": .category, "Type": .category,
      "CreatedDate": .instant(.createdAt), "ClosedDate": .instant(.closedAt),
      "LastModifiedDate": .instant(.updatedAt), "SystemModstamp": .dimension,
      "IsEscalated": .flag(.escalated), "IsClosed": .dimension, "IsDeleted": .dimension,
      "ContactId": .symbol(.customer), "AccountId": .dimension,
      "SuppliedName": .text(.customerName), "SuppliedEmail": .text(.contact),
      "ContactEmail": .text(.contact),
    ])
}

import Desk

extension ExportFormat {
  /// Public clients agree that `time_to_close` is the close date less the create date.
  static let hubSpot = ExportFormat(
    name: "hubspot", title: "HubSpot, tickets by their internal property names",
    source: "HubSpot's ticket properties, as public clients read them", needed: 3,
    alsoOwn: ["first_agent_reply_date"],
    unit: .milliseconds, objects: ["properties", ""],
    fields: [
      "id": .symbol(.id), .own("hs_object_id"): .symbol(.id),
      "properties.hs_object_id": .symbol(.id), ".subject": .text(.subject),
      ".content": .text(.description), .own(".hs_pipeline_stage"): .symbol(.status),
      .own(".hs_ticket_priority"): .symbol(.priority), .own(".hs_ticket_category"): .categoryPath,
      .own(".hubspot_owner_id"): .symbol(.agent), ".source_type": .symbol(.channel),
      ".createdate": .instant(.createdAt), "createdAt": .instant(.createdAt),
      ".hs_lastmodifieddate": .instant(.updatedAt), "updatedAt": .instant(.updatedAt),
      .own(".closed_date"): .instant(.closedAt),
      ".first_agent_reply_date": .instant(.firstResponseAt),
      .own(".time_to_first_agent_reply"): .duration(.firstResponseTime),
      ".hs_time_to_first_response_in_operating_hours": .duration(.firstResponseTimeBusiness),
      .own(".time_to_close"): .duration(.resolutionTime),
      ".hs_time_to_close_in_operating_hours": .duration(.resolutionTimeBusiness),
    ])

  static let salesforceReport = ExportFormat(
    name: "salesforce_report", title: "Salesforce, a case report",
    source: "labels of the Case object in Salesforce's field reference", needed: 3,
    fields: [
      .own("Case Number"): .symbol(.id), "Case ID": nil, "Subject": .text(.subject),
      "Description": .text(.description), "Status": .symbol(.status),
      "Priority": .symbol(.priority), .own("Case Origin"): .symbol(.channel),
      .own("Case Owner"): .symbol(.agent), .own("Case Reason"): .categoryPath,
      "Case Type": .categoryPath, "Type": .categoryPath,
      .own("Date/Time Opened"): .instant(.createdAt), .own("Date/Time Closed"): .instant(.closedAt),
      "Last Modified Date": .instant(.updatedAt), "Escalated": .flag(.escalated),
      "Contact ID": .symbol(.customer), "Contact Name": .text(.customerName), "Account Name": nil,
      "Contact Email": .text(.contact), .own("Web Email"): .text(.contact),
      "Opened Date": .instant(.createdAt), "Closed Date": .instant(.closedAt),
      "Product": .symbol(.product), "Closed": nil, .own("Closed When Created"): nil,
      .own("Parent Case"): nil,
    ])

  /// As the data export and the data loader write it.
  static let salesforceCase = ExportFormat(
    name: "salesforce_case", title: "Salesforce, the Case object by API names",
    source: "Case object in Salesforce's object and field references", needed: 5,
    alsoOwn: ["IsClosedOnCreate"],
    fields: [
      "CaseNumber": .symbol(.id), "Id": nil, "Subject": .text(.subject),
      "Description": .text(.description), "Status": .symbol(.status),
      "Priority": .symbol(.priority), "Origin": .symbol(.channel), "Owner.Name": .symbol(.agent),
      .own("OwnerId"): .symbol(.agent), "Reason": .categoryPath, "Type": .categoryPath,
      .own("CreatedDate"): .instant(.createdAt), .own("ClosedDate"): .instant(.closedAt),
      .own("LastModifiedDate"): .instant(.updatedAt), .own("SystemModstamp"): nil,
      .own("IsEscalated"): .flag(.escalated), .own("IsClosed"): nil, .own("IsDeleted"): nil,
      "ContactId": .symbol(.customer), "AccountId": nil, "SuppliedName": .text(.customerName),
      .own("SuppliedEmail"): .text(.contact), "ContactEmail": .text(.contact),
    ])
}

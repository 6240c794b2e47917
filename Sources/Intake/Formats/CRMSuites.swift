import Desk

extension ExportFormat {
  /// Public clients agree that `time_to_close` is the close date less the create date.
  static let hubSpot = ExportFormat(
    name: "hubspot", title: "HubSpot, tickets by their internal property names",
    source: "HubSpot's ticket properties, as public clients read them", needed: 3,
    signature: [
      "properties.hs_pipeline_stage", "properties.hs_ticket_priority",
      "properties.hs_ticket_category", "properties.hubspot_owner_id", "properties.time_to_close",
      "properties.time_to_first_agent_reply", "properties.closed_date", "hs_pipeline_stage",
      "hs_ticket_priority", "hs_ticket_category", "hubspot_owner_id", "time_to_close",
      "time_to_first_agent_reply", "first_agent_reply_date", "closed_date", "hs_object_id",
    ],
    unit: .milliseconds, objects: ["properties", ""],
    fields: [
      "id": .symbol(.id), "hs_object_id": .symbol(.id), "properties.hs_object_id": .symbol(.id),
      ".subject": .text(.subject), ".content": .text(.description),
      ".hs_pipeline_stage": .symbol(.status), ".hs_ticket_priority": .symbol(.priority),
      ".hs_ticket_category": .categoryPath, ".hubspot_owner_id": .symbol(.agent),
      ".source_type": .symbol(.channel), ".createdate": .instant(.createdAt),
      "createdAt": .instant(.createdAt), ".hs_lastmodifieddate": .instant(.updatedAt),
      "updatedAt": .instant(.updatedAt), ".closed_date": .instant(.closedAt),
      ".first_agent_reply_date": .instant(.firstResponseAt),
      ".time_to_first_agent_reply": .duration(.firstResponseTime),
      ".hs_time_to_first_response_in_operating_hours": .duration(.firstResponseTimeBusiness),
      ".time_to_close": .duration(.resolutionTime),
      ".hs_time_to_close_in_operating_hours": .duration(.resolutionTimeBusiness),
    ])

  static let salesforceReport = ExportFormat(
    name: "salesforce_report", title: "Salesforce, a case report",
    source: "labels of the Case object in Salesforce's field reference", needed: 3,
    signature: [
      "Case Number", "Date/Time Opened", "Date/Time Closed", "Case Owner", "Case Origin",
      "Case Reason", "Web Email", "Closed When Created", "Parent Case",
    ],
    fields: [
      "Case Number": .symbol(.id), "Case ID": nil, "Subject": .text(.subject),
      "Description": .text(.description), "Status": .symbol(.status),
      "Priority": .symbol(.priority), "Case Origin": .symbol(.channel),
      "Case Owner": .symbol(.agent), "Case Reason": .categoryPath, "Case Type": .categoryPath,
      "Type": .categoryPath, "Date/Time Opened": .instant(.createdAt),
      "Date/Time Closed": .instant(.closedAt), "Last Modified Date": .instant(.updatedAt),
      "Escalated": .flag(.escalated), "Contact ID": .symbol(.customer),
      "Contact Name": .text(.customerName), "Account Name": nil, "Contact Email": .text(.contact),
      "Web Email": .text(.contact), "Opened Date": .instant(.createdAt),
      "Closed Date": .instant(.closedAt), "Product": .symbol(.product), "Closed": nil,
      "Closed When Created": nil, "Parent Case": nil,
    ])

  /// As the data export and the data loader write it.
  static let salesforceCase = ExportFormat(
    name: "salesforce_case", title: "Salesforce, the Case object by API names",
    source: "Case object in Salesforce's object and field references", needed: 5,
    signature: [
      "CreatedDate", "ClosedDate", "LastModifiedDate", "OwnerId", "IsClosed", "IsEscalated",
      "IsDeleted", "SystemModstamp", "SuppliedEmail", "IsClosedOnCreate",
    ],
    fields: [
      "CaseNumber": .symbol(.id), "Id": nil, "Subject": .text(.subject),
      "Description": .text(.description), "Status": .symbol(.status),
      "Priority": .symbol(.priority), "Origin": .symbol(.channel), "Owner.Name": .symbol(.agent),
      "OwnerId": .symbol(.agent), "Reason": .categoryPath, "Type": .categoryPath,
      "CreatedDate": .instant(.createdAt), "ClosedDate": .instant(.closedAt),
      "LastModifiedDate": .instant(.updatedAt), "SystemModstamp": nil,
      "IsEscalated": .flag(.escalated), "IsClosed": nil, "IsDeleted": nil,
      "ContactId": .symbol(.customer), "AccountId": nil, "SuppliedName": .text(.customerName),
      "SuppliedEmail": .text(.contact), "ContactEmail": .text(.contact),
    ])
}

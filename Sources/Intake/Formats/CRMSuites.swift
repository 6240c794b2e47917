import Desk

extension ExportFormat {
  /// Tickets from HubSpot's API, or any export by the properties' internal names.
  ///
  /// Public clients agree that its times are in milliseconds, and that `time_to_close` is the close
  /// date less the create date.
  static let hubSpot = ExportFormat(
    name: "hubspot", title: "HubSpot, tickets by their internal property names",
    source: "HubSpot's ticket properties, as public clients read them",
    needing: 3,
    of: [
      "properties.hs_pipeline_stage", "properties.hs_ticket_priority",
      "properties.hs_ticket_category", "properties.hubspot_owner_id", "properties.time_to_close",
      "properties.time_to_first_agent_reply", "properties.closed_date", "hs_pipeline_stage",
      "hs_ticket_priority", "hs_ticket_category", "hubspot_owner_id", "time_to_close",
      "time_to_first_agent_reply", "first_agent_reply_date", "closed_date", "hs_object_id",
    ],
    objects: ["properties", ""],
    columns: [
      "id": .symbol(.id), "hs_object_id": .symbol(.id), "properties.hs_object_id": .symbol(.id),
      ".subject": .text(.subject), ".content": .text(.description),
      ".hs_pipeline_stage": .symbol(.status), ".hs_ticket_priority": .symbol(.priority),
      ".hs_ticket_category": .category, ".hubspot_owner_id": .symbol(.agent),
      ".source_type": .symbol(.channel), ".createdate": .instant(.createdAt),
      "createdAt": .instant(.createdAt), ".hs_lastmodifieddate": .instant(.updatedAt),
      "updatedAt": .instant(.updatedAt), ".closed_date": .instant(.closedAt),
      ".first_agent_reply_date": .instant(.firstResponseAt),
      ".time_to_first_agent_reply": .duration(.firstResponseTime, in: .milliseconds),
      ".hs_time_to_first_response_in_operating_hours": .duration(
        .firstResponseTimeBusiness, in: .milliseconds),
      ".time_to_close": .duration(.resolutionTime, in: .milliseconds),
      ".hs_time_to_close_in_operating_hours": .duration(.resolutionTimeBusiness, in: .milliseconds),
    ])

  /// A Salesforce case report exported with its details, by the labels of the fields.
  static let salesforceReport = ExportFormat(
    name: "salesforce_report", title: "Salesforce, a case report",
    source: "labels of the Case object in Salesforce's field reference",
    needing: 3,
    of: [
      "Case Number", "Date/Time Opened", "Date/Time Closed", "Case Owner", "Case Origin",
      "Case Reason", "Web Email", "Closed When Created", "Parent Case",
    ],
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

  /// Salesforce's Case object by its API names, as the data export and the data loader write it.
  static let salesforceCase = ExportFormat(
    name: "salesforce_case", title: "Salesforce, the Case object by API names",
    source: "Case object in Salesforce's object and field references",
    needing: 5,
    of: [
      "CreatedDate", "ClosedDate", "LastModifiedDate", "OwnerId", "IsClosed", "IsEscalated",
      "IsDeleted", "SystemModstamp", "SuppliedEmail", "IsClosedOnCreate",
    ],
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

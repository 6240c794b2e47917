import Desk

extension ExportFormat {
  /// Freshworks' own tests call the two columns in hours `first_res_time_bhrs` and
  /// `resolution_time_bhrs`: they are business hours, and the calendar times follow from the
  /// instants.
  static let freshdesk = ExportFormat(
    name: "freshdesk", title: "Freshdesk, tickets as CSV",
    source: "header of the native export, as public importers and Freshworks' own tests name it",
    needed: 5,
    fields: [
      "Ticket ID": .symbol(.id), "Subject": .text(.subject), "Status": .symbol(.status),
      "Priority": .symbol(.priority), "Source": .symbol(.channel), "Type": .categoryPath,
      "Agent": .symbol(.agent), "Group": .symbol(.team), "Created time": .instant(.createdAt),
      .own("Due by Time"): .instant(.promisedAt), "Resolved time": .instant(.resolvedAt),
      "Closed time": .instant(.closedAt), .own("Last update time"): .instant(.updatedAt),
      .own("Initial response time"): .instant(.firstResponseAt),
      .own("Time tracked"): .duration(.handleTime),
      "First response time (in hrs)": .duration(.firstResponseTimeBusiness),
      "Resolution time (in hrs)": .duration(.resolutionTimeBusiness),
      .own("Agent interactions"): .count(.replies),
      .own("Customer interactions"): .count(.customerReplies), .own("Resolution status"): nil,
      .own("First response status"): nil, "Tags": .text(.tags),
      .own("Survey results"): .survey(.rating), "Product": .symbol(.product),
      "Summary": .text(.description), "Full name": .text(.customerName),
      .own("Contact ID"): .symbol(.customer), "Email": .text(.contact),
    ])

  /// As in Freshdesk, its hours are business hours.
  static let freshservice = ExportFormat(
    name: "freshservice", title: "Freshservice, tickets as CSV",
    source: "header of a native export, as a public importer lists it", needed: 6,
    alsoOwn: ["Association type", "Approval Status"],
    fields: [
      "Ticket Id": .symbol(.id), "Subject": .text(.subject), "Type": nil,
      "Status": .symbol(.status), "Urgency": .symbol(.urgency), "Impact": .symbol(.impact),
      "Priority": .symbol(.priority), "Group": .symbol(.team), "Agent": .symbol(.agent),
      "Description": .text(.description), "Category": .symbol(.category1),
      .own("Sub-Category"): .symbol(.category2), .own("Item"): nil, "Source": .symbol(.channel),
      "Requester Name": .text(.customerName), "Requester Email": .symbol(.customer),
      .own("Requester VIP"): .symbol(.customerType), .own("Requester Location"): .symbol(.region),
      "Created Time": .instant(.createdAt), .own("Due by Time"): .instant(.promisedAt),
      "Resolved Time": .instant(.resolvedAt), "Closed Time": .instant(.closedAt),
      .own("Last Updated Time"): .instant(.updatedAt),
      .own("Initial Response Time"): .instant(.firstResponseAt),
      "Time Tracked": .duration(.handleTime),
      .own("First Response Time (in Hrs)"): .duration(.firstResponseTimeBusiness),
      .own("Resolution Time (in Hrs)"): .duration(.resolutionTimeBusiness),
      "Agent interactions": .count(.replies), "Customer interactions": .count(.customerReplies),
      .own("Resolution Status"): nil, .own("First Response Status"): nil, "Tags": .text(.tags),
      .own("Survey Result"): .survey(.rating), "Escalated": .flag(.escalated),
    ])

  /// `resolution_time_in_secs` is 0 for a ticket that is not resolved, so the instants alone are
  /// used.
  static let freshserviceAPI = ExportFormat(
    name: "freshservice_api", title: "Freshservice, tickets as JSON with stats",
    source: "ticket object of Freshservice's API v2, as public clients read it", needed: 4,
    alsoOwn: ["fr_due_by", "fr_escalated"],
    fields: [
      "id": .symbol(.id), "subject": .text(.subject), "description": .text(.description),
      "description_text": .text(.description), .own("requester_id"): .symbol(.customer),
      .own("responder_id"): .symbol(.agent), "group_id": .symbol(.team), "department_id": nil,
      "priority": .symbol(.priority), "status": .symbol(.status), "source": .symbol(.channel),
      "type": nil, "category": .symbol(.category1), .own("sub_category"): .symbol(.category2),
      "urgency": .symbol(.urgency), "impact": .symbol(.impact), "created_at": .instant(.createdAt),
      "updated_at": .instant(.updatedAt), "due_by": .instant(.promisedAt),
      "is_escalated": .flag(.escalated), "spam": .flag(.spam), "tags": .text(.tags),
      "stats.first_assigned_at": .instant(.firstAssignedAt),
      .own("stats.first_responded_at"): .instant(.firstResponseAt),
      .own("stats.resolved_at"): .instant(.resolvedAt), "stats.closed_at": .instant(.closedAt),
      .own("stats.first_resp_time_in_secs"): .duration(.firstResponseTimeBusiness),
      .own("stats.resolution_time_in_secs"): nil, "stats.created_at": nil, "stats.updated_at": nil,
      "stats.opened_at": nil, .own("stats.ticket_id"): nil,
      .own("stats.inbound_count"): .count(.customerReplies),
      .own("stats.outbound_count"): .count(.replies),
    ])
}

import Desk

extension ExportFormat {
  /// Conversations from Chatwoot's API; its CSV reports are sums by agent, inbox or label.
  ///
  /// Times are Unix seconds, and 0 means that there is none.
  static let chatwoot = ExportFormat(
    name: "chatwoot", title: "Chatwoot, conversations as JSON",
    source: "the conversation as Chatwoot's open source writes it",
    needing: 3,
    of: [
      "meta.sender.id", "meta.assignee.name", "meta.channel", "inbox_id",
      "first_reply_created_at", "agent_last_seen_at", "contact_last_seen_at",
      "assignee_last_seen_at", "last_activity_at",
    ],
    columns: [
      "id": .symbol(.id), "uuid": .dimension, "status": .symbol(.status),
      "priority": .symbol(.priority), "meta.sender.id": .symbol(.customer),
      "meta.sender.name": .text(.customerName), "meta.sender.email": .text(.contact),
      "meta.assignee.name": .symbol(.agent), "meta.team.name": .symbol(.team),
      "meta.channel": .symbol(.channel), "labels": .text(.tags),
      "created_at": .instant(.createdAt, as: .unixSeconds),
      "first_reply_created_at": .instant(.firstResponseAt, as: .unixSeconds),
      "last_activity_at": .instant(.updatedAt, as: .unixSeconds),
      "timestamp": .dimension, "waiting_since": .dimension, "agent_last_seen_at": .dimension,
      "contact_last_seen_at": .dimension, "assignee_last_seen_at": .dimension,
      "snoozed_until": .dimension,
    ])

  /// Zammad's report of tickets, and its tickets from the API, which use the same names.
  ///
  /// Its minutes are counted on the working calendar of the agreement; the difference columns say
  /// how far from the target they are.
  static let zammad = ExportFormat(
    name: "zammad", title: "Zammad, tickets",
    source: "the ticket sheet of Zammad's open source",
    needing: 4,
    of: [
      "Create Channel", "Time Units Total", "Close Escalation At", "Close In Min",
      "Close Diff In Min", "First Response In Min", "First Response Diff In Min",
      "First Response Escalation At", "Last Contact Agent At", "Last Contact Customer At",
      "Article Count", "Update In Min",
    ],
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

  /// GLPI's list of tickets exported as CSV.
  static let glpi = ExportFormat(
    name: "glpi", title: "GLPI, the list of tickets as CSV",
    source: "search columns of GLPI's tickets, as public importers name them",
    needing: 3,
    of: [
      "Requester - Requester", "Assigned to - Technician", "Assigned to - Technician group",
      "Satisfaction survey - Satisfaction", "SLA - SLA Time to own",
      "SLA - SLA Time to resolve", "Time to resolve + Progress", "Time to resolve exceeded",
      "Associated Elements",
    ],
    columns: [
      "ID": .symbol(.id), "Title": .text(.subject), "Entity": .dimension,
      "Opening date": .instant(.createdAt), "Last update": .instant(.updatedAt),
      "Closing date": .instant(.closedAt), "Resolution date": .instant(.resolvedAt),
      "Time to resolve": .instant(.promisedAt), "Time to own": .dimension,
      "Time to resolve + Progress": .dimension, "Time to resolve exceeded": .dimension,
      "Priority": .symbol(.priority), "Urgency": .symbol(.urgency), "Impact": .symbol(.impact),
      "Status": .symbol(.status), "Type": .dimension, "Category": .category,
      "Requester - Requester": .symbol(.customer), "Assigned to - Technician": .symbol(.agent),
      "Assigned to - Technician group": .symbol(.team), "Locations": .symbol(.region),
      "Request source": .symbol(.channel), "Total duration": .duration(.handleTime),
      "Satisfaction survey - Satisfaction": .survey(.rating),
      "Last edit by": .dimension, "Description": .text(.description),
    ])

  /// osTicket's ticket export with its standard columns.
  ///
  /// `Answered` says whether the last word was the agent's, not whether a call was taken.
  static let osTicket = ExportFormat(
    name: "osticket", title: "osTicket, tickets as CSV",
    source: "the standard export fields of osTicket's open source",
    needing: 5,
    of: [
      "From Email", "Help Topic", "Current Status", "SLA Due Date", "Agent Assigned",
      "Team Assigned", "Thread Count", "Reopen Count", "Attachment Count", "Task Count",
    ],
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

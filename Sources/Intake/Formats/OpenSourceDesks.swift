import Desk

extension ExportFormat {
  /// From its API; its CSV reports are sums by agent, inbox or label. A time of 0 means none.
  static let chatwoot = ExportFormat(
    name: "chatwoot", title: "Chatwoot, conversations as JSON",
    source: "the conversation as Chatwoot's open source writes it", needed: 3,
    signature: [
      "meta.sender.id", "meta.assignee.name", "meta.channel", "inbox_id", "first_reply_created_at",
      "agent_last_seen_at", "contact_last_seen_at", "assignee_last_seen_at", "last_activity_at",
    ],
    dates: .unixSeconds,
    fields: [
      "id": .symbol(.id), "uuid": nil, "status": .symbol(.status), "priority": .symbol(.priority),
      "meta.sender.id": .symbol(.customer), "meta.sender.name": .text(.customerName),
      "meta.sender.email": .text(.contact), "meta.assignee.name": .symbol(.agent),
      "meta.team.name": .symbol(.team), "meta.channel": .symbol(.channel), "labels": .text(.tags),
      "created_at": .instant(.createdAt), "first_reply_created_at": .instant(.firstResponseAt),
      "last_activity_at": .instant(.updatedAt), "timestamp": nil, "waiting_since": nil,
      "agent_last_seen_at": nil, "contact_last_seen_at": nil, "assignee_last_seen_at": nil,
      "snoozed_until": nil,
    ])

  /// Its report and its API use the same names. Minutes are counted on the working calendar of the
  /// agreement; the difference columns say how far from the target they are.
  static let zammad = ExportFormat(
    name: "zammad", title: "Zammad, tickets",
    source: "the ticket sheet of Zammad's open source", needed: 4,
    signature: [
      "Create Channel", "Time Units Total", "Close Escalation At", "Close In Min",
      "Close Diff In Min", "First Response In Min", "First Response Diff In Min",
      "First Response Escalation At", "Last Contact Agent At", "Last Contact Customer At",
      "Article Count", "Update In Min",
    ],
    fields: [
      "#": .symbol(.id), "number": .symbol(.id), "id": nil, "Title": .text(.subject),
      "State": .symbol(.status), "Priority": .symbol(.priority), "Group": .symbol(.team),
      "Owner": .symbol(.agent), "Customer": .symbol(.customer), "Organization": nil,
      "Create Channel": .symbol(.channel), "Sender": nil, "Tags": .text(.tags),
      "Created At": .instant(.createdAt), "Updated At": .instant(.updatedAt),
      "Closed At": .instant(.closedAt), "close_at": .instant(.closedAt),
      "Close In Min": .duration(.resolutionTimeBusiness), "Close Diff In Min": nil,
      "First Response At": .instant(.firstResponseAt),
      "First Response In Min": .duration(.firstResponseTimeBusiness),
      "First Response Diff In Min": nil, "Close Escalation At": nil,
      "First Response Escalation At": nil, "Update In Min": nil, "Update Diff In Min": nil,
      "Escalation At": .instant(.promisedAt), "Time Units Total": nil, "Article Count": nil,
      "Last Contact At": nil,
    ])

  static let glpi = ExportFormat(
    name: "glpi", title: "GLPI, the list of tickets as CSV",
    source: "search columns of GLPI's tickets, as public importers name them", needed: 3,
    signature: [
      "Requester - Requester", "Assigned to - Technician", "Assigned to - Technician group",
      "Satisfaction survey - Satisfaction", "SLA - SLA Time to own", "SLA - SLA Time to resolve",
      "Time to resolve + Progress", "Time to resolve exceeded", "Associated Elements",
    ],
    fields: [
      "ID": .symbol(.id), "Title": .text(.subject), "Entity": nil,
      "Opening date": .instant(.createdAt), "Last update": .instant(.updatedAt),
      "Closing date": .instant(.closedAt), "Resolution date": .instant(.resolvedAt),
      "Time to resolve": .instant(.promisedAt), "Time to own": nil,
      "Time to resolve + Progress": nil, "Time to resolve exceeded": nil,
      "Priority": .symbol(.priority), "Urgency": .symbol(.urgency), "Impact": .symbol(.impact),
      "Status": .symbol(.status), "Type": nil, "Category": .categoryPath,
      "Requester - Requester": .symbol(.customer), "Assigned to - Technician": .symbol(.agent),
      "Assigned to - Technician group": .symbol(.team), "Locations": .symbol(.region),
      "Request source": .symbol(.channel), "Total duration": .duration(.handleTime),
      "Satisfaction survey - Satisfaction": .survey(.rating), "Last edit by": nil,
      "Description": .text(.description),
    ])

  /// `Answered` says whether the last word was the agent's, not whether a call was taken.
  static let osTicket = ExportFormat(
    name: "osticket", title: "osTicket, tickets as CSV",
    source: "the standard export fields of osTicket's open source", needed: 5,
    signature: [
      "From Email", "Help Topic", "Current Status", "SLA Due Date", "Agent Assigned",
      "Team Assigned", "Thread Count", "Reopen Count", "Attachment Count", "Task Count",
    ],
    fields: [
      "Ticket Number": .symbol(.id), "Date Created": .instant(.createdAt),
      "Subject": .text(.subject), "From": .text(.customerName), "From Email": .symbol(.customer),
      "Priority": .symbol(.priority), "Department": .symbol(.team), "Help Topic": .categoryPath,
      "Source": .symbol(.channel), "Current Status": .symbol(.status),
      "Last Updated": .instant(.updatedAt), "SLA Due Date": .instant(.promisedAt),
      "Due Date": .instant(.promisedAt), "Closed Date": .instant(.closedAt), "Overdue": nil,
      "Merged": nil, "Linked": nil, "Answered": nil, "Agent Assigned": .symbol(.agent),
      "Team Assigned": .symbol(.team), "Thread Count": nil, "Reopen Count": .count(.reopens),
      "Attachment Count": nil, "Task Count": nil,
    ])
}

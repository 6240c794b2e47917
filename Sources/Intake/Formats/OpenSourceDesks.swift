import Desk

extension ExportFormat {
  /// From its API; its CSV reports are sums by agent, inbox or label. A time of 0 means none.
  static let chatwoot = ExportFormat(
    name: "chatwoot", title: "Chatwoot, conversations as JSON",
    source: "the conversation as Chatwoot's open source writes it", needed: 3,
    alsoOwn: ["inbox_id"],
    dates: .unixSeconds,
    fields: [
      "id": .symbol(.id), "uuid": nil, "status": .symbol(.status), "priority": .symbol(.priority),
      .own("meta.sender.id"): .symbol(.customer), "meta.sender.name": .text(.customerName),
      "meta.sender.email": .text(.contact), .own("meta.assignee.name"): .symbol(.agent),
      "meta.team.name": .symbol(.team), .own("meta.channel"): .symbol(.channel),
      "labels": .text(.tags), "created_at": .instant(.createdAt),
      .own("first_reply_created_at"): .instant(.firstResponseAt),
      .own("last_activity_at"): .instant(.updatedAt), "timestamp": nil, "waiting_since": nil,
      .own("agent_last_seen_at"): nil, .own("contact_last_seen_at"): nil,
      .own("assignee_last_seen_at"): nil, "snoozed_until": nil,
    ])

  /// Its report and its API use the same names. Minutes are counted on the working calendar of the
  /// agreement; the difference columns say how far from the target they are.
  static let zammad = ExportFormat(
    name: "zammad", title: "Zammad, tickets",
    source: "the ticket sheet of Zammad's open source", needed: 4,
    alsoOwn: ["Last Contact Agent At", "Last Contact Customer At"],
    fields: [
      "#": .symbol(.id), "number": .symbol(.id), "id": nil, "Title": .text(.subject),
      "State": .symbol(.status), "Priority": .symbol(.priority), "Group": .symbol(.team),
      "Owner": .symbol(.agent), "Customer": .symbol(.customer), "Organization": nil,
      .own("Create Channel"): .symbol(.channel), "Sender": nil, "Tags": .text(.tags),
      "Created At": .instant(.createdAt), "Updated At": .instant(.updatedAt),
      "Closed At": .instant(.closedAt), "close_at": .instant(.closedAt),
      .own("Close In Min"): .duration(.resolutionTimeBusiness), .own("Close Diff In Min"): nil,
      "First Response At": .instant(.firstResponseAt),
      .own("First Response In Min"): .duration(.firstResponseTimeBusiness),
      .own("First Response Diff In Min"): nil, .own("Close Escalation At"): nil,
      .own("First Response Escalation At"): nil, .own("Update In Min"): nil,
      "Update Diff In Min": nil, "Escalation At": .instant(.promisedAt),
      .own("Time Units Total"): nil, .own("Article Count"): nil, "Last Contact At": nil,
    ])

  static let glpi = ExportFormat(
    name: "glpi", title: "GLPI, the list of tickets as CSV",
    source: "search columns of GLPI's tickets, as public importers name them", needed: 3,
    alsoOwn: ["SLA - SLA Time to own", "SLA - SLA Time to resolve", "Associated Elements"],
    fields: [
      "ID": .symbol(.id), "Title": .text(.subject), "Entity": nil,
      "Opening date": .instant(.createdAt), "Last update": .instant(.updatedAt),
      "Closing date": .instant(.closedAt), "Resolution date": .instant(.resolvedAt),
      "Time to resolve": .instant(.promisedAt), "Time to own": nil,
      .own("Time to resolve + Progress"): nil, .own("Time to resolve exceeded"): nil,
      "Priority": .symbol(.priority), "Urgency": .symbol(.urgency), "Impact": .symbol(.impact),
      "Status": .symbol(.status), "Type": nil, "Category": .categoryPath,
      .own("Requester - Requester"): .symbol(.customer),
      .own("Assigned to - Technician"): .symbol(.agent),
      .own("Assigned to - Technician group"): .symbol(.team), "Locations": .symbol(.region),
      "Request source": .symbol(.channel), "Total duration": .duration(.handleTime),
      .own("Satisfaction survey - Satisfaction"): .survey(.rating), "Last edit by": nil,
      "Description": .text(.description),
    ])

  /// `Answered` says whether the last word was the agent's, not whether a call was taken.
  static let osTicket = ExportFormat(
    name: "osticket", title: "osTicket, tickets as CSV",
    source: "the standard export fields of osTicket's open source", needed: 5,
    fields: [
      "Ticket Number": .symbol(.id), "Date Created": .instant(.createdAt),
      "Subject": .text(.subject), "From": .text(.customerName),
      .own("From Email"): .symbol(.customer), "Priority": .symbol(.priority),
      "Department": .symbol(.team), .own("Help Topic"): .categoryPath, "Source": .symbol(.channel),
      .own("Current Status"): .symbol(.status), "Last Updated": .instant(.updatedAt),
      .own("SLA Due Date"): .instant(.promisedAt), "Due Date": .instant(.promisedAt),
      "Closed Date": .instant(.closedAt), "Overdue": nil, "Merged": nil, "Linked": nil,
      "Answered": nil, .own("Agent Assigned"): .symbol(.agent),
      .own("Team Assigned"): .symbol(.team), .own("Thread Count"): nil,
      .own("Reopen Count"): .count(.reopens), .own("Attachment Count"): nil,
      .own("Task Count"): nil,
    ])

  /// The exchange's file has no header, and is known by its values; its table in a database has one. Rings
  /// are the time between the start and the answer.
  static let asteriskCalls = ExportFormat(
    name: "asterisk_calls", title: "Asterisk, records of calls as CSV",
    source: "the call detail records of Asterisk's documentation", needed: 4,
    alsoOwn: ["accountcode", "dcontext", "clid", "lastapp"],
    unit: .seconds,
    fields: [
      "uniqueid": .symbol(.id), "src": .symbol(.customer), "dst": nil, "channel": nil,
      .own("dstchannel"): nil, "start": .instant(.createdAt), "calldate": .instant(.createdAt),
      "answer": .instant(.firstResponseAt), "end": .instant(.closedAt), "duration": nil,
      .own("billsec"): .duration(.handleTime), "disposition": .flag(.answered),
      .own("amaflags"): nil, "lastdata": nil,
    ])
}

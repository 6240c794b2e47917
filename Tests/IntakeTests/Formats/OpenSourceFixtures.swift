extension [FormatFixture] {
  static let openSource: [FormatFixture] = [
    .chatwoot, .zammad, .glpi, .osTicket, .asteriskCalls,
  ]
}

extension FormatFixture {
  /// A conversation without a reply has 0 for the time of its first.
  static let chatwoot = FormatFixture(
    format: "chatwoot",
    text: """
      {"data": [
       {"id": 51, "uuid": "aa-1", "inbox_id": 3, "status": "resolved", "priority": "high",
        "labels": ["billing"], "created_at": 1777597200, "timestamp": 1777604400,
        "first_reply_created_at": 1777597320, "last_activity_at": 1777604400,
        "agent_last_seen_at": 1777604400, "contact_last_seen_at": 0, "assignee_last_seen_at": 0,
        "waiting_since": 0, "snoozed_until": null,
        "meta": {"sender": {"id": 901, "name": "Bob Lee", "email": "bob@example.com"},
         "channel": "Channel::WebWidget", "assignee": {"id": 7, "name": "Ann"},
         "team": {"id": 2, "name": "Billing"}, "hmac_verified": false}},
       {"id": 52, "uuid": "aa-2", "inbox_id": 3, "status": "open", "priority": null,
        "labels": [], "created_at": 1777683600, "timestamp": 1777683600,
        "first_reply_created_at": 0, "last_activity_at": 1777683600,
        "agent_last_seen_at": 0, "contact_last_seen_at": 0, "assignee_last_seen_at": 0,
        "waiting_since": 1777683600, "snoozed_until": null,
        "meta": {"sender": {"id": 902, "name": "Dee Fox", "email": "dee@example.com"},
         "channel": "Channel::Email", "assignee": {"id": 8, "name": "Cy"},
         "team": {"id": 4, "name": "Tech"}, "hmac_verified": false}}]}
      """,
    fields: [
      "id": "id", "status": "status", "priority": "priority", "labels": "tags",
      "created_at": "created_at", "first_reply_created_at": "first_response_at",
      "last_activity_at": "updated_at", "meta.sender.id": "customer",
      "meta.sender.name": "customer_name", "meta.sender.email": "contact",
      "meta.channel": "channel", "meta.assignee.name": "agent", "meta.team.name": "team",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "responded 2026-05-01 09:02:00", "status resolved",
        "priority high", "agent Ann", "team Billing", "channel Channel::WebWidget",
        "customer 901",
      ],
      [
        "created 2026-05-02 09:00:00", "status open", "agent Cy", "team Tech",
        "channel Channel::Email", "customer 902",
      ],
    ],
    generalCount: 24, problems: ["10 first_reply_created_at unset_instant"])

  static let zammad = FormatFixture(
    format: "zammad",
    text: """
      #,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Tags,\
      Time Units Total,Created At,Updated At,Closed At,Close Escalation At,Close In Min,\
      Close Diff In Min,First Response At,First Response Escalation At,First Response In Min,\
      First Response Diff In Min,Update In Min,Last Contact At,Last Contact Agent At,\
      Last Contact Customer At,Article Count,Escalation At
      10081,Refund,closed,2 normal,Users,ann@example.com,bob@example.com,Acme,email,Customer,vip,1.5,\
      2026-05-01 09:00:00,2026-05-02 10:00:00,2026-05-02 10:00:00,,120,60,2026-05-01 09:30:00,,30,30,,\
      2026-05-02 10:00:00,2026-05-02 10:00:00,2026-05-01 09:00:00,4,
      10082,Login,open,3 high,Users,cy@example.com,dee@example.com,Acme,phone,Customer,,,\
      2026-05-04 09:00:00,2026-05-04 09:00:00,,,,,,,,,,2026-05-04 09:00:00,,2026-05-04 09:00:00,1,\
      2026-05-05 09:00:00
      """,
    fields: [
      "#": "id", "Title": "subject", "State": "status", "Priority": "priority", "Group": "team",
      "Owner": "agent", "Customer": "customer", "Create Channel": "channel", "Tags": "tags",
      "Created At": "created_at", "Updated At": "updated_at", "Closed At": "closed_at",
      "Close In Min": "resolution_time_business", "First Response At": "first_response_at",
      "First Response In Min": "first_response_time_business", "Escalation At": "promised_at",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "responded 2026-05-01 09:30:00",
        "closed 2026-05-02 10:00:00", "response in hours 1800", "resolution in hours 7200",
        "status closed", "priority 2 normal", "agent ann@example.com", "team Users",
        "channel email", "customer bob@example.com",
      ],
      [
        "created 2026-05-04 09:00:00", "status open", "priority 3 high", "agent cy@example.com",
        "team Users", "channel phone", "customer dee@example.com",
      ],
    ],
    generalCount: 24)

  static let glpi = FormatFixture(
    format: "glpi",
    text: """
      "ID";"Title";"Entity";"Opening date";"Priority";"Last update";"Last edit by";"Status";"Type";\
      "Requester - Requester";"Category";"Assigned to - Technician";"Assigned to - Technician group";\
      "Satisfaction survey - Satisfaction";"SLA - SLA Time to own";"Resolution date";\
      "SLA - SLA Time to resolve";"Time to resolve";"Closing date";"Time to resolve exceeded";\
      "Urgency";"Impact"
      "2041";"VPN down";"Root";"2026-05-01 09:00";"High";"2026-05-03 09:00";"Ann";"Closed";"Incident";\
      "Bob Lee";"Network > VPN";"Ann";"Helpdesk";"4";"";"2026-05-01 15:00";"4h";"2026-05-01 13:00";\
      "2026-05-03 09:00";"Yes";"High";"Medium"
      "2042";"Laptop";"Root";"2026-05-04 10:00";"Low";"2026-05-04 10:30";"Cy";"Processing (assigned)";\
      "Request";"Dee Fox";"Hardware";"Cy";"Stock";"";"";"";"8h";"2026-05-05 10:00";"";"No";"Low";"Low"
      """,
    fields: [
      "ID": "id", "Title": "subject", "Opening date": "created_at", "Priority": "priority",
      "Last update": "updated_at", "Status": "status", "Requester - Requester": "customer",
      "Category": "category", "Assigned to - Technician": "agent",
      "Assigned to - Technician group": "team", "Satisfaction survey - Satisfaction": "rating",
      "Resolution date": "resolved_at", "Time to resolve": "promised_at",
      "Closing date": "closed_at", "Urgency": "urgency", "Impact": "impact",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "resolved 2026-05-01 15:00:00",
        "closed 2026-05-03 09:00:00", "status Closed", "priority High", "agent Ann",
        "team Helpdesk", "category Network > VPN", "customer Bob Lee", "rating 4 of 1-5",
      ],
      [
        "created 2026-05-04 10:00:00", "status Processing (assigned)", "priority Low", "agent Cy",
        "team Stock", "category Hardware", "customer Dee Fox",
      ],
    ],
    generalCount: 22)

  static let osTicket = FormatFixture(
    format: "osticket",
    text: """
      Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,\
      Current Status,Last Updated,SLA Due Date,Due Date,Closed Date,Overdue,Merged,Linked,Answered,\
      Agent Assigned,Team Assigned,Thread Count,Reopen Count,Attachment Count,Task Count
      310572,2026-05-01 09:00:00,Refund,Bob Lee,bob@example.com,Normal,Support,Billing / Refund,Email,\
      Closed,2026-05-02 09:00:00,2026-05-03 09:00:00,,2026-05-02 09:00:00,0,0,0,1,Ann Smith,Level I,4,1,\
      0,0
      310573,2026-05-04 10:00:00,Login,Dee Fox,dee@example.com,High,Support,Access,Web,Open,\
      2026-05-04 10:30:00,2026-05-06 10:00:00,,,0,0,0,0,Cy Ray,Level II,1,0,1,0
      """,
    fields: [
      "Ticket Number": "id", "Date Created": "created_at", "Subject": "subject",
      "From": "customer_name", "From Email": "customer", "Priority": "priority",
      "Department": "team", "Help Topic": "category", "Source": "channel",
      "Current Status": "status", "Last Updated": "updated_at", "SLA Due Date": "promised_at",
      "Closed Date": "closed_at", "Agent Assigned": "agent", "Reopen Count": "reopens",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "closed 2026-05-02 09:00:00", "reopens 1", "status Closed",
        "priority Normal", "agent Ann Smith", "team Support", "channel Email",
        "category Billing", "subcategory Refund", "customer bob@example.com",
      ],
      [
        "created 2026-05-04 10:00:00", "reopens 0", "status Open", "priority High",
        "agent Cy Ray", "team Support", "channel Web", "category Access",
        "customer dee@example.com",
      ],
    ],
    generalCount: 21, problems: ["Closed Date closing_is_no_resolution"])

  static let asteriskCalls = FormatFixture(
    format: "asterisk_calls",
    text: """
      calldate,clid,src,dst,dcontext,dstchannel,lastapp,lastdata,duration,billsec,disposition,\
      amaflags,accountcode,uniqueid
      2026-05-01 09:00:00,5551234,5551234,600,in,SIP/101-2,Queue,support,200,188,ANSWERED,\
      3,,1777600090.12
      2026-05-01 10:00:00,5551235,5551235,600,in,,Queue,support,40,0,NO ANSWER,3,,1777603690.14
      """,
    fields: [
      "uniqueid": "id", "src": "customer", "calldate": "created_at", "billsec": "handle_time",
      "disposition": "answered",
    ],
    tickets: [
      ["created 2026-05-01 09:00:00", "handling 188", "customer 5551234"],
      ["created 2026-05-01 10:00:00", "handling 0", "customer 5551235"],
    ],
    generalCount: 11)
}

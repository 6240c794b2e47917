extension [FormatFixture] {
  static let serviceDesks: [FormatFixture] = [
    .freshdesk, .freshservice, .freshserviceAPI, .jira,
  ]
}

extension FormatFixture {
  /// The export's hours are business hours: the night between creation and reply is not in them.
  static let freshdesk = FormatFixture(
    format: "freshdesk",
    text: """
      Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,\
      Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),\
      Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status,\
      First response status,Tags,Summary,Full name,Contact ID
      12,Refund,Closed,Low,Portal,Refund,Ann,Support,2026-05-01 17:00:00,2026-05-04 09:00:00,\
      2026-05-02 12:00:00,2026-05-03 09:00:00,2026-05-03 09:00:00,2026-05-02 09:30:00,00:20:00,01:30:00,\
      04:00:00,2,1,Within SLA,Within SLA,vip,,Bob Lee,6001
      13,Login,Open,High,Email,Incident,Cy,Support,2026-05-02 09:00:00,2026-05-04 09:00:00,,,\
      2026-05-02 09:00:00,,00:00:00,,,0,1,,,,,Dee Fox,6002
      """,
    fields: [
      "Ticket ID": "id", "Subject": "subject", "Status": "status", "Priority": "priority",
      "Source": "channel", "Type": "category", "Agent": "agent", "Group": "team",
      "Created time": "created_at", "Due by Time": "promised_at", "Resolved time": "resolved_at",
      "Closed time": "closed_at", "Last update time": "updated_at",
      "Initial response time": "first_response_at", "Time tracked": "handle_time",
      "First response time (in hrs)": "first_response_time_business",
      "Resolution time (in hrs)": "resolution_time_business", "Agent interactions": "replies",
      "Customer interactions": "customer_replies", "Tags": "tags", "Summary": "description",
      "Full name": "customer_name", "Contact ID": "customer",
    ],
    tickets: [
      [
        "created 2026-05-01 17:00:00", "responded 2026-05-02 09:30:00",
        "resolved 2026-05-02 12:00:00", "closed 2026-05-03 09:00:00", "response in hours 5400",
        "resolution in hours 14400", "handling 1200", "replies 2", "customer replies 1",
        "status Closed", "priority Low", "agent Ann", "team Support", "channel Portal",
        "category Refund", "customer 6001",
      ],
      [
        "created 2026-05-02 09:00:00", "handling 0", "replies 0", "customer replies 1",
        "status Open", "priority High", "agent Cy", "team Support", "channel Email",
        "category Incident", "customer 6002",
      ],
    ],
    generalCount: 22)

  static let freshservice = FormatFixture(
    format: "freshservice",
    text: """
      Subject,Type,Status,Urgency,Impact,Priority,Group,Agent,Description,Category,Sub-Category,Item,\
      Source,Association type,Requester Location,Requester VIP,Ticket Id,Requester Name,Requester Email,\
      Created Time,Due by Time,Resolved Time,Closed Time,Last Updated Time,Initial Response Time,\
      Time Tracked,First Response Time (in Hrs),Resolution Time (in Hrs),Agent interactions,\
      Customer interactions,Resolution Status,First Response Status,Tags,Survey Result,Approval Status
      VPN down,Incident,Resolved,High,Low,Medium,Network,Ann,No access,Network,Access,Wi-Fi,Email,,\
      Berlin,false,SR-12,Bob Lee,bob@example.com,2026-05-01 09:00:00,2026-05-02 09:00:00,\
      2026-05-01 12:00:00,2026-05-03 12:00:00,2026-05-03 12:00:00,2026-05-01 09:30:00,00:45,00:30:00,\
      03:00:00,2,3,Within SLA,Within SLA,,,Not Requested
      New laptop,Service Request,Open,Low,Low,Low,Assets,Cy,,Hardware,Laptop,Notebook,Portal,,Paris,\
      true,SR-13,Dee Fox,dee@example.com,2026-05-04 10:00:00,2026-05-06 10:00:00,,,\
      2026-05-04 10:00:00,,00:00,,,0,1,,,,,Requested
      """,
    fields: [
      "Subject": "subject", "Status": "status", "Urgency": "urgency", "Impact": "impact",
      "Priority": "priority", "Group": "team", "Agent": "agent", "Description": "description",
      "Category": "category1", "Sub-Category": "category2", "Source": "channel",
      "Requester Location": "region", "Requester VIP": "customer_type", "Ticket Id": "id",
      "Requester Name": "customer_name", "Requester Email": "customer",
      "Created Time": "created_at", "Due by Time": "promised_at", "Resolved Time": "resolved_at",
      "Closed Time": "closed_at", "Last Updated Time": "updated_at",
      "Initial Response Time": "first_response_at", "Time Tracked": "handle_time",
      "First Response Time (in Hrs)": "first_response_time_business",
      "Resolution Time (in Hrs)": "resolution_time_business", "Agent interactions": "replies",
      "Customer interactions": "customer_replies", "Tags": "tags", "Survey Result": "rating",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "responded 2026-05-01 09:30:00",
        "resolved 2026-05-01 12:00:00", "closed 2026-05-03 12:00:00", "response in hours 1800",
        "resolution in hours 10800", "handling 2700", "replies 2", "customer replies 3",
        "status Resolved", "priority Medium", "agent Ann", "team Network", "channel Email",
        "category Network", "subcategory Access", "customer bob@example.com",
      ],
      [
        "created 2026-05-04 10:00:00", "handling 0", "replies 0", "customer replies 1",
        "status Open", "priority Low", "agent Cy", "team Assets", "channel Portal",
        "category Hardware", "subcategory Laptop", "customer dee@example.com",
      ],
    ],
    generalCount: 32)

  /// An open ticket has 0 seconds of resolution time, which is no resolution.
  static let freshserviceAPI = FormatFixture(
    format: "freshservice_api",
    text: """
      {"tickets": [
       {"id": 264, "subject": "VPN down", "requester_id": 210001, "responder_id": 210101,
        "group_id": 21, "department_id": 5, "priority": 2, "status": 4, "source": 1,
        "type": "Incident", "category": "Network", "sub_category": "Access", "urgency": 1,
        "impact": 1, "fr_due_by": "2026-05-01T05:00:00Z", "fr_escalated": false,
        "is_escalated": false, "spam": false, "created_at": "2026-05-01T01:00:00Z",
        "updated_at": "2026-05-01T04:00:00Z", "due_by": "2026-05-02T01:00:00Z",
        "stats": {"ticket_id": 264, "created_at": "2026-05-01T01:00:00Z", "inbound_count": 3,
         "outbound_count": 2, "first_assigned_at": "2026-05-01T01:10:00Z",
         "first_responded_at": "2026-05-01T01:30:00Z", "resolved_at": "2026-05-01T04:00:00Z",
         "closed_at": null, "first_resp_time_in_secs": 1800, "resolution_time_in_secs": 10800}},
       {"id": 265, "subject": "Laptop", "requester_id": 210002, "responder_id": 210102,
        "group_id": 22, "department_id": 5, "priority": 1, "status": 2, "source": 2,
        "type": "Incident", "category": "Hardware", "sub_category": "Laptop", "urgency": 1,
        "impact": 1, "fr_due_by": "2026-05-04T05:00:00Z", "fr_escalated": true,
        "is_escalated": true, "spam": false, "created_at": "2026-05-04T01:00:00Z",
        "updated_at": "2026-05-04T01:00:00Z", "due_by": "2026-05-05T01:00:00Z",
        "stats": {"ticket_id": 265, "created_at": "2026-05-04T01:00:00Z", "inbound_count": 1,
         "outbound_count": 0, "first_assigned_at": null, "first_responded_at": null,
         "resolved_at": null, "closed_at": null, "first_resp_time_in_secs": null,
         "resolution_time_in_secs": 0}}]}
      """,
    fields: [
      "id": "id", "subject": "subject", "requester_id": "customer", "responder_id": "agent",
      "group_id": "team", "priority": "priority", "status": "status", "source": "channel",
      "category": "category1", "sub_category": "category2", "urgency": "urgency",
      "impact": "impact", "is_escalated": "escalated", "spam": "spam",
      "created_at": "created_at", "updated_at": "updated_at", "due_by": "promised_at",
      "stats.inbound_count": "customer_replies", "stats.outbound_count": "replies",
      "stats.first_assigned_at": "first_assigned_at",
      "stats.first_responded_at": "first_response_at", "stats.resolved_at": "resolved_at",
      "stats.closed_at": "closed_at",
      "stats.first_resp_time_in_secs": "first_response_time_business",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "responded 2026-05-01 09:30:00",
        "resolved 2026-05-01 12:00:00", "response in hours 1800", "replies 2",
        "customer replies 3", "status 4", "priority 2", "agent 210101", "team 21", "channel 1",
        "category Network", "subcategory Access", "customer 210001",
      ],
      [
        "created 2026-05-04 09:00:00", "replies 0", "customer replies 1", "status 2", "priority 1",
        "agent 210102", "team 22", "channel 2", "category Hardware", "subcategory Laptop",
        "customer 210002",
      ],
    ],
    generalCount: 29)

  /// `-00:15` is a quarter of an hour past the target, and `03:45` what was left of it: neither is a
  /// length of time that anybody waited.
  static let jira = FormatFixture(
    format: "jira_service_management",
    text: """
      Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Project type,Priority,\
      Resolution,Assignee,Assignee Id,Reporter,Reporter Id,Creator,Creator Id,Created,Updated,\
      Last Viewed,Resolved,Due date,Description,Watchers,Watchers,Watchers Id,Watchers Id,Time Spent,\
      Work Ratio,Attachment,Custom field (Category),Custom field (Category),\
      Custom field (Request Type),Satisfaction rating,Custom field (Severity),Custom field (Source),\
      Custom field (Time to first response),Custom field (Time to resolution),\
      Custom field ([CHART] Date of First Response),Comment,Comment,Status Category
      Refund,SUP-7,10007,Incident,Done,SUP,Support,service_desk,High,Fixed,Ann,557058:a,Bob,557058:b,\
      Bob,557058:b,25/Feb/26 10:17 PM,26/Feb/26 9:00 AM,,26/Feb/26 8:00 AM,,x,y,z,1,2,600,,,Payment,\
      Card,Get help,4,S2,Portal,-00:15,03:45,25/Feb/26 10:40 PM,a,b,Done
      Login,SUP-8,10008,Question,Waiting,SUP,Support,service_desk,Low,,Cy,557058:c,Dee,557058:d,\
      Dee,557058:d,26/Feb/26 9:00 AM,26/Feb/26 9:05 AM,,,,x,y,,1,,,,,Access,,Get help,,S3,Email,00:30,\
      07:00,26/Feb/26 9:05 AM,a,,In Progress
      """,
    fields: [
      "Summary": "subject", "Issue key": "id", "Status": "status", "Priority": "priority",
      "Assignee": "agent", "Reporter": "customer_name", "Reporter Id": "customer",
      "Created": "created_at", "Updated": "updated_at", "Resolved": "resolved_at",
      "Due date": "promised_at", "Description": "description", "Time Spent": "handle_time",
      "Attachment": "attachments", "Custom field (Category)": "category",
      "Satisfaction rating": "rating", "Custom field (Source)": "channel",
      "Custom field ([CHART] Date of First Response)": "first_response_at",
    ],
    tickets: [
      [
        "created 2026-02-25 22:17:00", "responded 2026-02-25 22:40:00",
        "resolved 2026-02-26 08:00:00", "handling 600", "status Done", "priority High",
        "agent Ann", "channel Portal", "category Payment", "customer 557058:b", "rating 4 of 1-5",
      ],
      [
        "created 2026-02-26 09:00:00", "responded 2026-02-26 09:05:00", "status Waiting",
        "priority Low", "agent Cy", "channel Email", "category Access", "customer 557058:d",
      ],
    ],
    generalCount: 41)
}

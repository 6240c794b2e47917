extension [FormatFixture] {
  static let zendesk: [FormatFixture] = [
    .zendeskView, .zendeskAPI,
  ]
}

extension FormatFixture {
  static let zendeskView = FormatFixture(
    format: "zendesk_view",
    text: """
      Summation column,Id,Requester,Requester id,Requester external id,Requester email,\
      Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,\
      Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,\
      Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,\
      First reply time in minutes,First reply time in minutes within business hours,\
      First resolution time in minutes,First resolution time in minutes within business hours,\
      Full resolution time in minutes,Full resolution time in minutes within business hours,\
      Agent wait time in minutes,Agent wait time in minutes within business hours,\
      Requester wait time in minutes,Requester wait time in minutes within business hours,\
      On hold time in minutes,On hold time in minutes within business hours,Ticket Category [list],\
      Status [list]
      1,4711,Ann Lee,360001,,ann@example.com,example.com,Ann Lee,Bob,Tier 1,Refund,vip,Solved,High,Web,\
      Question,2026-05-01 09:00,2026-05-03 09:00,2026-05-01 09:30,,,2026-05-01 09:20,2026-05-02 09:00,\
      24,Good,1,1,0,3,10,4,1200,400,1440,480,30,20,60,40,5,2,Payment,Solved
      1,4712,Cy Fox,360002,,cy@example.com,example.com,Cy Fox,Dee,Tier 2,Login,,Open,Low,Email,\
      Incident,2026-05-04 10:00,2026-05-04 11:00,2026-05-04 10:10,,,2026-05-04 10:10,,\
      ,Offered,2,2,1,1,35,35,,,,,0,0,15,15,0,0,Access,Open
      """,
    fields: [
      "Id": "id", "Requester": "customer_name", "Requester id": "customer",
      "Requester email": "contact", "Assignee": "agent", "Group": "team", "Subject": "subject",
      "Tags": "tags", "Status": "status", "Priority": "priority", "Via": "channel",
      "Created at": "created_at", "Updated at": "updated_at", "Due date": "promised_at",
      "Initially assigned at": "first_assigned_at", "Solved at": "resolved_at",
      "Satisfaction Score": "rating", "Reopens": "reopens", "Replies": "replies",
      "First reply time in minutes": "first_response_time",
      "First reply time in minutes within business hours": "first_response_time_business",
      "Full resolution time in minutes": "resolution_time",
      "Full resolution time in minutes within business hours": "resolution_time_business",
      "Agent wait time in minutes": "agent_wait_time",
      "Requester wait time in minutes": "requester_wait_time",
      "On hold time in minutes": "on_hold_time", "Ticket Category [list]": "category",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "resolved 2026-05-02 09:00:00", "response 600",
        "response in hours 240", "resolution 86400", "resolution in hours 28800", "replies 3",
        "reopens 0", "status Solved", "priority High", "agent Bob", "team Tier 1", "channel Web",
        "category Payment", "customer 360001", "rating 1 of 0-1",
      ],
      [
        "created 2026-05-04 10:00:00", "response 2100", "response in hours 2100", "replies 1",
        "reopens 1", "status Open", "priority Low", "agent Dee", "team Tier 2", "channel Email",
        "category Access", "customer 360002",
      ],
    ],
    generalCount: 43)

  static let zendeskAPI = FormatFixture(
    format: "zendesk_api",
    text: """
      {"count": 2, "tickets": [
       {"id": 35436, "subject": "Refund", "raw_subject": "Refund", "requester_id": 20978392,
        "submitter_id": 20978392, "assignee_id": 235323, "group_id": 98738, "status": "solved",
        "priority": "high", "type": "incident", "tags": ["vip"], "via": {"channel": "web"},
        "created_at": "2026-05-01T01:00:00Z", "updated_at": "2026-05-03T01:00:00Z", "due_at": null,
        "is_public": true, "satisfaction_rating": {"score": "good", "comment": "quick"},
        "metric_set": {"id": 33, "created_at": "2026-05-01T01:00:01Z", "reopens": 1, "replies": 4,
         "initially_assigned_at": "2026-05-01T01:05:00Z", "solved_at": "2026-05-01T03:00:00Z",
         "reply_time_in_minutes": {"calendar": 10, "business": 4},
         "full_resolution_time_in_minutes": {"calendar": 120, "business": 60},
         "agent_wait_time_in_minutes": {"calendar": 20, "business": 12},
         "requester_wait_time_in_minutes": {"calendar": 30, "business": 15},
         "on_hold_time_in_minutes": {"calendar": 5, "business": 5}}},
       {"id": 35437, "subject": "Login", "raw_subject": "Login", "requester_id": 20978393,
        "submitter_id": 20978393, "assignee_id": 235324, "group_id": 98739, "status": "open",
        "priority": null, "type": "question", "tags": [], "via": {"channel": "email"},
        "created_at": "2026-05-02T01:00:00Z", "updated_at": "2026-05-02T02:00:00Z", "due_at": null,
        "is_public": true, "satisfaction_rating": {"score": "unoffered", "comment": null},
        "metric_set": {"id": 34, "created_at": "2026-05-02T01:00:01Z", "reopens": 0, "replies": 0,
         "initially_assigned_at": null, "solved_at": null,
         "reply_time_in_minutes": {"calendar": null, "business": null},
         "full_resolution_time_in_minutes": {"calendar": null, "business": null},
         "agent_wait_time_in_minutes": {"calendar": null, "business": null},
         "requester_wait_time_in_minutes": {"calendar": null, "business": null},
         "on_hold_time_in_minutes": {"calendar": null, "business": null}}}]}
      """,
    fields: [
      "id": "id", "subject": "subject", "requester_id": "customer", "assignee_id": "agent",
      "group_id": "team", "status": "status", "priority": "priority", "type": "category",
      "tags": "tags", "via.channel": "channel", "created_at": "created_at",
      "updated_at": "updated_at", "due_at": "promised_at", "satisfaction_rating.score": "rating",
      "satisfaction_rating.comment": "comment", "metric_set.reopens": "reopens",
      "metric_set.replies": "replies", "metric_set.initially_assigned_at": "first_assigned_at",
      "metric_set.solved_at": "resolved_at",
      "metric_set.reply_time_in_minutes.calendar": "first_response_time",
      "metric_set.reply_time_in_minutes.business": "first_response_time_business",
      "metric_set.full_resolution_time_in_minutes.calendar": "resolution_time",
      "metric_set.full_resolution_time_in_minutes.business": "resolution_time_business",
      "metric_set.agent_wait_time_in_minutes.calendar": "agent_wait_time",
      "metric_set.requester_wait_time_in_minutes.calendar": "requester_wait_time",
      "metric_set.on_hold_time_in_minutes.calendar": "on_hold_time",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "resolved 2026-05-01 11:00:00", "response 600",
        "response in hours 240", "resolution 7200", "resolution in hours 3600", "replies 4",
        "reopens 1", "status solved", "priority high", "agent 235323", "team 98738",
        "channel web", "category incident", "customer 20978392", "rating 1 of 0-1",
      ],
      [
        "created 2026-05-02 09:00:00", "replies 0", "reopens 0", "status open", "agent 235324",
        "team 98739", "channel email", "category question", "customer 20978393",
      ],
    ],
    generalCount: 34)
}

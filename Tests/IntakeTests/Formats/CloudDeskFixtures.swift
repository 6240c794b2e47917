extension [FormatFixture] {
  static let cloudDesks: [FormatFixture] = [
    .intercom, .intercomAPI, .hubSpot, .serviceNow, .salesforceReport, .salesforceCase,
  ]
}

extension FormatFixture {
  /// Intercom writes the account's time zone into the names of its times: 01:00 in New York is 13:00
  /// in Shanghai.
  static let intercom = FormatFixture(
    format: "intercom",
    text: """
      Conversation ID,Conversation started at (America/New_York),Updated at (America/New_York),\
      Started by,Conversation source,Current conversation state,Team currently assigned,\
      Teammate currently assigned,Last teammate rated,Fin AI Agent involved,AI Topic,AI Subtopic,\
      Channel,Ticket type,First response time (seconds),Conversation rating,\
      Conversation rating remark,User name,User email
      215469,2026-05-01 01:00:00,2026-05-01 03:00:00,Customer,Inbound message,Closed,Billing,Ada,Ada,\
      false,Billing,Cancellation,Chat,,120,5,quick,Bob Lee,bob@example.com
      215470,2026-05-02 01:00:00,2026-05-02 01:30:00,Customer,Inbound message,Open,Tech,Cy,,true,Login,\
      Password,Email,,,,,Dee Fox,dee@example.com
      """,
    fields: [
      "Conversation ID": "id", "Conversation started at (America/New_York)": "created_at",
      "Updated at (America/New_York)": "updated_at", "Current conversation state": "status",
      "Team currently assigned": "team", "Teammate currently assigned": "agent",
      "AI Topic": "category1", "AI Subtopic": "category2", "Channel": "channel",
      "First response time (seconds)": "first_response_time", "Conversation rating": "rating",
      "Conversation rating remark": "comment", "User name": "customer_name",
      "User email": "customer",
    ],
    tickets: [
      [
        "created 2026-05-01 13:00:00", "response 120", "status Closed", "agent Ada",
        "team Billing", "channel Chat", "category Billing", "subcategory Cancellation",
        "customer bob@example.com", "rating 5 of 1-5",
      ],
      [
        "created 2026-05-02 13:00:00", "status Open", "agent Cy", "team Tech", "channel Email",
        "category Login", "subcategory Password", "customer dee@example.com",
      ],
    ],
    generalCount: 18)

  /// 1777597200 is 2026-05-01 01:00 UTC.
  static let intercomAPI = FormatFixture(
    format: "intercom_api",
    text: """
      {"type": "conversation.list", "conversations": [
       {"id": "1911149811", "title": "Refund", "state": "closed", "priority": "not_priority",
        "created_at": 1777597200, "updated_at": 1777604400, "waiting_since": null,
        "admin_assignee_id": 814860, "team_assignee_id": 12,
        "source": {"type": "email", "id": "403918330", "author": {"type": "user", "id": "u-1"}},
        "conversation_rating": {"rating": 4, "remark": "fine", "created_at": 1777604500},
        "statistics": {"time_to_assignment": 60, "time_to_admin_reply": 240,
         "time_to_first_close": 3600, "time_to_last_close": 3600, "median_time_to_reply": 200,
         "first_contact_reply_at": 1777597200, "first_assignment_at": 1777597260,
         "first_admin_reply_at": 1777597500, "first_close_at": 1777604400,
         "last_close_at": 1777604400, "count_reopens": 1}},
       {"id": "1911149812", "title": "Login", "state": "open", "priority": "priority",
        "created_at": 1777683600, "updated_at": 1777683600, "waiting_since": 1777683600,
        "admin_assignee_id": 814861, "team_assignee_id": 13,
        "source": {"type": "chat", "id": "403918331", "author": {"type": "user", "id": "u-2"}},
        "conversation_rating": null,
        "statistics": {"time_to_assignment": null, "time_to_admin_reply": null,
         "time_to_first_close": null, "time_to_last_close": null, "median_time_to_reply": null,
         "first_contact_reply_at": 1777683600, "first_assignment_at": null,
         "first_admin_reply_at": null, "first_close_at": null, "last_close_at": null,
         "count_reopens": 0}}]}
      """,
    fields: [
      "id": "id", "title": "subject", "state": "status", "priority": "priority",
      "created_at": "created_at", "updated_at": "updated_at", "admin_assignee_id": "agent",
      "team_assignee_id": "team", "source.type": "channel", "source.author.id": "customer",
      "conversation_rating.rating": "rating", "conversation_rating.remark": "comment",
      "statistics.first_assignment_at": "first_assigned_at",
      "statistics.first_admin_reply_at": "first_response_at",
      "statistics.first_close_at": "first_resolved_at", "statistics.last_close_at": "resolved_at",
      "statistics.time_to_admin_reply": "first_response_time_business",
      "statistics.time_to_last_close": "resolution_time_business",
      "statistics.count_reopens": "reopens",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "responded 2026-05-01 09:05:00",
        "resolved 2026-05-01 11:00:00", "response in hours 240", "resolution in hours 3600",
        "reopens 1", "status closed", "priority not_priority", "agent 814860", "team 12",
        "channel email", "customer u-1", "rating 4 of 1-5",
      ],
      [
        "created 2026-05-02 09:00:00", "reopens 0", "status open", "priority priority",
        "agent 814861", "team 13", "channel chat", "customer u-2",
      ],
    ],
    generalCount: 25)

  static let hubSpot = FormatFixture(
    format: "hubspot",
    text: """
      {"results": [
       {"id": "4401", "archived": false, "createdAt": "2026-05-01T01:00:00Z",
        "updatedAt": "2026-05-01T05:00:00Z",
        "properties": {"hs_object_id": "4401", "subject": "Refund", "content": "please",
         "createdate": "2026-05-01T01:00:00Z", "closed_date": "2026-05-01T04:00:00Z",
         "hs_lastmodifieddate": "2026-05-01T05:00:00Z", "hs_pipeline": "0",
         "hs_pipeline_stage": "4", "hs_ticket_priority": "HIGH", "hs_ticket_category": "BILLING",
         "hubspot_owner_id": "77", "source_type": "EMAIL",
         "first_agent_reply_date": "2026-05-01T01:10:00Z", "time_to_first_agent_reply": "600000",
         "time_to_close": "10800000"}},
       {"id": "4402", "archived": false, "createdAt": "2026-05-02T01:00:00Z",
        "updatedAt": "2026-05-02T01:00:00Z",
        "properties": {"hs_object_id": "4402", "subject": "Login", "content": "help",
         "createdate": "2026-05-02T01:00:00Z", "closed_date": null,
         "hs_lastmodifieddate": "2026-05-02T01:00:00Z", "hs_pipeline": "0",
         "hs_pipeline_stage": "1", "hs_ticket_priority": "LOW", "hs_ticket_category": "ACCESS",
         "hubspot_owner_id": "78", "source_type": "CHAT", "first_agent_reply_date": null,
         "time_to_first_agent_reply": null, "time_to_close": null}}]}
      """,
    fields: [
      "id": "id", "createdAt": "-", "properties.subject": "subject",
      "properties.content": "description", "properties.createdate": "created_at",
      "properties.closed_date": "closed_at", "properties.hs_lastmodifieddate": "updated_at",
      "properties.hs_pipeline_stage": "status", "properties.hs_ticket_priority": "priority",
      "properties.hs_ticket_category": "category", "properties.hubspot_owner_id": "agent",
      "properties.source_type": "channel",
      "properties.first_agent_reply_date": "first_response_at",
      "properties.time_to_first_agent_reply": "first_response_time",
      "properties.time_to_close": "resolution_time",
    ].filter { $0.value != "-" },
    tickets: [
      [
        "created 2026-05-01 09:00:00", "responded 2026-05-01 09:10:00",
        "closed 2026-05-01 12:00:00", "response 600", "resolution 10800", "status 4",
        "priority HIGH", "agent 77", "channel EMAIL", "category BILLING",
      ],
      [
        "created 2026-05-02 09:00:00", "status 1", "priority LOW", "agent 78", "channel CHAT",
        "category ACCESS",
      ],
    ],
    generalCount: 15)

  /// 29/2/2016 says that the day comes first, and 5/3 is the fifth of March.
  static let serviceNow = FormatFixture(
    format: "servicenow",
    text: """
      number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,\
      opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,\
      location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,\
      assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,\
      resolved_by,resolved_at,closed_at
      INC0000045,Closed,false,2,1,4,true,Caller 2403,Opened by  8,29/2/2016 01:16,Created by 6,\
      29/2/2016 01:23,Updated by 21,5/3/2016 12:00,Phone,Location 143,Category 55,Subcategory 170,\
      Symptom 72,?,2 - Medium,2 - Medium,3 - Moderate,Group 56,Resolver 89,true,false,Do Not Notify,?,?,\
      ?,?,code 5,Resolved by 149,29/2/2016 11:29,5/3/2016 12:00
      INC0000047,Active,true,0,0,1,true,Caller 2404,Opened by  8,29/2/2016 04:40,Created by 6,\
      29/2/2016 04:57,Updated by 21,29/2/2016 05:30,Email,Location 165,Category 40,Subcategory 215,\
      Symptom 471,?,2 - Medium,2 - Medium,3 - Moderate,Group 70,?,true,false,Do Not Notify,?,?,?,?,?,?,\
      ?,?
      """,
    fields: [
      "number": "id", "incident_state": "status", "reassignment_count": "transfers",
      "reopen_count": "reopens", "caller_id": "customer", "opened_at": "created_at",
      "sys_updated_at": "updated_at", "contact_type": "channel", "location": "region",
      "category": "category1", "subcategory": "category2", "impact": "impact",
      "urgency": "urgency", "priority": "priority", "assignment_group": "team",
      "assigned_to": "agent", "resolved_at": "resolved_at", "closed_at": "closed_at",
    ],
    tickets: [
      [
        "created 2016-02-29 01:16:00", "resolved 2016-02-29 11:29:00",
        "closed 2016-03-05 12:00:00", "reopens 1", "transfers 2", "status Closed",
        "priority 3 - Moderate", "agent Resolver 89", "team Group 56", "channel Phone",
        "category Category 55", "subcategory Subcategory 170", "customer Caller 2403",
      ],
      [
        "created 2016-02-29 04:40:00", "reopens 0", "transfers 0", "status Active",
        "priority 3 - Moderate", "team Group 70", "channel Email", "category Category 40",
        "subcategory Subcategory 215", "customer Caller 2404",
      ],
    ],
    generalCount: 36)

  static let salesforceReport = FormatFixture(
    format: "salesforce_report",
    text: """
      "Case Owner","Case Number","Subject","Date/Time Opened","Date/Time Closed","Status","Priority",\
      "Case Origin","Case Reason","Account Name","Contact Name","Escalated","Last Modified Date"
      "Ann Smith","00001026","Refund","5/13/2026 9:00 AM","5/13/2026 3:30 PM","Closed","High","Phone",\
      "Billing","Acme","Bob Lee","1","5/13/2026"
      "Cy Fox","00001027","Login","5/14/2026 10:15 AM","","New","Low","Web","Access","Acme","Dee Ray",\
      "0","5/14/2026"
      """,
    fields: [
      "Case Owner": "agent", "Case Number": "id", "Subject": "subject",
      "Date/Time Opened": "created_at", "Date/Time Closed": "closed_at", "Status": "status",
      "Priority": "priority", "Case Origin": "channel", "Case Reason": "category",
      "Contact Name": "customer_name", "Escalated": "escalated",
      "Last Modified Date": "updated_at",
    ],
    tickets: [
      [
        "created 2026-05-13 09:00:00", "closed 2026-05-13 15:30:00", "status Closed",
        "priority High", "agent Ann Smith", "channel Phone", "category Billing",
      ],
      [
        "created 2026-05-14 10:15:00", "status New", "priority Low", "agent Cy Fox",
        "channel Web", "category Access",
      ],
    ],
    generalCount: 12, problems: ["Date/Time Closed closing_is_no_resolution"])

  static let salesforceCase = FormatFixture(
    format: "salesforce_case",
    text: """
      "Id","IsDeleted","CaseNumber","ContactId","AccountId","SuppliedName","SuppliedEmail","Type",\
      "Status","Reason","Origin","Subject","Priority","Description","IsClosed","ClosedDate",\
      "IsEscalated","OwnerId","CreatedDate","LastModifiedDate","SystemModstamp"
      "500xx000000bq1AAA","false","00001026","003xx000004TmiAAA","001xx000003DGbAAA","Bob Lee",\
      "bob@example.com","Problem","Closed","Billing","Phone","Refund","High","please","true",\
      "2026-05-13T07:30:00.000Z","false","005xx000001SvwAAA","2026-05-13T01:00:00.000Z",\
      "2026-05-13T07:30:00.000Z","2026-05-13T07:30:00.000Z"
      "500xx000000bq2AAA","false","00001027","003xx000004TmjAAA","001xx000003DGbAAA","Dee Ray",\
      "dee@example.com","Question","New","Access","Web","Login","Low","help","false","","true",\
      "005xx000001SvxAAA","2026-05-14T02:15:00.000Z","2026-05-14T02:15:00.000Z",\
      "2026-05-14T02:15:00.000Z"
      """,
    fields: [
      "CaseNumber": "id", "ContactId": "customer", "SuppliedName": "customer_name",
      "SuppliedEmail": "contact", "Status": "status", "Reason": "category", "Origin": "channel",
      "Subject": "subject", "Priority": "priority", "Description": "description",
      "ClosedDate": "closed_at", "IsEscalated": "escalated", "OwnerId": "agent",
      "CreatedDate": "created_at", "LastModifiedDate": "updated_at",
    ],
    tickets: [
      [
        "created 2026-05-13 09:00:00", "closed 2026-05-13 15:30:00", "status Closed",
        "priority High", "agent 005xx000001SvwAAA", "channel Phone", "category Billing",
        "customer 003xx000004TmiAAA",
      ],
      [
        "created 2026-05-14 10:15:00", "status New", "priority Low", "agent 005xx000001SvxAAA",
        "channel Web", "category Access", "customer 003xx000004TmjAAA",
      ],
    ],
    generalCount: 21, problems: ["ClosedDate closing_is_no_resolution"])
}

import Desk
import Intake
import Tabular
import Testing

/// Header rows of native exports, with made-up rows below them, as the general recogniser alone reads
/// them; what the named formats make of them is in `Formats`.
@Suite struct `The columns of a native export` {
  private func read(_ text: String) async throws -> Import {
    var settings = Import.settings
    settings.formats = []
    return try await Import.read(text, settings: settings)
  }

  @Test func `from a Zendesk view are recognised`() async throws {
    let read = try await read(
      """
      Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,\
      Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,\
      Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,\
      Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,\
      First reply time in minutes within business hours,First resolution time in minutes,\
      First resolution time in minutes within business hours,Full resolution time in minutes,\
      Full resolution time in minutes within business hours,Agent wait time in minutes,\
      Agent wait time in minutes within business hours,Requester wait time in minutes,\
      Requester wait time in minutes within business hours,On hold time in minutes,\
      On hold time in minutes within business hours,Ticket Category [list],Status [list]
      1,4711,Ann Lee,360001,,ann@example.com,example.com,Ann Lee,Bob,Tier 1,Refund,vip,Solved,High,Web,\
      Question,2026-05-01 09:00,2026-05-03 09:00,2026-05-01 09:30,,,2026-05-01 09:20,2026-05-02 09:00,24,\
      Good,1,1,0,3,10,4,1200,400,1440,480,30,20,60,40,5,2,Payment,Solved
      """)
    #expect(read.content.file.kind == .tickets)
    #expect(
      read.fields == [
        "Id": "id", "Requester": "customer_name", "Requester id": "customer",
        "Requester email": "contact", "Assignee": "agent",
        "Group": "team", "Subject": "subject", "Tags": "tags", "Status": "status",
        "Priority": "priority", "Via": "channel", "Created at": "created_at",
        "Updated at": "updated_at", "Due date": "promised_at",
        "Initially assigned at": "first_assigned_at", "Solved at": "resolved_at",
        "Satisfaction Score": "rating", "Reopens": "reopens", "Replies": "replies",
        "First reply time in minutes": "first_response_time",
        "First reply time in minutes within business hours": "first_response_time_business",
        "Full resolution time in minutes": "resolution_time",
        "Full resolution time in minutes within business hours": "resolution_time_business",
        "Agent wait time in minutes": "agent_wait_time",
        "Requester wait time in minutes": "requester_wait_time",
        "On hold time in minutes": "on_hold_time", "Ticket Category [list]": "category",
      ])
    #expect(read.seconds(.firstResponseTime) == [600])
    #expect(read.seconds(.firstResponseTimeBusiness) == [240])
    #expect(read.seconds(.resolutionTime) == [86_400])
    #expect(read.texts(.customer) == ["360001"])
    #expect(read.texts(.category1) == ["Payment"])
    #expect(read.ratings == ["1 of 0-1"])
    #expect(read.problems.isEmpty)
  }

  @Test func `from Freshdesk are recognised`() async throws {
    let read = try await read(
      """
      Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,\
      Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),\
      Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status,\
      First response status,Tags,Summary,Full name,Contact ID
      12,Refund,Closed,Low,Portal,Refund,Ann,Support,2026-05-01 09:00:00,2026-05-04 09:00:00,\
      2026-05-01 12:00:00,2026-05-02 09:00:00,2026-05-02 09:00:00,2026-05-01 09:30:00,00:20:00,0.5,3.0,2,1,\
      Within SLA,Within SLA,vip,,Bob Lee,6001
      """)
    let expected = [
      "Ticket ID": "id", "Status": "status", "Priority": "priority", "Source": "channel",
      "Type": "category", "Agent": "agent", "Group": "team", "Created time": "created_at",
      "Due by Time": "promised_at", "Resolved time": "resolved_at", "Closed time": "closed_at",
      "Last update time": "updated_at", "Initial response time": "first_response_at",
      "Time tracked": "handle_time", "First response time (in hrs)": "first_response_time",
      "Resolution time (in hrs)": "resolution_time", "Agent interactions": "replies",
      "Customer interactions": "customer_replies", "Full name": "customer_name",
      "Contact ID": "customer",
    ]
    #expect(read.fields.filter { expected.keys.contains($0.key) } == expected)
    #expect(read.seconds(.firstResponseTime) == [1800])
    #expect(read.seconds(.resolutionTime) == [10_800])
    #expect(read.seconds(.handleTime) == [1200])
    #expect(read.times(.firstResponseAt) == ["2026-05-01 09:30:00"])
    #expect(read.problems.isEmpty)
  }

  @Test func `from Jira are recognised, with repeated names told apart`() async throws {
    let read = try await read(
      """
      Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Resolution,Assignee,Assignee Id,\
      Reporter,Reporter Id,Created,Updated,Resolved,Due date,Description,Watchers,Watchers,Time Spent,\
      Attachment,Custom field (Category),Custom field (Category),Custom field (Request Type),\
      Satisfaction rating,Custom field (Severity),Custom field (Source),\
      Custom field (Time to first response),Custom field ([CHART] Date of First Response),Comment,Comment,\
      Status Category
      Refund,SUP-7,10007,Incident,Done,SUP,High,Fixed,Ann,557058:a,Bob,557058:b,25/Feb/26 10:17 PM,\
      26/Feb/26 9:00 AM,26/Feb/26 8:00 AM,,,x,y,600,,Payment,Card,Get help,4,S2,Portal,-00:15,\
      25/Feb/26 10:40 PM,a,b,Done
      """)
    let expected = [
      "Summary": "subject", "Issue key": "id", "Status": "status", "Priority": "priority",
      "Assignee": "agent", "Reporter Id": "customer", "Created": "created_at",
      "Updated": "updated_at", "Resolved": "resolved_at", "Due date": "promised_at",
      "Description": "description", "Time Spent": "handle_time",
      "Custom field (Category)": "category", "Satisfaction rating": "rating",
      "Custom field (Source)": "channel",
      "Custom field ([CHART] Date of First Response)": "first_response_at",
    ]
    #expect(read.fields.filter { expected.keys.contains($0.key) } == expected)
    #expect(read.custom("Watchers") == ["x"])
    #expect(read.custom("Watchers (2)") == ["y"])
    #expect(read.custom("Custom field (Severity)") == ["S2"])
    #expect(read.times(.createdAt) == ["2026-02-25 22:17:00"])
    #expect(read.times(.firstResponseAt) == ["2026-02-25 22:40:00"])
    // What is left of an agreement, or over it, is no length of time that anybody waited.
    #expect(read.fields["Custom field (Time to first response)"] == nil)
    #expect(read.custom("Custom field (Time to first response)") == ["-00:15"])
    #expect(
      read.problems == [
        "Time Spent assumed_unit", "Custom field (Time to first response) remaining_time",
      ])
  }

  @Test func `from a 12345 hotline are recognised`() async throws {
    let read = try await read(
      """
      工单编号,工单标题,工单内容,推送时间,承办单位,问题分类,问题点位
      20260501000123456789,路灯不亮,路灯三天不亮,2026/5/1 9:30,城管局,市政设施/路灯,人民路
      """)
    #expect(
      read.fields == [
        "工单编号": "id", "工单标题": "subject", "工单内容": "description", "推送时间": "created_at",
        "承办单位": "team", "问题分类": "category",
      ])
    #expect(read.ids == ["20260501000123456789"])
    #expect(read.texts(.category2) == ["路灯"])
    #expect(read.custom("问题点位") == ["人民路"])
    #expect(read.problems.isEmpty)
  }

  @Test func `from 七鱼 are recognised`() async throws {
    let read = try await read(
      """
      ID,接待组,客服组,访客来源ip,来源类型,在列队时间,会话类型,客服ID,客服实名,客服昵称,开始时间,客户ID,客户名称,VIP,\
      会话分类信息,会话关闭原因,结束时间,客服首次响应的时间,客服首次响应时长,会话解决状态,客服平均响应时长,是否有效会话,\
      客服消息数,用户消息数,总消息数
      8801,一组,售前组,10.0.0.1,网站,00:00:05,在线,17,王小青,小青,2026-05-01 09:00:00,c-1,张三,VIP1,\
      物流/催单,客服关闭,2026-05-01 09:12:00,2026-05-01 09:00:20,00:00:20,已解决,00:00:31,是,12,9,21
      """)
    let expected = [
      "ID": "id", "客服组": "team", "在列队时间": "wait", "会话类型": "channel", "开始时间": "created_at",
      "客户ID": "customer", "客户名称": "customer_name", "VIP": "customer_type",
      "会话分类信息": "category", "结束时间": "closed_at", "客服首次响应的时间": "first_response_at",
      "客服首次响应时长": "first_response_time", "会话解决状态": "resolved", "客服消息数": "replies",
      "用户消息数": "customer_replies",
    ]
    #expect(read.fields.filter { expected.keys.contains($0.key) } == expected)
    #expect(read.seconds(.waitTime) == [5])
    #expect(read.seconds(.firstResponseTime) == [20])
    #expect(read.flags(.resolved) == [true])
    #expect(read.problems == ["结束时间 closing_is_no_resolution"])
  }

  @Test func `from the handbook's form 表1 are read with exactly its headers`() async throws {
    let read = try await read(
      """
      序号,客户姓名,联系方式,客户编号,问题发生时间,问题描述,问题类型(一级/二级),优先级,客户情绪,附件信息,受理人,转派部门/对接人,处理状态
      1,张三,13800000000,KH-001,2024-05-0114:30,登录失败,技术故障/登录异常,P1,焦虑,截图,小李,技术部/老王,处理中
      """)
    #expect(
      read.fields == [
        "序号": "id", "客户姓名": "customer_name", "联系方式": "contact", "客户编号": "customer",
        "问题发生时间": "created_at", "问题描述": "description", "问题类型(一级/二级)": "category",
        "优先级": "priority", "客户情绪": "mood", "附件信息": "attachments", "受理人": "agent",
        "转派部门/对接人": "team", "处理状态": "status",
      ])
    #expect(read.times(.createdAt) == ["2024-05-01 14:30:00"])
    #expect(read.texts(.category1) == ["技术故障"])
    #expect(read.texts(.category2) == ["登录异常"])
    #expect(read.texts(.mood) == ["焦虑"])
    #expect(read.custom("转派部门/对接人") == ["技术部/老王"])
    #expect(read.problems.isEmpty)
  }
}

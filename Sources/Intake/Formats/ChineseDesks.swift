import Desk

extension ExportFormat {
  /// `客服平均响应时长` is the mean over a session's replies, not the first.
  static let qiyu = ExportFormat(
    name: "qiyu", title: "网易七鱼, chat sessions",
    source: "the session table of a public interface to it", needed: 6,
    alsoOwn: ["访客来源ip", "来源页", "与上一次来访的时间差", "转人工类型", "会话发起方", "会话关闭原因", "对话回合数", "会话中止方"],
    fields: [
      "ID": .symbol(.id), "客服组": .symbol(.team), .own("接待组"): .symbol(.team),
      .own("在列队时间"): .duration(.waitTime), "会话类型": .symbol(.channel), "来源类型": nil,
      .own("客服实名"): .symbol(.agent), .own("客服昵称"): .symbol(.agent), "客服ID": nil,
      "开始时间": .instant(.createdAt), "结束时间": .instant(.closedAt), "客户ID": .symbol(.customer),
      "客户名称": .text(.customerName), "VIP": .symbol(.customerType), "会话分类信息": .categoryPath,
      .own("会话咨询分类明细"): nil, .own("客服首次响应的时间"): .instant(.firstResponseAt),
      .own("客服首次响应时长"): .duration(.firstResponseTime), "客服平均响应时长": nil, .own("客服置顶时长"): nil,
      .own("访客首条消息时间"): nil, "留言处理时间": nil, .own("会话解决状态"): .flag(.resolved),
      "客服消息数": .count(.replies), "用户消息数": .count(.customerReplies), "总消息数": nil,
      "会话备注": .text(.description),
    ])

  /// From version 5 of its interface, where columns that end in `_cn` say in words what levels and
  /// states are.
  static let sobot = ExportFormat(
    name: "sobot", title: "智齿, work orders as JSON",
    source: "the work order list of 智齿's open interface, as public clients read it", needed: 4,
    fields: [
      .own("ticket_code"): .symbol(.id), .own("ticketid"): nil,
      .own("ticket_title"): .text(.subject), "ticket_content": .text(.description),
      .own("ticket_type_name"): .categoryPath, .own("ticket_from_cn"): .symbol(.channel),
      "ticket_from": .symbol(.channel), .own("ticket_level_cn"): .symbol(.priority),
      "ticket_level": .symbol(.priority), .own("ticket_status_cn"): .symbol(.status),
      "ticket_status": .symbol(.status), "start_name": nil, "start_type": nil,
      .own("start_type_cn"): nil, .own("deal_agent_name"): .symbol(.agent),
      .own("deal_group_name"): .symbol(.team), "create_datetime": .instant(.createdAt),
      "update_datetime": .instant(.updatedAt), "user_name": .text(.customerName), "user_nick": nil,
      "user_tels": .text(.contact), "user_emails": .text(.contact),
      "customerid": .symbol(.customer),
    ])

  /// The same names in capitals.
  static let sobotLegacy = ExportFormat(
    name: "sobot_legacy", title: "智齿, work orders as JSON, older interface",
    source: "the public description of 智齿's open interface", needed: 4,
    dates: .unixMilliseconds,
    fields: [
      .own("ticketCode"): .symbol(.id), "ticketId": nil, .own("ticketTitle"): .text(.subject),
      .own("ticketContent"): .text(.description), .own("ticketTypeName"): .categoryPath,
      .own("ticketFrom"): .symbol(.channel), .own("ticketLevel"): .symbol(.priority),
      .own("ticketStatus"): .symbol(.status), "startName": nil, "startType": nil,
      .own("dealUserName"): .symbol(.agent), "dealUserId": nil,
      .own("dealGroupName"): .symbol(.team), "dealGroupId": nil, "createTime": .instant(.createdAt),
      "updateTime": .instant(.updatedAt), "customerId": .symbol(.customer),
    ])

  static let udesk = ExportFormat(
    name: "udesk", title: "Udesk, work orders as JSON",
    source: "the work order list in Udesk's public description of its interface", needed: 4,
    fields: [
      "id": .symbol(.id), "subject": .text(.subject), "content": .text(.description),
      .own("content_type"): nil, .own("platform"): .symbol(.channel),
      "priority": .symbol(.priority), "status": .symbol(.status), "user": .text(.customerName),
      .own("user_email"): .symbol(.customer), .own("user_cellphone"): .text(.contact),
      "assignee": .symbol(.agent), "assignee_id": nil, .own("user_group_name"): .symbol(.team),
      .own("user_group_id"): nil, .own("solving_at"): .instant(.handlingStartedAt),
      .own("replied_by"): nil, "created_at": .instant(.createdAt),
      "updated_at": .instant(.updatedAt),
    ])

  /// From version 2 of its interface.
  static let meiqia = ExportFormat(
    name: "meiqia", title: "美洽, conversations as JSON",
    source: "the conversation model in 美洽's public description of its interface", needed: 4,
    alsoOwn: ["page_conv_url"],
    fields: [
      .own("conv_id"): .symbol(.id), "client_id": .symbol(.customer), "dev_client_id": nil,
      "agent_name": .symbol(.agent), .own("agent_nick_name"): nil, "agent_account": nil,
      "agent_ID": nil, "group_name": .symbol(.team), "group_id": nil,
      .own("conv_start_tm"): .instant(.createdAt), .own("conv_end_tm"): .instant(.closedAt),
      .own("conv_first_resp_wait_in_secs"): .duration(.firstResponseTime),
      .own("conv_agent_msg_count"): .count(.replies),
      .own("conv_visitor_msg_count"): .count(.customerReplies), .own("conv_quality_grade"): nil,
      "conv_content": .text(.description), .own("visitor_location"): .symbol(.region),
      "visitor_tags": .text(.tags), "search_engine_name": nil,
    ])

  static let hotline12345 = ExportFormat(
    name: "hotline_12345", title: "12345 work orders",
    source: "header of a public analysis of such work orders", needed: 4,
    fields: [
      .own("工单编号"): .symbol(.id), "工单标题": .text(.subject), .own("工单内容"): .text(.description),
      .own("推送时间"): .instant(.createdAt), .own("承办单位"): .symbol(.team), .own("问题分类"): .categoryPath,
      .own("问题点位"): nil,
    ])

  /// 转派部门/对接人 is one column for two fields. The department is the ticket's team; the agent is 受理人,
  /// who took the question, so that the contact person stays with the column. A filled form glues
  /// date and hour together (`2024-05-0114:30`), which is read.
  static let handbookForm1 = ExportFormat(
    name: "handbook_form_1", title: "表1 客户问题受理与分类表单",
    source: "the service handbook's form 表1", needed: 5,
    fields: [
      "客户姓名": .text(.customerName), .own("联系方式"): .text(.contact), "客户编号": .symbol(.customer),
      .own("问题发生时间"): .instant(.createdAt), "问题描述": .text(.description),
      .own("问题类型(一级/二级)"): .categoryPath, "优先级": .symbol(.priority), .own("客户情绪"): .symbol(.mood),
      .own("附件信息"): .text(.attachments), "受理人": .symbol(.agent),
      .own("转派部门/对接人"): .split(.team, nil), .own("处理状态"): .symbol(.status),
    ])

  /// A number, a date and an owner beside these columns are recognised by their own names.
  static let customerNeedsForm = ExportFormat(
    name: "customer_needs_form", title: "客户需求记录表",
    source: "the service handbook's form 客户需求记录表", needed: 2,
    fields: [
      .own("需求描述"): .text(.description), "优先级": .symbol(.priority), .own("客户期望"): nil,
    ])

  /// `taobao_fliggy_千牛客服工作量.csv`, one row an account.
  static let qianniu = ExportFormat(
    name: "qianniu_workload", title: "千牛 客服工作量",
    source: "a public importer of Taobao and Fliggy shops", needed: 5,
    alsoOwn: [
      "旺旺昵称", "咨询人数", "接待人数", "直接接待人数", "转入人数", "转出人数", "答问比", "客服字数", "最大同时接待", "未回复人数", "旺旺回复率",
      "慢响应人数", "长接待人数",
    ],
    instead: "the export of single conversations (聊天记录, one row a conversation)")

  /// `pinduoduo_客服绩效.csv`, one row an account.
  static let pinduoduo = ExportFormat(
    name: "pinduoduo_performance", title: "拼多多 客服绩效",
    source: "a public importer of Pinduoduo shops", needed: 5,
    alsoOwn: [
      "客服账号", "客服服务分", "咨询人数", "询单人数", "最终成团人数", "询单转化率", "客服销售额", "去退销售额", "需要人工回复的咨询人数", "人工接待人数",
      "3分钟未回复人数", "平均人工响应时长",
    ],
    instead: "the export of single work orders or conversations (工单, 聊天记录)")
}

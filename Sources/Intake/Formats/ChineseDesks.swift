import Desk

extension ExportFormat {
  /// 网易七鱼's list of chat sessions, one row a session.
  ///
  /// `客服平均响应时长` is the mean over a session's replies, not the first.
  static let qiyu = ExportFormat(
    name: "qiyu", title: "网易七鱼, chat sessions",
    source: "the session table of a public interface to it",
    needing: 6,
    of: [
      "接待组", "访客来源ip", "来源页", "在列队时间", "客服实名", "客服昵称", "与上一次来访的时间差", "转人工类型",
      "会话发起方", "会话咨询分类明细", "会话关闭原因", "客服首次响应的时间", "客服首次响应时长", "客服置顶时长",
      "会话解决状态", "对话回合数", "访客首条消息时间", "会话中止方",
    ],
    columns: [
      "ID": .symbol(.id), "客服组": .symbol(.team), "接待组": .symbol(.team),
      "在列队时间": .duration(.waitTime), "会话类型": .symbol(.channel), "来源类型": .dimension,
      "客服实名": .symbol(.agent), "客服昵称": .symbol(.agent), "客服ID": .dimension,
      "开始时间": .instant(.createdAt), "结束时间": .instant(.closedAt),
      "客户ID": .symbol(.customer), "客户名称": .text(.customerName), "VIP": .symbol(.customerType),
      "会话分类信息": .category, "会话咨询分类明细": .dimension,
      "客服首次响应的时间": .instant(.firstResponseAt),
      "客服首次响应时长": .duration(.firstResponseTime), "客服平均响应时长": .dimension,
      "客服置顶时长": .dimension, "访客首条消息时间": .dimension, "留言处理时间": .dimension,
      "会话解决状态": .flag(.resolved), "客服消息数": .count(.replies),
      "用户消息数": .count(.customerReplies), "总消息数": .dimension, "会话备注": .text(.description),
    ])

  /// 智齿's work orders, from version 5 of its interface.
  ///
  /// Levels and states are numbers; the columns that end in `_cn` say them in words.
  static let sobot = ExportFormat(
    name: "sobot", title: "智齿, work orders as JSON",
    source: "the work order list of 智齿's open interface, as public clients read it",
    needing: 4,
    of: [
      "ticketid", "ticket_code", "ticket_title", "ticket_type_name", "ticket_from_cn",
      "ticket_level_cn", "ticket_status_cn", "start_type_cn", "deal_agent_name",
      "deal_group_name",
    ],
    columns: [
      "ticket_code": .symbol(.id), "ticketid": .dimension, "ticket_title": .text(.subject),
      "ticket_content": .text(.description), "ticket_type_name": .category,
      "ticket_from_cn": .symbol(.channel), "ticket_from": .symbol(.channel),
      "ticket_level_cn": .symbol(.priority), "ticket_level": .symbol(.priority),
      "ticket_status_cn": .symbol(.status), "ticket_status": .symbol(.status),
      "start_name": .dimension, "start_type": .dimension, "start_type_cn": .dimension,
      "deal_agent_name": .symbol(.agent), "deal_group_name": .symbol(.team),
      "create_datetime": .instant(.createdAt), "update_datetime": .instant(.updatedAt),
      "user_name": .text(.customerName), "user_nick": .dimension, "user_tels": .text(.contact),
      "user_emails": .text(.contact), "customerid": .symbol(.customer),
    ])

  /// 智齿's work orders from the older interface: the same names in capitals, times in milliseconds.
  static let sobotLegacy = ExportFormat(
    name: "sobot_legacy", title: "智齿, work orders as JSON, older interface",
    source: "the public description of 智齿's open interface",
    needing: 4,
    of: [
      "ticketCode", "ticketTitle", "ticketContent", "ticketLevel", "ticketStatus",
      "ticketTypeName", "ticketFrom", "dealUserName", "dealGroupName",
    ],
    columns: [
      "ticketCode": .symbol(.id), "ticketId": .dimension, "ticketTitle": .text(.subject),
      "ticketContent": .text(.description), "ticketTypeName": .category,
      "ticketFrom": .symbol(.channel), "ticketLevel": .symbol(.priority),
      "ticketStatus": .symbol(.status), "startName": .dimension, "startType": .dimension,
      "dealUserName": .symbol(.agent), "dealUserId": .dimension,
      "dealGroupName": .symbol(.team), "dealGroupId": .dimension,
      "createTime": .instant(.createdAt, as: .unixMilliseconds),
      "updateTime": .instant(.updatedAt, as: .unixMilliseconds),
      "customerId": .symbol(.customer),
    ])

  /// Udesk's work orders from its interface.
  static let udesk = ExportFormat(
    name: "udesk", title: "Udesk, work orders as JSON",
    source: "the work order list in Udesk's public description of its interface",
    needing: 4,
    of: [
      "user_group_id", "user_group_name", "user_cellphone", "user_email", "solving_at",
      "replied_by", "platform", "content_type",
    ],
    columns: [
      "id": .symbol(.id), "subject": .text(.subject), "content": .text(.description),
      "content_type": .dimension, "platform": .symbol(.channel), "priority": .symbol(.priority),
      "status": .symbol(.status), "user": .text(.customerName), "user_email": .symbol(.customer),
      "user_cellphone": .text(.contact), "assignee": .symbol(.agent), "assignee_id": .dimension,
      "user_group_name": .symbol(.team), "user_group_id": .dimension,
      "solving_at": .instant(.handlingStartedAt), "replied_by": .dimension,
      "created_at": .instant(.createdAt), "updated_at": .instant(.updatedAt),
    ])

  /// 美洽's conversations from its interface, version 2.
  static let meiqia = ExportFormat(
    name: "meiqia", title: "美洽, conversations as JSON",
    source: "the conversation model in 美洽's public description of its interface",
    needing: 4,
    of: [
      "conv_id", "conv_start_tm", "conv_end_tm", "conv_first_resp_wait_in_secs",
      "conv_agent_msg_count", "conv_visitor_msg_count", "conv_quality_grade",
      "agent_nick_name", "page_conv_url", "visitor_location",
    ],
    columns: [
      "conv_id": .symbol(.id), "client_id": .symbol(.customer), "dev_client_id": .dimension,
      "agent_name": .symbol(.agent), "agent_nick_name": .dimension, "agent_account": .dimension,
      "agent_ID": .dimension, "group_name": .symbol(.team), "group_id": .dimension,
      "conv_start_tm": .instant(.createdAt), "conv_end_tm": .instant(.closedAt),
      "conv_first_resp_wait_in_secs": .duration(.firstResponseTime, in: .seconds),
      "conv_agent_msg_count": .count(.replies),
      "conv_visitor_msg_count": .count(.customerReplies), "conv_quality_grade": .dimension,
      "conv_content": .text(.description), "visitor_location": .symbol(.region),
      "visitor_tags": .text(.tags), "search_engine_name": .dimension,
    ])

  /// Work orders of a 12345 citizens' hotline.
  static let hotline12345 = ExportFormat(
    name: "hotline_12345", title: "12345 work orders",
    source: "header of a public analysis of such work orders",
    needing: 4,
    of: ["工单编号", "推送时间", "承办单位", "问题分类", "问题点位", "工单内容"],
    columns: [
      "工单编号": .symbol(.id), "工单标题": .text(.subject), "工单内容": .text(.description),
      "推送时间": .instant(.createdAt), "承办单位": .symbol(.team), "问题分类": .category,
      "问题点位": .dimension,
    ])
}

extension ExportFormat {
  /// The handbook's form 表1 客户问题受理与分类表单, one row a question.
  ///
  /// 转派部门/对接人 is one column for two fields. The department is the ticket's team; the agent is 受理人,
  /// who took the question, so that the contact person stays with the column. A filled form glues
  /// date and hour together (`2024-05-0114:30`), which is read.
  static let handbookForm1 = ExportFormat(
    name: "handbook_form_1", title: "表1 客户问题受理与分类表单",
    source: "the service handbook's form 表1",
    needing: 5,
    of: ["联系方式", "问题发生时间", "问题类型(一级/二级)", "客户情绪", "附件信息", "转派部门/对接人", "处理状态"],
    columns: [
      "序号": .symbol(.id), "客户姓名": .text(.customerName), "联系方式": .text(.contact),
      "客户编号": .symbol(.customer), "问题发生时间": .instant(.createdAt),
      "问题描述": .text(.description), "问题类型(一级/二级)": .category, "优先级": .symbol(.priority),
      "客户情绪": .symbol(.mood), "附件信息": .text(.attachments), "受理人": .symbol(.agent),
      "转派部门/对接人": .split(.team, nil), "处理状态": .symbol(.status),
    ])

  /// The handbook's form 客户需求记录表: what a customer needs, how urgent it is and what is expected.
  ///
  /// A number, a date and an owner beside these columns are recognised by their own names.
  static let customerNeedsForm = ExportFormat(
    name: "customer_needs_form", title: "客户需求记录表",
    source: "the service handbook's form 客户需求记录表",
    needing: 2,
    of: ["需求描述", "客户期望"],
    columns: [
      "需求描述": .text(.description), "优先级": .symbol(.priority), "客户期望": .dimension,
    ])
}

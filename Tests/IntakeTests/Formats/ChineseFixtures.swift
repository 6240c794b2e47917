extension [FormatFixture] {
  static let chinese: [FormatFixture] = [
    .qiyu, .sobot, .sobotLegacy, .udesk, .meiqia, .hotline12345, .handbookForm1, .customerNeedsForm,
  ]
}

extension FormatFixture {
  static let qiyu = FormatFixture(
    format: "qiyu",
    text: """
      ID,接待组,客服组,访客来源ip,来源页,来源类型,在列队时间,会话类型,客服ID,客服实名,客服昵称,开始时间,客户ID,客户名称,VIP,\
      与上一次来访的时间差,转人工类型,会话发起方,会话分类信息,会话咨询分类明细,会话关闭原因,结束时间,客服首次响应的时间,\
      客服首次响应时长,客服置顶时长,会话备注,会话解决状态,对话回合数,访客首条消息时间,客服平均响应时长,是否有效会话,客服消息数,\
      用户消息数,总消息数,会话中止方
      8801,一组,售前组,10.0.0.1,/,网站,00:00:05,在线,17,王小青,小青,2026-05-01 09:00:00,c-1,张三,VIP1,,,访客,物流/催单,,\
      客服关闭,2026-05-01 09:12:00,2026-05-01 09:00:20,00:00:20,,,已解决,5,2026-05-01 09:00:01,00:00:31,是,12,9,21,客服
      8802,一组,售后组,10.0.0.2,/,网站,00:00:40,在线,18,李小红,小红,2026-05-01 10:00:00,c-2,李四,VIP2,,,访客,退款/进度,,\
      访客离开,2026-05-01 10:03:00,,,,,未解决,1,2026-05-01 10:00:02,,否,0,2,2,访客
      """,
    fields: [
      "ID": "id", "客服组": "team", "在列队时间": "wait", "会话类型": "channel", "客服实名": "agent",
      "开始时间": "created_at", "客户ID": "customer", "客户名称": "customer_name",
      "VIP": "customer_type", "会话分类信息": "category", "结束时间": "closed_at",
      "客服首次响应的时间": "first_response_at", "客服首次响应时长": "first_response_time",
      "会话备注": "description", "会话解决状态": "resolved", "客服消息数": "replies",
      "用户消息数": "customer_replies",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "responded 2026-05-01 09:00:20",
        "closed 2026-05-01 09:12:00", "wait 5", "response 20", "replies 12", "customer replies 9",
        "agent 王小青", "team 售前组", "channel 在线", "category 物流", "subcategory 催单",
        "customer c-1",
      ],
      [
        "created 2026-05-01 10:00:00", "closed 2026-05-01 10:03:00", "wait 40", "replies 0",
        "customer replies 2", "agent 李小红", "team 售后组", "channel 在线", "category 退款",
        "subcategory 进度", "customer c-2",
      ],
    ],
    generalCount: 35, problems: ["结束时间 closing_is_no_resolution"])

  static let sobot = FormatFixture(
    format: "sobot",
    text: """
      {"ret_code": "000000", "items": [
       {"ticketid": "7a1", "ticket_code": "20260501000001", "ticket_title": "退款",
        "ticket_content": "请退款", "ticket_type_name": "售后/退款", "ticket_from": "6",
        "ticket_from_cn": "PC-在线工作台", "ticket_level": "2", "ticket_level_cn": "高",
        "ticket_status": "3", "ticket_status_cn": "已解决", "start_type": "0",
        "start_type_cn": "坐席", "start_name": "小青", "deal_agent_name": "王小青",
        "deal_group_name": "售后组", "create_datetime": "2026-05-01 09:00:00",
        "update_datetime": "2026-05-02 09:00:00", "user_name": "张三", "user_nick": "阿三",
        "user_tels": "13800000000", "user_emails": "zs@example.com", "customerid": "c-1"},
       {"ticketid": "7a2", "ticket_code": "20260501000002", "ticket_title": "登录",
        "ticket_content": "登录失败", "ticket_type_name": "技术/登录", "ticket_from": "8",
        "ticket_from_cn": "呼叫中心", "ticket_level": "1", "ticket_level_cn": "中",
        "ticket_status": "1", "ticket_status_cn": "受理中", "start_type": "0",
        "start_type_cn": "坐席", "start_name": "小红", "deal_agent_name": "李小红",
        "deal_group_name": "技术组", "create_datetime": "2026-05-01 10:00:00",
        "update_datetime": "2026-05-01 10:05:00", "user_name": "李四", "user_nick": "阿四",
        "user_tels": "13900000000", "user_emails": "", "customerid": "c-2"}]}
      """,
    fields: [
      "ticket_code": "id", "ticket_title": "subject", "ticket_content": "description",
      "ticket_type_name": "category", "ticket_from_cn": "channel", "ticket_level_cn": "priority",
      "ticket_status_cn": "status", "deal_agent_name": "agent", "deal_group_name": "team",
      "create_datetime": "created_at", "update_datetime": "updated_at",
      "user_name": "customer_name", "user_tels": "contact", "customerid": "customer",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "status 已解决", "priority 高", "agent 王小青", "team 售后组",
        "channel PC-在线工作台", "category 售后", "subcategory 退款", "customer c-1",
      ],
      [
        "created 2026-05-01 10:00:00", "status 受理中", "priority 中", "agent 李小红", "team 技术组",
        "channel 呼叫中心", "category 技术", "subcategory 登录", "customer c-2",
      ],
    ],
    generalCount: 21)

  static let sobotLegacy = FormatFixture(
    format: "sobot_legacy",
    text: """
      {"code": "1000", "items": [
       {"ticketId": "7a1", "ticketCode": 1500877941, "ticketTitle": "退款", "ticketContent": "请退款",
        "ticketLevel": 2, "ticketStatus": 3, "startType": 0, "startName": "小青",
        "dealUserName": "王小青", "dealGroupName": "售后组", "createTime": 1777597200000,
        "updateTime": 1777604400000, "ticketTypeName": "售后 / 退款", "ticketFrom": 6},
       {"ticketId": "7a2", "ticketCode": 1510877947, "ticketTitle": "登录", "ticketContent": "登录失败",
        "ticketLevel": 1, "ticketStatus": 1, "startType": 0, "startName": "小红",
        "dealUserName": "李小红", "dealGroupName": "技术组", "createTime": 1777683600000,
        "updateTime": 1777683600000, "ticketTypeName": "技术 / 登录", "ticketFrom": 8}]}
      """,
    fields: [
      "ticketCode": "id", "ticketTitle": "subject", "ticketContent": "description",
      "ticketLevel": "priority", "ticketStatus": "status", "dealUserName": "agent",
      "dealGroupName": "team", "createTime": "created_at", "updateTime": "updated_at",
      "ticketTypeName": "category", "ticketFrom": "channel",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "status 3", "priority 2", "agent 王小青", "team 售后组",
        "channel 6", "category 售后", "subcategory 退款",
      ],
      [
        "created 2026-05-02 09:00:00", "status 1", "priority 1", "agent 李小红", "team 技术组",
        "channel 8", "category 技术", "subcategory 登录",
      ],
    ],
    generalCount: 12)

  static let udesk = FormatFixture(
    format: "udesk",
    text: """
      {"status": 0, "message": "成功", "size": 2, "contents": [
       {"id": 1, "subject": "退款", "content": "请退款", "content_type": "text", "platform": "邮件",
        "priority": "紧急", "status": "solved", "user": "张三", "user_email": "zs@example.com",
        "user_cellphone": null, "assignee": "王小青", "assignee_id": 1, "user_group_id": 1,
        "user_group_name": "售后1组", "solving_at": "2026-05-01 09:10:00 +0800",
        "replied_by": "agent_1", "custom_fields": {"TextField_1": "订单 7"},
        "created_at": "2026-05-01 09:00:00 +0800", "updated_at": "2026-05-02 09:00:00 +0800"},
       {"id": 2, "subject": "登录", "content": "登录失败", "content_type": "text", "platform": "微信",
        "priority": "标准", "status": "open", "user": "李四", "user_email": "ls@example.com",
        "user_cellphone": "13900000000", "assignee": "李小红", "assignee_id": 2, "user_group_id": 2,
        "user_group_name": "技术组", "solving_at": "", "replied_by": null,
        "custom_fields": {"TextField_1": ""}, "created_at": "2026-05-02 10:00:00 +0800",
        "updated_at": "2026-05-02 10:00:00 +0800"}]}
      """,
    fields: [
      "id": "id", "subject": "subject", "content": "description", "platform": "channel",
      "priority": "priority", "status": "status", "user": "customer_name",
      "user_email": "customer", "user_cellphone": "contact", "assignee": "agent",
      "user_group_name": "team", "solving_at": "handling_started_at",
      "created_at": "created_at", "updated_at": "updated_at",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "status solved", "priority 紧急", "agent 王小青",
        "team 售后1组", "channel 邮件", "customer zs@example.com",
      ],
      [
        "created 2026-05-02 10:00:00", "status open", "priority 标准", "agent 李小红", "team 技术组",
        "channel 微信", "customer ls@example.com",
      ],
    ],
    generalCount: 16)

  static let meiqia = FormatFixture(
    format: "meiqia",
    text: """
      {"result": [
       {"enterprise_id": 5869, "conv_id": 66001, "client_id": 9001, "agent_account": "q@example.com",
        "agent_name": "王小青", "agent_ID": "a1", "agent_nick_name": "小青", "group_id": "g1",
        "group_name": "售前组", "conv_start_tm": "2026-05-01T01:00:00Z",
        "conv_end_tm": "2026-05-01T01:20:00Z", "conv_first_resp_wait_in_secs": 15,
        "conv_agent_msg_count": "6", "conv_visitor_msg_count": "4", "conv_quality_grade": "gold",
        "visitor_location": "上海", "visitor_ip": "10.0.0.1", "page_conv_url": "https://example.com"},
       {"enterprise_id": 5869, "conv_id": 66002, "client_id": 9002, "agent_account": "h@example.com",
        "agent_name": "李小红", "agent_ID": "a2", "agent_nick_name": "小红", "group_id": "g2",
        "group_name": "售后组", "conv_start_tm": "2026-05-02T01:00:00Z",
        "conv_end_tm": "2026-05-02T01:02:00Z", "conv_first_resp_wait_in_secs": null,
        "conv_agent_msg_count": "0", "conv_visitor_msg_count": "2", "conv_quality_grade": "bronze",
        "visitor_location": "北京", "visitor_ip": "10.0.0.2",
        "page_conv_url": "https://example.com"}]}
      """,
    fields: [
      "conv_id": "id", "client_id": "customer", "agent_name": "agent", "group_name": "team",
      "conv_start_tm": "created_at", "conv_end_tm": "closed_at",
      "conv_first_resp_wait_in_secs": "first_response_time", "conv_agent_msg_count": "replies",
      "conv_visitor_msg_count": "customer_replies", "visitor_location": "region",
    ],
    tickets: [
      [
        "created 2026-05-01 09:00:00", "closed 2026-05-01 09:20:00", "response 15", "replies 6",
        "customer replies 4", "agent 王小青", "team 售前组", "customer 9001",
      ],
      [
        "created 2026-05-02 09:00:00", "closed 2026-05-02 09:02:00", "replies 0",
        "customer replies 2", "agent 李小红", "team 售后组", "customer 9002",
      ],
    ],
    generalCount: 18, problems: ["conv_end_tm closing_is_no_resolution"])

  static let hotline12345 = FormatFixture(
    format: "hotline_12345",
    text: """
      工单编号,工单标题,工单内容,推送时间,承办单位,问题分类,问题点位
      20260501000123456789,路灯不亮,路灯三天不亮,2026/5/1 9:30,城管局,市政设施/路灯,人民路
      20260502000123456790,停水,小区停水,2026/5/2 14:05,水务局,公用事业/供水,建设路
      """,
    fields: [
      "工单编号": "id", "工单标题": "subject", "工单内容": "description", "推送时间": "created_at",
      "承办单位": "team", "问题分类": "category",
    ],
    tickets: [
      ["created 2026-05-01 09:30:00", "team 城管局", "category 市政设施", "subcategory 路灯"],
      ["created 2026-05-02 14:05:00", "team 水务局", "category 公用事业", "subcategory 供水"],
    ],
    generalCount: 7)

  static let handbookForm1 = FormatFixture(
    format: "handbook_form_1",
    text: """
      序号,客户姓名,联系方式,客户编号,问题发生时间,问题描述,问题类型(一级/二级),优先级,客户情绪,附件信息,受理人,转派部门/对接人,处理状态
      1,张三,13800000000,KH-001,2024-05-0114:30,登录失败,技术故障/登录异常,P1,焦虑,截图,小李,技术部/老王,处理中
      2,李四,13900000000,KH-002,2024-05-0209:05,退款,售后申请/退款,P2,平静,无,小红,售后部/老赵,已完成
      """,
    fields: [
      "客户姓名": "customer_name", "联系方式": "contact", "客户编号": "customer",
      "问题发生时间": "created_at", "问题描述": "description", "问题类型(一级/二级)": "category",
      "优先级": "priority", "客户情绪": "mood", "附件信息": "attachments", "受理人": "agent",
      "转派部门/对接人": "team", "处理状态": "status",
    ],
    tickets: [
      [
        "created 2024-05-01 14:30:00", "status 处理中", "priority P1", "agent 小李", "team 技术部",
        "category 技术故障", "subcategory 登录异常", "customer KH-001",
      ],
      [
        "created 2024-05-02 09:05:00", "status 已完成", "priority P2", "agent 小红", "team 售后部",
        "category 售后申请", "subcategory 退款", "customer KH-002",
      ],
    ],
    generalCount: 13, problems: ["序号 no_ids"])

  static let customerNeedsForm = FormatFixture(
    format: "customer_needs_form",
    text: """
      编号,客户姓名,登记时间,需求描述,优先级,客户期望,受理人
      X-1,张三,2026-05-01 09:00,希望支持导出,高,一周内,小李
      X-2,李四,2026-05-02 10:00,希望夜间有人,低,本月内,小红
      """,
    fields: [
      "编号": "id", "客户姓名": "customer_name", "登记时间": "created_at", "需求描述": "description",
      "优先级": "priority", "受理人": "agent",
    ],
    tickets: [
      ["created 2026-05-01 09:00:00", "priority 高", "agent 小李"],
      ["created 2026-05-02 10:00:00", "priority 低", "agent 小红"],
    ],
    generalCount: 7)
}

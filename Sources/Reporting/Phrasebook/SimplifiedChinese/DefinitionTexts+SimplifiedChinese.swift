import Desk

extension DefinitionTexts {
  static let simplifiedChinese = DefinitionTexts(
    title: SectionTitle("口径与设定", "口径与设定"),
    lead: { standard, zone in
      "本报告按服务标准 \(standard) 和时区 \(zone) 计算，期间含首日不含末日次日零点；下列口径在命令行和各格式中一致"
    },
    metrics: "指标口径", id: "标识", definition: "口径", unit: "单位", polarity: "方向", anchor: "归属",
    standards: { "现行服务标准：\($0)" },
    standardsNote: "自上而下匹配，第一条符合且有该节点的规则生效。",
    policy: "规则", applies: "适用", everyTicket: "全部工单", eventColumn: "节点",
    event: { event in
      switch event {
      case .firstResponse: "首次人工响应"
      case .handlingStart: "开始处理"
      case .answer: "接听"
      case .nextReply: "后续回复"
      case .assessment: "评估"
      case .escalation: "上报"
      case .resolution: "解决"
      }
    },
    within: "时限", clockColumn: "计时",
    clock: { clock in
      switch clock {
      case .calendar: "自然时间"
      case .business: "工作时间"
      }
    },
    pausing: { clock, pauses in
      let names = pauses.map { pause in
        switch pause {
        case .pending: "等待客户"
        case .onHold: "挂起"
        }
      }
      return "\(clock)，\(names.joined(separator: "、"))期间停表"
    },
    calendar: "工作日历", calendarNote: "只列本期内的节假日和调休日。", hours: "工作时段",
    everyDay: "每天", always: "全天 24 小时", holiday: "节假日，不上班", closed: "不上班",
    settings: "设定", setting: "项目", settingValue: "取值", timeZone: "时区",
    repeatWindow: "重复联系观察期", sameCategory: "重复联系须同一级类型", complaintCategories: "视为投诉的类型",
    smallestSample: "判断变化的最小样本", requiredFields: "完整工单的必填项",
    fieldsNotAsked: "所有文件都没有、因此不要求的项", descriptionField: "问题描述",
    passMark: "质检合格线", masking: "客户信息",
    maskingName: { masking in
      switch masking {
      case .masked: "遮盖（张*、138****5678）"
      case .hashed: "代码化，同一客户同一代码"
      case .plain: "原样（联系方式仍遮盖）"
      }
    },
    target: { "目标：\($0)" })
}

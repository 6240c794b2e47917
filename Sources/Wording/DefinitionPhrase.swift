import Desk

/// What the section on definitions says.
package enum DefinitionPhrase: SectionPhrase {
  case title
  case lead(standard: String, zone: String)
  case metrics, id, definition, unit, polarity, anchor
  case standards(String)
  case standardsNote, applies, everyTicket, eventColumn, within, clockColumn
  /// How a milestone's time is counted, and the statuses in which it is stopped.
  case clock(Milestone)
  case calendar, calendarNote, hours, everyDay, always, holiday, closed, settings, setting,
    settingValue, timeZone, repeatWindow, sameCategory, complaintCategories, smallestSample,
    requiredFields, fieldsNotAsked
  /// The field that is no dimension.
  case descriptionField, passMark, masking
  /// Of a figure.
  case target(String)
  case event(Milestone.Event)
  case clockName(Milestone.Clock)
  case pause(Milestone.Pause)
  case masked(Masking)

  package static var tab: Self { title }

  package var english: String {
    switch self {
    case .title: "Definitions"
    case .lead(let standard, let zone):
      "Computed under the standards \(standard) and the time zone \(zone); the same definitions hold on "
        + "the command line and in every format"
    case .metrics: "Measures"
    case .id: "Id"
    case .definition: "Definition"
    case .unit: "Unit"
    case .polarity: "Better"
    case .anchor: "Period"
    case .standards(let standard): "Standards in force: \(standard)"
    case .standardsNote:
      "From the top; the first rule that fits and has the milestone decides. A pick-up is judged beside it."
    case .applies: "Applies to"
    case .everyTicket: "every ticket"
    case .eventColumn: "Milestone"
    case .within: "Within"
    case .clockColumn: "Clock"
    case .clock(let milestone):
      Self.clockName(milestone.clock).english
        + (milestone.pauses.isEmpty ? "" : ", stopped while ")
        + milestone.orderedPauses.map(\.english).joined(separator: " or ")
    case .calendar: "Calendar"
    case .calendarNote: "Holidays and make-up workdays of the period only."
    case .hours: "Working hours"
    case .everyDay: "every day"
    case .always: "24 hours"
    case .holiday: "holiday, closed"
    case .closed: "closed"
    case .settings: "Settings"
    case .setting: "Setting"
    case .settingValue: "Value"
    case .timeZone: "Time zone"
    case .repeatWindow: "Repeat window"
    case .sameCategory: "Repeats are of the same category"
    case .complaintCategories: "Complaint categories"
    case .smallestSample: "Smallest sample judged"
    case .requiredFields: "A complete ticket has filled"
    case .fieldsNotAsked: "Not asked for: in no file"
    case .descriptionField: "description"
    case .passMark: "Pass mark of reviews"
    case .masking: "Customers"
    case .target(let figure): "Target: \(figure)"
    case .event(.firstResponse): "first reply by a person"
    case .event(.handlingStart): "start of handling"
    case .event(.answer): "answer"
    case .event(.nextReply): "next reply"
    case .event(.assessment): "assessment"
    case .event(.escalation): "escalation"
    case .event(.resolution): "resolution"
    case .clockName(.calendar): "calendar time"
    case .clockName(.business): "business time"
    case .pause(.pending): "waiting for the customer"
    case .pause(.onHold): "on hold"
    case .masked(.masked): "masked (张*, 138****5678)"
    case .masked(.hashed): "as codes, the same customer the same code"
    case .masked(.plain): "as exported (contacts masked)"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "口径与设定"
    case .lead(let standard, let zone):
      "本报告按服务标准 \(standard) 和时区 \(zone) 计算，期间含首日不含末日次日零点；下列口径在命令行和各格式中一致"
    case .metrics: "指标口径"
    case .id: "标识"
    case .definition: "口径"
    case .unit: "单位"
    case .polarity: "方向"
    case .anchor: "归属"
    case .standards(let standard): "现行服务标准：\(standard)"
    case .standardsNote: "自上而下匹配，第一条符合且有该节点的规则生效；接起另行判断。"
    case .applies: "适用"
    case .everyTicket: "全部工单"
    case .eventColumn: "节点"
    case .within: "时限"
    case .clockColumn: "计时"
    case .clock(let milestone):
      Self.clockName(milestone.clock).simplifiedChinese
        + (milestone.pauses.isEmpty
          ? ""
          : "，\(milestone.orderedPauses.map(\.simplifiedChinese).joined(separator: "、"))期间停表")
    case .calendar: "工作日历"
    case .calendarNote: "只列本期内的节假日和调休日。"
    case .hours: "工作时段"
    case .everyDay: "每天"
    case .always: "全天 24 小时"
    case .holiday: "节假日，不上班"
    case .closed: "不上班"
    case .settings: "设定"
    case .setting: "项目"
    case .settingValue: "取值"
    case .timeZone: "时区"
    case .repeatWindow: "重复联系观察期"
    case .sameCategory: "重复联系须同一级类型"
    case .complaintCategories: "视为投诉的类型"
    case .smallestSample: "判断变化的最小样本"
    case .requiredFields: "完整工单的必填项"
    case .fieldsNotAsked: "所有文件都没有、因此不要求的项"
    case .descriptionField: "问题描述"
    case .passMark: "质检合格线"
    case .masking: "客户信息"
    case .target(let figure): "目标：\(figure)"
    case .event(.firstResponse): "首次人工响应"
    case .event(.handlingStart): "开始处理"
    case .event(.answer): "接听"
    case .event(.nextReply): "后续回复"
    case .event(.assessment): "评估"
    case .event(.escalation): "上报"
    case .event(.resolution): "解决"
    case .clockName(.calendar): "自然时间"
    case .clockName(.business): "工作时间"
    case .pause(.pending): "等待客户"
    case .pause(.onHold): "挂起"
    case .masked(.masked): "遮盖（张*、138****5678）"
    case .masked(.hashed): "代码化，同一客户同一代码"
    case .masked(.plain): "原样（联系方式仍遮盖）"
    }
  }
}

extension Milestone {
  var orderedPauses: [DefinitionPhrase] {
    Pause.allCases.filter(pauses.contains).map { .pause($0) }
  }
}

import Metrics

/// What a metric is called and means.
package struct MetricText: Sendable {
  /// `First response time`.
  package let label: String
  /// Whom it counts, how, and what it leaves out.
  package let definition: String
  /// Where the definition comes from, where it is not this project's own.
  package let source: String?

  init(_ label: String, _ definition: String, source: String? = nil) {
    self.label = label
    self.definition = definition
    self.source = source
  }
}

extension MetricID: Phrase {
  package var english: MetricText {
    switch self {
    case .ticketsCreated: MetricText("Tickets created", "Tickets created in the period.")
    case .ticketsResolved:
      MetricText(
        "Tickets resolved",
        "Tickets whose last resolution lies in the period; a reopened one counts at its last, and not "
          + "while it is open again.")
    case .backlog:
      MetricText(
        "Backlog",
        "Created by the period's end and not resolved by then. Left out and counted: tickets that are "
          + "solved or closed without a resolution time; cancelled, merged, spam and abandoned ones, "
          + "which are neither open nor resolved; those whose status means nothing known.")
    case .backlogAge:
      MetricText("Backlog age", "From creation to the period's end, of open tickets.")
    case .answerRate:
      MetricText(
        "Answer rate",
        "Answered / tickets with a known answered flag; others are left out. A call or chat whose "
          + "status is abandoned was not answered.",
        source: "service handbook 004: calls that were answered")
    case .waitTime:
      MetricText(
        "Wait time", "Time in a queue or ringing as exported; tickets without it are left out.")
    case .firstResponseTime:
      MetricText(
        "First response time",
        "From creation to the first public reply by a person, by the clock on the wall. Bots and "
          + "automatic greetings do not count; unanswered tickets are left out and counted.")
    case .firstResponseTimeBusiness:
      MetricText(
        "First response time (business)",
        "The same in working hours of the calendar: no nights, no holidays, make-up workdays in.")
    case .firstResponseAttainment:
      MetricText(
        "First response attainment",
        "Met / (met + breached) of the tickets that the standard covers and whose due moment has passed "
          + "by the period's end. Met: answered within the standard; breached: later, or not at all. Not "
          + "yet due, answered or not: left out and counted, for a period's last days would look better "
          + "than they are.",
        source: "the standard in force (service handbooks 000 to 003)")
    case .pickUpAttainment:
      MetricText(
        "Pick-up attainment",
        "Taken up within the standard / (within + breached), where the standard promises a pick-up beside "
          + "the first response: a call by its wait, a message by the first reply by a person. Not yet "
          + "due: left out.",
        source: "service handbook 002: three rings, ten minutes online and by e-mail")
    case .resolutionTime:
      MetricText(
        "Resolution time",
        "From creation to the last resolution, by the clock on the wall; open tickets are not in it, "
          + "and a closing is no resolution.")
    case .resolutionTimeBusiness:
      MetricText("Resolution time (business)", "The same in working hours of the calendar.")
    case .resolutionAttainment:
      MetricText(
        "Resolution attainment",
        "Resolved within the standard / (within + breached), of tickets whose due moment has passed by "
          + "the period's end; not yet due, resolved or not: left out and counted.",
        source: "the standard in force (service handbooks 000 to 003)")
    case .resolutionRate:
      MetricText(
        "Resolution rate",
        "Of the tickets created in the period, those resolved by its end; where the export says yes "
          + "or no itself, that. Left out and counted: cancelled, merged, spam and abandoned tickets; those "
          + "whose status means nothing known. Still ripening: the open ones, which are counted beside "
          + "it, may follow.")
    case .handlingStartTime:
      MetricText(
        "Time to the start of handling",
        "From creation to the start of handling; tickets that nobody has begun are left out and "
          + "counted.")
    case .handlingAttainment:
      MetricText(
        "Handling attainment",
        "Handling begun within the standard / (within + breached); not yet due, begun or not: left out."
      )
    case .nextReplyTime:
      MetricText(
        "Next reply time",
        "Of the customer's messages after the first response, the one that waited longest for a reply by "
          + "a person, or as exported. A resolution ends the wait without a reply.")
    case .nextReplyAttainment:
      MetricText(
        "Next reply attainment",
        "Every message after the first response answered within the standard / (that + breached); not "
          + "yet due, answered or not: left out. Without such a message nothing came due.")
    case .assessmentTime:
      MetricText(
        "Time to assessment",
        "From creation to the end of the assessment; tickets not assessed yet are left out and "
          + "counted.")
    case .assessmentAttainment:
      MetricText(
        "Assessment attainment",
        "Assessed within the standard / (within + breached); not yet due, assessed or not: left out."
      )
    case .escalationTime:
      MetricText(
        "Time to escalation",
        "From creation to the escalation, where its moment is known; tickets never escalated are left "
          + "out and counted.", source: "service handbook 002: P0 and P1 are reported at once")
    case .escalationAttainment:
      MetricText(
        "Escalation attainment",
        "Escalated within the standard / (within + breached). Resolved before the escalation came due: "
          + "none was needed, left out; not yet due, escalated or not: left out.")
    case .handleTime: MetricText("Handle time", "Time worked on a ticket, where the export has it.")
    case .requesterWaitTime:
      MetricText(
        "Customer wait time",
        "Time that the customer waited for the team (new, open, on hold): as exported, else from the "
          + "ticket's status history.")
    case .agentWaitTime:
      MetricText(
        "Wait for the customer",
        "Time that the team waited for the customer: as exported, else from the ticket's status history."
      )
    case .onHoldTime:
      MetricText(
        "Time on hold", "Time on hold: as exported, else from the ticket's status history.")
    case .newTime:
      MetricText("Time new", "Time before anybody took the ticket up, by its status history.")
    case .openTime:
      MetricText("Time open", "Time that the team worked on the ticket, by its status history.")
    case .repliesPerTicket:
      MetricText("Replies per ticket", "Mean public replies by people to a resolved ticket.")
    case .firstContactResolution:
      MetricText(
        "First contact resolution",
        "By the definition in force; the four definitions stand side by side in the section on "
          + "resolution.")
    case .fcrRecorded:
      MetricText(
        "FCR as recorded", "Yes / (yes + no) in the export's own field; blanks are left out.")
    case .fcrNoRepeat:
      MetricText(
        "FCR without a repeat",
        "Of tickets resolved in the period, customer known, first contacts, window closed: those that "
          + "the customer did not follow up within the window and that were not reopened. Window "
          + "still open: left out and counted.")
    case .fcrOneTouch:
      MetricText(
        "FCR in one reply",
        "Exactly one public reply and no reopening / resolved tickets with both known.")
    case .fcrSurvey:
      MetricText("FCR by survey", "Yes / (yes + no) to “was it solved at the first contact?”")
    case .reopenRate:
      MetricText("Reopen rate", "Reopened at least once / resolved tickets with known reopenings.")
    case .transferRate:
      MetricText("Transfer rate", "Handed on at least once / created tickets with known transfers.")
    case .pingPongRate:
      MetricText(
        "Ping-pong rate",
        "Handed back at least once to whom it had just come from (A to B to A) / created tickets with "
          + "known transfers, by the event log.")
    case .escalationRate:
      MetricText(
        "Escalation rate", "Escalated by the period's end / created tickets, where exported.")
    case .csat:
      MetricText(
        "CSAT", "Satisfied ratings (4 and 5 of five, unless configured) / all ratings.",
        source: "the usual top two of five")
    case .csatMean:
      MetricText("Mean rating", "On the scale of most ratings; others are left out and counted.")
    case .csatScore:
      MetricText(
        "CSAT score", "Mean of (rating − lowest) / (highest − lowest) × 100.",
        source: "mean on 0 to 100; service handbook 003")
    case .dissatisfaction: MetricText("Dissatisfaction", "The two lowest of five / all ratings.")
    case .nps:
      MetricText(
        "Net promoter score", "Share of 9–10 minus share of 0–6, in points.",
        source: "Reichheld, The One Number You Need to Grow (2003)")
    case .ces:
      MetricText(
        "Customer effort", "Mean effort rating; scales run both ways, so no side is better.",
        source: "Dixon, Freeman and Toman, Stop Trying to Delight Your Customers (2010)")
    case .surveyResponseRate:
      MetricText(
        "Survey response rate",
        "Answered by the period's end / invited in the period. Still ripening: those who have not "
          + "answered, who are counted beside it, still may. Absent where only answers are recorded."
      )
    case .surveyCoverage:
      MetricText(
        "Survey coverage", "Resolved tickets with a rating / resolved; absent where none is rated.")
    case .complaints:
      MetricText(
        "Complaints",
        "Created tickets that are complaints: by their flag, else by category; absent where neither "
          + "tells any.")
    case .complaintRate: MetricText("Complaint rate", "Complaints / created tickets.")
    case .repeatComplaintRate:
      MetricText(
        "Repeat complaint rate",
        "Complaints by a customer who had complained in the 30 days before / complaints with a known "
          + "customer.")
    case .complaintResolutionTime:
      MetricText(
        "Complaint resolution time", "From creation to the last resolution, of complaints.")
    case .causeVerifiedRate:
      MetricText(
        "Verified causes",
        "Complaints whose root causes are all verified / complaints with a root cause by an analysis known "
          + "at the period's end. The whys above a root do not count, causes ruled out are none, and a "
          + "complaint with a root without a status (and none pending) is left out and counted. Still "
          + "ripening: pending roots, counted beside it, may be verified later.",
        source: "service handbook 002: verified and unverified causes")
    case .qaScore:
      MetricText(
        "QA score",
        "Mean score of the reviews of the period, 0 to 100: the recorded total, else the mean of the "
          + "rated items by their weights. A review that its draw makes stand for several contacts (sampling weight) "
          + "counts for them. What agents say of their own work is no review.")
    case .qaPassRate:
      MetricText(
        "QA pass rate",
        "Reviews at or over the pass mark (the scorecard's, else the configured one, else 80: 79.9 fails) "
          + "in which no critical or fatal item failed / reviews with a score; without one, what the "
          + "export itself says; weighted as the score is.")
    case .qaFatalRate:
      MetricText(
        "Fatal errors in QA",
        "Reviews in which a fatal item failed / reviews that say whether one did; weighted as the score is."
      )
    case .qaCoverage:
      MetricText(
        "QA coverage",
        "Resolved tickets that others than their agents reviewed by the period's end / resolved tickets; a period before the "
          + "first review in the data or after the last has no value.")
    case .archiveCompleteness:
      MetricText(
        "Archive completeness",
        "Filled required fields / required fields of resolved tickets: customer, description, priority, "
          + "agent and status unless configured. A field that no file has is not asked for.",
        source: "service handbook 001: the five elements of a ticket")
    case .archiveCompleteRate:
      MetricText(
        "Complete tickets",
        "Resolved tickets with every required field filled / resolved tickets; fields as for archive "
          + "completeness.", source: "service handbook 001: the five elements of a ticket")
    case .misprioritisedRate:
      MetricText(
        "Misprioritised",
        "Tickets whose priority is another than impact and urgency ask for by the rule in force / "
          + "tickets with all three; pairs that the rule does not name are left out.",
        source: "service handbook 002: impact by urgency")
    }
  }

  package var simplifiedChinese: MetricText {
    switch self {
    case .ticketsCreated: MetricText("新建工单", "期内创建的工单数。")
    case .ticketsResolved: MetricText("解决工单", "最后一次解决落在期内的工单数；重开后再解决的按最后一次计，重开后尚未解决的不计。")
    case .backlog:
      MetricText(
        "积压工单", "期末之前创建、到期末仍未解决的工单数。以下不计、另列件数：已解决或已关闭但没有解决时间的；已取消、合并、垃圾和客户放弃的，既不算未结也不算已解决；状态无法识别的。")
    case .backlogAge: MetricText("积压时长", "积压工单从创建到期末的时长。")
    case .answerRate:
      MetricText("接通率", "接通数 ÷ 有接通标记的工单数；没有标记的不计。电话或在线会话的状态为放弃的，算未接通。", source: "服务手册 004：接听情况")
    case .waitTime: MetricText("排队时长", "导出所记的排队或振铃时间；没有记录的不计。")
    case .firstResponseTime: MetricText("首次响应时长", "从创建到第一次人工公开回复的自然时间；机器人和自动问候不算，未回复的不计、另列件数。")
    case .firstResponseTimeBusiness:
      MetricText("首次响应时长（工作时间）", "同首次响应时长，只计日历内的工作时间；节假日和下班时间不计，调休日计入。")
    case .firstResponseAttainment:
      MetricText(
        "首次响应达标率",
        "达标 ÷（达标 + 超时），只计标准涉及且到期末时限已到的工单。时限内回复为达标，迟于时限或仍未回复为超时；时限未到的，不论是否已回复，均不计、另列件数，以免美化期末几天。",
        source: "现行服务标准（服务手册 000 至 003）")
    case .resolutionTime: MetricText("解决时长", "从创建到最后一次解决的自然时间；按解决时间归属，未解决的不在其中，关闭时间不当作解决时间。")
    case .resolutionTimeBusiness: MetricText("解决时长（工作时间）", "同解决时长，只计日历内的工作时间。")
    case .pickUpAttainment:
      MetricText(
        "接起达标率",
        "在标准内接起 ÷（标准内 + 超时），用于标准在首次响应之外另行规定接起时限的渠道：电话看等待时长，在线与邮件看首次人工回复；时限未到的不计。",
        source: "服务手册 002：铃响三声；在线与邮件 10 分钟")
    case .resolutionAttainment:
      MetricText(
        "解决达标率", "时限内解决 ÷（时限内解决 + 超时），只计到期末时限已到的工单；时限未到的，不论是否已解决，均不计、另列件数。",
        source: "现行服务标准（服务手册 000 至 003）")
    case .resolutionRate:
      MetricText(
        "解决率",
        "期内创建且到期末已解决的工单 ÷ 期内创建的工单；导出自带是否解决时以其为准。已取消、合并、垃圾和客户放弃的，以及状态无法识别的不计、另列件数。此率尚会上升：未解决的另列件数，以后可能解决。"
      )
    case .handlingStartTime: MetricText("开始处理时长", "从创建到开始处理；尚未开始处理的不计入并单独计数。")
    case .handlingAttainment: MetricText("开始处理达标率", "在标准内开始处理 /（标准内 + 超时）；时限未到的，不论是否已开始，均不计。")
    case .nextReplyTime: MetricText("后续回复时长", "首次响应之后客户的来信中，等待人工回复最久的一条；或按导出给出的时长。解决即结束等待，不算回复。")
    case .nextReplyAttainment:
      MetricText("后续回复达标率", "首次响应之后的来信全部在标准内得到回复 /（达标 + 超时）；时限未到的，不论是否已回复，均不计；没有后续来信的不在其列。")
    case .assessmentTime: MetricText("评估时长", "从创建到评估完成；尚未评估的不计入并单独计数。")
    case .assessmentAttainment: MetricText("评估达标率", "在标准内完成评估 /（标准内 + 超时）；时限未到的，不论是否已评估，均不计。")
    case .escalationTime:
      MetricText("上报时长", "从创建到上报，须有上报时间；从未上报的不计入并单独计数。", source: "服务手册 002：P0、P1 立即上报")
    case .escalationAttainment:
      MetricText("上报达标率", "在标准内上报 /（标准内 + 超时）。到时限之前已解决的无须上报，不计；时限未到的，不论是否已上报，均不计。")
    case .handleTime: MetricText("处理时长", "客服实际处理一张工单的时间，导出有记录的才计。")
    case .requesterWaitTime: MetricText("客户等待时长", "客户等客服的时间（新建、处理中、挂起）：以导出所记为准，没有则由状态流转记录得出。")
    case .agentWaitTime: MetricText("等待客户时长", "客服等客户回复的时间：以导出所记为准，没有则由状态流转记录得出。")
    case .onHoldTime: MetricText("挂起时长", "工单挂起的时间：以导出所记为准，没有则由状态流转记录得出。")
    case .newTime: MetricText("待受理时长", "工单无人受理的时间，由状态流转记录得出。")
    case .openTime: MetricText("处理中时长", "工单处于处理中的时间，由状态流转记录得出。")
    case .repliesPerTicket: MetricText("每单回复次数", "已解决工单的人工公开回复次数的平均；没有记录的不计。")
    case .firstContactResolution: MetricText("一次解决率", "按所选口径计算的一次解决率；口径见本节，四种口径的对照见“解决”一节。")
    case .fcrRecorded: MetricText("一次解决率（系统记录）", "导出自带“是否一次解决”为是的 ÷ 是与否之和；空白不计。")
    case .fcrNoRepeat:
      MetricText("一次解决率（无重复联系）", "期内解决、客户已知、本身不是重复联系、观察期已满的工单中，之后没有同一客户再次来询且未重开的占比；观察期未满的不计、另列件数。")
    case .fcrOneTouch: MetricText("一次解决率（一次回复）", "只用一次人工回复且未重开的 ÷ 回复数与重开数都有记录的已解决工单。")
    case .fcrSurvey: MetricText("一次解决率（客户自述）", "客户对“首次联系是否解决”答是的 ÷ 答是与答否之和。")
    case .reopenRate: MetricText("重开率", "至少重开一次的 ÷ 有重开记录的已解决工单。")
    case .transferRate: MetricText("转派率", "至少转派一次的 ÷ 有转派记录的新建工单。")
    case .pingPongRate: MetricText("来回转派率", "至少一次转回刚刚转出的人或组（甲→乙→甲）的 ÷ 有转派记录的新建工单，由流转记录得出。")
    case .escalationRate: MetricText("升级率", "到期末已升级的 ÷ 新建工单；导出没有升级信息时不计算。")
    case .csat: MetricText("满意度", "满意评价（五分制的 4、5 分）÷ 全部评价；满意的起点可在配置中设定。", source: "通行的五分制前两档")
    case .csatMean: MetricText("满意度均分", "评价的平均分，按多数评价所用的量表；其他量表的不计、另列件数。")
    case .csatScore:
      MetricText("满意度得分", "（评分 − 最低分）÷（最高分 − 最低分）× 100 的平均。", source: "百分制均分；服务手册 003")
    case .dissatisfaction: MetricText("不满意率", "最低两档评价 ÷ 全部评价。")
    case .nps:
      MetricText(
        "净推荐值", "9–10 分的占比减去 0–6 分的占比，以百分点计。",
        source: "Reichheld, The One Number You Need to Grow (2003)")
    case .ces:
      MetricText(
        "客户费力度", "客户费力度评分的平均；各家量表方向不一，不判好坏。",
        source: "Dixon, Freeman and Toman, Stop Trying to Delight Your Customers (2010)")
    case .surveyResponseRate:
      MetricText("调查回收率", "期内邀请中到期末已答复的占比；只有答复、没有未答复记录时不计算。此率尚会上升：未答复的另列件数，以后可能答复。")
    case .surveyCoverage: MetricText("评价覆盖率", "已解决工单中有评价的占比；一条评价都没有时不计算。")
    case .complaints: MetricText("投诉量", "期内创建的投诉工单：以导出的投诉标记为准，没有标记则按配置的投诉类型；两者都看不出投诉时不计算。")
    case .complaintRate: MetricText("投诉率", "投诉工单 ÷ 新建工单。")
    case .repeatComplaintRate: MetricText("重复投诉率", "30 天内已投诉过的客户再次投诉 ÷ 客户已知的投诉。")
    case .complaintResolutionTime: MetricText("投诉解决时长", "投诉工单从创建到最后一次解决的自然时间。")
    case .causeVerifiedRate:
      MetricText(
        "原因验证率",
        "根因全部已验证的投诉 / 到期末已由分析得出根因的投诉。根因之上的各层不计，已排除的不算原因；根因没有验证状态（且无待验证）的不计入并另行计数。此率尚会上升：待验证的另列件数。",
        source: "服务手册 002：已验证与待验证的原因")
    case .qaScore:
      MetricText(
        "质检得分", "期内质检的平均分，0 到 100：取记录的总分，没有总分则取各评分项的加权平均。抽样时代表多个联络的质检（抽样权重）按其代表的个数计。客服自评不计入。")
    case .qaPassRate:
      MetricText(
        "质检合格率",
        "达到合格线且没有关键项或致命项不合格的质检 / 有得分的质检；合格线依评分表，其次依配置，默认 80 分，79.9 分不合格。没有得分的以导出的结论为准；按抽样权重计。")
    case .qaFatalRate: MetricText("质检致命错误率", "出现致命错误的质检 / 写明有无致命错误的质检；按抽样权重计。")
    case .qaCoverage: MetricText("质检覆盖率", "期末前已质检（自评不算）的解决工单 / 解决工单；数据中首次质检之前、末次质检之后的期间没有值。")
    case .archiveCompleteness:
      MetricText(
        "归档完整度", "已填的必填项 / 解决工单的必填项；默认为工单五要素：客户信息、问题描述、优先级、处理人、处理进度。所有文件都没有的项不要求。",
        source: "服务手册 001：工单五要素")
    case .archiveCompleteRate:
      MetricText("归档完整率", "必填项全部填写的解决工单 / 解决工单；必填项同归档完整度。", source: "服务手册 001：工单五要素")
    case .misprioritisedRate:
      MetricText(
        "优先级误判率", "优先级与影响范围、紧急程度应定的不符的工单 / 三项俱全的工单；规则没有写到的组合不计入。", source: "服务手册 002：影响范围与紧急程度")
    }
  }
}

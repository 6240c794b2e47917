import Metrics

/// What the section on responses says.
package enum ResponsePhrase: SectionPhrase {
  case title, tab, nothing, missing, noChannel, noStandard
  case typical(median: String, ninetieth: String)
  case attained(String)
  case weakest(String, attainment: String)
  case late(Int, unanswered: Int)
  case nobodyLate, seriesTable, seriesColumn, seriesNote, waitMedian, waitNinetieth, responseMedian,
    responseNinetieth
  case byDimension(String)
  case byDimensionNote, attainmentChart, attainmentDescription, overall, dayTable, dayColumn,
    dayNote, calendarMedian, calendarNinetieth, businessMedian, businessNinetieth, standards,
    covered, met, breached, runningLate, notYetDue, nothingDue, notMeasurable, standardNote,
    lateTable, lateColumn, unanswered, unsolved
  case lateNote(shown: Int, all: Int)
  case series(ServiceSeries)
  case day(DayKind)

  package var english: String {
    switch self {
    case .title: "Response and standards"
    case .tab: "Response"
    case .nothing: "The data has no first responses, so nothing can be said about their speed."
    case .missing:
      "First responses are missing: a column with the first response time supplies them."
    case .noChannel: "Channels are missing: a channel column tells calls, chats and tickets apart."
    case .noStandard:
      "No line of the standards in force speaks of these tickets' first response; set it under "
        + "standards in touchstone.yaml."
    case .typical(let median, let ninetieth):
      "Half of the tickets got a first reply by a person within \(median), nine in ten within \(ninetieth)"
    case .attained(let share): "\(share) of first responses met the standard"
    case .weakest(let channel, let attainment): "\(channel) is clearly below that at \(attainment)"
    case .late(let all, let unanswered):
      "\(all) open tickets are late now"
        + (unanswered > 0 ? ", \(unanswered) of them without any reply" : ", all with a reply")
    case .nobodyLate: "No open ticket is late now"
    case .seriesTable: "Phone, tickets"
    case .seriesColumn: "Series"
    case .seriesNote:
      "Calls are judged by answering and waiting, conversations and tickets by the first response. "
        + "Calendar time."
    case .waitMedian: "Wait, median"
    case .waitNinetieth: "Wait, P90"
    case .responseMedian: "Response, median"
    case .responseNinetieth: "Response, P90"
    case .byDimension(let dimension): "First response by \(dimension.lowercased())"
    case .byDimensionNote:
      "P90: nine tickets in ten take no longer. Attainment counts tickets that a standard covers, that "
        + "have come due and whose outcome is known; intervals are 95%."
    case .attainmentChart: "First response attainment by channel"
    case .attainmentDescription:
      "A bar for each channel with its 95% interval; the line is the target, or the overall value."
    case .overall: "Overall"
    case .dayTable: "Holidays and make-up workdays: calendar against business time"
    case .dayColumn: "Created on"
    case .dayNote:
      "Business time counts working hours only: a holiday's ticket starts with the next shift."
    case .calendarMedian: "Calendar, median"
    case .calendarNinetieth: "Calendar, P90"
    case .businessMedian: "Business, median"
    case .businessNinetieth: "Business, P90"
    case .standards: "Each promise of the standards"
    case .covered: "Tickets"
    case .met: "Met"
    case .breached: "Breached"
    case .runningLate: "Late and open"
    case .notYetDue: "Not yet due"
    case .nothingDue: "Nothing due"
    case .notMeasurable: "Not measurable"
    case .standardNote:
      "Late and open tickets are among the breached. Not yet due: the time is not up, met already or "
        + "not. Nothing due: what was promised was never needed. Not measurable: the export does not "
        + "tell, or contradicts itself."
    case .lateTable: "Open tickets that are late now"
    case .lateColumn: "State"
    case .unanswered: "no reply, response late"
    case .unsolved: "answered, resolution late"
    case .lateNote(let shown, let all):
      "Unanswered first, then by age"
        + (all > shown ? "; the first \(shown) of \(all)." : ".")
    case .series(.phone): "Phone"
    case .series(.online): "Online"
    case .series(.tickets): "Tickets (e-mail, social media, store ...)"
    case .day(.ordinary): "Ordinary days"
    case .day(.makeUp): "Make-up workdays"
    case .day(.holiday): "Holidays"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "响应与标准达成"
    case .tab: "响应与标准"
    case .nothing: "数据里没有首次响应时间，无法判断响应快慢。"
    case .missing: "缺少首次响应：需要“首次响应时间”一列（或“首次响应时长”）。"
    case .noChannel: "缺少渠道：有“渠道”一列才能分电话、在线、工单三个系列。"
    case .noStandard: "现行服务标准没有涉及这些工单的首次响应，无法计算达标率；可在 touchstone.yaml 的 standards 中设定。"
    case .typical(let median, let ninetieth): "一半工单在 \(median)内得到首次人工响应，九成在 \(ninetieth)内"
    case .attained(let share): "首次响应达标率 \(share)"
    case .weakest(let channel, let attainment): "\(channel)明显低于总体，为 \(attainment)"
    case .late(let all, let unanswered):
      "目前有 \(all) 件未结工单已超时" + (unanswered > 0 ? "，其中 \(unanswered) 件至今无人回复" : "，均已有人回复")
    case .nobodyLate: "目前没有超时的未结工单"
    case .seriesTable: "电话、在线、工单三个系列"
    case .seriesColumn: "系列"
    case .seriesNote: "电话看接通与排队，在线和工单看首次响应。时长按自然时间计。"
    case .waitMedian: "排队中位数"
    case .waitNinetieth: "排队 P90"
    case .responseMedian: "首响中位数"
    case .responseNinetieth: "首响 P90"
    case .byDimension(let dimension): "各\(dimension)的首次响应"
    case .byDimensionNote: "P90：九成工单不超过此时长。达标率只计标准涉及、已到时限且结果可知的工单，区间为 95% 置信区间。"
    case .attainmentChart: "各渠道首次响应达标率"
    case .attainmentDescription: "每个渠道一条，细线为 95% 置信区间；竖线为目标，没有目标时为总体。"
    case .overall: "总体"
    case .dayTable: "节假日与调休：自然时间对工作时间"
    case .dayColumn: "创建日"
    case .dayNote: "工作时间只计日历内的上班时间：节假日来的工单，从下一个上班时刻起算。"
    case .calendarMedian: "自然时间中位数"
    case .calendarNinetieth: "自然时间 P90"
    case .businessMedian: "工作时间中位数"
    case .businessNinetieth: "工作时间 P90"
    case .standards: "标准的每项承诺"
    case .covered: "工单"
    case .met: "达标"
    case .breached: "超时"
    case .runningLate: "其中仍未结"
    case .notYetDue: "未到期"
    case .nothingDue: "无须"
    case .notMeasurable: "无法判断"
    case .standardNote: "“其中仍未结”含在“超时”之内。未到期：时限尚未到，不论是否已达标，均不计入达标率。无须：承诺的事项未曾需要。无法判断：导出没有记录，或自相矛盾。"
    case .lateTable: "目前超时的未结工单"
    case .lateColumn: "状况"
    case .unanswered: "无人回复，首响超时"
    case .unsolved: "已回复，解决超时"
    case .lateNote(let shown, let all):
      "先列无人回复的，再按等待时长排列" + (all > shown ? "；共 \(all) 件，此处列前 \(shown) 件。" : "。")
    case .series(.phone): "电话"
    case .series(.online): "在线"
    case .series(.tickets): "工单（邮件、社媒、门店等）"
    case .day(.ordinary): "平日与周末"
    case .day(.makeUp): "调休上班日"
    case .day(.holiday): "节假日"
    }
  }
}

import Desk
import Metrics

/// A finding of the conclusion: what is said of it in a sentence, with its evidence and what ends it.
package enum FindingPhrase: Phrase {
  /// What the data lacks, note by note.
  case coverage([String])
  case change(ChangedFigure)
  /// Figures with their values and targets.
  case missed([String])
  case overdue([NamedAction])
  case worked(NamedAction, figure: String, before: String, after: String)
  case late(tickets: Int, unanswered: Int)
  /// Tickets of a category, created in some days, that came open again.
  case batch(
    category: String, days: (first: String, last: String), reopened: Int, of: Int,
    rate: (batch: String, otherDays: String))
  case repeaters(customers: Int, complaints: Int, rate: String)
  /// In what time nine in ten were answered, on holidays and on other days.
  case holidays(tickets: Int, calendar: DayTimes, business: DayTimes)

  package typealias DayTimes = (holidays: String, otherDays: String)

  /// A figure that differs from what is usual for it, in words.
  package struct ChangedFigure: Sendable {
    package var figure: String
    /// The segment that the figure is of; nil for all tickets.
    package var segment: String?
    package var value: String
    package var usual: (low: String, high: String)
    package var verdict: Verdict
    package var isHigher: Bool
    /// Since when the last periods together differ, and what was expected before; nil where it is the
    /// last one that does.
    package var drift: (since: String, expected: String)?
    /// `up 3.1 points on April`; empty without a period before.
    package var change = ""
    package var carrier: Carrier?
    /// Other figures that differ the same way, with their values.
    package var also: [String] = []
    package var action: NamedAction?

    package init(
      _ figure: String, of segment: String?, value: String, usual: (low: String, high: String)
    ) {
      self.figure = figure
      self.segment = segment
      self.value = value
      self.usual = usual
      (verdict, isHigher) = (.changed, true)
    }

    /// The segment where it sits.
    package struct Carrier: Sendable {
      package var segment: String
      package var value: String
      package var usual: (low: String, high: String)
      /// Its part of the change; nil where it is not known.
      package var share: String?

      package init(
        segment: String, value: String, usual: (low: String, high: String), share: String?
      ) {
        self.segment = segment
        self.value = value
        self.usual = usual
        self.share = share
      }
    }
  }

  /// An action of the register with who owes it until when.
  package struct NamedAction: Sendable {
    package var name: String
    package var owner: String?
    package var due: String?
    package var isOverdue: Bool

    package init(name: String, owner: String?, due: String?, isOverdue: Bool) {
      self.name = name
      self.owner = owner
      self.due = due
      self.isOverdue = isOverdue
    }

    fileprivate var english: String {
      name + (owner.map { ", \($0)" } ?? "") + (due.map { ", due \($0)" } ?? "")
    }

    fileprivate var chinese: String {
      let details = [owner.map { "负责人 \($0)" }, due.map { "期限 \($0)" }].compactMap { $0 }
      return details.isEmpty ? name : "\(name)（\(details.joined(separator: "，"))）"
    }
  }

  package struct Text: Sendable {
    package var sentence: String
    package var evidence: String
    /// What is to be decided or asked, or why nothing is.
    package var ending: String
    /// The finding in a few words.
    package var topic: String
  }

  package var english: Text {
    switch self {
    case .coverage(let notes):
      return Text(
        sentence: notes.map { $0 + "." }.joined(separator: " "),
        evidence: "The section on coverage lists what there is.",
        ending: "Ask for the exports that are missing", topic: "Data")
    case .change(let change): return Self.english(change)
    case .missed(let missed):
      return Text(
        sentence: "Targets missed by more than chance: " + missed.joined(separator: "; ") + ".",
        evidence: "Targets at the edge, where the interval holds the target, are not counted.",
        ending: "Decide for each: resources, process, or another target", topic: "Targets")
    case .overdue(let actions):
      return Text(
        sentence: actions.count == 1
          ? "An action is overdue: \(actions[0].english)."
          : "\(actions.count) actions are overdue: "
            + actions.prefix(3).map(\.english).joined(separator: "; ")
            + (actions.count > 3 ? " and \(actions.count - 3) more" : "") + ".",
        evidence: "By the register of actions as of the end of the period.",
        ending: "Ask the owners when they will be done", topic: "Overdue actions")
    case .worked(let action, let figure, let before, let after):
      return Text(
        sentence: "An action worked: \(action.english). \(figure) went from \(before) to \(after).",
        evidence: "Compared with tickets that got no action; see the section on actions.",
        ending: "Nothing to decide: keep what was done", topic: action.name)
    case .late(let tickets, let unanswered):
      return Text(
        sentence: "\(tickets) open \(tickets == 1 ? "ticket is" : "tickets are") late"
          + (unanswered > 0 ? ", \(unanswered) of them without any answer." : "."),
        evidence: "Listed under responses, the unanswered ones first.",
        ending: "Ask the teams to answer these first", topic: "Late tickets")
    case .batch(let category, let days, let reopened, let total, let rate):
      let days = days.first == days.last ? days.first : "\(days.first) to \(days.last)"
      return Text(
        sentence:
          "Of the \(category) tickets created \(days), \(rate.batch) came open again; on "
          + "other days it was \(rate.otherDays).",
        evidence:
          "\(reopened) of \(total); corrected for all runs of days and categories looked at.",
        ending:
          "Decide who reviews how these tickets were handled and calls the customers back",
        topic: "Reopened \(category)")
    case .repeaters(let customers, let complaints, let rate):
      return Text(
        sentence:
          "\(customers) customers complained again within 30 days: \(rate) of complaints.",
        evidence: "\(complaints) repeat complaints; listed, masked, under complaints.",
        ending: "Ask that one person follows each of these customers through to the end",
        topic: "Repeat complaints")
    case .holidays(let tickets, let calendar, let business):
      return Text(
        sentence:
          "Holiday tickets are answered late, but nearly all of the wait is the holiday itself: "
          + "by the clock on the wall nine in ten within \(calendar.holidays) (other days "
          + "\(calendar.otherDays)), in business time within \(business.holidays) "
          + "(\(business.otherDays)).",
        evidence: "\(tickets) tickets were created on holidays; business time follows the "
          + "calendar with its make-up workdays.",
        ending: "Nothing to decide, if customers are told the holiday response times",
        topic: "Holidays")
    }
  }

  package var simplifiedChinese: Text {
    switch self {
    case .coverage(let notes):
      return Text(
        sentence: notes.map { $0 + "。" }.joined(), evidence: "详见“数据覆盖范围”一节。",
        ending: "请补齐缺少的导出", topic: "数据")
    case .change(let change): return Self.chinese(change)
    case .missed(let missed):
      return Text(
        sentence: "未达目标（超出偶然波动）：" + missed.joined(separator: "；") + "。",
        evidence: "区间包含目标值的指标处于目标边缘，不计在内。",
        ending: "逐项决定：增加资源、改进流程，还是调整目标", topic: "未达目标")
    case .overdue(let actions):
      return Text(
        sentence: "\(actions.count) 项措施逾期未完成："
          + actions.prefix(3).map(\.chinese).joined(separator: "；")
          + (actions.count > 3 ? "，另有 \(actions.count - 3) 项" : "") + "。",
        evidence: "以期末的整改台账为准。", ending: "请负责人说明何时完成", topic: "逾期措施")
    case .worked(let action, let figure, let before, let after):
      return Text(
        sentence: "措施见效：\(action.chinese)，\(figure)由 \(before) 变为 \(after)。",
        evidence: "已与未采取措施的工单对照，见“整改措施”一节。", ending: "无须决定：保持已有做法",
        topic: action.name)
    case .late(let tickets, let unanswered):
      return Text(
        sentence: "\(tickets) 件未结工单已超时"
          + (unanswered > 0 ? "，其中 \(unanswered) 件尚无任何答复。" : "。"),
        evidence: "名单见“响应”一节，尚无答复的在前。", ending: "请各组优先处理这些工单", topic: "超时工单")
    case .batch(let category, let days, let reopened, let total, let rate):
      let days = days.first == days.last ? days.first : "\(days.first) 至 \(days.last)"
      return Text(
        sentence: "\(days) 创建的\(category)工单有 \(rate.batch) 被重开，同类其他日期只有 \(rate.otherDays)。",
        evidence: "\(total) 件中重开 \(reopened) 件；已按检查过的日期段和类型数校正。",
        ending: "决定由谁复盘这批工单的处理办法并回访客户", topic: "\(category)集中重开")
    case .repeaters(let customers, let complaints, let rate):
      return Text(
        sentence: "\(customers) 位客户在 30 天内再次投诉，占投诉的 \(rate)。",
        evidence: "再次投诉 \(complaints) 件；名单见“投诉”一节，客户信息已遮盖。",
        ending: "请为这些客户各指定一人跟进到结案", topic: "重复投诉")
    case .holidays(let tickets, let calendar, let business):
      return Text(
        sentence: "节假日来的工单响应慢，主要慢在放假本身：按自然时间，九成在 \(calendar.holidays)内得到响应"
          + "（其他日子 \(calendar.otherDays)）；只计工作时间，九成在 \(business.holidays)内"
          + "（其他日子 \(business.otherDays)）。",
        evidence: "节假日创建 \(tickets) 件；工作时间按日历扣除节假日、计入调休上班日。",
        ending: "无须决定；请确认已向客户公布假期响应时间", topic: "节假日响应")
    }
  }

  private static func english(_ change: ChangedFigure) -> Text {
    let name = change.figure + (change.segment.map { " of \($0)" } ?? "")
    let state =
      switch change.verdict {
      case .worsened: "is worse than usual"
      case .improved: "is better than usual"
      case .changed, .noClearChange, .tooFew:
        "is \(change.isHigher ? "higher" : "lower") than usual"
      }
    var sentence = "\(name) \(state)"
    if let drift = change.drift {
      sentence += " since \(drift.since): now \(change.value), "
      sentence += "where about \(drift.expected) was usual"
    } else {
      sentence += ": \(change.value), where \(change.usual.low) to \(change.usual.high) is usual"
    }
    if !change.change.isEmpty { sentence += " (\(change.change))" }
    if let carrier = change.carrier {
      sentence += "; most of all \(carrier.segment): \(carrier.value), usually "
      sentence += "\(carrier.usual.low) to \(carrier.usual.high)"
      sentence += carrier.share.map { ", \($0) of the change" } ?? ""
    }
    let also = change.also.isEmpty ? "" : " Likewise " + change.also.joined(separator: "; ") + "."
    let place = change.carrier?.segment ?? change.segment
    let ending =
      if let action = change.action {
        action.isOverdue
          ? "Ask about the overdue action: \(action.english)"
          : "Nothing to decide yet: under way is \(action.english)"
      } else if change.verdict == .improved {
        "Nothing to decide"
      } else if change.verdict == .worsened {
        "Decide who is to find the cause and mend it, and by when"
          + (place.map { ", starting with \($0)" } ?? "")
      } else {
        "Decide whether to staff for it or to remove its cause"
          + (place.map { ", starting with \($0)" } ?? "")
      }
    return Text(
      sentence: sentence + ".",
      evidence: "Judged beside its own past; the data shows what coincides, not why." + also,
      ending: ending, topic: name)
  }

  private static func chinese(_ change: ChangedFigure) -> Text {
    let name = (change.segment.map { "\($0)的" } ?? "") + change.figure
    let state =
      switch change.verdict {
      case .worsened: "比平常差"
      case .improved: "比平常好"
      case .changed, .noClearChange, .tooFew: "\(change.isHigher ? "高" : "低")于平常"
      }
    var sentence = name
    if let drift = change.drift {
      sentence += "自 \(drift.since)起\(state)：现为 \(change.value)，此前约为 \(drift.expected)"
    } else {
      sentence += "\(state)：\(change.value)，平常为 \(change.usual.low) 至 \(change.usual.high)"
    }
    if !change.change.isEmpty { sentence += "（\(change.change)）" }
    if let carrier = change.carrier {
      sentence += "；最明显的是\(carrier.segment)：\(carrier.value)，平常为 \(carrier.usual.low) 至 "
      sentence += carrier.usual.high
      sentence += carrier.share.map { "，占变化的 \($0)" } ?? ""
    }
    let also = change.also.isEmpty ? "" : "同样如此的还有" + change.also.joined(separator: "；") + "。"
    let place = change.carrier?.segment ?? change.segment
    let ending =
      if let action = change.action {
        action.isOverdue
          ? "请就逾期措施说明：\(action.chinese)" : "暂无须决定：正在处理，\(action.chinese)"
      } else if change.verdict == .improved {
        "无须决定"
      } else if change.verdict == .worsened {
        "决定由谁在何时之前查明原因并改正" + (place.map { "，先查\($0)" } ?? "")
      } else {
        "决定是增加人手应对，还是消除起因" + (place.map { "，先看\($0)" } ?? "")
      }
    return Text(
      sentence: sentence + "。", evidence: "依据该指标自身的往期判断；数据只说明同时发生，原因有待查证。" + also,
      ending: ending, topic: name)
  }
}

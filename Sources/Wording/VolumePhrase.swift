/// What the section on volume and backlog says.
package enum VolumePhrase: SectionPhrase {
  case title, tab
  case nothing(period: String)
  case missing
  /// What was resolved is nil where no export says it.
  case flow(created: Int, resolved: Int?)
  case noBacklog
  case backlog(opening: Int, closing: Int)
  case old(Int)
  case busiest(weekday: String, hour: Int)
  case balance, opening, created, reopened, resolved
  /// Resolved tickets without a creation, less solved ones without a resolution time.
  case untimed, closing
  case balanceNote(reopened: Int, resolved: Int)
  case flowChart, flowDescription, backlogChart, backlogDescription, ageChart
  case ageDescription(median: String)
  /// Open for so many days, up to a limit; nil: or more.
  case ageLabel(days: Int, upTo: Int?)
  case shares, sharesNote, heat, heatDescription

  package var english: String {
    switch self {
    case .title: "Volume and backlog"
    case .tab: "Volume"
    case .nothing(let period): "No tickets were created in \(period), and none are open."
    case .missing: "Tickets are missing: rows whose creation time lies in the period supply them."
    case .noBacklog:
      "The backlog is missing: a column of resolution times, or statuses whose meaning is known, "
        + "supplies it."
    case .flow(let created, let resolved):
      "\(QuantityText.count(created)) tickets created"
        + (resolved.map { ", \(QuantityText.count($0)) resolved" } ?? "")
    case .backlog(let opening, let closing):
      "\(QuantityText.count(closing)) are open at the end, "
        + (closing == opening
          ? "as many as at the start"
          : "\(QuantityText.count(abs(closing - opening))) \(closing > opening ? "more" : "fewer") than at the start")
    case .old(let tickets): "\(QuantityText.count(tickets)) of them have waited for over 30 days"
    case .busiest(let weekday, let hour):
      "Most tickets come on \(weekday) from \(hour) to \(hour + 1) h"
    case .balance: "Balance of the backlog"
    case .opening: "Opening"
    case .created: "Created"
    case .reopened: "Reopened"
    case .resolved: "Resolved"
    case .untimed: "Untimed"
    case .closing: "Closing"
    case .balanceNote(let reopened, let resolved):
      "Opening + created + reopened − resolved + untimed = closing, to the ticket. Resolved is by the last "
        + "resolution, so a ticket reopened and resolved again counts once, and “reopened” holds "
        + "only what that does not show. Untimed: resolved tickets without a creation, less "
        + "solved or closed ones without a resolution time."
        + (resolved > 0
          ? " Of \(QuantityText.count(resolved)) resolved, \(QuantityText.count(reopened)) had been reopened before."
          : "")
    case .flowChart: "Created and resolved"
    case .flowDescription:
      "Tickets created and resolved in each of the last 13 periods, side by side."
    case .backlogChart: "Backlog at the end"
    case .backlogDescription: "Open tickets at each period's end."
    case .ageChart: "How long open tickets have waited"
    case .ageDescription(let median):
      "Open tickets at the period's end by days waited; the median is \(median)."
    case .ageLabel(let days, nil): "over \(days) d"
    case .ageLabel(0, let limit?): "under \(limit) d"
    case .ageLabel(let days, let limit?): "\(days)–\(limit) d"
    case .shares: "Categories by change of their share"
    case .sharesNote:
      "Share of the tickets created, most surprising change first; Benjamini-Hochberg over all "
        + "categories."
    case .heat: "When tickets come"
    case .heatDescription: "Tickets created in the period by weekday and hour; darker is more."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title, .tab: "工单量与积压"
    case .nothing(let period): "\(period)没有新建工单，也没有积压。"
    case .noBacklog: "缺少积压：需要“解决时间”一列，或含义已知的状态。"
    case .missing: "缺少工单：需要导出中“创建时间”落在本期的行。"
    case .flow(let created, let resolved):
      "本期新建 \(QuantityText.count(created)) 件"
        + (resolved.map { "，解决 \(QuantityText.count($0)) 件" } ?? "")
    case .backlog(let opening, let closing):
      "期末积压 \(QuantityText.count(closing)) 件，比期初"
        + (closing == opening
          ? "持平"
          : "\(closing > opening ? "增加" : "减少") \(QuantityText.count(abs(closing - opening))) 件")
    case .old(let tickets): "其中 \(QuantityText.count(tickets)) 件已等待 30 天以上"
    case .busiest(let weekday, let hour): "来单最集中的时段是\(weekday) \(hour) 点"
    case .balance: "积压平衡表"
    case .opening: "期初积压"
    case .created: "新建"
    case .reopened: "重开"
    case .resolved: "解决"
    case .untimed: "时间缺失"
    case .closing: "期末积压"
    case .balanceNote(let reopened, let resolved):
      "期初积压 + 新建 + 重开 − 解决 + 时间缺失 = 期末积压，逐张对平。解决按最后一次解决时间计，重开后又解决的工单只计一次，"
        + "所以“重开”只含最后解决时间看不出来的部分。“时间缺失”为没有创建时间却已解决的工单，减去已解决或已关闭却没有解决时间的工单。"
        + (resolved > 0
          ? "本期解决的 \(QuantityText.count(resolved)) 件中有 \(QuantityText.count(reopened)) 件曾经重开。" : "")
    case .flowChart: "每期新建与解决"
    case .flowDescription: "近 13 期的新建与解决工单数，相邻两柱为同一期。"
    case .backlogChart: "期末积压"
    case .backlogDescription: "每期期末尚未解决的工单数。"
    case .ageChart: "积压工单已等待多久"
    case .ageDescription(let median): "期末未解决工单按等待天数分组，中位数为\(median)。"
    case .ageLabel(let days, nil): "\(days) 天以上"
    case .ageLabel(0, let limit?): "\(limit) 天内"
    case .ageLabel(let days, let limit?): "\(days)–\(limit) 天"
    case .shares: "各问题类型的占比变化"
    case .sharesNote: "占当期新建工单的比例，按变化的显著程度排列；全部类型一起做 Benjamini-Hochberg 校正。"
    case .heat: "来单时段分布"
    case .heatDescription: "按星期和小时统计的本期新建工单数，颜色越深越多。"
    }
  }
}

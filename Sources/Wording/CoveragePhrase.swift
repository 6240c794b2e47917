import Desk
import Metrics

/// What the data covers and what it lacks: at the top of a report, of an inspection, beside answers.
package enum CoveragePhrase: SectionPhrase {
  case title, tab
  case nothing
  /// Nothing lacks that the numbers need.
  case fine(Coverage.Kind, Period, newestWhole: Period?)
  case kind(Coverage.Kind)
  case kindColumn, first, newest, wholePeriods
  /// How many periods are whole, from which one to which.
  case whole(Int, Period, Period)
  case tableNote
  case note(CoverageNote)

  package var english: String {
    switch self {
    case .title: "What the data covers"
    case .tab: "Coverage"
    case .nothing: "The data has no record with a date"
    case .fine(let kind, let days, let newest):
      "\(Self.kind(kind).english) from \(days.first) to \(days.last)"
        + (newest.map { ", whole up to \(CommonPhrase.period($0).english)" } ?? "")
        + "; the numbers lack nothing that is known"
    case .kind(.created): "Tickets created"
    case .kind(.resolved): "Tickets resolved"
    case .kind(.events): "Replies and changes"
    case .kind(.answers): "Survey answers"
    case .kind(.reviews): "Quality reviews"
    case .kind(.analyses): "Cause analyses"
    case .kindColumn: "Records"
    case .first: "From"
    case .newest: "To"
    case .wholePeriods: "Whole periods"
    case .whole(let count, let first, let last):
      count == 1 ? "\(first)" : "\(count), \(first) to \(last)"
    case .tableNote:
      "A period is whole where it lacks no more working days than usually pass between two records."
    case .note(let note): Self.english(note)
    }
  }

  private static func english(_ note: CoverageNote) -> String {
    func period(_ period: Period) -> String { CommonPhrase.period(period).english }
    func days(_ period: Period) -> String { CommonPhrase.daysOfYear(period).english }
    return switch note {
    case .inPart(let asked, let covered):
      "Of \(period(asked)) the data covers only \(days(covered))"
    case .noneWhole(let taken, let covered):
      "No month is whole in the data; of the latest, \(period(taken)), it covers \(days(covered))"
    case .begun(let later, let covered):
      "\(period(later)) is not over (\(days(covered))): ask for it with --period \(later)"
    case .baselineInPart(let base, let covered?):
      "Of \(period(base)), with which it is compared, the data covers only \(days(covered))"
    case .baselineInPart(let base, nil):
      "\(period(base)), with which it is compared, has no data"
    case .otherInPart(let kind, let covered):
      "\(Self.kind(kind).english) cover only \(days(covered))"
    case .hole(let kind, let days):
      "\(Self.kind(kind).english): none from \(days.first) to \(days.last): a file may be missing"
    case .stragglers(let kind, let count):
      "\(Self.kind(kind).english): \(QuantityText.count(count)) far off the covered days, with wrong "
        + "dates or older than what was exported"
    case .datesWithoutTimes(let kind):
      "\(Self.kind(kind).english): days without times, so that durations are whole days"
    case .openTicketsOnly(let open, let count):
      "\(QuantityText.count(open)) of \(QuantityText.count(count)) tickets are open: an export of open "
        + "tickets, it seems, which holds of earlier months only what is left; nothing is compared with "
        + "them"
    case .unknownStatuses(let words, let tickets, let count):
      "\(QuantityText.count(tickets)) of \(QuantityText.count(count)) tickets have a status whose "
        + "meaning is not known (\(some(words).joined(separator: ", "))): "
        + (tickets * 2 > count
          ? "there is no backlog and no resolution rate"
          : "they are in no backlog and no resolution rate")
        + " until touchstone.yaml says it, as in statuses: {solved: [\(words.first ?? "")]}"
    case .inferredStatuses(let done, let open, let tickets):
      "Statuses taken by the times of their \(QuantityText.count(tickets)) tickets: "
        + [("done", done), ("open", open)].filter { !$1.isEmpty }
        .map { "\($0): \(some($1).joined(separator: ", "))" }.joined(separator: "; ")
    case .missingFields(let names):
      "No ticket has " + names.map { Dimension(named: $0).english }.joined(separator: ", ")
    case .unusedColumns(let names):
      (names.count == 1 ? "1 column is" : "\(names.count) columns are")
        + " not used (\(some(names).joined(separator: ", "))); touchstone inspect shows all"
    case .incidents(let incidents, let isLeftOut, let counts):
      (isLeftOut ? "Without" : "With") + " the incidents "
        + names(incidents).joined(separator: ", ") + (isLeftOut ? " (left out: " : " (")
        + said(counts).map { "\(Self.kind($0).english.lowercased()) \(QuantityText.count($1))" }
        .joined(separator: ", ") + (isLeftOut ? ")" : "); --incidents without leaves them out")
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "数据覆盖范围"
    case .tab: "数据覆盖"
    case .nothing: "数据中没有一条记录带日期"
    case .fine(let kind, let days, let newest):
      "\(Self.kind(kind).simplifiedChinese) \(days.first) 至 \(days.last)"
        + (newest.map { "，完整至 \(CommonPhrase.period($0).simplifiedChinese)" } ?? "")
        + "，未发现影响数字的缺失"
    case .kind(.created): "新建工单"
    case .kind(.resolved): "解决工单"
    case .kind(.events): "回复与变更"
    case .kind(.answers): "满意度答复"
    case .kind(.reviews): "质检"
    case .kind(.analyses): "原因分析"
    case .kindColumn: "记录"
    case .first: "起"
    case .newest: "止"
    case .wholePeriods: "完整周期"
    case .whole(let count, let first, let last):
      count == 1 ? "\(first)" : "\(count) 个，\(first) 至 \(last)"
    case .tableNote: "一个周期缺少的工作日不多于两条记录之间通常间隔的天数，即为完整。"
    case .note(let note): Self.simplifiedChinese(note)
    }
  }

  private static func simplifiedChinese(_ note: CoverageNote) -> String {
    func period(_ period: Period) -> String { CommonPhrase.period(period).simplifiedChinese }
    func days(_ period: Period) -> String { CommonPhrase.daysOfYear(period).simplifiedChinese }
    return switch note {
    case .inPart(let asked, let covered): "\(period(asked))的数据只有 \(days(covered))"
    case .noneWhole(let taken, let covered):
      "数据中没有完整的月份；最近的 \(period(taken))只有 \(days(covered))"
    case .begun(let later, let covered):
      "\(period(later))尚未结束（\(days(covered))），要看它请用 --period \(later)"
    case .baselineInPart(let base, let covered?): "作为对照的 \(period(base))只有 \(days(covered)) 的数据"
    case .baselineInPart(let base, nil): "作为对照的 \(period(base))没有数据"
    case .otherInPart(let kind, let covered):
      "\(Self.kind(kind).simplifiedChinese)只有 \(days(covered))"
    case .hole(let kind, let days):
      "\(Self.kind(kind).simplifiedChinese)：\(days.first) 至 \(days.last) 一条也没有，可能漏了文件"
    case .stragglers(let kind, let count):
      "\(Self.kind(kind).simplifiedChinese)：\(QuantityText.count(count)) 条远在覆盖日期之外，日期有误或是导出带出的旧记录"
    case .datesWithoutTimes(let kind):
      "\(Self.kind(kind).simplifiedChinese)：只有日期没有时间，时长只能精确到天"
    case .openTicketsOnly(let open, let count):
      "\(QuantityText.count(count)) 张工单中 \(QuantityText.count(open)) 张未结：像是只导出了未结工单，往月只剩没办完的，因此不与往月比较"
    case .unknownStatuses(let words, let tickets, let count):
      "\(QuantityText.count(count)) 张工单中有 \(QuantityText.count(tickets)) 张的状态无法识别"
        + "（\(some(words).joined(separator: "、"))），"
        + (tickets * 2 > count ? "因此没有积压和解决率" : "不计入积压和解决率")
        + "；请在 touchstone.yaml 中写明，如 statuses: {solved: [\(words.first ?? "")]}"
    case .inferredStatuses(let done, let open, let tickets):
      "\(QuantityText.count(tickets)) 张工单的状态按有无解决时间判断，"
        + [("已办结", done), ("未结", open)].filter { !$1.isEmpty }
        .map { "\($0)：\(some($1).joined(separator: "、"))" }.joined(separator: "；")
    case .missingFields(let names):
      "所有工单都缺：" + names.map { Dimension(named: $0).simplifiedChinese }.joined(separator: "、")
    case .unusedColumns(let names):
      "有 \(names.count) 列未用到（\(some(names).joined(separator: "、"))），touchstone inspect 可看全部"
    case .incidents(let incidents, let isLeftOut, let counts):
      "\(isLeftOut ? "不计入" : "计入")“\(names(incidents).joined(separator: "”“"))”期间的记录："
        + said(counts).map { "\(Self.kind($0).simplifiedChinese) \(QuantityText.count($1))" }
        .joined(separator: "、") + (isLeftOut ? "" : "；--incidents without 可排除")
    }
  }

  private static let mostNames = 5

  /// The first of many.
  static func some(_ names: [String]) -> [String] {
    Array(names.prefix(mostNames)) + (names.count > mostNames ? ["…"] : [])
  }

  static func names(_ incidents: [Incident]) -> [String] { some(incidents.map(\.name)) }

  /// In the order of the kinds; of tickets even where there are none.
  static func said(_ counts: [Coverage.Kind: Int]) -> [(Coverage.Kind, Int)] {
    Coverage.Kind.allCases.compactMap { kind in
      (counts[kind] ?? (kind == .created ? 0 : nil)).map { (kind, $0) }
    }
  }
}

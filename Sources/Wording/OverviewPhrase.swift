import Desk
import Metrics

/// What the overview of the KPIs says.
package enum OverviewPhrase: SectionPhrase {
  case title, tab, nothing, missing
  case summary(compared: Int, worsened: Int, improved: Int, tooFew: Int, versus: String)
  case firstPeriod(figures: Int)
  case targets(met: Int, of: Int)
  case target(String, TargetResult?)
  case result(TargetResult)
  case bands(MetricTarget, MeasurementUnit)
  case benchmarkColumn, resultColumn, yearChangeColumn, yearVerdictColumn
  case comparison(versus: String, change: String)
  case table
  case note(firstContact: String)
  /// - Parameter open: ratios with how many cases may still become a yes.
  case ripening(open: [String])
  case state(MetricTarget.State)

  package var english: String {
    switch self {
    case .title: "KPI overview"
    case .tab: "KPI"
    case .nothing: "No measure can be computed for this period."
    case .missing:
      "Ticket data is missing: an export with a ticket id and a creation time supplies it."
    case .summary(let compared, let worsened, let improved, let tooFew, let versus):
      "Of \(compared) figures compared with \(versus), \(worsened) clearly "
        + "worsened and \(improved) clearly improved"
        + (tooFew > 0 ? "; \(tooFew) have too few cases to judge" : "")
    case .firstPeriod(let figures):
      "\(figures) figures; without an earlier period no change is judged"
    case .targets(let met, let all): "\(met) of \(all) targets are met"
    case .target(let value, let result):
      "target \(value)" + (result.map { ", " + Self.result($0).english } ?? "")
    case .result(let result):
      Self.state(result.state).english + (result.mayBeChance ? " (within chance)" : "")
    case .bands(let target, let unit):
      zip(
        ["", "warning beyond ", "alarm beyond ", "benchmark "], target.texts(unit, Words(.english))
      )
      .compactMap { name, text in text.map { name + $0 } }.joined(separator: ", ")
        + (target.benchmark == nil ? "" : target.benchmarkSource.map { " (\($0))" } ?? "")
    case .benchmarkColumn: "Benchmark"
    case .resultColumn: "Target reached"
    case .yearChangeColumn: "Change on the year"
    case .yearVerdictColumn: "Verdict on the year"
    case .comparison(let versus, let change): "\(versus) \(change)"
    case .table: "Measures, targets and changes"
    case .ripening(let open):
      " Still ripening, for cases that are open may become a yes later: \(open.joined(separator: ", "))."
    case .note(let definition):
      "Intervals are 95% confidence intervals. A clear change is more than chance explains: ratios "
        + "by the two-proportion test, means by Welch, percentiles of durations by Mann-Whitney, "
        + "NPS by the normal approximation, counts exactly and by days; Benjamini-Hochberg over the "
        + "table. Changes of ratios are in percentage points (pp). First contact resolution "
        + "follows: \(definition)."
    case .state(.met): "met"
    case .state(.missed): "missed"
    case .state(.warning): "missed: warning"
    case .state(.alarm): "missed: alarm"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title, .tab: "指标总览"
    case .nothing: "本期没有可计算的指标。"
    case .missing: "缺少工单数据：需要含“工单编号”和“创建时间”两列的导出。"
    case .summary(let compared, let worsened, let improved, let tooFew, let versus):
      "与\(versus)相比的 \(compared) 项数值中，\(worsened) 项明显变差，"
        + "\(improved) 项明显改善"
        + (tooFew > 0 ? "，\(tooFew) 项样本太少不作判断" : "")
    case .firstPeriod(let figures): "共 \(figures) 项数值；没有上一期数据，暂不判断变化"
    case .targets(let met, let all): "设了目标的 \(all) 项中达成 \(met) 项"
    case .target(let value, let result):
      "目标 \(value)" + (result.map { "，" + Self.result($0).simplifiedChinese } ?? "")
    case .result(let result):
      Self.state(result.state).simplifiedChinese + (result.mayBeChance ? "（差距在误差内）" : "")
    case .bands(let target, let unit):
      zip(
        [("", ""), ("超出 ", " 预警"), ("超出 ", " 警报"), ("参照值 ", "")],
        target.texts(unit, Words(.simplifiedChinese))
      ).compactMap { name, text in text.map { name.0 + $0 + name.1 } }.joined(separator: "，")
        + (target.benchmark == nil ? "" : target.benchmarkSource.map { "（\($0)）" } ?? "")
    case .benchmarkColumn: "参照值"
    case .resultColumn: "达标情况"
    case .yearChangeColumn: "同比变化"
    case .yearVerdictColumn: "同比判断"
    case .comparison(let versus, let change): versus + change
    case .table: "指标、目标与变化"
    case .ripening(let open): "尚未定型、目前未了结的以后可能计入的：\(open.joined(separator: "、"))。"
    case .note(let definition):
      "区间为 95% 置信区间。“明显”指差异超出偶然波动：比率用两比例检验，平均值用 Welch 检验，"
        + "时长分位数用 Mann-Whitney 检验，净推荐值用正态近似，件数按天数折算后用精确检验；全表按 "
        + "Benjamini-Hochberg 控制误报。“变化”列的比率以百分点（pp）计。一次解决率采用口径：\(definition)。"
    case .state(.met): "已达成"
    case .state(.missed): "未达成"
    case .state(.warning): "未达成·预警"
    case .state(.alarm): "未达成·警报"
    }
  }
}

/// Whether a target is reached, and whether that may be chance; a miss is a miss all the same.
package typealias TargetResult = (state: MetricTarget.State, mayBeChance: Bool)

extension MetricTarget {
  func texts(_ unit: MeasurementUnit, _ words: Words) -> [String?] {
    [value, warning, alarm, benchmark].map { $0.map { words.text($0, unit) } }
  }
}

import Desk
import Metrics

/// What the overview of the KPIs says.
package enum OverviewPhrase: SectionPhrase {
  case title, tab, nothing, missing
  /// Of the figures of the board that could be judged.
  case summary(judged: Int, worsened: Int, improved: Int, changed: Int)
  case firstPeriod(figures: Int)
  case targets(met: Int, edge: Int, of: Int)
  case target(String, TargetResult?)
  case result(TargetResult)
  case bands(MetricTarget, MeasurementUnit)
  case benchmarkColumn, resultColumn, yearChangeColumn
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
    case .summary(let judged, let worsened, let improved, let changed):
      "Of \(judged) headline figures \(worsened) \(worsened == 1 ? "is" : "are") worse than usual, "
        + "\(improved) better" + (changed > 0 ? " and \(changed) unlike usual" : "")
    case .firstPeriod(let figures):
      "\(figures) figures; without an earlier period no change is judged"
    case .targets(let met, let edge, let all):
      "\(met) of \(all) targets are met" + (edge > 0 ? ", \(edge) lie at the edge" : "")
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
    case .comparison(let versus, let change): "\(versus) \(change)"
    case .table: "Measures, targets and changes"
    case .ripening(let open):
      " Still ripening, for cases that are open may become a yes later: \(open.joined(separator: ", "))."
    case .note(let definition):
      "Intervals are 95% confidence intervals. Each figure is judged beside its own past: what is usual "
        + "follows from how much the periods before scatter, or from how much tickets of a day hang "
        + "together where there are fewer than eight; the headline figures are one family and all others "
        + "another (Benjamini-Hochberg, 5%). Changes are numbers beside it, those of ratios in percentage "
        + "points (pp). First contact resolution follows: \(definition)."
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
    case .summary(let judged, let worsened, let improved, let changed):
      "\(judged) 项主要指标中，\(worsened) 项比平常差，\(improved) 项比平常好"
        + (changed > 0 ? "，\(changed) 项不同于平常" : "")
    case .firstPeriod(let figures): "共 \(figures) 项数值；没有上一期数据，暂不判断变化"
    case .targets(let met, let edge, let all):
      "设了目标的 \(all) 项中达成 \(met) 项" + (edge > 0 ? "，\(edge) 项处于目标边缘" : "")
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
    case .comparison(let versus, let change): versus + change
    case .table: "指标、目标与变化"
    case .ripening(let open): "尚未定型、目前未了结的以后可能计入的：\(open.joined(separator: "、"))。"
    case .note(let definition):
      "区间为 95% 置信区间。每项指标与自身往期对照：平常范围取决于往期各期之间的波动，不足八期时取决于"
        + "同一天工单的关联程度；主要指标为一组，其余指标为另一组，分别校正（Benjamini-Hochberg，5%）。"
        + "变化只是并列的数字，比率以百分点（pp）计。一次解决率采用口径：\(definition)。"
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

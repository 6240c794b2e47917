import Desk
import Metrics
import Statistics

/// What the section on changes says of where they came from, and of durations that moved.
package enum ChangePhrase: SectionPhrase {
  case title, tab, nothing, missing
  case shift(
    metric: String, change: String, effects: (rate: String, mix: String), dimension: String,
    segment: String, share: String)
  case noShift
  case volume(before: String, change: Double, isReal: Bool)
  case signals(Int)
  case noLimits, shiftTable, shiftNote, dimensionColumn, segmentColumn, effectColumn
  case segmentTable(metric: String, dimension: String)
  case segmentNote, sampleBefore, sampleNow, signalTable, signalNote
  case signalChart(String)
  case signalDescription(String, rule: String)
  case volumeTable, volumeNote, workingDays, perDay, volumeChange, durationTable, durationNote
  /// By how much the duration that moved furthest typically did so: `2 min shorter`.
  case durationMoved(metric: String, shift: String, interval: (String, String)?)
  case medianBefore, medianNow, segmentSignals, segmentSignalNote
  /// The segment that is named first.
  case segmentLead(
    metric: String, dimension: String, segment: String, value: String,
    limits: (low: String, high: String))
  /// - Parameter shown: how many segments there is room for; nil for all.
  case scan(SegmentSignals, shown: Int? = nil)
  case tooFewPeriods(reached: Int)
  case tooFewCases, segment
  case byWorkingDay(String)
  case segmentChart(metric: String, dimension: String, segment: String)

  package var english: String {
    switch self {
    case .title: "Where the changes came from"
    case .tab: "Changes"
    case .nothing: "There is no earlier period in the data to compare with."
    case .missing: "Tickets of the period before are missing: an export of it supplies them."
    case .shift(let metric, let change, let effects, let dimension, let segment, let share):
      "\(metric) \(change): \(segment) (\(dimension)) explains "
        + "\(share) of it; by segments' own results \(effects.rate), by the mix of tickets "
        + "\(effects.mix)"
    case .noShift: "No ratio clearly moved against the period before"
    case .volume(let before, let change, let isReal):
      "By working day \(Self.size(change)) \(change >= 0 ? "more" : "fewer") tickets than \(before)"
        + (isReal ? "" : ", no more than chance explains")
    case .signals(let count):
      count == 0
        ? "No figure has left the limits of its own last periods"
        : "\(count) \(count == 1 ? "figure is" : "figures are") outside what the last periods "
          + "lead to expect"
    case .noLimits: "Limits of chance need twelve periods"
    case .shiftTable: "Ratios that clearly moved, and why"
    case .shiftNote:
      "Rate effect: segments did better or worse. Mix effect: there are more tickets of "
        + "better or worse segments. The two add up to the change (Kitagawa 1955, shares and ratios "
        + "taken at the middle of both periods). Shown by the dimension in which one segment explains "
        + "most."
    case .dimensionColumn: "Looked at by"
    case .segmentColumn: "Largest segment"
    case .effectColumn: "Its effect"
    case .segmentTable(let metric, let dimension):
      "\(metric) by \(dimension.lowercased()): all segments"
    case .segmentNote:
      "Effects in percentage points of the total; the last row is their sum. The verdict "
        + "is of the segment's own ratio, corrected for how many segments were looked at."
    case .sampleBefore: "n before"
    case .sampleNow: "n now"
    case .signalTable: "Outside the limits of chance"
    case .signalNote:
      "XmR chart, for ratios a p'-chart, over the last 13 periods; the limits are three "
        + "sigma either side of the centre. A period counts where one of four rules fires: a point "
        + "outside; seven on one side; seven rising or falling; two of three beyond two sigma."
    case .signalChart(let figure): "\(figure) and its limits"
    case .signalDescription(let figure, let rule):
      "\(figure) over the last periods; marked where a rule fired, now: \(rule)."
    case .volumeTable: "Tickets by working day"
    case .volumeNote:
      "Working days are those on which the calendar in force has hours, make-up days in, "
        + "holidays out. The change is this period's tickets a working day over those of the other "
        + "period, with its exact 95% interval, as if tickets came one by one."
    case .workingDays: "Working days"
    case .perDay: "Tickets a working day"
    case .volumeChange: "This period against it"
    case .durationTable: "Durations that clearly moved"
    case .durationNote:
      "The typical shift is the median of all differences between a ticket of this period and one "
        + "of the period before (Hodges-Lehmann), with its 95% interval; a few extreme tickets do not "
        + "move it. The verdict is of all values by rank (Mann-Whitney), corrected together with the "
        + "other figures of the overview."
    case .durationMoved(let metric, let shift, let interval):
      "\(metric): typically \(shift)"
        + (interval.map { " (95%: \($0.0) to \($0.1))" } ?? "")
    case .medianBefore: "Median before"
    case .medianNow: "Median now"
    case .segmentSignals: "Segments outside their own limits"
    case .segmentSignalNote:
      "One control chart a segment and figure, over the same periods and by the same four rules. "
        + "Listed is what is also more than chance among all charts looked at: of the segments listed "
        + "at most one in twenty is expected to be chance (Student's test of the last one, three or "
        + "seven periods against those before, and the samples' own scatter; Benjamini-Hochberg). "
        + "Those furthest from the centre come first, weighted by their share of the cases; at most one "
        + "a figure and dimension, and two a figure. Volumes are by working day."
    case .segmentLead(let metric, let dimension, let segment, let value, let limits):
      "\(segment) (\(dimension)) left its own limits: \(metric) \(value), "
        + "where \(limits.low) to \(limits.high) is usual"
    case .scan(let scan, let shown):
      "\(scan.chartCount) charts of segments were looked at; \(scan.signalCount) "
        + (scan.signalCount == 1 ? "signals" : "signal")
        + " in this period, where chance alone would "
        + "make about \(scan.byChance) do so. " + Self.englishFindings(of: scan, shown)
    case .tooFewPeriods(let reached):
      "Limits for segments need twelve periods; the data reaches \(reached)."
    case .tooFewCases: "No segment has cases enough in every period for limits of its own."
    case .segment: "Segment"
    case .byWorkingDay(let metric): "\(metric) a working day"
    case .segmentChart(let metric, let dimension, let segment):
      "\(metric) of \(segment) (\(dimension.lowercased())) and its limits"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "变化从何而来"
    case .tab: "变化来源"
    case .nothing: "数据中没有更早的一期可供比较。"
    case .missing: "缺少上一期的工单：上一期的导出可补上。"
    case .shift(let metric, let change, let effects, let dimension, let segment, let share):
      "\(metric)\(change)，其中\(dimension)“\(segment)”可解释 \(share)；"
        + "各类自身表现的影响为\(effects.rate)，工单结构变化的影响为\(effects.mix)"
    case .noShift: "与上一期相比，没有比率明显变化"
    case .volume(let before, let change, let isReal):
      "按工作日折算，工单比\(before)\(change >= 0 ? "多" : "少") \(Self.size(change))"
        + (isReal ? "" : "，未超出偶然波动")
    case .signals(let count): count == 0 ? "没有指标超出自身近期的波动界限" : "有 \(count) 项数值超出自身近期的波动界限"
    case .noLimits: "满 12 期后才计算波动界限"
    case .shiftTable: "明显变化的比率及其原因"
    case .shiftNote:
      "表现效应：各类自身变好或变差；结构效应：表现较好或较差的类别工单增多。两者之和等于总变化"
        + "（Kitagawa 1955，份额与比率取前后两期的中点）。每项按单一类别解释最多的维度展示。"
    case .dimensionColumn: "分析维度"
    case .segmentColumn: "影响最大的类别"
    case .effectColumn: "该类影响"
    case .segmentTable(let metric, let dimension): "\(metric)按\(dimension)分解：全部类别"
    case .segmentNote: "影响以总体的百分点计，末行为合计。“判断”指该类自身比率的变化，已按所看类别数校正。"
    case .sampleBefore: "上期样本"
    case .sampleNow: "本期样本"
    case .signalTable: "超出波动界限的数值"
    case .signalNote:
      "单值移动极差图（XmR），比率用 p′ 图，取近 13 期；界限为中心线上下三倍标准差。"
        + "四条规则任一成立即列出：一点出界；连续七点在同侧；连续七点上升或下降；三点中有两点在同侧两倍标准差之外。"
    case .signalChart(let figure): "\(figure)及其波动界限"
    case .signalDescription(let figure, let rule): "\(figure)近期各期数值；标出规则成立的各点，本期：\(rule)。"
    case .volumeTable: "按工作日折算的工单量"
    case .volumeNote:
      "工作日指现行日历中有工作时间的日子，含调休上班，不含节假日。“本期与其相比”为本期每工作日工单数"
        + "相对该期的变化，附精确 95% 区间（假定工单逐件到来）。"
    case .workingDays: "工作日数"
    case .perDay: "每工作日工单数"
    case .volumeChange: "本期与其相比"
    case .durationTable: "明显变化的时长"
    case .durationNote:
      "典型变化为本期与上期工单两两之差的中位数（Hodges-Lehmann），附 95% 区间，不受个别极端工单影响。"
        + "“判断”对全部数值按秩检验（Mann-Whitney），与指标总览的其他数值一并校正。"
    case .durationMoved(let metric, let shift, let interval):
      "\(metric)典型变化为\(shift)"
        + (interval.map { "（95% 区间：\($0.0)至\($0.1)）" } ?? "")
    case .medianBefore: "上期中位数"
    case .medianNow: "本期中位数"
    case .segmentSignals: "超出自身波动界限的类别"
    case .segmentSignalNote:
      "每个类别的每项指标各作一张控制图，期数与四条规则同上。只列出在所看的全部控制图中仍非偶然的类别："
        + "所列之中预期至多二十分之一出于偶然（近一期、近三期或近七期与此前各期比较的 t 检验，并计入样本自身的波动；"
        + "Benjamini-Hochberg 校正）。离中心线越远、所占案例越多越靠前；每项指标每个维度至多一个，每项指标至多两个。"
        + "工单量按工作日计。"
    case .segmentLead(let metric, let dimension, let segment, let value, let limits):
      "\(dimension)“\(segment)”超出自身波动界限：\(metric) \(value)，"
        + "通常在 \(limits.low) 至 \(limits.high) 之间"
    case .scan(let scan, let shown):
      "共看了 \(scan.chartCount) 张类别控制图，本期有 \(scan.signalCount) 张发出信号，"
        + "仅凭偶然约有 \(scan.byChance) 张；" + Self.chineseFindings(of: scan, shown)
    case .tooFewPeriods(let reached): "满 12 期后才计算各类别的波动界限，现有数据为 \(reached) 期。"
    case .tooFewCases: "没有类别在每一期都有足够的案例来计算自身的波动界限。"
    case .segment: "类别"
    case .byWorkingDay(let metric): "每工作日\(metric)"
    case .segmentChart(let metric, let dimension, let segment):
      "\(dimension)“\(segment)”的\(metric)及其波动界限"
    }
  }

  private static func englishFindings(of scan: SegmentSignals, _ shown: Int?) -> String {
    let real = scan.real.count
    if real == 0 { return "None is more than chance among so many." }
    return "\(real) \(real == 1 ? "is" : "are") more than chance among so many"
      + ((shown ?? real) < real ? "; the \((shown ?? real)) weightiest are listed." : ".")
  }

  private static func chineseFindings(of scan: SegmentSignals, _ shown: Int?) -> String {
    let real = scan.real.count
    if real == 0 { return "在这么多张图中，没有一张超出偶然。" }
    return "其中 \(real) 张超出偶然"
      + ((shown ?? real) < real ? "，列出影响最大的 \((shown ?? real)) 张。" : "。")
  }

  /// The size of a relative change: `12.5%`.
  static func size(_ change: Double) -> String { QuantityText.text(abs(change), .ratio) }
}

extension SegmentSignals {
  /// How many would signal by chance alone: hardly ever a whole number.
  var byChance: String {
    QuantityText.fixed(expectedByChance, fractionDigits: expectedByChance < 1 ? 2 : 1)
  }
}

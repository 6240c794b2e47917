import Metrics

/// What is said of segments that left their own limits.
package enum SegmentPhrase: Phrase {
  case table, note
  /// The segment that is named first.
  case lead(Shift)
  /// How many charts were looked at, how many signal, and how many would by chance alone.
  case scan(Scan)
  case tooFewPeriods(reached: Int)
  /// No group has cases enough for limits.
  case tooFewCases
  case segmentColumn
  case byWorkingDay(String)
  case chart(metric: String, dimension: String, segment: String)

  /// A segment's figure beside the limits of its own past.
  package struct Shift: Sendable {
    var metric: String
    var dimension: String
    var segment: String
    var value: String
    var limits: (low: String, high: String)

    package init(
      metric: String, dimension: String, segment: String, value: String,
      limits: (low: String, high: String)
    ) {
      self.metric = metric
      self.dimension = dimension
      self.segment = segment
      self.value = value
      self.limits = limits
    }
  }

  package struct Scan: Sendable {
    var charts: Int
    var signals: Int
    /// Rounded: hardly ever a whole number.
    var byChance: String
    /// More than chance after the correction for how many charts there are.
    var real: Int
    /// Of these, how many the table has room for.
    var shown: Int

    /// - Parameter shown: how many there is room for; nil for all.
    package init(_ signals: SegmentSignals, shown: Int? = nil) {
      charts = signals.chartCount
      self.signals = signals.signalCount
      let expected = signals.expectedByChance
      byChance = QuantityText.fixed(expected, fractionDigits: expected < 1 ? 2 : 1)
      real = signals.real.count
      self.shown = shown ?? real
    }
  }
}

extension SegmentPhrase {
  package var english: String {
    switch self {
    case .table: "Segments outside their own limits"
    case .note:
      "One control chart a segment and figure, over the same periods and by the same four rules. "
        + "Listed is what is also more than chance among all charts looked at: of the segments listed "
        + "at most one in twenty is expected to be chance (Student's test of the last one, three or "
        + "seven periods against those before, and the samples' own scatter; Benjamini-Hochberg). "
        + "Those furthest from the centre come first, weighted by their share of the cases; at most one "
        + "a figure and dimension, and two a figure. Volumes are by working day."
    case .lead(let shift):
      "\(shift.segment) (\(shift.dimension)) left its own limits: \(shift.metric) \(shift.value), "
        + "where \(shift.limits.low) to \(shift.limits.high) is usual"
    case .scan(let scan):
      "\(scan.charts) charts of segments were looked at; \(scan.signals) "
        + (scan.signals == 1 ? "signals" : "signal") + " in this period, where chance alone would "
        + "make about \(scan.byChance) do so. " + Self.englishFindings(of: scan)
    case .tooFewPeriods(let reached):
      "Limits for segments need twelve periods; the data reaches \(reached)."
    case .tooFewCases: "No segment has cases enough in every period for limits of its own."
    case .segmentColumn: "Segment"
    case .byWorkingDay(let metric): "\(metric) a working day"
    case .chart(let metric, let dimension, let segment):
      "\(metric) of \(segment) (\(dimension.lowercased())) and its limits"
    }
  }

  private static func englishFindings(of scan: Scan) -> String {
    if scan.real == 0 { return "None is more than chance among so many." }
    return "\(scan.real) \(scan.real == 1 ? "is" : "are") more than chance among so many"
      + (scan.shown < scan.real ? "; the \(scan.shown) weightiest are listed." : ".")
  }
}

extension SegmentPhrase {
  package var simplifiedChinese: String {
    switch self {
    case .table: "超出自身波动界限的类别"
    case .note:
      "每个类别的每项指标各作一张控制图，期数与四条规则同上。只列出在所看的全部控制图中仍非偶然的类别："
        + "所列之中预期至多二十分之一出于偶然（近一期、近三期或近七期与此前各期比较的 t 检验，并计入样本自身的波动；"
        + "Benjamini-Hochberg 校正）。离中心线越远、所占案例越多越靠前；每项指标每个维度至多一个，每项指标至多两个。"
        + "工单量按工作日计。"
    case .lead(let shift):
      "\(shift.dimension)“\(shift.segment)”超出自身波动界限：\(shift.metric) \(shift.value)，"
        + "通常在 \(shift.limits.low) 至 \(shift.limits.high) 之间"
    case .scan(let scan):
      "共看了 \(scan.charts) 张类别控制图，本期有 \(scan.signals) 张发出信号，"
        + "仅凭偶然约有 \(scan.byChance) 张；" + Self.chineseFindings(of: scan)
    case .tooFewPeriods(let reached): "满 12 期后才计算各类别的波动界限，现有数据为 \(reached) 期。"
    case .tooFewCases: "没有类别在每一期都有足够的案例来计算自身的波动界限。"
    case .segmentColumn: "类别"
    case .byWorkingDay(let metric): "每工作日\(metric)"
    case .chart(let metric, let dimension, let segment): "\(dimension)“\(segment)”的\(metric)及其波动界限"
    }
  }

  private static func chineseFindings(of scan: Scan) -> String {
    if scan.real == 0 { return "在这么多张图中，没有一张超出偶然。" }
    return "其中 \(scan.real) 张超出偶然"
      + (scan.shown < scan.real ? "，列出影响最大的 \(scan.shown) 张。" : "。")
  }
}

import Desk
import Metrics
import Statistics

/// A figure over its last periods at which a rule of the control chart fired.
struct TrendSignal: Sendable {
  let figure: FigureTable.Figure
  let chart: ControlChart
  let rule: ControlChartRule
  /// Indices of the trend's periods, ascending.
  let points: [Int]

  /// The chart's lower limits; of what cannot be negative none is.
  var lower: [Double] {
    chart.points.map { figure.unit == .netPromoterScore ? $0.lower : max(0, $0.lower) }
  }
}

extension ReportMaterial {
  /// The figures whose last period is part of a signal: beyond a limit first, then the longer rows; at
  /// most a handful, one rule a figure and one figure a metric.
  var trendSignals: [TrendSignal] {
    let signals = figures.figures.compactMap { figure -> TrendSignal? in
      guard let chart = figure.trend.chart else { return nil }
      // The rules come in the order of what they weigh.
      let last = chart.points.count - 1
      return chart.signals.first { $0.points.contains(last) }.map {
        TrendSignal(figure: figure, chart: chart, rule: $0.rule, points: $0.points)
      }
    }
    let order = ControlChartRule.allCases
    func weight(_ signal: TrendSignal) -> Int { order.firstIndex(of: signal.rule) ?? order.count }
    let ranked = signals.enumerated().sorted {
      (weight($0.element), $0.offset) < (weight($1.element), $1.offset)
    }
    var metrics: Set<MetricID> = []
    return Array(
      ranked.map(\.element).filter { metrics.insert($0.figure.metric.id).inserted }
        .prefix(Self.mostSignals))
  }

  private static let mostSignals = 5

  /// Whether there are periods enough for limits.
  var hasLimits: Bool { figures.figures.contains { $0.trend.chart != nil } }
}

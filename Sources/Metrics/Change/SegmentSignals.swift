import Desk
import Statistics

/// Which groups of tickets left their own limits in the last of a row of periods: one control chart
/// a figure and group, judged together.
///
/// With many charts some signal by chance alone. How many were looked at, how many signal and how many
/// would without any change is part of the answer; and a signal is called real only if it stays one
/// after the correction for how many charts there are.
package struct SegmentSignals: Sendable {
  package struct Segment: Sendable {
    package let metric: Metric
    package let statistic: Statistic?
    package internal(set) var dimensions: [Dimension] = []
    package let key: [String?]
    package let series: FigureSeries
    /// The group's cases in the last period as a share of those of all groups.
    package internal(set) var share = 1.0
    /// A rule fired, and the shift is more than chance among all charts looked at.
    package fileprivate(set) var isReal = false

    package init(
      _ metric: Metric, _ statistic: Statistic? = nil, key: [String?], _ series: FigureSeries
    ) {
      self.metric = metric
      self.statistic = statistic
      self.key = key
      self.series = series
    }

    /// What may be said of the last period; without limits there is too little to judge by.
    package var verdict: Verdict {
      guard let chart = series.chart else { return .tooFew }
      guard isReal, let value = series.values.last ?? nil else { return .noClearChange }
      return switch statistic?.polarity(of: metric) ?? metric.polarity {
      case .none: .changed
      case .prefersLarger: value > chart.centre ? .improved : .worsened
      case .prefersSmaller: value < chart.centre ? .improved : .worsened
      }
    }

    /// A count of events by working day is no longer whole.
    package var unit: MeasurementUnit {
      if metric.aggregation == .count, metric.anchor != .asOf { return .number }
      return statistic?.unit(of: metric.unit) ?? metric.unit
    }

    /// The last period's limits; of what cannot be negative none is.
    package var limits: Interval? {
      series.chart?.points.last.map {
        Interval(low: unit == .netPromoterScore ? $0.lower : max(0, $0.lower), high: $0.upper)
      }
    }

    /// By how much the shift matters: how far from the centre, weighted by how many cases there are.
    package var weight: Double {
      // Without any scatter there is no distance; what did not move before and moved now comes first.
      abs(series.distance ?? .greatestFiniteMagnitude) * share.squareRoot()
    }
  }

  /// Oldest first.
  package let periods: [Period]
  /// By figure, then by dimension, then the largest group first.
  package let segments: [Segment]

  package init(_ segments: [Segment], over periods: [Period]) {
    self.periods = periods
    let charted = segments.indices.filter { segments[$0].series.shift != nil }
    let procedure = BenjaminiHochberg(
      pValues: charted.map { segments[$0].series.shift?.pValue ?? 1 })
    var judged = segments
    for (index, isRejected) in zip(charted, procedure.rejected()) {
      judged[index].isReal = isRejected && segments[index].series.rule != nil
    }
    self.segments = judged
  }

  /// How many charts were looked at.
  package var chartCount: Int { segments.count { $0.series.chart != nil } }

  /// How many of them signal in the last period.
  package var signalCount: Int { segments.count { $0.series.rule != nil } }

  /// How many would, if nothing had changed anywhere.
  package var expectedByChance: Double {
    Double(chartCount) * ControlChart.chanceOfSignalAtLastPoint
  }

  /// What is more than chance, the weightiest first.
  package var real: [Segment] {
    segments.enumerated().filter(\.element.isReal)
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
  }
}

import Desk
import Statistics

/// Why a ratio moved from one period to the next, by the segments of one dimension: how much of it
/// is that segments did better or worse, and how much that there are more tickets of some than
/// before.
package struct RatioShift: Sendable {
  package struct Segment: Sendable {
    package let key: [String?]
    package let now: Proportion
    package let before: Proportion
    package let effect: ChangeDecomposition.Effect
    /// Whether the segment's own ratio moved more than chance explains, after the correction for
    /// how many were looked at; nil where a side has too few cases.
    package let isReal: Bool?
  }

  package let metric: Metric
  package let dimension: ReportBreakdown
  package let total: ChangeDecomposition
  /// Largest effect first, whichever way.
  package let segments: [Segment]

  /// Nil where either period has no case, or all cases are of one segment.
  init?(_ insights: PeriodInsights, _ metric: Metric, by dimension: ReportBreakdown) {
    let scan = insights.ratioScan(metric, by: dimension)
    let keys = insights.keys(dimension)
    let now = keys.map { insights.breakdowns.proportion(metric, $0, in: dimension) }
    let before = keys.map { insights.previousBreakdowns.proportion(metric, $0, in: dimension) }
    let known = keys.indices.filter { now[$0].total + before[$0].total > 0 }
    guard known.count > 1,
      let total = ChangeDecomposition(
        before: known.map { SegmentMean(before[$0]) }, after: known.map { SegmentMean(now[$0]) })
    else { return nil }
    self.metric = metric
    self.dimension = dimension
    self.total = total
    segments = zip(known, total.effects)
      .map { place, effect in
        Segment(
          key: keys[place], now: now[place], before: before[place], effect: effect,
          isReal: scan.segments.first { $0.key == keys[place] }?.isReal)
      }
      .sorted { abs($0.effect.total) > abs($1.effect.total) }
  }

  /// The largest part of the change that one segment explains; more than 1 where others went the
  /// other way.
  package var concentration: Double {
    guard total.change != 0, let first = segments.first else { return 0 }
    return first.effect.total / total.change
  }
}

extension PeriodInsights {
  /// The ratios that clearly moved, each by the dimension in which one segment explains most of it;
  /// at most a handful, the most concentrated first.
  package var ratioShifts: [RatioShift] {
    guard reach.previous != nil else { return [] }
    let shifts = RatioShift.metrics.compactMap { metric -> RatioShift? in
      guard let verdict = figures[metric]?.comparison?.verdict,
        verdict == .improved || verdict == .worsened
      else { return nil }
      return RatioShift.dimensions.filter(metric.placement.breakdowns.contains)
        .compactMap { RatioShift(self, metric, by: $0) }
        .filter { $0.concentration > 0 }
        .max { $0.concentration < $1.concentration }
    }
    return Array(shifts.sorted { $0.concentration > $1.concentration }.prefix(RatioShift.most))
  }
}

extension RatioShift {
  fileprivate static let metrics = [Metric].catalogue.filter(\.placement.isExplained)
  fileprivate static let dimensions: [ReportBreakdown] = [.channel, .category1, .team, .product]
  fileprivate static let most = 5
}

import Desk
import Statistics

/// Why a ratio moved from one period to the next: how much of it is that segments of one dimension
/// did better or worse, and how much that there are more tickets of some than before.
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
    let groups = insights.ratios(metric, by: dimension)
      .filter { $0.now.total + $0.reference.total > 0 }
    guard groups.count > 1,
      let total = ChangeDecomposition(
        before: groups.map { SegmentMean($0.reference) }, after: groups.map { SegmentMean($0.now) })
    else { return nil }
    let judged = insights.ratioScan(metric, by: dimension).segments
    self.metric = metric
    self.dimension = dimension
    self.total = total
    segments = zip(groups, total.effects)
      .map { group, effect in
        Segment(
          key: group.key, now: group.now, before: group.reference, effect: effect,
          isReal: judged.first { $0.key == group.key }?.isReal)
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
  /// at most five, the most concentrated first.
  package var ratioShifts: [RatioShift] {
    guard reach.previous != nil else { return [] }
    let dimensions: [ReportBreakdown] = [.channel, .category1, .team, .product]
    let explained = [Metric].catalogue.filter(\.placement.isExplained)
    let shifts = explained.compactMap { metric -> RatioShift? in
      guard let verdict = figures[metric]?.comparison?.verdict,
        verdict == .improved || verdict == .worsened
      else { return nil }
      return dimensions.filter(metric.placement.breakdowns.contains)
        .compactMap { RatioShift(self, metric, by: $0) }
        .filter { $0.concentration > 0 }
        .max { $0.concentration < $1.concentration }
    }
    return Array(shifts.sorted { $0.concentration > $1.concentration }.prefix(5))
  }
}

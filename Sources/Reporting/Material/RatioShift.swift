import Desk
import Metrics
import Statistics

/// Why a ratio moved from one period to the next, by the segments of one dimension: how much of it is
/// that segments did better or worse, and how much that there are more tickets of some than before.
struct RatioShift: Sendable {
  struct Segment: Sendable {
    let key: [String?]
    let now: Proportion
    let before: Proportion
    let effect: ChangeDecomposition.Effect
    /// Whether the segment's own ratio moved more than chance explains, after the correction for how
    /// many were looked at; nil where a side has too few cases.
    let isReal: Bool?
  }

  let metric: Metric
  /// `channel`.
  let dimension: String
  let total: ChangeDecomposition
  /// Largest effect first, whichever way.
  let segments: [Segment]

  /// Nil where either period has no case, or all cases are of one segment.
  init?(_ material: ReportMaterial, _ metric: Metric, by dimension: String) {
    let scan = material.ratioScan(metric, by: dimension)
    let keys = material.keys(dimension)
    func proportion(_ breakdowns: Breakdowns, _ key: [String?]) -> Proportion {
      breakdowns.measurement(metric.id.rawValue, key, in: dimension)?.proportion
        ?? Proportion(successes: 0, of: 0)
    }
    let now = keys.map { proportion(material.breakdowns, $0) }
    let before = keys.map { proportion(material.previousBreakdowns, $0) }
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
  var concentration: Double {
    guard total.change != 0, let first = segments.first else { return 0 }
    return first.effect.total / total.change
  }
}

extension ReportMaterial {
  /// The ratios that clearly moved, each by the dimension in which one segment explains most of it;
  /// at most a handful, the most concentrated first.
  var ratioShifts: [RatioShift] {
    guard previous != nil else { return [] }
    let shifts = RatioShift.metrics.compactMap { metric -> RatioShift? in
      guard let verdict = figures[metric]?.comparison?.verdict,
        verdict == .improved || verdict == .worsened
      else { return nil }
      return RatioShift.dimensions.compactMap { RatioShift(self, metric, by: $0) }
        .filter { $0.concentration > 0 }
        .max { $0.concentration < $1.concentration }
    }
    return Array(shifts.sorted { $0.concentration > $1.concentration }.prefix(RatioShift.most))
  }
}

extension RatioShift {
  fileprivate static let metrics: [Metric] = [
    .csat, .complaintRate, .firstResponseAttainment, .resolutionAttainment, .reopenRate,
    .transferRate, .answerRate,
  ]
  fileprivate static let dimensions = ["channel", "category1", "team", "product"]
  fileprivate static let most = 5
}

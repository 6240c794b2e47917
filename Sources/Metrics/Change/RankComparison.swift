import Desk
import Statistics

/// All durations of two periods against each other by rank: whether tickets take longer now, and by
/// how much typically. One ticket of three weeks decides neither.
///
/// One comparison stands behind every statistic of a metric: it costs a walk over all values.
package struct RankComparison: Sendable {
  /// Two-sided.
  let pValue: Double
  /// Above 0 where the ranks of the current values run larger, below 0 where they run smaller.
  let lean: Double
  package let shift: HodgesLehmannShift

  /// Nil where either side has no value.
  package init?(_ current: Tally, against base: Tally) {
    let (now, before) = (current.sample, base.sample)
    guard let test = MannWhitneyTest(now, before),
      let shift = HodgesLehmannShift(now, minus: before)
    else { return nil }
    pValue = test.pTwoSided
    lean = test.u - Double(now.count) * Double(before.count) / 2
    self.shift = shift
  }
}

extension Comparison.Pair {
  /// Whether the pair is judged by rank: durations, whichever of their statistics is shown, and
  /// percentiles of anything else. A share within a limit is a ratio.
  var isJudgedByRank: Bool {
    guard case .distribution = metric.aggregation else { return false }
    return switch statistic {
    case .percentile?: true
    case .mean?, nil: metric.unit == .seconds
    case .maximum?, .within?: false
    }
  }

  /// By how much the current values typically exceed the base's: the Hodges-Lehmann shift.
  package var shift: HodgesLehmannShift? { RankComparison(current, against: base)?.shift }
}

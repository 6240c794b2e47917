import Desk
import Statistics

/// The difference of one figure between two tallies, with the test that suits its kind.
///
/// Ratios: Newcombe's interval and the pooled score test. Means: Welch. Durations: Mann-Whitney
/// over all values, whichever statistic is shown, so that one ticket of three weeks does not
/// decide; the interval of a mean is Welch's. Net promoter score: normal. Counts: exact, given both
/// together, as if tickets came one by one.
struct Difference {
  let current: Measurement
  let base: Measurement
  var interval: Interval?
  var pValue: Double?
  /// Which way the test points, where that is not the sign of the change: the ranks of a duration
  /// may move against its 90th percentile.
  private var lean: Double?
  private let polarity: Metric.Polarity
  /// By how much durations typically moved; nil for anything else.
  private(set) var shift: HodgesLehmannShift?
  /// Nil for anything but a count.
  private(set) var byWorkingDay: WorkingDayChange?

  /// - Parameter ranks: the comparison by rank, where the caller has it already.
  init(_ pair: Comparison.Pair, ranks: RankComparison? = nil) {
    polarity = pair.statistic?.polarity(of: pair.metric) ?? pair.metric.polarity
    let aggregation = pair.metric.aggregation
    current = pair.current.measurement(of: aggregation, pair.statistic)
    base = pair.base.measurement(of: aggregation, pair.statistic)
    guard current.value != nil, base.value != nil else { return }
    switch aggregation {
    case .count: compareCounts(pair)
    case .share: compareShares(pair.current.successes, pair.base.successes)
    case .mean: compareMeans(pair.current.moments, pair.base.moments)
    case .fraction: compareMeans(pair.current.fractionMoments, pair.base.fractionMoments)
    case .netPromoter: compareScores(pair)
    case .distribution:
      switch pair.statistic {
      case .mean?, nil: compareMeans(pair.current.moments, pair.base.moments)
      case .percentile?: break
      case .within(let seconds)?:
        compareShares(pair.current.within(seconds), pair.base.within(seconds))
      case .maximum?: break
      }
      if pair.isJudgedByRank {
        judge(by: ranks ?? RankComparison(pair.current, against: pair.base))
      }
    }
  }

  var change: Double? {
    guard let now = current.value, let before = base.value else { return nil }
    return now - before
  }

  var relativeChange: Double? {
    guard let change, let before = base.value, before > 0 else { return nil }
    return change / before
  }

  /// The change that is judged: for a count, the change by working day.
  private var directed: Double? {
    guard let byWorkingDay else { return change }
    return (byWorkingDay.current.value ?? 0) - (byWorkingDay.base.value ?? 0)
  }

  /// The verdict on a change that is more than chance.
  var direction: Verdict {
    guard let change = directed, change != 0 else { return .noClearChange }
    if let lean, lean * change < 0 { return .noClearChange }
    return switch polarity {
    case .none: .changed
    case .prefersLarger: change > 0 ? .improved : .worsened
    case .prefersSmaller: change < 0 ? .improved : .worsened
    }
  }

  private mutating func compareShares(_ now: Proportion, _ before: Proportion) {
    pValue = proportionDifferencePValue(now, before)
    interval = newcombeInterval(now, minus: before)
  }

  private mutating func compareMeans(_ now: SampleMoments?, _ before: SampleMoments?) {
    guard let now, let before, let test = WelchTest(now, minus: before) else { return }
    pValue = test.pValue
    interval = test.interval
  }

  private mutating func judge(by ranks: RankComparison?) {
    guard let ranks else { return }
    pValue = ranks.pValue
    lean = ranks.lean
    shift = ranks.shift
  }

  private mutating func compareScores(_ pair: Comparison.Pair) {
    guard let now = pair.current.moments, let before = pair.base.moments else { return }
    let variance =
      [now, before].reduce(0) { sum, moments in
        let squares = moments.standardDeviation * moments.standardDeviation
        let count = Double(moments.count)
        return sum + (count > 1 ? squares * (count - 1) / count / count : 0)
      }
    guard variance > 0 else { return }
    let points = (now.mean - before.mean) * 100
    let deviation = variance.squareRoot() * 100
    pValue = min(1, 2 * NormalDistribution.upperTail(abs(points) / deviation))
    let margin = NormalDistribution.criticalValue(confidence: 0.95) * deviation
    interval = Interval(low: points - margin, high: points + margin)
  }

  /// Compares by working day. Where working days are not known, the current count is binomial given
  /// the sum of both, with probability proportional to the length of its period.
  private mutating func compareCounts(_ pair: Comparison.Pair) {
    let now = pair.current.count
    if let days = pair.lengths.workingDays {
      byWorkingDay = WorkingDayChange(days, current: now, base: pair.base.count)
      pValue = byWorkingDay?.ratio.pValue
      return
    }
    let all = now + pair.base.count
    guard all > 0 else { return }
    let chance = BinomialDistribution(
      trials: all, probability: pair.lengths.ratio / (1 + pair.lengths.ratio))
    pValue = min(1, 2 * min(chance.cumulative(now), chance.upperTail(now - 1)))
  }
}

extension Tally {
  /// How many values are at or under a number of seconds.
  func within(_ seconds: Int) -> Proportion {
    let limit = Int64(seconds) * 1000
    return Proportion(successes: values.count(before: { $0 > limit }), of: count)
  }

  /// The values in their own unit.
  package var sample: SortedSample {
    SortedSample(sorted: values.expanded.map { Double($0) / 1000 })
  }
}

/// The durations of two periods compared by rank: whether tickets take longer now, and typically by
/// how much. A single ticket of three weeks decides neither.
///
/// All statistics of a metric share one comparison, because it walks over every value.
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

import Desk
import Statistics

/// One figure of two periods side by side: how far it moved. Numbers alone: what may be said of the
/// figure is its ``Judgement``, which looks at more than two periods.
///
/// Ratios: Newcombe's interval and the pooled score test. Means: Welch. Durations: Mann-Whitney
/// over all values, whichever statistic is shown, so that one ticket of three weeks does not
/// decide; the interval of a mean is Welch's. Net promoter score: normal. Counts: exact, given both
/// together, as if tickets came one by one.
///
/// ```swift
/// let comparisons = Comparison.of(MetricRequest(.csat), current: may, base: april)
/// comparisons[0].change  // -0.042
/// ```
package struct Comparison: Sendable, Equatable {
  package let current: Measurement
  package let base: Measurement
  /// The 95 % interval of the change, where a method gives one.
  package private(set) var interval: Interval?
  /// By how much durations typically moved (Hodges-Lehmann), with its 95 % interval; else nil.
  package private(set) var shift: HodgesLehmannShift?
  /// How a count changed by working day; nil for anything else.
  package private(set) var byWorkingDay: RateRatio?
  /// Two-sided and not adjusted; nil where the values allow no test.
  package private(set) var pValue: Double?
  /// How far the group moved the total; nil for a total, and for what is no ratio or mean.
  package internal(set) var effect: ChangeDecomposition.Effect?

  /// Current less base, in the figure's unit; nil where either has no value.
  package var change: Double? {
    guard let now = current.value, let before = base.value else { return nil }
    return now - before
  }

  package var relativeChange: Double? { current.relativeChange(from: base) }

  /// The figures of a metric, each beside that of another period. Those that are judged by rank
  /// share one comparison of all values.
  package static func of(
    _ request: MetricRequest, current: Tally, base: Tally,
    lengths: PeriodLengths = PeriodLengths()
  ) -> [Comparison] {
    let metric = request.metric
    let sides = Sides(metric: metric, current: current, base: base, lengths: lengths)
    var ranks: Ranks?
    if request.statistics.contains(where: metric.isJudgedByRank) {
      let (now, before) = (current.sample, base.sample)
      ranks = MannWhitneyTest(now, before).flatMap { test in
        HodgesLehmannShift(now, minus: before).map { (test.pTwoSided, $0) }
      }
    }
    return request.statistics.map {
      Comparison(sides, $0, ranks: metric.isJudgedByRank($0) ? ranks : nil)
    }
  }

  /// A metric with its tallies of two periods.
  private struct Sides {
    let metric: Metric
    let current: Tally
    let base: Tally
    let lengths: PeriodLengths
  }

  /// Whether the durations of one period run longer, and typically by how much.
  private typealias Ranks = (pValue: Double, shift: HodgesLehmannShift)

  private init(_ sides: Sides, _ statistic: Statistic?, ranks: Ranks?) {
    let aggregation = sides.metric.aggregation
    current = sides.current.measurement(of: aggregation, statistic)
    base = sides.base.measurement(of: aggregation, statistic)
    guard current.value != nil, base.value != nil else { return }
    switch aggregation {
    case .count: compareCounts(sides)
    case .share: compareShares(sides.current.successes, sides.base.successes)
    case .mean: compareMeans(sides.current.moments, sides.base.moments)
    case .fraction: compareMeans(sides.current.fractionMoments, sides.base.fractionMoments)
    case .netPromoter: compareScores(sides)
    case .distribution:
      switch statistic {
      case .mean?, nil: compareMeans(sides.current.moments, sides.base.moments)
      case .within(let seconds)?:
        compareShares(sides.current.within(seconds), sides.base.within(seconds))
      case .percentile?, .maximum?: break
      }
    }
    if let ranks { (pValue, shift) = (ranks.pValue, ranks.shift) }
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

  private mutating func compareScores(_ sides: Sides) {
    guard let now = sides.current.moments, let before = sides.base.moments else { return }
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
  private mutating func compareCounts(_ sides: Sides) {
    let now = sides.current.count
    if let days = sides.lengths.workingDays {
      byWorkingDay = RateRatio(
        EventRate(count: now, over: Double(days.current)),
        over: EventRate(count: sides.base.count, over: Double(days.base)))
      pValue = byWorkingDay?.pValue
      return
    }
    let all = now + sides.base.count
    guard all > 0 else { return }
    let chance = BinomialDistribution(
      trials: all, probability: sides.lengths.ratio / (1 + sides.lengths.ratio))
    pValue = min(1, 2 * min(chance.cumulative(now), chance.upperTail(now - 1)))
  }
}

extension Metric {
  /// Whether a figure is judged by rank: durations, whichever of their statistics is shown, and
  /// percentiles of anything else. A share within a limit is a ratio.
  fileprivate func isJudgedByRank(_ statistic: Statistic?) -> Bool {
    guard case .distribution = aggregation else { return false }
    return switch statistic {
    case .percentile?: true
    case .mean?, nil: unit == .seconds
    case .maximum?, .within?: false
    }
  }
}

extension Measurement {
  /// The change as a fraction of a base; nil where that is 0 or below.
  func relativeChange(from base: Measurement?) -> Double? {
    guard let now = value, let before = base?.value, before > 0 else { return nil }
    return (now - before) / before
  }
}

extension Metric.Polarity {
  func verdict(isLarger: Bool) -> Verdict {
    switch self {
    case .none: .changed
    case .prefersLarger: isLarger ? .improved : .worsened
    case .prefersSmaller: isLarger ? .worsened : .improved
    }
  }
}

extension Tally {
  func within(_ limit: TimeLimit) -> Proportion {
    let limit = Int64(limit.seconds) * 1000
    return Proportion(successes: values.count(before: { $0 > limit }), of: count)
  }

  var sample: SortedSample {
    SortedSample(sorted: values.expanded.map { Double($0) / 1000 })
  }
}

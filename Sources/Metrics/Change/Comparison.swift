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
/// let comparisons = Comparison.of([
///   .init(.csat, current: may, base: april),
///   .init(.firstResponseTime, .percentile(90), current: mayTimes, base: aprilTimes),
/// ])
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
  package private(set) var byWorkingDay: WorkingDayChange?
  /// Two-sided and not adjusted; nil where the values allow no test.
  package private(set) var pValue: Double?

  /// A figure of a metric with its tallies of two periods.
  package struct Pair: Sendable {
    package var metric: Metric
    package var statistic: Statistic?
    package var current: Tally
    package var base: Tally
    package var lengths: PeriodLengths

    package init(
      _ metric: Metric, _ statistic: Statistic? = nil, current: Tally, base: Tally,
      lengths: PeriodLengths = PeriodLengths()
    ) {
      self.metric = metric
      self.statistic = statistic
      self.current = current
      self.base = base
      self.lengths = lengths
    }

    /// Whether the pair is judged by rank: durations, whichever of their statistics is shown, and
    /// percentiles of anything else. A share within a limit is a ratio.
    fileprivate var isJudgedByRank: Bool {
      guard case .distribution = metric.aggregation else { return false }
      return switch statistic {
      case .percentile?: true
      case .mean?, nil: metric.unit == .seconds
      case .maximum?, .within?: false
      }
    }
  }

  /// Current less base, in the figure's unit; nil where either has no value.
  package var change: Double? {
    guard let now = current.value, let before = base.value else { return nil }
    return now - before
  }

  /// The change as a fraction of the base; nil where the base is 0 or below.
  package var relativeChange: Double? {
    guard let change, let before = base.value, before > 0 else { return nil }
    return change / before
  }

  package static func of(_ pairs: [Pair]) -> [Comparison] {
    var ranks: (pair: Pair, comparison: RankComparison?)?
    return pairs.map { pair in
      guard pair.isJudgedByRank else { return Comparison(pair, ranks: nil) }
      // The statistics of a metric follow one another and share one comparison of all values.
      if let known = ranks, known.pair.metric.id == pair.metric.id,
        known.pair.current == pair.current, known.pair.base == pair.base
      {
        return Comparison(pair, ranks: known.comparison)
      }
      let comparison = RankComparison(pair.current, against: pair.base)
      ranks = (pair, comparison)
      return Comparison(pair, ranks: comparison)
    }
  }

  private init(_ pair: Pair, ranks: RankComparison?) {
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
      case .within(let seconds)?:
        compareShares(pair.current.within(seconds), pair.base.within(seconds))
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

  private mutating func compareScores(_ pair: Pair) {
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
  private mutating func compareCounts(_ pair: Pair) {
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
  func within(_ seconds: Int) -> Proportion {
    let limit = Int64(seconds) * 1000
    return Proportion(successes: values.count(before: { $0 > limit }), of: count)
  }

  var sample: SortedSample {
    SortedSample(sorted: values.expanded.map { Double($0) / 1000 })
  }
}

/// Whether the durations of one period run longer than another's, and typically by how much.
private struct RankComparison {
  /// Two-sided.
  let pValue: Double
  let shift: HodgesLehmannShift

  init?(_ current: Tally, against base: Tally) {
    let (now, before) = (current.sample, base.sample)
    guard let test = MannWhitneyTest(now, before),
      let shift = HodgesLehmannShift(now, minus: before)
    else { return nil }
    pValue = test.pTwoSided
    self.shift = shift
  }
}

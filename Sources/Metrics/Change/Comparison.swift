import Desk
import Statistics

/// One figure of two periods side by side: how far it moved, and whether that is more than chance.
///
/// ```swift
/// let comparisons = Comparison.judge([
///   .init(.csat, current: may, base: april),
///   .init(.firstResponseTime, .percentile(90), current: mayTimes, base: aprilTimes),
/// ])
/// comparisons[0].verdict  // .worsened
/// ```
package struct Comparison: Sendable, Equatable {
  package let current: Measurement
  package let base: Measurement
  /// Current less base, in the figure's unit; nil where either has no value.
  package let change: Double?
  /// The change as a fraction of the base; nil where the base is 0 or below.
  package let relativeChange: Double?
  /// The 95 % interval of the change, where a method gives one.
  package let interval: Interval?
  /// By how much durations typically moved, with its 95 % interval: the Hodges-Lehmann shift; nil
  /// for anything else.
  package let shift: HodgesLehmannShift?
  /// How a count changed by working day; nil for anything else.
  package let byWorkingDay: WorkingDayChange?
  /// Two-sided and not adjusted; nil where the values allow no test.
  package let pValue: Double?
  /// After the correction for how many figures were compared together.
  package let verdict: Verdict

  /// A figure of a metric with its tallies of two periods.
  package struct Pair: Sendable {
    package var metric: Metric
    package var statistic: Statistic?
    package var current: Tally
    package var base: Tally
    /// How long the two periods are, for counts.
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
  }

  /// Judges the figures of one table together: of the changes called real, at most one in twenty is
  /// expected to be chance.
  ///
  /// Figures with a sample under `smallestSample` on either side are not judged and do not count as
  /// compared.
  package static func judge(_ pairs: [Pair], smallestSample: Int = 10) -> [Comparison] {
    judge(differences(of: pairs), smallestSample: smallestSample)
  }

  /// The differences of pairs, in their order.
  static func differences(of pairs: [Pair]) -> [Difference] {
    var ranks: (pair: Pair, comparison: RankComparison?)?
    return pairs.map { pair -> Difference in
      guard pair.isJudgedByRank else { return Difference(pair) }
      // The statistics of a metric follow one another and share one comparison of all values.
      if let known = ranks, known.pair.metric.id == pair.metric.id,
        known.pair.current == pair.current, known.pair.base == pair.base
      {
        return Difference(pair, ranks: known.comparison)
      }
      let comparison = RankComparison(pair.current, against: pair.base)
      ranks = (pair, comparison)
      return Difference(pair, ranks: comparison)
    }
  }

  static func judge(_ differences: [Difference], smallestSample: Int) -> [Comparison] {
    let isSmall = differences.map { min($0.current.sample, $0.base.sample) < smallestSample }
    let isReal = BenjaminiHochberg(
      pValues: zip(differences, isSmall).map { $1 ? nil : $0.pValue }
    ).rejected()
    return differences.indices.map { index in
      let difference = differences[index]
      return Comparison(
        difference,
        verdict: isSmall[index]
          ? .tooFew : isReal[index] ? difference.direction : .noClearChange)
    }
  }

  private init(_ difference: Difference, verdict: Verdict) {
    current = difference.current
    base = difference.base
    change = difference.change
    relativeChange = difference.relativeChange
    interval = difference.interval
    shift = difference.shift
    byWorkingDay = difference.byWorkingDay
    pValue = difference.pValue
    self.verdict = verdict
  }
}

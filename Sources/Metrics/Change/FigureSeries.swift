import Desk
import Statistics

/// One figure of one group of tickets over a row of periods, with the limits of chance: a p'-chart
/// for ratios, XmR for anything else. Counts are taken by working day.
package struct FigureSeries: Sendable {
  /// One a period, oldest first; nil where a period has no data.
  package let values: [Double?]
  package let samples: [Int]
  /// Nil where periods or cases are too few for limits.
  package let chart: ControlChart?
  /// Whether the last periods differ from those before; nil without a chart.
  package let shift: RecentShift?

  /// - Parameter smallestSample: groups with fewer cases in the last period, or on average, have no
  ///   chart.
  package init(
    _ metric: Metric, _ statistic: Statistic? = nil, tallies: [Tally], workingDays: [Int],
    smallestSample: Int = 10
  ) {
    let measurements = tallies.map { $0.measurement(of: metric.aggregation, statistic) }
    let samples = measurements.map(\.sample)
    // Counts of events, unlike a state at a period's end, depend on how long the period is.
    let isByWorkingDay = metric.countsEvents && workingDays.allSatisfy { $0 > 0 }
    let rates = zip(samples, workingDays).map { EventRate(count: $0, over: Double($1)) }
    self.samples = samples
    values = isByWorkingDay ? rates.map(\.value) : measurements.map(\.value)
    let known = values.compactMap(\.self)
    let isLarge = samples.reduce(0, +) >= smallestSample * samples.count
    let isLastLarge = isByWorkingDay || (samples.last ?? 0) >= smallestSample
    guard known.count == values.count, known.count >= ControlChart.fewestPoints, isLarge,
      isLastLarge
    else {
      (chart, shift) = (nil, nil)
      return
    }
    if let ratios = Self.ratios(metric, statistic, tallies) {
      chart = Self.chart(ratios)
      shift = chart.flatMap { Self.shift(ratios, centre: $0.centre) }
    } else {
      chart = ControlChart(individuals: known)
      shift = isByWorkingDay ? Self.shift(rates) : RecentShift(known)
    }
  }

  /// What the last period is part of; nil where no rule fired.
  package var signal: ControlChartSignal? { chart?.lastSignal }

  /// How far the last period lies from the centre in standard deviations; nil without any.
  package var distance: Double? {
    guard let chart, let last = chart.points.last, last.sigma > 0 else { return nil }
    return (last.value - chart.centre) / last.sigma
  }

  /// A ratio that is always all or nothing has no limits.
  private static func chart(_ ratios: [Proportion]) -> ControlChart? {
    let all = Proportion.sum(ratios)
    return all.successes > 0 && all.successes < all.total ? ControlChart(ratios: ratios) : nil
  }

  private static func shift(_ ratios: [Proportion], centre: Double) -> RecentShift? {
    // A small month moves further by chance: on this scale it counts for as much as a large one.
    let scores = ratios.map { (($0.value ?? centre) - centre) * Double($0.total).squareRoot() }
    return RecentShift(scores) { start in
      proportionDifferencePValue(
        Proportion.sum(ratios[start...]), Proportion.sum(ratios[..<start]))
    }
  }

  private static func shift(_ rates: [EventRate]) -> RecentShift? {
    RecentShift(rates.map { $0.value ?? 0 }) { start in
      RateRatio(sum(rates[start...]), over: sum(rates[..<start]))?.pValue
    }
  }

  private static func sum(_ rates: some Sequence<EventRate>) -> EventRate {
    rates.reduce(EventRate(count: 0, over: 0)) {
      EventRate(count: $0.count + $1.count, over: $0.exposure + $1.exposure)
    }
  }

  private static func ratios(
    _ metric: Metric, _ statistic: Statistic?, _ tallies: [Tally]
  ) -> [Proportion]? {
    if case .share = metric.aggregation { return tallies.map(\.successes) }
    if case .within(let seconds)? = statistic { return tallies.map { $0.within(seconds) } }
    return nil
  }
}

/// How surely the last one, three or seven periods of a figure differ from those before them: the
/// lengths that the rules of a control chart look at.
///
/// A difference has to be more than chance by two measures, and the weaker one counts: how much the
/// periods vary among themselves (Student, pooled), and how much samples of these sizes vary when
/// nothing changes (ratios and rates only).
package struct RecentShift: Sendable, Equatable {
  /// How many of the last periods differ most surely from those before.
  package let length: Int
  /// Two-sided, after the correction for having tried three lengths.
  package let pValue: Double

  private static let lengths = [1, 3, 7]

  /// - Parameters:
  ///   - scores: a number for each period, on a scale on which all scatter alike.
  ///   - sampling: the p-value of the periods from an index on against those before it, by the size
  ///     of the samples alone; nil where there is no such test.
  init?(_ scores: [Double], sampling: (Int) -> Double? = { _ in nil }) {
    let tried = Self.lengths.filter { scores.count - $0 >= 3 }
    let found = tried.map { length -> (length: Int, pValue: Double) in
      let start = scores.count - length
      let recent = SampleMoments(of: scores[start...])
      let earlier = SampleMoments(of: scores[..<start])
      // Where no period differs from its neighbours, the samples alone decide.
      let among =
        pooledPValue(recent, earlier) ?? (recent.mean == earlier.mean ? 1 : 0)
      return (length, max(among, sampling(start) ?? 0))
    }
    guard let surest = found.min(by: { $0.pValue < $1.pValue }) else { return nil }
    length = surest.length
    pValue = min(1, surest.pValue * Double(tried.count))
  }
}

/// One figure over a row of periods, with the limits of chance from twelve periods on.
package struct Trend: Sendable {
  package let periods: [Period]
  /// `values[index]` belongs to `periods[index]`; nil where a period has no data.
  package let values: [Double?]
  /// A p'-chart for ratios, XmR for anything else; nil under twelve periods or with a gap.
  package let chart: ControlChart?

  package static let fewestPeriods = ControlChart.fewestPoints

  package init(
    _ metric: Metric, _ statistic: Statistic? = nil, in totals: PeriodTotals,
    over periods: [Period]
  ) {
    self.periods = periods
    let tallies = periods.map { totals.tally(metric.id, in: $0) ?? Tally() }
    let values = tallies.map { $0.measurement(of: metric.aggregation, statistic).value }
    self.values = values
    let known = values.compactMap { $0 }
    guard known.count == values.count else {
      chart = nil
      return
    }
    if case .share = metric.aggregation {
      chart = ControlChart(ratios: tallies.map(\.successes))
    } else {
      chart = ControlChart(individuals: known)
    }
  }

  /// The indices of periods at which any rule fired, ascending.
  package var signals: [Int] {
    Set(chart?.signals.flatMap(\.points) ?? []).sorted()
  }

  package var isLastOutside: Bool { chart?.lastSignal?.rule == .outside }
}

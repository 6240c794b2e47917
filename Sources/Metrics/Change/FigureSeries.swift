import Desk
import Statistics

/// One figure of one group of tickets over a row of periods, with the limits of chance: a p'-chart for
/// ratios, XmR for anything else. Counts are taken by working day.
package struct FigureSeries: Sendable {
  /// One a period, oldest first; nil where a period has no data.
  package let values: [Double?]
  package let samples: [Int]
  /// Nil where periods or cases are too few for limits.
  package let chart: ControlChart?
  /// Whether the last periods differ from those before; nil without a chart.
  package let shift: RecentShift?

  /// The periods with what they hold of one figure.
  package struct Source {
    let metric: Metric
    let statistic: Statistic?
    /// `tallies[index]` belongs to `workingDays[index]`.
    let tallies: [Tally]
    let workingDays: [Int]
    /// Groups with fewer cases in the last period, or on average, have no chart.
    var smallestSample = 10

    package init(
      _ metric: Metric, _ statistic: Statistic? = nil, tallies: [Tally], workingDays: [Int]
    ) {
      self.metric = metric
      self.statistic = statistic
      self.tallies = tallies
      self.workingDays = workingDays
    }

    /// Counts of events, unlike a state at a period's end, depend on how long the period is.
    var isByWorkingDay: Bool {
      metric.aggregation == .count && metric.anchor != .asOf && workingDays.allSatisfy { $0 > 0 }
    }
  }

  package init(_ source: Source) {
    let measurements = source.tallies.map {
      $0.measurement(of: source.metric.aggregation, source.statistic)
    }
    samples = measurements.map(\.sample)
    values =
      source.isByWorkingDay
      ? zip(samples, source.workingDays).map { Double($0) / Double($1) } : measurements.map(\.value)
    let known = values.compactMap(\.self)
    let smallest = source.smallestSample
    let isLarge = samples.reduce(0, +) >= smallest * samples.count
    guard known.count == values.count, known.count >= ControlChart.fewestPoints, isLarge else {
      (chart, shift) = (nil, nil)
      return
    }
    let ratios = source.ratios
    if let ratios {
      chart = (samples.last ?? 0) >= smallest ? Self.chart(ratios) : nil
      shift = chart.flatMap { Self.shift(ratios, centre: $0.centre) }
    } else if source.isByWorkingDay {
      chart = ControlChart(individuals: known)
      shift = Self.shift(
        zip(samples, source.workingDays).map { EventRate(count: $0, over: Double($1)) })
    } else {
      chart = (samples.last ?? 0) >= smallest ? ControlChart(individuals: known) : nil
      shift = chart == nil ? nil : RecentShift(known)
    }
  }

  /// The rule that the last period is part of, the weightiest first; nil where none fired.
  package var rule: ControlChartRule? {
    chart?.signals.first { $0.points.contains(values.count - 1) }?.rule
  }

  /// The indices of the periods at which that rule fired.
  package var points: [Int] {
    chart?.signals.first { $0.points.contains(values.count - 1) }?.points ?? []
  }

  /// How far the last period lies from the centre, in standard deviations; nil where there are none.
  package var distance: Double? {
    guard let chart, let last = chart.points.last, last.sigma > 0 else { return nil }
    return (last.value - chart.centre) / last.sigma
  }

  /// A ratio that is always all or nothing has no limits.
  private static func chart(_ ratios: [Proportion]) -> ControlChart? {
    let successes = ratios.reduce(0) { $0 + $1.successes }
    let total = ratios.reduce(0) { $0 + $1.total }
    return successes > 0 && successes < total ? ControlChart(ratios: ratios) : nil
  }

  private static func shift(_ ratios: [Proportion], centre: Double) -> RecentShift? {
    // A small month moves further by chance: on this scale it counts for as much as a large one.
    let scores = ratios.map { (($0.value ?? centre) - centre) * Double($0.total).squareRoot() }
    return RecentShift(scores) { start in
      proportionDifferencePValue(sum(ratios[start...]), sum(ratios[..<start]))
    }
  }

  private static func sum(_ ratios: some Sequence<Proportion>) -> Proportion {
    ratios.reduce(Proportion(successes: 0, of: 0)) {
      Proportion(successes: $0.successes + $1.successes, of: $0.total + $1.total)
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
}

extension FigureSeries.Source {
  /// What a share consists of, period by period; nil for anything else.
  fileprivate var ratios: [Proportion]? {
    if case .share = metric.aggregation { return tallies.map(\.successes) }
    if case .within(let seconds)? = statistic { return tallies.map { $0.within(seconds) } }
    return nil
  }
}

import Desk
import Glibc
import Statistics

/// One figure of one group of tickets over a row of periods, oldest first; the last is the one that is
/// judged by those before.
package struct FactSeries: Sendable {
  package let metric: Metric
  package let statistic: Statistic?
  /// The last period's.
  package let measurement: Measurement
  /// A value a period; nil where there is none.
  let values: [Double?]
  /// The groups beside it, whose periods scatter as its own do: all that share this name.
  let siblings: String
  /// On a scale on which periods scatter alike, without the periods up to the last gap; nil where
  /// there is no value, or no such scale.
  let series: PeriodSeries?
  /// Why nothing can be said; nil where the figure can be judged.
  let reasonForSilence: Judgement.Reason?
  private let scale: FactScale

  /// - Parameter smallestSample: groups with fewer cases in the last period, or on average, are not
  ///   judged.
  package init(
    _ metric: Metric, _ statistic: Statistic? = nil, points: [FactPoint], smallestSample: Int,
    siblings: String = ""
  ) {
    self.metric = metric
    self.statistic = statistic
    self.siblings = siblings
    measurement = points.last?.measurement ?? Measurement(value: nil, sample: 0)
    values = points.map(\.measurement.value)
    scale = FactScale(
      metric, statistic, days: points.last?.days ?? 0, cases: Double(measurement.sample))
    let known = points.suffix(from: (points.lastIndex { $0.measurement.value == nil } ?? -1) + 1)
    let samples = known.map(\.measurement.sample)
    let isLarge = samples.reduce(0, +) >= smallestSample * samples.count
    let isLastLarge = metric.aggregation == .count || (samples.last ?? 0) >= smallestSample
    let series = Self.series(known.map(\.place))
    self.series = series
    reasonForSilence =
      known.isEmpty
      ? .noData
      : !isLarge || !isLastLarge
        ? .tooFewCases
        : series == nil ? .notTested : known.count < 2 ? .noBaseline : nil
  }

  /// Of unequal samples: what a single case scatters is the same in all periods.
  private static func series(_ points: [FactPoint.Place?]) -> PeriodSeries? {
    let known = points.compactMap(\.self)
    guard known.count == points.count, !known.isEmpty else { return nil }
    let squares = known.reduce(0) { $0 + $1.spread * $1.spread } / Double(known.count)
    return PeriodSeries(
      values: known.map(\.value),
      errors: known.map { squares.squareRoot() / max(1, $0.sample).squareRoot() })
  }

  /// What is usual in the figure's own unit.
  func usual(_ change: PeriodChange, season: Double?) -> Judgement.UsualRange {
    let shift = season ?? 0
    return Judgement.UsualRange(
      expected: scale.figure(change.centre + shift), low: scale.figure(change.usual.low + shift),
      high: scale.figure(change.usual.high + shift), hasSeason: season != nil)
  }
}

/// A figure in one period, and where it lies on its scale: all that is kept of the tally.
package struct FactPoint: Sendable {
  package let measurement: Measurement
  fileprivate let place: Place?
  fileprivate let days: Int

  fileprivate struct Place {
    let value: Double
    /// How far a single case scatters.
    let spread: Double
    let sample: Double
  }

  package init(_ tally: Tally, _ metric: Metric, _ statistic: Statistic? = nil, workingDays: Int) {
    measurement = tally.measurement(of: metric.aggregation, statistic)
    days = workingDays
    place = FactScale(
      metric, statistic, days: workingDays, cases: Double(measurement.sample)
    ).place(tally, measurement, metric, statistic)
  }
}

/// The scale on which a figure's periods scatter alike.
private enum FactScale {
  /// The root of a count by working day, for periods of so many days.
  case root(days: Double)
  /// The angle whose squared sine is the share, of so many cases: it cannot leave 0 to 1 (Anscombe,
  /// Biometrika 35, 1948).
  case angle(cases: Double)
  case logarithm
  case identity
  /// A maximum has no usual range.
  case none

  init(_ metric: Metric, _ statistic: Statistic?, days: Int, cases: Double) {
    switch metric.aggregation {
    case .count: self = .root(days: metric.countsEvents && days > 0 ? Double(days) : 1)
    case .share: self = .angle(cases: cases)
    case .mean, .fraction, .netPromoter: self = .identity
    case .distribution:
      switch statistic {
      case .within?: self = .angle(cases: cases)
      case .maximum?: self = .none
      case .mean?, .percentile?, nil: self = metric.unit == .seconds ? .logarithm : .identity
      }
    }
  }

  func place(
    _ tally: Tally, _ measurement: Measurement, _ metric: Metric, _ statistic: Statistic?
  ) -> FactPoint.Place? {
    guard let value = measurement.value else { return nil }
    let sample = Double(measurement.sample)
    switch self {
    case .none: return nil
    case .root(let days):
      return .init(value: (value / days).squareRoot(), spread: 0.5, sample: days)
    case .angle:
      let share = statistic.flatMap(\.limit).map { tally.within($0) } ?? tally.successes
      let (successes, total) = (Double(share.successes), Double(share.total))
      return .init(
        value: asin(((successes + 0.375) / (total + 0.75)).squareRoot()), spread: 0.5,
        sample: total)
    case .logarithm, .identity:
      guard let error = error(tally, measurement, metric, statistic) else { return nil }
      let isLogarithm = metric.unit == .seconds
      let size = max(1, value)
      return .init(
        value: isLogarithm ? log(size) : value,
        spread: (isLogarithm ? error / size : error) * sample.squareRoot(), sample: sample)
    }
  }

  /// The standard error in the figure's own unit; nil where the sample does not tell one.
  private func error(
    _ tally: Tally, _ measurement: Measurement, _ metric: Metric, _ statistic: Statistic?
  ) -> Double? {
    if case .percentile? = statistic {
      guard let low = measurement.low, let high = measurement.high else { return nil }
      // Of the two sides of a skewed interval their mean on the scale.
      if metric.unit == .seconds, let value = measurement.value {
        return max(1, value) * log(max(1, high) / max(1, low)) / (2 * 1.96)
      }
      return (high - low) / (2 * 1.96)
    }
    let moments = metric.aggregation == .fraction ? tally.fractionMoments : tally.moments
    guard let moments, moments.count > 1 else { return nil }
    let unit = metric.aggregation == .netPromoter ? 100.0 : 1
    return unit * moments.standardDeviation / Double(moments.count).squareRoot()
  }

  func figure(_ value: Double) -> Double {
    switch self {
    case .root(let days): max(0, value) * max(0, value) * days
    case .angle(let cases):
      min(1, max(0, (pow(sin(min(.pi / 2, max(0, value))), 2) * (cases + 0.75) - 0.375) / cases))
    case .logarithm: exp(value)
    case .identity, .none: value
    }
  }
}

extension Statistic {
  /// The limit of a share of values within it; nil for anything else.
  fileprivate var limit: TimeLimit? {
    if case .within(let limit) = self { limit } else { nil }
  }
}

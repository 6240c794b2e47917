/// Whether the last period of a figure, or its last three or six, differ from the periods before by
/// more than periods usually do.
///
/// Two measures have to agree, and the weaker one counts: how much the periods before scatter among
/// themselves (Student), and how much samples of these sizes scatter when nothing changes (normal).
/// Where the same periods of the year before are known, they have to differ from those as well.
package struct PeriodChange: Sendable, Equatable {
  /// Two-sided, after the correction for the lengths that were looked at (Bonferroni, with the most
  /// room for the last period alone).
  package let pValue: Double
  /// The last period lies above those before.
  package let isHigher: Bool
  /// How many of the last periods differ most surely: 1, 3 or 6.
  package let length: Int
  /// It differs from the periods before, but not from the year before.
  package let isSeasonal: Bool
  /// What is usual for a single period: the centre of those before, and where 19 of 20 lie.
  package let centre: Double
  package let usual: Interval
  /// How far the last period lies from the centre; 1 is the edge of what is usual.
  package let distance: Double

  /// With fewer periods before there is no telling how they scatter.
  package static let fewestPeriods = 8
  /// Each with its part of the error rate: of the last period alone, of drifts and of steps.
  private static let lengths = [(1, 0.7), (3, 0.2), (6, 0.1)]

  /// How periods scatter.
  package enum Scatter: Sendable {
    /// As those before do, and those of the figure's family.
    case amongPeriods(FamilyScatter)
    /// As samples of tickets do of which those of one day hang together: the factor by which that
    /// raises their variance, 1 or more.
    case amongDays(designEffect: Double)
  }

  /// - Parameters:
  ///   - most: how many periods before are looked at.
  ///   - periodsOfYear: how many periods make a year; nil where they do not.
  /// - Returns: nil without a period before.
  package init?(
    _ series: PeriodSeries, most: Int, scatter: Scatter, periodsOfYear: Int?
  ) {
    let end = series.values.count
    var tested: [(length: Int, share: Double, test: ContrastTest)] = []
    for (length, share) in Self.lengths {
      let before = max(0, end - length - most)..<max(0, end - length)
      guard before.count >= (length == 1 ? 1 : Self.fewestPeriods) else { continue }
      if case .amongDays = scatter, length > 1 { continue }
      let yearBefore = periodsOfYear.flatMap { year -> Range<Int>? in
        end - length - year >= 0 ? (end - length - year)..<(end - year) : nil
      }
      tested.append(
        (length, share, ContrastTest(series, before: before, scatter, yearBefore: yearBefore)))
    }
    guard let single = tested.first?.test else { return nil }
    centre = single.centre
    usual = single.usual
    let halfWidth = (single.usual.high - single.usual.low) / 2
    distance = halfWidth > 0 ? single.difference / halfWidth : 0
    // A figure that is back on its usual side is no longer part of what the last periods show.
    let seen = tested.filter { $0.test.difference * single.difference > 0 || $0.length == 1 }
    let whole = tested.reduce(0) { $0 + $1.share }
    let plain = seen.map { min(1, $0.test.pValue * whole / $0.share) }
    let gated = zip(seen, plain).map { $0.test.isAsYearBefore ? 1 : $1 }
    pValue = gated.min() ?? 1
    isSeasonal = (plain.min() ?? 1) <= 0.05 && (gated.min() ?? 1) > 0.05
    let surest = zip(seen, gated).min { $0.1 < $1.1 }?.0
    isHigher = single.difference > 0
    length = surest?.length ?? 1
  }
}

/// The last periods against those before.
private struct ContrastTest {
  let difference: Double
  let pValue: Double
  let centre: Double
  let usual: Interval
  /// The year before was the same; false where it is not known.
  let isAsYearBefore: Bool

  init(
    _ series: PeriodSeries, before: Range<Int>, _ scatter: PeriodChange.Scatter,
    yearBefore: Range<Int>?
  ) {
    let recent = before.upperBound..<series.values.count
    let (samples, factor, degrees, likeness) = Self.spread(
      series, before, scatter, recentCount: recent.count)
    let (usually, now) = (series.centre(before), series.centre(recent))
    let difference = now - usually
    (centre, self.difference) = (usually, difference)
    let contrast = Contrast(series, recent, less: before)
    let bySamples = contrast.variance(likeness: 0) * samples
    // What hangs together from period to period scatters less among those before.
    let count = Double(before.count)
    let lost = Contrast.meanLikeness(before.count, likeness)
    let seen =
      before.count < PeriodChange.fewestPeriods
      ? 1 : max(0.2, (1 - lost) * count / (count - 1))
    let amongPeriods = contrast.variance(likeness: likeness) * factor / seen
    let deviation = max(
      bySamples.squareRoot() * NormalDistribution.criticalValue(confidence: 0.95),
      degrees.map {
        amongPeriods.squareRoot()
          * StudentDistribution(degreesOfFreedom: $0).criticalValue(confidence: 0.95)
      } ?? 0)
    usual = Interval(low: usually - deviation, high: usually + deviation)
    pValue = max(
      Self.pValue(difference, bySamples, degrees: nil),
      degrees.map { Self.pValue(difference, amongPeriods, degrees: $0) } ?? 0)
    guard let yearBefore else {
      isAsYearBefore = false
      return
    }
    let change = now - series.centre(yearBefore)
    let variance =
      Contrast(series, recent, less: yearBefore).separateVariance(likeness: likeness)
      * max(samples, factor)
    isAsYearBefore =
      change * difference <= 0 || Self.pValue(change, variance, degrees: degrees) > 0.05
  }

  /// By how much the variance of samples is raised, by how much that of periods, with how many degrees
  /// of freedom (nil where periods tell nothing), and how alike neighbours are.
  private static func spread(
    _ series: PeriodSeries, _ before: Range<Int>, _ scatter: PeriodChange.Scatter,
    recentCount: Int
  ) -> (samples: Double, periods: Double, degrees: Double?, likeness: Double) {
    switch scatter {
    case .amongDays(let designEffect): return (designEffect, 1, nil, 0)
    case .amongPeriods(let family):
      let isDrift = recentCount > 1
      let isKnown = before.count >= PeriodChange.fewestPeriods
      let degreesOfOwn = isKnown ? Double(before.count - (isDrift ? 2 : 1)) : 0
      let degrees = degreesOfOwn + family.degrees
      let overdispersion =
        isKnown ? series.overdispersion(before, withoutSlope: isDrift) : family.overdispersion
      let factor =
        (degreesOfOwn * overdispersion + family.degrees * family.overdispersion) / degrees
      let own = isKnown ? series.autocorrelation(before, withoutSlope: true) : 0
      let likeness = min(0.8, max(family.autocorrelation, own))
      return (1, factor, degrees, likeness)
    }
  }

  private static func pValue(
    _ difference: Double, _ variance: Double, degrees: Double?
  ) -> Double {
    guard variance > 0 else { return difference == 0 ? 1 : 0 }
    let distance = abs(difference) / variance.squareRoot()
    return min(
      1,
      2
        * (degrees.map { StudentDistribution(degreesOfFreedom: $0).upperTail(distance) }
          ?? NormalDistribution.upperTail(distance)))
  }
}

/// The mean of some periods less the mean of others, as weights of all periods' standard errors.
private struct Contrast {
  private let first: [Double]
  private let second: [Double]

  init(_ series: PeriodSeries, _ recent: Range<Int>, less before: Range<Int>) {
    func weights(_ periods: Range<Int>, sign: Double) -> [Double] {
      let inverses = periods.map { 1 / series.errors[$0] }
      let sum = inverses.reduce(0) { $0 + $1 * $1 }
      return inverses.map { sign * $0 / sum }
    }
    first = weights(before, sign: -1)
    second = weights(recent, sign: 1)
  }

  /// In a row, where the recent periods follow those before.
  func variance(likeness: Double) -> Double { Self.variance(first + second, likeness) }

  /// With a year between.
  func separateVariance(likeness: Double) -> Double {
    Self.variance(first, likeness) + Self.variance(second, likeness)
  }

  private static func variance(_ weights: [Double], _ likeness: Double) -> Double {
    guard likeness > 0 else { return weights.reduce(0) { $0 + $1 * $1 } }
    var sum = 0.0
    // Each weight meets those behind it, more weakly with every period between.
    var behind = 0.0
    for weight in weights.reversed() {
      sum += weight * weight + 2 * weight * behind * likeness
      behind = weight + behind * likeness
    }
    return sum
  }

  /// The mean likeness of all pairs of a row, each with itself included.
  static func meanLikeness(_ count: Int, _ likeness: Double) -> Double {
    variance([Double](repeating: 1 / Double(count), count: count), likeness)
  }
}

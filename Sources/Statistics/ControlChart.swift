/// A metric's months with the limits of chance, and the points that chance does not explain.
///
/// Values are in their own unit (ratios as fractions of 1), one per period, in order and without
/// gaps. Under 12 points there is no chart: limits from so few would move too much to judge by.
package struct ControlChart: Equatable, Sendable {
  /// One period.
  package struct Point: Equatable, Sendable {
    package let value: Double
    /// How far chance moves this point from the centre: one standard deviation.
    package let sigma: Double
    package let lower: Double
    package let upper: Double
  }

  package static let fewestPoints = 12

  /// How often any of the four rules fires at the last of 12 or 13 points of a process that does not
  /// change: about once in ninety charts, found by drawing normal numbers.
  package static let chanceOfSignalAtLastPoint = 0.011

  package let centre: Double
  package let points: [Point]
  /// At most one for each rule, in the order of the rules.
  package let signals: [ControlChartSignal]

  /// A chart of single values, such as monthly means: XmR. Nil under 12.
  ///
  /// The same limits for every point: the mean and three sigma either side, see `XmRLimits`.
  package init?(individuals values: [Double]) {
    guard values.count >= Self.fewestPoints, let limits = XmRLimits(values) else { return nil }
    self.init(
      centre: limits.mean,
      points: values.map {
        Point(value: $0, sigma: limits.sigma, lower: limits.lower, upper: limits.upper)
      })
  }

  /// A chart of ratios from months of unlike size: the p'-chart. Nil under 12; every month has a
  /// sample.
  ///
  /// Limits are wider for small months, and stretched by how much the months really vary, as large
  /// samples would otherwise put every month outside. They are cut off at 0 and 1. Source: Laney,
  /// Quality Engineering 14 (2002).
  package init?(ratios: [Proportion]) {
    guard ratios.count >= Self.fewestPoints else { return nil }
    let total = ratios.reduce(0) { $0 + $1.total }
    let centre = Double(ratios.reduce(0) { $0 + $1.successes }) / Double(total)
    let spread = (centre * (1 - centre)).squareRoot()
    let months = ratios.map { ratio in
      guard let value = ratio.value else { preconditionFailure("every month has a sample") }
      return (value: value, sampling: spread / Double(ratio.total).squareRoot())
    }
    let scores = months.map { $0.sampling > 0 ? ($0.value - centre) / $0.sampling : 0 }
    guard let stretch = XmRLimits(scores)?.sigma else { return nil }
    self.init(
      centre: centre,
      points: months.map { month in
        let sigma = month.sampling * stretch
        return Point(
          value: month.value, sigma: sigma, lower: max(0, centre - 3 * sigma),
          upper: min(1, centre + 3 * sigma))
      })
  }

  private init(centre: Double, points: [Point]) {
    self.centre = centre
    self.points = points
    signals = ControlChartRule.allCases.compactMap { rule in
      let fired = rule.firing(in: points, centre: centre)
      return fired.isEmpty ? nil : ControlChartSignal(rule: rule, points: fired)
    }
  }
}

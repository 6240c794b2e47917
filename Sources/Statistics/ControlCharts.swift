/// A metric's months with the limits of chance, and the points that chance does not explain.
///
/// Values are in their own unit (ratios as fractions of 1), one per period, in order and without
/// gaps. Under 12 points there is no chart: limits from so few would move too much to judge by.
package struct ControlChart: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    package let value: Double
    /// How far chance moves this point from the centre: one standard deviation.
    package let sigma: Double
    package let lower: Double
    package let upper: Double
  }

  package static let fewestPoints = 12

  /// How often any of the four rules fires at the last of 12 or 13 points of a process that does
  /// not change: about once in ninety charts, found by drawing normal numbers.
  package static let chanceOfSignalAtLastPoint = 0.011

  package let centre: Double
  package let points: [Point]
  /// At most one for each rule, in the order of the rules.
  package let signals: [ControlChartSignal]

  /// The signal that the last point is part of, the weightiest first; nil where none is.
  package var lastSignal: ControlChartSignal? {
    signals.first { $0.points.contains(points.count - 1) }
  }

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

  /// A chart of ratios: the p'-chart. Nil under 12 months; every month has a sample.
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

/// One sign that a process has changed: points that chance alone would hardly ever produce.
///
/// Source: Nelson, Journal of Quality Technology 16 (1984), with Wheeler's rows of seven (1993).
package enum ControlChartRule: String, CaseIterable, Sendable {
  /// A point beyond a limit.
  case outside
  /// Seven or more in a row above the centre, or below it; a point on the centre ends the row.
  case sevenOnOneSide
  /// Seven or more in a row, each above the one before, or each below it.
  case sevenRisingOrFalling
  /// Two of three in a row beyond two sigma on the same side.
  case twoOfThreeBeyondTwoSigma
}

/// A rule that fired, and every point that made it fire.
package struct ControlChartSignal: Equatable, Sendable {
  package let rule: ControlChartRule
  package let points: [Int]
}

extension ControlChartRule {
  /// The indices of the points that make the rule fire, ascending; none where it does not.
  func firing(in points: [ControlChart.Point], centre: Double) -> [Int] {
    switch self {
    case .outside:
      return points.indices.filter {
        points[$0].value > points[$0].upper || points[$0].value < points[$0].lower
      }
    case .sevenOnOneSide:
      let sides = points.map { side(of: $0.value, against: centre) }
      return rowsOfSeven(points.count) { sides[$0] != 0 && sides[$0] == sides[$1] }
    case .sevenRisingOrFalling:
      let rising = rowsOfSeven(points.count) { points[$0].value < points[$1].value }
      let falling = rowsOfSeven(points.count) { points[$0].value > points[$1].value }
      return Set(rising + falling).sorted()
    case .twoOfThreeBeyondTwoSigma:
      let far = points.map {
        abs($0.value - centre) > 2 * $0.sigma ? side(of: $0.value, against: centre) : 0
      }
      return points.indices.filter { index in
        let near = max(0, index - 2)...min(points.count - 1, index + 2)
        return far[index] != 0 && near.contains { $0 != index && far[$0] == far[index] }
      }
    }
  }
}

private func side(of value: Double, against reference: Double) -> Int {
  value > reference ? 1 : value < reference ? -1 : 0
}

/// The indices in rows of seven or more, each of which continues the one before.
private func rowsOfSeven(_ count: Int, continues: (_ before: Int, _ index: Int) -> Bool) -> [Int] {
  var result: [Int] = []
  var start = 0
  for index in 1...count where index == count || !continues(index - 1, index) {
    if index - start >= 7 { result.append(contentsOf: start..<index) }
    start = index
  }
  return result
}

/// What months of one steady process would look like: their mean, and how far chance moves them.
///
/// One sigma is the mean difference between neighbouring points over 1.128, so that a shift or a
/// trend does not widen the limits as a standard deviation would. In the unit of the values.
/// Source: Wheeler, Understanding Variation (1993); limits at 3 / 1.128 mean moving ranges.
/// Example: 49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1 has mean 50.81, limits 45.8159 and
/// 55.8041.
package struct XmRLimits: Equatable, Sendable {
  package let mean: Double
  package let meanMovingRange: Double

  /// Nil under two values, which have no difference.
  package init?(_ values: [Double]) {
    precondition(values.allSatisfy(\.isFinite), "a chart shows finite values")
    guard let start = values.first, values.count >= 2 else { return nil }
    // Summed as differences from the first, so that a constant series has exactly its own mean.
    mean = start + values.reduce(0) { $0 + ($1 - start) } / Double(values.count)
    let ranges = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    meanMovingRange = ranges / Double(values.count - 1)
  }

  package var sigma: Double { meanMovingRange / 1.128 }
  package var lower: Double { mean - 3 * sigma }
  package var upper: Double { mean + 3 * sigma }
}

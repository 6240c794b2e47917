/// A mean in which some values represent more contacts than others.
///
/// A plan that draws complaints more often than others gives each review the number of contacts
/// that it represents; the weighted mean is then the mean of all contacts, not of the risky ones.
/// The standard error is that of a ratio, by linearisation; with equal weights both are the plain
/// ones. Source: Cochran, Sampling Techniques (1977), 6.
/// Example: 60 with weight 1 and 90 with weight 3 have a mean of 82.5.
package struct WeightedMean: Sendable, Equatable {
  package let value: Double
  package let count: Int
  /// So many equal weights would be as informative: (sum w)² / sum w². Source: Kish (1965).
  package let effectiveCount: Double
  /// Nil under two values.
  package let standardError: Double?

  /// Nil without values. Weights are positive.
  package init?(_ values: [(value: Double, weight: Double)]) {
    guard let least = values.map(\.value).min(), let most = values.map(\.value).max() else {
      return nil
    }
    let weights = values.reduce(0) { $0 + $1.weight }
    // Three full marks are not a little more than 100, as they may be when weighted and rounded.
    let mean = min(max(values.reduce(0) { $0 + $1.value * $1.weight } / weights, least), most)
    value = mean
    count = values.count
    effectiveCount = weights * weights / values.reduce(0) { $0 + $1.weight * $1.weight }
    guard count > 1 else {
      standardError = nil
      return
    }
    let squares = values.reduce(0) { sum, one in
      let distance = one.weight * (one.value - mean)
      return sum + distance * distance
    }
    let n = Double(count)
    standardError = (squares * n / (n - 1)).squareRoot() / weights
  }

  /// By Student's t; within the scale of scores.
  package func interval(confidence: Double = 0.95) -> Interval? {
    guard let standardError else { return nil }
    let student = StudentDistribution(degreesOfFreedom: Double(count - 1))
    let margin = student.criticalValue(confidence: confidence) * standardError
    return Interval(low: value - margin, high: value + margin)
  }

  /// How much it is above another, with an interval (Welch); nil where either has one value.
  package func difference(
    from other: WeightedMean, confidence: Double = 0.95
  ) -> (value: Double, interval: Interval)? {
    guard let one = standardError, let two = other.standardError else { return nil }
    let (a, b) = (one * one, two * two)
    let difference = value - other.value
    guard a + b > 0 else { return (difference, Interval(low: difference, high: difference)) }
    let degrees =
      (a + b) * (a + b) / (a * a / Double(count - 1) + b * b / Double(other.count - 1))
    let student = StudentDistribution(degreesOfFreedom: degrees)
    let margin = student.criticalValue(confidence: confidence) * (a + b).squareRoot()
    return (difference, Interval(low: difference - margin, high: difference + margin))
  }
}

/// A share in which some cases represent more contacts than others.
///
/// The interval is Wilson's for the number of equally weighted cases that would be as informative.
/// Example: a yes with weight 1 and a no with weight 3 are 25 %, as informative as 1.6 cases.
package struct WeightedShare: Sendable, Equatable {
  /// 0...1.
  package let value: Double
  package let count: Int
  package let effectiveCount: Double

  /// Nil without cases. Weights are positive.
  package init?(_ cases: [(isYes: Bool, weight: Double)]) {
    guard
      let mean = WeightedMean(cases.map { (value: $0.isYes ? 1 : 0, weight: $0.weight) })
    else { return nil }
    value = mean.value
    count = mean.count
    effectiveCount = mean.effectiveCount
  }

  package func interval(confidence: Double = 0.95) -> Interval {
    wilsonInterval(value, ofEffective: effectiveCount, confidence: confidence)
  }

  /// The nearest share of whole cases that is as informative, for tests that count.
  package var proportion: Proportion {
    let total = max(1, Int(effectiveCount.rounded()))
    return Proportion(successes: Int((value * Double(total)).rounded()), of: total)
  }
}

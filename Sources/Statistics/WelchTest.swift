/// Whether two means differ, such as this month's review score from last month's, without supposing
/// that both scatter alike.
///
/// The difference is first less second, in the unit of the means. Source: Welch, Biometrika 34
/// (1947), with Satterthwaite's degrees of freedom.
///
/// Example: 10 values of mean 5, deviation 2 against 12 of mean 3, deviation 1: difference 2,
/// interval 0.494...3.506, p 0.01325.
package struct WelchTest: Equatable, Sendable {
  package let difference: Double
  package let interval: Interval
  package let degreesOfFreedom: Double
  /// Two-sided.
  package let pValue: Double

  /// Nil where a sample has under two values, or neither scatters at all.
  package init?(_ first: SampleMoments, minus second: SampleMoments, confidence: Double = 0.95) {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    guard first.count >= 2, second.count >= 2 else { return nil }
    let widest = max(first.standardDeviation, second.standardDeviation)
    guard widest > 0 else { return nil }
    let firstShare = Self.meanVariance(first, unit: widest)
    let secondShare = Self.meanVariance(second, unit: widest)
    let variance = firstShare + secondShare
    let standardError = widest * variance.squareRoot()
    degreesOfFreedom =
      variance * variance
      / (firstShare * firstShare / Double(first.count - 1)
        + secondShare * secondShare / Double(second.count - 1))
    let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    difference = first.mean - second.mean
    let margin = -student.quantile((1 - confidence) / 2) * standardError
    interval = Interval(low: difference - margin, high: difference + margin)
    pValue = min(1, 2 * student.upperTail(abs(difference) / standardError))
  }

  /// The variance of a sample's mean, in squares of `unit` so that tiny deviations do not vanish.
  private static func meanVariance(_ sample: SampleMoments, unit: Double) -> Double {
    let deviation = sample.standardDeviation / unit
    return deviation * deviation / Double(sample.count)
  }
}

import Synchronization

/// A sample in three numbers: how many values, their mean, and how far they scatter.
///
/// The standard deviation is the sample's own (divisor n - 1) and in the unit of the mean; it is
/// ignored where a sample of one has none. Example: ten handle times of 50.81 s on average.
package struct SampleMoments: Equatable, Sendable {
  package let count: Int
  package let mean: Double
  package let standardDeviation: Double

  package init(count: Int, mean: Double, standardDeviation: Double) {
    precondition(count >= 0, "a count is not negative")
    precondition(mean.isFinite && standardDeviation.isFinite, "moments are finite")
    precondition(standardDeviation >= 0, "a standard deviation is not negative")
    self.count = count
    self.mean = mean
    self.standardDeviation = standardDeviation
  }
}

/// The interval of a mean, such as the mean handle time, from how far the values scatter.
///
/// In the unit of the values; nil under two values, which do not show their scatter. Values all
/// alike give an interval without width. Source: Student, Biometrika 6 (1908).
/// Example: 10 values of mean 50.81 and standard deviation 2.0744 give 49.326...52.294.
package func meanInterval(of sample: SampleMoments, confidence: Double = 0.95) -> Interval? {
  guard sample.count >= 2 else { return nil }
  let standardError = sample.standardDeviation / Double(sample.count).squareRoot()
  let margin = studentMargin(of: sample.count - 1, confidence) * standardError
  return Interval(low: sample.mean - margin, high: sample.mean + margin)
}

/// Half the width of a mean's interval in standard errors.
///
/// Tables ask for the same few hundred sizes of sample again and again: those at 95 % are kept.
private func studentMargin(of degreesOfFreedom: Int, _ confidence: Double) -> Double {
  let isKept = confidence == 0.95 && degreesOfFreedom < keptMargins
  if isKept {
    let known = margins.withLock { $0[degreesOfFreedom] }
    if !known.isNaN { return known }
  }
  let student = StudentDistribution(degreesOfFreedom: Double(degreesOfFreedom))
  let margin = student.criticalValue(confidence: confidence)
  if isKept { margins.withLock { $0[degreesOfFreedom] = margin } }
  return margin
}

/// From here on a quantile is a matter of a few multiplications.
private let keptMargins = 1_000

/// `margins[degreesOfFreedom]`; not a number where it has not been asked for.
private let margins = Mutex([Double](repeating: .nan, count: keptMargins))

/// Whether two means differ, without supposing that both samples scatter alike.
///
/// The difference is first less second, in the unit of the means. Source: Welch, Biometrika 34
/// (1947), with Satterthwaite's degrees of freedom.
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
    let margin = student.criticalValue(confidence: confidence) * standardError
    interval = Interval(low: difference - margin, high: difference + margin)
    pValue = min(1, 2 * student.upperTail(abs(difference) / standardError))
  }

  /// The variance of a sample's mean, in squares of `unit` so that tiny deviations do not vanish.
  private static func meanVariance(_ sample: SampleMoments, unit: Double) -> Double {
    let deviation = sample.standardDeviation / unit
    return deviation * deviation / Double(sample.count)
  }
}

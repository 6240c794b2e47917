import Synchronization

/// The interval of a mean, such as the mean handle time, from how far the values scatter.
///
/// In the unit of the values; nil under two values, which do not show their scatter. Values all
/// alike give an interval without width. Source: Student, Biometrika 6 (1908).
///
/// Example: 10 values of mean 50.81 and standard deviation 2.0744 give 49.326...52.294.
package func meanInterval(of sample: SampleMoments, confidence: Double = 0.95) -> Interval? {
  precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
  guard sample.count >= 2 else { return nil }
  let standardError = sample.standardDeviation / Double(sample.count).squareRoot()
  let margin = studentMargin(of: sample.count - 1, confidence) * standardError
  return Interval(low: sample.mean - margin, high: sample.mean + margin)
}

/// Half the width of a mean's interval in standard errors.
///
/// A table of a desk asks for the same few hundred sizes of sample again and again: what was worked
/// out once for 95 % is kept.
private func studentMargin(of degreesOfFreedom: Int, _ confidence: Double) -> Double {
  let isKept = confidence == 0.95 && degreesOfFreedom < keptMargins
  if isKept {
    let known = margins.withLock { $0[degreesOfFreedom] }
    if !known.isNaN { return known }
  }
  let student = StudentDistribution(degreesOfFreedom: Double(degreesOfFreedom))
  let margin = -student.quantile((1 - confidence) / 2)
  if isKept { margins.withLock { $0[degreesOfFreedom] = margin } }
  return margin
}

/// From here on a quantile is a matter of a few multiplications.
private let keptMargins = 1_000

/// `margins[degreesOfFreedom]`; not a number where it has not been asked for.
private let margins = Mutex([Double](repeating: .nan, count: keptMargins))

/// The interval of a mean, such as the mean handle time, from how far the values scatter.
///
/// In the unit of the values; nil under two values, which do not show their scatter. Values all
/// alike give an interval without width. Source: Student, Biometrika 6 (1908).
///
/// Example: 10 values of mean 50.81 and standard deviation 2.0744 give 49.326...52.294.
package func meanInterval(of sample: SampleMoments, confidence: Double = 0.95) -> Interval? {
  precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
  guard sample.count >= 2 else { return nil }
  let student = StudentDistribution(degreesOfFreedom: Double(sample.count - 1))
  let standardError = sample.standardDeviation / Double(sample.count).squareRoot()
  let margin = -student.quantile((1 - confidence) / 2) * standardError
  return Interval(low: sample.mean - margin, high: sample.mean + margin)
}

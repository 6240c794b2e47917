/// Whether two groups that scatter alike differ in their mean, where one of them may be a single
/// value: this month against the twelve before.
///
/// Student's test with one standard deviation for both; against a single value it is the prediction
/// interval for one more observation. First less second, in the unit of the values. Source: Student,
/// Biometrika 6 (1908).
///
/// Example: the single value 9 against 4, 5 and 6 differs by 4, has t 3.4641 with 2 degrees of freedom
/// and a p-value of 0.0742.
package struct PooledTest: Equatable, Sendable {
  package let difference: Double
  package let degreesOfFreedom: Double
  /// Two-sided.
  package let pValue: Double

  /// Nil where a sample is empty, both are single values, or neither scatters at all.
  package init?(_ first: SampleMoments, minus second: SampleMoments) {
    guard first.count > 0, second.count > 0, first.count + second.count > 2 else { return nil }
    // A single value does not scatter, whatever its moments say.
    let firstDeviation = first.count > 1 ? first.standardDeviation : 0
    let secondDeviation = second.count > 1 ? second.standardDeviation : 0
    let widest = max(firstDeviation, secondDeviation)
    guard widest > 0 else { return nil }
    let degrees = Double(first.count + second.count - 2)
    let (one, other) = (firstDeviation / widest, secondDeviation / widest)
    let variance =
      (one * one * Double(first.count - 1) + other * other * Double(second.count - 1)) / degrees
    guard variance > 0 else { return nil }
    let inverses = 1 / Double(first.count) + 1 / Double(second.count)
    let standardError = widest * (variance * inverses).squareRoot()
    difference = first.mean - second.mean
    degreesOfFreedom = degrees
    let student = StudentDistribution(degreesOfFreedom: degrees)
    pValue = min(1, 2 * student.upperTail(abs(difference) / standardError))
  }
}

extension SampleMoments {
  /// The moments of a few values, such as one for each month.
  package init(of values: some Collection<Double>) {
    let start = values.first ?? 0
    let count = Double(max(1, values.count))
    // Around the first value, so that a constant series does not scatter.
    let mean = start + values.reduce(0) { $0 + ($1 - start) } / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(
      count: values.count, mean: mean,
      standardDeviation: values.count > 1 ? (squares / (count - 1)).squareRoot() : 0)
  }
}

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

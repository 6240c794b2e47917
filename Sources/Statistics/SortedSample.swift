/// Measured values in ascending order, as every method built on ranks needs them.
///
/// Values are finite and in any one unit; the unit of a result is theirs.
/// Example: `SortedSample(sorting: [30, 12, 45]).values == [12, 30, 45]`.
package struct SortedSample: Equatable, Sendable {
  package let values: [Double]

  /// Sorts the values: O(n log n).
  package init(sorting values: some Sequence<Double>) {
    self.init(sorted: values.sorted())
  }

  /// Takes values already in ascending order, and checks that they are: O(n).
  package init(sorted values: [Double]) {
    precondition(values.allSatisfy(\.isFinite), "a sample holds finite values")
    precondition(
      zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "a sorted sample ascends")
    self.values = values
  }

  package var count: Int { values.count }
}

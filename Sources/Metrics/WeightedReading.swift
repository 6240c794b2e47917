/// A reading that stands for so many cases.
package struct WeightedReading: Sendable, Equatable {
  package let reading: Reading
  /// More than 0.
  package let weight: Double

  package init(_ reading: Reading, weight: Double) {
    self.reading = reading
    self.weight = weight
  }
}

extension [WeightedReading] {
  /// In an order that does not depend on how they came together, so that sums have the same bits.
  func inOrder() -> [WeightedReading] {
    sorted { ($0.reading.raw, $0.weight) < ($1.reading.raw, $1.weight) }
  }
}

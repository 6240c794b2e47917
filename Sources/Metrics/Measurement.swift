/// A number with what it needs to be believed: its sample, its 95 % interval, and what was left out.
package struct Measurement: Sendable, Equatable {
  /// Nil where there is no data; never 0 for none.
  package var value: Double?
  /// The denominator, or the count itself.
  package var sample: Int
  package var low: Double?
  package var high: Double?
  /// How many cases of the population have no value, by reason.
  package var leftOut: LeftOutCounts

  package init(
    value: Double?, sample: Int, low: Double? = nil, high: Double? = nil,
    leftOut: LeftOutCounts = [:]
  ) {
    self.value = value
    self.sample = sample
    self.low = low
    self.high = high
    self.leftOut = leftOut
  }
}

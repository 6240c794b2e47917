/// The range in which the true figure plausibly lies, given that only a sample was seen.
///
/// Both ends are in the unit of the estimate: a ratio's interval is in fractions of 1, a mean
/// duration's in seconds. At 95 % confidence, 95 of 100 intervals made this way hold the truth.
///
/// Example: 81 of 263 surveys satisfied is 30.8 %, and `Interval(low: 0.2553, high: 0.3662)`.
package struct Interval: Equatable, Sendable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    precondition(low <= high, "an interval runs from low to high, and neither is NaN")
    self.low = low
    self.high = high
  }
}

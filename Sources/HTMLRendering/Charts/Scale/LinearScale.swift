/// Turns a value into a position: `domain` is spread evenly over `start` to `end`.
///
/// `end` may be the smaller, as it is for a vertical axis, whose positions grow downwards.
struct LinearScale: Sendable, Equatable {
  var domain: ClosedRange<Double>
  var start: Double
  var end: Double

  func position(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (start + end) / 2 }
    return start + (value - domain.lowerBound) / span * (end - start)
  }
}

/// The range that an axis has to show.
enum ValueRange {
  /// Covers all finite values. A range of equal values is widened to zero, an empty one to 0...1, so
  /// that there is always something to divide.
  static func covering(_ values: [Double?], includingZero: Bool) -> ClosedRange<Double> {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard var low = known.min(), var high = known.max() else { return 0...1 }
    if includingZero || low == high {
      low = min(low, 0)
      high = max(high, 0)
    }
    return low == high ? 0...1 : low...high
  }

  /// Lines may start above zero, but only where the lowest value is far from it: otherwise the true
  /// height is worth more than the detail.
  static func forLines(_ values: [Double?]) -> ClosedRange<Double> {
    let tight = covering(values, includingZero: false)
    let isFarFromZero =
      tight.lowerBound > 0 ? tight.lowerBound > tight.upperBound * 0.5 : tight.upperBound < 0
    return isFarFromZero ? tight : covering(values, includingZero: true)
  }
}

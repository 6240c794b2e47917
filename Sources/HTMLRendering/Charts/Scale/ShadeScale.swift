/// Which of seven shades stands for a value: the first for the lowest, the last for the highest.
struct ShadeScale: Sendable, Equatable {
  static let shades = 7

  var low: Double
  var high: Double

  /// Nil when there is no value to shade.
  init?(_ values: [Double?]) {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return nil }
    self.low = low
    self.high = high
  }

  /// 0 to 6.
  func shade(_ value: Double) -> Int {
    guard high > low else { return 0 }
    let share = (value - low) / (high - low)
    return max(0, min(Self.shades - 1, Int(share * Double(Self.shades))))
  }
}

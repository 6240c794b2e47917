/// What a figure is to reach, where falling short becomes serious, and what others reach.
///
/// ```swift
/// let target = MetricTarget(value: 0.85, warning: 0.8, alarm: 0.75)
/// target.state(of: 0.78, .prefersLarger)  // .warning
/// ```
package struct MetricTarget: Sendable, Hashable {
  /// In the figure's own unit; nil where only a benchmark is given.
  package var value: Double?
  /// Beyond it, falling short is a warning.
  package var warning: Double?
  package var alarm: Double?
  /// Which side is good, where it is not the metric's own.
  package var direction: Metric.Polarity?
  /// What others reach, as given by the user; the program has no benchmarks of its own.
  package var benchmark: Double?
  package var benchmarkSource: String?

  package init(value: Double? = nil, warning: Double? = nil, alarm: Double? = nil) {
    self.value = value
    self.warning = warning
    self.alarm = alarm
  }

  package enum State: String, Sendable, CaseIterable {
    case met
    /// Short of the target, not beyond a band.
    case missed
    case warning
    case alarm
  }

  /// - Parameter polarity: the metric's own, where the target does not say which side is good.
  /// - Returns: nil without a target, and where no side is better.
  package func state(of figure: Double, _ polarity: Metric.Polarity) -> State? {
    guard let value, let isWithin = Self.order(direction ?? polarity) else { return nil }
    if isWithin(figure, value) { return .met }
    if let alarm, !isWithin(figure, alarm) { return .alarm }
    if let warning, !isWithin(figure, warning) { return .warning }
    return .missed
  }

  /// Whether chance alone may have put a figure on its side of the target: its interval reaches
  /// over to the other side. Nil without an interval, or where no side is better.
  package func mayBeChance(_ measurement: Measurement, _ polarity: Metric.Polarity) -> Bool? {
    guard let value, let low = measurement.low, let high = measurement.high,
      let isWithin = Self.order(direction ?? polarity)
    else { return nil }
    return isWithin(low, value) != isWithin(high, value)
  }

  private static func order(_ polarity: Metric.Polarity) -> ((Double, Double) -> Bool)? {
    switch polarity {
    case .prefersLarger: { $0 >= $1 }
    case .prefersSmaller: { $0 <= $1 }
    case .none: nil
    }
  }
}

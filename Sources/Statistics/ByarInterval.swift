/// The interval of an observed count by Byar's approximation, as public health reports use it for
/// observed over expected.
///
/// In events; the lower end of no event is 0. Source: Breslow and Day, Statistical Methods in
/// Cancer Research II (1987), 2.13.
///
/// Example: 10 events give 4.787...18.391.
package func byarInterval(count: Int, confidence: Double = 0.95) -> Interval {
  precondition(count >= 0, "a count is not negative")
  let z = NormalDistribution.criticalValue(confidence: confidence)
  return Interval(
    low: byarLimit(Double(count), -z), high: byarLimit(Double(count) + 1, z))
}

private func byarLimit(_ events: Double, _ z: Double) -> Double {
  guard events > 0 else { return 0 }
  let root = max(0, 1 - 1 / (9 * events) + z / (3 * events.squareRoot()))
  return events * root * root * root
}

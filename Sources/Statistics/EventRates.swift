/// How many tickets came in over how many working days, or hours, or customers.
package struct EventRate: Equatable, Sendable {
  package let count: Int
  /// In any one unit; days need not be whole.
  package let exposure: Double

  package init(count: Int, over exposure: Double) {
    precondition(count >= 0, "a count is not negative")
    precondition(exposure >= 0 && exposure.isFinite, "an exposure is finite and not negative")
    self.count = count
    self.exposure = exposure
  }

  /// Events per unit of exposure; nil without any.
  package var value: Double? { exposure > 0 ? Double(count) / exposure : nil }
}

/// How many times as many tickets a day came in now as before, whatever the months' lengths.
///
/// The test and the interval are exact, given the number of both together: how many of them fall
/// into the first is binomial. The p-value is twice the smaller tail, so that it is under 5 %
/// exactly where the 95 % interval leaves out 1. They suppose that tickets come one by one; where
/// one outage brings fifty, changes look surer than they are. Source: Przyborowski and Wilenski,
/// Biometrika 31 (1940) 313; limits of the share by Clopper and Pearson (1934); the p-value that
/// goes with them as in Fay, R Journal 2 (2010) 53.
/// Example: 440 tickets on 20 working days against 418 on 22 are 1.158 times as many a day, with an
/// interval of 1.011...1.327, though there were only 5 % more.
package struct RateRatio: Equatable, Sendable {
  package let first: EventRate
  package let second: EventRate
  package let value: Double?
  package let low: Double
  /// Nil, without a bound, where the second has no event.
  package let high: Double?
  /// Two-sided.
  package let pValue: Double

  /// Nil where either has no exposure, or neither an event.
  package init?(_ first: EventRate, over second: EventRate, confidence: Double = 0.95) {
    guard let firstRate = first.value, let secondRate = second.value,
      first.count + second.count > 0
    else { return nil }
    (self.first, self.second) = (first, second)
    value = second.count > 0 ? firstRate / secondRate : nil
    let tail = tail(beyond: confidence)
    let scale = second.exposure / first.exposure
    let (ours, theirs) = (Double(first.count), Double(second.count))
    low = first.count > 0 ? scale * betaOddsQuantile(tail, a: ours, b: theirs + 1) : 0
    high = second.count > 0 ? scale * betaOddsQuantile(1 - tail, a: ours + 1, b: theirs) : nil
    let share = BinomialDistribution(
      trials: first.count + second.count,
      probability: first.exposure / (first.exposure + second.exposure))
    pValue = min(
      1, 2 * min(share.cumulative(first.count), share.upperTail(first.count - 1)))
  }
}

/// The interval of a count by Byar's approximation, as used for observed over expected.
///
/// In events; the lower end of no event is 0. Source: Breslow and Day, Statistical Methods in
/// Cancer Research II (1987), 2.13.
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

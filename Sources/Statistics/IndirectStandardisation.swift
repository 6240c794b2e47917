/// How many events a team had against how many its mix of work would have given it at everyone's
/// ratios: 1 is as expected, 1.2 a fifth more.
///
/// For teams too small to have ratios of their own in every category. Two teams with different
/// mixes are each compared with the whole, not with one another. Source: Breslow and Day,
/// Statistical Methods in Cancer Research II (1987), 2.3; the interval is Byar's of the observed
/// count, over what was expected.
///
/// Example: 10 complaints where 8 were expected are 1.25, with an interval of 0.598...2.299.
package struct IndirectStandardisation: Equatable, Sendable {
  package let observed: Int
  package let expected: Double
  /// Observed over expected.
  package let ratio: Double
  package let interval: Interval

  /// Nil where nothing was expected.
  package init?(observed: Int, expected: Double, confidence: Double = 0.95) {
    precondition(expected >= 0 && expected.isFinite, "an expected count is finite, not negative")
    guard expected > 0 else { return nil }
    let limits = byarInterval(count: observed, confidence: confidence)
    self.observed = observed
    self.expected = expected
    ratio = Double(observed) / expected
    interval = Interval(low: limits.low / expected, high: limits.high / expected)
  }

  /// A team's categories and, in the same order, those of everyone. Nil where nothing was expected,
  /// or the team has tickets in a category in which nobody else is known.
  package init?(_ team: [Proportion], against everyone: [Proportion], confidence: Double = 0.95) {
    precondition(team.count == everyone.count, "both have the same categories")
    var expected = 0.0
    for (own, all) in zip(team, everyone) where own.total > 0 {
      guard let ratio = all.value else { return nil }
      expected += Double(own.total) * ratio
    }
    self.init(
      observed: team.reduce(0) { $0 + $1.successes }, expected: expected, confidence: confidence)
  }
}

/// How many rare events fall into a month when they come one by one at a steady rate.
///
/// Source: Abramowitz and Stegun 26.4.21, by the incomplete gamma function. Example: at a mean of
/// 3 complaints, at most 1 has probability 0.199148.
package struct PoissonDistribution: Equatable, Sendable {
  package let mean: Double

  /// `mean` is finite and at least 0.
  package init(mean: Double) {
    precondition(mean >= 0 && mean.isFinite, "a mean count is finite and not negative")
    self.mean = mean
  }

  /// The probability of at most `count` events.
  package func cumulative(_ count: Int) -> Double {
    if count < 0 { return 0 }
    return RegularisedIncompleteGamma(shape: Double(count) + 1, x: mean).upper
  }

  /// The probability of more than `count` events.
  package func upperTail(_ count: Int) -> Double {
    if count < 0 { return 1 }
    return RegularisedIncompleteGamma(shape: Double(count) + 1, x: mean).lower
  }
}

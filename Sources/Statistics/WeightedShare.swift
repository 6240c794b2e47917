/// A share in which some cases stand for more than others: of passed reviews, each for the contacts that its
/// draw stands for.
///
/// The interval is Wilson's for as many cases as would tell as much if all counted the same.
///
/// Example: a yes that stands for 1 and a no that stands for 3 come to 25 %, as much as 1.6 cases tell.
package struct WeightedShare: Sendable, Equatable {
  /// 0...1.
  package let value: Double
  package let count: Int
  package let effectiveCount: Double

  /// Nil without cases. Weights are positive.
  package init?(_ cases: [(isYes: Bool, weight: Double)]) {
    guard
      let mean = WeightedMean(cases.map { (value: $0.isYes ? 1 : 0, weight: $0.weight) })
    else { return nil }
    value = min(1, mean.value)
    count = mean.count
    effectiveCount = mean.effectiveCount
  }

  package func interval(confidence: Double = 0.95) -> Interval {
    wilsonInterval(value, ofEffective: effectiveCount, confidence: confidence)
  }

  /// The nearest share of whole cases that tells as much, for tests that count.
  package var proportion: Proportion {
    let total = max(1, Int(effectiveCount.rounded()))
    return Proportion(successes: Int((value * Double(total)).rounded()), of: total)
  }
}

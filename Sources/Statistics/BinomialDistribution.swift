/// How many of n independent tickets succeed when each does so with one probability.
///
/// Source: single probabilities by Loader's saddle point, sums by the incomplete beta function,
/// Abramowitz and Stegun 26.5.24. Example: of 10 at 0.5, exactly 3 has 0.1171875, at most 3 has
/// 0.171875.
package struct BinomialDistribution: Equatable, Sendable {
  package let trials: Int
  package let probability: Double
  private let complement: Double

  /// `trials` is at least 0 and `probability` lies in 0...1.
  package init(trials: Int, probability: Double) {
    precondition(trials >= 0, "trials are not negative")
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    self.init(trials: trials, probability: probability, complement: 1 - probability)
  }

  private init(trials: Int, probability: Double, complement: Double) {
    self.trials = trials
    self.probability = probability
    self.complement = complement
  }

  /// The failures of the same trials.
  package var reversed: BinomialDistribution {
    BinomialDistribution(trials: trials, probability: complement, complement: probability)
  }

  /// The probability of exactly `count` successes.
  package func mass(_ count: Int) -> Double {
    SaddlePoint.binomialTerm(Double(count), of: Double(trials), probability, complement)
  }

  /// The probability of at most `count` successes.
  package func cumulative(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    return regularisedIncompleteBeta(
      complement, complement: probability, a: Double(trials - count), b: Double(count) + 1)
  }

  /// The probability of more than `count` successes.
  package func upperTail(_ count: Int) -> Double {
    reversed.cumulative(trials - count - 1)
  }

  /// The largest count whose cumulative probability is at most `limit`, nil where already none is.
  ///
  /// Starts at the normal approximation, one exact sum there, then count by count: a handful of
  /// steps at any size. `limit` lies strictly between 0 and 1.
  package func largestCount(cumulativeAtMost limit: Double) -> Int? {
    let n = Double(trials)
    let z = NormalDistribution.quantile(limit)
    let spread = (n * probability * complement).squareRoot()
    let skew = (z * z - 1) * (complement - probability) / 6
    let estimate = n * probability + z * spread + skew
    var count = Int(min(max(estimate, 0), n).rounded(.down))
    var sum = cumulative(count)
    while sum > limit {
      sum = count > 0 ? sum - mass(count) : 0
      count -= 1
    }
    guard count >= 0 else { return nil }
    while count < trials {
      sum += mass(count + 1)
      if sum > limit { break }
      count += 1
    }
    return count
  }
}

/// How many of n independent tickets succeed when each does so with one probability.
///
/// Source: Loader's saddle point; sums by the incomplete beta function, Abramowitz and Stegun
/// 26.5.24. Example: of 10 at 0.5, exactly 3 has 0.1171875, at most 3 has 0.171875.
package struct BinomialDistribution: Equatable, Sendable {
  package let trials: Int
  package let probability: Double
  private let complement: Double
}

extension BinomialDistribution {
  package init(trials: Int, probability: Double) {
    precondition(trials >= 0, "trials are not negative")
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    self.init(trials: trials, probability: probability, complement: 1 - probability)
  }

  package var reversed: BinomialDistribution {
    BinomialDistribution(trials: trials, probability: complement, complement: probability)
  }

  package func mass(_ count: Int) -> Double {
    SaddlePoint.binomialTerm(Double(count), of: Double(trials), probability, complement)
  }

  package func cumulative(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    return regularisedIncompleteBeta(
      complement, complement: probability, a: Double(trials - count), b: Double(count) + 1)
  }

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

/// How many successes come of trials that do not all have the same chance.
///
/// An agent whose cases are of many kinds, each with the ratio that all others have on it, gets so
/// many successes by chance alone. Exact by convolution up to 3,000 trials, from there on the
/// normal curve with continuity correction. Source: Hong, Computational Statistics and Data
/// Analysis 59 (2013) 41.
/// Example: of trials at 0.5, 0.5 and 1 there are at most 1 with probability 0.25.
package struct PoissonBinomialDistribution: Sendable {
  package let trials: Int
  package let mean: Double
  package let variance: Double
  /// `cumulative[k]`: the probability of at most k; nil for many trials.
  private let cumulative: [Double]?

  static let mostExact = 3_000

  package init(_ probabilities: [Double]) {
    precondition(probabilities.allSatisfy { $0 >= 0 && $0 <= 1 }, "probabilities lie in 0...1")
    trials = probabilities.count
    mean = probabilities.reduce(0, +)
    variance = probabilities.reduce(0) { $0 + $1 * (1 - $1) }
    guard trials <= Self.mostExact else {
      cumulative = nil
      return
    }
    var masses = [Double](repeating: 0, count: trials + 1)
    masses[0] = 1
    for (done, probability) in probabilities.enumerated() {
      var count = done + 1
      while count > 0 {
        masses[count] = masses[count] * (1 - probability) + masses[count - 1] * probability
        count -= 1
      }
      masses[0] *= 1 - probability
    }
    var sum = 0.0
    cumulative = masses.map { mass in
      sum += mass
      return min(1, sum)
    }
  }

  package func lowerTail(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    if let cumulative { return cumulative[count] }
    return NormalDistribution.cumulative((Double(count) + 0.5 - mean) / variance.squareRoot())
  }

  package func upperTail(_ count: Int) -> Double {
    if let cumulative, count > 0, count <= trials { return max(0, 1 - cumulative[count - 1]) }
    return 1 - lowerTail(count - 1)
  }

  /// The outermost counts that chance still reaches: each tail at and beyond them is over `tail`.
  package func limits(tail: Double) -> ClosedRange<Int> {
    var (low, high) = (0, trials)
    while low < trials, lowerTail(low) <= tail { low += 1 }
    while high > low, upperTail(high) <= tail { high -= 1 }
    return low...high
  }
}

/// Measured values in ascending order, as every method built on ranks needs them.
///
/// Values are finite and in any one unit; the unit of a result is theirs.
package struct SortedSample: Equatable, Sendable {
  package let values: [Double]

  package init(sorted values: [Double]) {
    precondition(values.allSatisfy(\.isFinite), "a sample holds finite values")
    precondition(
      zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "a sorted sample ascends")
    self.values = values
  }

  package var count: Int { values.count }
}

/// Whether one group's durations run longer than another's, judged by rank alone, so that one
/// ticket of three weeks does not decide.
///
/// Exact for small samples without equal values (both up to 50, up to 1,000 pairs); else the normal
/// approximation with corrections for ties and continuity. Where all values are equal every p is 1.
/// Source: Mann and Whitney (1947); ties as in Hollander and Wolfe, Nonparametric Statistical
/// Methods, 4.1.
/// Example: .80 .83 1.89 1.04 1.45 1.38 1.91 1.64 .73 1.46 against 1.15 .88 .90 .74 1.21 has U 35
/// and `pGreater` 0.1272.
package struct MannWhitneyTest: Equatable, Sendable {
  /// The pairs in which the first sample's value is the larger, equal ones counting half.
  package let u: Double
  /// One-sided, for the first sample running larger.
  package let pGreater: Double
  package let pTwoSided: Double

  package init?(_ first: SortedSample, _ second: SortedSample) {
    guard first.count > 0, second.count > 0 else { return nil }
    let ranking = Ranking(first.values, second.values)
    u = Double(ranking.doubledU) / 2
    if !ranking.hasTies,
      let exact = RankSumDistribution(firstCount: first.count, secondCount: second.count)
    {
      pGreater = exact.upperTail(from: ranking.doubledU / 2)
      pTwoSided = min(1, 2 * min(pGreater, exact.cumulative(ranking.doubledU / 2)))
      return
    }
    let deviation = ranking.standardDeviation
    guard deviation > 0 else {
      (pGreater, pTwoSided) = (1, 1)
      return
    }
    let distance = u - Double(first.count) * Double(second.count) / 2
    pGreater = NormalDistribution.upperTail((distance - 0.5) / deviation)
    pTwoSided = min(1, 2 * NormalDistribution.upperTail((abs(distance) - 0.5) / deviation))
  }
}

/// How two samples interleave: which values beat which, and how many are equal.
/// Example: 1 3 against 2 2 has U 2, and one group of two
/// equal values.
struct Ranking {
  /// Twice U, so that it stays whole.
  private(set) var doubledU = 0
  /// The sum of t^3 - t over the groups of t equal values.
  private(set) var tieTerm = 0.0
  private let firstCount: Int
  private let secondCount: Int

  init(_ first: [Double], _ second: [Double]) {
    (firstCount, secondCount) = (first.count, second.count)
    var (i, j) = (0, 0)
    while i < first.count || j < second.count {
      let value =
        i == first.count ? second[j] : j == second.count ? first[i] : min(first[i], second[j])
      let (firstStart, secondStart) = (i, j)
      while i < first.count, first[i] == value { i += 1 }
      while j < second.count, second[j] == value { j += 1 }
      doubledU += (i - firstStart) * (secondStart + j)
      let equal = Double(i - firstStart + j - secondStart)
      tieTerm += equal * (equal * equal - 1)
    }
  }

  var hasTies: Bool { tieTerm > 0 }

  /// Of U under chance alone, corrected for ties; 0 where all values are equal.
  var standardDeviation: Double {
    let total = Double(firstCount + secondCount)
    let pairs = Double(firstCount) * Double(secondCount)
    let variance = pairs / 12 * (total + 1 - tieTerm / (total * (total - 1)))
    return max(0, variance).squareRoot()
  }
}

/// How often chance gives each Mann-Whitney U, for two small samples without equal values.
///
/// Built up from smaller samples by adding shares only, so no figure is lost; work grows with the
/// square of the pairs, hence the limits. Source: Mann and Whitney (1947), their recurrence.
/// Example: for 3 against 2, U = 0 has probability 0.1.
struct RankSumDistribution {
  /// The probability of U = 0, 1, 2 ... up to the number of pairs.
  let probabilities: [Double]

  /// Nil for samples too large to enumerate: either over 50, or over 1,000 pairs.
  init?(firstCount: Int, secondCount: Int) {
    precondition(firstCount > 0 && secondCount > 0, "both samples have values")
    guard firstCount <= 50, secondCount <= 50, firstCount * secondCount <= 1_000 else {
      return nil
    }
    var previous = [[Double]](repeating: [1], count: secondCount + 1)
    for first in 1...firstCount {
      var row: [[Double]] = [[1]]
      for second in 1...secondCount {
        row.append(Self.joined(first, second, withoutFirst: previous[second], row[second - 1]))
      }
      previous = row
    }
    probabilities = previous[secondCount]
  }

  func cumulative(_ u: Int) -> Double {
    u < 0 ? 0 : min(1, probabilities.prefix(u + 1).reduce(0, +))
  }

  /// The probability of a U of `u` or more: the distribution is symmetric.
  func upperTail(from u: Int) -> Double {
    cumulative(probabilities.count - 1 - u)
  }

  func quantile(_ limit: Double) -> Int {
    var sum = 0.0
    for (u, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= limit { return u }
    }
    return probabilities.count - 1
  }

  /// The largest value is in the first sample, and beats all of the second, or in that one.
  private static func joined(
    _ first: Int, _ second: Int, withoutFirst: [Double], _ withoutSecond: [Double]
  ) -> [Double] {
    let firstShare = Double(first) / Double(first + second)
    var result = [Double](repeating: 0, count: first * second + 1)
    for (u, probability) in withoutFirst.enumerated() {
      result[u + second] += firstShare * probability
    }
    for (u, probability) in withoutSecond.enumerated() {
      result[u] += (1 - firstShare) * probability
    }
    return result
  }
}

/// How often chance gives each Mann-Whitney U, for two small samples without equal values.
///
/// Built up from smaller samples by adding shares only, so no figure is lost; work grows with the
/// square of the pairs, hence the limits. Source: Mann and Whitney (1947), their recurrence.
///
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

  /// The probability of a U at or under `u`.
  func cumulative(_ u: Int) -> Double {
    u < 0 ? 0 : min(1, probabilities.prefix(u + 1).reduce(0, +))
  }

  /// The probability of a U of `u` or more: the distribution is symmetric.
  func upperTail(from u: Int) -> Double {
    cumulative(probabilities.count - 1 - u)
  }

  /// The smallest U whose cumulative probability reaches `limit`.
  func quantile(_ limit: Double) -> Int {
    var sum = 0.0
    for (u, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= limit { return u }
    }
    return probabilities.count - 1
  }

  /// The largest value of all is in the first sample, and beats all of the second, or in the
  /// second.
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

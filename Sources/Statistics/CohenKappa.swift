/// How far two reviewers agree beyond what chance alone would make them agree.
///
/// 1 is full agreement, 0 as much as chance, below 0 less. On an ordered scale, weights let a near
/// miss count as half an agreement. The interval is the asymptotic one, cut off at -1 and 1, and
/// has no width where all agree: few reviews in common say less than it shows. Source: Cohen (1960,
/// 1968); variance by Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969) 323.
///
/// Example: both pass 20 reviews, both fail 15, and they differ on 5 and 10: kappa is 0.40.
package struct CohenKappa: Equatable, Sendable {
  /// How much two ratings that differ still agree.
  package enum Weights: String, CaseIterable, Sendable {
    /// Not at all: for ratings without an order, such as causes.
    case equality
    /// Less with each step between them (Cicchetti and Allison 1971).
    case linear
    /// Less with the square of the steps between them (Fleiss and Cohen 1973).
    case quadratic
  }

  package let value: Double
  package let standardError: Double
  package let interval: Interval
  /// The reviews that both have rated.
  package let sample: Int

  /// `table[i][j]` counts the reviews that the first rated i and the second rated j, ratings being
  /// in their order. Nil without reviews, and where both gave one and the same rating throughout,
  /// which shows neither agreement nor its lack.
  package init?(
    _ table: [[Int]], weights: Weights = .equality, confidence: Double = 0.95
  ) {
    precondition(
      table.allSatisfy { $0.count == table.count && $0.allSatisfy { $0 >= 0 } },
      "a table of agreement is square, and its counts are not negative")
    let sample = table.reduce(0) { $0 + $1.reduce(0, +) }
    guard sample > 0 else { return nil }
    let n = Double(sample)
    let shares = table.map { $0.map { Double($0) / n } }
    let agreement = Agreement(shares, weights)
    guard agreement.expectedDisagreement > 0 else { return nil }
    let kappa = 1 - agreement.observedDisagreement / agreement.expectedDisagreement
    let variance = kappa < 1 ? agreement.variance(kappa: kappa) : 0
    self.sample = sample
    value = kappa
    standardError = max(0, variance / n).squareRoot()
    let margin = NormalDistribution.criticalValue(confidence: confidence) * standardError
    interval = Interval(low: max(-1, kappa - margin), high: min(1, kappa + margin))
  }
}

/// A table of shares, and how much its cells agree.
private struct Agreement {
  private let shares: [[Double]]
  private let rows: [Double]
  private let columns: [Double]
  private let weights: CohenKappa.Weights

  init(_ shares: [[Double]], _ weights: CohenKappa.Weights) {
    self.shares = shares
    self.weights = weights
    rows = shares.map { $0.reduce(0, +) }
    columns = shares.indices.map { column in shares.reduce(0) { $0 + $1[column] } }
  }

  var observedDisagreement: Double { sum { shares[$0][$1] } }

  var expectedDisagreement: Double { sum { rows[$0] * columns[$1] } }

  /// Of kappa, times the number of reviews.
  func variance(kappa: Double) -> Double {
    let rest = 1 - kappa
    let meanOfRow = shares.indices.map { row in
      columns.indices.reduce(0) { $0 + columns[$1] * weight(row, $1) }
    }
    let meanOfColumn = shares.indices.map { column in
      rows.indices.reduce(0) { $0 + rows[$1] * weight($1, column) }
    }
    var sum = 0.0
    for row in shares.indices {
      for column in shares.indices {
        let distance = weight(row, column) - (meanOfRow[row] + meanOfColumn[column]) * rest
        sum += shares[row][column] * distance * distance
      }
    }
    let expected = 1 - expectedDisagreement
    let centre = kappa - expected * rest
    return (sum - centre * centre) / (expectedDisagreement * expectedDisagreement)
  }

  private func sum(_ share: (Int, Int) -> Double) -> Double {
    var result = 0.0
    for row in shares.indices {
      for column in shares.indices where row != column {
        result += share(row, column) * (1 - weight(row, column))
      }
    }
    return result
  }

  /// 1 for the same rating, less the further they are apart, 0 at both ends of the scale.
  private func weight(_ row: Int, _ column: Int) -> Double {
    if row == column { return 1 }
    let steps = Double(abs(row - column)) / Double(shares.count - 1)
    return switch weights {
    case .equality: 0
    case .linear: 1 - steps
    case .quadratic: 1 - steps * steps
    }
  }
}

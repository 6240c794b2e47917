/// How likely chance alone makes two ratios differ at least this much: a two-sided p-value.
///
/// The pooled score z-test, of one family with the Wilson and Newcombe intervals; Fisher's exact
/// test where one of the four expected counts is under 5, as the z-test overstates there. Nil where
/// either group is empty. Source: Fleiss, Statistical Methods for Rates and Proportions (3rd ed.),
/// 3.1; the rule of 5 is Cochran's (1954).
/// Example: 56 of 70 against 48 of 80 gives 0.00805.
package func proportionDifferencePValue(_ first: Proportion, _ second: Proportion) -> Double? {
  guard let firstValue = first.value, let secondValue = second.value else { return nil }
  let total = Double(first.total + second.total)
  let successes = Double(first.successes + second.successes)
  let smallestExpected =
    Double(min(first.total, second.total)) * min(successes, total - successes) / total
  guard smallestExpected >= 5 else { return fisherExactPValue(first, second) }
  let pooled = successes / total
  let inverses = 1 / Double(first.total) + 1 / Double(second.total)
  let standardError = (pooled * (1 - pooled) * inverses).squareRoot()
  return 2 * NormalDistribution.upperTail(abs(firstValue - secondValue) / standardError)
}

/// How likely, both totals being fixed, a table at most as probable as the one seen would be: the
/// exact two-sided p-value for two ratios of few tickets.
///
/// Empty groups give 1: they say nothing. Tables as probable as the one seen are counted in, with
/// R's tolerance of one in ten million. Source: Fisher (1935); two-sided as in R's `fisher.test`.
/// Example: 9 of 10 against 3 of 10 gives 0.01977.
package func fisherExactPValue(_ first: Proportion, _ second: Proportion) -> Double {
  let table = SuccessSplit(
    successes: first.successes + second.successes, firstTotal: first.total,
    secondTotal: second.total)
  let limit = table.mass(first.successes) * (1 + 1e-7)
  let sum = table.support.reduce(0) { sum, count in
    let mass = table.mass(count)
    return mass <= limit ? sum + mass : sum
  }
  return min(1, sum)
}

/// How a number of successes falls to two groups when chance alone deals them out: hypergeometric.
private struct SuccessSplit {
  let successes: Int
  let firstTotal: Int
  let secondTotal: Int

  var support: ClosedRange<Int> {
    max(0, successes - secondTotal)...min(successes, firstTotal)
  }

  /// As three binomial terms, which keeps it exact for large groups (Loader 2000).
  func mass(_ count: Int) -> Double {
    let total = Double(firstTotal + secondTotal)
    guard total > 0 else { return 1 }
    let p = Double(successes) / total
    let q = (total - Double(successes)) / total
    return SaddlePoint.binomialTerm(Double(count), of: Double(firstTotal), p, q)
      * SaddlePoint.binomialTerm(Double(successes - count), of: Double(secondTotal), p, q)
      / SaddlePoint.binomialTerm(Double(successes), of: total, p, q)
  }
}

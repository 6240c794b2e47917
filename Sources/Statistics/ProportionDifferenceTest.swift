/// How likely chance alone makes two ratios differ at least this much: a two-sided p-value.
///
/// The pooled score z-test, of one family with the Wilson and Newcombe intervals; Fisher's exact
/// test where one of the four expected counts is under 5, as the z-test overstates there. Nil where
/// either group is empty. Source: Fleiss, Statistical Methods for Rates and Proportions (3rd ed.),
/// 3.1; the rule of 5 is Cochran's (1954).
///
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

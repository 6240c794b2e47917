/// How a ratio of two variances is spread where both samples are equally unsteady.
///
/// Source: Abramowitz and Stegun 26.6.2, by the incomplete beta function. Example: with 4 and 10 degrees of
/// freedom a ratio over 3.478 comes up in one of twenty.
package struct FDistribution: Equatable, Sendable {
  package let numerator: Double
  package let denominator: Double

  /// - Parameters: degrees of freedom, positive, and not necessarily whole.
  package init(_ numerator: Double, _ denominator: Double) {
    precondition(numerator > 0 && denominator > 0, "degrees of freedom are positive")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The probability of a ratio over `ratio`, which is at least 0.
  package func upperTail(_ ratio: Double) -> Double {
    let total = denominator + numerator * ratio
    return regularisedIncompleteBeta(
      denominator / total, complement: numerator * ratio / total, a: denominator / 2,
      b: numerator / 2)
  }
}

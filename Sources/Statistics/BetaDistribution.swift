/// What is known of a ratio, such as a share of satisfied answers, after some successes and some
/// failures.
///
/// Both shapes are positive and may be fractional: roughly how many successes (`a`) and failures
/// (`b`) stand behind the knowledge. Source: Abramowitz and Stegun 26.5; the quantile by Newton's
/// method on the odds x / (1 - x), so that neither end of 0...1 loses figures.
///
/// Example: shapes 2 and 3 have mean 0.4, and 0.0676 is the quantile of 0.025.
package struct BetaDistribution: Equatable, Sendable {
  package let a: Double
  package let b: Double

  package init(a: Double, b: Double) {
    precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "shapes are positive and finite")
    self.a = a
    self.b = b
  }

  package var mean: Double { a / (a + b) }

  /// The probability of a ratio at or under `x`, which lies in 0...1.
  package func cumulative(_ x: Double) -> Double {
    regularisedIncompleteBeta(x, complement: 1 - x, a: a, b: b)
  }

  /// The ratio that a share `probability`, strictly between 0 and 1, lies under.
  package func quantile(_ probability: Double) -> Double {
    let odds = oddsQuantile(probability)
    return odds / (1 + odds)
  }

  /// The same quantile as odds, x / (1 - x), which stay exact where the ratio is next to 1.
  package func oddsQuantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies between 0 and 1")
    return rootOfIncreasing(
      startingAt: a / b,
      value: { odds in
        let (x, complement) = (odds / (1 + odds), 1 / (1 + odds))
        return probability < 0.5
          ? regularisedIncompleteBeta(x, complement: complement, a: a, b: b) - probability
          : (1 - probability) - regularisedIncompleteBeta(complement, complement: x, a: b, b: a)
      },
      slope: { odds in
        let (x, complement) = (odds / (1 + odds), 1 / (1 + odds))
        let term = SaddlePoint.binomialTerm(a, of: a + b, x, complement)
        return term * a * b / (a + b) / odds
      })
  }
}

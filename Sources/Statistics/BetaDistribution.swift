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

/// The regularised incomplete beta function, behind Student's t and the binomial distribution.
///
/// `x` and its `complement` 1 - x are both passed, so that neither tail loses figures. The shapes
/// `a` and `b` are positive. The continued fraction needs about the square root of the larger shape
/// in steps: some microseconds for a million tickets.
///
/// Source: DiDonato and Morris, TOMS 708 (1992), the continued fraction of its BFRAC; prefactor by
/// Loader's saddle point. Example: a = 2, b = 3 at 0.4 is 0.5248.
package func regularisedIncompleteBeta(
  _ x: Double, complement: Double, a: Double, b: Double
) -> Double {
  precondition(a > 0 && b > 0, "the shapes of the beta function are positive")
  precondition(x >= 0 && complement >= 0, "x lies between 0 and 1")
  if x == 0 { return 0 }
  if complement == 0 { return 1 }
  let prefactor = SaddlePoint.binomialTerm(a, of: a + b, x, complement) * a * b / (a + b)
  if distanceBelowMean(x, complement, a, b) >= 0 {
    return min(1, prefactor * continuedFraction(x, complement, a, b))
  }
  return max(0, 1 - prefactor * continuedFraction(complement, x, b, a))
}

/// a - (a + b) x, without cancellation where x or y = 1 - x is small.
private func distanceBelowMean(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
  a > b ? (a + b) * y - b : a - (a + b) * x
}

/// For x at or below the mean.
private func continuedFraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
  let offset = 1 + distanceBelowMean(x, y, a, b)
  let scale = 1 + 1 / a
  var (previousTop, previousBottom) = (0.0, 1.0)
  var (top, bottom) = (1.0, offset / scale)
  var fraction = scale / offset
  var ratio = 1.0
  var step = 1.0
  while true {
    let share = step / a
    let width = a + 2 * step
    let numerator = step * (b - step) * x
    let squeeze = a / (width - 1)
    let alpha = ratio * (ratio + b / a) * squeeze * squeeze * numerator * x
    let beta =
      step + numerator / (width - 1)
      + (1 + share) / (scale + 2 * share) * (offset + step * (1 + y))
    ratio = 1 + share
    (previousTop, top) = (top, alpha * previousTop + beta * top)
    (previousBottom, bottom) = (bottom, alpha * previousBottom + beta * bottom)
    let next = top / bottom
    if abs(next - fraction) <= Double.ulpOfOne * next { return next }
    fraction = next
    (previousTop, previousBottom, top) = (previousTop / bottom, previousBottom / bottom, next)
    bottom = 1
    step += 1
  }
}

/// What a team's ratios tell about each member before their own tickets are counted, and how
/// strongly.
///
/// An agent with 4 successes in 10 tickets is hardly known. The team pulls the estimate towards its
/// own ratio, and the more so the fewer tickets the agent has, so that the agents with the fewest
/// tickets do not lead and close a ranking. Ratios are fractions of 1. Source: Efron and Morris
/// (1977) on batting averages; the beta-binomial form as in Casella, The American Statistician 39
/// (1985).
///
/// Example: with a 78.661 and b 224.875, 4 of 10 becomes 0.2636 and 300 of 1000 becomes 0.2905.
package struct BetaPrior: Equatable, Sendable {
  /// The successes and the failures that the prior weighs as much as.
  package let a: Double
  package let b: Double

  package init(a: Double, b: Double) {
    precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "shapes are positive and finite")
    self.a = a
    self.b = b
  }

  /// The team's own ratio.
  package var mean: Double { a / (a + b) }

  /// How many tickets the prior weighs as much as: a member with that many is pulled half the way.
  package var strength: Double { a + b }

  /// The estimate for one member; without any ticket it is the team's.
  package func shrunk(_ member: Proportion) -> Double {
    (a + Double(member.successes)) / (a + b + Double(member.total))
  }

  /// Where the member's true ratio lies, equal shares of the doubt being left out on both sides.
  package func interval(of member: Proportion, confidence: Double = 0.95) -> Interval {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    let posterior = BetaDistribution(
      a: a + Double(member.successes), b: b + Double(member.total - member.successes))
    let tail = (1 - confidence) / 2
    return Interval(low: posterior.quantile(tail), high: posterior.quantile(1 - tail))
  }
}

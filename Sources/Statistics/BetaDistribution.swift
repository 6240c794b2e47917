/// The odds x / (1 - x) that a ratio, such as a share of satisfied answers, lies under with a
/// probability strictly between 0 and 1, after some successes (`a`) and some failures (`b`): the
/// quantile of the beta distribution. Unlike the ratio itself, odds stay exact next to 1.
///
/// Both shapes are positive and may be fractional. Source: Abramowitz and Stegun 26.5; by Newton's
/// method. Example: with shapes 2 and 3 the quantile of 0.025 is 0.0676, as odds 0.0725.
package func betaOddsQuantile(_ probability: Double, a: Double, b: Double) -> Double {
  precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "shapes are positive and finite")
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

import Glibc

/// Probabilities of single counts, kept exact where counts reach the millions.
///
/// The factorials of a million tickets cancel almost entirely; taken as logarithms and subtracted
/// they would lose half their figures. Loader's form never makes the large terms. Arguments may be
/// fractional, which gives the prefactor of the incomplete beta function.
///
/// Source: Loader, Fast and Accurate Computation of Binomial Probabilities (2000); it is what
/// R's `dbinom` and `dpois` do. Example: `binomialTerm(3, of: 10, 0.5, 0.5)` is 0.1171875.
enum SaddlePoint {
  /// n! / (x! (n - x)!) p^x q^(n - x), where q = 1 - p is passed for its own precision.
  static func binomialTerm(_ x: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
    if x < 0 || x > n { return 0 }
    if p == 0 { return x == 0 ? 1 : 0 }
    if q == 0 { return x == n ? 1 : 0 }
    if x == 0 { return exp(n * logarithm(q, complement: p)) }
    if x == n { return exp(n * logarithm(p, complement: q)) }
    let exponent =
      stirlingRemainder(n) - stirlingRemainder(x) - stirlingRemainder(n - x)
      - deviance(x, expected: n * p) - deviance(n - x, expected: n * q)
    return exp(exponent) * (n / (2 * Double.pi * x * (n - x))).squareRoot()
  }

  /// The logarithm of a probability, from whichever of it and its complement is the smaller.
  static func logarithm(_ p: Double, complement q: Double) -> Double {
    p < 0.5 ? log(p) : log1p(-q)
  }

  /// What Stirling's formula leaves out of log x!.
  private static func stirlingRemainder(_ x: Double) -> Double {
    guard x > 15 else {
      return lgamma(x + 1).0 - (x + 0.5) * log(x) + x - 0.5 * log(2 * Double.pi)
    }
    let r = 1 / (x * x)
    let series =
      1.0 / 12
      - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * 691 / 360360))))
    return series / x
  }

  /// x log(x / expected) + expected - x, without cancellation where the two are close.
  private static func deviance(_ x: Double, expected: Double) -> Double {
    let difference = x - expected
    guard abs(difference) < 0.1 * (x + expected) else {
      return x * log(x / expected) - difference
    }
    let ratio = difference / (x + expected)
    var sum = difference * ratio
    var term = 2 * x * ratio
    var divisor = 1.0
    while true {
      term *= ratio * ratio
      divisor += 2
      let next = sum + term / divisor
      if next == sum { return sum }
      sum = next
    }
  }
}

/// What an interval of a confidence, strictly between 0 and 1, leaves out at either side.
func tail(beyond confidence: Double) -> Double {
  precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
  return (1 - confidence) / 2
}

/// Where an increasing function of a positive x crosses zero: how a quantile is found.
///
/// Newton's steps, each kept inside the bracket known so far, halving (or doubling, where no upper
/// end is known yet) when a step would leave it. The result is good to the last figure or two of
/// the function.
func rootOfIncreasing(
  startingAt start: Double, value: (Double) -> Double, slope: (Double) -> Double
) -> Double {
  var low = 0.0
  var high = Double.infinity
  var x = start
  for _ in 0..<mostSteps {
    let height = value(x)
    if height == 0 { return x }
    if height < 0 { low = x } else { high = x }
    var next = x - height / slope(x)
    if !(next > low && next < high) {
      next = high.isInfinite ? 2 * x : low + (high - low) / 2
    }
    if abs(next - x) <= 4 * Double.ulpOfOne * x { return next }
    x = next
  }
  return x
}

/// Halving alone crosses the whole range of a Double in about 2,100 steps; Newton needs about 5.
private let mostSteps = 2_200

import Glibc

/// The bell curve with heavier tails that a mean of few values follows.
///
/// Degrees of freedom are positive and may be fractional (Welch's test). Source: cumulative
/// probability by the incomplete beta function, Abramowitz and Stegun 26.7.1; quantile by Newton's
/// method from the expansion 26.7.5, which is exact enough alone from 1,000 degrees of freedom.
/// Example: at 9 degrees of freedom the quantile of 0.975 is 2.262157.
package struct StudentDistribution: Equatable, Sendable {
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  package func upperTail(_ t: Double) -> Double {
    let square = t * t
    let outside = regularisedIncompleteBeta(
      square.isInfinite ? 0 : degreesOfFreedom / (degreesOfFreedom + square),
      complement: square.isInfinite ? 1 : square / (degreesOfFreedom + square),
      a: degreesOfFreedom / 2, b: 0.5)
    return t > 0 ? outside / 2 : 1 - outside / 2
  }

  /// The value that a share `probability`, strictly between 0 and 1, lies under.
  package func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies between 0 and 1")
    if probability == 0.5 { return 0 }
    let tail = min(probability, 1 - probability)
    let z = -NormalDistribution.quantile(tail)
    let start = expansion(z)
    let isExpansionExact = degreesOfFreedom >= 1_000 && z <= 5
    let magnitude =
      isExpansionExact
      ? start
      : rootOfIncreasing(
        startingAt: start, value: { tail - upperTail($0) }, slope: density)
    return probability < 0.5 ? -magnitude : magnitude
  }

  /// How many standard errors each side of the centre hold a share `confidence` of the curve.
  package func criticalValue(confidence: Double) -> Double {
    -quantile(tail(beyond: confidence))
  }

  private func density(_ t: Double) -> Double {
    let v = degreesOfFreedom
    let scale = lgamma((v + 1) / 2).0 - lgamma(v / 2).0
    return exp(scale - (v + 1) / 2 * log1p(t * t / v)) / (v * Double.pi).squareRoot()
  }

  /// The quantile as that of the normal curve plus corrections in powers of 1 / v.
  private func expansion(_ z: Double) -> Double {
    let s = z * z
    let first = z * (s + 1) / 4
    let second = z * ((5 * s + 16) * s + 3) / 96
    let third = z * (((3 * s + 19) * s + 17) * s - 15) / 384
    let fourth = z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160
    let v = degreesOfFreedom
    return max(z, z + (first + (second + (third + fourth / v) / v) / v) / v)
  }
}

/// How likely chance alone makes a ratio of two equal variances at least this large.
///
/// Degrees of freedom are positive and need not be whole, the ratio is at least 0. Source:
/// Abramowitz and Stegun 26.6.2, by the incomplete beta function. Example: with 4 and 10 degrees of
/// freedom a ratio over 3.478 comes up in one of twenty.
package func varianceRatioPValue(
  _ ratio: Double, degrees numerator: Double, over denominator: Double
) -> Double {
  precondition(numerator > 0 && denominator > 0, "degrees of freedom are positive")
  let total = denominator + numerator * ratio
  return regularisedIncompleteBeta(
    denominator / total, complement: numerator * ratio / total, a: denominator / 2,
    b: numerator / 2)
}

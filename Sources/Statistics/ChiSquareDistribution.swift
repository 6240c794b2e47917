/// The distribution of a sum of squared normal values; its quantiles give exact Poisson limits.
///
/// Source: Abramowitz and Stegun 26.4.19; the quantile by Newton's method from the cube-root
/// approximation of Wilson and Hilferty (1931). Example: at 10 degrees of freedom the quantile of
/// 0.95 is 18.307038.
package struct ChiSquareDistribution: Equatable, Sendable {
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value at or under `x`, which is at least 0.
  package func cumulative(_ x: Double) -> Double {
    RegularisedIncompleteGamma(shape: degreesOfFreedom / 2, x: x / 2).lower
  }

  /// The probability of a value over `x`, which is at least 0.
  package func upperTail(_ x: Double) -> Double {
    RegularisedIncompleteGamma(shape: degreesOfFreedom / 2, x: x / 2).upper
  }

  /// The value that a share `probability`, strictly between 0 and 1, lies under.
  package func quantile(_ probability: Double) -> Double {
    let ninth = 2 / (9 * degreesOfFreedom)
    let z = NormalDistribution.quantile(probability)
    let root = 1 - ninth + z * ninth.squareRoot()
    return rootOfIncreasing(
      startingAt: max(degreesOfFreedom * root * root * root, degreesOfFreedom * 1e-3),
      value: {
        probability < 0.5
          ? cumulative($0) - probability : (1 - probability) - upperTail($0)
      },
      slope: density)
  }

  private func density(_ x: Double) -> Double {
    let shape = degreesOfFreedom / 2
    return SaddlePoint.poissonTerm(shape, mean: x / 2) * shape / x
  }
}

/// The regularised incomplete gamma function, behind the chi-square and Poisson distributions.
///
/// `lower` is the share of the gamma curve of that shape at or under x, `upper` the rest; each is
/// accurate where it is small. Source: Abramowitz and Stegun 6.5.29 (series) and 6.5.31 (continued
/// fraction, by Lentz's method); prefactor by Loader's saddle point.
/// Example: shape 2 at 2 has lower 0.593994 and upper 0.406006.
package struct RegularisedIncompleteGamma: Equatable, Sendable {
  package let lower: Double
  package let upper: Double

  /// `shape` is positive, `x` at least 0.
  package init(shape: Double, x: Double) {
    precondition(shape > 0 && x >= 0, "the gamma function's shape is positive, its x not negative")
    if x == 0 {
      (lower, upper) = (0, 1)
    } else if x < shape + 1 {
      let part = min(1, SaddlePoint.poissonTerm(shape, mean: x) * Self.series(shape, x))
      (lower, upper) = (part, 1 - part)
    } else {
      let prefactor = SaddlePoint.poissonTerm(shape, mean: x) * shape
      let part = min(1, prefactor * Self.continuedFraction(shape, x))
      (lower, upper) = (1 - part, part)
    }
  }

  private static func series(_ shape: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var denominator = shape
    while term > sum * 1e-17 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    return sum
  }

  private static func continuedFraction(_ shape: Double, _ x: Double) -> Double {
    let smallest = 1e-300
    var b = x + 1 - shape
    var c = 1 / smallest
    var d = 1 / b
    var fraction = d
    var step = 1.0
    while true {
      let numerator = -step * (step - shape)
      b += 2
      let denominator = numerator * d + b
      d = 1 / (abs(denominator) < smallest ? smallest : denominator)
      let next = b + numerator / c
      c = abs(next) < smallest ? smallest : next
      fraction *= d * c
      if abs(d * c - 1) <= 2e-16 { return fraction }
      step += 1
    }
  }
}

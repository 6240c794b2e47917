#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

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

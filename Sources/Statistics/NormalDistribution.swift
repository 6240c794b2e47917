import Glibc

/// The bell curve with mean 0 and standard deviation 1, which most intervals lean on.
///
/// Source of the quantile: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988),
/// about 16 figures. The cumulative probability is the C library's `erfc`.
/// Example: `NormalDistribution.quantile(0.975)` is 1.959964, the 95 % interval's multiplier.
package enum NormalDistribution {
  package static func cumulative(_ z: Double) -> Double {
    0.5 * erfc(-z / 2.0.squareRoot())
  }

  /// The probability of a value over `z`, exact far out where `1 - cumulative` would be 0.
  package static func upperTail(_ z: Double) -> Double {
    0.5 * erfc(z / 2.0.squareRoot())
  }

  /// The value that a share `probability`, strictly between 0 and 1, lies under.
  package static func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies between 0 and 1")
    let centred = probability - 0.5
    if abs(centred) <= 0.425 {
      let r = 0.180625 - centred * centred
      return centred * polynomial(centreNumerator, r) / polynomial(centreDenominator, r)
    }
    let r = (-log(min(probability, 1 - probability))).squareRoot()
    let magnitude =
      r <= 5
      ? polynomial(tailNumerator, r - 1.6) / polynomial(tailDenominator, r - 1.6)
      : polynomial(farNumerator, r - 5) / polynomial(farDenominator, r - 5)
    return centred < 0 ? -magnitude : magnitude
  }

  /// How many standard deviations each side of the centre hold a share `confidence` of the curve.
  package static func criticalValue(confidence: Double) -> Double {
    -quantile(tail(beyond: confidence))
  }

  /// Coefficients run from the constant term up.
  private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  private static let centreNumerator = [
    3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3,
  ]
  private static let centreDenominator = [
    1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
    2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
    5.2264952788528545610e3,
  ]
  private static let tailNumerator = [
    1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
    3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4,
  ]
  private static let tailDenominator = [
    1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
    1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
    1.05075007164441684324e-9,
  ]
  private static let farNumerator = [
    6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ]
  private static let farDenominator = [
    1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
    2.04426310338993978564e-15,
  ]
}

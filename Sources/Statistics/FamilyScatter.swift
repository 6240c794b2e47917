import Glibc

/// What the series of one family tell together about how periods scatter, since the dozen periods of
/// one tell little: each series' own scatter is drawn toward the family's.
///
/// Source: Smyth, Statistical Applications in Genetics and Molecular Biology 3 (2004), 6.2, for the
/// overdispersion; the likeness of neighbours is the family's mean, freed of its bias.
package struct FamilyScatter: Sendable, Equatable {
  /// How many degrees of freedom the family adds to each series' own.
  package let degrees: Double
  let overdispersion: Double
  let autocorrelation: Double

  /// - Parameters:
  ///   - series: those of which it is known how their periods scatter, each with the periods before the
  ///     one that is judged.
  ///   - mostDegrees: how far the family's word may go before that of a series that scatters by itself:
  ///     not far among unlike figures, far among the groups of one.
  package init(
    _ series: [(series: PeriodSeries, before: Range<Int>)], mostDegrees: Double = 30
  ) {
    let known = series.filter { $0.before.count >= PeriodChange.fewestPeriods }
    guard known.count > 2 else {
      (degrees, overdispersion, autocorrelation) = (0, 1, 0)
      return
    }
    let count = Double(known.count)
    var logarithms: [Double] = []
    var expectedVariance = 0.0
    for (series, before) in known {
      let half = Double(before.count - 1) / 2
      let own = max(series.overdispersion(before), 1e-6)
      logarithms.append(log(own) - digamma(half) + log(half))
      expectedVariance += trigamma(half) / count
    }
    let mean = logarithms.reduce(0, +) / count
    let variance = logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let excess = variance - expectedVariance
    if excess > 0 {
      let half = 0.5 + 1 / excess
      degrees = min(mostDegrees, 2 * half)
      overdispersion = exp(mean + digamma(half) - log(half))
    } else {
      degrees = mostDegrees
      overdispersion = exp(mean)
    }
    let likeness = known.reduce(0) { $0 + $1.series.autocorrelation($1.before) } / count
    let periods = known.reduce(0) { $0 + Double($1.before.count) } / count
    // The mean that deviations are taken from draws neighbours apart (Kendall 1954).
    autocorrelation = min(0.8, max(0, (periods * likeness + 1) / (periods - 4)))
  }
}

/// The derivative of the logarithm of the gamma function, for x above 0.
private func digamma(_ x: Double) -> Double {
  var (x, shift) = (x, 0.0)
  while x < 12 {
    shift -= 1 / x
    x += 1
  }
  let r = 1 / (x * x)
  return shift + log(x) - 0.5 / x - r * (1.0 / 12 - r * (1.0 / 120 - r / 252))
}

/// The derivative of ``digamma(_:)``.
private func trigamma(_ x: Double) -> Double {
  var (x, shift) = (x, 0.0)
  while x < 12 {
    shift += 1 / (x * x)
    x += 1
  }
  let r = 1 / (x * x)
  return shift + 1 / x + r / 2 + r / x * (1.0 / 6 - r * (1.0 / 30 - r / 42))
}

/// One figure over a row of periods, oldest first, on a scale on which all periods scatter alike but
/// for the size of their samples: shares as angles, durations as logarithms, counts as roots.
package struct PeriodSeries: Sendable, Equatable {
  package let values: [Double]
  /// The standard error that the size of each period's sample alone explains; above 0.
  package let errors: [Double]

  /// Errors of 0, where no value of a sample differs from another, become next to nothing.
  package init(values: [Double], errors: [Double]) {
    precondition(values.count == errors.count, "a value has its error")
    self.values = values
    self.errors = zip(values, errors).map { max($1, 1e-9 * max(1, abs($0))) }
  }

  /// The mean of some periods, each weighing as much as its sample.
  func centre(_ periods: Range<Int>) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for index in periods {
      let weight = 1 / (errors[index] * errors[index])
      sum += weight * values[index]
      weights += weight
    }
    return sum / weights
  }

  /// How many times as much some periods vary among themselves as their samples explain: 1 where
  /// tickets are independent, more where those of a day or a month hang together. At least two
  /// periods. Source: Laney, Quality Engineering 14 (2002), with the standard deviation in place of
  /// moving ranges, which overlook seasons.
  ///
  /// - Parameter slope: around a straight line through the periods, where a slide is looked for, for it
  ///   would hide itself.
  func overdispersion(_ periods: Range<Int>, withoutSlope slope: Bool = false) -> Double {
    if slope {
      return deviationsFromLine(periods).reduce(0) { $0 + $1 * $1 } / Double(periods.count - 2)
    }
    return deviations(periods).reduce(0) { $0 + $1 * $1 } / Double(periods.count - 1)
  }

  /// How alike neighbouring periods are, from -1 to 1; 0 without any scatter.
  ///
  /// - Parameter slope: a slide is taken out first, for it is what is looked for and no likeness.
  func autocorrelation(_ periods: Range<Int>, withoutSlope slope: Bool = false) -> Double {
    let deviations = slope ? deviationsFromLine(periods) : deviations(periods)
    let mean = deviations.reduce(0, +) / Double(deviations.count)
    let rest = deviations.map { $0 - mean }
    let squares = rest.reduce(0) { $0 + $1 * $1 }
    guard squares > 0 else { return 0 }
    return zip(rest, rest.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / squares
  }

  private func deviationsFromLine(_ periods: Range<Int>) -> [Double] {
    let deviations = deviations(periods)
    let count = Double(deviations.count)
    let (mean, middle) = (deviations.reduce(0, +) / count, (count - 1) / 2)
    let products = deviations.enumerated().reduce(0) { $0 + (Double($1.0) - middle) * $1.1 }
    let step = products * 12 / (count * (count * count - 1))
    return deviations.enumerated().map { $1 - mean - step * (Double($0) - middle) }
  }

  private func deviations(_ periods: Range<Int>) -> [Double] {
    let centre = centre(periods)
    return periods.map { (values[$0] - centre) / errors[$0] }
  }

  /// The series less what belongs to the season, where the twelve months of two years agree on it.
  ///
  /// A month's factor is its mean distance from its year's mean, shrunken by how well one year
  /// predicts the other (Spearman-Brown); it is kept only if, month by month left out, factors
  /// predict the second year better than none.
  ///
  /// - Parameter before: the periods before the one that is judged; the last 24 are used.
  /// - Returns: the series without its season, and what was taken from each period; nil without two
  ///   years, and where factors do not predict.
  package func withoutSeason(before: Range<Int>) -> (series: PeriodSeries, factors: [Double])? {
    guard before.count >= 24 else { return nil }
    let start = before.upperBound - 24
    func distances(_ year: Range<Int>) -> [Double] {
      let mean = year.reduce(0) { $0 + values[$1] } / 12
      return year.map { values[$0] - mean }
    }
    let (first, second) = (distances(start..<start + 12), distances(start + 12..<start + 24))
    var (kept, none) = (0.0, 0.0)
    for month in 0..<12 {
      let others = (0..<12).filter { $0 != month }
      let slope = Self.correlation(others.map { first[$0] }, others.map { second[$0] })
      let miss = second[month] - max(0, slope) * first[month]
      kept += miss * miss
      none += second[month] * second[month]
    }
    let likeness = Self.correlation(first, second)
    guard likeness > 0, kept < none else { return nil }
    let shrinkage = 2 * likeness / (1 + likeness)
    let ofMonth = (0..<12).map { shrinkage * (first[$0] + second[$0]) / 2 }
    let factors = values.indices.map { ofMonth[(($0 - start) % 12 + 12) % 12] }
    return (
      PeriodSeries(values: zip(values, factors).map { $0 - $1 }, errors: errors), factors
    )
  }

  private static func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let count = Double(first.count)
    let (meanOfFirst, meanOfSecond) = (
      first.reduce(0, +) / count, second.reduce(0, +) / count
    )
    var (products, firstSquares, secondSquares) = (0.0, 0.0, 0.0)
    for (one, other) in zip(first, second) {
      let (x, y) = (one - meanOfFirst, other - meanOfSecond)
      products += x * y
      firstSquares += x * x
      secondSquares += y * y
    }
    let scale = (firstSquares * secondSquares).squareRoot()
    return scale > 0 ? products / scale : 0
  }
}

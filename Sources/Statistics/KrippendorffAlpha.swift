/// How far any number of reviewers agree, where not everyone has rated everything.
///
/// 1 is full agreement, 0 as much as chance. Reviews that only one has rated are left out: there is
/// nothing to compare. The interval comes from leaving out one review after another (the jackknife)
/// with Student's t, cut off at -1 and 1. Source: Krippendorff, Computing Krippendorff's
/// Alpha-Reliability (2011); Efron and Stein, Annals of Statistics 9 (1981) 586.
///
/// Example: two reviewers give 1 1, 2 2 and 1 2: interval alpha is 0.4444.
package struct KrippendorffAlpha: Equatable, Sendable {
  /// What a difference between two ratings means.
  package enum Level: String, CaseIterable, Sendable {
    /// That they differ: causes, yes and no.
    case nominal
    /// How many ratings of all lie between them: ranks.
    case ordinal
    /// How far apart they are: scores.
    case interval
  }

  package let value: Double
  /// Nil under two reviews, and where leaving one out leaves nothing that differs.
  package let interval: Interval?
  /// Reviews with at least two ratings.
  package let units: Int
  /// Their ratings.
  package let ratings: Int

  /// One row a review, one rating a reviewer, nil where there is none. Nil where no review has two
  /// ratings, and where all ratings are one and the same, which shows neither agreement nor its lack.
  package init?(_ rows: [[Double?]], level: Level, confidence: Double = 0.95) {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    let units = rows.map { $0.compactMap(\.self) }.filter { $0.count >= 2 }
    precondition(units.allSatisfy { $0.allSatisfy(\.isFinite) }, "ratings are finite")
    guard let value = Self.alpha(units, level) else { return nil }
    self.value = value
    self.units = units.count
    ratings = units.reduce(0) { $0 + $1.count }
    interval = Self.interval(units, level, alpha: value, confidence)
  }

  private static func interval(
    _ units: [[Double]], _ level: Level, alpha: Double, _ confidence: Double
  ) -> Interval? {
    guard units.count >= 2 else { return nil }
    var replicates: [Double] = []
    for index in units.indices {
      var others = units
      others.remove(at: index)
      guard let replicate = Self.alpha(others, level) else { return nil }
      replicates.append(replicate)
    }
    let n = Double(units.count)
    let mean = replicates.reduce(0, +) / n
    let squares = replicates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let standardError = ((n - 1) / n * squares).squareRoot()
    let student = StudentDistribution(degreesOfFreedom: n - 1)
    let margin = -student.quantile((1 - confidence) / 2) * standardError
    return Interval(low: max(-1, alpha - margin), high: min(1, alpha + margin))
  }

  /// One less the disagreement within units over the disagreement among all ratings.
  private static func alpha(_ units: [[Double]], _ level: Level) -> Double? {
    let all = units.flatMap(\.self)
    guard let first = all.first, all.contains(where: { $0 != first }) else { return nil }
    let n = Double(all.count)
    switch level {
    case .nominal:
      let within = units.reduce(0) { $0 + unequalPairs($1) / Double($1.count - 1) }
      return 1 - (n - 1) * within / unequalPairs(all)
    case .ordinal:
      let place = middleRanks(all)
      return Self.alpha(units.map { $0.map { place[$0] ?? 0 } }, .interval)
    case .interval:
      let within = units.reduce(0) { sum, unit in
        sum + scatter(unit) * Double(unit.count) / Double(unit.count - 1)
      }
      return 1 - (n - 1) / n * within / scatter(all)
    }
  }

  /// Ordered pairs of unequal values.
  private static func unequalPairs(_ values: [Double]) -> Double {
    var counts: [Double: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return Double(values.count * values.count - counts.values.reduce(0) { $0 + $1 * $1 })
  }

  /// The sum of squared distances from the mean; over all pairs it is the count times as much.
  private static func scatter(_ values: [Double]) -> Double {
    let start = values[0]
    let mean = start + values.reduce(0) { $0 + ($1 - start) } / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// Where the middle of each value's ratings stands among all, in order.
  private static func middleRanks(_ values: [Double]) -> [Double: Double] {
    var result: [Double: Double] = [:]
    let sorted = values.sorted()
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0 > sorted[start] } ?? sorted.count
      result[sorted[start]] = Double(start + end) / 2
      start = end
    }
    return result
  }
}

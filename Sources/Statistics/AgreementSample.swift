/// Ratings of units by several reviewers, laid out so that agreement among any choice of the units is one
/// pass without new memory: what a bootstrap asks for a thousand times.
///
/// The values are those of ``KrippendorffAlpha`` and ``FleissKappa``; tests hold them to each other.
package struct AgreementSample: Sendable {
  /// Each unit's ratings lie at `starts[unit] ..< starts[unit + 1]`.
  private let starts: [Int]
  /// Less the mean of all, so that sums of squares lose nothing.
  private let values: [Double]
  /// The place of each rating among the different ones, from the lowest.
  private let codes: [Int]
  private let codeCount: Int
  /// Of each unit: the sum of squared distances from its mean, times n / (n - 1).
  private let scatters: [Double]
  /// Of each unit: ordered pairs of unequal ratings, over n - 1.
  private let unequalPairs: [Double]

  /// Units with at least two ratings.
  package var count: Int { scatters.count }

  /// - Parameter units: the ratings of each, at least two, all finite.
  package init(_ units: [[Double]]) {
    precondition(units.allSatisfy { $0.count > 1 }, "a unit has at least two ratings")
    let all = units.flatMap(\.self)
    precondition(all.allSatisfy(\.isFinite), "ratings are finite")
    let mean = all.isEmpty ? 0 : all.reduce(0, +) / Double(all.count)
    let known = Set(all).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    starts = units.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    values = all.map { $0 - mean }
    codes = all.map { places[$0] ?? 0 }
    codeCount = known.count
    scatters = units.map { ratings in
      let n = Double(ratings.count)
      let own = ratings.reduce(0, +) / n
      return ratings.reduce(0) { $0 + ($1 - own) * ($1 - own) } * n / (n - 1)
    }
    unequalPairs = units.map { ratings in
      let pairs = ratings.reduce(0) { sum, one in sum + ratings.count { $0 != one } }
      return Double(pairs) / Double(ratings.count - 1)
    }
  }

  /// Krippendorff's alpha of the units at some places; nil where all ratings are one and the same.
  package func alpha(_ level: KrippendorffAlpha.Level, of places: [Int]) -> Double? {
    switch level {
    case .nominal:
      let totals = totals(of: places)
      let n = totals.reduce(0, +)
      let unequal = n * n - totals.reduce(0) { $0 + $1 * $1 }
      guard unequal > 0 else { return nil }
      return 1 - (n - 1) * places.reduce(0) { $0 + unequalPairs[$1] } / unequal
    case .interval:
      return alpha(of: places, within: places.reduce(0) { $0 + scatters[$1] }) { values[$0] }
    case .ordinal:
      let ranks = ranks(totals(of: places))
      let within = places.reduce(0.0) { sum, unit in
        let range = starts[unit]..<starts[unit + 1]
        let n = Double(range.count)
        let mean = range.reduce(0) { $0 + ranks[codes[$1]] } / n
        let squares = range.reduce(0.0) { sum, rating in
          let distance = ranks[codes[rating]] - mean
          return sum + distance * distance
        }
        return sum + squares * n / (n - 1)
      }
      return alpha(of: places, within: within) { ranks[codes[$0]] }
    }
  }

  /// Fleiss's kappa of the units at some places; nil where all ratings are one and the same.
  package func fleissKappa(of places: [Int]) -> Double? {
    let agreement = places.reduce(0) { sum, unit in
      sum + 1 - unequalPairs[unit] / Double(starts[unit + 1] - starts[unit])
    }
    let totals = totals(of: places)
    let n = totals.reduce(0, +)
    let chance = totals.reduce(0) { $0 + ($1 / n) * ($1 / n) }
    guard totals.count(where: { $0 > 0 }) > 1 else { return nil }
    return (agreement / Double(places.count) - chance) / (1 - chance)
  }

  private func alpha(
    of places: [Int], within: Double, _ value: (Int) -> Double
  ) -> Double? {
    var (n, sum, lowest, highest) = (0.0, 0.0, Double.infinity, -Double.infinity)
    for unit in places {
      for rating in starts[unit]..<starts[unit + 1] {
        let own = value(rating)
        n += 1
        sum += own
        lowest = min(lowest, own)
        highest = max(highest, own)
      }
    }
    guard lowest < highest else { return nil }
    let mean = sum / n
    let scatter = places.reduce(0.0) { sum, unit in
      (starts[unit]..<starts[unit + 1]).reduce(sum) { sum, rating in
        let distance = value(rating) - mean
        return sum + distance * distance
      }
    }
    return 1 - (n - 1) / n * within / scatter
  }

  /// How many ratings of each kind there are.
  private func totals(of places: [Int]) -> [Double] {
    var totals = [Double](repeating: 0, count: codeCount)
    for unit in places {
      for rating in starts[unit]..<starts[unit + 1] { totals[codes[rating]] += 1 }
    }
    return totals
  }

  /// Where the middle of each kind's ratings stands among all.
  private func ranks(_ totals: [Double]) -> [Double] {
    var before = 0.0
    return totals.map { total in
      defer { before += total }
      return before + total / 2
    }
  }
}

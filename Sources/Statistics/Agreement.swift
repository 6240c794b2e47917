/// Ratings of units by several reviewers, laid out so that agreement among any choice of the units
/// is one pass without new memory: what a bootstrap asks for a thousand times.
///
/// 1 is full agreement, 0 as much as chance. Sources: Krippendorff, Computing Krippendorff's
/// Alpha-Reliability (2011); Fleiss, Psychological Bulletin 76 (1971) 378, where units with
/// different numbers of ratings weigh alike, each agreeing pair counting over its unit's pairs.
/// Example: two reviewers give 1 1, 2 2 and 1 2: interval alpha is 0.4444.
package struct AgreementSample: Sendable {
  /// What a difference between two ratings means.
  package enum Level: String, CaseIterable, Sendable {
    /// That they differ: causes, yes and no.
    case nominal
    /// How many ratings of all lie between them: ranks.
    case ordinal
    /// How far apart they are: scores.
    case interval
  }

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
  package func alpha(_ level: Level, of places: [Int]) -> Double? {
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

/// How far two reviewers agree on categories, beyond what chance alone would make them agree.
///
/// 1 is full agreement, 0 as much as chance, below 0 less. The interval is the asymptotic one, cut
/// off at -1 and 1, and has no width where all agree: few reviews in common allow more doubt than it
/// shows. Source: Cohen (1960); variance by Fleiss, Cohen and Everitt, Psychological Bulletin 72
/// (1969) 323.
/// Example: both pass 20 reviews, both fail 15, and they differ on 5 and 10: kappa is 0.40.
package struct CohenKappa: Equatable, Sendable {
  package let value: Double
  package let standardError: Double
  package let interval: Interval
  package let sample: Int

  /// `table[i][j]` counts the reviews that the first rated i and the second rated j. Nil without
  /// reviews, and where one and the same rating shows neither agreement nor its lack.
  package init?(_ table: [[Int]], confidence: Double = 0.95) {
    precondition(
      table.allSatisfy { $0.count == table.count && $0.allSatisfy { $0 >= 0 } },
      "a table of agreement is square, and its counts are not negative")
    let sample = table.reduce(0) { $0 + $1.reduce(0, +) }
    guard sample > 0 else { return nil }
    let n = Double(sample)
    let shares = table.map { $0.map { Double($0) / n } }
    let rows = shares.map { $0.reduce(0, +) }
    let columns = shares.indices.map { column in shares.reduce(0) { $0 + $1[column] } }
    let cells = shares.indices.flatMap { row in shares.indices.map { (row, $0) } }
    let unequal = cells.filter { $0.0 != $0.1 }
    let observed = unequal.reduce(0.0) { $0 + shares[$1.0][$1.1] }
    let expected = unequal.reduce(0.0) { $0 + rows[$1.0] * columns[$1.1] }
    guard expected > 0 else { return nil }
    let kappa = 1 - observed / expected
    // The variance times the number of reviews.
    let squares = cells.reduce(0.0) { sum, cell in
      let (row, column) = cell
      let distance = (row == column ? 1 : 0) - (columns[row] + rows[column]) * (1 - kappa)
      return sum + shares[row][column] * distance * distance
    }
    let centre = kappa - (1 - expected) * (1 - kappa)
    let variance = kappa < 1 ? (squares - centre * centre) / (expected * expected) : 0
    self.sample = sample
    value = kappa
    standardError = max(0, variance / n).squareRoot()
    let margin = NormalDistribution.criticalValue(confidence: confidence) * standardError
    interval = Interval(low: max(-1, kappa - margin), high: min(1, kappa + margin))
  }
}

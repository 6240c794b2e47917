/// How far any number of reviewers agree on categories, beyond what chance alone would make them agree.
///
/// 1 is full agreement, 0 as much as chance. Fleiss has every unit rated equally often; where units have
/// different numbers of ratings, each agreeing pair of a unit counts over that unit's pairs, and units
/// weigh alike, which is the same where they are equal. Units with one rating are left out. Source:
/// Fleiss, Psychological Bulletin 76 (1971) 378.
///
/// Example: Fleiss's fourteen raters of ten subjects in five categories come to 0.2099.
package struct FleissKappa: Equatable, Sendable {
  package let value: Double
  /// The share of pairs of ratings of the same unit that are equal, averaged over units.
  package let agreement: Double
  package let units: Int

  /// `table[unit][category]` counts ratings. Nil where no unit has two, and where all ratings are one
  /// and the same.
  package init?(_ table: [[Int]]) {
    precondition(table.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "counts are not negative")
    let rated = table.filter { $0.reduce(0, +) >= 2 }
    guard let categories = rated.first?.count else { return nil }
    precondition(rated.allSatisfy { $0.count == categories }, "all units have all categories")
    var (agreement, totals) = (0.0, [Double](repeating: 0, count: categories))
    for unit in rated {
      let ratings = Double(unit.reduce(0, +))
      let equal = unit.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
      agreement += equal / (ratings * (ratings - 1))
      for (category, count) in unit.enumerated() { totals[category] += Double(count) }
    }
    self.agreement = agreement / Double(rated.count)
    units = rated.count
    let all = totals.reduce(0, +)
    let chance = totals.reduce(0.0) { $0 + ($1 / all) * ($1 / all) }
    guard chance < 1 else { return nil }
    value = (self.agreement - chance) / (1 - chance)
  }
}

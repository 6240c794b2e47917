/// One sign that a process has changed: points that chance alone would hardly ever produce.
///
/// Source: Nelson, Journal of Quality Technology 16 (1984), and Wheeler, Understanding Variation
/// (1993), with rows of seven.
package enum ControlChartRule: String, CaseIterable, Sendable {
  /// A point beyond a limit.
  case outside
  /// Seven or more in a row above the centre, or below it; a point on the centre ends the row.
  case sevenOnOneSide
  /// Seven or more in a row, each above the one before, or each below it.
  case sevenRisingOrFalling
  /// Two of three in a row beyond two sigma on the same side.
  case twoOfThreeBeyondTwoSigma
}

/// A rule that fired, and every point that made it fire.
package struct ControlChartSignal: Equatable, Sendable {
  package let rule: ControlChartRule
  /// Indices from 0, ascending.
  package let points: [Int]

  package init(rule: ControlChartRule, points: [Int]) {
    self.rule = rule
    self.points = points
  }
}

extension ControlChartRule {
  /// The indices of the points that make the rule fire, ascending; none where it does not.
  func firing(in points: [ControlChart.Point], centre: Double) -> [Int] {
    switch self {
    case .outside:
      return points.indices.filter {
        points[$0].value > points[$0].upper || points[$0].value < points[$0].lower
      }
    case .sevenOnOneSide:
      let sides = points.map { side(of: $0.value, against: centre) }
      return rowsOfSeven(points.count) { sides[$0] != 0 && sides[$0] == sides[$1] }
    case .sevenRisingOrFalling:
      let rising = rowsOfSeven(points.count) { points[$0].value < points[$1].value }
      let falling = rowsOfSeven(points.count) { points[$0].value > points[$1].value }
      return Set(rising + falling).sorted()
    case .twoOfThreeBeyondTwoSigma:
      let far = points.map {
        abs($0.value - centre) > 2 * $0.sigma ? side(of: $0.value, against: centre) : 0
      }
      return points.indices.filter { index in
        let near = max(0, index - 2)...min(points.count - 1, index + 2)
        return far[index] != 0 && near.contains { $0 != index && far[$0] == far[index] }
      }
    }
  }
}

/// 1 above, -1 below, 0 on it.
private func side(of value: Double, against reference: Double) -> Int {
  value > reference ? 1 : value < reference ? -1 : 0
}

/// The indices in rows of seven or more, each of which continues the one before.
private func rowsOfSeven(_ count: Int, continues: (_ before: Int, _ index: Int) -> Bool) -> [Int] {
  var result: [Int] = []
  var start = 0
  for index in 1...count where index == count || !continues(index - 1, index) {
    if index - start >= 7 { result.append(contentsOf: start..<index) }
    start = index
  }
  return result
}

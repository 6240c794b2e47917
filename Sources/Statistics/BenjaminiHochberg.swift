/// Which of a table's many changes hold up, when 1 in 20 would look real by chance.
///
/// Each p-value is adjusted for how many were looked at, in the order given; an adjusted value at
/// or under the false discovery rate is a discovery. What has no p-value was not looked at: it
/// counts for nothing and is never a discovery. Source: Benjamini and Hochberg, JRSS B 57 (1995).
/// Example: 0.01, 0.04, 0.03 adjust to 0.03, 0.04, 0.04.
package struct BenjaminiHochberg: Equatable, Sendable {
  /// In 0...1, in the order of the p-values given; nil for what has none.
  package let adjusted: [Double?]

  package init(pValues: [Double?]) {
    let known = pValues.compactMap(\.self)
    precondition(known.allSatisfy { $0 >= 0 && $0 <= 1 }, "a p-value lies in 0...1")
    var adjusted = pValues
    var smallest = 1.0
    let descending = pValues.indices.filter { pValues[$0] != nil }
      .sorted { (pValues[$0] ?? 0) > (pValues[$1] ?? 0) }
    for (position, index) in descending.enumerated() {
      let rank = known.count - position
      smallest = min(smallest, (pValues[index] ?? 1) * Double(known.count) / Double(rank))
      adjusted[index] = smallest
    }
    self.adjusted = adjusted
  }

  /// Whether each hypothesis is rejected, in the order given, so that of those rejected at most a
  /// share `falseDiscoveryRate` are expected to be chance.
  package func rejected(falseDiscoveryRate: Double = 0.05) -> [Bool] {
    adjusted.map { $0.map { $0 <= falseDiscoveryRate } ?? false }
  }
}

import Statistics

/// The ranks of agents, with as much doubt as their cases leave.
package struct AgentRanks: Sendable {
  package struct Rank: Sendable, Equatable {
    /// The middle of where the rank lies when each true difference is drawn from what it may be,
    /// and 95 % of that. Agents who cannot be told apart have much the same.
    package let middle: Int
    package let low: Int
    package let high: Int

    package var interval: Interval { Interval(low: Double(low), high: Double(high)) }
  }

  /// In the order of the differences that they were made from.
  package let ranks: [Rank]

  static let draws = 2_000

  /// - Parameters:
  ///   - differences: from expectation, the larger the better, with their uncertainty.
  ///   - seed: of the draws.
  package init(_ differences: [(value: Double, uncertainty: Double)], seed: UInt64 = 1) {
    var generator = SeededGenerator(seed: seed)
    var lots = SeededGenerator(seed: ~seed)
    var places = [[Int]](repeating: [], count: differences.count)
    for _ in 0..<Self.draws {
      // Where all draws are equal a lot decides, and not the order of names.
      let drawn = differences.map {
        (value: $0.value + $0.uncertainty * generator.normal(), lot: lots.next())
      }
      let sorted = drawn.indices.sorted { drawn[$1] < drawn[$0] }
      for (place, agent) in sorted.enumerated() { places[agent].append(place + 1) }
    }
    ranks = places.map { places in
      let sorted = places.sorted()
      func rank(_ share: Double) -> Int { sorted[Int(share * Double(Self.draws - 1))] }
      return Rank(middle: rank(0.5), low: rank(0.025), high: rank(0.975))
    }
  }
}

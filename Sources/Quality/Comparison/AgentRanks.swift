import Statistics

/// The ranks of agents, with as much doubt as their cases leave.
package struct AgentRanks: Sendable {
  package struct Rank: Sendable, Equatable {
    /// See ``AgentRanks/shared(_:)``.
    package let shared: Int
    /// 95 % of where the rank lies when each true difference is drawn from what it may be.
    package let low: Int
    package let high: Int
    /// How often the agent next below would be above; nil for the last.
    package let swapsWithNext: Double?
  }

  /// In the order of the differences that they were made from.
  package let ranks: [Rank]

  static let draws = 2_000

  /// One more than the number of agents who are clearly better: overlapping intervals share a rank.
  ///
  /// - Parameter intervals: of a value of which more is better.
  package static func shared(_ intervals: [Interval]) -> [Int] {
    intervals.map { own in 1 + intervals.count { $0.low > own.high } }
  }

  /// - Parameters:
  ///   - differences: from expectation, the larger the better, with their uncertainty.
  ///   - seed: of the draws.
  package init(_ differences: [(value: Double, uncertainty: Double)], seed: UInt64 = 1) {
    let z = NormalDistribution.criticalValue(confidence: 0.95)
    var generator = SeededGenerator(seed: seed)
    var lots = SeededGenerator(seed: ~seed)
    let order = differences.indices.sorted {
      (differences[$1].value, $0) < (differences[$0].value, $1)
    }
    var places = [[Int]](repeating: [], count: differences.count)
    var swaps = [Int](repeating: 0, count: differences.count)
    for _ in 0..<Self.draws {
      // Where all draws are equal a lot decides, and not the order of names.
      let drawn = differences.map {
        (value: $0.value + $0.uncertainty * generator.normal(), lot: lots.next())
      }
      let sorted = drawn.indices.sorted { drawn[$1] < drawn[$0] }
      for (place, agent) in sorted.enumerated() { places[agent].append(place + 1) }
      for (agent, next) in zip(order, order.dropFirst()) where drawn[agent] < drawn[next] {
        swaps[agent] += 1
      }
    }
    let shared = Self.shared(
      differences.map {
        Interval(low: $0.value - z * $0.uncertainty, high: $0.value + z * $0.uncertainty)
      })
    ranks = differences.indices.map { agent in
      let sorted = places[agent].sorted()
      return Rank(
        shared: shared[agent], low: sorted[Int(0.025 * Double(Self.draws - 1))],
        high: sorted[Int(0.975 * Double(Self.draws - 1))],
        swapsWithNext: agent == order.last ? nil : Double(swaps[agent]) / Double(Self.draws))
    }
  }
}

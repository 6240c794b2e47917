import Statistics

/// The cases of all agents, and what kind of case each was: what a comparison is made from.
///
/// All arrays are as long as there are cases; `strata` has such an array for each level, from the coarsest
/// to the finest.
package struct ComparedCases: Sendable {
  package var agentCount: Int
  /// Each case's agent, from 0.
  package var agents: [Int]
  /// 1 and 0 for a share; else values on a scale on which differences mean the same everywhere.
  package var values: [Double]
  /// Codes from 0. Every level parts the one before it further.
  package var strata: [[Int]]

  package init(agentCount: Int, agents: [Int], values: [Double], strata: [[Int]]) {
    precondition(agents.count == values.count, "each case has a value")
    precondition(strata.allSatisfy { $0.count == agents.count }, "each case has its strata")
    self.agentCount = agentCount
    self.agents = agents
    self.values = values
    self.strata = strata
  }

  /// What others came to on each case's kind.
  ///
  /// An agent is compared with the others, and not with themself. The value of a kind of which others had
  /// few cases leans on that of the next coarser kind, as if ``weightOfCoarser`` cases of that came with it:
  /// so a kind of three cases decides nothing, and one of a hundred nearly all.
  func expected() -> Expected? {
    let total = values.reduce(0, +)
    var own = [(sum: Double, count: Double)](repeating: (0, 0), count: agentCount)
    for (agent, value) in zip(agents, values) {
      own[agent].sum += value
      own[agent].count += 1
    }
    let count = Double(values.count)
    guard own.allSatisfy({ $0.count < count }) else { return nil }
    var result = agents.map { (total - own[$0].sum) / (count - own[$0].count) }
    var weights = agents.map { count - own[$0].count }
    for level in strata { refine(&result, &weights, by: level) }
    return Expected(values: result, weights: weights)
  }

  struct Expected {
    /// Of each case.
    var values: [Double]
    /// How many cases of others each rests on.
    var weights: [Double]
  }

  static let weightOfCoarser = 10.0

  private func refine(_ expected: inout [Double], _ weights: inout [Double], by level: [Int]) {
    let size = (level.max() ?? 0) + 1
    var all = [(sum: Double, count: Double)](repeating: (0, 0), count: size)
    var own: [Int: (sum: Double, count: Double)] = [:]
    for index in level.indices {
      all[level[index]].sum += values[index]
      all[level[index]].count += 1
      let key = level[index] * agentCount + agents[index]
      own[key, default: (0, 0)].sum += values[index]
      own[key, default: (0, 0)].count += 1
    }
    for index in level.indices {
      let stratum = all[level[index]]
      let mine = own[level[index] * agentCount + agents[index]] ?? (0, 0)
      let others = stratum.count - mine.count
      let weight = others + Self.weightOfCoarser
      expected[index] =
        (stratum.sum - mine.sum + Self.weightOfCoarser * expected[index]) / weight
      weights[index] = min(weights[index], weight)
    }
  }
}

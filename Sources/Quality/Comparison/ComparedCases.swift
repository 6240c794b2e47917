import Desk
import Metrics

/// The cases of all agents with the stratum of each: what a comparison is made from.
///
/// All arrays have one element a case, as has each level of `strata`, coarsest first.
package struct ComparedCases: Sendable {
  package var agentCount: Int
  /// Each case's agent, from 0.
  package var agents: [Int]
  /// 1 and 0 for a share; else values on a scale on which differences mean the same everywhere.
  package var values: [Double]
  /// How many contacts each case represents, 1 on average. All are 1 for shares.
  package var weights: [Double]
  /// Codes from 0. Every level parts the one before it further.
  package var strata: [[Int]]

  /// - Parameter weights: one a case, more than 0; nil for 1 each.
  package init(
    agentCount: Int, agents: [Int], values: [Double], weights: [Double]? = nil, strata: [[Int]]
  ) {
    precondition(agents.count == values.count, "each case has a value")
    precondition(strata.allSatisfy { $0.count == agents.count }, "each case has its strata")
    self.agentCount = agentCount
    self.agents = agents
    self.values = values
    self.strata = strata
    let mean = weights.map { $0.reduce(0, +) / Double(max(1, $0.count)) }
    self.weights =
      weights.flatMap { weights in mean.map { mean in weights.map { $0 / mean } } }
      ?? [Double](repeating: 1, count: values.count)
  }

  /// What others reach on cases of the same stratum.
  ///
  /// An agent is compared with the others. The value of a stratum in which they had few cases leans
  /// on the next coarser one, as if ``weightOfCoarser`` cases of that had been added: three cases
  /// decide nothing, a hundred nearly everything.
  func expected() -> Expected? {
    guard Set(agents).count > 1 else { return nil }
    var result = values.map { _ in 0.0 }
    var basis = values.map { _ in Double.infinity }
    refine(&result, &basis, by: values.map { _ in 0 }, leaning: 0)
    for level in strata { refine(&result, &basis, by: level, leaning: Self.weightOfCoarser) }
    return Expected(values: result, weights: basis)
  }

  struct Expected {
    /// Of each case.
    var values: [Double]
    /// How many cases of others each rests on.
    var weights: [Double]
  }

  static let weightOfCoarser = 10.0

  /// - Parameter weight: of what is expected so far.
  private func refine(
    _ expected: inout [Double], _ basis: inout [Double], by level: [Int],
    leaning weightOfCoarser: Double
  ) {
    let size = (level.max() ?? 0) + 1
    var all = [(sum: Double, count: Double)](repeating: (0, 0), count: size)
    var own: [Int: (sum: Double, count: Double)] = [:]
    for index in level.indices {
      let weight = weights[index]
      all[level[index]].sum += values[index] * weight
      all[level[index]].count += weight
      let key = level[index] * agentCount + agents[index]
      own[key, default: (0, 0)].sum += values[index] * weight
      own[key, default: (0, 0)].count += weight
    }
    for index in level.indices {
      let stratum = all[level[index]]
      let mine = own[level[index] * agentCount + agents[index]] ?? (0, 0)
      // Of weights that are no whole numbers the difference may miss nothing by a hair.
      let others = max(0, stratum.count - mine.count)
      let weight = others + weightOfCoarser
      expected[index] =
        (stratum.sum - mine.sum + weightOfCoarser * expected[index]) / weight
      basis[index] = min(basis[index], weight)
    }
  }
}

extension Analysis {
  /// The stratum of each case, what makes it easy or hard: by the first field, then by the next as
  /// well, and so on, at last by the quarter of the day in which the ticket was created.
  ///
  /// - Parameter rows: the ticket of each case; nil where no file has it, which is a stratum of its
  ///     own.
  func strata(of rows: [Int?], by fields: [SymbolField]) -> [[Int]] {
    var codes = [Int](repeating: 0, count: rows.count)
    return (fields.map(Optional.some) + [nil]).map { field in
      var known: [SIMD2<Int>: Int] = [:]
      codes = rows.indices.map { index in
        let own = rows[index].map { row -> Int in
          guard let field else {
            let createdAt = history.tickets.value(InstantField.createdAt, row)
            return createdAt.map { settings.clock.local($0).hour / 6 } ?? -2
          }
          return history.tickets.value(field, row).map { Int($0.index) } ?? -2
        }
        let key = SIMD2(codes[index], own ?? -1)
        if let code = known[key] { return code }
        known[key] = known.count
        return known.count - 1
      }
      return codes
    }
  }
}

import Foundation
import Statistics
import TestSupport
import Testing

@testable import Quality

@Suite struct `Agents against expectation, by two routes` {
  /// A comparison as the other route reads it.
  private struct Compared: Encodable {
    struct Standing: Encodable {
      let cases: Int
      let value: Double
      let expected: Double
      let warning: [Double]
      let alarm: [Double]
      let shrunkenDifference: Double
      let uncertainty: Double
      let level: String
      let place: String
    }

    let agents: [Int]
    let values: [Double]
    let strata: [[Int]]
    let isShare: Bool
    let overdispersion: Double
    let spread: Double
    let standings: [Standing]

    init(_ cases: ComparedCases, isShare: Bool) {
      let comparison = AgentComparison(
        cases, isShare: isShare, prefersLarger: true, fewest: 10)
      (agents, values, strata) = (cases.agents, cases.values, cases.strata)
      self.isShare = isShare
      (overdispersion, spread) = (comparison.overdispersion, comparison.spread)
      standings = comparison.standings.map {
        Standing(
          cases: $0.cases, value: $0.value, expected: $0.expected,
          warning: [$0.warning.low, $0.warning.high], alarm: [$0.alarm.low, $0.alarm.high],
          shrunkenDifference: $0.shrunkenDifference, uncertainty: $0.uncertainty,
          level: $0.level.rawValue, place: $0.place?.rawValue ?? "none")
      }
    }
  }

  /// Up to 25 agents with 2 to 60 cases of three kinds at two times, who are alike or not.
  private func cases(isShare: Bool, _ generator: inout SeededGenerator) -> ComparedCases {
    let count = 3 + generator.index(below: 23)
    let apart = [0, 0.05, 0.2][generator.index(below: 3)]
    var (agents, values): ([Int], [Double]) = ([], [])
    var (kinds, times): ([Int], [Int]) = ([], [])
    for agent in 0..<count {
      let skill = apart * generator.normal()
      for _ in 0..<(2 + generator.index(below: 59)) {
        let (kind, time) = (generator.index(below: 3), generator.index(below: 2))
        let level = 0.4 + 0.2 * Double(kind) + skill
        agents.append(agent)
        kinds.append(kind)
        times.append(2 * kind + time)
        values.append(
          isShare ? (generator.unit() < level ? 1 : 0) : 100 * level + 12 * generator.normal())
      }
    }
    return ComparedCases(
      agentCount: count, agents: agents, values: values, strata: [kinds, times])
  }

  @Test func `agree with NumPy, SciPy and statsmodels`() throws {
    guard let python = Program.python else { return }
    var generator = SeededGenerator(seed: 31)
    let comparisons = (0..<40).map { place in
      Compared(cases(isShare: place % 2 == 0, &generator), isShare: place % 2 == 0)
    }
    // Both with a spread and without, so that each way of shrinking is tried.
    #expect(comparisons.contains { $0.spread == 0 } && comparisons.contains { $0.spread > 0 })
    #expect(comparisons.contains { $0.overdispersion > 1 })
    let levels = Set(comparisons.flatMap(\.standings).map(\.level))
    #expect(levels == Set(AgentStanding.Level.allCases.map(\.rawValue)))
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "comparisons.json", [UInt8](try JSONEncoder().encode(comparisons)))

    let script = Program.root + "/Tests/QualityTests/second_route_comparison.py"
    let outcome = try Program.run(python, [script, file])

    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let agents = comparisons.reduce(0) { $0 + $1.standings.count }
    #expect(outcome.output.hasSuffix("\(agents) agents of 40 comparisons, 0 differences\n"))
  }
}

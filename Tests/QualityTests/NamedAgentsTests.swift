import Glibc
import Statistics
import Testing

@testable import Quality

/// 60 agents of 40 to 400 cases a month, of twelve kinds unevenly given; skills are on the logit scale.
@Suite struct `Agents named, simulated` {
  private struct Tally {
    var (innocent, accused) = (0, 0)
    var (bad, found) = (0, 0)
    var (clear, wrongSide) = (0, 0)

    var innocentRate: Double { Double(accused) / Double(innocent) }
    var power: Double { Double(found) / Double(bad) }
  }

  /// - Parameter isNamed: of all innocents; the bad have to be found clearly below.
  private func tally(
    months: Int, seed: UInt64, isNamed: (AgentStanding) -> Bool = \.isNamed,
    skills: (inout SeededGenerator) -> [Double]
  ) -> Tally {
    var generator = SeededGenerator(seed: seed)
    var tally = Tally()
    for _ in 0..<months {
      let skills = skills(&generator)
      let standings = AgentComparison(
        month(skills, &generator), isShare: true, prefersLarger: true, fewest: 10
      ).standings
      for (skill, standing) in zip(skills, standings) {
        if abs(skill) < 0.1 {
          tally.innocent += 1
          if isNamed(standing) { tally.accused += 1 }
        }
        if skill < -0.6 {
          tally.bad += 1
          if standing.level == .below { tally.found += 1 }
        }
        if standing.level == .below || standing.level == .above {
          tally.clear += 1
          if (standing.level == .above) != (skill > 0) { tally.wrongSide += 1 }
        }
      }
    }
    return tally
  }

  private func month(_ skills: [Double], _ generator: inout SeededGenerator) -> ComparedCases {
    var (agents, values, kinds): ([Int], [Double], [Int]) = ([], [], [])
    for (agent, skill) in skills.enumerated() {
      for _ in 0..<(40 + generator.index(below: 361)) {
        let kind = min(generator.index(below: 12), generator.index(below: 6 + agent % 7))
        let level = 2.6 - 0.15 * Double(kind) + skill
        agents.append(agent)
        kinds.append(kind)
        values.append(generator.unit() < 1 / (1 + exp(-level)) ? 1 : 0)
      }
    }
    return ComparedCases(
      agentCount: skills.count, agents: agents, values: values,
      strata: [kinds.map { $0 / 4 }, kinds])
  }

  private static let same = [Double](repeating: 0, count: 60)

  /// By the limits .2 % are named, and hardly anybody by the shrunken interval.
  @Test func `of equal skill hardly more than one in five hundred is`() {
    let named = tally(months: 60, seed: 41) { _ in Self.same }
    #expect(named.innocent == 3_600)
    #expect(named.innocentRate <= 0.004, "\(named)")
    let clear = tally(months: 60, seed: 41, isNamed: { $0.level != .noClearDifference }) { _ in
      Self.same
    }
    #expect(clear.innocentRate <= 0.001, "\(clear)")
  }

  @Test func `beside three who are truly bad the others are hardly, and the three are`() {
    let named = tally(months: 60, seed: 42) { _ in
      [-1, -1, -1] + [Double](repeating: 0, count: 57)
    }
    #expect(named.innocentRate <= 0.01, "\(named)")
    #expect(named.power >= 0.85, "\(named)")
  }

  /// By the limits alone, which the team's own scatter widens, it was one in four.
  @Test func `where all differ by a spread of 0.3 most of the truly bad are, and few by mistake`() {
    let named = tally(months: 60, seed: 43) { generator in
      (0..<60).map { _ in 0.3 * generator.normal() }
    }
    #expect(named.bad > 60)
    #expect(named.power >= 0.65, "\(named)")
    #expect(Double(named.wrongSide) <= 0.02 * Double(named.clear), "\(named)")
    #expect(named.innocentRate <= 0.02, "\(named)")
  }
}

import Glibc
import Statistics
import TestSupport
import Testing

@testable import Quality

/// 60 agents of 40 to 400 cases a month, of twelve kinds unevenly given; skills are on the logit scale.
@Suite struct `Agents named, simulated` {
  private struct Tally {
    var (innocent, accused) = (0, 0)
    var (bad, found) = (0, 0)
    var (clear, wrongSide) = (0, 0)
    /// Of the bad, by the limits alone and by the interval alone.
    var (outside, apart) = (0, 0)

    var innocentRate: Double { Double(accused) / Double(innocent) }
    var power: Double { Double(found) / Double(bad) }
  }

  /// An innocent, within .1 of the mean, is accused by either statement; a bad one, more than .6
  /// below it, is found clearly below.
  private func tally(
    months: Int, seed: UInt64, ofTimes: Bool = false,
    skills: (inout SeededGenerator) -> [Double]
  ) -> Tally {
    var generator = SeededGenerator(seed: seed)
    var tally = Tally()
    for _ in 0..<(LongTests.areAsked ? months : months / 4) {
      let skills = skills(&generator)
      let standings = AgentComparison(
        month(skills, ofTimes, &generator), isShare: !ofTimes, prefersLarger: true, fewest: 10
      ).standings
      for (skill, standing) in zip(skills, standings) {
        if abs(skill) < 0.1 {
          tally.innocent += 1
          if standing.isNamed { tally.accused += 1 }
        }
        if skill < -0.6 {
          tally.bad += 1
          if standing.level == .below { tally.found += 1 }
          if standing.place == .worse { tally.outside += 1 }
          if standing.interval.high < 0 { tally.apart += 1 }
        }
        if standing.level == .below || standing.level == .above {
          tally.clear += 1
          if (standing.level == .above) != (skill > 0) { tally.wrongSide += 1 }
        }
      }
    }
    return tally
  }

  /// Of times the negative logarithm: a skill of -1 takes 1.65 times as long.
  private func month(
    _ skills: [Double], _ ofTimes: Bool, _ generator: inout SeededGenerator
  ) -> ComparedCases {
    var (agents, values, kinds): ([Int], [Double], [Int]) = ([], [], [])
    for (agent, skill) in skills.enumerated() {
      for _ in 0..<(40 + generator.index(below: 361)) {
        let kind = min(generator.index(below: 12), generator.index(below: 6 + agent % 7))
        let level = 2.2 - 0.15 * Double(kind) + skill
        agents.append(agent)
        kinds.append(kind)
        values.append(
          ofTimes
            ? level / 2 + 1.2 * generator.normal()
            : generator.unit() < 1 / (1 + exp(-level)) ? 1 : 0)
      }
    }
    return ComparedCases(
      agentCount: skills.count, agents: agents, values: values,
      strata: [kinds.map { $0 / 4 }, kinds])
  }

  /// By the limits alone they are .2 %; by the shrunken interval hardly anybody.
  @Test func `of equal skill hardly more than one in five hundred is`() {
    let same = [Double](repeating: 0, count: 60)
    let named = tally(months: 100, seed: 41) { _ in same }
    #expect(named.innocent == (LongTests.areAsked ? 6_000 : 1_500))
    #expect(named.innocentRate <= 0.004, "\(named)")
    #expect(named.clear <= 3, "\(named)")
  }

  @Test func `beside three who are truly bad the others are hardly, and the three are`() {
    let named = tally(months: 100, seed: 42) { _ in
      [-1, -1, -1] + [Double](repeating: 0, count: 57)
    }
    #expect(named.innocentRate <= 0.006, "\(named)")
    #expect(named.power >= 0.8, "\(named)")
  }

  @Test
  func `beside three who are truly bad, the others being apart by 0.2, hardly one in fifty is`() {
    let named = tally(months: 100, seed: 44) { generator in
      [-1, -1, -1] + (0..<57).map { _ in 0.2 * generator.normal() }
    }
    #expect(named.innocentRate <= 0.02, "\(named)")
    #expect(named.power >= 0.75, "\(named)")
  }

  /// The limits, which the team's own scatter widens, found one in three, the interval alone three in four.
  @Test func `where all differ by a spread of 0.3 most of the truly bad are, and few by mistake`() {
    let named = tally(months: 100, seed: 43) { generator in
      (0..<60).map { _ in 0.3 * generator.normal() }
    }
    #expect(named.bad > (LongTests.areAsked ? 100 : 25))
    #expect(named.power >= 0.6, "\(named)")
    #expect(Double(named.found) >= 0.85 * Double(named.apart), "\(named)")
    #expect(Double(named.found) >= 1.4 * Double(named.outside), "\(named)")
    #expect(Double(named.wrongSide) <= 0.02 * Double(named.clear), "\(named)")
    #expect(named.innocentRate <= 0.015, "\(named)")
  }

  @Test func `of times as of shares`() {
    let three = tally(months: 50, seed: 45, ofTimes: true) { _ in
      [-1, -1, -1] + [Double](repeating: 0, count: 57)
    }
    #expect(three.innocentRate <= 0.006 && three.power >= 0.8, "\(three)")
    let apart = tally(months: 50, seed: 46, ofTimes: true) { generator in
      (0..<60).map { _ in 0.3 * generator.normal() }
    }
    #expect(apart.innocentRate <= 0.025 && apart.power >= 0.6, "\(apart)")
    #expect(Double(apart.wrongSide) <= 0.02 * Double(apart.clear), "\(apart)")
  }
}

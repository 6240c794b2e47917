import Statistics
import Testing

@testable import Quality

@Suite struct `Agents compared with what their cases let one expect` {
  /// 60 agents, each with a mix of four kinds of cases of its own.
  private struct Desk {
    var generator: SeededGenerator
    let ratios = [0.95, 0.85, 0.7, 0.5]
    let mixes: [[Double]]
    let sizes: [Int]

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      var (mixes, sizes): ([[Double]], [Int]) = ([], [])
      for _ in 0..<60 {
        let parts = (0..<4).map { _ in generator.unit() * generator.unit() + 0.02 }
        mixes.append(parts.map { $0 / parts.reduce(0, +) })
        sizes.append(12 + generator.index(below: 60))
      }
      (self.mixes, self.sizes, self.generator) = (mixes, sizes, generator)
    }

    /// A month's cases; the weak agent's ratios are lower by `weakness`.
    mutating func month(
      weak: Int? = nil, by weakness: Double = 0, sizeOfWeak: Int = 0
    ) -> ComparedCases {
      var (agents, values, kinds): ([Int], [Double], [Int]) = ([], [], [])
      for agent in mixes.indices {
        for _ in 0..<(agent == weak ? sizeOfWeak : sizes[agent]) {
          var (kind, rest) = (0, generator.unit())
          while kind < 3, rest >= mixes[agent][kind] {
            rest -= mixes[agent][kind]
            kind += 1
          }
          let ratio = ratios[kind] - (agent == weak ? weakness : 0)
          agents.append(agent)
          kinds.append(kind)
          values.append(generator.unit() < ratio ? 1 : 0)
        }
      }
      return ComparedCases(agentCount: 60, agents: agents, values: values, strata: [kinds])
    }
  }

  private func compare(_ cases: ComparedCases) -> AgentComparison {
    AgentComparison(cases, isShare: true, prefersLarger: true, fewest: 10)
  }

  @Test func `of equal skill and unequal cases, hardly one in a hundred is named over 200 months`()
  {
    var desk = Desk(seed: 11)
    var (named, all) = (0, 0)
    for _ in 0..<200 {
      let standings = compare(desk.month()).standings
      named += standings.count(where: \.isNamed)
      all += standings.count
    }
    #expect(all == 12_000)
    // The issue asks for one in twenty at the most.
    #expect(Double(named) / Double(all) < 0.01)
  }

  @Test func `an agent 25 points under expectation is found in 100 cases nine times of ten`() {
    var desk = Desk(seed: 12)
    var found = 0
    for _ in 0..<100 {
      let standings = compare(desk.month(weak: 7, by: 0.25, sizeOfWeak: 100)).standings
      if standings[7].isNamedBelow { found += 1 }
    }
    #expect(found >= 90)
  }

  @Test func `are not told from chance by one case each`() {
    // Thirty agents, one review each: what differs may be the cases as well as the agents.
    var generator = SeededGenerator(seed: 5)
    let cases = ComparedCases(
      agentCount: 30, agents: Array(0..<30),
      values: (0..<30).map { _ in 80 + generator.normal() * 10 },
      strata: [[Int](repeating: 0, count: 30)])
    let standings = AgentComparison(cases, isShare: false, prefersLarger: true, fewest: 1).standings
    #expect(standings.allSatisfy { $0.standardError > 5 })
    #expect(standings.allSatisfy { abs($0.shrunkenDifference) < abs($0.value - $0.expected) / 2 })
  }

  @Test func `are compared with the others and not with themselves`() throws {
    // Two kinds. The others succeed in 3 of 4 and 1 of 4; agent 0 has one case of each.
    let cases = ComparedCases(
      agentCount: 2, agents: [0, 0] + [Int](repeating: 1, count: 8),
      values: [0, 0, 1, 1, 1, 0, 1, 0, 0, 0], strata: [[0, 1, 0, 0, 0, 0, 1, 1, 1, 1]])
    let expected = try #require(cases.expected())
    // (3 + 10 x 0.5) / (4 + 10) and (1 + 10 x 0.5) / (4 + 10).
    #expect(abs(expected.values[0] - 8.0 / 14) < 1e-12)
    #expect(abs(expected.values[1] - 6.0 / 14) < 1e-12)
    #expect(ComparedCases(agentCount: 1, agents: [0], values: [1], strata: [[0]]).expected() == nil)
  }

  /// The first agent's cases are 60, which stands for 1, and 90, which stands for 3: 82.5, where plain ones
  /// are 75. The other's are 80 and 70, which stand for 1 each: 75 is expected of the first.
  @Test func `of means, each case counts for what it stands for`() throws {
    let cases = ComparedCases(
      agentCount: 2, agents: [0, 0, 1, 1], values: [60, 90, 80, 70], weights: [2, 6, 2, 2],
      strata: [[0, 0, 0, 0]])
    let standings = AgentComparison(
      cases, isShare: false, prefersLarger: true, fewest: 1
    ).standings
    #expect(abs(standings[0].value - 82.5) < 1e-9 && abs(standings[0].expected - 75) < 1e-9)
    #expect(abs(standings[1].value - 75) < 1e-9 && abs(standings[1].expected - 82.5) < 1e-9)
    #expect(standings[0].cases == 2)
  }

  @Test func `do not change where all cases stand for the same`() {
    var generator = SeededGenerator(seed: 4)
    let agents = (0..<200).map { $0 % 10 }
    let values = agents.map { _ in 80 + generator.normal() * 8 }
    func standings(_ weights: [Double]?) -> [AgentStanding] {
      AgentComparison(
        ComparedCases(
          agentCount: 10, agents: agents, values: values, weights: weights,
          strata: [agents.indices.map { $0 % 3 }]),
        isShare: false, prefersLarger: true, fewest: 5
      ).standings
    }
    for (one, other) in zip(standings(nil), standings([Double](repeating: 4, count: 200))) {
      #expect(one.value == other.value && one.expected == other.expected)
      #expect(one.alarm == other.alarm && one.interval == other.interval)
    }
  }

  /// Twelve agents, six of ten successes of thirty each, but for one with three of ten and one with none.
  @Test
  func `are clearly off only where the interval of the shrunken difference leaves out nothing`() {
    let (agents, values) = (0..<360).reduce(into: ([Int](), [Double]())) { cases, index in
      let (agent, one) = (index / 30, index % 10)
      cases.0.append(agent)
      cases.1.append(one < (agent == 0 ? 0 : agent == 1 ? 3 : 6) ? 1 : 0)
    }
    let compared = AgentComparison(
      ComparedCases(
        agentCount: 12, agents: agents, values: values,
        strata: [[Int](repeating: 0, count: 360)]),
      isShare: true, prefersLarger: true, fewest: 10)
    #expect(compared.standings[0].level == .below && compared.standings[0].interval.high < 0)
    // Its interval leaves out nothing as well, but not by enough for one of twelve.
    #expect(compared.standings[1].interval.high < 0)
    #expect(compared.standings[1].level == .noClearDifference)
    #expect(compared.standings.dropFirst(2).allSatisfy { $0.level == .noClearDifference })
  }

  @Test func `say nothing of few cases, and which side is better by the metric`() {
    // Of 60 cases each, one agent succeeds in all, one in none, ten in every second; one has two cases.
    var (agents, values): ([Int], [Double]) = ([12, 12], [0, 0])
    for agent in 0..<12 {
      for one in 0..<60 {
        agents.append(agent)
        values.append(agent == 0 || (agent > 1 && one % 2 == 0) ? 1 : 0)
      }
    }
    let cases = ComparedCases(
      agentCount: 13, agents: agents, values: values,
      strata: [[Int](repeating: 0, count: agents.count)])
    let larger = AgentComparison(cases, isShare: true, prefersLarger: true, fewest: 10)
    #expect(larger.standings.prefix(3).map(\.level) == [.above, .below, .noClearDifference])
    #expect(larger.standings.prefix(3).map(\.place) == [.better, .worse, .within])
    #expect(larger.standings[12].level == .tooFew && larger.standings[12].place == nil)
    #expect(larger.judged == 12)
    let smaller = AgentComparison(cases, isShare: true, prefersLarger: false, fewest: 10)
    #expect(smaller.standings.prefix(3).map(\.level) == [.below, .above, .noClearDifference])
    #expect(smaller.standings.prefix(3).map(\.place) == [.worse, .better, .within])
  }

  @Test func `of means, one who is far off is found, and values are drawn towards expectation`() {
    var generator = SeededGenerator(seed: 3)
    var (agents, values): ([Int], [Double]) = ([], [])
    for agent in 0..<20 {
      for _ in 0..<30 {
        agents.append(agent)
        values.append(80 + generator.normal() * 8 - (agent == 4 ? 12 : 0))
      }
    }
    let comparison = AgentComparison(
      ComparedCases(
        agentCount: 20, agents: agents, values: values,
        strata: [[Int](repeating: 0, count: agents.count)]),
      isShare: false, prefersLarger: true, fewest: 10)
    #expect(comparison.standings.filter { $0.level == .below }.map(\.agent) == [4])
    #expect(comparison.standings.filter(\.isNamed).map(\.agent) == [4])
    for standing in comparison.standings {
      let raw = standing.value - standing.expected
      #expect(abs(standing.shrunkenDifference) <= abs(raw) && standing.uncertainty > 0)
      #expect(standing.shrunkenDifference * raw >= 0)
    }
  }
}

@Suite struct `Ranks of agents` {
  @Test func `are the middle of what they may be`() {
    let ranks = AgentRanks([(10, 1), (9, 1), (0, 1), (-0.5, 1)]).ranks
    #expect(ranks.map(\.middle) == [1, 2, 3, 4])
    #expect(ranks[0].low == 1 && ranks[0].high == 2 && ranks[3].low == 3)
  }

  /// A rank beside an interval that leaves it out was two answers to one question.
  @Test func `lie within their own interval`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<10 {
      let differences = (0..<40).map { _ in
        (value: generator.normal(), uncertainty: 2 * generator.unit())
      }
      for rank in AgentRanks(differences).ranks {
        #expect(rank.low <= rank.middle && rank.middle <= rank.high)
      }
    }
  }

  @Test func `are the same for the same seed`() {
    let differences = (0..<12).map { (value: Double($0 % 5), uncertainty: 1.5) }
    #expect(AgentRanks(differences, seed: 5).ranks == AgentRanks(differences, seed: 5).ranks)
    #expect(AgentRanks(differences, seed: 5).ranks != AgentRanks(differences, seed: 6).ranks)
  }
}

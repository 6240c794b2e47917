import Statistics
import Testing

@testable import Quality

@Suite struct `The funnel of a comparison` {
  /// Ten agents of so many cases each, one kind of case, every fifth failed; the first agent fails them all.
  private func comparison(sizes: [Int]) -> ComparedCases {
    var (agents, values): ([Int], [Double]) = ([], [])
    for (agent, size) in sizes.enumerated() {
      for index in 0..<size {
        agents.append(agent)
        values.append(agent == 0 || index % 5 == 4 ? 0 : 1)
      }
    }
    return ComparedCases(
      agentCount: sizes.count, agents: agents, values: values,
      strata: [[Int](repeating: 0, count: agents.count)])
  }

  @Test
  func `leaves out whom nothing can be said of, and reaches from the fewest to the most cases`()
    throws
  {
    let cases = comparison(sizes: [40, 40, 60, 90, 150, 300, 3])
    let compared = AgentComparison(cases, isShare: true, prefersLarger: true, fewest: 10)
    let funnel = try #require(ComparisonFunnel(compared, isShare: true))
    #expect(funnel.standings.map(\.agent) == [0, 1, 2, 3, 4, 5])
    #expect(funnel.limits.first?.cases == 40)
    #expect(funnel.limits.last?.cases == 300)
    #expect(funnel.limits.map(\.cases) == Set(funnel.limits.map(\.cases)).sorted())
    #expect(ComparisonFunnel(compared, isShare: true, fewest: 7) == nil)
  }

  @Test func `has wider alarm than warning limits, both narrower the more cases there are`() throws
  {
    let cases = comparison(sizes: [40, 40, 60, 90, 150, 300])
    let compared = AgentComparison(cases, isShare: true, prefersLarger: true, fewest: 10)
    let limits = try #require(ComparisonFunnel(compared, isShare: true)).limits
    for limit in limits {
      #expect(limit.alarm.low < limit.warning.low && limit.warning.high <= limit.alarm.high)
      #expect(limit.warning.low < 0 && limit.warning.high > 0)
    }
    for (one, next) in zip(limits, limits.dropFirst()) {
      #expect(one.alarm.low <= next.alarm.low && one.alarm.high >= next.alarm.high)
    }
  }

  /// Of means: 3.09 and 1.96 standard errors, whose share per case is the same for all agents here.
  @Test func `of means has the margin of so many standard errors`() throws {
    let values: [Double] = [80, 90, 70, 80, 85, 75]
    let cases = ComparedCases(
      agentCount: 6, agents: (0..<600).map { $0 % 6 },
      values: (0..<600).map { values[$0 / 6 % 6] }, strata: [[Int](repeating: 0, count: 600)])
    let compared = AgentComparison(cases, isShare: false, prefersLarger: true, fewest: 10)
    let funnel = try #require(ComparisonFunnel(compared, isShare: false))
    #expect(funnel.limits.count == 1)
    let standing = compared.standings[0]
    #expect(abs(funnel.limits[0].alarm.high - (standing.alarm.high - standing.expected)) < 1e-9)
    #expect(abs(funnel.limits[0].warning.low - (standing.warning.low - standing.expected)) < 1e-9)
    #expect(abs(funnel.limits[0].alarm.high - 3.0902323 * standing.standardError) < 1e-6)
  }

  /// Who is outside by the own cases lies outside the curves, give or take what the mix of cases does.
  @Test func `agrees with the exact limits of each agent's own cases`() throws {
    var generator = SeededGenerator(seed: 5)
    var (differing, all) = (0, 0)
    for _ in 0..<50 {
      var (agents, values, kinds): ([Int], [Double], [Int]) = ([], [], [])
      for agent in 0..<40 {
        let weakness = agent % 8 == 0 ? 0.2 : 0
        for _ in 0..<(30 + agent * 5) {
          let kind = generator.index(below: 3)
          agents.append(agent)
          kinds.append(kind)
          values.append(generator.unit() < [0.9, 0.8, 0.6][kind] - weakness ? 1 : 0)
        }
      }
      let compared = AgentComparison(
        ComparedCases(agentCount: 40, agents: agents, values: values, strata: [kinds]),
        isShare: true, prefersLarger: true, fewest: 10)
      let funnel = try #require(ComparisonFunnel(compared, isShare: true))
      for standing in funnel.standings {
        let nearest = try #require(
          funnel.limits.min {
            abs($0.cases - standing.cases) < abs($1.cases - standing.cases)
          })
        let difference = standing.value - standing.expected
        let isDrawnOutside = difference < nearest.alarm.low || difference > nearest.alarm.high
        all += 1
        if isDrawnOutside != (standing.level != .asExpected) { differing += 1 }
      }
    }
    #expect(all == 2_000)
    #expect(differing <= all / 100)
  }
}

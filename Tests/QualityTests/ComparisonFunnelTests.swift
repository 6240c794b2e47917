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
    #expect(funnel.points.map(\.standing.agent) == [0, 1, 2, 3, 4, 5])
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

  /// Who is outside by the limits of the own cases is drawn outside, and nobody else: with hard and easy
  /// cases unevenly given, at any number of cases.
  @Test func `draws outside who is outside by the own cases, and nobody else`() throws {
    var generator = SeededGenerator(seed: 5)
    var (outside, warned, all) = (0, 0, 0)
    for _ in 0..<50 {
      var (agents, values, kinds): ([Int], [Double], [Int]) = ([], [], [])
      for agent in 0..<40 {
        let weakness = agent == 8 || agent == 17 ? 0.35 : 0
        for _ in 0..<(agent % 2 == 0 ? 40 : 160) {
          let kind = generator.index(below: 3) * (agent % 3) / 2
          agents.append(agent)
          kinds.append(kind)
          values.append(generator.unit() < [0.95, 0.8, 0.4][kind] - weakness ? 1 : 0)
        }
      }
      let compared = AgentComparison(
        ComparedCases(agentCount: 40, agents: agents, values: values, strata: [kinds]),
        isShare: true, prefersLarger: true, fewest: 10)
      let funnel = try #require(ComparisonFunnel(compared, isShare: true))
      for point in funnel.points {
        let standing = point.standing
        let limits = try #require(funnel.limits.first { $0.cases == standing.cases })
        let isOutside = standing.value < standing.alarm.low || standing.value > standing.alarm.high
        #expect(
          isOutside
            == (point.difference < limits.alarm.low - 1e-12
              || point.difference > limits.alarm.high + 1e-12))
        let isWarned =
          standing.value < standing.warning.low || standing.value > standing.warning.high
        if isWarned, !isOutside { warned += 1 }
        if !isWarned {
          #expect(point.difference >= limits.warning.low - 1e-12)
          #expect(point.difference <= limits.warning.high + 1e-12)
        }
        outside += isOutside ? 1 : 0
        all += 1
      }
    }
    #expect(all == 2_000)
    #expect(outside > 50 && warned > 50)
  }

  /// Own limits 60 to 90 (warning) and 50 to 100 around 80; drawn ones 10 and 20 to each side.
  @Test func `keeps a difference as deep between the limits as it was`() throws {
    let standing = AgentStanding(
      agent: 0, cases: 10, value: 85, expected: 80, ratio: nil,
      warning: Interval(low: 60, high: 90), alarm: Interval(low: 50, high: 100), standardError: 5,
      shrunkenDifference: 1, uncertainty: 1, level: .noClearDifference, place: .within)
    let limits = ComparisonFunnel.Limits(
      cases: 10, warning: Interval(low: -10, high: 10), alarm: Interval(low: -20, high: 20))
    #expect(limits.place(5, of: standing) == 5)
    #expect(limits.place(15, of: standing) == 15)
    #expect(limits.place(-10, of: standing) == -5)
    #expect(limits.place(-25, of: standing) == -15)
    #expect(limits.place(-33, of: standing) == -23)
    #expect(limits.place(0, of: standing) == 0)
  }
}

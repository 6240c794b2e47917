import Statistics
import Testing

@testable import Quality

@Suite struct `Recognition of agents` {
  private func score(_ agents: [(String, value: Double, uncertainty: Double)]) -> CompositeScore {
    CompositeScore(
      agents: agents.map {
        .init(name: $0.0, value: $0.value, uncertainty: $0.uncertainty, metrics: 2)
      }, metrics: 2)
  }

  @Test func `names the best only where chance does not explain the lead`() throws {
    // 1.2 less 1.96 x 0.4 is 0.416, and 0.7 less as much is below what cases let one expect.
    let clear = Recognition(
      now: score([("王芳", value: 1.2, uncertainty: 0.4), ("李强", value: 0.7, uncertainty: 0.1)]),
      before: nil)
    let star = try #require(clear.star)
    #expect(star.name == "王芳" && star.value == 1.2)
    #expect(abs(star.interval.low - 0.416) < 1e-3)
    let unclear = Recognition(now: score([("王芳", value: 0.7, uncertainty: 0.4)]), before: nil)
    #expect(unclear.star == nil && unclear.mostImproved == nil)
  }

  @Test func `holds the greatest of several rises to more than the only one`() throws {
    // The root of 0.3^2 + 0.4^2 is 0.5: 1.96 of them are 0.98, and the 2.24 for one of two are 1.12.
    let before = score([("王芳", value: -0.5, uncertainty: 0.3), ("李强", value: 0, uncertainty: 0.3)])
    let alone = Recognition(
      now: score([("王芳", value: 0.5, uncertainty: 0.4), ("新人", value: 3, uncertainty: 0.1)]),
      before: before)
    #expect(alone.mostImproved?.name == "王芳")
    #expect(abs(try #require(alone.mostImproved).interval.low - 0.02) < 1e-3)
    let oneOfTwo = Recognition(
      now: score([("王芳", value: 0.5, uncertainty: 0.4), ("李强", value: 0, uncertainty: 0.4)]),
      before: before)
    #expect(oneOfTwo.mostImproved == nil)
  }

  @Test func `names nobody where all are alike`() {
    let same = score((0..<9).map { ("客服 \($0)", value: 0, uncertainty: 0) })
    let recognition = Recognition(now: same, before: same)
    #expect(recognition.star == nil && recognition.mostImproved == nil)
  }
}

@Suite struct `The fastest improvement, simulated` {
  /// 30 agents who differ truly, by a spread of 0.5; 40 cases a month each, which scatter by 1.
  private static let spread = 0.5

  private func month(
    _ truths: [Double], _ generator: inout SeededGenerator
  ) -> (score: CompositeScore, raw: [Double]) {
    var (agents, values): ([Int], [Double]) = ([], [])
    for (agent, truth) in truths.enumerated() {
      for _ in 0..<40 {
        agents.append(agent)
        values.append(truth + generator.normal())
      }
    }
    let comparison = AgentComparison(
      ComparedCases(
        agentCount: truths.count, agents: agents, values: values,
        strata: [[Int](repeating: 0, count: agents.count)]),
      isShare: false, prefersLarger: true, fewest: 10)
    let standings = comparison.standings
    return (
      CompositeScore(
        agents: standings.map {
          .init(
            name: "\($0.agent)", value: $0.shrunkenDifference / comparison.spread,
            uncertainty: $0.uncertainty / comparison.spread, metrics: 1)
        }, metrics: 1), standings.map { $0.value - $0.expected }
    )
  }

  @Test
  func `names hardly anyone where nobody changed, though the greatest raw rise had mostly fallen`()
  {
    var generator = SeededGenerator(seed: 21)
    var (named, fellBefore) = (0, 0)
    for _ in 0..<100 {
      let truths = (0..<30).map { _ in generator.normal() * Self.spread }
      let (before, now) = (month(truths, &generator), month(truths, &generator))
      if Recognition(now: now.score, before: before.score).mostImproved != nil { named += 1 }
      let riser = truths.indices.max {
        now.raw[$0] - before.raw[$0] < now.raw[$1] - before.raw[$1]
      }
      if let riser, before.raw[riser] < truths[riser] { fellBefore += 1 }
    }
    #expect(named <= 5)
    #expect(fellBefore >= 80)
  }

  @Test func `finds one who rose by two spreads in most months, and no other`() {
    var generator = SeededGenerator(seed: 22)
    var (found, others) = (0, 0)
    for _ in 0..<100 {
      var truths = (0..<30).map { _ in generator.normal() * Self.spread }
      let before = month(truths, &generator)
      truths[7] += 2 * Self.spread
      let winner = Recognition(now: month(truths, &generator).score, before: before.score)
        .mostImproved?.name
      if winner == "7" { found += 1 } else if winner != nil { others += 1 }
    }
    #expect(found >= 75)
    #expect(others <= 5)
  }
}

@Suite struct `Ranks of agents who cannot be told apart` {
  @Test func `have about the middle rank, which may be any, whatever their names`() throws {
    let ranks = AgentRanks([(value: Double, uncertainty: Double)](repeating: (0, 0), count: 40))
      .ranks
    #expect(ranks.allSatisfy { abs($0.middle - 20) <= 3 && $0.low <= 3 && $0.high >= 38 })
  }
}

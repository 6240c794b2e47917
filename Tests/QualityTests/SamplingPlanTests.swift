import Desk
import Metrics
import Statistics
import Testing

@testable import Quality

@Suite struct `A sampling plan` {
  /// One agent with 30 contacts of three kinds, the first nine with a risk.
  private let contacts = (0..<30).map {
    SamplingFrame.Contact(row: $0, stratum: $0 % 3, isRisky: $0 < 9)
  }

  private func frame(_ contacts: [SamplingFrame.Contact]) -> SamplingFrame {
    SamplingFrame(agents: [.init(name: "Kim", contacts: contacts)])
  }

  private func terms(
    _ perAgent: Int, _ reviewers: [String] = [], seed: UInt64 = 7
  ) -> SamplingPlan.Terms {
    SamplingPlan.Terms(perAgent: perAgent, reviewers: reviewers, seed: seed)
  }

  @Test func `is the same for the same seed, and another for another`() {
    let one = SamplingPlan(frame(contacts), terms(8, ["Ada", "Bob"]))
    #expect(one.entries == SamplingPlan(frame(contacts), terms(8, ["Ada", "Bob"])).entries)
    #expect(
      one.entries != SamplingPlan(frame(contacts), terms(8, ["Ada", "Bob"], seed: 8)).entries)
    // What other agents have changes nothing.
    let more = SamplingFrame(agents: [
      .init(name: "Ann", contacts: contacts), .init(name: "Kim", contacts: contacts),
    ])
    #expect(
      SamplingPlan(more, terms(8)).entries.filter { $0.agent == "Kim" }.map(\.row)
        == SamplingPlan(frame(contacts), terms(8)).entries.map(\.row))
  }

  @Test func `draws every contact of a class alike, over 10,000 seeds`() {
    var counts = [Int](repeating: 0, count: 30)
    for seed in 0..<10_000 {
      for entry in SamplingPlan(frame(contacts), terms(8, seed: UInt64(seed))).entries {
        counts[entry.row] += 1
      }
    }
    // 30 % of 8 are 2 of the 9 with a risk; 6 of the 21 others.
    for (rows, drawn, limit) in [(0..<9, 2, 26.124), (9..<30, 6, 45.315)] {
      let expected = 10_000 * Double(drawn) / Double(rows.count)
      let squares = rows.reduce(0.0) { sum, row in
        let distance = Double(counts[row]) - expected
        return sum + distance * distance / expected
      }
      // The 99.9 % quantile of chi-square with as many degrees of freedom as rows less one.
      #expect(squares < limit)
      #expect(rows.reduce(0) { $0 + counts[$1] } == 10_000 * drawn)
    }
  }

  @Test func `has weights that sum to all contacts, so that estimates speak of all`() {
    let plan = SamplingPlan(frame(contacts), terms(8))
    #expect(plan.entries.reduce(0) { $0 + $1.weight } == 30)
    #expect(Set(plan.entries.filter(\.isRisky).map(\.weight)) == [4.5])
    #expect(Set(plan.entries.filter { !$0.isRisky }.map(\.weight)) == [3.5])
    #expect(Set(plan.entries.map(\.row)).count == 8)
  }

  @Test func `gives each kind its share`() {
    for seed in UInt64(0)..<50 {
      let plan = SamplingPlan(
        frame(
          contacts.map {
            SamplingFrame.Contact(row: $0.row, stratum: $0.stratum, isRisky: false)
          }), terms(6, seed: seed))
      let kinds = plan.entries.map { contacts[$0.row].stratum }
      #expect((0..<3).allSatisfy { kind in kinds.count { $0 == kind } == 2 })
    }
  }

  @Test func `takes all of an agent who has fewer, and one class where the other lacks`() {
    let plan = SamplingPlan(frame(Array(contacts.prefix(5))), terms(8))
    #expect(plan.entries.count == 5 && plan.entries.allSatisfy { $0.weight == 1 })
    let counts = [(0, 9), (9, 0), (1, 20), (20, 1), (3, 3)].map {
      SamplingPlan.counts(risky: $0, others: $1, terms(8))
    }
    #expect(counts.map(\.risky) == [0, 8, 1, 7, 3])
    #expect(counts.map(\.others) == [8, 0, 7, 1, 3])
  }

  @Test
  func `draws as many with a risk as there are among all, where that is more than is reserved`() {
    // Six of ten contacts have a risk: 30 % of 10 would be fewer than chance alone would draw.
    #expect(SamplingPlan.counts(risky: 60, others: 40, terms(10)) == (6, 4))
    // Nothing reserved is a plain sample, and none that leaves contacts with a risk out.
    var plain = terms(10)
    plain.riskShare = 0
    #expect(SamplingPlan.counts(risky: 30, others: 70, plain) == (3, 7))
    let plan = SamplingPlan(frame(contacts), plain)
    #expect(plan.agents[0].drawnRisky == 3)
    #expect(abs(plan.entries.reduce(0) { $0 + $1.weight } - 30) < 1e-9)
  }

  @Test func `lets one contact stand for all, with a risk or without`() {
    var risky = 0
    for seed in UInt64(0)..<1_000 {
      let plan = SamplingPlan(frame(contacts), terms(1, seed: seed))
      #expect(plan.entries.map(\.weight) == [30])
      risky += plan.agents[0].drawnRisky
    }
    // 9 of 30, over 1,000 seeds: 300 with a standard deviation of 14.5.
    #expect(abs(risky - 300) < 58)
  }

  @Test func `knows a reviewer among the agents in whatever case and width their name is written`()
  {
    let plan = SamplingPlan(frame(contacts), terms(8, ["ＫＩＭ ", "Bob"]))
    #expect(plan.entries.count == 8 && plan.entries.allSatisfy { $0.reviewer == "Bob" })
  }

  @Test func `gives reviewers as many each up to one, and nobody their own contacts`() {
    let agents = ["Ada", "Kim", "Lee"].map { name in
      SamplingFrame.Agent(
        name: name,
        contacts: (0..<10).map { .init(row: $0, stratum: 0, isRisky: false) })
    }
    var terms = terms(7, ["Ada", "Bob", "Cy"])
    terms.doubleShare = 0.2
    let plan = SamplingPlan(SamplingFrame(agents: agents), terms)
    // 21 drawn, of which a fifth twice.
    #expect(plan.entries.count == 25)
    let counts = ["Ada", "Bob", "Cy"].map { name in plan.entries.count { $0.reviewer == name } }
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    #expect(plan.entries.allSatisfy { $0.reviewer != $0.agent })
    #expect(abs(plan.entries.reduce(0) { $0 + $1.weight } - 30) < 1e-9)
  }
}

@Suite struct `What a sample can show` {
  @Test func `is reckoned with an assumed spread where there are few reviews`() {
    let power = SamplePower([])
    #expect(power.spread == 15 && power.earlierReviews == 0)
    // 2 x (1.96 + 0.8416)^2 x 225 / 25 = 141.3
    #expect(power.reviews(toSee: 5) == 142)
    // 2.3646 x 15 x sqrt(0.5 / 8)
    #expect(abs((power.halfWidth(reviews: 8, of: 16) ?? 0) - 8.867) < 1e-3)
    #expect(power.halfWidth(reviews: 8, of: 8) == 0)
    #expect(power.halfWidth(reviews: 1, of: 8) == nil)
    // Two reviews of many: 12.7 x 15 / sqrt(2) = 134.8 is more than scores have.
    #expect(power.halfWidth(reviews: 2, of: 1_000) == 100)
    // Four times the variance is twice the width.
    #expect(
      abs((power.halfWidth(reviews: 8, of: 16, designEffect: 4) ?? 0) - 2 * 8.867) < 1e-2)
  }

  @Test func `pays for risks that are drawn more often than they occur`() {
    // 4 of 10 with a risk and 6 of 90 without: 10 x (100 / 4 + 8,100 / 6) / 10,000.
    let plan = SamplingPlan.AgentSummary(
      name: "Kim", contacts: 100, risky: 10, drawn: 10, drawnRisky: 4)
    #expect(abs(plan.designEffect - 1.375) < 1e-12)
    let even = SamplingPlan.AgentSummary(
      name: "Kim", contacts: 100, risky: 20, drawn: 10, drawnRisky: 2)
    #expect(abs(even.designEffect - 1) < 1e-12)
    let one = SamplingPlan.AgentSummary(
      name: "Kim", contacts: 100, risky: 20, drawn: 1, drawnRisky: 1)
    #expect(one.designEffect == 1)
  }
}

@Suite struct `Contacts that may be drawn` {
  /// Ten contacts of June, of which reviews say something: by whom, and when.
  private func drawable(
    _ reviews: [(kind: ReviewerKind?, at: String?)], period: String = "2026-06"
  ) async throws -> Int {
    func instant(_ day: String) throws -> Instant {
      Instant(secondsSince1970: try #require(CivilDate(day)).daysSince1970 * 86_400)
    }
    var part = History()
    for number in 0..<10 {
      var ticket = Ticket()
      ticket[SymbolField.id] = part[.id].intern("T\(number)")
      ticket[SymbolField.agent] = part[.agent].intern("Kim")
      ticket[InstantField.createdAt] = try instant("2026-06-29")
      part.tickets.append(ticket)
    }
    for (number, made) in reviews.enumerated() {
      var review = Review()
      review.ticket = part[.id].intern("T\(number)")
      review.reviewerKind = made.kind
      review.reviewedAt = try made.at.map(instant)
      part.reviews.append(review)
    }
    var history = History()
    _ = history.absorb(part)
    let analysis = Analysis(history, AnalysisSettings(clock: .utc))
    let frame = await SamplingFrame(analysis, during: try #require(Period(period)))
    return frame.agents.reduce(0) { $0 + $1.contacts.count }
  }

  @Test func `are not those that were reviewed since the quarter began, be it in the next one`()
    async throws
  {
    let reviewed = try await drawable([
      (.internal, "2026-06-30"), (nil, "2026-07-03"),
      (.thirdParty, nil), (.internal, "2026-03-31"),
    ])
    #expect(reviewed == 7)
  }

  @Test func `are those that only a program or the agents themselves have rated`() async throws {
    let reviewed = try await drawable([
      (.automatic, "2026-06-30"), (.agent, "2026-06-30"),
    ])
    #expect(reviewed == 10)
  }
}

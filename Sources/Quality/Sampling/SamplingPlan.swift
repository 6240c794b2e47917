import Desk
import Metrics
import Statistics

/// Who reviews which contacts: a random sample that anybody can draw again from its seed.
///
/// As many contacts for each agent, a share of them reserved for contacts with a risk. Among those
/// with a risk, and among those without, each has the same chance: in random order by stratum
/// (channel and category) every nth is taken from a random start. A contact's weight is the number
/// of its class that it was drawn for, which makes up for drawing risky ones more often. Source:
/// systematic sampling, Cochran, Sampling Techniques (1977), 8.
package struct SamplingPlan: Sendable {
  package struct Terms: Sendable {
    /// How many contacts of each agent.
    package var perAgent: Int
    /// The share reserved for contacts with a risk, more where more of the agent's have one.
    package var riskShare = 0.3
    package var reviewers: [String]
    /// The share of all drawn contacts that a second reviewer gets too, for calibration.
    package var doubleShare = 0.0
    package var seed: UInt64

    package init(perAgent: Int, reviewers: [String], seed: UInt64) {
      self.perAgent = perAgent
      self.reviewers = reviewers
      self.seed = seed
    }
  }

  package struct Entry: Sendable, Equatable {
    /// The ticket's place in the history.
    package let row: Int
    package let agent: String
    /// Nil where no reviewers were named.
    package var reviewer: String?
    /// The number of contacts that the review represents.
    package var weight: Double
    package let isRisky: Bool
  }

  package struct AgentSummary: Sendable {
    package let name: String
    package let contacts: Int
    package let risky: Int
    package let drawn: Int
    package let drawnRisky: Int

    /// By what factor the weights increase the variance, compared with a plain sample of the same
    /// size; 1 where all weights are equal. Source: Kish, Survey Sampling (1965), 11.7.
    package var designEffect: Double {
      let classes = [(risky, drawnRisky), (contacts - risky, drawn - drawnRisky)]
      guard classes.allSatisfy({ $0.0 == 0 || $0.1 > 0 }) else { return 1 }
      let squares = classes.reduce(0.0) { sum, one in
        one.1 == 0 ? sum : sum + Double(one.0) * Double(one.0) / Double(one.1)
      }
      return Double(drawn) * squares / (Double(contacts) * Double(contacts))
    }
  }

  /// By agent, then in the order drawn, which does not give away the risk.
  package let entries: [Entry]
  package let agents: [AgentSummary]

  package init(_ frame: SamplingFrame, _ terms: Terms) {
    var drawn: [Entry] = []
    var agents: [AgentSummary] = []
    for agent in frame.agents {
      // Each agent has a generator, so that the contacts of another agent change nothing.
      var generator = SeededGenerator(seed: terms.seed &+ Self.seed(of: agent.name))
      let risky = agent.contacts.filter(\.isRisky)
      let others = agent.contacts.filter { !$0.isRisky }
      let counts = Self.counts(risky: risky.count, others: others.count, terms)
      // A single contact is drawn from all of them, whatever its class.
      let classes =
        counts.risky + counts.others == 1
        ? [(agent.contacts, 1)] : [(risky, counts.risky), (others, counts.others)]
      var own: [Entry] = []
      for (contacts, count) in classes where count > 0 {
        let weight = Double(contacts.count) / Double(count)
        own += Self.draw(count, from: contacts, &generator).map {
          Entry(row: $0.row, agent: agent.name, weight: weight, isRisky: $0.isRisky)
        }
      }
      generator.shuffle(&own)
      drawn += own
      agents.append(
        AgentSummary(
          name: agent.name, contacts: agent.contacts.count, risky: risky.count,
          drawn: own.count, drawnRisky: own.count { $0.isRisky }))
    }
    self.agents = agents
    entries = Self.assign(drawn, terms)
  }

  /// The number drawn from each class; what one class lacks, the other gives. A class that has
  /// contacts gets at least one, so that estimates cover all contacts.
  static func counts(risky: Int, others: Int, _ terms: Terms) -> (risky: Int, others: Int) {
    let all = min(terms.perAgent, risky + others)
    let share = Double(risky) / Double(max(1, risky + others))
    var count = Int((Double(all) * max(terms.riskShare, share)).rounded())
    if risky > 0, all > 1 { count = max(1, count) }
    if others > 0, all > 1 { count = min(count, all - 1) }
    count = min(count, risky)
    count = max(count, all - others)
    return (count, all - count)
  }

  /// Draws with equal chances, and from each stratum in proportion.
  static func draw(
    _ count: Int, from contacts: [SamplingFrame.Contact], _ generator: inout SeededGenerator
  ) -> [SamplingFrame.Contact] {
    var order = contacts
    generator.shuffle(&order)
    let kinds = Dictionary(grouping: order, by: \.stratum).sorted { $0.key < $1.key }
    let sorted = kinds.flatMap(\.value)
    let step = Double(sorted.count) / Double(count)
    let start = generator.unit() * step
    return (0..<count).map { sorted[min(sorted.count - 1, Int(start + Double($0) * step))] }
  }

  /// Assigns reviewers at random and in turn, as evenly as can be, and nobody to their own contact.
  private static func assign(_ drawn: [Entry], _ terms: Terms) -> [Entry] {
    guard !terms.reviewers.isEmpty else { return drawn }
    var generator = SeededGenerator(seed: terms.seed)
    var order = Array(drawn.indices)
    generator.shuffle(&order)
    var counts = [Int](repeating: 0, count: terms.reviewers.count)
    func next(not taken: Set<String>) -> Int? {
      let free = terms.reviewers.indices.filter {
        !taken.contains(Vocabulary.folded(terms.reviewers[$0]))
      }
      let least = free.map { counts[$0] }.min()
      let fewest = free.filter { counts[$0] == least }
      guard !fewest.isEmpty else { return nil }
      let chosen = fewest[generator.index(below: fewest.count)]
      counts[chosen] += 1
      return chosen
    }
    let doubled = Int((Double(drawn.count) * terms.doubleShare).rounded())
    var result = [[Entry]](repeating: [], count: drawn.count)
    for (place, index) in order.enumerated() {
      let entry = drawn[index]
      var reviewers = [Int]()
      for _ in 0..<(place < doubled ? 2 : 1) {
        let taken = Set(
          ([entry.agent] + reviewers.map { terms.reviewers[$0] }).map(Vocabulary.folded))
        if let reviewer = next(not: taken) { reviewers.append(reviewer) }
      }
      if reviewers.isEmpty { result[index] = [entry] }
      // Two reviews of a contact share its weight.
      result[index] += reviewers.map { reviewer in
        var own = entry
        own.reviewer = terms.reviewers[reviewer]
        own.weight /= Double(reviewers.count)
        return own
      }
    }
    return result.flatMap(\.self)
  }

  /// The same on every machine.
  private static func seed(of name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// What a sample of reviews will be able to show, before anybody reviews.
package struct SamplePower: Sendable {
  /// The standard deviation of scores that is assumed.
  package let spread: Double
  /// The number of earlier reviews it was computed from; 0 where it is assumed.
  package let earlierReviews: Int

  /// Without earlier reviews, as wide as scores of 60 to 100 mostly are.
  static let assumedSpread = 15.0
  /// Fewer scores do not give a useful standard deviation.
  private static let fewestScores = 20

  package init(_ reviews: [AssembledReview]) {
    let scores = reviews.filter { $0.reviewerKind != .agent }.compactMap(\.score)
    guard scores.count >= Self.fewestScores else {
      (spread, earlierReviews) = (Self.assumedSpread, 0)
      return
    }
    (spread, earlierReviews) = (SampleMoments(of: scores).standardDeviation, scores.count)
  }

  /// Half the width of the 95 % interval of an agent's mean, in points; nil for fewer than two
  /// reviews, and at most 100, the length of the scale.
  ///
  /// - Parameters:
  ///   - count: the reviews of the agent.
  ///   - contacts: the contacts that they were drawn from; no doubt is left where all were
  ///       reviewed.
  ///   - designEffect: see ``SamplingPlan/AgentSummary/designEffect``.
  package func halfWidth(
    reviews count: Int, of contacts: Int, designEffect: Double = 1
  ) -> Double? {
    guard count > 1 else { return nil }
    let student = StudentDistribution(degreesOfFreedom: Double(count - 1))
    let share = max(0, 1 - Double(count) / Double(max(contacts, count)))
    let error = spread * (share * designEffect / Double(count)).squareRoot()
    return min(100, -student.quantile(0.025) * error)
  }

  /// How many reviews of each of two agents show so many points at 95 % with a power of 80 %.
  package func reviews(toSee difference: Double) -> Int {
    let sum =
      NormalDistribution.criticalValue(confidence: 0.95) + NormalDistribution.quantile(0.8)
    return Int((2 * sum * sum * spread * spread / (difference * difference)).rounded(.up))
  }
}

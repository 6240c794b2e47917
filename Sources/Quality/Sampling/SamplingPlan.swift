import Desk
import Metrics
import Statistics

/// Which contacts are to be reviewed by whom: a random sample that anybody can draw again from its seed.
///
/// Of each agent so many contacts, of which a share is reserved for those with a risk. Within an agent's
/// contacts with a risk, and within those without, every contact has the same chance: they stand in random
/// order by kind (channel and category), and every so-many-th is taken from a random start, so that
/// each kind has its share. A contact's weight is how many contacts of its class it stands for, by which
/// estimates undo that risky ones were drawn more often. Source: systematic sampling, Cochran, Sampling
/// Techniques (1977), 8.
package struct SamplingPlan: Sendable {
  package struct Terms: Sendable {
    /// How many contacts of each agent.
    package var perAgent: Int
    /// Of those, the share that is reserved for contacts with a risk: at least as many are drawn, and where more
    /// of the agent's contacts have one, as many as that.
    package var riskShare = 0.3
    package var reviewers: [String]
    /// Of all drawn contacts, the share that a second reviewer gets too, for calibration.
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
    package let reviewer: String?
    /// For how many contacts the review stands.
    package let weight: Double
    package let isRisky: Bool
  }

  package struct AgentSummary: Sendable {
    package let name: String
    package let contacts: Int
    package let risky: Int
    package let drawn: Int
    package let drawnRisky: Int

    /// How many times the variance of a plain sample of that size the weights cost: 1 where all are the same.
    /// Source: Kish, Survey Sampling (1965), 11.7.
    package var designEffect: Double {
      let classes = [(risky, drawnRisky), (contacts - risky, drawn - drawnRisky)]
      guard classes.allSatisfy({ $0.0 == 0 || $0.1 > 0 }) else { return 1 }
      let squares = classes.reduce(0.0) { sum, one in
        one.1 == 0 ? sum : sum + Double(one.0) * Double(one.0) / Double(one.1)
      }
      return Double(drawn) * squares / (Double(contacts) * Double(contacts))
    }
  }

  /// By agent, then in the order in which they were drawn, which says nothing of the risk.
  package let entries: [Entry]
  package let agents: [AgentSummary]

  package init(_ frame: SamplingFrame, _ terms: Terms) {
    var drawn: [Entry] = []
    var agents: [AgentSummary] = []
    for agent in frame.agents {
      // Each agent has random numbers of their own: another agent's contacts change nothing.
      var generator = SeededGenerator(seed: terms.seed &+ Self.seed(of: agent.name))
      let risky = agent.contacts.filter(\.isRisky)
      let others = agent.contacts.filter { !$0.isRisky }
      let counts = Self.counts(risky: risky.count, others: others.count, terms)
      // One contact stands for all, whatever class it is of.
      let classes =
        counts.risky + counts.others == 1
        ? [(agent.contacts, 1)] : [(risky, counts.risky), (others, counts.others)]
      var own: [Entry] = []
      for (contacts, count) in classes where count > 0 {
        let weight = Double(contacts.count) / Double(count)
        own += Self.draw(count, from: contacts, &generator).map {
          Entry(
            row: $0.row, agent: agent.name, reviewer: nil, weight: weight, isRisky: $0.isRisky)
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

  /// How many of each class; what one lacks, the other gives. A class that has contacts gets at least one,
  /// so that estimates speak of all.
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

  /// Every contact with the same chance, each kind with its share.
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

  /// Reviewers in turn, in random order, each as often as the others up to one; nobody reviews
  /// themself.
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
        Entry(
          row: entry.row, agent: entry.agent, reviewer: terms.reviewers[reviewer],
          weight: entry.weight / Double(reviewers.count), isRisky: entry.isRisky)
      }
    }
    return result.flatMap(\.self)
  }

  /// The same on every machine.
  private static func seed(of name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// What a sample of reviews can show, known before anybody reviews.
package struct SamplePower: Sendable {
  /// The spread of scores that it is reckoned with.
  package let spread: Double
  /// How many earlier reviews that comes from; 0 where it is assumed.
  package let earlierReviews: Int

  /// Without earlier reviews, as wide as scores of 60 to 100 mostly are.
  static let assumedSpread = 15.0
  /// Fewer scores than that say little of their spread.
  private static let fewestScores = 20

  package init(_ reviews: [AssembledReview]) {
    let scores = reviews.filter { $0.reviewerKind != .agent }.compactMap(\.score)
    guard scores.count >= Self.fewestScores else {
      (spread, earlierReviews) = (Self.assumedSpread, 0)
      return
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    (spread, earlierReviews) = ((squares / Double(scores.count - 1)).squareRoot(), scores.count)
  }

  /// By how many points an agent's mean may be off, at 95 %; nil under two reviews. At most 100: scores
  /// have no more.
  ///
  /// - Parameters:
  ///   - count: reviews of the agent.
  ///   - contacts: that they were drawn from: whoever is reviewed whole has no doubt left.
  ///   - designEffect: what drawing some more often than others costs.
  package func halfWidth(
    reviews count: Int, of contacts: Int, designEffect: Double = 1
  ) -> Double? {
    guard count > 1 else { return nil }
    let student = StudentDistribution(degreesOfFreedom: Double(count - 1))
    let share = max(0, 1 - Double(count) / Double(max(contacts, count)))
    let error = spread * (share * designEffect / Double(count)).squareRoot()
    return min(100, -student.quantile(0.025) * error)
  }

  /// How many reviews of each of two agents it takes to see that they differ by so many points, four times
  /// of five, at 95 %.
  package func reviews(toSee difference: Double) -> Int {
    let sum =
      NormalDistribution.criticalValue(confidence: 0.95) + NormalDistribution.quantile(0.8)
    return Int((2 * sum * sum * spread * spread / (difference * difference)).rounded(.up))
  }
}

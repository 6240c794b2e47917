import Desk
import Metrics

/// The contacts of a period that may be reviewed, by agent.
package struct SamplingFrame: Sendable {
  package struct Contact: Sendable, Equatable {
    /// The ticket's place in the history.
    package let row: Int
    /// By channel and category: contacts of a kind stand together when they are drawn.
    package let stratum: Int
    package let isRisky: Bool

    package init(row: Int, stratum: Int, isRisky: Bool) {
      self.row = row
      self.stratum = stratum
      self.isRisky = isRisky
    }
  }

  package struct Agent: Sendable {
    package let name: String
    package let contacts: [Contact]

    package init(name: String, contacts: [Contact]) {
      self.name = name
      self.contacts = contacts
    }
  }

  /// By name.
  package let agents: [Agent]
  /// Contacts that were reviewed already, or stand on a plan that was read.
  package let reviewedBefore: Int
  /// Contacts without an agent.
  package let unassigned: Int

  package init(agents: [Agent], reviewedBefore: Int = 0, unassigned: Int = 0) {
    self.agents = agents
    self.reviewedBefore = reviewedBefore
    self.unassigned = unassigned
  }

  /// What was reviewed by people, or planned to be, since the quarter of the period began is not drawn again: the
  /// last days of a quarter are reviewed in the next one. What agents say of themselves and what a program
  /// rates stands in nobody's way.
  package init(_ analysis: Analysis, during period: Period) async {
    let history = analysis.history
    let risks = await analysis.contactRisks()
    let known = Set(
      analysis.reviewsAndPlans.filter { review in
        if review.reviewerKind == .agent || review.reviewerKind == .automatic { return false }
        guard let moment = review.reviewedAt else { return true }
        return period.quarterHasBegun(by: moment, on: analysis.settings.clock)
      }.compactMap(\.row))
    var (reviewedBefore, unassigned) = (0, 0)
    var strata: [[Int]: Int] = [:]
    var contacts: [String: [Contact]] = [:]
    for row in analysis.contacts(during: period) {
      guard let agent = history.text(history.tickets.value(SymbolField.agent, row), of: .agent)
      else {
        unassigned += 1
        continue
      }
      if known.contains(row) {
        reviewedBefore += 1
        continue
      }
      let key = [SymbolField.channel, .category1].map { field in
        history.tickets.value(field, row).map { Int($0.index) } ?? -1
      }
      let stratum = strata[key] ?? strata.count
      strata[key] = stratum
      contacts[agent, default: []].append(
        Contact(row: row, stratum: stratum, isRisky: risks[row] != nil))
    }
    self.init(
      agents: contacts.map { Agent(name: $0.key, contacts: $0.value) }
        .sorted { $0.name < $1.name },
      reviewedBefore: reviewedBefore, unassigned: unassigned)
  }
}

extension Period {
  /// Whether a moment lies in the quarter in which the period begins, or later.
  func quarterHasBegun(by moment: Instant, on clock: WallClock) -> Bool {
    func quarter(_ moment: Instant) -> Int {
      let date = clock.local(moment).date
      return date.year * 4 + (date.month - 1) / 3
    }
    return quarter(moment) >= quarter(span(on: clock).from)
  }
}

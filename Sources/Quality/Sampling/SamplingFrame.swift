import Desk
import Metrics

/// The contacts of a period that may be reviewed, by agent.
package struct SamplingFrame: Sendable {
  package struct Contact: Sendable, Equatable {
    /// The ticket's place in the history.
    package let row: Int
    /// By channel and category: contacts of a stratum are drawn side by side.
    package let stratum: Int
    package let isRisky: Bool
  }

  package struct Agent: Sendable {
    package let name: String
    package let contacts: [Contact]
  }

  /// By name.
  package let agents: [Agent]
  /// Contacts left out because they were reviewed already, or are on an earlier plan.
  package var reviewedBefore = 0
  /// Contacts without an agent.
  package var unassigned = 0
}

extension SamplingFrame {
  /// Leaves out contacts that people have reviewed, or were to review, since the period's quarter
  /// began. Self-assessments and automatic reviews do not count as reviews here.
  package init(_ analysis: Analysis, during period: Period) async {
    let history = analysis.history
    let risky = await analysis.riskyContacts()
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
        Contact(row: row, stratum: stratum, isRisky: risky.contains(row)))
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

extension Analysis {
  /// The contacts that went wrong or were unusual, at any time: complaints, the worst ratings, reopened
  /// ones, missed standards, the longest and the shortest twentieth by handle time.
  fileprivate func riskyContacts() async -> Set<Int> {
    var risky: Set<Int> = []
    let risks: [(metric: Metric, reading: Reading)] = [
      (.complaintRate, .yes), (.dissatisfaction, .yes), (.reopenRate, .yes),
      (.firstResponseAttainment, .no), (.resolutionAttainment, .no),
    ]
    for (metric, reading) in risks {
      let cases = await cases(of: metric, during: nil).groups.flatMap(\.cases)
      risky.formUnion(cases.filter { $0.reading == reading }.compactMap(\.row))
    }
    let times = await cases(of: .handleTime, during: nil).groups.flatMap(\.cases)
      .filter { $0.reading.isValue && $0.row != nil }.sorted { $0.reading.raw < $1.reading.raw }
    let few = times.count / 20
    return risky.union((times.prefix(few) + times.suffix(few)).compactMap(\.row))
  }
}

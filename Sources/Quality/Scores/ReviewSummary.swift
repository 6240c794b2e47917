import Desk
import Metrics
import Statistics

/// What the reviews of a period come to: by a dimension, by item, by kind, and in appeals.
package struct ReviewSummary: Sendable {
  /// What reviews are grouped by.
  package enum Dimension: String, Sendable, CaseIterable {
    case agent
    case team
    case reviewer
    case reviewerKind = "reviewer_kind"
    case scorecard
    case channel
    case category
  }

  /// The number of periods in a trend, including the current one.
  package static let trendLength = 6

  package let total: ScoreGroup
  /// The largest first, then by name.
  package let groups: [ScoreGroup]
  package let sections: [SectionScore]
  /// Those that cost most points first.
  package let items: [ItemResult]
  package let kinds: [KindComparison]
  package let appeals: [AppealGroup]
  package let itemAppeals: [AppealGroup]

  /// Self-assessments of agents are counted in ``kinds`` only.
  package init(
    _ analysis: Analysis, by dimension: Dimension, during period: Period?, language: Language
  ) {
    let all = analysis.reviews(during: period)
    let earlier = period.map { period in
      (1..<Self.trendLength).reversed().map { period.shifted(by: -$0) }
    }
    let series = ((earlier ?? []).map { analysis.reviews(during: $0) } + [all]).map { reviews in
      dimension == .reviewerKind ? reviews : reviews.filter { $0.reviewerKind != .agent }
    }
    let reviews = series[series.count - 1]
    let settings = analysis.settings
    total = ScoreGroup(nil, series, settings)
    let name = analysis.naming(by: dimension, language)
    let byName = series.map { Dictionary(grouping: $0, by: name) }
    groups = byName[byName.count - 1].keys.map { name in
      ScoreGroup(name, byName.map { $0[name] ?? [] }, settings)
    }.sorted { one, other in
      (other.reviews, one.name == nil ? 1 : 0, one.name ?? "")
        < (one.reviews, other.name == nil ? 1 : 0, other.name ?? "")
    }
    let order = ItemOrder(reviews, analysis)
    items = ItemResult.all(order, series)
    sections = SectionScore.all(order, series, settings.scorecards, language)
    kinds = KindComparison.all(all)
    appeals = AppealGroup.byReviewer(reviews, analysis.history)
    itemAppeals = AppealGroup.byItem(order, reviews)
  }
}

extension Analysis {
  /// The name of the group that a review belongs to.
  fileprivate func naming(
    by dimension: ReviewSummary.Dimension, _ language: Language
  ) -> (AssembledReview) -> String? {
    func ofTicket(_ field: SymbolField, _ review: AssembledReview) -> Symbol? {
      review.row.flatMap { history.tickets.value(field, $0) }
    }
    switch dimension {
    case .agent: return { history.text($0.agent, of: .agent) }
    case .team:
      // From the roster, for reviews without a ticket.
      var teams: [Symbol: Symbol] = [:]
      for agent in history.agents.records {
        if let name = agent.name, let team = agent.team { teams[name] = team }
      }
      return { [teams] review in
        let team = ofTicket(.team, review) ?? review.agent.flatMap { teams[$0] }
        return history.text(team, of: .team)
      }
    case .reviewer: return { history.label($0.reviewer) }
    case .reviewerKind: return { $0.reviewerKind?.rawValue }
    case .scorecard:
      return { review in
        review.card.map { settings.scorecards.cards[$0] }.map { card in
          [card.name.text(in: language), card.version].compactMap(\.self).joined(separator: " ")
        }
      }
    case .channel: return { history.text(ofTicket(.channel, $0), of: .channel) }
    case .category: return { history.text(ofTicket(.category1, $0), of: .category1) }
    }
  }
}

/// Reviews by one kind of reviewer, third parties or agents, beside those by the own team.
package struct KindComparison: Sendable {
  package let kind: ReviewerKind
  package let reviews: Int
  package let score: WeightedMean?
  /// By how many points above the own team on the same contacts; nil for it, and under two.
  package let difference: (value: Double, interval: Interval)?
  /// Contacts in common.
  package let shared: Int

  static func all(_ reviews: [AssembledReview]) -> [KindComparison] {
    let scored = reviews.filter { $0.score != nil }
    let own = means(scored.filter { $0.reviewerKind == .internal })
    return ReviewerKind.allCases.compactMap { kind in
      let group = reviews.filter { $0.reviewerKind == kind }
      guard !group.isEmpty else { return nil }
      let differences =
        kind == .internal
        ? [] : means(group).compactMap { ticket, mean in own[ticket].map { mean - $0 } }.sorted()
      let paired = WeightedMean(differences.map { ($0, 1) })
      let interval = paired?.interval()
      return KindComparison(
        kind: kind, reviews: group.count, score: WeightedMean(group),
        difference: interval.flatMap { interval in paired.map { ($0.value, interval) } },
        shared: differences.count)
    }
  }

  /// The mean score of each contact.
  private static func means(_ reviews: [AssembledReview]) -> [Symbol: Double] {
    var sums: [Symbol: (sum: Double, count: Int)] = [:]
    for review in reviews {
      guard let ticket = review.ticket, let score = review.score else { continue }
      sums[ticket, default: (0, 0)].sum += score
      sums[ticket, default: (0, 0)].count += 1
    }
    return sums.mapValues { $0.sum / Double($0.count) }
  }
}

/// The appeals against one reviewer's reviews, or against one item, and their outcome.
package struct AppealGroup: Sendable {
  /// Nil for an unnamed reviewer.
  package let name: String?
  /// Reviews, or ratings of the item, that could have been appealed.
  package let reviews: Int
  package let raised: Int
  package let upheld: Int
  package let rejected: Int
  package let open: Int
  /// The mean score of those upheld before and after, where both are known.
  package let before: Double?
  package let after: Double?

  private init(
    _ name: String?, _ reviews: Int, _ disputes: [(outcome: Dispute, review: AssembledReview)]
  ) {
    self.name = name
    self.reviews = reviews
    raised = disputes.count
    upheld = disputes.count { $0.outcome == .upheld }
    rejected = disputes.count { $0.outcome == .rejected }
    open = disputes.count { $0.outcome == .open }
    let changed = disputes.filter { $0.outcome == .upheld }.compactMap { one in
      one.review.firstScore.flatMap { first in one.review.score.map { (first, $0) } }
    }
    let count = Double(changed.count)
    before = changed.isEmpty ? nil : changed.reduce(0) { $0 + $1.0 } / count
    after = changed.isEmpty ? nil : changed.reduce(0) { $0 + $1.1 } / count
  }

  /// The share of the decided appeals that were upheld.
  package var won: Proportion { Proportion(successes: upheld, of: upheld + rejected) }

  /// Reviewers with any appeal, those with most first.
  static func byReviewer(_ reviews: [AssembledReview], _ history: History) -> [AppealGroup] {
    Dictionary(grouping: reviews) { history.label($0.reviewer) }.map { name, own in
      AppealGroup(name, own.count, own.compactMap { one in one.dispute.map { ($0, one) } })
    }.filter { $0.raised > 0 }
      .sorted { ($1.raised, $0.name ?? "") < ($0.raised, $1.name ?? "") }
  }

  /// Items that were appealed by themselves, or rated anew by a revision.
  static func byItem(_ order: ItemOrder, _ reviews: [AssembledReview]) -> [AppealGroup] {
    order.entries.compactMap { entry in
      var (count, disputes) = (0, [(outcome: Dispute, review: AssembledReview)]())
      for review in reviews {
        for item in review.items where entry.labels.contains(item.label) {
          count += 1
          let outcome = item.dispute ?? (item.isRevised ? review.dispute : nil)
          if let outcome { disputes.append((outcome, review)) }
        }
      }
      return disputes.isEmpty ? nil : AppealGroup(entry.name, count, disputes)
    }.sorted { ($1.raised, $0.name ?? "") < ($0.raised, $1.name ?? "") }
  }
}

import Desk
import Metrics
import Statistics

/// What the quality reviews of a period say: by whom one asks, by item, by kind of reviewer, and what
/// came of objections.
package struct ReviewSummary: Sendable {
  /// By what reviews are put together.
  package enum Dimension: String, Sendable, CaseIterable {
    case agent
    case team
    case reviewer
    case reviewerKind = "reviewer_kind"
    case scorecard
    case channel
    case category
  }

  /// So many periods make a trend, the one in question with them.
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

  /// The agents' own assessments stand in ``kinds`` alone.
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
    let names = ReviewNames(analysis, dimension, language)
    let byName = series.map { reviews in Dictionary(grouping: reviews) { names.name(of: $0) } }
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

/// What a review belongs to.
private struct ReviewNames {
  private let history: History
  private let book: ScorecardBook
  private let dimension: ReviewSummary.Dimension
  private let language: Language
  /// Of the roster, for reviews without a ticket.
  private var teams: [Symbol: Symbol] = [:]

  init(_ analysis: Analysis, _ dimension: ReviewSummary.Dimension, _ language: Language) {
    history = analysis.history
    book = analysis.settings.scorecards
    self.dimension = dimension
    self.language = language
    for agent in history.agents.records {
      if let name = agent.name, let team = agent.team { teams[name] = team }
    }
  }

  func name(of review: AssembledReview) -> String? {
    switch dimension {
    case .agent: history.text(review.agent, of: .agent)
    case .team: history.text(team(of: review), of: .team)
    case .reviewer: history.label(review.reviewer)
    case .reviewerKind: review.reviewerKind?.rawValue
    case .scorecard:
      review.card.map { card in
        let card = book.cards[card]
        return [card.name.text(in: language), card.version].compactMap(\.self).joined(
          separator: " ")
      }
    case .channel: text(.channel, review)
    case .category: text(.category1, review)
    }
  }

  private func team(of review: AssembledReview) -> Symbol? {
    review.row.flatMap { history.tickets.value(SymbolField.team, $0) }
      ?? review.agent.flatMap { teams[$0] }
  }

  private func text(_ field: SymbolField, _ review: AssembledReview) -> String? {
    history.text(review.row.flatMap { history.tickets.value(field, $0) }, of: field)
  }
}

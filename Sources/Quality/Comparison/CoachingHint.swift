import Desk
import Metrics

/// What to work on with an agent who is named as weaker, and which tickets to listen to.
package struct CoachingHint: Sendable {
  package enum Subject: Sendable, Equatable {
    /// Cases of a category, by its first level; nil where they have none.
    case category(String?)
    /// An item of the scorecard.
    case item(String)
  }

  package let agent: String
  package let metric: Metric
  package let subject: Subject
  /// The agent's cases, or reviews that rated the item.
  package let cases: Int
  /// Of all that the agent fell short by, the share of this subject.
  package let share: Double
  /// The worst first.
  package let tickets: [String]

  static let most = 3
  static let mostTickets = 5
}

extension MetricComparison {
  /// Of each agent named as weaker the two or three kinds of cases that cost most.
  package func coaching(in history: History) -> [CoachingHint] {
    let sign = metric.polarity == .prefersSmaller ? -1.0 : 1
    guard let expected = cases.expected() else { return [] }
    func name(_ category: Symbol?) -> String { history.text(category, of: .category1) ?? "" }
    return comparison.standings.filter(\.isNamedBelow).flatMap { standing in
      let own = cases.agents.indices.filter { cases.agents[$0] == standing.agent }
      let lost = own.map { (place: $0, value: (expected.values[$0] - cases.values[$0]) * sign) }
      let kinds = Dictionary(grouping: lost) { one in
        rows[one.place].flatMap { history.tickets.value(SymbolField.category1, $0) }
      }
      let sums = kinds.map { kind, all in (kind, all, sum: all.reduce(0) { $0 + $1.value }) }
        .filter { $0.sum > 0 }
        .sorted { ($1.sum, name($0.0)) < ($0.sum, name($1.0)) }
      let total = sums.reduce(0) { $0 + $1.sum }
      return sums.prefix(CoachingHint.most).map { kind, all, sum in
        CoachingHint(
          agent: names[standing.agent], metric: metric,
          subject: .category(history.text(kind, of: .category1)), cases: all.count,
          share: sum / total,
          tickets: worst(all.filter { $0.value > 0 }, in: history))
      }
    }
  }

  private func worst(_ lost: [(place: Int, value: Double)], in history: History) -> [String] {
    let named = lost.compactMap { one in
      rows[one.place]
        .flatMap { history.text(history.tickets.value(SymbolField.id, $0), of: .id) }
        .map { (id: $0, value: one.value) }
    }
    return named.sorted { ($1.value, $0.id) < ($0.value, $1.id) }
      .prefix(CoachingHint.mostTickets).map(\.id)
  }
}

extension Analysis {
  /// Of some agents the items on which they lose most beside the others.
  package func itemCoaching(
    of agents: [String], during period: Period?
  ) -> [CoachingHint] {
    let reviews = reviews(during: period).filter { $0.reviewerKind != .agent }
    let order = ItemOrder(reviews, self)
    return agents.flatMap { name -> [CoachingHint] in
      let own = reviews.filter { history.text($0.agent, of: .agent) == name }
      let others = reviews.filter { history.text($0.agent, of: .agent) != name }
      let gaps = order.entries.map { entry in
        let (mine, theirs) = (entry.losses(in: own), entry.losses(in: others))
        // Not a number, and so no gap, where either has none.
        let means = [mine, theirs].map { losses in
          losses.reduce(0) { $0 + $1.lost } / Double(losses.count)
        }
        return (name: entry.name, gap: means[0] - means[1], own: mine)
      }.filter { $0.gap > 0 }.sorted { ($1.gap, $0.name) < ($0.gap, $1.name) }
      let total = gaps.reduce(0) { $0 + $1.gap }
      return gaps.prefix(CoachingHint.most).map { item in
        let worst = item.own.filter { $0.lost > 0 }.sorted { $1.lost < $0.lost }
        return CoachingHint(
          agent: name, metric: .qaScore, subject: .item(item.name), cases: item.own.count,
          share: item.gap / total,
          tickets: worst.prefix(CoachingHint.mostTickets).compactMap {
            history.text($0.ticket, of: .id)
          })
      }
    }
  }
}

extension ItemOrder.Entry {
  /// What each review that rated the item lost on it, by its ticket.
  fileprivate func losses(in reviews: [AssembledReview]) -> [(ticket: Symbol?, lost: Double)] {
    reviews.flatMap { review in
      review.items.filter { labels.contains($0.label) && $0.isFailed != nil }
        .map { (review.ticket, $0.lost) }
    }
  }
}

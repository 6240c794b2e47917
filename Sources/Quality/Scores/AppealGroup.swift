import Desk
import Metrics
import Statistics

/// 申诉: the objections to one reviewer's reviews, or to one item, and what came of them.
package struct AppealGroup: Sendable {
  /// Nil for a reviewer who is not named.
  package let name: String?
  /// Reviews, or ratings of the item, that could have been disputed.
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

  /// Of those decided, the share that was won.
  package var won: Proportion { Proportion(successes: upheld, of: upheld + rejected) }

  /// Reviewers with any objection, those with most first.
  static func byReviewer(_ reviews: [AssembledReview], _ history: History) -> [AppealGroup] {
    Dictionary(grouping: reviews) { history.label($0.reviewer) }.map { name, own in
      AppealGroup(name, own.count, own.compactMap { one in one.dispute.map { ($0, one) } })
    }.filter { $0.raised > 0 }
      .sorted { ($1.raised, $0.name ?? "") < ($0.raised, $1.name ?? "") }
  }

  /// Items that were objected to by themselves, or that a revision rates anew.
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

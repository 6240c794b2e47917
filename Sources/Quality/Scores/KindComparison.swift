import Desk
import Metrics
import Statistics

/// The reviews of one kind of reviewer beside those by one's own quality team: 内部审核 against 第三方评估,
/// and against what agents say of themselves.
package struct KindComparison: Sendable {
  package let kind: ReviewerKind
  package let reviews: Int
  package let score: WeightedMean?
  /// By how many points this kind scores above the own team on the same contacts; nil for the team
  /// itself, and under two contacts in common.
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

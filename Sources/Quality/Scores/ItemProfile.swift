import Desk
import Metrics
import Statistics

/// One item of the scorecard in an agent's reviews, beside the mean of the others.
package struct ItemProfile: Sendable {
  package enum Assessment: Sendable {
    case strength
    case workOn
    case likeOthers
    case tooFew
  }

  package let name: String
  package let rated: Int
  /// 0 to 100.
  package let own: Double
  /// Nil where nobody else was rated on it.
  package let others: Double?

  private static let fewestRatings = 5
  /// In points of 100.
  private static let leastDifference = 5.0

  package var assessment: Assessment {
    guard rated >= Self.fewestRatings, let others else { return .tooFew }
    if own - others >= Self.leastDifference { return .strength }
    return others - own >= Self.leastDifference ? .workOn : .likeOthers
  }

  /// In the order of the scorecards.
  package static func all(
    of agent: String, _ reviews: [AssembledReview], _ analysis: Analysis
  ) -> [ItemProfile] {
    ItemOrder(reviews, analysis).entries.compactMap { entry in
      var (own, others): ([(value: Double, weight: Double)], [(value: Double, weight: Double)]) = (
        [], []
      )
      for review in reviews {
        let isOwn = analysis.history.text(review.agent, of: .agent) == agent
        for item in review.items where entry.labels.contains(item.label) {
          guard let position = item.position else { continue }
          let one = (value: position, weight: review.samplingWeight)
          if isOwn { own.append(one) } else { others.append(one) }
        }
      }
      guard let mean = WeightedMean(own) else { return nil }
      return ItemProfile(
        name: entry.name, rated: own.count, own: mean.value, others: WeightedMean(others)?.value)
    }
  }
}

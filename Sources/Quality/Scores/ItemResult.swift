import Desk
import Metrics
import Statistics

/// One item of the scorecard over all reviews: how often it was failed, and what that cost.
package struct ItemResult: Sendable {
  package let name: String
  package let severity: ScorecardItem.Severity?
  /// Of the reviews that rated it.
  package let failed: WeightedShare
  /// The share failed in each of the last periods, oldest first, this one last; nil where it was not
  /// rated.
  package let trend: [Double?]
  /// On average, 0 to 100; nil for points.
  package let position: Double?
  /// In points of the score: what the item cost all reviews together, each for the contacts that it stands for.
  package let lost: Double
  /// Of what all items cost; nil where nothing was lost.
  package let share: Double?
  /// With those before it.
  package let cumulativeShare: Double?

  /// - Parameter series: the reviews of the last periods, those in question last.
  static func all(_ order: ItemOrder, _ series: [[AssembledReview]]) -> [ItemResult] {
    let ratings = series.map { Ratings.all(order, $0) }
    guard let now = ratings.last else { return [] }
    let costs = order.entries.indices.filter { !now[$0].outcomes.isEmpty }
    let all = costs.reduce(0) { $0 + now[$1].lost }
    var sum = 0.0
    return costs.sorted { (now[$1].lost, $0) < (now[$0].lost, $1) }.compactMap { index in
      let own = now[index]
      guard let failed = WeightedShare(own.outcomes) else { return nil }
      sum += own.lost
      return ItemResult(
        name: order.entries[index].name, severity: order.entries[index].severity, failed: failed,
        trend: ratings.map { WeightedShare($0[index].outcomes)?.value },
        position: WeightedMean(own.positions)?.value, lost: own.lost,
        share: all > 0 ? own.lost / all : nil,
        cumulativeShare: all > 0 ? min(1, sum / all) : nil)
    }
  }

  /// What reviews say of one item.
  private struct Ratings {
    var outcomes: [(isYes: Bool, weight: Double)] = []
    var positions: [(value: Double, weight: Double)] = []
    var lost = 0.0

    /// By the places of the items.
    static func all(_ order: ItemOrder, _ reviews: [AssembledReview]) -> [Ratings] {
      var result = [Ratings](repeating: Ratings(), count: order.entries.count)
      for review in reviews {
        let weight = review.samplingWeight
        for item in review.items {
          guard let index = order.index(of: item.label) else { continue }
          if let isFailed = item.isFailed { result[index].outcomes.append((isFailed, weight)) }
          if let position = item.position { result[index].positions.append((position, weight)) }
          result[index].lost += item.lost * weight
        }
      }
      return result
    }
  }
}

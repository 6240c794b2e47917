import Metrics
import Desk
import Statistics

/// One item of the scorecard over all reviews: how often it was failed, and what that cost.
package struct ItemResult: Sendable {
  package let name: String
  package let severity: ScorecardItem.Severity?
  /// Reviews that rated it.
  package let rated: Int
  package let failed: WeightedShare
  /// On average, 0 to 100; nil for points.
  package let position: Double?
  /// In points of the score: what the item cost all reviews together, each for the contacts that it stands for.
  package let lost: Double
  /// Of what all items cost; nil where nothing was lost.
  package let share: Double?
  /// With those before it.
  package let cumulativeShare: Double?

  static func all(_ order: ItemOrder, _ reviews: [AssembledReview]) -> [ItemResult] {
    let costs = order.entries.map { entry in
      let items = reviews.flatMap { review in
        review.items.filter { entry.labels.contains($0.label) }
          .map { (item: $0, weight: review.samplingWeight) }
      }
      return (entry, items: items, lost: items.reduce(0) { $0 + $1.item.lost * $1.weight })
    }.filter { $0.items.contains { $0.item.isFailed != nil } }
    let all = costs.reduce(0) { $0 + $1.lost }
    var sum = 0.0
    return costs.enumerated().sorted { one, other in
      (other.element.lost, one.offset) < (one.element.lost, other.offset)
    }.map(\.element).compactMap { entry, items, lost in
      let outcomes = items.compactMap { one in
        one.item.isFailed.map { (isYes: $0, weight: one.weight) }
      }
      guard let failed = WeightedShare(outcomes) else { return nil }
      sum += lost
      let positions = WeightedMean(
        items.compactMap { one in one.item.position.map { ($0, one.weight) } })
      return ItemResult(
        name: entry.name, severity: entry.severity, rated: failed.count, failed: failed,
        position: positions?.value,
        lost: lost, share: all > 0 ? lost / all : nil,
        cumulativeShare: all > 0 ? min(1, sum / all) : nil)
    }
  }
}

/// A section of the scorecard: the mean over reviews of its items' weighted mean.
package struct SectionScore: Sendable {
  package let name: String
  package let score: WeightedMean

  static func all(
    _ order: ItemOrder, _ reviews: [AssembledReview], _ book: ScorecardBook, _ language: Language
  ) -> [SectionScore] {
    var names: [String] = []
    var sections: [String: [(value: Double, weight: Double)]] = [:]
    for place in order.entries.compactMap(\.place) {
      let name = book[place].section.name(in: language)
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    for review in reviews {
      var sums: [String: (points: Double, weights: Double)] = [:]
      for item in review.items {
        guard let position = item.position, let weight = item.weight,
          let section = item.place.map({ book[$0].section.name(in: language) })
        else { continue }
        sums[section, default: (0, 0)].points += position * weight
        sums[section, default: (0, 0)].weights += weight
      }
      for (section, sum) in sums where sum.weights > 0 {
        sections[section, default: []].append(
          (sum.points / sum.weights, review.samplingWeight))
      }
    }
    return names.compactMap { name in
      sections[name].flatMap { WeightedMean($0) }.map { SectionScore(name: name, score: $0) }
    }
  }
}

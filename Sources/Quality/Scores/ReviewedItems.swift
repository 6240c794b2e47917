import Desk
import Metrics
import Statistics

/// The items that some reviews rated: those of scorecards in their order, then the others.
///
/// An item that exports name in two languages is one item.
struct ItemOrder {
  struct Entry {
    let name: String
    /// The names that exports use for it.
    var labels: Set<Symbol>
    let place: ScorecardBook.Place?
    let severity: ScorecardItem.Severity?
  }

  let entries: [Entry]
  private let places: [Symbol: Int]

  init(_ reviews: some Sequence<AssembledReview>, _ analysis: Analysis) {
    let history = analysis.history
    var entries: [Entry] = []
    var known: [Symbol: Int] = [:]
    var ofPlace: [ScorecardBook.Place: Int] = [:]
    for item in reviews.lazy.flatMap(\.items) where known[item.label] == nil {
      if let place = item.place, let index = ofPlace[place] {
        entries[index].labels.insert(item.label)
        known[item.label] = index
        continue
      }
      known[item.label] = entries.count
      if let place = item.place { ofPlace[place] = entries.count }
      entries.append(
        Entry(
          name: history.label(item.label) ?? "", labels: [item.label], place: item.place,
          severity: item.place.map { analysis.settings.scorecards[$0].severity }))
    }
    self.entries = entries.enumerated().sorted { one, other in
      switch (one.element.place, other.element.place) {
      case (let a?, let b?): (a.card, a.item) < (b.card, b.item)
      case (nil, nil): one.offset < other.offset
      case (let a, _): a != nil
      }
    }.map(\.element)
    let places = self.entries.enumerated().flatMap { index, entry in
      entry.labels.map { ($0, index) }
    }
    self.places = Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  /// The index of the entry with an export's name for an item; nil where no review rated it.
  func index(of label: Symbol) -> Int? { places[label] }
}

/// One item of the scorecard over all reviews: how often it was failed, and what that cost.
package struct ItemResult: Sendable {
  package let name: String
  package let severity: ScorecardItem.Severity?
  /// Among the reviews that rated it.
  package let failed: WeightedShare
  /// The share failed in each of the last periods, this one last; nil where not rated.
  package let trend: [Double?]
  /// The mean, 0 to 100; nil for points.
  package let position: Double?
  /// Points of the score lost on it, each review weighted by its contacts.
  package let lost: Double
  /// Of the points lost on all items; nil where none were lost.
  package let share: Double?
  /// Of this item and all before it.
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

  /// The ratings of one item.
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
  /// Nil where no one else was rated on it.
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
      var own: [(value: Double, weight: Double)] = []
      var others = own
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

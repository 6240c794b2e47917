import Desk
import Metrics
import Statistics

/// A section of the scorecard: the mean over reviews of its items' weighted mean.
package struct SectionScore: Sendable {
  package let name: String
  package let score: WeightedMean
  /// The mean of each of the last periods, oldest first, this one last; nil where nothing was rated.
  package let trend: [Double?]

  /// - Parameter series: the reviews of the last periods, those in question last.
  static func all(
    _ order: ItemOrder, _ series: [[AssembledReview]], _ book: ScorecardBook, _ language: Language
  ) -> [SectionScore] {
    var names: [String] = []
    for place in order.entries.compactMap(\.place) {
      guard let name = book[place].section?.text(in: language), !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    let scores = series.map { Self.scores(of: $0, book, language) }
    return names.compactMap { name in
      let means = scores.map { $0[name].flatMap { WeightedMean($0) } }
      return means.last?.map { SectionScore(name: name, score: $0, trend: means.map { $0?.value }) }
    }
  }

  /// By the sections' names: each review's mean with what it stands for.
  private static func scores(
    of reviews: [AssembledReview], _ book: ScorecardBook, _ language: Language
  ) -> [String: [(value: Double, weight: Double)]] {
    var sections: [String: [(value: Double, weight: Double)]] = [:]
    for review in reviews {
      var sums: [String: (points: Double, weights: Double)] = [:]
      for item in review.items {
        guard let position = item.position, let weight = item.weight,
          let section = item.place.flatMap({ book[$0].section?.text(in: language) })
        else { continue }
        sums[section, default: (0, 0)].points += position * weight
        sums[section, default: (0, 0)].weights += weight
      }
      for (section, sum) in sums where sum.weights > 0 {
        sections[section, default: []].append(
          (sum.points / sum.weights, review.samplingWeight))
      }
    }
    return sections
  }
}

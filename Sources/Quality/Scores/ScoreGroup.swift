import Desk
import Metrics
import Statistics

/// The reviews of an agent, a team or a reviewer, or all reviews, summed up.
package struct ScoreGroup: Sendable {
  /// Nil for reviews that do not have it.
  package let name: String?
  /// With a score or without one.
  package let reviews: Int
  package let score: WeightedMean?
  /// Among the reviews with a result; nil where there are none.
  package let passed: WeightedShare?
  package let fatal: WeightedShare?
  /// Failed items that are not fatal, among all such items rated: non-fatal errors per opportunity.
  package let errors: WeightedShare?
  /// The mean of the period before; nil without one.
  package let previous: WeightedMean?
  /// The mean of each of the last periods, oldest first, this one last; nil where nothing was
  /// scored.
  package let trend: [Double?]

  /// - Parameter series: the reviews of the last periods, those in question last.
  init(_ name: String?, _ series: [[AssembledReview]], _ settings: AnalysisSettings) {
    let reviews = series.last ?? []
    let means = series.map { WeightedMean($0) }
    self.name = name
    self.reviews = reviews.count
    score = means.last ?? nil
    trend = means.map { $0?.value }
    passed = WeightedShare(reviews) { $0.outcome(settings).map { [$0] } ?? [] }
    fatal = WeightedShare(reviews) { $0.isFatal.map { [$0] } ?? [] }
    errors = WeightedShare(reviews) { review in
      review.items.filter { !$0.isFatal }.compactMap(\.isFailed)
    }
    previous = means.count > 1 ? means[means.count - 2] : nil
  }

  /// Against the period before.
  package var change: (value: Double, interval: Interval)? {
    guard let score, let previous else { return nil }
    return score.difference(from: previous)
  }

  package func verdict(minimumSample: Int) -> Verdict? {
    guard let score, let previous else { return nil }
    guard score.count >= minimumSample, previous.count >= minimumSample, let change else {
      return .tooFew
    }
    if change.interval.low > 0 { return .improved }
    return change.interval.high < 0 ? .worsened : .noClearChange
  }
}

extension WeightedMean {
  init?(_ reviews: [AssembledReview]) {
    self.init(reviews.compactMap { one in one.score.map { ($0, one.samplingWeight) } })
  }
}

extension WeightedShare {
  /// Of all answers that reviews give to a question, each with the weight of its review.
  init?(_ reviews: [AssembledReview], _ answers: (AssembledReview) -> [Bool]) {
    self.init(
      reviews.flatMap { one in
        answers(one).map { (isYes: $0, weight: one.samplingWeight) }
      })
  }
}

/// A section of the scorecard: the mean over reviews of its items' weighted mean.
package struct SectionScore: Sendable {
  package let name: String
  package let score: WeightedMean
  /// The mean of each of the last periods, oldest first, this one last; nil where nothing was
  /// rated.
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

  /// Each review's mean with its weight, by the names of the sections.
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

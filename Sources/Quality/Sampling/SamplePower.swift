import Desk
import Metrics
import Statistics

/// What a sample of reviews can show, known before anybody reviews.
package struct SamplePower: Sendable {
  /// The spread of scores that it is reckoned with.
  package let spread: Double
  /// How many earlier reviews that comes from; 0 where it is assumed.
  package let earlierReviews: Int

  /// Without earlier reviews, as wide as scores of 60 to 100 mostly are.
  static let assumedSpread = 15.0
  /// Fewer scores than that say little of their spread.
  private static let fewestScores = 20

  package init(_ reviews: [AssembledReview]) {
    let scores = reviews.filter { $0.reviewerKind != .agent }.compactMap(\.score)
    guard scores.count >= Self.fewestScores else {
      (spread, earlierReviews) = (Self.assumedSpread, 0)
      return
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    (spread, earlierReviews) = ((squares / Double(scores.count - 1)).squareRoot(), scores.count)
  }

  /// By how many points an agent's mean may be off, at 95 %; nil under two reviews. At most 100: scores
  /// have no more.
  ///
  /// - Parameters:
  ///   - count: reviews of the agent.
  ///   - contacts: that they were drawn from: whoever is reviewed whole has no doubt left.
  ///   - designEffect: what drawing some more often than others costs.
  package func halfWidth(
    reviews count: Int, of contacts: Int, designEffect: Double = 1
  ) -> Double? {
    guard count > 1 else { return nil }
    let student = StudentDistribution(degreesOfFreedom: Double(count - 1))
    let share = max(0, 1 - Double(count) / Double(max(contacts, count)))
    let error = spread * (share * designEffect / Double(count)).squareRoot()
    return min(100, -student.quantile(0.025) * error)
  }

  /// How many reviews of each of two agents it takes to see that they differ by so many points, four times
  /// of five, at 95 %.
  package func reviews(toSee difference: Double) -> Int {
    let sum =
      NormalDistribution.criticalValue(confidence: 0.95) + NormalDistribution.quantile(0.8)
    return Int((2 * sum * sum * spread * spread / (difference * difference)).rounded(.up))
  }
}

import Desk

/// A quality review as a metric sees it.
package struct ReviewCase {
  var review: ReviewIndex.Entry
  package let context: MeasurementContext

  var isSelfAssessment: Bool { review.isSelfAssessment }
  /// The score on 0 to 100.
  package var score: Double? { review.score }
  package var isFatal: Bool? { review.isFatal }
  /// What the export itself says.
  package var isPassed: Bool? { review.isPassed }
  /// Not to be passed, whatever the score.
  package var isFailed: Bool { review.isFailed }
  /// 0 to 100.
  package var passMark: Double { review.passMark ?? context.settings.passMark }

  /// The reading with the number of contacts that the review stands for.
  func weighted(_ reading: Reading) -> WeightedReading {
    WeightedReading(reading, weight: review.weight)
  }

  @inline(__always)
  func isAnchored(_ anchor: Metric.Anchor) -> Bool {
    anchor == .reviewed && context.contains(review.reviewedAt)
  }
}

extension MeasurementContext {
  /// Hands over each review with its place among the rows that are grouped: reviews follow the tickets.
  func forEachReview(_ body: (ReviewCase, _ row: UInt32) -> Void) {
    let ticketCount = history.tickets.count
    for (index, review) in facts.reviews.entries.enumerated() {
      body(ReviewCase(review: review, context: self), UInt32(ticketCount + index))
    }
  }
}

extension HistoryFacts {
  /// How many rows are grouped and filtered: every ticket, and behind them every review.
  func rowCount(_ history: History) -> Int { history.tickets.count + reviews.entries.count }
}

extension DimensionColumn {
  /// Gives each review the value of its ticket; but an agent of its own where it names one.
  mutating func addReviews(_ reviews: ReviewIndex, by dimension: Dimension) {
    let isOfAgents = dimension == .field(.agent)
    codes.reserveCapacity(codes.count + reviews.entries.count)
    for review in reviews.entries {
      let ofTicket = review.row == .max ? absent : codes[Int(review.row)]
      codes.append(isOfAgents ? review.agent?.index ?? ofTicket : ofTicket)
    }
  }
}

import Desk

/// A survey response as a metric sees it, with the row of the ticket that it is about.
package struct ResponseCase {
  package private(set) var response = SurveyResponse()
  private(set) var index = 0
  /// The row of its ticket; nil when the ticket is in no file.
  package private(set) var row: Int?
  package let context: MeasurementContext
  private var isResponded = false
  private var isInvited = false

  init(context: MeasurementContext) { self.context = context }

  @inline(__always)
  mutating func move(to response: SurveyResponse, index: Int, row: Int?) {
    self.index = index
    self.response = response
    self.row = row
    let responded = respondedAt
    isResponded =
      context.contains(responded) && responded.map { context.hasHappened($0) } ?? true
    isInvited = context.contains(response.invitedAt ?? responded)
  }

  @inline(__always)
  func isAnchored(_ anchor: Metric.Anchor) -> Bool {
    switch anchor {
    case .responded: isResponded
    case .invited: isInvited
    case .created, .resolved, .resolvedElseCreated, .asOf, .reviewed: false
    }
  }

  /// The answer, else the ticket's resolution, else its creation.
  private var respondedAt: Instant? {
    if let responded = response.respondedAt { return responded }
    guard let row else { return nil }
    let tickets = context.history.tickets
    return tickets.lastResolution(row) ?? tickets.value(.createdAt, row)
  }
}

package struct ReviewCase {
  let review: AssembledReview
  package let context: MeasurementContext

  @inline(__always)
  func isAnchored(_ anchor: Metric.Anchor) -> Bool {
    anchor == .reviewed && context.contains(review.reviewedAt)
  }
}

import Desk
import Metrics

extension PlainRoute {
  func outcome(_ id: String, _ review: ReviewSketch) -> Outcome? {
    guard isInPeriod(review.reviewed?.seconds) else { return nil }
    switch id {
    case "qa_score": return score(review).map { .value($0) } ?? .left(.notRecorded)
    case "qa_pass_rate":
      if let score = score(review) { return Self.yes(score > 79.999_999) }
      return review.passed.map { Self.yes($0) } ?? .left(.notRecorded)
    case "qa_fatal_rate": return review.fatal.map { Self.yes($0) } ?? .left(.notRecorded)
    default: return nil
    }
  }

  private func score(_ review: ReviewSketch) -> Double? {
    if let total = review.total { return Double(total) }
    let rated = review.items.filter { $0.score != nil }
    if rated.isEmpty { return nil }
    var (points, weights) = (0.0, 0.0)
    for item in rated {
      points += Double(item.score ?? 0) * Double(item.weight ?? 1)
      weights += Double(item.weight ?? 1)
    }
    return points / weights
  }

  func coverage(_ ticket: TicketSketch) -> Outcome {
    let moments = reviews.compactMap { $0.reviewed?.seconds }
    if let from, let to, to <= moments.min()! || from > moments.max()! {
      return .left(.notRecorded)
    }
    let isReviewed = reviews.contains {
      $0.ticket == ticket.id && ($0.reviewed.map { hasHappened($0.seconds) } ?? true)
    }
    return Self.yes(isReviewed)
  }

  /// The causes of one analysis are a chain; what is below one that was ruled out is ruled out too,
  /// and the last that is left is the root.
  func verifiedCause(_ ticket: TicketSketch) -> Outcome? {
    let known = causes.filter { cause in
      cause.ticket == ticket.id && (cause.analysed.map { hasHappened($0.seconds) } ?? true)
    }
    let chains = Dictionary(grouping: known, by: \.analysis).values.map { chain in
      chain.sorted { $0.level < $1.level }.prefix { $0.verification != .excluded }
    }
    let roots = chains.compactMap(\.last)
    if roots.isEmpty { return nil }
    if roots.contains(where: { $0.verification == .pending }) { return Self.yes(false) }
    return roots.contains { $0.verification == nil } ? .left(.notRecorded) : Self.yes(true)
  }

  /// Nobody is named in these desks, so that the agent is not asked for.
  func filledShare(_ ticket: TicketSketch) -> Double {
    let fields = [
      ticket.customer != nil, ticket.flags[.hasDescription] == true, ticket.priority != nil,
      ticket.status != nil,
    ]
    return Double(fields.count { $0 }) / 4
  }

  func misprioritised(_ ticket: TicketSketch) -> Outcome {
    guard let impact = ticket.impact, let urgency = ticket.urgency, let priority = ticket.priority
    else { return .left(.notRecorded) }
    guard let row = ["高", "中", "低"].firstIndex(of: impact),
      let column = ["High", "中", "3 - Low"].firstIndex(of: urgency)
    else { return .left(.notCovered) }
    return Self.yes(priority != ["P0", "P1", "P2", "P3", "P3"][row + column])
  }
}

import Desk

/// What holds for every case of one measurement: the period, and the facts that need all tickets.
package final class MeasurementContext: Sendable {
  package let history: History
  package let settings: AnalysisSettings
  /// Nil: no cut; undated tickets count too.
  package let span: Period.Span?
  /// The period's end, or the newest instant anywhere in the data if that is earlier.
  package let asOf: Instant
  let facts: HistoryFacts
  private let leftOut: [Incident]

  init(
    history: History, settings: AnalysisSettings, span: Period.Span?, facts: HistoryFacts
  ) {
    self.history = history
    self.settings = settings
    self.span = span
    self.facts = facts
    leftOut = settings.leftOut
    let newest = facts.newestInstant ?? Instant(secondsSince1970: 0)
    asOf = span.map { min($0.to, newest) } ?? newest
  }

  /// Whether something had happened by the end of the period. The end itself is the next period's.
  @inline(__always)
  package func hasHappened(_ instant: Instant) -> Bool {
    span.map { instant < $0.to } ?? true
  }

  /// Whether an instant is in the period; without a period every case is, dated or not.
  @inline(__always)
  func contains(_ instant: Instant?) -> Bool {
    guard let instant else { return span == nil }
    return (span?.contains(instant) ?? true) && !isLeftOut(instant)
  }

  /// Whether an instant is in an incident that does not count.
  @inline(__always)
  func isLeftOut(_ instant: Instant) -> Bool {
    !leftOut.isEmpty && leftOut.contains { $0.contains(instant) }
  }

  func terms(of metric: Metric) -> TallyTerms {
    let metric = inForce(metric)
    let scale: ClosedRange<Double> =
      switch metric.scale {
      case .ofRatings:
        facts.ratings.commonScale.map { Double($0.lowest)...Double($0.highest) }
          ?? 0...0
      case .ofEfforts: facts.ratings.effortScale
      case .ofUnit:
        switch metric.unit {
        case .count, .number, .seconds: 0...Double.infinity
        case .ratio: 0...1
        case .score: 0...100
        case .netPromoterScore: -100...100
        }
      }
    let isUnrecorded =
      kind(of: metric) == .tickets
      && (history.tickets.isEmpty
        || metric.anchor == .resolved && !facts.recorded.resolution.isAnywhere)
    return TallyTerms(scale: scale, ripens: metric.ripens, isUnrecorded: isUnrecorded)
  }

  /// How many rows are grouped and filtered: every ticket, and behind them every review.
  var rowCount: Int { history.tickets.count + facts.reviews.all.count }

  func count(of kind: CaseKind) -> Int {
    switch kind {
    case .tickets: history.tickets.count
    case .responses: history.responses.count
    case .reviews: facts.reviews.all.count
    }
  }

  @inline(__always)
  package func forEachTicket(_ body: (TicketCase) -> Void) {
    forEachTicket(of: 0..<UInt32(history.tickets.count), body)
  }

  /// The tickets of some rows, in their order.
  @inline(__always)
  package func forEachTicket(of rows: some Sequence<UInt32>, _ body: (TicketCase) -> Void) {
    var ticketCase = TicketCase(context: self)
    for row in rows {
      ticketCase.move(to: Int(row))
      body(ticketCase)
    }
  }

  func ticketCount(where isCounted: (TicketCase) -> Bool) -> Int {
    var count = 0
    forEachTicket { if isCounted($0) { count += 1 } }
    return count
  }

  /// Every response, except a rating inside a ticket export that a survey export holds too.
  @inline(__always)
  func forEachResponse(_ body: (ResponseCase) -> Void) {
    // Asked through `self` it would be copied for each response.
    let history = history
    var responseCase = ResponseCase(context: self)
    for index in history.responses.indices where !facts.ratings.isShadowed[index] {
      let response = history.responses[index]
      responseCase.move(to: response, index: index, row: history.row(of: response.ticket))
      body(responseCase)
    }
  }

  func rows(by anchor: Metric.Anchor) -> [Int] {
    var rows: [Int] = []
    forEachTicket { if $0.isAnchored(anchor) { rows.append($0.row) } }
    return rows
  }
}

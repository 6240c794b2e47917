import Desk

extension Analysis {
  /// What a metric sees in each ticket, by row of the history, without a cut by a period; `.outside`
  /// where the ticket is none of the metric's cases. Nil for a metric of survey answers.
  ///
  /// `facts(of:)[row]` averaged over the tickets with a value is what `--period all` gives.
  package func facts(of metric: Metric) -> ContiguousArray<Reading>? {
    let metric = resolved(metric)
    guard case .tickets(let read) = metric.subject else { return nil }
    var ticketCase = TicketCase(context: context(during: nil))
    return ContiguousArray(
      history.tickets.indices.map { row in
        ticketCase.move(to: row)
        return ticketCase.isAnchored(metric.anchor) ? read(ticketCase) : .outside
      })
  }
}

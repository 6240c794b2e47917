import Desk

extension Analysis {
  /// The tickets of a period that a review may look at: resolved in it, else created in it. In the order of
  /// the history.
  package func contacts(during period: Period?) -> [Int] {
    let context = context(during: period)
    var ticketCase = TicketCase(context: context)
    return history.tickets.indices.filter { row in
      ticketCase.move(to: row)
      return ticketCase.isAnchored(.resolvedElseCreated)
    }
  }
}

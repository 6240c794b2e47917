import Desk

extension FileContent {
  /// Adds this file's records to what earlier files held, and settles the ledger: rows that were
  /// known already and are not newer move from accepted to duplicate, each with a Problem.
  ///
  /// The records move: ``history`` is empty afterwards. An empty whole takes them over as they are,
  /// without copying a million rows.
  ///
  /// - Returns: what became of each ticket and each response, in their order.
  @discardableResult
  package mutating func absorb(
    into whole: inout History
  ) -> (tickets: [History.Fate], responses: [History.Fate]) {
    history.endFile()
    if whole.isEmpty {
      swap(&whole, &history)
      history = History()
      return (
        [History.Fate](repeating: .new, count: whole.tickets.count),
        [History.Fate](repeating: .new, count: whole.responses.count)
      )
    }
    let fates = whole.absorb(history)
    history = History()
    settle(fates.tickets, ticketLines)
    settle(fates.responses, responseLines)
    file.sortProblems()
    return fates
  }

  /// Ratings that stand in a ticket's row have no line of their own: the ticket's row is counted.
  private mutating func settle(_ fates: [History.Fate], _ lines: [UInt32]) {
    for (fate, line) in zip(fates, lines) where fate == .duplicate {
      file.ledger.accepted -= 1
      file.ledger.duplicate += 1
      file.note(Problem(code: .duplicateRow, line: Int(line)))
    }
  }
}

extension History {
  /// Whether nothing is known: no record, and no column to put a value into.
  fileprivate var isEmpty: Bool {
    tickets.isEmpty && responses.isEmpty && customColumns.isEmpty
  }
}

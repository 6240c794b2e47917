import Desk

extension FileContent {
  /// Adds this file's records to what earlier files held, and settles the ledger: rows that were
  /// known already and are not newer move from accepted to duplicate, each with a Problem.
  ///
  /// The records move: ``history`` is empty afterwards. An empty whole takes them over as they are,
  /// without copying a million rows.
  ///
  /// - Returns: what became of each record, in their order.
  @discardableResult
  package mutating func absorb(into whole: inout History) -> History.Fates {
    history.endFile()
    if whole.isEmpty {
      swap(&whole, &history)
      history = History()
      func new(_ count: Int) -> [History.Fate] { Array(repeating: .new, count: count) }
      var fates = History.Fates(
        tickets: new(whole.tickets.count), responses: new(whole.responses.count))
      fates.reviews = new(whole.reviews.count)
      fates.causes = new(whole.causes.count)
      fates.agents = new(whole.agents.count)
      fates.actions = new(whole.actions.count)
      return fates
    }
    let fates = whole.absorb(history)
    history = History()
    settle(fates.tickets, ticketLines)
    settle(fates.responses, responseLines)
    let rows = RecordRow.rows(
      fates.ofRecords, recordLines.map { $0 == Self.sameRow ? nil : Int($0) })
    settle(rows.map(\.fate), rows.map { UInt32(clamping: $0.line) })
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
    tickets.isEmpty && responses.isEmpty && !hasRecords && customColumns.isEmpty
  }
}

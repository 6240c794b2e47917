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
      return History.Fates(
        tickets: new(whole.tickets.count), responses: new(whole.responses.count),
        records: new(
          whole.reviews.count + whole.causes.count + whole.agents.count + whole.actions.count))
    }
    let fates = whole.absorb(history)
    history = History()
    settle(fates.tickets, ticketLines)
    settle(fates.responses, responseLines)
    let rows = RecordRow.rows(
      fates.records, recordLines.map { $0 == Self.sameRow ? nil : Int($0) })
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

/// What became of a row that holds one record or several: an analysis with a column for each why.
struct RecordRow {
  /// A duplicate only where all its records are.
  var fate: History.Fate
  var line: Int
  /// How many of its records were not known.
  var newRecords = 0

  /// - Parameters:
  ///   - fates: of the records, in their order.
  ///   - lines: of each its row's line; nil where it stands in the row of the one before.
  static func rows(_ fates: [History.Fate], _ lines: [Int?]) -> [RecordRow] {
    var rows: [RecordRow] = []
    for (fate, line) in zip(fates, lines) {
      if let line {
        rows.append(RecordRow(fate: fate, line: line))
      } else if let last = rows.indices.last {
        switch (rows[last].fate, fate) {
        case (.duplicate, _), (.update, .new): rows[last].fate = fate
        case (.update, _), (.new, _): break
        }
      }
      if fate == .new, let last = rows.indices.last { rows[last].newRecords += 1 }
    }
    return rows
  }
}

import Desk
import Tabular

/// A file's records with what was understood of it.
package struct FileContent: Sendable {
  package var file: ImportedFile
  package var history: History
  /// What happened to tickets, to be folded into them once all files are read.
  package var events = EventLog()
  /// The line of each ticket and of each response that the file was the first to hold.
  package var ticketLines: [UInt32] = []
  package var responseLines: [UInt32] = []
  /// The line of each review, cause, agent or action, whichever the file holds.
  package var recordLines: [UInt32] = []
  /// Who takes the records instead of ``history``, part by part.
  var keeper: (any RecordKeeper)?

  /// - Parameter history: what earlier files held, where this file's records are to be added to it.
  package init(file: ImportedFile, history: consuming History = History()) {
    self.file = file
    self.history = history
    self.history.beginFile()
  }

  /// In place of the line of a record from the same row as the record before it.
  private static let sameRow = UInt32.max

  /// The line of each review or cause that the file was the first to hold.
  package var linesOfRecords: [Int] {
    var lines: [Int] = []
    for line in recordLines { lines.append(line == Self.sameRow ? lines.last ?? 0 : Int(line)) }
    return lines
  }
}

// MARK: Parts of the file

extension FileContent {
  /// Adds a part's records, in file order.
  ///
  /// - Throws: what the keeper throws.
  mutating func add(_ part: InterpretedPart, linesBefore: Int) throws {
    note(part.problems, linesBefore)
    file.ledger.read += part.read
    file.ledger.rejected += part.rejected
    file.ledger.empty += part.empty
    let repeated: [Int]
    if !part.eventLines.isEmpty {
      repeated = try add(events: part, linesBefore: linesBefore)
      file.ledger.accepted += part.eventLines.count
      file.noteRepeatedEvents(lines: repeated.map { $0 + linesBefore })
    } else if !part.recordLines.isEmpty {
      repeated = try add(records: part, linesBefore: linesBefore)
    } else {
      repeated = try add(tickets: part, linesBefore: linesBefore)
    }
    try keepOriginals(of: part, repeated: repeated, linesBefore)
  }

  /// Adds what another list of the file says of its tickets: the ledger counts the tickets.
  ///
  /// - Throws: what the keeper throws.
  mutating func add(moreOfTickets part: InterpretedPart, linesBefore: Int) throws {
    note(part.problems, linesBefore)
    let fates = try take(part.history)
    guard keeper == nil else { return }
    for (fate, line) in zip(fates.tickets, part.ticketLines) where fate == .new {
      ticketLines.append(UInt32(clamping: line + linesBefore))
    }
  }

  /// Adds the events of tickets that were added already: the ledger counts the tickets.
  ///
  /// - Throws: what the keeper throws.
  mutating func add(inside part: InterpretedPart, linesBefore: Int) throws {
    _ = try add(events: part, linesBefore: linesBefore)
    note(part.problems, linesBefore)
  }

  // The functions below return the part's lines whose records are known already.

  /// Adds tickets with the ratings in their rows, or responses alone.
  private mutating func add(tickets part: InterpretedPart, linesBefore: Int) throws -> [Int] {
    let fates = try take(part.history)
    ticketLines += newLines(fates.tickets, part.ticketLines, linesBefore)
    if part.ticketLines.isEmpty {
      responseLines += newLines(fates.responses, part.responseLines, linesBefore)
    }
    let records =
      part.ticketLines.isEmpty
      ? zip(fates.responses, part.responseLines) : zip(fates.tickets, part.ticketLines)
    return records.filter { $0.0 == .duplicate }.map(\.1)
  }

  /// Adds reviews, causes, agents or actions.
  private mutating func add(records part: InterpretedPart, linesBefore: Int) throws -> [Int] {
    let rows = RecordRow.rows(
      try take(part.history).records,
      part.recordLines.map { $0 == InterpretedPart.sameRow ? nil : $0 })
    let lines = newLines(rows.map(\.fate), rows.map(\.line), linesBefore)
    if keeper == nil {
      for (row, line) in zip(rows.filter { $0.fate == .new }, lines) {
        recordLines.append(line)
        recordLines += repeatElement(Self.sameRow, count: row.newRecords - 1)
      }
    }
    return rows.filter { $0.fate == .duplicate }.map(\.line)
  }

  private mutating func add(events part: InterpretedPart, linesBefore: Int) throws -> [Int] {
    if let keeper {
      return try keeper.keep(
        events: part.events, named: part.history, rows: part.eventLines.count
      ).sorted().map { part.eventLines[$0] }
    }
    let maps = history.internNames(of: part.history)
    try events.append(part.events, movedBy: maps, lines: part.eventLines.map { $0 + linesBefore })
    return []
  }

  private mutating func take(_ records: History) throws -> History.Fates {
    try keeper?.keep(records) ?? history.absorb(records)
  }

  private mutating func note(_ problems: [Problem], _ linesBefore: Int) {
    for var problem in problems {
      problem.line = problem.line.map { $0 + linesBefore }
      file.note(problem)
    }
  }

  /// Counts what became of rows, and gives the lines of those that were not known.
  private mutating func newLines(
    _ fates: [History.Fate], _ lines: [Int], _ linesBefore: Int
  ) -> [UInt32] {
    var kept: [UInt32] = []
    if keeper == nil { kept.reserveCapacity(lines.count) }
    for (fate, line) in zip(fates, lines) {
      switch fate {
      case .new:
        file.ledger.accepted += 1
        if keeper == nil { kept.append(UInt32(clamping: line + linesBefore)) }
      case .update: file.ledger.accepted += 1
      case .duplicate:
        file.ledger.duplicate += 1
        file.note(Problem(code: .duplicateRow, line: line + linesBefore))
      }
    }
    return kept
  }

  /// Hands on the rows of a part that were rejected, repeated or have a cell that was not used.
  private func keepOriginals(
    of part: InterpretedPart, repeated: [Int], _ linesBefore: Int
  ) throws {
    guard let keeper, let original = part.original else { return }
    let lines = Set(part.problems.compactMap(\.line)).union(repeated)
    guard !lines.isEmpty else { return }
    let room = keeper.roomForOriginals
    let wanted = lines.count > room ? Set(lines.sorted().prefix(room)) : lines
    let rows = original.records(onLines: wanted).map {
      OriginalRow(line: $0.line + linesBefore, text: $0.text)
    }
    let kept = Array(rows.prefix(room))
    let leftOut = lines.count - wanted.count + rows.count - kept.count
    try keeper.keep(originals: kept, leftOut: leftOut)
  }
}

// MARK: The whole file

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

  /// Ratings in a ticket's row have no line of their own: the ticket's row is counted.
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

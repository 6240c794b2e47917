import Desk
import Tabular

/// A file's records with what was understood of it.
package struct FileContent: Sendable {
  package var file: ImportedFile
  package var history: History
  /// What happened to tickets, to be folded into them once all files are read.
  package var events = EventLog()
  /// The line of each review, cause, agent or action that the file was the first to hold.
  package private(set) var linesOfRecords: [Int] = []
  /// Who takes the records instead of ``history``, part by part.
  var keeper: (any RecordKeeper)?
  /// For files whose tickets have no ids.
  private var rowNames: RowNames?
  /// Of answers that only their content tells apart, how many the file has had of each.
  private var answerCounts: [UInt64: Int] = [:]

  /// - Parameter history: what earlier files held, where this file's records are to be added to it.
  package init(file: ImportedFile, history: consuming History = History()) {
    self.file = file
    self.history = history
    self.history.beginFile()
  }

  /// All of it, out of the caller's hands while it grows: two owners would make it a copy.
  mutating func takeAll() -> FileContent {
    var content = FileContent(file: file)
    swap(&content, &self)
    return content
  }

  /// Adds a part's records, in file order.
  ///
  /// - Throws: what the keeper throws; so do the functions below.
  mutating func add(_ part: InterpretedPart, linesBefore: Int) throws {
    note(part.problems, linesBefore)
    file.count(part.statusCounts)
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
  mutating func add(moreOfTickets part: InterpretedPart, linesBefore: Int) throws {
    note(part.problems, linesBefore)
    var history = part.history
    // They fill gaps, and empty nothing.
    history.stated = StatedColumnsOfRows()
    _ = try take(history)
  }

  /// Adds the events of tickets that were added already: the ledger counts the tickets.
  mutating func add(inside part: InterpretedPart, linesBefore: Int) throws {
    _ = try add(events: part, linesBefore: linesBefore)
    note(part.problems, linesBefore)
  }

  // The functions below return the part's lines whose records are known already.

  /// Adds tickets, whose rows may hold ratings too, or responses alone.
  private mutating func add(tickets part: InterpretedPart, linesBefore: Int) throws -> [Int] {
    let fates = try take(
      part.namesRows
        ? named(part, linesBefore) : part.answerContents.isEmpty ? part.history : known(part))
    return part.ticketLines.isEmpty
      ? count(fates.responses, part.responseLines, linesBefore)
      : count(fates.tickets, part.ticketLines, linesBefore)
  }

  /// Adds reviews, causes, agents or actions: a row that holds several, as an analysis with one
  /// column a why, is a duplicate only where all of them are.
  private mutating func add(records part: InterpretedPart, linesBefore: Int) throws -> [Int] {
    let fates = try take(part.history).records
    var rows: [(fate: History.Fate, line: Int)] = []
    for (fate, line) in zip(fates, part.recordLines) {
      if line != InterpretedPart.sameRow {
        rows.append((fate, line))
      } else if let last = rows.last?.fate, last == .duplicate || fate == .new {
        rows[rows.count - 1].fate = fate
      }
      if fate == .new, keeper == nil, let row = rows.last {
        linesOfRecords.append(row.line + linesBefore)
      }
    }
    return count(rows.map(\.fate), rows.map(\.line), linesBefore)
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

  /// The part's records, with a name for each ticket in the place of the blank it has for one.
  private mutating func named(_ part: InterpretedPart, _ linesBefore: Int) throws -> History {
    if rowNames == nil {
      guard let digest = file.digest ?? digest(ofFile: file.path) else {
        throw SourceError.changedWhileRead
      }
      rowNames = RowNames(digest: digest)
    }
    var names = part.ticketLines.compactMap { rowNames?.name(line: $0 + linesBefore) }
    names += part.history[.id].texts.dropFirst(names.count)
    var history = part.history
    history[.id] = SymbolTable()
    for index in names.indices { names[index].withUTF8 { _ = history[.id].append($0) } }
    return history
  }

  /// The part's answers, each called by what it says and the how manieth it is: the same two answers in
  /// one file are two, and those of another file are these.
  private mutating func known(_ part: InterpretedPart) -> History {
    var history = part.history
    for (row, content) in part.answerContents.enumerated() {
      let number = answerCounts[content, default: 0] + 1
      answerCounts[content] = number
      var name = String(content, radix: 16) + (number > 1 ? ".\(number)" : "")
      history.responses[row].id = name.withUTF8 { history[.responseIDs].append($0) }
    }
    return history
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

  /// Counts what became of rows, and gives the lines of those that were known.
  private mutating func count(
    _ fates: [History.Fate], _ lines: [Int], _ linesBefore: Int
  ) -> [Int] {
    let repeated = zip(fates, lines).filter { $0.0 == .duplicate }.map(\.1)
    file.ledger.accepted += fates.count - repeated.count
    file.ledger.duplicate += repeated.count
    for line in repeated { file.note(Problem(code: .duplicateRow, line: line + linesBefore)) }
    return repeated
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

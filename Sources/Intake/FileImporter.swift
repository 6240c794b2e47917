import Desk
import Tabular

/// Reads one export: finds out how it is written and what it holds, then turns its rows into records.
///
/// ```swift
/// let content = await FileImporter(settings: settings).read("工单-2026-05.csv")
/// content.file.ledger  // read 2232, accepted 2228, ...
/// ```
package struct FileImporter: Sendable {
  package var settings: IntakeSettings
  package var keptColumns = CustomColumns.none
  /// Whether survey comments are kept; a question about numbers does not need them.
  package var keepsComments = false
  package var workers = 1
  /// Takes the records part by part, where they are not to be gathered in memory.
  package var keeper: (any RecordKeeper)?

  package init(settings: IntakeSettings) { self.settings = settings }

  /// Reads a file whatever it holds: what is wrong with it is in the result's problems.
  ///
  /// - Parameters:
  ///   - kind: the kind of its records, where the user said it.
  ///   - history: what earlier files held, to which this file's records are added at once. Given
  ///     away by the caller, it is not copied.
  ///   - events: what happened to tickets according to earlier files; given away likewise.
  /// - Throws: what the keeper throws, and `CancellationError`.
  package func read(
    _ path: String, kind: RecordKind? = nil, addingTo history: consuming History = History(),
    events: consuming EventLog = EventLog()
  ) async throws -> FileContent {
    var content = FileContent(
      file: ImportedFile(path: path, timeZone: settings.clock.identifier), history: history)
    content.events = events
    content.events.beginFile()
    content.keeper = keeper
    do {
      let text = try TextFile(path: path, expansion: settings.expansionLimits)
      content.file.encoding = text.encoding
      if !text.sample.contains(where: { $0 > 0x20 }) {
        content.file.note(Problem(code: .emptyFile))
      } else if Self.isJSON(text) {
        try readJSON(text, into: &content, kind: kind)
      } else {
        try await readDelimited(text, into: &content, kind: kind)
      }
    } catch let error as SourceError {
      content.file.note(Self.problem(of: error))
    }
    content.history.endFile()
    content.file.sortProblems()
    return content
  }

  static func problem(of error: SourceError) -> Problem {
    // What the others mean is told by their codes, in the user's language.
    let isToldByAdvice = [
      .fileNotFound, .fileUnreadable, .damagedCompression, .unknownEncoding, .expandsTooLarge,
    ].contains(error.code)
    return Problem(code: error.code, detail: isToldByAdvice ? .message(error.advice) : nil)
  }

  /// JSON begins with a brace or a bracket; a CSV whose first cell does is not met in practice.
  static func isJSON(_ text: TextFile) -> Bool {
    let first = text.sample.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

extension FileContent {
  /// Adds a part's records, in file order.
  ///
  /// - Throws: what the keeper throws.
  mutating func add(_ part: InterpretedPart, linesBefore: Int) throws {
    note(part.problems, linesBefore)
    file.ledger.read += part.read
    file.ledger.rejected += part.rejected
    file.ledger.empty += part.empty
    if !part.eventLines.isEmpty {
      let repeated = try add(events: part, linesBefore: linesBefore)
      file.ledger.accepted += part.eventLines.count
      file.noteRepeatedEvents(lines: repeated.map { $0 + linesBefore })
      return try keepOriginals(of: part, repeated: repeated, linesBefore)
    }
    if !part.recordLines.isEmpty { return try add(records: part, linesBefore: linesBefore) }
    let isFromTickets = !part.ticketLines.isEmpty
    let fates = try keeper?.keep(part.history) ?? history.absorb(part.history)
    ticketLines += newLines(fates.tickets, part.ticketLines, linesBefore)
    if !isFromTickets {
      responseLines += newLines(fates.responses, part.responseLines, linesBefore)
    }
    let records =
      isFromTickets
      ? zip(fates.tickets, part.ticketLines) : zip(fates.responses, part.responseLines)
    let repeated = records.filter { $0.0 == .duplicate }.map(\.1)
    try keepOriginals(of: part, repeated: repeated, linesBefore)
  }

  /// Adds reviews, causes, agents or actions.
  private mutating func add(records part: InterpretedPart, linesBefore: Int) throws {
    let fates = try keeper?.keep(part.history) ?? history.absorb(part.history)
    let rows = RecordRow.rows(
      fates.ofRecords, part.recordLines.map { $0 == InterpretedPart.sameRow ? nil : $0 })
    let lines = newLines(rows.map(\.fate), rows.map(\.line), linesBefore)
    if keeper == nil {
      for (row, line) in zip(rows.filter { $0.fate == .new }, lines) {
        recordLines.append(line)
        recordLines += repeatElement(Self.sameRow, count: row.newRecords - 1)
      }
    }
    let repeated = rows.filter { $0.fate == .duplicate }.map(\.line)
    try keepOriginals(of: part, repeated: repeated, linesBefore)
  }

  /// In the place of a line, of a record that stands in the row of the one before.
  static let sameRow = UInt32.max

  /// The line of each cause that the file was the first to hold.
  package var linesOfRecords: [Int] {
    var lines: [Int] = []
    for line in recordLines { lines.append(line == Self.sameRow ? lines.last ?? 0 : Int(line)) }
    return lines
  }

  /// Adds what another list of the file says of its tickets: the ledger counts the tickets.
  ///
  /// - Throws: what the keeper throws.
  mutating func add(moreOfTickets part: InterpretedPart, linesBefore: Int) throws {
    note(part.problems, linesBefore)
    let fates = try keeper?.keep(part.history) ?? history.absorb(part.history)
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

  /// - Returns: the part's lines of rows that are known already to repeat others.
  private mutating func add(
    events part: InterpretedPart, linesBefore: Int
  ) throws -> [Int] {
    if let keeper {
      return try keeper.keep(
        events: part.events, named: part.history, rows: part.eventLines.count
      ).sorted().map { part.eventLines[$0] }
    }
    let maps = history.internNames(of: part.history)
    events.append(part.events, movedBy: maps, lines: part.eventLines.map { $0 + linesBefore })
    return []
  }

  private mutating func note(_ problems: [Problem], _ linesBefore: Int) {
    for problem in problems {
      var moved = problem
      moved.line = problem.line.map { $0 + linesBefore }
      file.note(moved)
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
}

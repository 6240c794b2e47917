import Desk
import Tabular

/// Reads one column of a batch into the tickets.
struct ColumnReader {
  let interpreter: RecordInterpreter
  let index: Int
  /// `rows[ticket]` is the row of a ticket.
  let rows: ContiguousArray<RowPlace>
  let source: RowSource

  private var column: ReadColumn { interpreter.columns[index] }

  /// Names that most rows have for themselves are listed; names that repeat are recognised.
  func readSymbols(_ field: SymbolField, _ part: inout InterpretedPart) {
    let cell = column.cell
    let values: ContiguousArray<UInt32>
    if field == .customer || field == .mergedInto {
      var rounded: [Int] = []
      values = part.history[field].append(each: rows.count) { ticket in
        guard let id = source.cell(rows[ticket], cell) else { return nil }
        guard RoundedID.isScientific(id) else { return id }
        rounded.append(ticket)
        return nil
      }
      for ticket in rounded { note(.roundedReference, ticket, &part) }
    } else {
      values = part.history[field].intern(each: rows.count) { source.cell(rows[$0], cell) }
    }
    part.history.tickets.put(values, for: field)
  }

  /// A cell's text before the first slash and the text behind it, each in its own field:
  /// `技术故障/登录异常` as the category's first level and the rest.
  func readSplit(_ first: SymbolField, _ second: SymbolField?, _ history: inout History) {
    let cell = column.cell
    var firsts = ContiguousArray<UInt32>(repeating: .max, count: rows.count)
    var rests = firsts
    for ticket in rows.indices {
      guard let text = source.cell(rows[ticket], cell) else { continue }
      guard let slash = text.firstIndex(of: UInt8(ascii: "/")), slash > 0, slash + 1 < text.count
      else {
        firsts[ticket] = history[first].intern(text).index
        continue
      }
      let before = CellText.trimmed(CellBytes(rebasing: text[..<slash]))
      firsts[ticket] = history[first].intern(before).index
      guard let second else { continue }
      let behind = CellText.trimmed(CellBytes(rebasing: text[(slash + 1)...]))
      rests[ticket] = history[second].intern(behind).index
    }
    history.tickets.put(firsts, for: first)
    if let second { history.tickets.put(rests, for: second) }
  }

  func readInstants(_ field: InstantField, _ part: inout InterpretedPart) {
    let (cell, timeCell, format) = (column.cell, column.timeCell, column.instantFormat)
    let clock = interpreter.clocks[column.clock]
    var values = ContiguousArray<UInt32>(repeating: .max, count: rows.count)
    var day = DayMemory()
    for ticket in rows.indices {
      guard let text = source.cell(rows[ticket], cell) else {
        if field == .createdAt { note(.missingCreation, ticket, &part) }
        continue
      }
      let instant: Instant?
      if let timeCell, let time = source.cell(rows[ticket], timeCell) {
        instant = TimeOfDayText.joined(text, time) {
          format.instantInAnyForm($0, on: clock, &day)
        }
      } else {
        instant = format.instantInAnyForm(text, on: clock, &day)
      }
      if let instant {
        values[ticket] = UInt32(instant.secondsSince1970)
        if let doubt = day.doubt.problem { note(doubt, ticket, &part) }
      } else {
        note(UnsetMoment.isUnset(text) ? .unsetInstant : .badInstant, ticket, &part)
      }
    }
    part.history.tickets.put(values, for: field)
  }

  func readDurations(_ field: DurationField, _ part: inout InterpretedPart) {
    let (cell, format) = (column.cell, column.duration)
    var values = ContiguousArray<Float>(repeating: .nan, count: rows.count)
    for ticket in rows.indices {
      guard let text = source.cell(rows[ticket], cell) else { continue }
      if let seconds = format.seconds(text), seconds >= 0 {
        values[ticket] = Float(seconds)
        noteGroups(text, ticket, &part)
        if format.unitIsUnknown, seconds > 0, NumberText.number(text) != nil {
          note(.assumedUnit, ticket, &part)
        }
      } else {
        note(.badDuration, ticket, &part)
      }
    }
    part.history.tickets.put(values, for: field)
  }

  /// Counts over 65,534 are kept as 65,534; yes and no count as one and none.
  func readCounts(_ field: CountField, _ part: inout InterpretedPart) {
    let cell = column.cell
    var values = ContiguousArray<UInt16>(repeating: .max, count: rows.count)
    for ticket in rows.indices {
      guard let text = source.cell(rows[ticket], cell) else { continue }
      let number =
        NumberText.number(text, decimal: column.decimal) ?? FlagText.flag(text).map { $0 ? 1 : 0 }
      if let number, number >= 0, number < 1e9 {
        noteGroups(text, ticket, &part)
        values[ticket] = UInt16(min(number, Double(UInt16.max) - 1))
      } else {
        note(.badNumber, ticket, &part)
      }
    }
    part.history.tickets.put(values, for: field)
  }

  func readFlags(_ field: FlagField, _ part: inout InterpretedPart) {
    let cell = column.cell
    for ticket in rows.indices {
      guard let text = source.cell(rows[ticket], cell) else { continue }
      if let flag = FlagText.flag(text) {
        part.history.tickets.set(field, ticket, flag)
      } else {
        note(.badFlag, ticket, &part)
      }
    }
  }

  /// Of free text and contact details only whether there are any is kept: what a complete ticket
  /// must have.
  func noteFilled(_ text: TextField, _ part: inout InterpretedPart) {
    let field: FlagField
    switch text {
    case .subject, .description: field = .hasDescription
    case .customerName, .contact: field = .hasCustomerDetails
    case .tags, .attachments: return
    }
    // A column of its own says it better.
    if interpreter.columns.contains(where: { $0.role == .flag(field) }) { return }
    let cell = column.cell
    for ticket in rows.indices {
      if source.cell(rows[ticket], cell) != nil {
        part.history.tickets.set(field, ticket, true)
      } else if part.history.tickets.value(field, ticket) == nil {
        part.history.tickets.set(field, ticket, false)
      }
    }
  }

  /// A response of a ticket's row is made when its first answer is met.
  func readAnswers(
    _ field: SurveyField, _ responses: inout [SurveyResponse?], _ part: inout InterpretedPart
  ) {
    let cell = column.cell
    if responses.isEmpty { responses = Array(repeating: nil, count: rows.count) }
    for ticket in rows.indices {
      guard let text = source.cell(rows[ticket], cell) else { continue }
      var response = responses[ticket] ?? SurveyResponse()
      let problem = interpreter.readAnswer(field, text, index, &response, &part.history)
      responses[ticket] = response
      if let problem { note(problem, ticket, &part) }
    }
  }

  /// Says of a `1,234` that its comma was taken to part groups, where nothing tells that.
  @inline(__always)
  private func noteGroups(_ text: CellBytes, _ ticket: Int, _ part: inout InterpretedPart) {
    if column.groupsAreDoubtful, text.count > 4, DecimalSign.evidence(text) == .open {
      note(.assumedDecimalSign, ticket, &part)
    }
  }

  private func note(_ code: ProblemCode, _ ticket: Int, _ part: inout InterpretedPart) {
    part.problems.append(interpreter.problem(code, rows[ticket], index))
  }
}

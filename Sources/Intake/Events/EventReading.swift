import Desk
import Tabular

extension RecordInterpreter {
  /// Each row as what happened to a ticket.
  ///
  /// A row without its ticket or its moment can happen to nothing and is rejected. One row may say
  /// several things: a status and a person.
  func readEvents(
    _ rows: ContiguousArray<RowPlace>, of source: RowSource, _ part: inout InterpretedPart
  ) {
    var reader = EventReader(self, source)
    let happened = columns.lastIndex { $0.role == .event(.happenedAt) }
    let opening = columns.last { $0.role == .event(.openedAt) }
    part.events.reserveCapacity(rows.count)
    for row in rows {
      guard let id = reader.cell(.ticketId, row) else {
        part.reject(row, as: .missingID)
        continue
      }
      guard let moment = moment(row, happened, source, &part) else { continue }
      let ticket = part.history[.id].append(id)
      // What the record around a ticket's events says once: its creation and who asked.
      if let opening, reader.isFirst(row), let cell = reader.cell(.openedAt, row),
        let created = opening.instantFormat.instant(cell, on: clocks[opening.clock])
      {
        let creation = TicketEvent(
          ticket: ticket, moment: created, kind: .created, place: UInt32(part.eventLines.count))
        part.events.append(creation)
        if let requester = reader.cell(.requester, row) {
          var event = creation
          event.kind = .requester
          event.value = part.history[.agent].intern(requester)
          part.events.append(event)
        }
        part.eventLines.append(Int(row.line))
      }
      let event = TicketEvent(
        ticket: ticket, moment: moment, kind: .other, place: UInt32(part.eventLines.count),
        fingerprint: reader.fingerprint(row))
      reader.read(row, event, &part.history, into: &part.events)
      part.eventLines.append(Int(row.line))
    }
  }

  /// Nil where the row has no moment; it is then rejected.
  private func moment(
    _ row: RowPlace, _ index: Int?, _ source: RowSource, _ part: inout InterpretedPart
  ) -> Instant? {
    // No column of moments where no cell under the name of one can be read.
    guard let index else {
      part.reject(row, as: .missingEventTime)
      return nil
    }
    let column = columns[index]
    var day = DayMemory()
    let instant = source.cell(row, column.cell).flatMap {
      column.instantFormat.instantInAnyForm($0, on: clocks[column.clock], &day)
    }
    if let doubt = day.doubt.problem { part.problems.append(problem(doubt, row, index)) }
    if instant == nil {
      part.rejected += 1
      part.problems.append(problem(.missingEventTime, row, index))
    }
    return instant
  }
}

/// Turns the cells of a row into events; what a word means is worked out once a batch.
private struct EventReader {
  /// `cells[field.rawValue]`: the place of the field's cell in a row.
  private var cells = [Int?](repeating: nil, count: EventField.allCases.count)
  /// Whether a column is the event's own, where events are inside records; nil: all are.
  private let isOwn: [Bool]?
  private var lastTicket: UInt64?
  private let source: RowSource
  private var meanings = WordMemory { EventWords.meaning($0) }
  /// Whether a name is that of a status and of nothing else.
  private var states: WordMemory<Bool>
  private var changedFields = WordMemory { EventWords.fields[$0] }
  private var writers = WordMemory { EventWords.authors[$0] }
  private var machines: WordMemory<Bool>
  private var rules = WordMemory { EventWords.rules[$0] }
  private var internals = WordMemory { text in
    EventWords.internals[text] ?? FlagText.flag(text).map { !$0 }
  }
  private var directions = WordMemory { text -> Bool? in
    EventWords.directions[text] ?? FlagText.flag(text)
  }

  init(_ interpreter: RecordInterpreter, _ source: RowSource) {
    isOwn = interpreter.plan.isOwnColumn
    self.source = source
    states = WordMemory { [statuses = interpreter.statuses] in
      statuses.definition(of: $0) != nil || StatusReading($0).isWholeStatus
    }
    machines = WordMemory { [names = interpreter.machines] in
      names.contains(Vocabulary.folded($0)) || EventWords.isMachine($0)
    }
    for column in interpreter.columns {
      if case .event(let field)? = column.role { cells[field.rawValue] = column.cell }
    }
  }

  @inline(__always)
  func cell(_ field: EventField, _ row: RowPlace) -> CellBytes? {
    cells[field.rawValue].flatMap { source.cell(row, $0) }
  }

  /// Whether the row is the first of its ticket; rows of a ticket follow each other.
  mutating func isFirst(_ row: RowPlace) -> Bool {
    guard let ticket = cell(.ticketId, row) else { return false }
    let hash = SymbolTable.hash(ticket)
    defer { lastTicket = hash }
    return lastTicket != hash
  }

  /// - Parameter start: the row's ticket, moment, place and fingerprint.
  mutating func read(
    _ row: RowPlace, _ start: TicketEvent, _ history: inout History,
    into events: inout ContiguousArray<TicketEvent>
  ) {
    var event = start
    let first = events.count
    func add(_ kind: TicketEvent.Kind, _ value: CellBytes? = nil) {
      if events[first...].contains(where: { $0.kind == kind }) { return }
      func symbol(_ cell: CellBytes?) -> Symbol? {
        guard let cell, let field = kind.namedField else { return nil }
        return history[field].intern(cell)
      }
      event.kind = kind
      event.value = symbol(value)
      event.before =
        kind == .statusChange || kind == .priorityChange ? symbol(cell(.oldValue, row)) : nil
      events.append(event)
    }
    func addMessage(_ named: TicketEvent.Kind?) {
      add(messageKind(named, row), cell(.author, row))
    }
    let newValue = cell(.newValue, row)
    if let requester = cell(.requester, row), cells[EventField.openedAt.rawValue] == nil {
      add(.requester, requester)
    }
    if let field = cell(.field, row) {
      if let name = cell(.event, row), meanings.value(of: name) == .created {
        add(.created)
      }
      return add(changedFields.value(of: field) ?? .other, newValue)
    }
    let (status, agent, team) = (cell(.status, row), cell(.agent, row), cell(.team, row))
    let priority = cell(.priority, row)
    if let name = cell(.event, row) {
      switch meanings.value(of: name) {
      case .message?: addMessage(nil)
      case .statusChange?: add(.statusChange, newValue ?? status)
      case .assignment?: add(.assignment, newValue ?? agent ?? cell(.author, row))
      case .teamAssignment?: add(.teamAssignment, newValue ?? team)
      case .priorityChange?: add(.priorityChange, newValue ?? priority)
      // Into itself, where the log does not say into which.
      case .merged?: add(.merged, newValue ?? cell(.ticketId, row))
      case let kind? where kind.isMessage: addMessage(kind)
      case let kind?: add(kind)
      // A process log names the state that the activity leads to.
      case nil: add(states.value(of: name) == true ? .statusChange : .other, name)
      }
    } else {
      if status == nil, newValue != nil { add(.statusChange, newValue) }
      if cells[EventField.message.rawValue] != nil || cells[EventField.direction.rawValue] != nil {
        addMessage(nil)
      }
    }
    if status != nil { add(.statusChange, status) }
    if agent != nil { add(.assignment, agent) }
    if team != nil { add(.teamAssignment, team) }
    if priority != nil { add(.priorityChange, priority) }
    if events.count == first { add(.other) }
  }

  /// A message by who wrote it and who may see it. Of one whose writer's name alone is known, the
  /// ticket's other events tell whether it is an answer; an unknown one is `other`.
  private mutating func messageKind(_ named: TicketEvent.Kind?, _ row: RowPlace) -> TicketEvent.Kind
  {
    let author = cell(.author, row)
    if let author, machines.value(of: author) == true { return .automaticMessage }
    var writer = cell(.authorKind, row).flatMap { writers.value(of: $0) }
    if writer == nil, let direction = cell(.direction, row) {
      writer = directions.value(of: direction).map { $0 ? .customer : .agent }
    }
    let way = cell(.way, row)
    if writer == .machine || way.flatMap({ rules.value(of: $0) }) == true {
      return .automaticMessage
    }
    if let named, named == .internalNote || writer == nil { return named }
    if writer == .customer { return .customerMessage }
    if isInternal(row) { return .internalNote }
    return writer == .agent ? .reply : author == nil ? .other : .message
  }

  private mutating func isInternal(_ row: RowPlace) -> Bool {
    if let cell = cell(.isInternal, row) { return FlagText.flag(cell) ?? false }
    return cell(.visibility, row).flatMap { internals.value(of: $0) } ?? false
  }

  /// Of the event's own id, else of the row as it stands. An id that several events of a record
  /// share counts with what is the event's own.
  func fingerprint(_ row: RowPlace) -> UInt64 {
    var combined: UInt64 = 0
    if let id = cell(.eventId, row), !RoundedID.isScientific(id) {
      combined = SymbolTable.hash(id)
      guard let isOwn, let column = cells[EventField.eventId.rawValue], !isOwn[column] else {
        return combined
      }
    }
    for column in 0..<Int(row.cellCount) where isOwn?[column] != false {
      let bytes = source.cells[Int(row.firstCell) + column].bytes(in: source.bytes)
      combined = (combined &* 0x9E37_79B9_7F4A_7C15) ^ SymbolTable.hash(bytes)
    }
    return combined
  }
}

/// What words mean, each worked out when it is first met.
private struct WordMemory<Meaning> {
  private var table = SymbolTable()
  private var meanings: [Meaning?] = []
  private let meaning: (String) -> Meaning?

  init(_ meaning: @escaping (String) -> Meaning?) { self.meaning = meaning }

  mutating func value(of word: CellBytes) -> Meaning? {
    let symbol = Int(table.intern(word).index)
    if symbol == meanings.count { meanings.append(meaning(CellText.string(word))) }
    return meanings[symbol]
  }
}

extension TicketEvent.Kind {
  fileprivate var isMessage: Bool {
    switch self {
    case .reply, .customerMessage, .automaticMessage, .internalNote: true
    default: false
    }
  }
}

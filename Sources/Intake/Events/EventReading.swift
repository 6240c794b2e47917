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
    var reader = EventReader(
      columns: columns, machines: machines, isOwn: plan.isOwnColumn, source: source)
    part.events.reserveCapacity(rows.count)
    for row in rows {
      guard let ticket = reader.cell(.ticketId, row) else {
        part.rejected += 1
        part.problems.append(Problem(code: .missingID, line: Int(row.line)))
        continue
      }
      guard let moment = moment(row, reader, &part) else { continue }
      let id = part.history[.id].append(ticket).index
      readOpening(row, ticket: id, &reader, &part)
      let event = TicketEvent(
        ticket: id, moment: moment, kind: .other, place: UInt32(part.eventLines.count))
      reader.read(row, event, &part.history, into: &part.events)
      part.eventLines.append(Int(row.line))
    }
  }

  /// What the record around a ticket's events says once: its creation and who asked.
  private func readOpening(
    _ row: RowPlace, ticket: UInt32, _ reader: inout EventReader, _ part: inout InterpretedPart
  ) {
    guard let index = reader.places[EventField.openedAt.rawValue], reader.isFirst(row) else {
      return
    }
    let column = columns[index]
    guard let cell = reader.cell(.openedAt, row),
      let instant = column.instantFormat.instant(cell, on: clocks[column.clock])
    else { return }
    let creation = TicketEvent(
      ticket: ticket, moment: UInt32(instant.secondsSince1970), kind: .created,
      place: UInt32(part.eventLines.count))
    reader.readOpening(row, creation, &part.history, into: &part.events)
    part.eventLines.append(Int(row.line))
  }

  private func moment(
    _ row: RowPlace, _ reader: EventReader, _ part: inout InterpretedPart
  ) -> UInt32? {
    // No column of moments where no cell under the name of one can be read.
    guard let index = reader.places[EventField.happenedAt.rawValue] else {
      part.rejected += 1
      part.problems.append(Problem(code: .missingEventTime, line: Int(row.line)))
      return nil
    }
    let column = columns[index]
    var day = DayMemory()
    let instant = reader.cell(.happenedAt, row).flatMap {
      column.instantFormat.instantInAnyForm($0, on: clocks[column.clock], &day)
    }
    if let doubt = day.doubt.problem { part.problems.append(problem(doubt, row, index)) }
    guard let instant else {
      part.rejected += 1
      part.problems.append(problem(.missingEventTime, row, index))
      return nil
    }
    return UInt32(instant.secondsSince1970)
  }
}

/// Turns the cells of a row into events; what a word means is worked out once a batch.
struct EventReader {
  /// `places[field.rawValue]`: the field's column among those that are read.
  let places: [Int?]
  private let cells: [Int?]
  /// Whether a column is the event's own, where events are inside records; nil: all are.
  private let isOwn: [Bool]?
  private var lastTicket: UInt64?
  private let source: RowSource
  private var meanings: WordMemory<EventWords.Meaning>
  private var changedFields = WordMemory { EventWords.changedField($0) }
  private var writers = WordMemory { EventWords.author($0) }
  private var machines: WordMemory<Bool>
  private var rules = WordMemory { EventWords.isRule($0) }
  private var internals = WordMemory { text in
    EventWords.isInternal(text) ?? FlagText.flag(text).map { !$0 }
  }
  private var directions = WordMemory { text -> Bool? in
    EventWords.isIncoming(text) ?? FlagText.flag(text)
  }

  /// - Parameters:
  ///   - machines: the names of machines that the user told, folded.
  ///   - isOwn: see ``FilePlan/isOwnColumn``.
  init(
    columns: ContiguousArray<ReadColumn>, machines: Set<String>, isOwn: [Bool]?, source: RowSource
  ) {
    self.isOwn = isOwn
    var places = [Int?](repeating: nil, count: EventField.allCases.count)
    var cells = places
    for index in columns.indices {
      guard case .event(let field)? = columns[index].role else { continue }
      places[field.rawValue] = index
      cells[field.rawValue] = columns[index].cell
    }
    self.places = places
    self.cells = cells
    self.source = source
    self.machines = WordMemory {
      machines.contains(Vocabulary.folded($0)) || EventWords.isMachine($0)
    }
    meanings = WordMemory { text in
      if let meaning = EventWords.meaning(text) { return meaning }
      // A process log names the state that the activity leads to.
      return StatusCategory(text) == nil ? .kind(.other) : .status
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

  func readOpening(
    _ row: RowPlace, _ creation: TicketEvent, _ history: inout History,
    into events: inout ContiguousArray<TicketEvent>
  ) {
    events.append(creation)
    guard let requester = cell(.requester, row) else { return }
    var event = creation
    event.kind = .requester
    event.value = history[.agent].intern(requester).index
    events.append(event)
  }

  /// - Parameter start: the row's ticket, moment and place.
  mutating func read(
    _ row: RowPlace, _ start: TicketEvent, _ history: inout History,
    into events: inout ContiguousArray<TicketEvent>
  ) {
    var event = start
    event.fingerprint = fingerprint(row)
    let first = events.count
    func add(_ kind: TicketEvent.Kind, _ value: UInt32 = .max) {
      if events[first...].contains(where: { $0.kind == kind }) { return }
      event.kind = kind
      event.value = value
      event.before =
        switch kind {
        case .statusChange: symbol(cell(.oldValue, row), .status)
        case .priorityChange: symbol(cell(.oldValue, row), .priority)
        default: .max
        }
      events.append(event)
    }
    func symbol(_ cell: CellBytes?, _ field: SymbolField) -> UInt32 {
      cell.map { history[field].intern($0).index } ?? .max
    }
    let newValue = cell(.newValue, row)
    if let requester = cell(.requester, row), cells[EventField.openedAt.rawValue] == nil {
      add(.requester, symbol(requester, .agent))
    }
    if let field = cell(.field, row) {
      if let name = cell(.event, row), case .kind(.created)? = meanings.value(of: name) {
        add(.created)
      }
      switch changedFields.value(of: field) {
      case .requester?: return add(.requester, symbol(newValue, .agent))
      case .statusChange?: return add(.statusChange, symbol(newValue, .status))
      case .assignment?: return add(.assignment, symbol(newValue, .agent))
      case .teamAssignment?: return add(.teamAssignment, symbol(newValue, .team))
      case .priorityChange?: return add(.priorityChange, symbol(newValue, .priority))
      default: return add(.other)
      }
    }
    let (status, agent, team) = (cell(.status, row), cell(.agent, row), cell(.team, row))
    if let name = cell(.event, row) {
      switch meanings.value(of: name) {
      case .status?: add(.statusChange, symbol(name, .status))
      case .message?: addMessage(nil)
      case .kind(.statusChange)?: add(.statusChange, symbol(newValue ?? status, .status))
      case .kind(.assignment)?:
        add(.assignment, symbol(newValue ?? agent ?? cell(.author, row), .agent))
      case .kind(.teamAssignment)?: add(.teamAssignment, symbol(newValue ?? team, .team))
      case .kind(.priorityChange)?:
        add(.priorityChange, symbol(newValue ?? cell(.priority, row), .priority))
      case .kind(.merged)?:
        // Into itself, where the log does not say into which.
        add(.merged, symbol(newValue ?? cell(.ticketId, row), .mergedInto))
      case .kind(let kind)? where kind.isMessage: addMessage(kind)
      case .kind(let kind)?: add(kind)
      case nil: add(.other)
      }
    } else {
      if status == nil, newValue != nil { add(.statusChange, symbol(newValue, .status)) }
      if cells[EventField.message.rawValue] != nil || cells[EventField.direction.rawValue] != nil {
        addMessage(nil)
      }
    }
    if status != nil { add(.statusChange, symbol(status, .status)) }
    if agent != nil { add(.assignment, symbol(agent, .agent)) }
    if team != nil { add(.teamAssignment, symbol(team, .team)) }
    if let priority = cell(.priority, row) {
      add(.priorityChange, symbol(priority, .priority))
    }
    if events.count == first { add(.other) }

    func addMessage(_ named: TicketEvent.Kind?) {
      let kind = messageKind(named, row)
      let names = kind == .reply || kind == .message
      add(kind, names ? symbol(cell(.author, row), .agent) : .max)
    }
  }

  /// A message by who wrote it and who may see it. Of one whose writer's name alone is known, the
  /// ticket's other events tell whether it is an answer; an unknown one is `other`.
  private mutating func messageKind(_ named: TicketEvent.Kind?, _ row: RowPlace) -> TicketEvent.Kind
  {
    if let author = cell(.author, row), machines.value(of: author) == true {
      return .automaticMessage
    }
    var writer = cell(.authorKind, row).flatMap { writers.value(of: $0) }
    if writer == nil, let direction = cell(.direction, row) {
      writer = directions.value(of: direction).map { $0 ? .customer : .agent }
    }
    if writer == .machine { return .automaticMessage }
    if let way = cell(.way, row), rules.value(of: way) == true { return .automaticMessage }
    if let named, named == .internalNote || writer == nil { return named }
    switch writer {
    case .customer?: return .customerMessage
    case .agent?: return isInternal(row) ? .internalNote : .reply
    case .machine?: return .automaticMessage
    case nil:
      if isInternal(row) { return .internalNote }
      return cell(.author, row) == nil ? .other : .message
    }
  }

  private mutating func isInternal(_ row: RowPlace) -> Bool {
    if let cell = cell(.isInternal, row) { return FlagText.flag(cell) ?? false }
    guard let visibility = cell(.visibility, row) else { return false }
    return internals.value(of: visibility) ?? false
  }

  /// Of the event's own id, else of the row as it stands. An id that several events of a record
  /// share counts with what is the event's own.
  private func fingerprint(_ row: RowPlace) -> UInt64 {
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

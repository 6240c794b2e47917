import Desk
import Tabular

/// Which columns that are no known field a run keeps.
package enum CustomColumns: Sendable {
  case none
  /// Those that a question names.
  case named(Set<String>)
  /// All, free text included: for the store.
  case all
}

extension CustomColumns {
  /// The same with more columns.
  package func with(_ names: Set<String>) -> CustomColumns {
    switch self {
    case .all: .all
    case .none: names.isEmpty ? .none : .named(names)
    case .named(let known): .named(known.union(names))
    }
  }

  func keeps(_ column: ColumnPlan) -> Bool {
    if column.isReadAsRows { return false }
    switch self {
    case .none: return false
    case .named(let names):
      if case .text = column.role { return names.contains(column.name) }
      return column.role == nil && names.contains(column.name)
    case .all:
      if case .text = column.role { return true }
      if case .split(_, nil) = column.role { return true }
      return column.role == nil
    }
  }
}

/// What a part of a file holds: its records, and what became of each row.
struct InterpretedPart: Sendable {
  var history = History()
  /// `ticketLines[index]` is the line of `history.tickets[index]`, counted in the part.
  var ticketLines: [Int] = []
  var responseLines: [Int] = []
  /// Of reviews, causes, agents or actions, whichever the part holds; ``sameRow`` for a record beside
  /// another of the same row.
  var recordLines: [Int] = []
  /// Symbols are those of ``history``.
  var events: ContiguousArray<TicketEvent> = []
  /// `eventLines[event.place]` is the line of an event's row.
  var eventLines: [Int] = []
  /// Lines counted in the part.
  var problems: [Problem] = []
  /// The rows' own text, where it is kept.
  var original: OriginalText?
  var read = 0
  var rejected = 0
  var empty = 0

  /// In the place of a line, of a record that stands in the row of the one before.
  static let sameRow = -1
}

/// What the interpreter needs to know of a column that it reads, in a few plain values.
struct ReadColumn: Sendable {
  /// The cell's place in the row.
  var cell: Int
  var role: ColumnRole?
  /// The place among the custom columns that are kept; nil where the column is not.
  var customIndex: Int?
  var instantFormat: InstantFormat
  var duration: DurationText
  var ratingScale: RatingScale?
  var decimal: DecimalSign?
  /// Whether a `1,234` has to be named.
  var groupsAreDoubtful: Bool
  /// The place of the cell with the hour, where it stands in a cell of its own.
  var timeCell: Int?
  /// The place of its wall clock.
  var clock: Int
}

/// Turns records into tickets or survey responses, cell by cell, by a plan.
struct RecordInterpreter: Sendable {
  let plan: FilePlan
  let columnCount: Int
  /// Rows shorter than the header are taken for rows whose last cells are empty.
  let allowsShortRows: Bool
  let keepsComments: Bool
  let columns: ContiguousArray<ReadColumn>
  private let customNames: [String]
  private let nonRecords: NonRecords
  /// Of a file of tickets.
  private let foreignRows: ForeignRows?
  let clocks: [WallClock]
  /// Names of bots and rules that the user told, folded.
  let machines: Set<String>
  let scorecards: ScorecardBook

  init(
    plan: FilePlan, allowsShortRows: Bool, keptColumns: CustomColumns, keepsComments: Bool,
    settings: IntakeSettings, isDelimited: Bool
  ) {
    self.plan = plan
    machines = settings.machines
    scorecards = settings.scorecards
    columnCount = plan.columns.count
    self.allowsShortRows = allowsShortRows
    self.keepsComments = keepsComments
    var columns = ContiguousArray<ReadColumn>()
    var customNames: [String] = []
    var clocks: [WallClock] = [.utc]
    for column in plan.columns {
      let isKept = plan.kind == .tickets && keptColumns.keeps(column)
      guard column.role != nil || isKept else { continue }
      var read = ReadColumn(
        cell: column.index, role: column.role, customIndex: isKept ? customNames.count : nil,
        instantFormat: .yearFirst,
        duration: DurationText(secondsPerUnit: 1, pairsAreMinutes: false),
        decimal: column.decimalSign, groupsAreDoubtful: column.groupsAreDoubtful,
        timeCell: column.timeColumn, clock: 0)
      if isKept { customNames.append(column.name) }
      switch column.reading {
      case .instant(let format, let clock):
        read.instantFormat = format
        read.clock = clocks.count
        clocks.append(clock)
      case .duration(let text):
        read.duration = text
        read.duration.decimal = column.decimalSign
      case .rating(let scale): read.ratingScale = scale
      case .text, .number: break
      }
      columns.append(read)
    }
    self.columns = columns
    self.customNames = customNames
    nonRecords = NonRecords(plan)
    self.clocks = clocks
    foreignRows =
      plan.kind == .tickets ? ForeignRows(columns, on: clocks, isDelimited: isDelimited) : nil
  }

  /// - Parameter firstRow: rows before it are the header and what stands above it.
  func interpret(_ batch: RecordBatch, fromRow firstRow: Int) -> InterpretedPart {
    var part = InterpretedPart()
    part.original = batch.original
    for fault in batch.faults { note(fault, &part) }
    part.history.customColumns = customNames.map { History.CustomColumn(name: $0) }
    batch.withUnsafeCells { bytes, cells in
      let source = RowSource(bytes: bytes, cells: cells)
      let rows = usableRows(of: batch, from: firstRow, source, &part)
      switch plan.kind {
      case .tickets: readTickets(rows, of: source, &part)
      case .surveyResponses: readResponses(rows, of: source, &part)
      case .ticketEvents: readEvents(rows, of: source, &part)
      case .reviews: readReviews(rows, of: source, &part)
      case .causes: readCauses(rows, of: source, &part)
      case .agents: readAgents(rows, of: source, &part)
      case .actions: readActions(rows, of: source, &part)
      }
    }
    return part
  }

  /// The rows that can be a record; the others are counted, and named where they are not empty.
  private func usableRows(
    of batch: RecordBatch, from firstRow: Int, _ source: RowSource, _ part: inout InterpretedPart
  ) -> ContiguousArray<RowPlace> {
    var rows = ContiguousArray<RowPlace>()
    rows.reserveCapacity(batch.rowCount)
    for row in firstRow..<batch.rowCount {
      part.read += 1
      let range = batch.cellRanges(ofRow: row)
      let line = Int(batch.lines[row])
      let cells = RowCells(rebasing: source.cells[range])
      if cells.allSatisfy({ isEmpty($0, source.bytes) }) {
        part.empty += 1
      } else {
        let place = RowPlace(
          firstCell: UInt32(range.lowerBound), cellCount: UInt32(range.count),
          line: UInt32(line))
        if let code = nonRecords.code(cells, source.bytes) ?? widthProblem(cells, source.bytes)
          ?? foreignRows?.code(place, source)
        {
          part.rejected += 1
          part.problems.append(Problem(code: code, line: line))
        } else {
          rows.append(place)
        }
      }
    }
    return rows
  }

  private func note(_ fault: RecordFault, _ part: inout InterpretedPart) {
    if fault.losesRecord {
      part.read += 1
      part.rejected += 1
    }
    let column = fault.cell.flatMap { $0 <= plan.columns.count ? plan.columns[$0 - 1].name : nil }
    part.problems.append(Problem(code: fault.code, line: fault.line, column: column))
  }

  private func isEmpty(_ cell: RecordBatch.CellRange, _ bytes: CellBytes) -> Bool {
    for offset in Int(cell.start)..<Int(cell.end) where bytes[offset] != 0x20 { return false }
    return true
  }

  private func widthProblem(
    _ cells: RowCells, _ bytes: CellBytes
  ) -> ProblemCode? {
    if cells.count < columnCount { return allowsShortRows ? nil : .tooFewCells }
    if cells.count == columnCount { return nil }
    return cells.dropFirst(columnCount).allSatisfy { isEmpty($0, bytes) } ? nil : .tooManyCells
  }
}

typealias RowCells = UnsafeBufferPointer<RecordBatch.CellRange>

/// Where a row's cells lie among those of its batch.
struct RowPlace: BitwiseCopyable {
  var firstCell: UInt32
  var cellCount: UInt32
  var line: UInt32
}

/// The cells of a batch.
struct RowSource {
  let bytes: CellBytes
  let cells: RowCells

  /// The trimmed cell; nil where the row ends before it or it says that there is nothing.
  @inline(__always)
  func cell(_ row: RowPlace, _ column: Int) -> CellBytes? {
    guard column < Int(row.cellCount) else { return nil }
    let range = cells[Int(row.firstCell) &+ column]
    let whole = CellBytes(rebasing: bytes[Int(range.start)..<Int(range.end)])
    if CellText.isPlain(whole) { return whole }
    let cell = CellText.trimmed(whole)
    return CellText.isNothing(cell) ? nil : cell
  }
}

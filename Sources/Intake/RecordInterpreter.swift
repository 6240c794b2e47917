import Desk
import Tabular

/// The columns without a known field that a run keeps.
package enum CustomColumns: Sendable {
  /// Those that a question names.
  /// - Parameter andPersonal: with those that hold people, whose names texts have to be cleared of.
  case named(Set<String>, andPersonal: Bool = false)
  /// All, free text included: for the store.
  case all

  /// The same with more columns.
  package func with(_ names: Set<String>, andPersonal: Bool = false) -> CustomColumns {
    switch self {
    case .named(let known, let hasPersonal):
      .named(known.union(names), andPersonal: hasPersonal || andPersonal)
    case .all: .all
    }
  }

  func keeps(_ column: ColumnPlan) -> Bool {
    switch (column.isReadAsRows, column.role, self) {
    case (false, .text?, .named(let names, let andPersonal)),
      (false, nil, .named(let names, let andPersonal)):
      names.contains(column.name) || andPersonal && column.isPersonal
    case (false, .text?, .all), (false, .split(_, nil)?, .all), (false, nil, .all): true
    default: false
    }
  }
}

/// What a part of a file holds: its records, and what became of each row.
struct InterpretedPart: Sendable {
  var history = History()
  /// `ticketLines[index]` is the line of `history.tickets[index]`, counted in the part.
  var ticketLines: [Int] = []
  /// Whether the tickets have no ids: those of ``history`` are to be made, in the order of the tickets.
  var namesRows = false
  var responseLines: [Int] = []
  /// What each response's row says, of answers that only this tells apart; else empty.
  var answerContents: [UInt64] = []
  /// Of other records; ``sameRow`` for a record beside another of the same row.
  var recordLines: [Int] = []
  /// Symbols are those of ``history``.
  var events: ContiguousArray<TicketEvent> = []
  /// `eventLines[event.place]` is the line of an event's row.
  var eventLines: [Int] = []
  /// Lines counted in the part.
  var problems: [Problem] = []
  var original: OriginalText?
  /// How many rows have each status.
  var statusCounts: [(word: String, rows: Int)] = []
  var read = 0
  var rejected = 0
  var empty = 0

  /// Marks a record from the same row as the record before it.
  static let sameRow = -1
}

/// What the interpreter needs to know of a column that it reads, in a few plain values.
struct ReadColumn: Sendable {
  var cell: Int
  var role: ColumnRole?
  /// The place among the custom columns that are kept; nil where the column is not.
  var customIndex: Int?
  var instantFormat: InstantFormat
  var duration: DurationText
  var ratingScale: RatingScale?
  /// The same where words of two, good and bad, are steps of it.
  var longerScale: RatingScale?
  var decimal: DecimalSign?
  /// Whether a `1,234` has to be named.
  var groupsAreDoubtful: Bool
  /// The place of the cell with the hour, where the hour has a cell of its own.
  var timeCell: Int?
  /// The place of its wall clock.
  var clock: Int
}

/// Turns the rows of a batch into records of the file's kind, as its ``FilePlan`` says.
struct RecordInterpreter: Sendable {
  let plan: FilePlan
  let keepsComments: Bool
  let columns: ContiguousArray<ReadColumn>
  private let customNames: [String]
  private let screening: RowScreening
  /// Whether a row may lack columns of the file: the object has no such key.
  let rowsLackColumns: Bool
  let clocks: [WallClock]
  /// That of times whose column names none.
  let clock: WallClock
  /// Names of bots and rules that the user told, folded.
  let machines: Set<String>
  let scorecards: ScorecardBook
  let statuses: StatusDictionary

  /// What a row with fewer cells than there are columns is.
  enum ShortRows: Sendable {
    /// It has lost cells and cannot be used.
    case lostCells
    /// The program leaves out empty cells at a row's end.
    case endWithEmptyCells
    /// An object that lacks keys.
    case lackKeys
  }

  init(_ plan: FilePlan, shortRows: ShortRows, _ importer: FileImporter) {
    self.plan = plan
    machines = importer.settings.machines
    scorecards = importer.settings.scorecards
    clock = importer.settings.clock
    statuses = importer.settings.statuses
    keepsComments = importer.keepsComments
    var columns = ContiguousArray<ReadColumn>()
    var customNames: [String] = []
    var clocks: [WallClock] = []
    for column in plan.columns {
      let isKept = plan.kind == .tickets && importer.keptColumns.keeps(column)
      guard column.role != nil || isKept else { continue }
      var read = ReadColumn(
        cell: column.index, role: column.role, customIndex: isKept ? customNames.count : nil,
        instantFormat: column.instantFormat ?? .yearFirst,
        duration: column.duration ?? DurationText(), ratingScale: column.ratingScale,
        longerScale: column.scaleIsLonger ? column.ratingScale : nil,
        decimal: column.decimalSign, groupsAreDoubtful: column.groupsAreDoubtful,
        timeCell: column.timeColumn, clock: clocks.count)
      read.duration.decimal = column.decimalSign
      if isKept { customNames.append(column.name) }
      clocks.append(column.clock)
      columns.append(read)
    }
    self.columns = columns
    self.customNames = customNames
    self.clocks = clocks
    rowsLackColumns = shortRows == .lackKeys
    screening = RowScreening(plan, columns, on: clocks, shortRows: shortRows)
  }

  /// - Parameter rows: those that hold records.
  func interpret(_ batch: RecordBatch, rows: Range<Int>) -> InterpretedPart {
    var part = InterpretedPart()
    part.original = batch.original
    for fault in batch.faults { note(fault, &part) }
    part.history.customColumns = customNames.map { History.CustomColumn(name: $0) }
    batch.withUnsafeCells { bytes, cells in
      let source = RowSource(bytes: bytes, cells: cells)
      let rows = usableRows(of: batch, rows, source, &part)
      switch plan.kind {
      case .tickets: readTickets(rows, of: source, &part)
      case .surveyResponses: readResponses(rows, of: source, &part)
      case .ticketEvents: readEvents(rows, of: source, &part)
      case .reviews: readReviews(rows, of: source, &part)
      case .causes: readCauses(rows, of: source, &part)
      case .agents: read(rows, of: source, &part, into: \.agents)
      case .actions:
        read(rows, of: source, &part, into: \.actions) { action in
          guard let start = action.startedAt, let end = action.doneAt ?? action.dueAt else {
            return nil
          }
          return end < start ? .endBeforeStart : nil
        }
      }
    }
    return part
  }

  /// The rows that can be a record; the others are counted, and named where they are not empty.
  private func usableRows(
    of batch: RecordBatch, _ candidates: Range<Int>, _ source: RowSource,
    _ part: inout InterpretedPart
  ) -> ContiguousArray<RowPlace> {
    var rows = ContiguousArray<RowPlace>()
    rows.reserveCapacity(batch.rowCount)
    for row in candidates {
      part.read += 1
      let range = batch.cellRanges(ofRow: row)
      let place = RowPlace(
        firstCell: UInt32(range.lowerBound), cellCount: UInt32(range.count),
        line: batch.lines[row])
      if source.cells(of: place).allSatisfy({ $0.isBlank(in: source.bytes) }) {
        part.empty += 1
      } else if let code = screening.problem(of: place, source) {
        part.reject(place, as: code)
      } else {
        rows.append(place)
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
}

typealias RowCells = UnsafeBufferPointer<RecordBatch.CellRange>

/// Where a row's cells lie among those of its batch.
struct RowPlace: BitwiseCopyable {
  var firstCell: UInt32
  var cellCount: UInt32
  var line: UInt32
}

struct RowSource {
  let bytes: CellBytes
  let cells: RowCells

  @inline(__always)
  func cells(of row: RowPlace) -> RowCells {
    let first = Int(row.firstCell)
    return RowCells(rebasing: cells[first..<first &+ Int(row.cellCount)])
  }

  /// Whether the row has the column, filled or not; for rows that may lack some.
  @inline(__always)
  func has(_ row: RowPlace, _ column: Int) -> Bool {
    column < Int(row.cellCount) && cells[Int(row.firstCell) &+ column].end != 0
  }

  /// The trimmed cell; nil where the row ends before it or it says that there is nothing.
  @inline(__always)
  func cell(_ row: RowPlace, _ column: Int) -> CellBytes? {
    guard column < Int(row.cellCount) else { return nil }
    return CellText.value(cells[Int(row.firstCell) &+ column].bytes(in: bytes))
  }
}

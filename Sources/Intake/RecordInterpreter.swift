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
  func keeps(_ column: ColumnPlan) -> Bool {
    switch self {
    case .none: return false
    case .named(let names): return column.role == nil && names.contains(column.name)
    case .all:
      if case .text = column.role { return true }
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
  /// Lines counted in the part.
  var problems: [Problem] = []
  var read = 0
  var rejected = 0
  var empty = 0
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
  let clocks: [WallClock]

  init(
    plan: FilePlan, allowsShortRows: Bool, keptColumns: CustomColumns, keepsComments: Bool
  ) {
    self.plan = plan
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
        duration: DurationText(secondsPerUnit: 1, pairsAreMinutes: false), clock: 0)
      if isKept { customNames.append(column.name) }
      switch column.reading {
      case .instant(let format, let clock):
        read.instantFormat = format
        read.clock = clocks.count
        clocks.append(clock)
      case .duration(let text): read.duration = text
      case .rating(let scale): read.ratingScale = scale
      case .text, .number: break
      }
      columns.append(read)
    }
    self.columns = columns
    self.customNames = customNames
    self.clocks = clocks
  }

  /// - Parameter firstRow: rows before it are the header and what stands above it.
  func interpret(_ batch: RecordBatch, fromRow firstRow: Int) -> InterpretedPart {
    var part = InterpretedPart()
    for fault in batch.faults { note(fault, &part) }
    part.history.customColumns = customNames.map { History.CustomColumn(name: $0) }
    if plan.kind == .tickets { part.history.tickets = blankTickets(batch.rowCount) }
    batch.withUnsafeCells { bytes, allCells in
      for row in firstRow..<batch.rowCount {
        part.read += 1
        let line = Int(batch.lines[row])
        let cells = RowCells(rebasing: allCells[batch.cellRanges(ofRow: row)])
        if cells.allSatisfy({ isEmpty($0, bytes) }) {
          part.empty += 1
          continue
        }
        if let code = widthProblem(cells, bytes) {
          part.rejected += 1
          part.problems.append(Problem(code: code, line: line))
          continue
        }
        let source = RowSource(cells: cells, bytes: bytes, line: line)
        switch plan.kind {
        case .tickets: readTicket(source, &part)
        case .surveyResponses: readResponse(source, &part)
        }
      }
    }
    if plan.kind == .tickets { part.history.tickets.keepFirst(part.ticketLines.count) }
    return part
  }

  /// Room for the tickets of a batch, in the fields that the file has.
  private func blankTickets(_ count: Int) -> TicketColumns {
    var symbols: Set<SymbolField> = []
    var instants: Set<InstantField> = []
    var durations: Set<DurationField> = []
    var counts: Set<CountField> = []
    var hasFlags = false
    for column in columns {
      switch column.role {
      case .symbol(let field)?: symbols.insert(field)
      case .categoryPath?: symbols.formUnion([.category1, .category2])
      case .instant(let field)?: instants.insert(field)
      case .duration(let field)?: durations.insert(field)
      case .count(let field)?: counts.insert(field)
      case .flag?: hasFlags = true
      case .survey?, .text?, nil: continue
      }
    }
    return TicketColumns(
      blank: count, symbols, instants, durations, counts, hasFlags: hasFlags)
  }

  private func note(_ fault: RecordFault, _ part: inout InterpretedPart) {
    let code = ProblemCode(rawValue: fault.code.rawValue) ?? .brokenJSON
    if fault.losesRecord {
      part.read += 1
      part.rejected += 1
    }
    let column = fault.cell.flatMap { $0 <= plan.columns.count ? plan.columns[$0 - 1].name : nil }
    part.problems.append(Problem(code: code, line: fault.line, column: column))
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

/// The cells of one row.
struct RowSource {
  let cells: RowCells
  let bytes: CellBytes
  let line: Int

  /// The trimmed cell; nil where the row ends before it or it says that there is nothing.
  @inline(__always)
  func cell(_ column: Int) -> CellBytes? {
    guard column < cells.count else { return nil }
    let range = cells[column]
    let cell = CellText.trimmed(
      CellBytes(rebasing: bytes[Int(range.start)..<Int(range.end)]))
    return CellText.isNothing(cell) ? nil : cell
  }
}

import Desk
import Tabular

/// Finds rows among the records that are not records: lines of totals and remarks, which
/// spreadsheets and report tools put there, rows that lost or gained cells, rows of another table.
///
/// Taken for tickets they would be counted with nothing in them.
struct RowScreening: Sendable {
  private let width: Int
  /// Of those that the header names.
  private let namedWidth: Int
  private let shortRows: RecordInterpreter.ShortRows
  /// The column that names the record; nil where none does.
  private let keyColumn: Int?
  /// Whether long ids that end in zeros are known to be rounded.
  private let idsAreRounded: Bool
  private let creation: ReadColumn?
  private let typed: [ReadColumn]
  private let clocks: [WallClock]

  init(
    _ plan: FilePlan, _ columns: ContiguousArray<ReadColumn>, on clocks: [WallClock],
    shortRows: RecordInterpreter.ShortRows
  ) {
    width = plan.columns.count
    namedWidth = width - plan.unnamedAtEnd
    self.shortRows = shortRows
    keyColumn = plan.columns.first { $0.role?.namesRecord == true }?.index
    idsAreRounded = plan.idsAreRounded
    creation =
      plan.kind == .tickets ? columns.first { $0.role == .instant(.createdAt) } : nil
    typed = columns.filter { column in
      switch column.role?.values {
      case .instant, .length, .count: true
      case .text, .number, .flag, .score, nil: false
      }
    }
    self.clocks = clocks
  }

  /// Why a row is not a record; nil where it may be one.
  @inline(__always)
  func problem(of row: RowPlace, _ source: RowSource) -> ProblemCode? {
    let cells = source.cells(of: row)
    return oddRow(cells, source.bytes) ?? oddWidth(cells, source.bytes) ?? otherTable(row, source)
  }

  @inline(__always)
  private func oddRow(_ cells: RowCells, _ bytes: CellBytes) -> ProblemCode? {
    guard let first = cells.first else { return nil }
    let key = keyColumn.flatMap { $0 < cells.count ? cells[$0] : nil } ?? first
    if keyColumn != nil, isRounded(key, bytes) { return .roundedID }
    // A record's own key is nearly always longer, or begins with a digit.
    if key.end &- key.start <= 16, isTotal(first, bytes) || isTotal(key, bytes) {
      return .totalsRow
    }
    return width > 3 && isAlone(cells, bytes) ? .remark : nil
  }

  /// A rounded key would make one record of many.
  @inline(__always)
  private func isRounded(_ key: RecordBatch.CellRange, _ bytes: CellBytes) -> Bool {
    let cell = key.bytes(in: bytes)
    if RoundedID.isScientific(cell) { return true }
    return idsAreRounded && RoundedID.lostDigits(CellText.trimmed(cell)) > 0
  }

  @inline(__always)
  private func isTotal(_ cell: RecordBatch.CellRange, _ bytes: CellBytes) -> Bool {
    let text = cell.bytes(in: bytes)
    // Keys have digits in them, and words of totals none.
    guard let first = text.first, text.count <= 16, !text.contains(where: { $0 &- 0x30 < 10 })
    else { return false }
    switch first {
    case 0xE5, 0xE6, 0xE7, 0x20, 0x09, UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "g"),
      UInt8(ascii: "G"), UInt8(ascii: "s"), UInt8(ascii: "S"):
      return Self.totals.contains(HeaderName.key(CellText.string(text)))
    default: return false
    }
  }

  private static let totals: Set<String> = [
    "合计", "总计", "小计", "汇总", "總計", "合計", "total", "totals", "grandtotal", "subtotal", "sum",
  ]

  /// Whether all but one cell are empty, and the one is not the record's key.
  private func isAlone(_ cells: RowCells, _ bytes: CellBytes) -> Bool {
    var filled: Int?
    for index in cells.indices {
      if cells[index].isBlank(in: bytes) { continue }
      if filled != nil { return false }
      filled = index
    }
    guard let filled else { return false }
    guard filled == keyColumn else { return true }
    // A key has a digit in it, and is not a sentence with blanks or colons.
    let key = CellText.string(cells[filled].bytes(in: bytes))
    return key.contains { " :：，。".contains($0) } || !key.contains(where: \.isNumber)
  }

  private func oddWidth(_ cells: RowCells, _ bytes: CellBytes) -> ProblemCode? {
    if cells.count < namedWidth { return shortRows == .lostCells ? .tooFewCells : nil }
    if cells.count <= width { return nil }
    return cells.dropFirst(width).allSatisfy { $0.isBlank(in: bytes) } ? nil : .tooManyCells
  }

  /// A second table whose header has known names is told by them; this tells the others, and rows
  /// whose cells have moved into columns that are not theirs. Rows whose creation begins with a
  /// digit, as nearly all do, are looked at no further.
  @inline(__always)
  private func otherTable(_ row: RowPlace, _ source: RowSource) -> ProblemCode? {
    guard let creation else { return nil }
    if creation.cell >= Int(row.cellCount) { return shortRows == .lackKeys ? nil : .tooFewCells }
    guard let text = source.cell(row, creation.cell), let first = text.first, first &- 0x30 > 9
    else { return nil }
    return isOfOtherTable(row, source) ? .otherTable : nil
  }

  /// Whether at least two cells that should be dates or numbers are filled, and none can be read.
  private func isOfOtherTable(_ row: RowPlace, _ source: RowSource) -> Bool {
    var filled = 0
    for column in typed {
      guard let cell = source.cell(row, column.cell) else { continue }
      if isReadable(cell, column) { return false }
      filled += 1
    }
    return filled >= 2
  }

  private func isReadable(_ cell: CellBytes, _ column: ReadColumn) -> Bool {
    switch column.role?.values {
    case .instant:
      var day = DayMemory()
      return column.instantFormat.instantInAnyForm(cell, on: clocks[column.clock], &day) != nil
        || UnsetMoment.isUnset(cell)
    case .length: return column.duration.seconds(cell) != nil
    case .count, .text, .number, .flag, .score, nil:
      return NumberText.number(cell, decimal: column.decimal) != nil || FlagText.flag(cell) != nil
    }
  }
}

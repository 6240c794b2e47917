import Desk
import Tabular

/// Rows among the records that are none: a line of totals, a remark under the table.
///
/// Spreadsheets and report tools put them there; taken for tickets they would be counted.
struct NonRecords: Sendable {
  private let width: Int
  /// The column that names the record; nil where none does.
  private let keyColumn: Int?

  /// Whether long ids that end in zeros are known to be rounded.
  private let idsAreRounded: Bool

  init(_ plan: FilePlan) {
    let columns = plan.columns
    idsAreRounded = plan.idsAreRounded
    width = columns.count
    keyColumn =
      columns.first { column in
        switch column.role {
        case .symbol(.id)?, .survey(.ticket)?, .event(.ticketId)?, .review(.ticket)?,
          .cause(.ticket)?:
          true
        default: false
        }
      }?.index
  }

  /// Why a row is no record; nil where it may be one.
  @inline(__always)
  func code(_ cells: RowCells, _ bytes: CellBytes) -> ProblemCode? {
    guard let first = cells.first else { return nil }
    let key = keyColumn.flatMap { $0 < cells.count ? cells[$0] : nil } ?? first
    if keyColumn != nil, isRounded(key, bytes) { return .roundedID }
    // A record's own key is nearly always longer, or begins with a digit.
    if key.end &- key.start > 16 {
      return width > 3 && isAlone(cells, bytes) ? .remark : nil
    }
    if isTotal(first, bytes) || isTotal(key, bytes) { return .totalsRow }
    return width > 3 && isAlone(cells, bytes) ? .remark : nil
  }

  /// A rounded key would make one record of many.
  @inline(__always)
  private func isRounded(_ key: RecordBatch.CellRange, _ bytes: CellBytes) -> Bool {
    let cell = CellBytes(rebasing: bytes[Int(key.start)..<Int(key.end)])
    if RoundedID.isScientific(cell) { return true }
    return idsAreRounded && RoundedID.lostDigits(CellText.trimmed(cell)) > 0
  }

  @inline(__always)
  private func isTotal(_ cell: RecordBatch.CellRange, _ bytes: CellBytes) -> Bool {
    let text = CellBytes(rebasing: bytes[Int(cell.start)..<Int(cell.end)])
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
      let cell = CellBytes(rebasing: bytes[Int(cells[index].start)..<Int(cells[index].end)])
      if cell.allSatisfy({ $0 == 0x20 }) { continue }
      if filled != nil { return false }
      filled = index
    }
    guard let filled else { return false }
    guard filled == keyColumn else { return true }
    // A key has a digit in it, and no blanks, colons or sentences.
    let key = CellText.string(
      CellBytes(rebasing: bytes[Int(cells[filled].start)..<Int(cells[filled].end)]))
    return key.contains { " :：，。".contains($0) } || !key.contains(where: \.isNumber)
  }
}

/// Rows of another table under that of the tickets: none of their dates and numbers can be read.
///
/// A second table whose header has names that are known is told by them; this tells the others, and
/// rows whose cells have moved into columns that are not theirs. Taken for tickets they would be
/// counted with nothing in them.
struct ForeignRows: Sendable {
  private let creation: ReadColumn?
  /// Columns of moments, lengths of time and counts.
  private let typed: [ReadColumn]
  private let clocks: [WallClock]
  /// Whether a row that ends early has lost its last cells: an object that lacks a key has not.
  private let isDelimited: Bool

  init(_ columns: ContiguousArray<ReadColumn>, on clocks: [WallClock], isDelimited: Bool) {
    creation = columns.first { $0.role == .instant(.createdAt) }
    typed = columns.filter { column in
      switch column.role {
      case .instant, .duration, .count: true
      default: false
      }
    }
    self.clocks = clocks
    self.isDelimited = isDelimited
  }

  /// Why a row is no ticket; nil where it may be one. Rows whose creation begins with a digit, as
  /// nearly all do, are looked at no further.
  @inline(__always)
  func code(_ row: RowPlace, _ source: RowSource) -> ProblemCode? {
    guard let creation else { return nil }
    if creation.cell >= Int(row.cellCount) { return isDelimited ? .tooFewCells : nil }
    guard let text = source.cell(row, creation.cell), let first = text.first, first &- 0x30 > 9
    else { return nil }
    return isForeign(row, source) ? .otherTable : nil
  }

  /// Whether two cells at least that should be dates or numbers are filled, and none can be read.
  private func isForeign(_ row: RowPlace, _ source: RowSource) -> Bool {
    var filled = 0
    for column in typed {
      guard let cell = source.cell(row, column.cell) else { continue }
      if isReadable(cell, column) { return false }
      filled += 1
    }
    return filled >= 2
  }

  private func isReadable(_ cell: CellBytes, _ column: ReadColumn) -> Bool {
    switch column.role {
    case .instant:
      var day = KnownDay()
      return column.instantFormat.instantInAnyForm(cell, on: clocks[column.clock], &day) != nil
        || UnsetMoment.isUnset(cell)
    case .duration: return column.duration.seconds(cell) != nil
    default:
      return NumberText.number(cell, decimal: column.decimal) != nil || FlagText.flag(cell) != nil
    }
  }
}

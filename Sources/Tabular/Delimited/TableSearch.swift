import Desk

/// Takes out rows that are not of the table: its header once more, as files that were put
/// together have it, and a second table with other columns behind the first.
struct TableSearch: Sendable {
  /// The cells of the last header row, as written in the file.
  private let header: [ContiguousArray<UInt8>]
  /// The group row above it, where the header has two rows.
  private let groups: [ContiguousArray<UInt8>]
  /// A first name such as `Column 1`.
  private let namesEndInDigits: Bool
  private let knownNames: @Sendable ([String]) -> Int
  /// The rows that come now belong to another table, until the header is met again.
  private(set) var isInOtherTable = false

  init(
    header start: RecordBatch, _ dialect: Dialect, knownNames: @escaping @Sendable ([String]) -> Int
  ) {
    func cells(_ row: Int) -> [ContiguousArray<UInt8>] {
      guard row >= 0, dialect.headerRows > 0, row < start.rowCount else { return [] }
      return start.cellRanges(ofRow: row).map {
        ContiguousArray(start.bytes[start.cells[$0].places])
      }
    }
    header = cells(dialect.rowsBeforeData - 1)
    groups = dialect.headerRows > 1 ? cells(dialect.preambleRows) : []
    self.knownNames = knownNames
    namesEndInDigits = [header.first, groups.first].contains { $0?.last.map(Self.isDigit) ?? false }
  }

  /// Leaves a fault in place of each row that is none of the table's.
  mutating func takeOut(from batch: inout RecordBatch, firstRow: Int) {
    guard header.count > 1 else { return }
    var out: [(row: Int, ProblemCode)] = []
    var row = firstRow
    while let next = nextToLookAt(in: batch, from: row) {
      row = next + 1
      if let code = fault(ofRow: next, in: batch) { out.append((next, code)) }
    }
    guard !out.isEmpty else { return }
    for (row, code) in out {
      batch.faults.append(RecordFault(code: code, line: Int(batch.lines[row])))
    }
    batch.remove(out.map(\.row))
  }

  /// Passes the rows that begin with what ends in a digit, as ids and times do: nearly all.
  private func nextToLookAt(in batch: RecordBatch, from start: Int) -> Int? {
    guard !isInOtherTable, !namesEndInDigits else {
      return start < batch.rowCount ? start : nil
    }
    return batch.withUnsafeCells { bytes, cells in
      batch.rowStarts.withUnsafeBufferPointer { rowStarts in
        (start..<max(rowStarts.count - 1, start)).first { row in
          let cell = cells[Int(rowStarts[row])]
          return cell.isEmpty || !Self.isDigit(bytes[Int(cell.end) &- 1])
        }
      }
    }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Nil for a row of the table's.
  private mutating func fault(ofRow row: Int, in batch: RecordBatch) -> ProblemCode? {
    let range = batch.cellRanges(ofRow: row)
    if isSame(header, range, batch) || (!groups.isEmpty && isSame(groups, range, batch)) {
      isInOtherTable = false
      return .repeatedHeader
    }
    if isInOtherTable {
      let isEmpty = range.allSatisfy { batch.cells[$0].isEmpty }
      return isEmpty ? nil : .otherTable
    }
    guard mayBeNames(range, batch) else { return nil }
    let texts = batch.texts(ofRow: row)
    let known = knownNames(texts)
    guard known >= 2, known * 2 >= texts.count else { return nil }
    isInOtherTable = true
    return .otherTable
  }

  private func isSame(
    _ names: [ContiguousArray<UInt8>], _ range: Range<Int>, _ batch: RecordBatch
  ) -> Bool {
    guard range.count == names.count else { return false }
    for (name, place) in zip(names, range) {
      let cell = batch.cells[place]
      guard name.count == cell.places.count, name.elementsEqual(batch.bytes[cell.places]) else {
        return false
      }
    }
    return true
  }

  /// Columns' names are there and hold no digits; nearly every row has an id or a time among its
  /// first cells.
  private func mayBeNames(_ range: Range<Int>, _ batch: RecordBatch) -> Bool {
    guard range.count > 1 else { return false }
    for place in range {
      let cell = batch.cells[place]
      if cell.isEmpty { return false }
      if batch.bytes[cell.places].contains(where: Self.isDigit) { return false }
    }
    return true
  }
}

extension RecordBatch {
  /// Leaves rows out; what they say is gone, their lines are still counted.
  package mutating func remove(_ rows: [Int]) {
    var left = RecordBatch()
    var next = rows.makeIterator()
    var leftOut = next.next()
    for row in 0..<rowCount {
      if row == leftOut {
        leftOut = next.next()
        continue
      }
      left.cells.append(contentsOf: cells[cellRanges(ofRow: row)])
      left.rowStarts.append(UInt32(left.cells.count))
      left.lines.append(lines[row])
    }
    cells = left.cells
    rowStarts = left.rowStarts
    lines = left.lines
  }
}

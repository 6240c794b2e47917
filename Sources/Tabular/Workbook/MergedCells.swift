import Desk

/// Cells of a sheet that reach over several rows: what they say holds for each row.
///
/// A sheet keeps the value in the first row alone. Of cells merged side by side the first has it, as in
/// the sheet.
struct MergedCells: Sendable {
  struct Range: Sendable, Equatable {
    var rows: ClosedRange<Int>
    /// The first, from 0.
    var column: Int
  }

  /// In the order of their first rows.
  private var ranges: ArraySlice<Range>
  /// Those that reach into the next row, with their values.
  private var open: [(range: Range, value: ContiguousArray<UInt8>)] = []

  /// More are not looked at (a million).
  static let most = 1 << 20

  init(_ ranges: [Range] = []) {
    self.ranges = ranges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...]
  }

  var isEmpty: Bool { ranges.isEmpty && open.isEmpty }

  /// Whether any begins at a row or below: only then do rows have to be read in order.
  func reachesBelow(row: Int) -> Bool { ranges.contains { $0.rows.upperBound > row } }

  /// Fills the cells of a row that belong to rows above, and keeps those that go on below.
  ///
  /// A row that has no cells of its own stays without.
  mutating func fill(
    _ batch: inout RecordBatch, from rowStart: Int, row: Int, text: inout ByteBuffer,
    line: Int
  ) {
    open.removeAll { $0.range.rows.upperBound < row }
    if batch.cells[rowStart...].contains(where: { !$0.isEmpty }) {
      for (range, value) in open {
        let place = rowStart + range.column
        while batch.cells.count <= place { batch.cells.append(.absent) }
        guard batch.cells[place].isEmpty else { continue }
        let start = UInt32(text.count)
        value.withUnsafeBufferPointer { text.append($0, 0..<value.count) }
        batch.cells[place] = .init(start: start, end: UInt32(text.count))
        batch.faults.append(
          RecordFault(
            code: .mergedCell, line: line, cell: range.column + 1, losesRecord: false))
      }
    }
    while let next = ranges.first, next.rows.lowerBound <= row {
      ranges.removeFirst()
      let place = rowStart + next.column
      guard next.rows.lowerBound == row, place < batch.cells.count, open.count < 1 << 14 else {
        continue
      }
      let cell = batch.cells[place]
      guard !cell.isEmpty else { continue }
      let value = text.withBytes { ContiguousArray($0[cell.places]) }
      open.append((next, value))
    }
  }
}

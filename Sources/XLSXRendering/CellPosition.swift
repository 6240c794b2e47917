/// A cell of a sheet, both counted from 0.
struct CellPosition: Hashable {
  var row: Int
  var column: Int

  /// `B7`, as people write it.
  var text: String { Self.letters(ofColumn: column) + "\(row + 1)" }

  private static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A block of cells, the last row and column included.
struct CellRange: Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  var first: CellPosition { CellPosition(row: rows.lowerBound, column: columns.lowerBound) }
}

import Wording

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

/// The columns of one sheet: all blocks share them, so each is as wide as its widest
/// cell, and text runs over enough of them to fill a landscape page.
struct ColumnGrid {
  let widths: [Double]
  /// The columns that paragraphs and charts run over.
  let textColumns: ClosedRange<Int>

  /// About an A4 page's width in digits.
  private static let pageWidth = 118.0
  /// Text runs as wide as the widest table, up to this.
  private static let widestText = 180.0
  private static let fewestTextColumns = 8

  init(tables: [TableLayout], otherColumns: Int = 0) {
    var widths = [22.0]
    for table in tables {
      for (index, column) in table.columns.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], table.width(column))
      }
    }
    while widths.count < otherColumns { widths.append(11) }
    var last = 0
    var total = widths[0]
    func isTooNarrow() -> Bool {
      if last + 1 < widths.count { return total + widths[last + 1] <= Self.widestText }
      return total < Self.pageWidth || last + 1 < Self.fewestTextColumns
    }
    while isTooNarrow() || last + 1 < Self.fewestTextColumns {
      last += 1
      if last == widths.count { widths.append(13) }
      total += widths[last]
    }
    self.widths = widths
    textColumns = 0...last
  }

  func width(_ columns: ClosedRange<Int>) -> Double { widths[columns].reduce(0, +) }

  /// Seven pixels a digit and five of padding, as Excel counts.
  var textPixels: Double { widths[textColumns].reduce(0) { $0 + ($1 * 7 + 5).rounded(.down) } }

  /// The width of all columns in points: three for four pixels.
  var points: Double { widths.reduce(0) { $0 + ($1 * 7 + 5).rounded(.down) } * 0.75 }

  /// The height in points of text that is wrapped over `columns`.
  func height(of text: String, over columns: ClosedRange<Int>, size: Double) -> Double {
    let room = width(columns) * 0.96 * 10.5 / size
    return min(Double(WrappedText.lines(of: text, width: room)) * size * 1.5 + 4, 400)
  }
}

enum WrappedText {
  /// The lines that `text` fills at a width in digits, its own line breaks kept.
  static func lines(of text: String, width: Double) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
      let columns = EastAsianWidth.columns(of: line)
      return count + max(1, Int((Double(columns) / max(width, 1)).rounded(.up)))
    }
  }
}

import Reporting
import Wording

extension Worksheet {
  /// In points.
  static let headHeight = 28.0

  /// Writes the first row of every sheet but the cover, which stays in view: title and way back.
  func writeHead(
    _ title: String, columns: ClosedRange<Int>, backTo coverSheet: String, _ words: Words
  ) throws {
    for column in columns {
      try write(.blank, at: CellPosition(row: 0, column: column), .sheetTitle)
    }
    let corner = CellPosition(row: 0, column: 0)
    try write(.text(title), at: corner, .sheetTitle)
    try link(
      words.say(.backToCover), to: corner, of: coverSheet,
      at: CellPosition(row: 0, column: columns.upperBound), .backLink)
    try setHeight(Self.headHeight, ofRow: 0)
    freeze(rows: 1, columns: 0)
  }
}

extension Report {
  /// Organisation and title on the left of a printed page, page x of y on the right.
  var footer: String {
    // An ampersand begins a command.
    func escaped(_ text: String, limit: Int) -> String {
      WorkbookText.singleLine(text, limit: limit).replacing("&", with: "&&")
    }
    let left = escaped("\(organisation) · \(title) · \(period)", limit: 80)
    let pages = escaped(words.say(.pageOfPages), limit: 60)
      .replacing("{pages}", with: "&N").replacing("{page}", with: "&P")
    return "&L&8 \(left)&R&8 \(pages)"
  }
}

/// Where a sheet's printed pages end, so that no drawing and no short table is cut in two.
///
/// A sheet is printed as wide as the paper, from which follows how many rows fit a page. Sizes are
/// in points of the sheet. As programs measure differently, pages are taken as somewhat lower.
struct PrintedPages {
  /// What fits a page, the rows that each page repeats included.
  private let height: Double
  /// The rows that each page but the first repeats.
  private let repeated: Double
  /// Rows that begin a page of their own.
  private(set) var breaks: [Int] = []

  /// A4 landscape within the margins of ``Worksheet/setUp(footer:repeatedRows:)``.
  private static let paper = (width: 842.0 - 72, height: 595.0 - 86.4)
  private static let allowance = 0.95
  private static let ordinaryRow = 15.0

  /// - Parameter width: of all columns of the sheet.
  init(sheetWidth width: Double, repeatedRows repeated: Double) {
    height = Self.paper.height * max(1, width / Self.paper.width) * Self.allowance
    self.repeated = repeated
  }

  /// Begins a page with rows that would not all fit the rest of the page before.
  ///
  /// - Parameter heights: of the rows so far that are not of the ordinary height.
  mutating func keepTogether(_ rows: Range<Int>, heights: [Int: Double]) {
    let used = used(upTo: rows.lowerBound, heights)
    let needed = rows.reduce(0) { $0 + (heights[$1] ?? Self.ordinaryRow) }
    // On a page of its own it would not fit either; the break would only leave a gap.
    guard used > repeated, used + needed > height, repeated + needed <= height else { return }
    breaks.append(rows.lowerBound)
  }

  private func used(upTo row: Int, _ heights: [Int: Double]) -> Double {
    var used = 0.0
    for above in 0..<row {
      let next = heights[above] ?? Self.ordinaryRow
      if breaks.contains(above) || used + next > height { used = repeated }
      used += next
    }
    return used
  }
}

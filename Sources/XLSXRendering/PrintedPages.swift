import Reporting
import Wording

/// The first row of every sheet but the cover: its title and the way back. It stays in view and is
/// repeated on every printed page.
struct PageHead {
  let title: String
  let coverSheet: String
  let words: Words

  /// In points.
  static let height = 28.0

  func write(on sheet: Worksheet, columns: ClosedRange<Int>) throws {
    for column in columns {
      try sheet.write(.blank, at: CellPosition(row: 0, column: column), .sheetTitle)
    }
    try sheet.write(.text(title), at: CellPosition(row: 0, column: 0), .sheetTitle)
    try sheet.link(
      words.say(.backToCover), to: CellPosition(row: 0, column: 0), of: coverSheet,
      at: CellPosition(row: 0, column: columns.upperBound), .backLink)
    try sheet.setHeight(Self.height, ofRow: 0)
    sheet.freeze(rows: 1, columns: 0)
  }
}

/// A page's footer and the rows that every printed page repeats.
struct PrintSetup {
  var footer: String
  var repeatedRows: ClosedRange<Int>?
}

extension PrintSetup {
  /// Organisation and title on the left, page x of y on the right.
  static func footer(_ report: Report) -> String {
    let left = "\(report.organisation) · \(report.title) · \(report.period)"
    let pages = escaped(WorkbookText.singleLine(report.words.say(.pageOfPages), limit: 60))
      .replacing("{pages}", with: "&N").replacing("{page}", with: "&P")
    return "&L&8 \(escaped(WorkbookText.singleLine(left, limit: 80)))&R&8 \(pages)"
  }

  /// An ampersand begins a command.
  private static func escaped(_ text: String) -> String { text.replacing("&", with: "&&") }
}

/// Where a sheet's printed pages end, so that no drawing and no short table is cut in two.
///
/// A sheet is printed as wide as the paper; how many rows fit a page follows from that. Sizes are in
/// points of the sheet. Programs measure text a little differently, and so a page is taken as
/// somewhat lower than it is, and ends where we say rather than where it happens to be full.
struct PrintedPages {
  /// What fits a page, the rows that each page repeats included.
  private let height: Double
  /// The rows that each page but the first repeats.
  private let repeated: Double
  /// Rows that begin a page of their own.
  private(set) var breaks: [Int] = []

  /// A4 landscape within the margins of ``Worksheet/setUp(_:)``.
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

  /// How much of its page is taken above a row.
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

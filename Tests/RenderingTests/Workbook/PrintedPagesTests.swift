import Testing

@testable import XLSXRendering

@Suite struct `Printed pages` {
  /// A sheet as wide as the paper: a page holds 483 points, 32 rows of 15.
  private var pages: PrintedPages { PrintedPages(sheetWidth: 770, repeatedRows: 28) }

  @Test func `begin anew before what would be cut`() {
    var pages = pages
    // 20 rows are 300 points; 183 are left, or 12 rows.
    pages.keepTogether(20..<32, heights: [:])
    #expect(pages.breaks == [])
    pages.keepTogether(20..<33, heights: [:])
    #expect(pages.breaks == [20])
    // From there on the page holds the repeated row and what follows: 28 points and 10 rows, 20 more.
    pages.keepTogether(30..<50, heights: [:])
    #expect(pages.breaks == [20])
    pages.keepTogether(30..<51, heights: [:])
    #expect(pages.breaks == [20, 30])
  }

  @Test func `count tall rows as tall as they are, and pages that end by themselves`() {
    var pages = pages
    // 20 rows of 30 points: 16 fill the first page, four are on the second with the repeated row.
    var heights = Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, 30.0) })
    heights[20] = 334
    pages.keepTogether(20..<21, heights: heights)
    #expect(pages.breaks == [])
    heights[20] = 340
    pages.keepTogether(20..<21, heights: heights)
    #expect(pages.breaks == [20])
  }

  @Test func `hold more rows where the sheet is wider than the paper`() {
    var pages = PrintedPages(sheetWidth: 1540, repeatedRows: 28)
    pages.keepTogether(50..<62, heights: [:])
    #expect(pages.breaks == [])
  }

  @Test func `are not broken for what fits no page`() {
    var pages = pages
    pages.keepTogether(20..<60, heights: [:])
    #expect(pages.breaks == [])
  }
}

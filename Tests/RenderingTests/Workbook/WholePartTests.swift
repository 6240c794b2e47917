import Testing

@testable import XLSXRendering

@Suite struct `A part of a workbook` {
  private static let whole = #"<?xml version="1.0"?>\#n<sheet a="1"><row><c>1</c></row></sheet>"#

  @Test func `is whole when its last tag closes its first`() {
    for part in [Self.whole, Self.whole + "\n", "<a/>"] { #expect(isWhole(Array(part.utf8))) }
  }

  @Test func `is not when it is cut off anywhere`() {
    for length in 0..<Self.whole.utf8.count {
      #expect(!isWhole(Array(Self.whole.utf8.prefix(length))), "\(length)")
    }
  }
}

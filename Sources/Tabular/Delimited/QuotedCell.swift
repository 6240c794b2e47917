/// Reads one quoted cell and tells a cell that spans lines from one whose quote never closes.
///
/// A quote never closes when the file ends inside it, when the cell is longer than the limit, or
/// when, after a line break in the cell, a lone quote comes where the next row's own quoted cell
/// would open (right behind a delimiter or a line break). Then the cell's first line is the damage.
/// A cell that is longer than the limit on one line is a record that is too long instead.
struct QuotedCell {
  private let parser: DelimitedParser
  private let quote: UInt8
  /// No quoted cell that was open once before this place closes before it: many quotes that never
  /// close need not each be followed to the end of the text.
  private var openThrough = 0

  init(parser: DelimitedParser) {
    self.parser = parser
    quote = parser.dialect.quote ?? 0
  }

  private var delimiter: UInt8 { parser.dialect.delimiter }
  private var isBackslashed: Bool { parser.dialect.escape == .backslash }
  private var isLastBlock: Bool { parser.isLastBlock }
  private var longest: Int { parser.limits.longestCell }

  enum Outcome {
    /// The cell's text without its quotes, and where its delimiter or line end stands.
    ///
    /// - hasStrayQuotes: a quote inside was neither doubled nor escaped.
    case closed(start: Int, end: Int, next: Int, hasEscapes: Bool, hasStrayQuotes: Bool)
    /// The block ends inside the cell.
    case unfinished
    /// The quote never closes; the next line starts at `next`.
    case torn(next: Int)
    /// Longer than any cell, at this place, and on one line so far.
    case tooLong(Int)
  }

  /// - Parameter line: moved on by the line breaks inside the cell.
  mutating func read(
    _ text: UnsafeMutableBufferPointer<UInt8>, from opening: Int, line: inout Int
  ) -> Outcome {
    let bytes = UnsafeBufferPointer(text)
    let count = bytes.count
    let escape = isBackslashed ? UInt8(ascii: "\\") : quote
    let start = opening &+ 1
    var offset = start
    var lineBreaks = 0
    var firstLineEnd: Int?
    var hasEscapes = false
    var hasStrayQuotes = false
    var hasJumped = false
    while true {
      if !hasJumped, offset < openThrough, offset < count, bytes[offset] != quote {
        // What was seen to hold no closing quote is passed, but for the line's end.
        hasJumped = true
        hasEscapes = true
        firstLineEnd = firstLineEnd ?? bytes.lineEnd(from: offset, to: openThrough)
        offset = openThrough
      }
      offset = bytes.lineBreak(or: quote, escape, from: offset)
      guard offset < count else {
        openThrough = count
        return goesOn(opening, firstLineEnd, count)
      }
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, offset &+ 1 == count, !isLastBlock {
          return goesOn(opening, firstLineEnd, offset)
        }
        offset = bytes.lineEnd(from: offset, to: count) ?? count
        lineBreaks &+= 1
        if firstLineEnd == nil { firstLineEnd = offset }
        continue
      }
      if byte != quote {  // the backslash
        guard offset &+ 1 < count else {
          if !isLastBlock { return goesOn(opening, firstLineEnd, offset) }
          offset &+= 1
          continue
        }
        let next = bytes[offset &+ 1]
        let isEscape = next == quote || next == 0x5C
        hasEscapes = hasEscapes || isEscape
        offset &+= isEscape ? 2 : 1
        continue
      }
      if offset &+ 1 == count, !isLastBlock { return goesOn(opening, firstLineEnd, offset) }
      // Doubled where backslashes escape, too: a file may hold rows of both kinds.
      if offset &+ 1 < count, bytes[offset &+ 1] == quote {
        hasEscapes = true
        offset &+= 2
        continue
      }
      switch afterQuote(bytes, at: offset &+ 1) {
      case .cellEnd(let next):
        if offset &- opening > longest { return neverCloses(opening, firstLineEnd, offset) }
        line &+= hasJumped ? countOfLineEnds(bytes, start, offset) : lineBreaks
        return .closed(
          start: start, end: offset, next: next, hasEscapes: hasEscapes,
          hasStrayQuotes: hasStrayQuotes)
      case .blockEnd: return goesOn(opening, firstLineEnd, count)
      case .text:
        if firstLineEnd != nil, opensCell(bytes, at: offset, after: opening) {
          return neverCloses(opening, firstLineEnd, offset)
        }
        hasStrayQuotes = true
        offset &+= 1
      }
    }
  }

  /// What a cell is that the end of the block cuts off.
  private func goesOn(_ opening: Int, _ firstLineEnd: Int?, _ end: Int) -> Outcome {
    guard isLastBlock || end &- opening > longest else { return .unfinished }
    return neverCloses(opening, firstLineEnd, end)
  }

  private func neverCloses(_ opening: Int, _ firstLineEnd: Int?, _ end: Int) -> Outcome {
    guard let firstLineEnd else {
      return end &- opening > longest ? .tooLong(end) : .torn(next: end)
    }
    return firstLineEnd &- opening > longest
      ? .tooLong(firstLineEnd &- 1) : .torn(next: firstLineEnd)
  }

  private enum Follower {
    case cellEnd(next: Int)
    case blockEnd
    case text
  }

  /// What follows a lone quote: blanks and the cell's end, or more text.
  private func afterQuote(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Follower {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return .cellEnd(next: offset) }
      if byte != 0x20 { return .text }
      offset &+= 1
    }
    return isLastBlock ? .cellEnd(next: bytes.count) : .blockEnd
  }

  /// Whether the run of quotes that ends at `offset` begins where a cell does.
  private func opensCell(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, after opening: Int
  ) -> Bool {
    var before = offset &- 1
    while before > opening, bytes[before] == quote { before &-= 1 }
    if parser.dialect.hasBlanksBeforeQuotes {
      while before > opening, bytes[before] == 0x20 { before &-= 1 }
    }
    guard before > opening else { return false }
    return bytes[before] == delimiter || bytes[before] == 0x0A || bytes[before] == 0x0D
  }

  private func countOfLineEnds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var count = 0
    var offset = start
    while let next = bytes.lineEnd(from: offset, to: end) {
      count &+= 1
      offset = next
    }
    return count
  }

  /// Undoes a cell's escapes in place, which only makes it shorter.
  ///
  /// - Returns: where the text ends now.
  func unescape(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, start: Int, end: Int
  ) -> Int {
    var target = start
    var offset = start
    while offset < end {
      if offset &+ 1 < end, isEscape(bytes[offset], before: bytes[offset &+ 1]) { offset &+= 1 }
      bytes[target] = bytes[offset]
      target &+= 1
      offset &+= 1
    }
    return target
  }

  @inline(__always)
  private func isEscape(_ byte: UInt8, before next: UInt8) -> Bool {
    if byte == quote { return next == quote }
    return isBackslashed && byte == 0x5C && (next == quote || next == 0x5C)
  }
}

/// Reads one quoted cell and tells a cell that spans lines from one whose quote never closes.
///
/// A quote never closes when the file ends inside it, when the cell is longer than `longest`, or
/// when, after a line break in the cell, a lone quote comes where the next row's own quoted cell
/// would open (right behind a delimiter or a line break). Then the cell's first line is the damage.
/// A cell that is longer than `longest` on one line is a record that is too long instead.
struct QuotedCell {
  let quote: UInt8
  let delimiter: UInt8
  let isBackslashed: Bool
  let skipsBlanks: Bool
  let isLastBlock: Bool
  let longest: Int
  /// No quoted cell that was open once before this place closes before it: many quotes that never
  /// close need not each be followed to the end of the text.
  private var openThrough = 0

  init(dialect: Dialect, isLastBlock: Bool, longest: Int) {
    quote = dialect.quote ?? 0
    delimiter = dialect.delimiter
    isBackslashed = dialect.escape == .backslash
    skipsBlanks = dialect.hasBlanksBeforeQuotes
    self.isLastBlock = isLastBlock
    self.longest = longest
  }

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
    _ bytes: UnsafeMutableBufferPointer<UInt8>, count: Int, from opening: Int, line: inout Int
  ) -> Outcome {
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
        firstLineEnd =
          firstLineEnd ?? UnsafeBufferPointer(bytes).lineEnd(from: offset, to: openThrough)
        offset = openThrough
      }
      offset = nextSpecial(bytes, count: count, from: offset)
      guard offset < count else {
        openThrough = count
        guard isLastBlock || offset &- opening > longest else { return .unfinished }
        return neverCloses(opening, firstLineEnd, count)
      }
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, offset &+ 1 == count, !isLastBlock {
          guard offset &- opening > longest else { return .unfinished }
          return neverCloses(opening, firstLineEnd, offset)
        }
        let isPair = byte == 0x0D && offset &+ 1 < count && bytes[offset &+ 1] == 0x0A
        offset &+= isPair ? 2 : 1
        lineBreaks &+= 1
        if firstLineEnd == nil { firstLineEnd = offset }
        continue
      }
      if byte != quote {  // the backslash
        guard offset &+ 1 < count else {
          if !isLastBlock { return .unfinished }
          offset &+= 1
          continue
        }
        let next = bytes[offset &+ 1]
        let isEscape = next == quote || next == 0x5C
        hasEscapes = hasEscapes || isEscape
        offset &+= isEscape ? 2 : 1
        continue
      }
      if offset &+ 1 == count, !isLastBlock { return .unfinished }
      // Doubled where backslashes escape, too: a file may hold rows of both kinds.
      if offset &+ 1 < count, bytes[offset &+ 1] == quote {
        hasEscapes = true
        offset &+= 2
        continue
      }
      switch afterQuote(bytes, count: count, at: offset &+ 1) {
      case .cellEnd(let next):
        if offset &- opening > longest { return neverCloses(opening, firstLineEnd, offset) }
        line &+= hasJumped ? countOfLineEnds(bytes, start, offset) : lineBreaks
        return .closed(
          start: start, end: offset, next: next, hasEscapes: hasEscapes,
          hasStrayQuotes: hasStrayQuotes)
      case .blockEnd:
        return .unfinished
      case .text:
        if firstLineEnd != nil, opensCell(bytes, at: offset, after: opening) {
          return neverCloses(opening, firstLineEnd, offset)
        }
        hasStrayQuotes = true
        offset &+= 1
      }
    }
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
  private func afterQuote(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, count: Int, at start: Int
  ) -> Follower {
    var offset = start
    while offset < count {
      let byte = bytes[offset]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return .cellEnd(next: offset) }
      if byte != 0x20 { return .text }
      offset &+= 1
    }
    return isLastBlock ? .cellEnd(next: count) : .blockEnd
  }

  /// Whether the run of quotes that ends at `offset` begins where a cell does.
  private func opensCell(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int, after opening: Int
  ) -> Bool {
    var before = offset &- 1
    while before > opening, bytes[before] == quote { before &-= 1 }
    if skipsBlanks { while before > opening, bytes[before] == 0x20 { before &-= 1 } }
    guard before > opening else { return false }
    return bytes[before] == delimiter || bytes[before] == 0x0A || bytes[before] == 0x0D
  }

  private func countOfLineEnds(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var count = 0
    var offset = start
    while let next = UnsafeBufferPointer(bytes).lineEnd(from: offset, to: end) {
      count &+= 1
      offset = next
    }
    return count
  }

  /// The next quote, line break or (where it escapes) backslash.
  @inline(__always)
  private func nextSpecial(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, count: Int, from start: Int
  ) -> Int {
    let base = UnsafeRawPointer(bytes.baseAddress!)
    let quotes = UInt64(quote) &* 0x0101_0101_0101_0101
    let escapes = UInt64(isBackslashed ? 0x5C : quote) &* 0x0101_0101_0101_0101
    var offset = start
    while offset &+ 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let matches =
        zeroBytes(word ^ quotes) | zeroBytes(word ^ escapes)
        | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if matches != 0 { return offset &+ matches.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < count {
      let byte = bytes[offset]
      if byte == quote || byte == 0x0A || byte == 0x0D || (isBackslashed && byte == 0x5C) {
        return offset
      }
      offset &+= 1
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

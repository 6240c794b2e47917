/// Why the reading of a value stopped before the value's end.
enum JSONStop: Error {
  /// The text goes on behind what is in memory, or is cut off there.
  case needsMore
  case broken
  case tooDeep
  case tooLong
}

/// A place in a text, and the tokens that can be read there.
///
/// Behind the text lie zeros, which no token holds: the end is looked for only when a byte does not
/// fit.
struct JSONCursor {
  let base: UnsafeRawPointer
  var position: Int
  let end: Int

  @inline(__always)
  var byte: UInt8 { base.load(fromByteOffset: position, as: UInt8.self) }

  /// What to throw at a byte that does not belong here.
  var stop: JSONStop { position >= end ? .needsMore : .broken }

  /// Passes white space; the byte behind it, 0 at the end.
  @inline(__always)
  mutating func skipSpace() -> UInt8 {
    while true {
      let next = byte
      if next > 0x20 { return next }
      guard next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 else { return next }
      position &+= 1
    }
  }

  /// Passes one byte that must be here, after white space.
  @inline(__always)
  mutating func pass(_ expected: UInt8) throws(JSONStop) {
    guard skipSpace() == expected else { throw stop }
    position &+= 1
  }

  /// Passes the rest of a string, from behind its opening quote to behind the closing one.
  ///
  /// - Returns: whether escapes are to be undone.
  mutating func skipString() throws(JSONStop) -> Bool {
    var hasEscapes = false
    while position < end {
      let stops = JSONWord.stringStops(JSONWord.load(base, position))
      guard stops != 0 else {
        position &+= 8
        continue
      }
      position &+= JSONWord.firstMark(stops)
      guard position < end else { break }
      if byte == UInt8(ascii: "\"") {
        position &+= 1
        return hasEscapes
      }
      hasEscapes = true
      position &+= 2
    }
    throw .needsMore
  }

  /// Passes a whole value without checking it.
  mutating func skipValue() throws(JSONStop) {
    var skip = JSONSkip(.value)
    guard let place = skip.run(base, from: position, to: end) else { throw .needsMore }
    position = place
  }

  /// Passes `true`, `false` or `null`.
  mutating func skipWord(_ word: StaticString) throws(JSONStop) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard byte == word.utf8Start[offset] else { throw stop }
      position &+= 1
    }
  }

  /// Passes a number; leading zeros are let through, since ids have them.
  mutating func skipNumber() throws(JSONStop) {
    if byte == UInt8(ascii: "-") { position &+= 1 }
    try skipDigits()
    if byte == UInt8(ascii: ".") {
      position &+= 1
      try skipDigits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      position &+= 1
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { position &+= 1 }
      try skipDigits()
    }
    // More digits may follow.
    if position >= end { throw .needsMore }
  }

  @inline(__always)
  private mutating func skipDigits() throws(JSONStop) {
    let start = position
    while byte &- UInt8(ascii: "0") < 10 { position &+= 1 }
    if position == start { throw stop }
  }
}

/// Eight bytes of text looked at in one step.
enum JSONWord {
  /// What must lie behind the last byte of a text so that every load stays inside: zeros.
  static let padding = 16

  @inline(__always)
  static func load(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Marks the bytes that end a run inside a string, `"` and `\`. The lowest mark is exact.
  @inline(__always)
  static func stringStops(_ word: UInt64) -> UInt64 {
    zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
  }

  /// Marks the line ends. The lowest mark is exact.
  @inline(__always)
  static func newlines(_ word: UInt64) -> UInt64 { zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) }

  /// The place of the byte with the lowest mark.
  @inline(__always)
  static func firstMark(_ marks: UInt64) -> Int { marks.trailingZeroBitCount / 8 }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Whether `count` bytes are the same in both places. Reads up to seven bytes more.
  @inline(__always)
  static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    var offset = 0
    while offset &+ 8 <= count {
      if load(left, offset) != load(right, offset) { return false }
      offset &+= 8
    }
    guard offset < count else { return true }
    let rest = load(left, offset) ^ load(right, offset)
    return rest << UInt64(64 &- 8 &* (count &- offset)) == 0
  }

  /// A number that equal bytes share. Reads up to seven bytes more.
  @inline(__always)
  static func hash(_ base: UnsafeRawPointer, _ count: Int, seed: Int) -> Int {
    var hash = UInt64(truncatingIfNeeded: seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset < count {
      var word = load(base, offset)
      if count &- offset < 8 { word <<= UInt64(64 &- 8 &* (count &- offset)) }
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      offset &+= 8
    }
    return Int(truncatingIfNeeded: hash ^ UInt64(truncatingIfNeeded: count))
  }

  /// Line ends between two places.
  static func countNewlines(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for byte in bytes[range] { count &+= byte == 0x0A ? 1 : 0 }
    return count
  }
}

import Desk

/// Why the reading of a value stopped before the value's end.
enum JSONStop: Error {
  /// The text goes on behind what is in memory, or is cut off there.
  case needsMore
  case broken
  case tooDeep
  case tooLong

  var code: ProblemCode {
    switch self {
    case .needsMore, .broken: .brokenJSON
    case .tooDeep: .tooDeep
    case .tooLong: .recordTooLong
    }
  }
}

/// A place in a text, and the tokens that can be read there.
///
/// Behind the text lie zeros, which no token holds: the end is looked for only when a byte does not
/// fit.
struct JSONCursor {
  let base: UnsafeRawPointer
  var position: Int
  let end: Int
  /// Whether half of a pair of escapes was met without the other: no character.
  var holdsHalfPair = false

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

  /// Passes an opening bracket; false where the closing one follows, which is then passed too.
  @inline(__always)
  mutating func enter(until close: UInt8) -> Bool {
    position &+= 1
    guard skipSpace() == close else { return true }
    position &+= 1
    return false
  }

  /// Passes what stands behind a member: true for a comma, false for the closing bracket.
  @inline(__always)
  mutating func passComma(or close: UInt8) throws(JSONStop) -> Bool {
    let next = skipSpace()
    guard next == UInt8(ascii: ",") || next == close else { throw stop }
    position &+= 1
    return next != close
  }

  /// Passes the rest of a string and its closing quote; true where escapes are to be undone.
  mutating func skipString() throws(JSONStop) -> Bool {
    var hasEscapes = false
    while let stop = JSONWord.stringStop(base, position, end, endsAtControls: true) {
      position = stop &+ 1
      switch base.load(fromByteOffset: stop, as: UInt8.self) {
      case UInt8(ascii: "\""): return hasEscapes
      case UInt8(ascii: "\\"):
        hasEscapes = true
        position &+= 1
      case 0: break
      default: throw .broken
      }
    }
    throw .needsMore
  }

  /// A key's bytes, from behind its opening quote to behind the closing one.
  mutating func key() throws(JSONStop) -> [UInt8] {
    let start = position
    if try skipString() {
      position = start
      var text = JSONText()
      try text.write(from: &self) { writer, cursor throws(JSONStop) in
        try writer.string(&cursor)
      }
      return Array(text.take().dropFirst(JSONText.padding))
    }
    return Array(UnsafeRawBufferPointer(start: base + start, count: position - 1 - start))
  }

  /// Passes a whole value without checking it.
  mutating func skipValue() throws(JSONStop) {
    var skip = JSONSkip()
    guard let place = skip.run(base, from: position, to: end) else { throw .needsMore }
    position = place
  }

  mutating func skipWord(_ word: StaticString) throws(JSONStop) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard byte == word.utf8Start[offset] else { throw stop }
      position &+= 1
    }
  }

  /// Passes a number. One with a zero in front of other digits is none, and its record is lost: the
  /// zeros of an id are known in a text only.
  mutating func skipNumber() throws(JSONStop) {
    if byte == UInt8(ascii: "-") { position &+= 1 }
    let start = position
    try skipDigits()
    let isPadded = base.load(fromByteOffset: start, as: UInt8.self) == UInt8(ascii: "0")
    if isPadded, position > start &+ 1 { throw .broken }
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
    zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
  }

  /// Marks besides the control characters, which stand in a text as escapes only. The lowest mark is
  /// exact.
  @inline(__always)
  static func textStops(_ word: UInt64) -> UInt64 {
    stringStops(word)
      | (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  static func stringStop(
    _ base: UnsafeRawPointer, _ start: Int, _ end: Int, endsAtControls: Bool = false
  ) -> Int? {
    var offset = start
    while offset < end {
      let word = load(base, offset)
      let stops = endsAtControls ? textStops(word) : stringStops(word)
      if stops != 0 {
        let stop = offset &+ firstMark(stops)
        return stop < end ? stop : nil
      }
      offset &+= 8
    }
    return nil
  }

  /// The place of the byte with the lowest mark.
  @inline(__always)
  static func firstMark(_ marks: UInt64) -> Int { marks.trailingZeroBitCount / 8 }

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
}

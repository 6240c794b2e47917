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

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

  /// The place of the byte that the lowest mark stands for.
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

import Foundation

/// The high bit of the lowest byte that is zero (higher bits may be set falsely after it).
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}

/// Bytes looked at eight at a time.
extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  func countOfASCII(from offset: Int) -> Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return 0 }
    var end = offset
    while end &+ 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: end, as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return end &+ high.trailingZeroBitCount / 8 &- offset }
      end &+= 8
    }
    while end < count, self[end] < 0x80 { end &+= 1 }
    return end &- offset
  }

  var isUTF8: Bool { (try? UTF8Span(validating: span)) != nil }

  var isASCII: Bool { countOfASCII(from: 0) == count }

  func count(of byte: UInt8) -> Int {
    // Where it does not come at all the system's own search tells fastest.
    guard let base = UnsafeRawPointer(baseAddress), memchr(base, Int32(byte), count) != nil else {
      return 0
    }
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var total = 0
    var offset = 0
    while offset &+ 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ pattern
      let low = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
      total &+= (~(low | word) & 0x8080_8080_8080_8080).nonzeroBitCount
      offset &+= 8
    }
    while offset < count {
      if self[offset] == byte { total &+= 1 }
      offset &+= 1
    }
    return total
  }

  /// The first line feed, carriage return or one of two other bytes from a place on; ``count`` where
  /// none comes.
  @inline(__always)
  func lineBreak(or first: UInt8, _ second: UInt8, from start: Int) -> Int {
    let patterns = (
      UInt64(first) &* 0x0101_0101_0101_0101, UInt64(second) &* 0x0101_0101_0101_0101
    )
    var offset = start
    while offset &+ 8 <= count {
      let word = UnsafeRawPointer(baseAddress.unsafelyUnwrapped)
        .loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let matches =
        zeroBytes(word ^ patterns.0) | zeroBytes(word ^ patterns.1)
        | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if matches != 0 { return offset &+ matches.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < count {
      let byte = self[offset]
      if byte == first || byte == second || byte == 0x0A || byte == 0x0D { return offset }
      offset &+= 1
    }
    return count
  }

  /// The first place of a text between two places; nil where it does not come.
  ///
  /// - Parameter rare: a byte of the text that seldom comes otherwise, by its place in it.
  func place(of text: [UInt8], rare: Int, from start: Int, to end: Int) -> Int? {
    guard let base = UnsafeRawPointer(baseAddress) else { return nil }
    var offset = start &+ rare
    while offset &+ text.count &- rare <= end {
      guard let next = memchr(base + offset, Int32(text[rare]), end &- offset) else { return nil }
      let place = UnsafeRawPointer(next) - base &- rare
      if place &+ text.count <= end, memcmp(base + place, text, text.count) == 0 { return place }
      offset = place &+ rare &+ 1
    }
    return nil
  }

  /// Behind the first line break between two places: LF, CR LF or CR.
  func lineEnd(from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end, self[offset] != 0x0A, self[offset] != 0x0D { offset &+= 1 }
    guard offset < end else { return nil }
    let isPair = self[offset] == 0x0D && offset &+ 1 < end && self[offset &+ 1] == 0x0A
    return offset &+ (isPair ? 2 : 1)
  }
}

/// The cells' text of one batch.
struct JSONText: Sendable {
  /// Starts with two bytes of padding, so that an empty text never looks like null or an absent cell.
  private(set) var bytes = ContiguousArray<UInt8>(repeating: 0, count: padding)
  private(set) var end = padding
  static let padding = 2

  static let none = JSONText()

  /// The text, which is then empty again.
  mutating func take() -> ContiguousArray<UInt8> {
    let taken = ContiguousArray(bytes[..<end])
    end = Self.padding
    // What one long record has stretched is given back.
    if bytes.count > 8 << 20 { bytes = Self.none.bytes }
    return taken
  }

  /// Lends a writer at the end, with room for all that the rest of the cursor's text can become, and
  /// the cursor.
  ///
  /// Only lists grow when they are flattened: `1,2` becomes `1; 2`, never more than half as long
  /// again.
  mutating func write(
    from cursor: inout JSONCursor,
    _ body: (inout JSONTextWriter, inout JSONCursor) throws(JSONStop) -> Void
  ) throws(JSONStop) {
    let inputBytes = cursor.end - cursor.position
    let wanted = end + inputBytes + inputBytes / 2 + 64
    if bytes.count < wanted {
      let room = wanted + bytes.count / 2 - end
      bytes.removeSubrange(end...)
      bytes.reserveCapacity(end + room)
      bytes.append(contentsOf: repeatElement(0, count: room))
    }
    let start = end
    end = try bytes.withUnsafeMutableBufferPointer { buffer throws(JSONStop) in
      var writer = JSONTextWriter(
        base: UnsafeMutableRawPointer(buffer.baseAddress!), position: start)
      try body(&writer, &cursor)
      return writer.position
    }
  }
}

/// Writes cells, one behind the other. Up to seven bytes behind them are overwritten.
struct JSONTextWriter {
  let base: UnsafeMutableRawPointer
  var position: Int

  @inline(__always)
  mutating func write(_ byte: UInt8) {
    base.storeBytes(of: byte, toByteOffset: position, as: UInt8.self)
    position &+= 1
  }

  @inline(__always)
  mutating func copy(_ from: UnsafeRawPointer, _ range: Range<Int>) {
    var offset = range.lowerBound
    var target = position
    while offset < range.upperBound {
      store(from.loadUnaligned(fromByteOffset: offset, as: UInt64.self), target)
      offset &+= 8
      target &+= 8
    }
    position &+= range.count
  }

  /// Copies a string, escapes undone; the cursor goes from behind the opening quote to behind the
  /// closing one.
  @inline(__always)
  mutating func string(_ cursor: inout JSONCursor) throws(JSONStop) {
    while cursor.position < cursor.end {
      let word = cursor.base.loadUnaligned(fromByteOffset: cursor.position, as: UInt64.self)
      store(word, position)
      let stops = JSONWord.textStops(UInt64(littleEndian: word))
      guard stops != 0 else {
        cursor.position &+= 8
        position &+= 8
        continue
      }
      let length = JSONWord.firstMark(stops)
      cursor.position &+= length
      position &+= length
      switch cursor.byte {
      case UInt8(ascii: "\""):
        cursor.position &+= 1
        return
      case UInt8(ascii: "\\"): break
      case 0 where cursor.position < cursor.end:
        // Damage that is named where it is found in any text.
        cursor.position &+= 1
        write(0)
        continue
      default: throw cursor.stop
      }
      let number = try cursor.unescape()
      if let scalar = Unicode.Scalar(number) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { write(byte) }
      } else {
        // As it is written: ids that differ in it stay different.
        for byte in "\\u\(String(number, radix: 16))".utf8 { write(byte) }
        cursor.holdsHalfPair = true
      }
    }
    throw .needsMore
  }

  @inline(__always)
  private func store(_ word: UInt64, _ offset: Int) {
    base.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
  }
}

extension JSONCursor {
  /// The number of the character that the escape at the cursor stands for: `\n`, `\u00e9`, or a pair
  /// such as `\ud83d\ude00`. Half of a pair without the other is the number of no character.
  ///
  /// - Throws: `broken` for anything but JSON's nine escapes.
  fileprivate mutating func unescape() throws(JSONStop) -> UInt32 {
    position += 1
    let scalar: Unicode.Scalar
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(byte)
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw stop
    }
    position += 1
    return scalar.value
  }

  private mutating func unicodeEscape() throws(JSONStop) -> UInt32 {
    let first = try unit()
    guard 0xD800..<0xDC00 ~= first, byte == UInt8(ascii: "\\") else {
      // At the end of what is in memory the other half may still come.
      if position >= end { throw .needsMore }
      return UInt32(first)
    }
    let restart = position
    position += 1
    guard byte == UInt8(ascii: "u") else {
      if position >= end { throw .needsMore }
      position = restart
      return UInt32(first)
    }
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else {
      // A character of its own: it is read again.
      position = restart
      return UInt32(first)
    }
    return 0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(second & 0x3FF)
  }

  /// Four hexadecimal digits; the cursor goes from the `u` to behind them.
  private mutating func unit() throws(JSONStop) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      position += 1
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw stop
      }
      unit = unit << 4 | UInt16(digit)
    }
    position += 1
    return unit
  }
}

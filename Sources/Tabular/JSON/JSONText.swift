/// The cells' text of one batch.
struct JSONText: Sendable {
  /// Starts with a byte of padding, so that an empty cell never looks like an absent one.
  private(set) var bytes = ContiguousArray<UInt8>(repeating: 0, count: 1)
  private(set) var end = 1

  /// The text, which is then empty again.
  mutating func take() -> ContiguousArray<UInt8> {
    let taken = ContiguousArray(bytes[..<end])
    end = 1
    // What one long record has stretched is given back.
    if bytes.count > 8 << 20 { bytes = [0] }
    return taken
  }

  /// Lends a writer at the end, with room for all that `inputBytes` of JSON can become.
  ///
  /// Only lists grow when they are flattened: `1,2` becomes `1; 2`, never more than half as long
  /// again.
  mutating func write<Failure: Error>(
    _ inputBytes: Int, _ body: (inout JSONTextWriter) throws(Failure) -> Void
  ) throws(Failure) {
    let wanted = end + inputBytes + inputBytes / 2 + 64
    if bytes.count < wanted {
      var larger = ContiguousArray<UInt8>(repeating: 0, count: wanted + bytes.count / 2)
      let used = ..<end
      larger.withUnsafeMutableBytes { target in
        bytes.withUnsafeBytes { target.copyBytes(from: $0[used]) }
      }
      bytes = larger
    }
    let start = end
    end = try bytes.withUnsafeMutableBufferPointer { buffer throws(Failure) in
      guard let base = buffer.baseAddress else { preconditionFailure("the text is never empty") }
      var writer = JSONTextWriter(base: UnsafeMutableRawPointer(base), position: start)
      try body(&writer)
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
      let stops = JSONWord.stringStops(UInt64(littleEndian: word))
      guard stops != 0 else {
        cursor.position &+= 8
        position &+= 8
        continue
      }
      let length = JSONWord.firstMark(stops)
      cursor.position &+= length
      position &+= length
      if cursor.byte == UInt8(ascii: "\"") {
        cursor.position &+= 1
        return
      }
      try JSONEscape.undo(&cursor, &self)
    }
    throw .needsMore
  }

  @inline(__always)
  private func store(_ word: UInt64, _ offset: Int) {
    base.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
  }
}

/// The escapes behind a backslash: `\n`, `\u00e9`, and pairs such as `\ud83d\ude00`.
enum JSONEscape {
  /// Undoes the escape at the cursor. Half of a pair without the other becomes U+FFFD.
  ///
  /// - Throws: `broken` for anything but JSON's nine escapes.
  static func undo(
    _ cursor: inout JSONCursor, _ text: inout JSONTextWriter
  ) throws(JSONStop) {
    cursor.position += 1
    let letter = cursor.byte
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.write(letter)
    case UInt8(ascii: "n"): text.write(0x0A)
    case UInt8(ascii: "t"): text.write(0x09)
    case UInt8(ascii: "r"): text.write(0x0D)
    case UInt8(ascii: "b"): text.write(0x08)
    case UInt8(ascii: "f"): text.write(0x0C)
    case UInt8(ascii: "u"): return write(try scalar(&cursor), &text)
    default: throw cursor.stop
    }
    cursor.position += 1
  }

  private static func scalar(_ cursor: inout JSONCursor) throws(JSONStop) -> UInt32 {
    let first = try unit(&cursor)
    guard first & 0xF800 == 0xD800 else { return first }
    guard first < 0xDC00, cursor.byte == UInt8(ascii: "\\") else {
      // At the end of what is in memory the other half may still come.
      if cursor.position >= cursor.end { throw .needsMore }
      return 0xFFFD
    }
    let restart = cursor.position
    cursor.position += 1
    guard cursor.byte == UInt8(ascii: "u") else {
      if cursor.position >= cursor.end { throw .needsMore }
      cursor.position = restart
      return 0xFFFD
    }
    let second = try unit(&cursor)
    guard second & 0xFC00 == 0xDC00 else {
      // A character of its own: it is read again.
      cursor.position = restart
      return 0xFFFD
    }
    return 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
  }

  /// Four hexadecimal digits; the cursor goes from the `u` to behind them.
  private static func unit(_ cursor: inout JSONCursor) throws(JSONStop) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      cursor.position += 1
      let byte = cursor.byte
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw cursor.stop
      }
      unit = unit << 4 | UInt32(digit)
    }
    cursor.position += 1
    return unit
  }

  private static func write(_ scalar: UInt32, _ text: inout JSONTextWriter) {
    switch scalar {
    case 0..<0x80:
      text.write(UInt8(scalar))
    case 0x80..<0x800:
      text.write(UInt8(0xC0 | scalar >> 6))
      text.write(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      text.write(UInt8(0xE0 | scalar >> 12))
      text.write(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.write(UInt8(0x80 | scalar & 0x3F))
    default:
      text.write(UInt8(0xF0 | scalar >> 18))
      text.write(UInt8(0x80 | scalar >> 12 & 0x3F))
      text.write(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.write(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// What stands for a character behind a backslash: `\n`, `\u00e9`, and pairs such as `\ud83d\ude00`.
enum JSONEscape {
  /// Undoes the escape at the cursor. Half of a pair without the other becomes U+FFFD.
  ///
  /// - Throws: what is no escape is broken; there are no others than JSON's nine.
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

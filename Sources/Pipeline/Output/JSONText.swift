/// Writes JSON text straight into bytes: answers may have a hundred thousand numbers.
package struct JSONText: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ other: JSONText) { bytes += other.bytes }

  /// A text in quotes. What a terminal would obey is written as an escape: the same text to a
  /// program, harmless to a person who looks at it.
  package mutating func string(_ text: String?) {
    guard let text else { return raw("null") }
    bytes.append(0x22)
    defer { bytes.append(0x22) }
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        bytes.append(0x5C)
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if TerminalText.isControl(scalar) {
        for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    raw("\\u")
    for shift in [12, 8, 4, 0] { bytes.append(Self.digits[Int(unit >> shift & 15)]) }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  package mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var left = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10))
      left /= 10
    } while left > 0
    bytes[start...].reverse()
  }

  /// A whole number without a fraction, else the shortest text that reads back the same; `null`
  /// for no value.
  package mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return raw("null") }
    if value == value.rounded(), abs(value) < 1e15 {
      number(Int(value))
    } else {
      var text = value.description
      text.withUTF8 { bytes.append(contentsOf: $0) }
    }
  }
}

extension JSONFlattener {
  /// Copies an object or a list as JSON without white space.
  mutating func compact(_ depth: Int) throws(JSONStop) {
    guard depth <= depthLimit else { throw .tooDeep }
    let isObject = cursor.byte == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    text.write(cursor.byte)
    cursor.position &+= 1
    if cursor.skipSpace() == close {
      cursor.position &+= 1
      text.write(close)
      return
    }
    while true {
      if isObject {
        guard cursor.skipSpace() == UInt8(ascii: "\"") else { throw cursor.stop }
        try compactString()
        try cursor.pass(UInt8(ascii: ":"))
        text.write(UInt8(ascii: ":"))
      }
      _ = cursor.skipSpace()
      try compactValue(depth)
      let byte = cursor.skipSpace()
      guard byte == UInt8(ascii: ",") || byte == close else { throw cursor.stop }
      cursor.position &+= 1
      text.write(byte)
      if byte == close { return }
    }
  }

  /// Copies any value as JSON; `depth` is that of what it stands in.
  mutating func compactValue(_ depth: Int) throws(JSONStop) {
    let start = cursor.position
    switch cursor.byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try compact(depth &+ 1)
    case UInt8(ascii: "\""): return try compactString()
    case UInt8(ascii: "n"): try cursor.skipWord("null")
    case UInt8(ascii: "t"): try cursor.skipWord("true")
    case UInt8(ascii: "f"): try cursor.skipWord("false")
    default: try cursor.skipNumber()
    }
    text.copy(cursor.base, start..<cursor.position)
  }

  /// Copies a string as it is written, quotes and escapes included.
  private mutating func compactString() throws(JSONStop) {
    let start = cursor.position
    cursor.position &+= 1
    _ = try cursor.skipString()
    text.copy(cursor.base, start..<cursor.position)
  }
}

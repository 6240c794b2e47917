/// Turns one record into the cells of one row.
///
/// It calls itself for each level of a record, never deeper than the limit.
struct JSONFlattener {
  var cursor: JSONCursor
  var text: JSONTextWriter
  let depthLimit: Int

  /// Reads an object; each of its values becomes cells of `parent` and its key.
  mutating func object(_ parent: Int, _ depth: Int, _ rows: inout JSONRows) throws(JSONStop) {
    guard depth <= depthLimit else { throw .tooDeep }
    cursor.position &+= 1
    var key = JSONColumns.none
    var byte = cursor.skipSpace()
    if byte == UInt8(ascii: "}") {
      cursor.position &+= 1
      return
    }
    while true {
      guard byte == UInt8(ascii: "\"") else { throw cursor.stop }
      cursor.position &+= 1
      let found = try rows.key(in: parent, behind: key, &cursor, text)
      try cursor.pass(UInt8(ascii: ":"))
      try member(found, depth, &rows)
      if found >= 0 { key = found }
      byte = cursor.skipSpace()
      cursor.position &+= 1
      if byte == UInt8(ascii: ",") {
        byte = cursor.skipSpace()
      } else if byte == UInt8(ascii: "}") {
        return
      } else {
        cursor.position &-= 1
        throw cursor.stop
      }
    }
  }

  /// Reads the value of a key, or skips it where there is no room for the key.
  @inline(__always)
  mutating func member(_ key: Int, _ depth: Int, _ rows: inout JSONRows) throws(JSONStop) {
    guard key >= 0 else { return try skip(depth) }
    rows.beginValue(key)
    try value(key, depth, &rows)
  }

  /// Reads any value into the cell of `key`, or the cells inside it.
  @inline(__always)
  private mutating func value(_ key: Int, _ depth: Int, _ rows: inout JSONRows) throws(JSONStop) {
    let start = text.position
    switch cursor.skipSpace() {
    case UInt8(ascii: "\""):
      cursor.position &+= 1
      try text.string(&cursor)
      rows.store(key, start, text.position)
    case UInt8(ascii: "{"): try object(key, depth &+ 1, &rows)
    case UInt8(ascii: "["): try list(key, depth &+ 1, &rows)
    default:
      if try scalar() { rows.store(key, start, text.position) } else { rows.storeNothing(key) }
    }
  }

  /// Writes a number, `true` or `false` as it stands.
  ///
  /// - Returns: false at null.
  private mutating func scalar() throws(JSONStop) -> Bool {
    let start = cursor.position
    switch cursor.byte {
    case UInt8(ascii: "n"):
      try cursor.skipWord("null")
      return false
    case UInt8(ascii: "t"): try cursor.skipWord("true")
    case UInt8(ascii: "f"): try cursor.skipWord("false")
    default: try cursor.skipNumber()
    }
    text.copy(cursor.base, start..<cursor.position)
    return true
  }

  /// Reads a list: one of texts and numbers becomes `a; b`, one of names with values becomes cells
  /// inside `key`, any other stays JSON.
  private mutating func list(_ key: Int, _ depth: Int, _ rows: inout JSONRows) throws(JSONStop) {
    guard depth <= depthLimit else { throw .tooDeep }
    let open = cursor.position
    let start = text.position
    cursor.position &+= 1
    let startsWithObject = cursor.skipSpace() == UInt8(ascii: "{")
    if startsWithObject, try readPairs(&rows) {
      let end = cursor.position
      try storePairs(key, depth &+ 1, &rows)
      cursor.position = end
      return
    }
    cursor.position = open
    switch try joined() {
    case .texts: rows.store(key, start, text.position)
    case .nothing: rows.storeNothing(key)
    case .nested:
      cursor.position = open
      text.position = start
      try compact(depth)
      rows.store(key, start, text.position)
      if startsWithObject { rows.noteObjects(key) }
    }
  }

  private enum Elements {
    case texts, nothing, nested
  }

  private mutating func joined() throws(JSONStop) -> Elements {
    cursor.position &+= 1
    if cursor.skipSpace() == UInt8(ascii: "]") {
      cursor.position &+= 1
      return .nothing
    }
    var elements = Elements.nothing
    while true {
      let byte = cursor.skipSpace()
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return .nested }
      let start = text.position
      if elements == .texts {
        text.write(UInt8(ascii: ";"))
        text.write(UInt8(ascii: " "))
      }
      if byte == UInt8(ascii: "\"") {
        cursor.position &+= 1
        try text.string(&cursor)
        elements = .texts
      } else if try scalar() {
        elements = .texts
      } else {
        text.position = start
      }
      if cursor.skipSpace() == UInt8(ascii: ",") {
        cursor.position &+= 1
      } else {
        try cursor.pass(UInt8(ascii: "]"))
        return elements
      }
    }
  }

  /// Skips a value for lack of room, checking it all the same.
  private mutating func skip(_ depth: Int) throws(JSONStop) {
    let start = text.position
    _ = cursor.skipSpace()
    try compactValue(depth)
    text.position = start
  }
}

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

  /// Copies any value as JSON; `depth` is that of the value around it.
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

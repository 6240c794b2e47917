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
    guard cursor.enter(until: UInt8(ascii: "}")) else { return }
    var key = JSONColumns.none
    repeat {
      try cursor.pass(UInt8(ascii: "\""))
      let found = try rows.columns.key(in: parent, behind: key, &cursor)
      try cursor.pass(UInt8(ascii: ":"))
      try member(found, depth, &rows)
      if found >= 0 { key = found }
    } while try cursor.passComma(or: UInt8(ascii: "}"))
  }

  /// Reads the value of a key into its cell or the cells inside it; where there is no room for the
  /// key, the value is checked all the same.
  @inline(__always)
  private mutating func member(_ key: Int, _ depth: Int, _ rows: inout JSONRows) throws(JSONStop) {
    let start = text.position
    let first = cursor.skipSpace()
    guard key >= 0 else {
      try compactValue(depth)
      text.position = start
      return
    }
    rows.beginValue(key)
    switch first {
    case UInt8(ascii: "\""):
      cursor.position &+= 1
      try text.string(&cursor)
      rows.store(key, start, text.position)
    case UInt8(ascii: "{"): try object(key, depth &+ 1, &rows)
    case UInt8(ascii: "["): try list(key, depth &+ 1, &rows)
    default:
      if try scalar() {
        rows.store(key, start, text.position)
      } else {
        text.position = start
        rows.storeEmpty(key)
      }
    }
  }

  /// Writes a number, `true`, `false` or `null` as it stands; false at null.
  private mutating func scalar() throws(JSONStop) -> Bool {
    let start = cursor.position
    let first = cursor.byte
    switch first {
    case UInt8(ascii: "n"): try cursor.skipWord("null")
    case UInt8(ascii: "t"): try cursor.skipWord("true")
    case UInt8(ascii: "f"): try cursor.skipWord("false")
    default: try cursor.skipNumber()
    }
    text.copy(cursor.base, start..<cursor.position)
    return first != UInt8(ascii: "n")
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
    case true?: rows.store(key, start, text.position)
    case false?: rows.storeEmpty(key)
    case nil:
      cursor.position = open
      text.position = start
      try compact(depth)
      rows.store(key, start, text.position)
      if startsWithObject { rows.columns.noteObjects(key) }
    }
  }

  /// - Returns: whether there are texts or numbers; nil where there are objects or lists.
  private mutating func joined() throws(JSONStop) -> Bool? {
    guard cursor.enter(until: UInt8(ascii: "]")) else { return false }
    var hasTexts = false
    repeat {
      let byte = cursor.skipSpace()
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return nil }
      let start = text.position
      if hasTexts {
        text.write(UInt8(ascii: ";"))
        text.write(UInt8(ascii: " "))
      }
      if byte == UInt8(ascii: "\"") {
        cursor.position &+= 1
        try text.string(&cursor)
        hasTexts = true
      } else if try scalar() {
        hasTexts = true
      } else {
        text.position = start
      }
    } while try cursor.passComma(or: UInt8(ascii: "]"))
    return hasTexts
  }

  /// Copies an object or a list as JSON without white space.
  private mutating func compact(_ depth: Int) throws(JSONStop) {
    guard depth <= depthLimit else { throw .tooDeep }
    let isObject = cursor.byte == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    text.write(cursor.byte)
    var goesOn = cursor.enter(until: close)
    while goesOn {
      if isObject {
        guard cursor.skipSpace() == UInt8(ascii: "\"") else { throw cursor.stop }
        try compactString()
        try cursor.pass(UInt8(ascii: ":"))
        text.write(UInt8(ascii: ":"))
      }
      _ = cursor.skipSpace()
      try compactValue(depth)
      goesOn = try cursor.passComma(or: close)
      if goesOn { text.write(UInt8(ascii: ",")) }
    }
    text.write(close)
  }

  /// Copies any value as JSON; `depth` is that of the value around it.
  private mutating func compactValue(_ depth: Int) throws(JSONStop) {
    switch cursor.byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): try compact(depth &+ 1)
    case UInt8(ascii: "\""): try compactString()
    default: _ = try scalar()
    }
  }

  /// Copies a string as it is written, quotes and escapes included.
  private mutating func compactString() throws(JSONStop) {
    let start = cursor.position
    cursor.position &+= 1
    _ = try cursor.skipString()
    text.copy(cursor.base, start..<cursor.position)
  }

  /// Reads the list at whose first object the cursor stands, if it holds nothing but pairs.
  private mutating func readPairs(_ rows: inout JSONRows) throws(JSONStop) -> Bool {
    rows.pairs.removeAll(keepingCapacity: true)
    repeat {
      guard cursor.skipSpace() == UInt8(ascii: "{"), let pair = try JSONPair.read(&cursor) else {
        if cursor.position >= cursor.end { throw .needsMore }
        return false
      }
      rows.pairs.append(pair)
    } while try cursor.passComma(or: UInt8(ascii: "]"))
    return true
  }

  private mutating func storePairs(
    _ key: Int, _ depth: Int, _ rows: inout JSONRows
  ) throws(JSONStop) {
    // A pair's value may hold such a list itself.
    var pairs: ContiguousArray<JSONPair> = []
    swap(&pairs, &rows.pairs)
    var previous = JSONColumns.none
    for pair in pairs {
      cursor.position = pair.name
      let found = try pairKey(in: key, behind: previous, &rows)
      cursor.position = pair.value
      try member(found, depth, &rows)
      let next = cursor.skipSpace()
      guard next == UInt8(ascii: ",") || next == UInt8(ascii: "}") else { throw cursor.stop }
      if found >= 0 { previous = found }
    }
    swap(&pairs, &rows.pairs)
  }

  private mutating func pairKey(
    in parent: Int, behind previous: Int, _ rows: inout JSONRows
  ) throws(JSONStop) -> Int {
    let start = cursor.position
    if cursor.byte == UInt8(ascii: "\"") {
      cursor.position &+= 1
      return try rows.columns.key(in: parent, behind: previous, &cursor)
    }
    try cursor.skipNumber()
    let name = UnsafeRawBufferPointer(start: cursor.base + start, count: cursor.position - start)
    return rows.columns.key(in: parent, behind: previous, named: name)
  }
}

/// An element of a list such as `custom_fields`: `{"id": 360001, "value": "High"}`.
struct JSONPair: Sendable, BitwiseCopyable {
  /// Where the name stands, its quote included if it has one.
  var name = -1
  var value = -1
  /// How well the name's key suits a reader: 0 is the best.
  private var rank = Int.max

  /// Keys under which a name is looked for, the best first.
  private static let nameKeys = ["name", "label", "title", "key", "id", "field_id"].map(word)
  private static let valueKey = word("value")
  private static let typeKey = word("type")

  /// Nil when the object at the cursor is not just a name and a value; the cursor is then anywhere.
  static func read(_ cursor: inout JSONCursor) throws(JSONStop) -> JSONPair? {
    var pair = JSONPair()
    guard cursor.enter(until: UInt8(ascii: "}")) else { return nil }
    repeat {
      try cursor.pass(UInt8(ascii: "\""))
      let start = cursor.position
      if try cursor.skipString() { return nil }
      let key = word(cursor.base + start, cursor.position &- 1 &- start)
      try cursor.pass(UInt8(ascii: ":"))
      guard try pair.readValue(of: key, &cursor) else { return nil }
    } while try cursor.passComma(or: UInt8(ascii: "}"))
    return pair.name >= 0 && pair.value >= 0 ? pair : nil
  }

  /// - Returns: false when a pair has no such member.
  private mutating func readValue(
    of key: UInt64, _ cursor: inout JSONCursor
  ) throws(JSONStop) -> Bool {
    let first = cursor.skipSpace()
    if key == Self.valueKey {
      value = cursor.position
      try cursor.skipValue()
    } else if key == Self.typeKey {
      try cursor.skipValue()
    } else if let rank = Self.nameKeys.firstIndex(of: key) {
      let start = cursor.position
      switch first {
      case UInt8(ascii: "\""):
        cursor.position &+= 1
        _ = try cursor.skipString()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try cursor.skipNumber()
      case UInt8(ascii: "n"):
        try cursor.skipWord("null")
        return true
      default: return false
      }
      if rank < self.rank {
        self.rank = rank
        name = start
      }
    } else {
      return false
    }
    return true
  }

  /// A key of up to eight bytes as one number; 0 for a longer one.
  private static func word(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    guard 1...8 ~= count else { return 0 }
    return JSONWord.load(base, 0) << UInt64(64 - 8 * count)
  }

  private static func word(_ key: String) -> UInt64 {
    key.utf8.reduce(0) { $0 >> 8 | UInt64($1) << 56 }
  }
}

/// An element of a list such as `custom_fields`: `{"id": 360001, "value": "High"}`.
struct JSONPair: Sendable, BitwiseCopyable {
  /// Where the name stands, its quote included if it has one.
  var name = -1
  /// Where the value starts.
  var value = -1
  /// How well the name's key suits a reader: 0 is the best.
  private var rank = Int.max

  /// Keys under which a name is looked for, the best first.
  private static let nameKeys = ["name", "label", "title", "key", "id", "field_id"].map(word)
  private static let valueKey = word("value")
  /// A key that a pair may have besides.
  private static let typeKey = word("type")

  /// Reads the object at the cursor.
  ///
  /// - Returns: nil when it is not just a name and a value; the cursor is then anywhere.
  static func read(_ cursor: inout JSONCursor) throws(JSONStop) -> JSONPair? {
    var pair = JSONPair()
    try cursor.pass(UInt8(ascii: "{"))
    while true {
      guard cursor.skipSpace() == UInt8(ascii: "\"") else {
        // An empty object is not a pair; anything else but a key is broken.
        if cursor.byte == UInt8(ascii: "}") { return nil }
        throw cursor.stop
      }
      cursor.position &+= 1
      let start = cursor.position
      if try cursor.skipString() { return nil }
      let key = word(cursor.base + start, cursor.position &- 1 &- start)
      try cursor.pass(UInt8(ascii: ":"))
      guard try pair.readValue(of: key, &cursor) else { return nil }
      if cursor.skipSpace() == UInt8(ascii: ",") {
        cursor.position &+= 1
      } else {
        try cursor.pass(UInt8(ascii: "}"))
        return pair.name >= 0 && pair.value >= 0 ? pair : nil
      }
    }
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

extension JSONFlattener {
  /// Reads the list at whose first object the cursor stands, if it holds nothing but pairs.
  mutating func readPairs(_ rows: inout JSONRows) throws(JSONStop) -> Bool {
    rows.pairs.removeAll(keepingCapacity: true)
    while true {
      guard cursor.skipSpace() == UInt8(ascii: "{"), let pair = try JSONPair.read(&cursor) else {
        if cursor.position >= cursor.end { throw .needsMore }
        return false
      }
      rows.pairs.append(pair)
      if cursor.skipSpace() == UInt8(ascii: ",") {
        cursor.position &+= 1
      } else {
        try cursor.pass(UInt8(ascii: "]"))
        return true
      }
    }
  }

  /// Stores each pair's value under its name, inside `key`.
  mutating func storePairs(
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
    if cursor.byte == UInt8(ascii: "\"") {
      cursor.position &+= 1
      return try rows.key(in: parent, behind: previous, &cursor, text)
    }
    let start = cursor.position
    try cursor.skipNumber()
    let name = UnsafeRawBufferPointer(start: cursor.base + start, count: cursor.position - start)
    return rows.key(in: parent, behind: previous, named: name)
  }
}

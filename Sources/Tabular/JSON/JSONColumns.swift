/// The key paths of a document as a tree of keys, and which of them are columns.
///
/// Records of one export mostly have the same keys in the same order: each key knows which one came
/// behind it the last time, and that one is compared before anything is looked up.
struct JSONColumns: Sendable {
  /// The record itself, the root of all paths.
  static let record = 0
  /// Stands for a key that there is no room for.
  static let none = -1

  private struct Key {
    var parent: Int
    var start: Int
    var count: Int
    /// False where the key is written with escapes, so that it cannot be compared as it stands.
    var isPlain: Bool
    var column = JSONColumns.none
    /// The key that came first inside this one the last time, and the one behind this one.
    var first = JSONColumns.none
    var next = JSONColumns.none
    var record = 0
    /// Known to be in a record, but without a value so far.
    var isEmpty = false
    var holdsObjects = false
    /// The key before it with the same hash.
    var sameHash = JSONColumns.none
  }

  /// Flattened paths, in order.
  private(set) var names: [String] = []
  private let limit: Int
  private var keys: ContiguousArray<Key> = [
    Key(parent: JSONColumns.none, start: 0, count: 0, isPlain: false)
  ]
  /// The keys' bytes, a quote behind each.
  private var text = ContiguousArray<UInt8>(repeating: 0, count: JSONWord.padding)
  /// The last key of each hash.
  private var keyOfHash: [UInt64: Int] = [:]
  private var columnOfName: [String: Int] = [:]
  private(set) var emptyKeys: [Int] = []
  /// Whether there was no room for a key of the record being read.
  var lacksRoom = false

  init(limit: Int) { self.limit = limit }

  func column(of key: Int) -> Int { keys[key].column }

  /// Finds the key at the cursor, behind its opening quote; ``none`` when there is no room for more.
  @inline(__always)
  mutating func key(
    in parent: Int, behind previous: Int, _ cursor: inout JSONCursor
  ) throws(JSONStop) -> Int {
    let expected = previous >= 0 ? keys[previous].next : keys[parent].first
    if pass(expected, &cursor) { return expected }
    return try lookUp(parent, previous, &cursor)
  }

  private mutating func lookUp(
    _ parent: Int, _ previous: Int, _ cursor: inout JSONCursor
  ) throws(JSONStop) -> Int {
    let start = cursor.position
    if try cursor.skipString() {
      cursor.position = start
      let name = try cursor.key()
      return name.withUnsafeBytes { key(in: parent, behind: previous, named: $0) }
    }
    let name = UnsafeRawBufferPointer(
      start: cursor.base + start, count: cursor.position - 1 - start)
    return key(in: parent, behind: previous, named: name)
  }

  /// Whether `key` is at the cursor, behind an opening quote; the cursor then passes it.
  @inline(__always)
  private func pass(_ key: Int, _ cursor: inout JSONCursor) -> Bool {
    guard key >= 0, keys[key].isPlain else { return false }
    let start = keys[key].start
    let count = keys[key].count &+ 1
    guard cursor.position &+ count <= cursor.end else { return false }
    let isSame = text.withUnsafeBytes { text in
      JSONWord.areEqual(text.baseAddress! + start, cursor.base + cursor.position, count)
    }
    if isSame { cursor.position &+= count }
    return isSame
  }

  /// The key of this name inside `parent`, new or known; ``none`` when there is no room for more.
  mutating func key(
    in parent: Int, behind previous: Int, named name: UnsafeRawBufferPointer
  ) -> Int {
    var hash = UInt64(parent)
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var key = keyOfHash[hash] ?? Self.none
    while key >= 0, !isNamed(key, parent, name) { key = keys[key].sameHash }
    if key < 0 { key = add(name, in: parent, hash) }
    guard key >= 0 else {
      lacksRoom = true
      return Self.none
    }
    if previous >= 0 { keys[previous].next = key } else { keys[parent].first = key }
    return key
  }

  private func isNamed(_ key: Int, _ parent: Int, _ name: UnsafeRawBufferPointer) -> Bool {
    guard keys[key].parent == parent, keys[key].count == name.count else { return false }
    return text.withUnsafeBytes { text in
      text[keys[key].start..<(keys[key].start + name.count)].elementsEqual(name)
    }
  }

  private mutating func add(
    _ name: UnsafeRawBufferPointer, in parent: Int, _ hash: UInt64
  ) -> Int {
    // Objects without values make keys without columns: these are bounded too.
    guard name.count <= JSONLimits.keyBytes, keys.count <= 4 * limit, names.count < limit
    else { return Self.none }
    let start = text.count - JSONWord.padding
    let isPlain = !name.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    text.removeLast(JSONWord.padding)
    text.append(contentsOf: name)
    text.append(UInt8(ascii: "\""))
    text.append(contentsOf: repeatElement(0, count: JSONWord.padding))
    var key = Key(parent: parent, start: start, count: name.count, isPlain: isPlain)
    key.sameHash = keyOfHash[hash] ?? Self.none
    keyOfHash[hash] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// Notes that a record has the key, and tells whether it has had it before.
  @inline(__always)
  mutating func isRepeated(_ key: Int, in record: Int) -> Bool {
    let isRepeated = keys[key].record == record
    keys[key].record = record
    return isRepeated
  }

  /// Makes the key's path a column; ``none`` when there is no room for more.
  mutating func makeColumn(_ key: Int) -> Int {
    let name = path(of: key)
    guard let column = columnOfName[name] ?? (names.count < limit ? names.count : nil) else {
      lacksRoom = true
      return Self.none
    }
    if column == names.count {
      names.append(name)
      columnOfName[name] = column
    }
    keys[key].column = column
    return column
  }

  /// The key is there, its value is null or an empty list.
  mutating func noteEmpty(_ key: Int) {
    guard keys[key].column < 0, !keys[key].isEmpty else { return }
    keys[key].isEmpty = true
    emptyKeys.append(key)
  }

  /// Notes that a record has a list of objects under the key, which stays JSON in its cell.
  mutating func noteObjects(_ key: Int) { keys[key].holdsObjects = true }

  var listColumns: [Int] {
    keys.filter { $0.holdsObjects && $0.column >= 0 }.map(\.column).sorted()
  }

  /// Takes back what a record that is lost has added.
  mutating func forget(columnsFrom column: Int, emptyKeysFrom count: Int) {
    for key in emptyKeys[count...] { keys[key].isEmpty = false }
    emptyKeys.removeSubrange(count...)
    guard column < names.count else { return }
    for name in names[column...] { columnOfName[name] = nil }
    names.removeSubrange(column...)
    for key in keys.indices where keys[key].column >= column { keys[key].column = Self.none }
  }

  /// The columns of a key and of all inside it.
  func columns(in key: Int) -> [Int] {
    // Most keys have none inside them; a record that repeats one a million times asks as often.
    if keys[key].first < 0 { return keys[key].column < 0 ? [] : [keys[key].column] }
    return keys.indices[key...].filter { isInside($0, key) }.map { keys[$0].column }.filter {
      $0 >= 0
    }
  }

  /// Makes columns of the keys that had no value in a whole batch, unless there are columns inside
  /// them (`satisfaction_rating` is null here, an object there), and puts the columns from `start`
  /// on into the order in which their keys were met.
  ///
  /// - Returns: where each column has gone; nil when all stayed.
  mutating func settle(from start: Int) -> [Int]? {
    guard !emptyKeys.isEmpty else { return nil }
    var hasColumnInside = [Bool](repeating: false, count: keys.count)
    for key in keys.indices.dropFirst().reversed()
    where keys[key].column >= 0 || hasColumnInside[key] {
      hasColumnInside[keys[key].parent] = true
    }
    for key in emptyKeys {
      keys[key].isEmpty = false
      if !hasColumnInside[key] { _ = makeColumn(key) }
    }
    emptyKeys.removeAll(keepingCapacity: true)
    return reorder(from: start)
  }

  private mutating func reorder(from start: Int) -> [Int]? {
    var target = [Int](repeating: Self.none, count: names.count)
    for column in 0..<start { target[column] = column }
    var place = start
    for key in keys where key.column >= start && target[key.column] < 0 {
      target[key.column] = place
      place += 1
    }
    let old = names
    for (column, place) in target.enumerated() {
      names[place] = old[column]
      columnOfName[old[column]] = place
    }
    for key in keys.indices where keys[key].column >= 0 {
      keys[key].column = target[keys[key].column]
    }
    return target.enumerated().allSatisfy { $0 == $1 } ? nil : target
  }

  private func isInside(_ key: Int, _ outer: Int) -> Bool {
    var key = key
    while key > outer { key = keys[key].parent }
    return key == outer
  }

  private func path(of key: Int) -> String {
    var parts: [String] = []
    var key = key
    while key > Self.record {
      let bytes = text[keys[key].start..<(keys[key].start + keys[key].count)]
      parts.append(String(decoding: bytes, as: UTF8.self))
      key = keys[key].parent
    }
    return parts.reversed().joined(separator: ".")
  }
}

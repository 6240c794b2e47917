/// Where in a document its records are.
enum JSONShape: Sendable, Equatable {
  /// Every object outside of all others is a record.
  case records
  /// Such an object only holds the list of records, under these keys: `["data", "tickets"]`.
  case envelope([String])

  /// Decides from the document's first object.
  ///
  /// - Parameter sample: text that starts with the object's `{`.
  init(sample: ContiguousArray<UInt8>) {
    let padded = sample + repeatElement(0, count: JSONWord.padding)
    self = padded.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return .records }
      var survey = JSONShapeSurvey(
        cursor: JSONCursor(base: base, position: 0, end: sample.count))
      return survey.decide()
    }
  }
}

/// Looks through an object for lists of objects.
private struct JSONShapeSurvey {
  private struct List {
    var path: [String]
    var byteCount: Int
  }

  /// Names under which interfaces hand out records.
  private static let usualNames: Set<String> = [
    "tickets", "results", "data", "records", "items", "issues", "requests", "incidents", "cases",
    "conversations", "surveys", "responses", "satisfaction_ratings", "list", "rows", "entries",
    "nodes", "hits", "objects", "audits", "ticket_events",
  ]
  /// Names that say so even in an object that looks like a record, or while the list is empty.
  private static let certainNames: Set<String> = ["tickets", "results", "data", "records"]
  /// Keys that a record has and what holds records does not.
  private static let recordKeys: Set<String> = [
    "id", "key", "number", "subject", "ticket_id", "created_at", "工单编号", "工单号", "工单ID",
  ]
  private static let deepest = 4

  var cursor: JSONCursor
  private var lists: [List] = []
  /// Objects that have a record's keys.
  private var recordPaths: [[String]] = []

  init(cursor: JSONCursor) { self.cursor = cursor }

  mutating func decide() -> JSONShape {
    var isFollowed = false
    do throws(JSONStop) {
      try object([])
      isFollowed = cursor.skipSpace() == UInt8(ascii: "{")
    } catch {
      // Longer than the sample: what was seen of it decides. What is broken is rather one of many
      // lines than all that there is.
      isFollowed = error == .broken
    }
    let free = lists.filter { list in
      !recordPaths.contains { list.path.starts(with: $0) }
    }
    if let list = free.first(where: { Self.usualNames.contains($0.path.last ?? "") }) {
      return .envelope(list.path)
    }
    if isFollowed { return .records }
    let largest = free.map(\.byteCount).max()
    if let list = free.first(where: { $0.byteCount == largest }) { return .envelope(list.path) }
    if let list = lists.first(where: {
      $0.path.count == 1 && Self.certainNames.contains($0.path[0])
    }) {
      return .envelope(list.path)
    }
    return .records
  }

  private mutating func object(_ path: [String]) throws(JSONStop) {
    try cursor.pass(UInt8(ascii: "{"))
    if cursor.skipSpace() == UInt8(ascii: "}") {
      cursor.position += 1
      return
    }
    while true {
      try cursor.pass(UInt8(ascii: "\""))
      let key = try cursor.key()
      if Self.recordKeys.contains(key) { recordPaths.append(path) }
      try cursor.pass(UInt8(ascii: ":"))
      switch cursor.skipSpace() {
      case UInt8(ascii: "{") where path.count + 1 < Self.deepest: try object(path + [key])
      case UInt8(ascii: "["): try list(path + [key])
      default: try cursor.skipValue()
      }
      guard cursor.skipSpace() == UInt8(ascii: ",") else { break }
      cursor.position += 1
    }
    try cursor.pass(UInt8(ascii: "}"))
  }

  private mutating func list(_ path: [String]) throws(JSONStop) {
    let start = cursor.position
    cursor.position += 1
    let first = cursor.skipSpace()
    let isEmpty = first == UInt8(ascii: "]") && Self.certainNames.contains(path.last ?? "")
    if isEmpty || first == UInt8(ascii: "{") {
      // Noted before it is passed: it may be longer than the sample, and is then the largest.
      lists.append(List(path: path, byteCount: cursor.end - start))
      if !isEmpty, startsWithPair() { lists.removeLast() }
    }
    let isListed = lists.last?.path == path
    cursor.position = start
    try cursor.skipValue()
    if isListed { lists[lists.count - 1].byteCount = cursor.position - start }
  }
}

extension JSONShapeSurvey {
  /// Whether the list is one of names with values rather than of records.
  private func startsWithPair() -> Bool {
    var cursor = cursor
    do throws(JSONStop) {
      return try JSONPair.read(&cursor) != nil
    } catch {
      return false
    }
  }
}

extension JSONCursor {
  /// A key as text, from behind its opening quote to behind the closing one.
  mutating func key() throws(JSONStop) -> String {
    let start = position
    let hasEscapes = try skipString()
    let raw = UnsafeRawBufferPointer(start: base + start, count: position - 1 - start)
    guard hasEscapes else { return String(decoding: raw, as: UTF8.self) }
    position = start
    var cursor = self
    var text = JSONText()
    try text.write(raw.count) { writer throws(JSONStop) in try writer.string(&cursor) }
    self = cursor
    return String(decoding: text.take().dropFirst(), as: UTF8.self)
  }
}

/// Looks through a document's first object for the list that holds the records.
struct JSONShape {
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

  private var cursor: JSONCursor
  private var lists: [List] = []
  private var recordPaths: [[String]] = []

  /// The keys under which the list of records stands, `["data", "tickets"]`; empty where every
  /// object outside of all others is a record.
  ///
  /// - Parameter sample: text that starts with the object's `{`.
  static func listPath(in sample: ContiguousArray<UInt8>) -> [String] {
    let padded = sample + repeatElement(0, count: JSONWord.padding)
    return padded.withUnsafeBytes { buffer in
      var shape = JSONShape(
        cursor: JSONCursor(base: buffer.baseAddress!, position: 0, end: sample.count))
      return shape.listPath()
    }
  }

  private mutating func listPath() -> [String] {
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
      return list.path
    }
    if isFollowed { return [] }
    let largest = free.map(\.byteCount).max()
    let list =
      free.first { $0.byteCount == largest }
      ?? lists.first { $0.path.count == 1 && Self.certainNames.contains($0.path[0]) }
    return list?.path ?? []
  }

  private mutating func object(_ path: [String]) throws(JSONStop) {
    guard cursor.enter(until: UInt8(ascii: "}")) else { return }
    repeat {
      try cursor.pass(UInt8(ascii: "\""))
      let key = String(decoding: try cursor.key(), as: UTF8.self)
      if Self.recordKeys.contains(key) { recordPaths.append(path) }
      try cursor.pass(UInt8(ascii: ":"))
      switch cursor.skipSpace() {
      case UInt8(ascii: "{") where path.count + 1 < Self.deepest: try object(path + [key])
      case UInt8(ascii: "["): try list(path + [key])
      default: try cursor.skipValue()
      }
    } while try cursor.passComma(or: UInt8(ascii: "}"))
  }

  private mutating func list(_ path: [String]) throws(JSONStop) {
    let start = cursor.position
    cursor.position += 1
    let first = cursor.skipSpace()
    let isEmpty = first == UInt8(ascii: "]") && Self.certainNames.contains(path.last ?? "")
    let isListed = isEmpty || first == UInt8(ascii: "{") && !startsWithPair()
    // Noted before it is passed: it may be longer than the sample, and is then the largest.
    if isListed { lists.append(List(path: path, byteCount: cursor.end - start)) }
    cursor.position = start
    try cursor.skipValue()
    if isListed { lists[lists.count - 1].byteCount = cursor.position - start }
  }

  private func startsWithPair() -> Bool {
    var cursor = cursor
    do throws(JSONStop) {
      return try JSONPair.read(&cursor) != nil
    } catch {
      return false
    }
  }
}

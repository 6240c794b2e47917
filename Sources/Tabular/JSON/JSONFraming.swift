import Desk

/// Finds where the records of a document start, whatever they are wrapped in.
struct JSONFraming: Sendable {
  enum Step {
    /// A `{` that opens a record, at the window's place.
    case record
    case fault(ProblemCode, line: Int, losesRecord: Bool)
    case end
  }

  private enum Place {
    /// Between records or lists that follow each other.
    case outside
    /// In the list of records.
    case list
    /// In an object that holds the list.
    case envelope
    case ended
  }

  /// Bytes of the first object that are looked at to tell what it is.
  private static let sampleBytes = 1 << 20

  private var place = Place.outside
  private var shape: JSONShape?
  /// Objects that are open around the list.
  private var openObjects = 0
  /// True when the object had the list of records.
  private var hasList = false
  /// What stood last in the list: between two elements there is one comma.
  private var last = Token.open
  /// A comma too many or too few was told of; it costs nothing, and is told once.
  private var hasNotedCommas = false
  /// Lines of the batches before this one.
  var linesBefore = 0
  private(set) var otherLists: [JSONRecordReader.OtherList] = []
  /// The keys of the objects that are open around the list.
  private var openPath: [String] { Array(path.prefix(max(openObjects - 1, 0))) }

  /// - Parameter shape: nil to be told from the document's first object.
  init(shape: JSONShape? = nil) { self.shape = shape }

  private enum Token {
    case open, element, comma
  }

  private var path: [String] {
    guard case .envelope(let path)? = shape else { return [] }
    return path
  }

  mutating func next(_ window: inout JSONWindow) -> Step {
    while true {
      let step: Step?
      switch place {
      case .outside: step = nextOutside(&window)
      case .list: step = nextInList(&window)
      case .envelope: step = nextInEnvelope(&window)
      case .ended: step = .end
      }
      if let step { return step }
    }
  }

  /// Goes on behind a record that could not be read: at the next line that starts an object, or, in
  /// a list, at the next element if the brackets still tell where it is. Else the document ends
  /// here.
  mutating func recover(_ window: inout JSONWindow) {
    if place == .outside {
      if !window.pass(JSONSkip(.objectLine)) { place = .ended }
      return
    }
    guard window.pass(JSONSkip(.value)), let byte = window.skipSpace() else {
      place = .ended
      return
    }
    if byte == UInt8(ascii: "]") { return }
    if byte == UInt8(ascii: ",") {
      window.advance(to: window.position + 1)
      last = .comma
      if let next = window.skipSpace(), next == UInt8(ascii: "{") || next == UInt8(ascii: "]") {
        return
      }
    }
    place = .ended
  }

  private mutating func nextOutside(_ window: inout JSONWindow) -> Step? {
    guard let byte = window.skipSpace() else { return .end }
    let line = window.line
    switch byte {
    case UInt8(ascii: ","): window.advance(to: window.position + 1)
    case 0xEF where window.isAtMark: window.advance(to: window.position + 3)
    case UInt8(ascii: "["):
      window.advance(to: window.position + 1)
      place = .list
      last = .open
    case UInt8(ascii: "{"):
      if shape == nil {
        window.ensure(Self.sampleBytes)
        shape = JSONShape(sample: window.sample(Self.sampleBytes))
      }
      guard !path.isEmpty else { return .record }
      window.advance(to: window.position + 1)
      place = .envelope
      openObjects = 1
      hasList = false
    default:
      let isScalar = Self.startsScalar(byte)
      if !window.pass(JSONSkip(.line)) { place = .ended }
      return .fault(isScalar ? .notAnObject : .brokenJSON, line: line, losesRecord: true)
    }
    return nil
  }

  private mutating func nextInList(_ window: inout JSONWindow) -> Step? {
    guard let byte = window.skipSpace() else { return cutOff(window) }
    let line = window.line
    if let step = commaFault(before: byte, line) { return step }
    switch byte {
    case UInt8(ascii: ","):
      window.advance(to: window.position + 1)
      last = .comma
    case UInt8(ascii: "]"):
      window.advance(to: window.position + 1)
      place = openObjects > 0 ? .envelope : .outside
    case UInt8(ascii: "{"):
      last = .element
      return .record
    case _ where byte == UInt8(ascii: "[") || Self.startsScalar(byte):
      _ = window.pass(JSONSkip(.value))
      last = .element
      return .fault(.notAnObject, line: line, losesRecord: true)
    default:
      place = .ended
      return .fault(.brokenJSON, line: line, losesRecord: true)
    }
    return nil
  }

  /// A comma where an element belongs, or an element where a comma does: the records are read all
  /// the same. One behind the last element is forgiven; programs that write record by record leave
  /// it.
  private mutating func commaFault(before byte: UInt8, _ line: Int) -> Step? {
    let isComma = byte == UInt8(ascii: ",")
    let isElement =
      byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || Self.startsScalar(byte)
    let isWrong = last == .element ? isElement : isComma
    guard isWrong, !hasNotedCommas else { return nil }
    hasNotedCommas = true
    return .fault(.brokenJSON, line: line, losesRecord: false)
  }

  private mutating func nextInEnvelope(_ window: inout JSONWindow) -> Step? {
    guard let byte = window.skipSpace() else { return cutOff(window) }
    let line = window.line
    switch byte {
    case UInt8(ascii: ","): window.advance(to: window.position + 1)
    case UInt8(ascii: "}"):
      window.advance(to: window.position + 1)
      openObjects -= 1
      guard openObjects == 0 else { return nil }
      place = .outside
      if !hasList { return .fault(.notAnObject, line: line, losesRecord: true) }
    case UInt8(ascii: "\""):
      guard let key = window.passKey(), let first = window.skipSpace() else {
        return cutOff(window)
      }
      return enter(key, first, &window)
    default: return cutOff(window)
    }
    return nil
  }

  /// Goes into a value on the way to the records, or passes it.
  private mutating func enter(_ key: String, _ first: UInt8, _ window: inout JSONWindow) -> Step? {
    let line = window.line
    if path[openObjects - 1] == key {
      if openObjects == path.count, first == UInt8(ascii: "[") {
        window.advance(to: window.position + 1)
        place = .list
        last = .open
        hasList = true
        return nil
      }
      if openObjects < path.count, first == UInt8(ascii: "{") {
        window.advance(to: window.position + 1)
        openObjects += 1
        return nil
      }
    }
    guard first == UInt8(ascii: "[") else {
      _ = window.pass(JSONSkip(.value))
      return nil
    }
    window.advance(to: window.position + 1)
    let isListOfObjects = window.skipSpace() == UInt8(ascii: "{")
    _ = window.pass(JSONSkip(.value, depth: 1))
    guard isListOfObjects else { return nil }
    let path = openPath + [key]
    if !otherLists.contains(where: { $0.path == path }) {
      otherLists.append(.init(path: path, line: linesBefore + line))
    }
    return .fault(.listNotRead, line: line, losesRecord: false)
  }

  /// The document ends, or can no longer be followed, between records: no record is lost unless
  /// none was found at all.
  private mutating func cutOff(_ window: borrowing JSONWindow) -> Step {
    let losesRecord = place == .envelope && !hasList
    place = .ended
    return .fault(.brokenJSON, line: window.line, losesRecord: losesRecord)
  }

  private static func startsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension JSONWindow {
  /// Whether a byte order mark is here.
  fileprivate var isAtMark: Bool { bytes[position..<end].starts(with: [0xEF, 0xBB, 0xBF]) }

  fileprivate func sample(_ count: Int) -> ContiguousArray<UInt8> {
    ContiguousArray(bytes[position..<min(end, position + count)])
  }

  /// Passes a key and the colon behind it; nil where there is none.
  fileprivate mutating func passKey() -> String? {
    while true {
      let (position, end) = (position, end)
      var place = position + 1
      let key = bytes.withUnsafeBytes { buffer -> Result<String, JSONStop> in
        var cursor = JSONCursor(base: buffer.baseAddress!, position: place, end: end)
        defer { place = cursor.position }
        do throws(JSONStop) {
          let key = try cursor.key()
          try cursor.pass(UInt8(ascii: ":"))
          return .success(key)
        } catch {
          return .failure(error)
        }
      }
      switch key {
      case .success(let key):
        advance(to: place)
        return key
      case .failure(.needsMore) where count < JSONLimits.keyBytes && extend(): continue
      case .failure: return nil
      }
    }
  }
}

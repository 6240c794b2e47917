import Desk

/// Finds where the records of a document start, whatever they are wrapped in.
struct JSONFraming {
  enum Step {
    /// A `{` that opens a record, at the window's place.
    case record
    case fault(RecordFault)
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

  private enum Token {
    case open, element, comma
  }

  /// Bytes of the first object that are looked at to tell what it is.
  private static let sampleBytes = 1 << 20

  private var place = Place.outside
  /// The keys under which the list of records stands; empty where every object outside of all others
  /// is a record. Nil until the document's first object tells.
  private var path: [String]?
  private var openObjects = 0
  private var hasList = false
  /// What stood last in the list: between two elements there is one comma.
  private var last = Token.open
  /// A comma too many or too few was told of; it costs nothing, and is told once.
  private var hasNotedCommas = false
  /// Lines of the batches before this one.
  var linesBefore = 0
  /// Lists of objects beside the list of records, by their keys, with their lines in the file.
  private(set) var otherLists: [(path: [String], line: Int)] = []

  init(listAt path: [String]?) { self.path = path }

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
      if !window.passLinesToObject() { place = .ended }
      return
    }
    guard window.passValue(), let byte = window.skipSpace() else {
      place = .ended
      return
    }
    if byte == UInt8(ascii: "]") { return }
    if byte == UInt8(ascii: ",") {
      window.advance(by: 1)
      last = .comma
      if let next = window.skipSpace(), next == UInt8(ascii: "{") || next == UInt8(ascii: "]") {
        return
      }
    }
    place = .ended
  }

  private mutating func nextOutside(_ window: inout JSONWindow) -> Step? {
    guard let byte = window.skipSpace() else { return .end }
    switch byte {
    case UInt8(ascii: ","): window.advance(by: 1)
    case 0xEF where window.sample(3).elementsEqual([0xEF, 0xBB, 0xBF]): window.advance(by: 3)
    case UInt8(ascii: "["): enterList(&window)
    case UInt8(ascii: "{"):
      let path = path ?? JSONShape.listPath(in: window.sample(Self.sampleBytes))
      self.path = path
      guard !path.isEmpty else { return .record }
      window.advance(by: 1)
      place = .envelope
      openObjects = 1
      hasList = false
    default:
      let fault = fault(Self.startsScalar(byte) ? .notAnObject : .brokenJSON, window)
      if !window.passLine() { place = .ended }
      return fault
    }
    return nil
  }

  private mutating func enterList(_ window: inout JSONWindow) {
    window.advance(by: 1)
    place = .list
    last = .open
  }

  private mutating func nextInList(_ window: inout JSONWindow) -> Step? {
    guard let byte = window.skipSpace() else { return cutOff(window) }
    // A comma where an element belongs, or an element where a comma does: the records are read all
    // the same. One behind the last element is forgiven; programs that write record by record leave
    // it.
    let isElement = byte == UInt8(ascii: "[") || Self.startsScalar(byte)
    let isMisplaced =
      last == .element ? isElement || byte == UInt8(ascii: "{") : byte == UInt8(ascii: ",")
    if isMisplaced, !hasNotedCommas {
      hasNotedCommas = true
      return fault(.brokenJSON, window, losesRecord: false)
    }
    switch byte {
    case UInt8(ascii: ","):
      window.advance(by: 1)
      last = .comma
    case UInt8(ascii: "]"):
      window.advance(by: 1)
      place = openObjects > 0 ? .envelope : .outside
    case UInt8(ascii: "{"):
      last = .element
      return .record
    case _ where isElement:
      let fault = fault(.notAnObject, window)
      _ = window.passValue()
      last = .element
      return fault
    default:
      place = .ended
      return fault(.brokenJSON, window)
    }
    return nil
  }

  private mutating func nextInEnvelope(_ window: inout JSONWindow) -> Step? {
    switch window.skipSpace() {
    case UInt8(ascii: ","): window.advance(by: 1)
    case UInt8(ascii: "}"):
      let fault = fault(.notAnObject, window)
      window.advance(by: 1)
      openObjects -= 1
      guard openObjects == 0 else { return nil }
      place = .outside
      if !hasList { return fault }
    case UInt8(ascii: "\""):
      guard let key = Self.passKey(&window), let first = window.skipSpace() else {
        return cutOff(window)
      }
      return enter(key, first, &window)
    default: return cutOff(window)
    }
    return nil
  }

  /// Passes a key and the colon behind it; nil where there is none.
  private static func passKey(_ window: inout JSONWindow) -> String? {
    do throws(JSONStop) {
      return try window.read(upTo: JSONLimits.keyBytes) { cursor throws(JSONStop) in
        try cursor.pass(UInt8(ascii: "\""))
        let key = String(decoding: try cursor.key(), as: UTF8.self)
        try cursor.pass(UInt8(ascii: ":"))
        return key
      }
    } catch {
      return nil
    }
  }

  private mutating func enter(_ key: String, _ first: UInt8, _ window: inout JSONWindow) -> Step? {
    let path = path ?? []
    if path[openObjects - 1] == key {
      if openObjects == path.count, first == UInt8(ascii: "[") {
        enterList(&window)
        hasList = true
        return nil
      }
      if openObjects < path.count, first == UInt8(ascii: "{") {
        window.advance(by: 1)
        openObjects += 1
        return nil
      }
    }
    guard first == UInt8(ascii: "[") else {
      _ = window.passValue()
      return nil
    }
    let (fault, line) = (fault(.listNotRead, window, losesRecord: false), window.line)
    window.advance(by: 1)
    let isListOfObjects = window.skipSpace() == UInt8(ascii: "{")
    _ = window.passValue(depth: 1)
    guard isListOfObjects else { return nil }
    let other = path.prefix(openObjects - 1) + [key]
    if !otherLists.contains(where: { other.elementsEqual($0.path) }) {
      otherLists.append((Array(other), linesBefore + line))
    }
    return fault
  }

  /// The document ends, or can no longer be followed, between records: no record is lost unless
  /// none was found at all.
  private mutating func cutOff(_ window: borrowing JSONWindow) -> Step {
    let losesRecord = place == .envelope && !hasList
    place = .ended
    return fault(.brokenJSON, window, losesRecord: losesRecord)
  }

  private func fault(
    _ code: ProblemCode, _ window: borrowing JSONWindow, losesRecord: Bool = true
  ) -> Step {
    .fault(RecordFault(code: code, line: window.line, losesRecord: losesRecord))
  }

  private static func startsScalar(_ byte: UInt8) -> Bool {
    "\"-tfn0123456789".utf8.contains(byte)
  }
}

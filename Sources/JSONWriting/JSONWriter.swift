import Parallel
import Tabular

/// Writes JSON straight into bytes: an answer may have a hundred thousand numbers.
///
/// Commas, quotes and line breaks are the writer's; content and layout are the caller's.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///   json.member("metric", "csat")
///   json.list("rows", [1, 2], .hanging) { $0.value($1) }
/// }
/// // {"metric": "csat", "rows": [
/// //  1,
/// //  2]}
/// ```
package struct JSONWriter: Sendable {
  /// Where the elements of a list or the members of an object begin a line.
  package enum Layout: Sendable {
    /// Nowhere: `{"a": 1, "b": 2}`.
    case inline
    /// Each element of a list does, and each member of an object before which ``startLine()`` asks
    /// for it, one blank further in; the closing bracket follows the last.
    case hanging
    /// Each but the first does, one blank further in; the closing bracket follows the last.
    case stacked
    /// Each does, two blanks further in, and so does the closing bracket.
    case expanded
  }

  /// How keys, empty containers and characters without a form are written.
  package enum Spacing: Sendable {
    /// `"key": 1`, `[]`; what steers a terminal is escaped.
    case compact
    /// As Foundation's encoder: `"key" : 1`, a blank line in an empty expanded container, `\n`.
    case foundation
  }

  private struct Container: Sendable {
    var layout: Layout
    var isList: Bool
    /// The blanks before each line.
    var indent: Int
    var isEmpty = true
    var startsLine = false
  }

  package fileprivate(set) var bytes: [UInt8] = []
  private var containers: [Container] = []
  private let spacing: Spacing

  package init(_ spacing: Spacing = .compact) { self.spacing = spacing }

  /// What was written since the last call; for what is written out as it comes.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Lets the next member of a hanging object begin a line.
  package mutating func startLine() { containers[containers.count - 1].startsLine = true }

  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  package mutating func object(
    _ layout: Layout = .inline, _ writeMembers: (inout JSONWriter) throws -> Void
  ) rethrows {
    try object(nil, layout, writeMembers)
  }

  /// - Parameter key: nil for an element.
  package mutating func object(
    _ key: String?, _ layout: Layout = .inline, _ writeMembers: (inout JSONWriter) throws -> Void
  ) rethrows {
    try nest(key, isList: false, layout, writeMembers)
  }

  /// - Parameter key: nil for an element.
  package mutating func list(
    _ key: String?, _ layout: Layout = .inline, _ writeElements: (inout JSONWriter) throws -> Void
  ) rethrows {
    try nest(key, isList: true, layout, writeElements)
  }

  package mutating func list<Element>(
    _ elements: some Sequence<Element>, _ layout: Layout = .inline,
    _ write: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    try list(nil, layout) { json in for element in elements { try write(&json, element) } }
  }

  package mutating func list<Element>(
    _ key: String, _ elements: some Sequence<Element>, _ layout: Layout = .inline,
    _ write: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    try list(key, layout) { json in for element in elements { try write(&json, element) } }
  }

  package mutating func list(_ key: String, _ texts: some Sequence<String>) {
    list(key, texts) { $0.value($1) }
  }

  /// A list of many elements, some hundred at a time by whichever thread is free.
  package mutating func list(
    _ key: String, _ layout: Layout, count: Int,
    inParallel writeElement: @Sendable (inout JSONWriter, Int) -> Void
  ) {
    list(key, layout) { json in
      let starts = Array(stride(from: 0, to: count, by: 500))
      let empty = json
      let parts = concurrentMap(starts.count) { part in
        var json = JSONWriter(continuing: empty, isFirst: part == 0)
        for index in starts[part]..<min(starts[part] + 500, count) { writeElement(&json, index) }
        return json.bytes
      }
      for part in parts { json.bytes += part }
      json.containers[json.containers.count - 1].isEmpty = count == 0
    }
  }

  /// A part of the list that another writer has begun.
  private init(continuing other: JSONWriter, isFirst: Bool) {
    spacing = other.spacing
    containers = [other.containers[other.containers.count - 1]]
    containers[0].isEmpty = isFirst
  }

  /// Begins a list whose elements are written as they come; ``end()`` ends it.
  package mutating func beginList(_ layout: Layout) {
    separate()
    open(isList: true, layout)
  }

  private mutating func nest(
    _ key: String?, isList: Bool, _ layout: Layout, _ write: (inout JSONWriter) throws -> Void
  ) rethrows {
    self.write(key: key)
    open(isList: isList, layout)
    try write(&self)
    end()
  }

  private mutating func open(isList: Bool, _ layout: Layout) {
    bytes.append(UInt8(ascii: isList ? "[" : "{"))
    let indent =
      switch layout {
      case .inline: 0
      case .hanging, .stacked: 1
      case .expanded: 2
      }
    containers.append(
      Container(layout: layout, isList: isList, indent: (containers.last?.indent ?? 0) + indent))
  }

  package mutating func end() {
    let container = containers.removeLast()
    if container.layout == .expanded {
      if !container.isEmpty {
        breakLine(container.indent - 2)
      } else if spacing == .foundation {
        endLine()
        breakLine(container.indent - 2)
      }
    }
    bytes.append(UInt8(ascii: container.isList ? "]" : "}"))
  }

  /// Writes what stands between an element or a member and the one before.
  private mutating func separate() {
    guard let container = containers.last else { return }
    if !container.isEmpty { bytes.append(UInt8(ascii: ",")) }
    switch container.layout {
    case .expanded: breakLine(container.indent)
    case .hanging where container.isList || container.startsLine: breakLine(container.indent)
    case .stacked where !container.isEmpty: breakLine(container.indent)
    case .inline, .hanging, .stacked: if !container.isEmpty { bytes.append(UInt8(ascii: " ")) }
    }
    containers[containers.count - 1].isEmpty = false
    containers[containers.count - 1].startsLine = false
  }

  private mutating func breakLine(_ indent: Int) {
    endLine()
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }
}

/// What is written as one value: a text, a number, yes or no.
package protocol JSONScalar {
  func writeJSON(to json: inout JSONWriter)
}

extension JSONWriter {
  package mutating func value(_ value: (some JSONScalar)?) {
    separate()
    write(value)
  }

  package mutating func member(_ key: String, _ value: (some JSONScalar)?) { put(key, value) }

  // Other modules call these for millions of numbers; a generic function would not be specialised there.
  package mutating func member(_ key: String, _ text: String?) { put(key, text) }
  package mutating func member(_ key: String, _ number: Int?) { put(key, number) }
  package mutating func member(_ key: String, _ number: Double?) { put(key, number) }

  private mutating func put(_ key: String, _ value: (some JSONScalar)?) {
    write(key: key)
    write(value)
  }

  /// A member without a value, or an element where there is no key.
  package mutating func null(_ key: String?) {
    write(key: key)
    raw("null")
  }

  private mutating func write(key: String?) {
    separate()
    guard let key else { return }
    key.writeJSON(to: &self)
    raw(spacing == .compact ? ": " : " : ")
  }

  private mutating func write(_ value: (some JSONScalar)?) {
    if let value { value.writeJSON(to: &self) } else { raw("null") }
  }

  fileprivate mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A number as JSON writes it.
  package static func text(of number: Double) -> String {
    var json = JSONWriter()
    json.value(number)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension String: JSONScalar {
  /// What a terminal would obey is escaped: harmless to people, the same to programs.
  package func writeJSON(to json: inout JSONWriter) {
    var text = self
    json.bytes.append(UInt8(ascii: "\""))
    let isPlain = text.withUTF8 { utf8 in
      let isPlain = utf8.allSatisfy { 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }
      if isPlain { json.bytes.append(contentsOf: utf8) }
      return isPlain
    }
    if !isPlain { for scalar in unicodeScalars { json.write(scalar) } }
    json.bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ scalar: Unicode.Scalar) {
    if scalar == "\"" || scalar == "\\" {
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if spacing == .foundation, let letter = Self.escapeLetters[scalar] {
      bytes += [UInt8(ascii: "\\"), letter]
    } else if spacing == .foundation ? scalar.value < 0x20 : scalar.steersTerminals {
      for unit in UTF16.encode(scalar) ?? .init() {
        raw("\\u")
        for shift in [12, 8, 4, 0] { bytes.append(Self.digits[Int(unit >> shift & 15)]) }
      }
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static let escapeLetters: [Unicode.Scalar: UInt8] = [
    "\u{8}": UInt8(ascii: "b"), "\t": UInt8(ascii: "t"), "\n": UInt8(ascii: "n"),
    "\u{C}": UInt8(ascii: "f"), "\r": UInt8(ascii: "r"),
  ]
}

extension Int: JSONScalar {
  package func writeJSON(to json: inout JSONWriter) {
    if self < 0 { json.bytes.append(UInt8(ascii: "-")) }
    let start = json.bytes.count
    var left = magnitude
    repeat {
      json.bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10))
      left /= 10
    } while left > 0
    json.bytes[start...].reverse()
  }
}

extension Double: JSONScalar {
  /// A whole number without a fraction, else the shortest text that reads back; or `null`.
  package func writeJSON(to json: inout JSONWriter) {
    if !isFinite {
      json.raw("null")
    } else if self == rounded(), abs(self) < 1e15 {
      Int(self).writeJSON(to: &json)
    } else {
      var text = description
      text.withUTF8 { json.bytes.append(contentsOf: $0) }
    }
  }
}

extension Bool: JSONScalar {
  package func writeJSON(to json: inout JSONWriter) { json.raw(self ? "true" : "false") }
}

extension Unicode.Scalar {
  /// Whether the character steers a terminal or cannot be seen. Variation selectors and combining
  /// accents can be: they change the character before them.
  package var steersTerminals: Bool {
    switch value {
    case 0x20..<0x7F: false
    // C0 with the escape character, C1.
    case 0..<0x20, 0x7F..<0xA0: true
    // Soft hyphen, marks of direction, joiners and blanks without width, fillers.
    case 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F:
      true
    // Line and paragraph separators, embeddings, overrides and isolates, invisible operators.
    case 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
    // Invisible marks of notes and letters, tags, supplementary variation selectors.
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    // Bytes of a file's name that are no text.
    case SystemPath.standIns: true
    default: false
    }
  }
}

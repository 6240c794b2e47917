/// Goes through XML tag by tag, in one pass and without copies: what a workbook's parts are made of.
///
/// Names of elements are local ones: `x:row` is `row`. Comments and instructions are passed. A document type, the
/// way to entities from elsewhere, is never read: ``hasDoctype`` tells of it.
struct XMLCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Behind the name of the last tag, or behind what was read of it since.
  private(set) var offset: Int
  private(set) var hasDoctype = false
  /// Whether the last tag closes an element: `</row>`.
  private(set) var isEnd = false
  /// Whether it opens one without content: `<row/>`. Known once its attributes are read.
  private(set) var isEmpty = false
  /// Where the last tag begins.
  private(set) var tagStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The name of the next tag; nil at the end, or where a tag is not whole.
  @inline(__always)
  mutating func nextTag() -> Range<Int>? {
    while true {
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset &+= 1 }
      tagStart = offset
      guard offset &+ 1 < bytes.count else { return nil }
      offset &+= 1
      let byte = bytes[offset]
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        guard passDeclaration() else { return nil }
        continue
      }
      isEnd = byte == UInt8(ascii: "/")
      isEmpty = false
      if isEnd { offset &+= 1 }
      var start = offset
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte == UInt8(ascii: ":") {
          start = offset &+ 1
        } else if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
          return start..<offset
        }
        offset &+= 1
      }
      return nil
    }
  }

  /// The next attribute of the last tag, by the places of its name and its value; nil behind the last.
  @inline(__always)
  mutating func nextAttribute() -> (name: Range<Int>, value: Range<Int>)? {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ">") {
        offset &+= 1
        return nil
      }
      if byte == UInt8(ascii: "/") { isEmpty = true }
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        offset &+= 1
        continue
      }
      let nameStart = offset
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "="),
        bytes[offset] != UInt8(ascii: ">")
      {
        offset &+= 1
      }
      var nameEnd = offset
      while nameEnd > nameStart, bytes[nameEnd &- 1] <= 0x20 { nameEnd &-= 1 }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { continue }
      offset &+= 1
      while offset < bytes.count, bytes[offset] <= 0x20 { offset &+= 1 }
      guard offset < bytes.count else { return nil }
      let quote = bytes[offset]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
      offset &+= 1
      let valueStart = offset
      while offset < bytes.count, bytes[offset] != quote { offset &+= 1 }
      let valueEnd = offset
      if offset < bytes.count { offset &+= 1 }
      return (nameStart..<nameEnd, valueStart..<valueEnd)
    }
    return nil
  }

  /// Goes behind the last tag.
  @inline(__always)
  mutating func passAttributes() {
    // Nearly all tags without attributes of interest end at once.
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ">") {
      offset &+= 1
      return
    }
    while nextAttribute() != nil {}
  }

  /// Adds the text up to the next tag, comments left out and entities resolved.
  @inline(__always)
  mutating func appendText(to text: inout ByteBuffer) {
    while true {
      let start = offset
      var isPlain = true
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
        let byte = bytes[offset]
        isPlain = isPlain && byte != UInt8(ascii: "&") && byte != 0x0D
        offset &+= 1
      }
      if isPlain {
        text.append(bytes, start..<offset)
      } else {
        appendResolved(start..<offset, to: &text)
      }
      guard offset &+ 1 < bytes.count, bytes[offset &+ 1] == UInt8(ascii: "!") else { return }
      appendMarked(to: &text)
    }
  }

  /// The place of the next tag.
  @inline(__always)
  mutating func endOfText() -> Int {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset &+= 1 }
    return offset
  }

  @inline(__always)
  func isName(_ place: Range<Int>, _ name: StaticString) -> Bool {
    guard name.utf8CodeUnitCount == place.count else { return false }
    var index = 0
    while index < place.count {
      if name.utf8Start[index] != bytes[place.lowerBound &+ index] { return false }
      index &+= 1
    }
    return true
  }

  /// A value as text, for the few of small parts.
  func text(_ place: Range<Int>) -> String {
    var text = ByteBuffer(capacity: place.count)
    appendResolved(place, to: &text)
    return text.text
  }

  /// `1`, `true` or `on`.
  func isTrue(_ value: Range<Int>) -> Bool {
    isName(value, "1") || isName(value, "true") || isName(value, "on")
  }

  /// Nil where a value is no whole number, or has more than eighteen digits.
  @inline(__always)
  func number(_ value: Range<Int>) -> Int? {
    guard !value.isEmpty, value.count < 19 else { return nil }
    var number = 0
    for place in value {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }
}

extension XMLCursor {
  /// - Returns: false where it is not whole.
  private mutating func passDeclaration() -> Bool {
    if starts(with: "!--") { return pass(to: "-->") }
    if starts(with: "![CDATA[") { return pass(to: "]]>") }
    if bytes[offset] == UInt8(ascii: "?") { return pass(to: "?>") }
    hasDoctype = true
    return pass(to: ">")
  }

  /// A comment, or text between marks, before whose `<` the cursor is.
  private mutating func appendMarked(to text: inout ByteBuffer) {
    offset &+= 1
    guard starts(with: "![CDATA[") else {
      if !passDeclaration() { offset = bytes.count }
      return
    }
    let start = offset &+ 8
    guard pass(to: "]]>") else {
      offset = bytes.count
      return
    }
    text.append(bytes, start..<(offset &- 3))
  }

  private func starts(with mark: StaticString) -> Bool {
    let end = offset &+ mark.utf8CodeUnitCount
    return end <= bytes.count && isName(offset..<end, mark)
  }

  private mutating func pass(to mark: StaticString) -> Bool {
    let length = mark.utf8CodeUnitCount
    while offset &+ length <= bytes.count {
      if isName(offset..<(offset &+ length), mark) {
        offset &+= length
        return true
      }
      offset &+= 1
    }
    return false
  }

  /// Line ends are line feeds in XML.
  private func appendResolved(_ place: Range<Int>, to text: inout ByteBuffer) {
    var offset = place.lowerBound
    while offset < place.upperBound {
      let byte = bytes[offset]
      offset &+= 1
      if byte == 0x0D {
        if offset == place.upperBound || bytes[offset] != 0x0A { text.append(0x0A) }
      } else if byte == UInt8(ascii: "&"),
        let end = bytes[offset..<min(offset &+ 12, place.upperBound)].firstIndex(of: 0x3B),
        let scalar = scalar(of: offset..<end)
      {
        text.append(scalar)
        offset = end &+ 1
      } else {
        text.append(byte)
      }
    }
  }

  /// The character that an entity names; nil for those of a document type, which are kept as written.
  private func scalar(of entity: Range<Int>) -> Unicode.Scalar? {
    let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[entity]), as: UTF8.self)
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.dropFirst().first == "x"
      return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
        .flatMap(Unicode.Scalar.init)
    }
  }
}

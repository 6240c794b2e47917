/// What is passed unread, piece after piece, however long it is: the state between two pieces is
/// two numbers.
struct JSONSkip: Sendable {
  enum Rule: Sendable {
    /// To the end of a value; brackets are counted, nothing is checked.
    case value
    /// To the next line's start.
    case line
    /// To the next line that starts with `{`.
    case objectLine
  }

  private enum Place {
    case before, inside, string, escape, newline
  }

  private let rule: Rule
  private var place = Place.before
  private var depth: Int

  /// - Parameter depth: brackets that are open already.
  init(_ rule: Rule, depth: Int = 0) {
    self.rule = rule
    self.depth = depth
    if depth > 0 { place = .inside }
  }

  /// - Returns: the place behind what is passed; nil when it goes on behind `end`.
  mutating func run(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int? {
    switch rule {
    case .value: runValue(base, start, end)
    case .line: Self.newline(base, start, end).map { $0 + 1 }
    case .objectLine: runToObjectLine(base, start, end)
    }
  }

  private mutating func runValue(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int? {
    var offset = start
    while offset < end {
      if place == .escape {
        place = .string
        offset &+= 1
        continue
      }
      if place == .string {
        guard let stop = Self.stringStop(base, offset, end) else { return nil }
        offset = stop &+ 1
        if base.load(fromByteOffset: stop, as: UInt8.self) == UInt8(ascii: "\\") {
          place = .escape
        } else {
          place = .inside
          if depth == 0 { return offset }
        }
        continue
      }
      switch base.load(fromByteOffset: offset, as: UInt8.self) {
      case UInt8(ascii: "\""):
        if place == .inside, depth == 0 { return offset }
        place = .string
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if place == .inside, depth == 0 { return offset }
        place = .inside
        depth &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return offset }
        depth &-= 1
        if depth == 0 { return offset &+ 1 }
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09:
        if place == .inside, depth == 0 { return offset }
      default:
        place = .inside
      }
      offset &+= 1
    }
    return nil
  }

  private mutating func runToObjectLine(
    _ base: UnsafeRawPointer, _ start: Int, _ end: Int
  ) -> Int? {
    var offset = start
    while offset < end {
      if place == .newline, base.load(fromByteOffset: offset, as: UInt8.self) == UInt8(ascii: "{") {
        return offset
      }
      place = .before
      guard let newline = Self.newline(base, offset, end) else { return nil }
      place = .newline
      offset = newline &+ 1
    }
    return nil
  }

  @inline(__always)
  private static func stringStop(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int? {
    var offset = start
    while offset < end {
      let stops = JSONWord.stringStops(JSONWord.load(base, offset))
      if stops != 0 {
        let stop = offset &+ JSONWord.firstMark(stops)
        return stop < end ? stop : nil
      }
      offset &+= 8
    }
    return nil
  }

  private static func newline(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int? {
    var offset = start
    while offset < end {
      let marks = JSONWord.newlines(JSONWord.load(base, offset))
      if marks != 0 {
        let newline = offset &+ JSONWord.firstMark(marks)
        return newline < end ? newline : nil
      }
      offset &+= 8
    }
    return nil
  }
}

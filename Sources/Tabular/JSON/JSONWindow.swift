/// The part of a document that is in memory: a record at the least, a block more or less.
struct JSONWindow: ~Copyable {
  private var source: any ByteStream
  private let blockBytes: Int
  /// The most that is kept for one record.
  private let longest: Int
  /// The text from ``position`` to ``end``, with zeros behind it.
  private(set) var bytes = ContiguousArray<UInt8>(repeating: 0, count: JSONWord.padding)
  private(set) var position = 0
  private(set) var end = 0
  /// True once the source has nothing more to give.
  private(set) var isFinal = false
  /// Why the source stopped before its end. What came before is still read.
  private(set) var failure: SourceError?
  /// Bytes and line ends passed since the last ``startCounting()``.
  private(set) var passedBytes = 0
  private(set) var passedLines = 0

  init(_ source: any ByteStream, limits: JSONLimits) {
    self.source = source
    blockBytes = limits.blockBytes
    longest = limits.recordBytes + limits.blockBytes
  }

  var count: Int { end - position }

  /// The line at ``position``, counted from 1 where counting started.
  var line: Int { passedLines + 1 }

  mutating func startCounting() {
    passedBytes = 0
    passedLines = 0
  }

  mutating func advance(to place: Int) {
    let range = position..<place
    passedBytes += range.count
    passedLines += bytes.withUnsafeBufferPointer { JSONWord.countNewlines($0, range) }
    position = place
  }

  /// Reads more behind what is there; offsets into ``bytes`` are then no longer the same.
  ///
  /// - Returns: false when there is no more.
  mutating func extend() -> Bool {
    guard !isFinal else { return false }
    let before = count
    // Twice as much each time, so that a long record is not read again once a block.
    makeRoom(max(before + blockBytes, min(2 * before, longest)))
    let room = bytes.count - JSONWord.padding
    while end < room, !isFinal { fill(room) }
    return count > before
  }

  /// Has `wanted` bytes in memory, or all that there are.
  mutating func ensure(_ wanted: Int) {
    while count < wanted, extend() {}
  }

  /// Passes white space.
  ///
  /// - Returns: the byte behind it, nil at the end of the document.
  mutating func skipSpace() -> UInt8? {
    repeat {
      if let place = bytes[position..<end].firstIndex(where: { !Self.isSpace($0) }) {
        advance(to: place)
        return bytes[place]
      }
      advance(to: end)
    } while extend()
    return nil
  }

  /// Passes all that `skip` takes, however long it is.
  ///
  /// - Returns: false when the document ends first.
  mutating func pass(_ skip: consuming JSONSkip) -> Bool {
    var skip = skip
    repeat {
      let place = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.flatMap { skip.run($0, from: position, to: end) }
      }
      advance(to: place ?? end)
      if place != nil { return true }
    } while extend()
    return false
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func makeRoom(_ wanted: Int) {
    let size = wanted + JSONWord.padding
    // A buffer that one long record has stretched is given back.
    if bytes.count < size || bytes.count > 4 * size {
      var other = ContiguousArray<UInt8>(repeating: 0, count: size)
      let range = position..<end
      other.withUnsafeMutableBytes { target in
        bytes.withUnsafeBytes { target.copyBytes(from: $0[range]) }
      }
      bytes = other
    } else if position > 0 {
      let range = position..<end
      bytes.withUnsafeMutableBytes { buffer in
        let kept = UnsafeRawBufferPointer(rebasing: buffer[range])
        UnsafeMutableRawBufferPointer(rebasing: buffer[..<kept.count]).copyMemory(from: kept)
      }
    }
    end -= position
    position = 0
  }

  private mutating func fill(_ room: Int) {
    do throws(SourceError) {
      var source = source
      let end = end
      let got = try bytes.withUnsafeMutableBufferPointer { buffer throws(SourceError) in
        try source.read(
          into: UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[end..<room])))
      }
      self.source = source
      self.end += got
      isFinal = got == 0
    } catch {
      failure = error
      isFinal = true
    }
    for place in end..<(end + JSONWord.padding) { bytes[place] = 0 }
  }
}

/// Skips text piece by piece, however long it is; the state between two pieces is two numbers.
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

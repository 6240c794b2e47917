/// The part of a document that is in memory: a record at the least, a block more or less.
struct JSONWindow: ~Copyable {
  private var source: any ByteStream
  private let blockBytes: Int
  private let longest: Int
  /// The text from ``position`` to ``end``, with zeros behind it.
  private(set) var bytes = ContiguousArray<UInt8>(repeating: 0, count: JSONWord.padding)
  private(set) var position = 0
  private(set) var end = 0
  private var isFinal = false
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

  private var count: Int { end - position }

  /// The line at ``position``, counted from 1 where counting started.
  var line: Int { passedLines + 1 }

  mutating func startCounting() {
    passedBytes = 0
    passedLines = 0
  }

  mutating func advance(by count: Int) {
    passedBytes += count
    let passed = bytes[position..<(position + count)]
    passedLines += passed.withUnsafeBufferPointer { $0.count(of: 0x0A) }
    position += count
  }

  /// Reads more behind what is there; false when there is no more. Offsets into ``bytes`` change.
  private mutating func extend() -> Bool {
    guard !isFinal else { return false }
    let before = count
    // Twice as much each time, so that a long record is not read again once a block.
    let room = max(blockBytes, min(before, longest - before))
    var larger = ContiguousArray<UInt8>()
    larger.reserveCapacity(before + room + JSONWord.padding)
    larger.append(contentsOf: bytes[position..<end])
    larger.append(contentsOf: repeatElement(0, count: room))
    (end, failure) = source.fillWhatCanBeRead(&larger, from: before)
    isFinal = end < larger.count
    larger.removeSubrange(end...)
    larger.append(contentsOf: repeatElement(0, count: JSONWord.padding))
    bytes = larger
    position = 0
    return end > before
  }

  /// The text here, as much as is wanted or all that there is.
  mutating func sample(_ wanted: Int) -> ContiguousArray<UInt8> {
    while count < wanted, extend() {}
    return ContiguousArray(bytes[position..<end].prefix(wanted))
  }

  /// Reads what starts here, once more each time that it goes on behind what is in memory.
  mutating func read<Value>(
    upTo longest: Int, _ body: (inout JSONCursor) throws(JSONStop) -> Value
  ) throws(JSONStop) -> Value {
    while true {
      var place = position
      do throws(JSONStop) {
        let value = try bytes.withUnsafeBufferPointer { buffer throws(JSONStop) in
          var cursor = JSONCursor(
            base: UnsafeRawPointer(buffer.baseAddress!), position: place, end: end)
          let value = try body(&cursor)
          place = cursor.position
          return value
        }
        advance(by: place - position)
        return value
      } catch {
        guard error == .needsMore else { throw error }
        if count > longest { throw .tooLong }
        guard extend() else { throw error }
      }
    }
  }

  /// Goes to the first byte that fits; nil at the end of the document.
  private mutating func advance(toWhere fits: (UInt8) -> Bool) -> UInt8? {
    repeat {
      if let place = bytes[position..<end].firstIndex(where: fits) {
        advance(by: place - position)
        return bytes[place]
      }
      advance(by: count)
    } while extend()
    return nil
  }

  /// Passes white space; the byte behind it, nil at the end of the document.
  mutating func skipSpace() -> UInt8? {
    advance { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  }

  /// Passes a value of which `depth` brackets are open already; false when the document ends first.
  mutating func passValue(depth: Int = 0) -> Bool {
    var skip = JSONSkip(depth: depth)
    repeat {
      let place = bytes.withUnsafeBytes { skip.run($0.baseAddress!, from: position, to: end) }
      advance(by: (place ?? end) - position)
      if place != nil { return true }
    } while extend()
    return false
  }

  /// Goes to the start of the next line; false when the document ends first.
  mutating func passLine() -> Bool {
    guard advance(toWhere: { $0 == 0x0A }) != nil else { return false }
    advance(by: 1)
    return true
  }

  /// Goes to the start of the next line that starts with `{`; false when the document ends first.
  mutating func passLinesToObject() -> Bool {
    while passLine() {
      if count > 0 || extend(), bytes[position] == UInt8(ascii: "{") { return true }
    }
    return false
  }
}

/// Skips a value piece by piece, however long it is: brackets are counted, nothing is checked. The
/// state between two pieces is two numbers.
struct JSONSkip {
  private enum Place {
    case before, inside, string, escape
  }

  private var place = Place.before
  private var depth: Int

  init(depth: Int = 0) {
    self.depth = depth
    if depth > 0 { place = .inside }
  }

  /// - Returns: the place behind the value; nil when it goes on behind `end`.
  mutating func run(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      if place == .escape {
        place = .string
        offset &+= 1
        continue
      }
      if place == .string {
        guard let stop = JSONWord.stringStop(base, offset, end) else { return nil }
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
}

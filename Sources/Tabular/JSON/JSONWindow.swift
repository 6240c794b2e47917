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

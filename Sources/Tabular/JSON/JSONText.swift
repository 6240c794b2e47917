/// The cells' text of one batch.
struct JSONText: Sendable {
  /// Starts with a byte that is no cell's, so that an empty cell never looks like an absent one.
  private(set) var bytes = ContiguousArray<UInt8>(repeating: 0, count: 1)
  private(set) var end = 1

  /// The text, which is then empty again.
  mutating func take() -> ContiguousArray<UInt8> {
    let taken = ContiguousArray(bytes[..<end])
    end = 1
    // What one long record has stretched is given back.
    if bytes.count > 8 << 20 { bytes = [0] }
    return taken
  }

  /// Lends a writer that stands at the end, with room for all that `inputBytes` of JSON can become.
  ///
  /// Only lists grow when they are flattened: `1,2` becomes `1; 2`, never more than half as long again.
  mutating func write<Failure: Error>(
    _ inputBytes: Int, _ body: (inout JSONTextWriter) throws(Failure) -> Void
  ) throws(Failure) {
    let wanted = end + inputBytes + inputBytes / 2 + 64
    if bytes.count < wanted {
      var larger = ContiguousArray<UInt8>(repeating: 0, count: wanted + bytes.count / 2)
      let used = ..<end
      larger.withUnsafeMutableBytes { target in
        bytes.withUnsafeBytes { target.copyBytes(from: $0[used]) }
      }
      bytes = larger
    }
    let start = end
    end = try bytes.withUnsafeMutableBufferPointer { buffer throws(Failure) in
      guard let base = buffer.baseAddress else { preconditionFailure("the text is never empty") }
      var writer = JSONTextWriter(base: UnsafeMutableRawPointer(base), position: start)
      try body(&writer)
      return writer.position
    }
  }
}

/// Writes cells, one behind the other. Up to seven bytes behind them are overwritten.
struct JSONTextWriter {
  let base: UnsafeMutableRawPointer
  var position: Int

  @inline(__always)
  mutating func write(_ byte: UInt8) {
    base.storeBytes(of: byte, toByteOffset: position, as: UInt8.self)
    position &+= 1
  }

  @inline(__always)
  mutating func copy(_ from: UnsafeRawPointer, _ range: Range<Int>) {
    var offset = range.lowerBound
    var target = position
    while offset < range.upperBound {
      store(from.loadUnaligned(fromByteOffset: offset, as: UInt64.self), target)
      offset &+= 8
      target &+= 8
    }
    position &+= range.count
  }

  /// Copies a string, escapes undone; the cursor goes from behind the opening quote to behind the
  /// closing one.
  @inline(__always)
  mutating func string(_ cursor: inout JSONCursor) throws(JSONStop) {
    while cursor.position < cursor.end {
      let word = cursor.base.loadUnaligned(fromByteOffset: cursor.position, as: UInt64.self)
      store(word, position)
      let stops = JSONWord.stringStops(UInt64(littleEndian: word))
      guard stops != 0 else {
        cursor.position &+= 8
        position &+= 8
        continue
      }
      let length = JSONWord.firstMark(stops)
      cursor.position &+= length
      position &+= length
      if cursor.byte == UInt8(ascii: "\"") {
        cursor.position &+= 1
        return
      }
      try JSONEscape.undo(&cursor, &self)
    }
    throw .needsMore
  }

  @inline(__always)
  private func store(_ word: UInt64, _ offset: Int) {
    base.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
  }
}

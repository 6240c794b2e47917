/// Cuts a text into blocks that end where a record does, as far as the quotes counted so far tell.
///
/// In a file that quotes by the rules a line break outside quotes has an even number of quotes
/// before it, so blocks can be parsed independently. Where a file does not, the parser finds a
/// record that its block does not finish, and the file is read again block after block.
struct BlockReader {
  struct Block: Sendable {
    var index: Int
    var bytes: ContiguousArray<UInt8>
    var isLast: Bool
    /// Why reading stopped in this block, the last that can be had.
    var failure: SourceError?
  }

  private var stream: any ByteStream
  private let quote: UInt8?
  private let limits: DelimitedLimits
  private var carry: ContiguousArray<UInt8> = []
  private var nextIndex = 0
  private var hasEnded = false
  private var failure: SourceError?

  init(_ stream: any ByteStream, quote: UInt8?, limits: DelimitedLimits) {
    self.stream = stream
    self.quote = quote
    self.limits = limits
  }

  /// Leaves out bytes that were read before.
  mutating func skip(_ count: Int) throws(SourceError) {
    var left = count
    while left > 0 {
      var buffer = ContiguousArray<UInt8>(repeating: 0, count: min(left, 1 << 18))
      let filled = try stream.fill(&buffer, from: 0)
      if filled == 0 { return }
      left -= filled
    }
  }

  /// The next block that can be parsed by itself; nil after the last.
  ///
  /// Where no record's end is found for long, the block is what was read so far: the parser will
  /// not finish it, and the file is read in order from there.
  mutating func next() -> Block? {
    guard !hasEnded else { return nil }
    while true {
      var block = read(after: carry)
      carry = []
      if hasEnded { return take(block) }
      if let cut = recordEnd(in: block) {
        carry = ContiguousArray(block[cut...])
        block.removeSubrange(cut...)
        return take(block)
      }
      if block.count > limits.longestSearch { return take(block) }
      carry = block
    }
  }

  /// The next bytes behind what the parser could not finish, whether or not they end a record.
  ///
  /// - Parameter reads: false to have the same bytes again, with nothing behind them.
  mutating func next(after unfinished: ContiguousArray<UInt8>, reads: Bool) -> Block? {
    guard reads else { return take(unfinished) }
    guard !hasEnded else { return nil }
    return take(read(after: unfinished))
  }

  private mutating func take(_ bytes: ContiguousArray<UInt8>) -> Block {
    defer { nextIndex += 1 }
    return Block(
      index: nextIndex, bytes: bytes, isLast: hasEnded && failure?.isBehindText ?? true,
      failure: failure)
  }

  /// `start` and as much again, or a block, behind it.
  private mutating func read(after start: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var bytes = ContiguousArray<UInt8>()
    let growth = max(limits.blockSize, start.count, 1)
    bytes.reserveCapacity(start.count + growth)
    bytes.append(contentsOf: start)
    bytes.append(contentsOf: repeatElement(0, count: growth))
    let (end, failure) = stream.fillWhatCanBeRead(&bytes, from: start.count)
    if end < bytes.count {
      hasEnded = true
      self.failure = failure
      bytes.removeSubrange(end...)
    }
    return bytes
  }

  /// Just behind the last line end with an even number of quotes before it. A carriage return at
  /// the very end may be half of one.
  private func recordEnd(in bytes: ContiguousArray<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var isInside = quote.map { bytes.count(of: $0) % 2 == 1 } ?? false
      var offset = bytes.count
      while offset > 0 {
        let byte = bytes[offset &- 1]
        if byte == 0x0A, !isInside { return offset }
        if byte == 0x0D, !isInside, offset < bytes.count { return offset }
        if byte == quote { isInside.toggle() }
        offset &-= 1
      }
      return nil
    }
  }
}

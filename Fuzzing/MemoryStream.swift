@testable import Tabular

/// Bytes in memory as a stream, a few at a time.
struct MemoryStream: ByteStream {
  let bytes: ContiguousArray<UInt8>
  /// The most that is given at a time.
  var piece = 4096
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, piece: Int = 4096) {
    self.bytes = ContiguousArray(bytes)
    self.piece = piece
  }

  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceError) -> Int {
    let count = min(buffer.count, bytes.count - offset, piece)
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: .init(rebasing: $0[offset..<(offset + count)]))
    }
    offset += count
    return count
  }
}

/// A number from 1 to `most` that an input always has: the size of the blocks in which it is read.
func someSize(of bytes: UnsafeBufferPointer<UInt8>, upTo most: Int) -> Int {
  bytes.reduce(bytes.count) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % most + 1
}

import CZlib

/// The bytes inside a gzip file, member after member.
///
/// A file that is cut off gives what was whole; ``isDamaged`` then says so.
package struct GzipByteStream: ByteStream {
  private let inflater: Inflater
  private let path: String
  private let limits: ExpansionLimits

  package init(
    _ source: any ByteStream, path: String, limits: ExpansionLimits = ExpansionLimits()
  ) {
    self.path = path
    self.limits = limits
    inflater = Inflater(source: source)
  }

  package mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceError) -> Int {
    guard !inflater.isFinished else { return 0 }
    guard limits.allow(inflater.given, from: inflater.taken) else {
      throw SourceError(
        code: .tooLarge, path: path,
        advice: "the gzip data expands far beyond what an export does; what came before was read. "
          + "Unpack the file and look at it, and import it unpacked if it is right")
    }
    let count = try inflater.read(into: buffer)
    guard count > 0 || inflater.isFinished else {
      throw SourceError(
        code: .damagedCompression, path: path,
        advice: "the gzip data is damaged or cut off; what was whole before it was read. "
          + "Export or copy the file again")
    }
    return count
  }
}

/// Owns zlib's state and the compressed bytes not yet used.
private final class Inflater {
  private var source: any ByteStream
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private(set) var isFinished = false
  /// Bytes taken from the source, and bytes given out.
  private(set) var taken = 0
  private(set) var given = 0

  init(source: any ByteStream) {
    self.source = source
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: 1 << 16, alignment: 16)
    let code = inflateInit2_(stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib could not start: \(code)")
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
    input.deallocate()
  }

  /// Bytes written; 0 with `isFinished` false means damage.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(buffer.count)
    while stream.pointee.avail_out > 0 {
      if stream.pointee.avail_in == 0, try refill() == 0 { break }
      let code = inflate(stream, Z_NO_FLUSH)
      if code == Z_STREAM_END {
        if stream.pointee.avail_in == 0, try refill() == 0 {
          isFinished = true
          break
        }
        inflateReset(stream)
      } else if code != Z_OK {
        break
      }
    }
    let count = buffer.count - Int(stream.pointee.avail_out)
    given += count
    return count
  }

  private func refill() throws(SourceError) -> Int {
    let count = try source.read(into: input)
    taken += count
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
    return count
  }
}

import CZlib
import Desk

/// The bytes inside a gzip file, member after member.
///
/// A file that is cut off gives what was whole, and then an error that says so; so does one that
/// goes on with bytes of another kind. Zeros behind the last member are padding and pass. Data that
/// a changed byte has made another text shows it late, often by the checksum at the very end alone:
/// see ``check``.
///
/// Owns zlib's state and the compressed bytes not yet used.
package final class GzipByteStream: ByteStream {
  private var source: any ByteStream
  private let limits: ExpansionLimits
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var isFinished = false
  /// Why nothing more can be read, where the data is not at its end.
  private var damage = SourceError.cutOff
  private var hasMember = false
  private var isBetweenMembers = false
  /// Bytes taken from the source, and bytes given out.
  private var taken = 0
  private var given = 0

  init(_ source: any ByteStream, limits: ExpansionLimits = ExpansionLimits()) {
    self.source = source
    self.limits = limits
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

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard !isFinished else { return 0 }
    var count = 0
    if limits.allow(given, from: taken) {
      count = try unpack(into: buffer)
      given += count
    } else {
      damage = .expandsTooFar
    }
    guard count > 0 || isFinished else { throw damage }
    return count
  }

  /// Unpacks a file once to see whether it is what was packed: the rows behind a changed byte look
  /// like rows, so none may be used before this is known.
  ///
  /// - Throws: a ``SourceError`` where it is not, or where the bytes cannot be had. A file that is
  ///   cut off, goes on with other bytes or expands beyond the limits is none of this.
  static func check(_ source: any ByteStream, limits: ExpansionLimits) throws(SourceError) {
    var stream = GzipByteStream(source, limits: limits)
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 18)
    do throws(SourceError) {
      while try stream.fill(&buffer, from: 0) > 0 {}
    } catch {
      guard error.isAfterText else { throw error }
    }
  }

  /// Bytes written; 0 with ``isFinished`` false means ``damage``.
  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(buffer.count)
    while stream.pointee.avail_out > 0 {
      if stream.pointee.avail_in == 0, try refill() == 0 { break }
      if isBetweenMembers, try passPadding() {
        isFinished = true
        break
      }
      let code = inflate(stream, Z_NO_FLUSH)
      if code == Z_STREAM_END {
        hasMember = true
        if stream.pointee.avail_in == 0, try refill() == 0 {
          isFinished = true
          break
        }
        inflateReset(stream)
        isBetweenMembers = true
      } else if code != Z_OK {
        damage = hasMember && isBetweenMembers ? .bytesBehind : .changed
        break
      } else {
        isBetweenMembers = false
      }
    }
    return buffer.count - Int(stream.pointee.avail_out)
  }

  /// - Returns: whether nothing but zeros followed.
  private func passPadding() throws(SourceError) -> Bool {
    while true {
      while stream.pointee.avail_in > 0 {
        guard stream.pointee.next_in.pointee == 0 else { return false }
        stream.pointee.next_in += 1
        stream.pointee.avail_in -= 1
      }
      if try refill() == 0 { return true }
    }
  }

  private func refill() throws(SourceError) -> Int {
    let count = try source.read(into: input)
    taken += count
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
    return count
  }
}

/// How far compressed data may expand before it is taken for a trap.
///
/// Text of tickets packs to a fifth or a fiftieth of its size, long runs of empty columns to less.
/// A file made to fill a disk packs to a thousandth, as far as gzip goes. So a high ratio alone is
/// no harm; a high ratio that has made much text already is.
package struct ExpansionLimits: Sendable {
  /// Text that any file may have, however well it is packed (128 MiB).
  package var freeBytes = 1 << 27
  /// Beyond that, bytes of text for one byte of the file (400).
  package var highestRatio = 400
  /// Text that no file may have (64 GiB).
  package var mostBytes = 1 << 36

  func allow(_ given: Int, from taken: Int) -> Bool {
    given <= freeBytes || (given <= mostBytes && given / highestRatio <= taken)
  }
}

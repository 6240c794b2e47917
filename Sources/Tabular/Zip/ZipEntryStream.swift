import CZlib

/// The unpacked bytes of a file in an archive.
///
/// That they are what was packed is known only at their end: ``check(_:_:limits:)`` tells before any is
/// used.
///
/// Owns zlib's state and the packed bytes not yet used.
final class ZipEntryStream: ByteStream {
  private let file: RandomAccessFile
  private let entry: ZipPackage.Entry
  private let limits: ExpansionLimits
  /// Nil where the bytes are kept as they are.
  private let stream: UnsafeMutablePointer<z_stream>?
  private let input: UnsafeMutableRawBufferPointer
  /// Where the next packed byte is, and where they end.
  private var place: Int
  private let end: Int
  private var given = 0
  private var checksum: UInt = 0
  private var isFinished = false

  /// - Throws: where the entry is encrypted, or packed in a way that is not read.
  init(
    _ package: ZipPackage, _ entry: ZipPackage.Entry, limits: ExpansionLimits
  ) throws(SourceError) {
    if entry.isEncrypted { throw .encryptedMember }
    guard entry.method == 0 || entry.method == 8 else { throw .unknownPacking }
    file = package.file
    self.entry = entry
    self.limits = limits
    let head = try file.bytes(at: entry.offset, count: 30)
    guard head.number(4, at: 0) == 0x0403_4B50 else { throw .damagedPackage }
    place = entry.offset + 30 + head.number(2, at: 26) + head.number(2, at: 28)
    end = place + entry.packedSize
    guard end <= file.size else { throw .damagedPackage }
    input = .allocate(byteCount: 1 << 17, alignment: 16)
    guard entry.method == 8 else {
      stream = nil
      return
    }
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, negative: no header.
    let code = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib could not start: \(code)")
    self.stream = stream
  }

  deinit {
    if let stream {
      inflateEnd(stream)
      stream.deinitialize(count: 1)
      stream.deallocate()
    }
    input.deallocate()
  }

  /// - Throws: also at the end, where the bytes are not those that were packed.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    guard !isFinished, !buffer.isEmpty else { return 0 }
    guard limits.allow(given, from: place - (end - entry.packedSize)) else {
      throw .expandsTooFar
    }
    let count: Int
    if let stream {
      count = try unpack(stream, into: buffer)
    } else {
      count = try copy(into: buffer)
    }
    given += count
    checksum = crc32_z(checksum, buffer.baseAddress, count)
    if count < buffer.count { isFinished = true }
    guard given <= entry.size,
      !isFinished || given == entry.size && checksum == UInt(entry.checksum)
    else { throw .damagedPackage }
    return count
  }

  /// Unpacks a file once, as ``GzipByteStream/check(_:limits:)`` does.
  static func check(
    _ package: ZipPackage, _ entry: ZipPackage.Entry, limits: ExpansionLimits
  ) throws(SourceError) {
    var stream = try ZipEntryStream(package, entry, limits: limits)
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 18)
    while try stream.fill(&buffer, from: 0) > 0 {}
  }

  /// Less than there is room for only at the end.
  private func copy(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(end - place))
    var filled = 0
    while filled < wanted.count {
      let count = try file.read(
        at: place, into: UnsafeMutableRawBufferPointer(rebasing: wanted[filled...]))
      if count == 0 { break }
      place += count
      filled += count
    }
    return filled
  }

  private func unpack(
    _ stream: UnsafeMutablePointer<z_stream>, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceError) -> Int {
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(buffer.count)
    while stream.pointee.avail_out > 0 {
      // Where no more is packed, zlib may still have to say that it is at the end.
      if stream.pointee.avail_in == 0, place < end {
        let wanted = UnsafeMutableRawBufferPointer(rebasing: input.prefix(end - place))
        let count = try file.read(at: place, into: wanted)
        if count == 0 { throw .damagedPackage }
        place += count
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
      }
      let code = inflate(stream, Z_NO_FLUSH)
      if code == Z_STREAM_END { break }
      if code != Z_OK { throw .damagedPackage }
    }
    return buffer.count - Int(stream.pointee.avail_out)
  }
}

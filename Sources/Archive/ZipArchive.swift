import CZlib

/// A zip archive in memory, such as a workbook's file. Single parts can be replaced without touching
/// the rest.
///
/// Format: PKWARE's .ZIP File Format Specification 6.3, without its 64-bit fields: a part and the
/// file stay under 4 GiB.
package struct ZipArchive {
  fileprivate struct Entry {
    /// The fixed fields of the central directory, which hold for the file's own head too.
    var version: UInt16
    var flags: UInt16
    var method: UInt16
    var time: UInt16
    var date: UInt16
    var checksum: UInt32
    var size: Int
    var attributes: UInt32
    var name: String
    var data: ArraySlice<UInt8>
  }

  private var entries: [Entry] = []

  /// Nil where the bytes are no archive of the plain kind.
  package init?(_ bytes: [UInt8]) {
    let endSize = 22
    guard bytes.count >= endSize,
      let end = (max(0, bytes.count - endSize - 0xFFFF)...bytes.count - endSize)
        .last(where: { bytes.number32(at: $0) == 0x0605_4B50 })
    else { return nil }
    var offset = Int(bytes.number32(at: end + 16))
    for _ in 0..<bytes.number16(at: end + 10) {
      guard offset + 46 <= bytes.count, bytes.number32(at: offset) == 0x0201_4B50 else {
        return nil
      }
      let nameEnd = offset + 46 + Int(bytes.number16(at: offset + 28))
      let local = Int(bytes.number32(at: offset + 42))
      guard nameEnd <= bytes.count, local + 30 <= bytes.count else { return nil }
      let start =
        local + 30 + Int(bytes.number16(at: local + 26)) + Int(bytes.number16(at: local + 28))
      let length = Int(bytes.number32(at: offset + 20))
      guard start + length <= bytes.count else { return nil }
      entries.append(
        Entry(
          version: bytes.number16(at: offset + 6),
          // The sizes come first here, whatever the archive did.
          flags: bytes.number16(at: offset + 8) & ~8, method: bytes.number16(at: offset + 10),
          time: bytes.number16(at: offset + 12), date: bytes.number16(at: offset + 14),
          checksum: bytes.number32(at: offset + 16), size: Int(bytes.number32(at: offset + 24)),
          attributes: bytes.number32(at: offset + 38),
          name: String(decoding: bytes[(offset + 46)..<nameEnd], as: UTF8.self),
          data: bytes[start..<(start + length)]))
      offset =
        nameEnd + Int(bytes.number16(at: offset + 30)) + Int(bytes.number16(at: offset + 32))
    }
  }

  /// The names of all parts, in their order.
  package var names: [String] { entries.map(\.name) }

  /// The plain bytes of a part.
  package func part(_ name: String) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }), entry.method == 8 else {
      return nil
    }
    return inflated(entry.data, size: entry.size)
  }

  /// Puts another part in the place of one that is there.
  package mutating func replace(_ name: String, by part: DeflatedPart) {
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return }
    entries[index].method = 8
    entries[index].checksum = part.checksum
    entries[index].size = part.size
    entries[index].data = part.compressed[...]
  }

  /// The archive.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(1024) { $0 + $1.data.count + 2 * $1.name.utf8.count + 96 })
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(bytes.count)
      bytes.append(number: 0x0403_4B50 as UInt32)
      bytes.append(entry.fields)
      bytes.append(number: 0 as UInt16)
      bytes += entry.name.utf8
      bytes += entry.data
    }
    let directory = bytes.count
    for (entry, offset) in zip(entries, offsets) {
      bytes.append(number: 0x0201_4B50 as UInt32)
      bytes.append(number: entry.version)
      bytes.append(entry.fields)
      // No extra field, no comment, the first disk, no text.
      for _ in 0..<4 { bytes.append(number: 0 as UInt16) }
      bytes.append(number: entry.attributes)
      bytes.append(number: UInt32(offset))
      bytes += entry.name.utf8
    }
    let size = bytes.count - directory
    bytes.append(number: 0x0605_4B50 as UInt32)
    for number in [0, 0, entries.count, entries.count] { bytes.append(number: UInt16(number)) }
    bytes.append(number: UInt32(size))
    bytes.append(number: UInt32(directory))
    bytes.append(number: 0 as UInt16)
    return bytes
  }
}

extension ZipArchive.Entry {
  /// What a file's own head and its line in the directory share.
  fileprivate var fields: [UInt8] {
    var bytes: [UInt8] = []
    for number in [version, flags, method, time, date] { bytes.append(number: number) }
    for number in [checksum, UInt32(data.count), UInt32(size)] { bytes.append(number: number) }
    bytes.append(number: UInt16(name.utf8.count))
    return bytes
  }
}

extension [UInt8] {
  /// Little-endian.
  fileprivate func number16(at offset: Int) -> UInt16 {
    UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// Little-endian.
  fileprivate func number32(at offset: Int) -> UInt32 {
    UInt32(number16(at: offset)) | UInt32(number16(at: offset + 2)) << 16
  }

  fileprivate mutating func append(_ other: [UInt8]) { self += other }

  fileprivate mutating func append(number: some FixedWidthInteger & UnsignedInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}

/// Bytes as a zip archive keeps them: deflated, with their checksum.
///
/// Parts of one file are deflated on several threads and joined: each but the last ends on a byte.
package struct DeflatedPart: Sendable {
  /// Raw deflate data.
  fileprivate var compressed: [UInt8]
  /// CRC-32 of the plain bytes.
  fileprivate var checksum: UInt32
  /// How many plain bytes there are.
  fileprivate var size: Int

  /// Quick rather than small: a register of tickets shrinks to a tenth either way.
  private static let level: Int32 = 2

  /// - Parameter isLast: whether nothing follows in the file.
  package init(_ bytes: [UInt8], isLast: Bool) {
    size = bytes.count
    checksum = UInt32(crc32_z(0, bytes, bytes.count))
    compressed = Self.deflated(bytes, isLast: isLast)
  }

  /// The part and what follows it in the file.
  package static func + (left: DeflatedPart, right: DeflatedPart) -> DeflatedPart {
    var joined = left
    joined.compressed += right.compressed
    joined.size += right.size
    joined.checksum = UInt32(
      crc32_combine(uLong(left.checksum), uLong(right.checksum), Int(right.size)))
    return joined
  }

  private static func deflated(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window, negative: no header.
    let started = deflateInit2_(
      &stream, level, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(started == Z_OK, "zlib could not start: \(started)")
    defer { deflateEnd(&stream) }
    // The bound leaves no room for the marker of a part that is not the last.
    let capacity = Int(deflateBound(&stream, uLong(bytes.count))) + 16
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(capacity)
        let code = deflate(&stream, isLast ? Z_FINISH : Z_FULL_FLUSH)
        precondition(code == (isLast ? Z_STREAM_END : Z_OK), "zlib failed: \(code)")
      }
      count = capacity - Int(stream.avail_out)
    }
  }
}

/// The plain bytes of raw deflate data; nil where it does not hold `size` of them.
private func inflated(_ compressed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
  var stream = z_stream()
  let started = inflateInit2_(
    &stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  precondition(started == Z_OK, "zlib could not start: \(started)")
  defer { inflateEnd(&stream) }
  var input = Array(compressed)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { output, count in
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(size)
      _ = inflate(&stream, Z_FINISH)
    }
    count = size - Int(stream.avail_out)
  }
  return bytes.count == size ? bytes : nil
}

import CZlib

/// A zip archive in memory, such as a workbook's file. Single parts can be replaced without touching
/// the rest.
///
/// Format: PKWARE's .ZIP File Format Specification 6.3, without its 64-bit fields: a part and the
/// file stay under 4 GiB.
package struct ZipArchive {
  private struct Entry {
    /// The fixed fields of the central directory; those from 6 to 32 are the file's own head too.
    var fields: [UInt8]
    var name: ArraySlice<UInt8>
    var data: ArraySlice<UInt8>
  }

  private var entries: [Entry] = []

  /// An archive with nothing in it.
  package init() {}

  /// Adds a part behind the others.
  package mutating func add(_ name: String, _ part: DeflatedPart) {
    var fields = [UInt8](repeating: 0, count: 46)
    fields.set(0x0201_4B50 as UInt32, at: 0)
    // Read by version 2.0; the name is UTF-8; made on the first day that archives know.
    for (number, place) in [(20, 4), (20, 6), (0x800, 8), (0x21, 14)] {
      fields.set(UInt16(number), at: place)
    }
    let name = Array(name.utf8)
    fields.set(UInt16(name.count), at: 28)
    entries.append(Entry(fields: fields, name: name[...], data: []))
    set(part, at: entries.count - 1)
  }

  /// Nil where the bytes are no archive of the plain kind.
  package init?(_ bytes: [UInt8]) {
    let endSize = 22
    guard bytes.count >= endSize,
      let end = (max(0, bytes.count - endSize - 0xFFFF)...bytes.count - endSize)
        .last(where: { bytes.number32(at: $0) == 0x0605_4B50 })
    else { return nil }
    var offset = bytes.number32(at: end + 16)
    for _ in 0..<bytes.number16(at: end + 10) {
      guard offset + 46 <= bytes.count, bytes.number32(at: offset) == 0x0201_4B50 else {
        return nil
      }
      var fields = Array(bytes[offset..<(offset + 46)])
      let nameEnd = offset + 46 + fields.number16(at: 28)
      let local = fields.number32(at: 42)
      guard nameEnd <= bytes.count, local + 30 <= bytes.count else { return nil }
      let start = local + 30 + bytes.number16(at: local + 26) + bytes.number16(at: local + 28)
      let length = fields.number32(at: 20)
      guard start + length <= bytes.count else { return nil }
      // The sizes come first here, whatever the archive did.
      fields[8] &= ~8
      let (extra, comment) = (fields.number16(at: 30), fields.number16(at: 32))
      // Made by the version that reads it; no extra field, no comment, the first disk, no text.
      fields.replaceSubrange(4..<6, with: fields[6..<8])
      fields.replaceSubrange(30..<38, with: repeatElement(0, count: 8))
      entries.append(
        Entry(
          fields: fields, name: bytes[(offset + 46)..<nameEnd],
          data: bytes[start..<(start + length)]))
      offset = nameEnd + extra + comment
    }
  }

  /// The names of all parts, in their order.
  package var names: [String] { entries.map { String(decoding: $0.name, as: UTF8.self) } }

  /// The plain bytes of a part.
  package func part(_ name: String) -> [UInt8]? {
    guard let index = names.firstIndex(of: name) else { return nil }
    let entry = entries[index]
    // Deflated, not kept as it is.
    guard entry.fields.number16(at: 10) == 8 else { return nil }
    return inflated(entry.data, size: entry.fields.number32(at: 24))
  }

  /// Puts another part in the place of one that is there.
  package mutating func replace(_ name: String, by part: DeflatedPart) {
    guard let index = names.firstIndex(of: name) else { return }
    set(part, at: index)
  }

  private mutating func set(_ part: DeflatedPart, at index: Int) {
    entries[index].fields.set(8 as UInt16, at: 10)
    entries[index].fields.set(part.checksum, at: 16)
    entries[index].fields.set(UInt32(part.compressed.count), at: 20)
    entries[index].fields.set(UInt32(part.size), at: 24)
    entries[index].data = part.compressed[...]
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(1024) { $0 + $1.data.count + 2 * $1.name.count + 96 })
    var directory: [UInt8] = []
    for entry in entries {
      directory += entry.fields
      directory.set(UInt32(bytes.count), at: directory.count - 4)
      directory += entry.name
      bytes.append(number: 0x0403_4B50 as UInt32)
      bytes += entry.fields[6..<32]
      bytes += entry.name
      bytes += entry.data
    }
    let start = bytes.count
    bytes += directory
    bytes.append(number: 0x0605_4B50 as UInt32)
    for number in [0, 0, entries.count, entries.count] { bytes.append(number: UInt16(number)) }
    for number in [directory.count, start] { bytes.append(number: UInt32(number)) }
    bytes.append(number: 0 as UInt16)
    return bytes
  }
}

/// Numbers of an archive, little-endian.
extension [UInt8] {
  fileprivate func number16(at offset: Int) -> Int {
    Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  fileprivate func number32(at offset: Int) -> Int {
    number16(at: offset) | number16(at: offset + 2) << 16
  }

  fileprivate mutating func append(number: some FixedWidthInteger & UnsignedInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func set(
    _ number: some FixedWidthInteger & UnsignedInteger, at offset: Int
  ) {
    Swift.withUnsafeBytes(of: number.littleEndian) {
      replaceSubrange(offset..<(offset + $0.count), with: $0)
    }
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

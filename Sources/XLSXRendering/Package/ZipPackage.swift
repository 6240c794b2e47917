/// The parts of a workbook file: a zip archive, read so that single parts can be put in place of
/// others without touching the rest.
///
/// Format: PKWARE's .ZIP File Format Specification 6.3, without its 64-bit fields: a part and the
/// file stay under 4 GiB.
struct ZipPackage {
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
  init?(_ bytes: [UInt8]) {
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
  var names: [String] { entries.map(\.name) }

  /// The plain bytes of a part.
  func part(_ name: String) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }), entry.method == 8 else {
      return nil
    }
    return inflated(entry.data, size: entry.size)
  }

  /// Puts another part in the place of one that is there.
  mutating func replace(_ name: String, by part: DeflatedPart) {
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return }
    entries[index].method = 8
    entries[index].checksum = part.checksum
    entries[index].size = part.size
    entries[index].data = part.compressed[...]
  }

  /// The archive.
  var bytes: [UInt8] {
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

extension ZipPackage.Entry {
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

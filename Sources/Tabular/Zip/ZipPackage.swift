import Foundation

/// The directory of a zip file: an archive of exports, or a workbook, whose parts are packed so.
///
/// Format: PKWARE's .ZIP File Format Specification 6.3, with its 64-bit fields. The list of contents at
/// the file's end is believed only where it fits the file: parts that overlap, as in files that are
/// made to fill a disk, are damage.
package final class ZipPackage: Sendable {
  /// What the archive says of a file in it.
  package struct Entry: Sendable {
    /// With `/` between folders.
    package var name: String
    var method: Int
    package var isEncrypted: Bool
    /// CRC-32 of the unpacked bytes.
    var checksum: UInt32
    var packedSize: Int
    /// Unpacked, as the directory says.
    package var size: Int
    /// Of the entry's own head.
    var offset: Int

    package var isFolder: Bool { name.hasSuffix("/") }
  }

  package let entries: [Entry]
  let file: RandomAccessFile
  private let places: [String: Int]

  /// The bytes that an archive begins with: one with anything in it, and an empty one.
  static let signatures: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
  /// No directory is larger than this (64 MiB, some 500,000 files).
  private static let largestDirectory = 1 << 26

  /// - Throws: where the file is no archive, or its directory is damaged.
  init(_ file: RandomAccessFile) throws(SourceError) {
    self.file = file
    let end = try DirectoryEnd(of: file)
    guard end.size <= Self.largestDirectory else { throw .damagedPackage }
    let directory = try file.bytes(at: end.offset, count: end.size)
    var found: [Entry] = []
    var names: [ArraySlice<UInt8>] = []
    var place = 0
    while place + 46 <= directory.count, directory.number(4, at: place) == 0x0201_4B50 {
      let lengths = [28, 30, 32].map { directory.number(2, at: place + $0) }
      let nameEnd = place + 46 + lengths[0]
      let next = nameEnd + lengths[1] + lengths[2]
      guard next <= directory.count else { throw .damagedPackage }
      let flags = directory.number(2, at: place + 8)
      var entry = Entry(
        name: "", method: directory.number(2, at: place + 10), isEncrypted: flags & 1 != 0,
        checksum: UInt32(directory.number(4, at: place + 16)),
        packedSize: directory.number(4, at: place + 20), size: directory.number(4, at: place + 24),
        offset: directory.number(4, at: place + 42))
      entry.takeLongFields(directory[nameEnd..<(nameEnd + lengths[1])])
      let (offset, isOver) = entry.offset.addingReportingOverflow(end.shift)
      entry.offset = offset
      guard !isOver, offset >= 0, entry.packedSize >= 0, entry.size >= 0,
        entry.packedSize <= file.size, offset <= file.size - entry.packedSize
      else { throw .damagedPackage }
      found.append(entry)
      names.append(directory[(place + 46)..<nameEnd])
      place = next
    }
    guard found.count == end.count || found.count & 0xFFFF == end.count else {
      throw .damagedPackage
    }
    let order = found.sorted { $0.offset < $1.offset }
    let overlaps = zip(order, order.dropFirst()).contains { first, second in
      second.offset - first.offset < 30 + first.packedSize
    }
    if overlaps { throw .damagedPackage }
    let texts = Self.texts(of: names)
    for index in found.indices {
      found[index].name = texts[index].replacing("\\", with: "/")
    }
    entries = found
    places = Dictionary(
      found.indices.map { (found[$0].name.lowercased(), $0) }, uniquingKeysWith: { $1 })
  }

  /// The file of a name, in letters of either case.
  package func entry(_ name: String) -> Entry? { places[name.lowercased()].map { entries[$0] } }

  /// Names as text. An archive made on a Chinese Windows has them in the system's own encoding.
  private static func texts(of names: [ArraySlice<UInt8>]) -> [String] {
    let bytes = ContiguousArray(names.joined())
    let guess = bytes.withUnsafeBufferPointer { EncodingGuess.byteEncoding($0) }
    guard guess.encoding != .utf8 else { return names.map { String(decoding: $0, as: UTF8.self) } }
    return names.map { name in
      // One that is UTF-8 by itself is so among others that are not, too.
      String(validating: name, as: UTF8.self)
        ?? TranscodingByteStream.text(ContiguousArray(name), from: guess.encoding)
    }
  }
}

/// Where the directory is, from the record at the file's end.
private struct DirectoryEnd {
  var count: Int
  var size: Int
  var offset: Int
  /// Bytes in front of the archive, which its offsets do not count.
  var shift = 0

  init(of file: RandomAccessFile) throws(SourceError) {
    let tailSize = min(file.size, 22 + 0xFFFF)
    let start = file.size - tailSize
    let tail = try file.bytes(at: start, count: tailSize)
    guard tailSize >= 22,
      let place = (0...(tailSize - 22)).last(where: {
        tail[$0] == 0x50 && tail.number(4, at: $0) == 0x0605_4B50
      })
    else { throw .damagedPackage }
    count = tail.number(2, at: place + 10)
    size = tail.number(4, at: place + 12)
    offset = tail.number(4, at: place + 16)
    var end = start + place
    if place >= 20, tail.number(4, at: place - 20) == 0x0706_4B50 {
      let long = tail.number(8, at: place - 12)
      guard long >= 0, long <= file.size - 56 else { throw .damagedPackage }
      let record = try file.bytes(at: long, count: 56)
      guard record.number(4, at: 0) == 0x0606_4B50 else { throw .damagedPackage }
      count = record.number(8, at: 32)
      size = record.number(8, at: 40)
      offset = record.number(8, at: 48)
      end = long
    }
    guard size >= 0, offset >= 0, size <= end, offset <= end - size else { throw .damagedPackage }
    // A program in front that unpacks by itself shifts everything.
    shift = end - size - offset
    offset += shift
  }
}

extension ZipPackage.Entry {
  /// Sizes and places of 4 GiB and more stand in a field of their own.
  fileprivate mutating func takeLongFields(_ extra: ArraySlice<UInt8>) {
    let bytes = Array(extra)
    var place = 0
    while place + 4 <= bytes.count {
      let end = place + 4 + bytes.number(2, at: place + 2)
      if bytes.number(2, at: place) == 1, end <= bytes.count {
        var next = place + 4
        func take(_ value: inout Int) {
          guard value == 0xFFFF_FFFF, next + 8 <= end else { return }
          value = bytes.number(8, at: next)
          next += 8
        }
        take(&size)
        take(&packedSize)
        take(&offset)
      }
      place = end
    }
  }
}

extension [UInt8] {
  /// A little-endian number of some bytes; one beyond 63 bits is negative.
  func number(_ size: Int, at offset: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
  }
}

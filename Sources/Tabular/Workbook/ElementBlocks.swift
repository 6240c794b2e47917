import Foundation

/// Cuts a part of a workbook into blocks that end where an element does: a sheet behind a row, the list
/// of strings behind a string.
///
/// Owns the stream and what was read behind the last block.
struct ElementBlocks {
  private var stream: any ByteStream
  /// `row>`, as the tag ends that closes an element, with a prefix or without.
  private let closing: [UInt8]
  /// `sheetData>`, behind which no more elements come.
  private let ending: [UInt8]
  private let size: Int
  private var carry: ContiguousArray<UInt8> = []
  private(set) var hasEnded = false

  /// An element that does not end is damage from there on (32 MiB: more than any row of a sheet).
  static let longest = 1 << 25

  init(_ stream: any ByteStream, of element: String, in parent: String, size: Int) {
    self.stream = stream
    closing = Array("\(element)>".utf8)
    ending = Array("\(parent)>".utf8)
    self.size = size
  }

  /// The next elements, with what stands before the first of them; nil behind the last.
  mutating func next() throws(SourceError) -> ContiguousArray<UInt8>? {
    while !hasEnded {
      let start = carry.count
      var bytes = carry
      bytes.reserveCapacity(start + size)
      bytes.append(contentsOf: repeatElement(0, count: max(size, start)))
      let end = try stream.fill(&bytes, from: start)
      if end < bytes.count {
        bytes.removeSubrange(end...)
        hasEnded = true
        return bytes.isEmpty ? nil : bytes
      }
      if let cut = lastEnd(of: closing, in: bytes) {
        carry = ContiguousArray(bytes[cut...])
        // What follows all elements is not read.
        if let close = lastEnd(of: ending, in: carry), close < 256 {
          hasEnded = true
          return bytes
        }
        bytes.removeSubrange(cut...)
        return bytes
      }
      if lastEnd(of: ending, in: bytes) != nil {
        hasEnded = true
        return bytes
      }
      guard bytes.count <= Self.longest else { throw .damagedPackage }
      carry = bytes
    }
    return nil
  }

  /// Reads what follows all elements, so that the whole part is known to be what was packed.
  mutating func finish() throws(SourceError) {
    var rest = ContiguousArray<UInt8>(repeating: 0, count: 1 << 16)
    while try stream.fill(&rest, from: 0) > 0 {}
  }

  /// Behind the last tag that closes an element.
  private func lastEnd(of tag: [UInt8], in bytes: ContiguousArray<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var end = bytes.count
      while end > tag.count + 1 {
        guard bytes[end - 1] == UInt8(ascii: ">") else {
          end -= 1
          continue
        }
        let start = end - tag.count
        if (0..<tag.count).allSatisfy({ bytes[start + $0] == tag[$0] }),
          isClosing(bytes, before: start)
        {
          return end
        }
        end -= 1
      }
      return nil
    }
  }

  /// Whether `</` stands before a name, or before its prefix.
  private func isClosing(_ bytes: UnsafeBufferPointer<UInt8>, before name: Int) -> Bool {
    var place = name - 1
    if bytes[place] == UInt8(ascii: ":") {
      place -= 1
      while place > 0, bytes[place] > 0x2F, bytes[place] != UInt8(ascii: ">") { place -= 1 }
    }
    return place > 0 && bytes[place] == UInt8(ascii: "/")
      && bytes[place - 1] == UInt8(ascii: "<")
  }
}

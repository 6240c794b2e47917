/// An XML part of a workbook: what a part says before its rows is small, the rows are not.
struct WorkbookPart {
  let package: ZipPackage
  let entry: ZipPackage.Entry
  let limits: ExpansionLimits

  /// Small parts have at most as many bytes (64 MiB).
  private static let largest = 1 << 26

  /// Its text as UTF-8, from the first byte on.
  func open() throws(SourceError) -> any ByteStream {
    var start = try ZipEntryStream(package, entry, limits: limits)
    var head = ContiguousArray<UInt8>(repeating: 0, count: 256)
    let end = try start.fill(&head, from: 0)
    head.removeSubrange(end...)
    let guess = head.withUnsafeBufferPointer { EncodingGuess(sample: $0) }
    start = try ZipEntryStream(package, entry, limits: limits)
    switch guess.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      return try TranscodingByteStream(start, from: guess.encoding)
    // What a workbook may be written in; bytes that do not fit are damage in their cells.
    case .utf8, .utf32LittleEndian, .utf32BigEndian, .gb18030, .big5, .windows1252: return start
    }
  }

  /// Calls `body` with each tag that opens an element of the part.
  ///
  /// - Throws: where the part is damaged, too large to be what it should be, or has a document type.
  func forEachElement(
    _ body: (inout XMLCursor, _ name: Range<Int>) -> Void
  ) throws(SourceError) {
    var stream = try open()
    var bytes = ContiguousArray<UInt8>(repeating: 0, count: 1 << 16)
    var end = 0
    while case let next = try stream.fill(&bytes, from: end), next == bytes.count {
      guard next < Self.largest else { throw .expandsTooFar }
      end = next
      bytes.append(contentsOf: repeatElement(0, count: next))
    }
    end = bytes.count
    let hasDoctype = bytes.withUnsafeBufferPointer { bytes in
      var cursor = XMLCursor(UnsafeBufferPointer(rebasing: bytes[..<end]))
      while let name = cursor.nextTag(), !cursor.hasDoctype {
        if cursor.isEnd { cursor.passAttributes() } else { body(&cursor, name) }
      }
      return cursor.hasDoctype
    }
    if hasDoctype { throw .damagedPackage }
  }
}

extension XMLCursor {
  /// The attributes of the last tag by their local names; of two alike the last.
  mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while let (name, value) = nextAttribute() {
      let local = text(name).split(separator: ":").last.map(String.init) ?? ""
      attributes[local] = text(value)
    }
    return attributes
  }
}

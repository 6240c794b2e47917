import Tabular

/// Decides a file's encoding from the first part of it that is not plain ASCII.
enum EncodingSearch {
  private static let partSize = 1 << 20

  /// - Throws: when the file cannot be opened.
  static func encoding(of path: String) throws(SourceError) -> TextEncoding {
    let text = try TextFile(path: path)
    var stream = try text.open()
    var part = ContiguousArray<UInt8>(repeating: 0, count: partSize)
    while true {
      let end = stream.fillWhatCanBeRead(&part, from: 0).end
      if end == 0 { return .utf8 }
      guard let telling = part[..<end].firstIndex(where: { $0 >= 0x80 }) else { continue }
      // A character that the part cuts off tells nothing: a whole part behind the first one does.
      part.removeSubrange(..<telling)
      part.append(contentsOf: repeatElement(0, count: telling))
      let size = stream.fillWhatCanBeRead(&part, from: end - telling).end
      return part.withUnsafeBufferPointer {
        EncodingGuess.byteEncoding(UnsafeBufferPointer(rebasing: $0[..<size])).encoding
      }
    }
  }
}

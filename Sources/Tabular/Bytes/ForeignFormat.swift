/// Files that hold no rows of text, whatever their name says, recognised by their first bytes: the
/// user learns what to do, instead of reading that no column is known.
enum ForeignFormat {
  private static let signatures: [(bytes: [UInt8], error: SourceError)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .workbook),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), (Array("Rar!\u{1A}\u{7}".utf8), .archive),
    (Array("%PDF-".utf8), .document), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .document),
    ([0xFF, 0xD8, 0xFF], .document), (Array("SQLite format 3\u{0}".utf8), .document),
    (Array("PAR1".utf8), .document),
    // Packed by gzip a second time, by Zstandard, by xz.
    ([0x1F, 0x8B], .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
  ]

  /// - Parameter beginning: a file's first bytes, some hundreds of them.
  static func of(_ beginning: some RandomAccessCollection<UInt8>) -> SourceError? {
    let bytes = Array(beginning.prefix(512))
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return holdsWorkbook(bytes) ? .workbook : .archive
    }
    // bzip2's third letter is followed by a digit for the size of its blocks, then by those of pi.
    if bytes.starts(with: Array("BZh".utf8)),
      bytes.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    {
      return .archive
    }
    return signatures.first { bytes.starts(with: $0.bytes) }?.error ?? markup(bytes)
  }

  /// The first file in the archive is one that only spreadsheets begin with.
  private static func holdsWorkbook(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 30 else { return false }
    // By bytes: packed data follows the name at once, and may look like an accent on its last letter.
    return ["[Content_Types].xml", "_rels/", "xl/", "docProps/", "mimetypeapplication/vnd.oasis"]
      .contains { bytes[30...].starts(with: $0.utf8) }
  }

  private static func markup(_ bytes: [UInt8]) -> SourceError? {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard text.first == "<" else { return nil }
    if text.hasPrefix("<?xml") {
      if text.contains("spreadsheet") || text.contains("<workbook") { return .workbook }
      return text.contains("<html") ? .webPage : nil
    }
    let openings = [
      "<!doctype html", "<html", "<head", "<meta", "<table", "<style", "<body", "<div",
    ]
    return openings.contains { text.hasPrefix($0) } ? .webPage : nil
  }
}

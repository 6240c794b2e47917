/// Files that hold no rows of text, whatever their name says, recognised by their first bytes: the
/// user learns what to do, instead of reading that no column is known.
enum ForeignFormat {
  private static let signatures: [(bytes: [UInt8], error: SourceError)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .workbook),
    // Workbooks of Excel 2 to 5, which are a bare list of records.
    ([0x09, 0x00, 0x04, 0x00], .workbook), ([0x09, 0x02, 0x06, 0x00], .workbook),
    ([0x09, 0x04, 0x06, 0x00], .workbook), ([0x09, 0x08, 0x08, 0x00], .workbook),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive("7-Zip")),
    (Array("Rar!\u{1A}\u{7}".utf8), .archive("RAR")),
    // Packed a second time.
    ([0x1F, 0x8B], .archive("gzip")), ([0x28, 0xB5, 0x2F, 0xFD], .archive("Zstandard")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive("xz")),
    ([0x5D, 0x00, 0x00], .archive("LZMA")), ([0x04, 0x22, 0x4D, 0x18], .archive("LZ4")),
    (Array("%PDF-".utf8), .document("PDF")), (Array("{\\rtf".utf8), .document("RTF")),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .document("PNG")),
    ([0xFF, 0xD8, 0xFF], .document("JPEG")), (Array("PAR1".utf8), .document("Parquet")),
    (Array("SQLite format 3\u{0}".utf8), .document("SQLite")),
  ]

  /// - Parameter beginning: a file's first bytes, some hundreds of them.
  static func of(_ beginning: some RandomAccessCollection<UInt8>) -> SourceError? {
    let bytes = Array(beginning.prefix(512))
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return holdsWorkbook(bytes) ? .workbook : .archive("ZIP")
    }
    if bytes.dropFirst(257).starts(with: Array("ustar".utf8)) { return .archive("tar") }
    // bzip2's third letter is followed by a digit for the size of its blocks, then by those of pi.
    if bytes.starts(with: Array("BZh".utf8)),
      bytes.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    {
      return .archive("bzip2")
    }
    return signatures.first { bytes.starts(with: $0.bytes) }?.error ?? markup(bytes)
  }

  /// Whether bytes that no other encoding fits are no text: one in twenty would steer a terminal.
  static func isBinary(_ beginning: some RandomAccessCollection<UInt8>) -> Bool {
    let start = beginning.prefix(4096)
    return start.count { $0 < 0x20 && !(0x09...0x0D ~= $0) || $0 == 0x7F } * 20 > start.count
  }

  /// The first file in the archive is one that only spreadsheets begin with.
  private static func holdsWorkbook(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 30 else { return false }
    // By bytes: packed data follows the name at once, and may look like an accent on its last letter.
    return ["[Content_Types].xml", "_rels/", "xl/", "docProps/", "mimetypeapplication/vnd.oasis"]
      .contains { bytes[30...].starts(with: $0.utf8) }
  }

  /// Whether a workbook is in the old container because that is how Office keeps one with a password.
  static func isProtected(_ file: any ByteStream) throws(SourceError) -> Bool {
    var file = file
    let mark = Array("EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] })
    var bytes = ContiguousArray<UInt8>(repeating: 0, count: 1 << 18)
    var kept = 0
    while case let end = try file.fill(&bytes, from: kept), end > kept {
      let found = bytes.withUnsafeBufferPointer { $0.place(of: mark, rare: 0, from: 0, to: end) }
      if found != nil { return true }
      kept = min(mark.count, end)
      for offset in 0..<kept { bytes[offset] = bytes[end - kept + offset] }
    }
    return false
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

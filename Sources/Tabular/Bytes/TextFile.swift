import Desk

/// A text file as it comes: plain or gzipped, in any known encoding; read as UTF-8.
package struct TextFile: Sendable {
  private let place: SourcePlace
  package private(set) var encoding = EncodingGuess(encoding: .utf8, confidence: .certain)
  package private(set) var isCompressed = false
  package let size: Int
  /// The beginning of the text as UTF-8, without a byte order mark.
  package private(set) var sample: ContiguousArray<UInt8> = []
  /// True when ``sample`` is the whole text.
  package private(set) var sampleIsWhole = false

  private let expansion: ExpansionLimits

  static let sampleSize = 1 << 18

  /// Opens a file and decides its encoding from its beginning.
  ///
  /// - Throws: when the file cannot be read from its first byte on, or its gzip data is not what
  ///   was packed. Where reading stops further on, the sample is what comes before. An empty file
  ///   is not an error: its sample is empty.
  package init(
    path: String, expansion: ExpansionLimits = ExpansionLimits()
  ) throws(SourceError) {
    try self.init(SourcePlace(path, limits: expansion), expansion: expansion)
  }

  /// The same of a file that may be in an archive; what that packed is looked at as a whole, too.
  init(_ place: SourcePlace, expansion: ExpansionLimits) throws(SourceError) {
    self.expansion = expansion
    self.place = place
    size = try place.size
    try place.check()
    isCompressed = try Self.read(place.open(), upTo: 2).bytes.elementsEqual([0x1F, 0x8B])
    if isCompressed { try GzipByteStream.check(place.open(), limits: expansion) }
    let head = try Self.read(open(), upTo: Self.sampleSize).bytes
    if let foreign = ForeignFormat.of(head) {
      if foreign == .workbook, try ForeignFormat.isProtected(place.open()) {
        throw .protectedWorkbook
      }
      throw foreign
    }
    encoding = head.withUnsafeBufferPointer { EncodingGuess(sample: $0) }
    if encoding.encoding == .windows1252, ForeignFormat.isBinary(head) { throw .noText }
    let (start, stops) = try Self.read(open(), upTo: Self.sampleSize)
    sample = start
    sampleIsWhole = start.count < Self.sampleSize && !stops
  }

  var isBlank: Bool { !sample.contains { $0 > 0x20 } }

  /// JSON begins with a brace or a bracket; a CSV whose first cell does is not met in practice.
  var isJSON: Bool {
    let first = sample.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The whole text from its beginning, as UTF-8.
  package func open() throws(SourceError) -> any ByteStream {
    var stream = try place.open()
    if isCompressed { stream = GzipByteStream(stream, limits: expansion) }
    var mark = ContiguousArray<UInt8>(repeating: 0, count: encoding.markLength)
    _ = try stream.fill(&mark, from: 0)
    if encoding.encoding == .utf8 { return stream }
    return try TranscodingByteStream(stream, from: encoding.encoding)
  }

  /// - Returns: the first bytes, and whether reading stops behind them.
  /// - Throws: when there are none because reading stops.
  private static func read(
    _ stream: any ByteStream, upTo count: Int
  ) throws(SourceError) -> (bytes: ContiguousArray<UInt8>, stops: Bool) {
    var stream = stream
    // Most exports of a folder are small: room for a long sample is made where one comes.
    var bytes = ContiguousArray<UInt8>(repeating: 0, count: min(count, 1 << 14))
    var (end, failure) = stream.fillWhatCanBeRead(&bytes, from: 0)
    if end == bytes.count, end < count, failure == nil {
      bytes.append(contentsOf: repeatElement(0, count: count - end))
      (end, failure) = stream.fillWhatCanBeRead(&bytes, from: end)
    }
    if let failure, end == 0 { throw failure }
    bytes.removeSubrange(end...)
    return (bytes, failure != nil)
  }

  /// Takes the encoding of the text's first part that is not plain ASCII.
  ///
  /// Where reading stops before, it is UTF-8 as far as anybody knows, and the reader says why.
  mutating func reconsiderEncoding() throws(SourceError) {
    var stream = try open()
    encoding.isPlainASCII = false
    var part = ContiguousArray<UInt8>(repeating: 0, count: 1 << 20)
    while true {
      let end = stream.fillWhatCanBeRead(&part, from: 0).end
      if end == 0 { return }
      guard let telling = part[..<end].firstIndex(where: { $0 >= 0x80 }) else { continue }
      // A character that the part cuts off tells nothing; a whole part behind the first one does.
      part.removeSubrange(..<telling)
      part.append(contentsOf: repeatElement(0, count: telling))
      let size = stream.fillWhatCanBeRead(&part, from: end - telling).end
      let guess = part.withUnsafeBufferPointer {
        EncodingGuess.byteEncoding(UnsafeBufferPointer(rebasing: $0[..<size]))
      }
      (encoding.encoding, encoding.confidence) = (guess.encoding, guess.confidence)
      return
    }
  }
}

import Desk

/// A text file as it comes: plain or gzipped, in any known encoding; read as UTF-8.
package struct TextFile: Sendable {
  package let path: String
  package private(set) var encoding: EncodingGuess
  package let isCompressed: Bool
  /// Bytes on disk.
  package let size: Int
  /// The beginning of the text as UTF-8, without a byte order mark.
  package let sample: ContiguousArray<UInt8>
  /// True when ``sample`` is the whole text.
  package let sampleIsWhole: Bool

  private let expansion: ExpansionLimits

  package static let sampleSize = 1 << 18

  /// Opens a file and decides its encoding from its beginning.
  ///
  /// - Throws: when the file cannot be read from its first byte on, or its gzip data is not what
  ///   was packed. Where reading stops further on, the sample is what comes before. An empty file
  ///   is not an error: its sample is empty.
  package init(
    path: String, expansion: ExpansionLimits = ExpansionLimits()
  ) throws(SourceError) {
    self.expansion = expansion
    var file = try FileByteStream(path: path)
    self.path = path
    size = file.size
    let magic = try Self.read(&file, upTo: 2).bytes
    isCompressed = magic.elementsEqual([0x1F, 0x8B])
    if isCompressed {
      try GzipByteStream.check(FileByteStream(path: path), path: path, limits: expansion)
    }
    var raw = try Self.rawStream(path: path, isCompressed ? expansion : nil)
    let head = try Self.read(&raw, upTo: Self.sampleSize).bytes
    if let foreign = ForeignFormat(head) {
      throw SourceError(code: foreign.code, path: path, advice: foreign.advice)
    }
    let guess = head.withUnsafeBufferPointer { EncodingGuess(sample: $0) }
    self.encoding = guess
    var text = try Self.textStream(
      path: path, isCompressed ? expansion : nil, encoding: guess)
    let (start, stops) = try Self.read(&text, upTo: Self.sampleSize)
    sample = start
    sampleIsWhole = start.count < Self.sampleSize && !stops
  }

  /// Whether there is nothing in the file but blanks.
  var isBlank: Bool { !sample.contains { $0 > 0x20 } }

  /// JSON begins with a brace or a bracket; a CSV whose first cell does is not met in practice.
  var isJSON: Bool {
    let first = sample.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The same file read in another encoding; its sample was the same in both.
  func withEncoding(_ encoding: EncodingGuess) -> TextFile {
    var file = self
    file.encoding = encoding
    return file
  }

  /// The whole text from its beginning, as UTF-8.
  package func open() throws(SourceError) -> any ByteStream {
    try Self.textStream(path: path, isCompressed ? expansion : nil, encoding: encoding)
  }

  /// - Parameter expansion: nil for a file that is not compressed.
  private static func rawStream(
    path: String, _ expansion: ExpansionLimits?
  ) throws(SourceError) -> any ByteStream {
    let file = try FileByteStream(path: path)
    guard let expansion else { return file }
    return GzipByteStream(file, path: path, limits: expansion)
  }

  private static func textStream(
    path: String, _ expansion: ExpansionLimits?, encoding: EncodingGuess
  ) throws(SourceError) -> any ByteStream {
    var raw = try rawStream(path: path, expansion)
    if encoding.markLength > 0 { _ = try read(&raw, upTo: encoding.markLength) }
    if encoding.encoding == .utf8 { return raw }
    return try TranscodingByteStream(raw, from: encoding.encoding, path: path)
  }

  /// - Returns: the next bytes, and whether reading stops behind them.
  /// - Throws: when there are none because reading stops.
  private static func read<Stream: ByteStream>(
    _ stream: inout Stream, upTo count: Int
  ) throws(SourceError) -> (bytes: ContiguousArray<UInt8>, stops: Bool) {
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
}

extension TextFile {
  /// The same file in the encoding of its first part that is not plain ASCII.
  ///
  /// Where reading stops before, it is UTF-8 as far as anybody knows, and the reader says why.
  func reconsidered() -> TextFile {
    var part = ContiguousArray<UInt8>(repeating: 0, count: 1 << 20)
    var guess = encoding
    guess.isPlainASCII = false
    guard var stream = opened() else { return withEncoding(guess) }
    while true {
      let end = stream.fillWhatCanBeRead(&part, from: 0).end
      if end == 0 { return withEncoding(guess) }
      guard let telling = part[..<end].firstIndex(where: { $0 >= 0x80 }) else { continue }
      // A character that the part cuts off tells nothing; a whole part behind the first one does.
      part.removeSubrange(..<telling)
      part.append(contentsOf: repeatElement(0, count: telling))
      let size = stream.fillWhatCanBeRead(&part, from: end - telling).end
      guess = part.withUnsafeBufferPointer {
        EncodingGuess.byteEncoding(UnsafeBufferPointer(rebasing: $0[..<size]))
      }
      guess.isPlainASCII = false
      guess.markLength = encoding.markLength
      return withEncoding(guess)
    }
  }

  private func opened() -> (any ByteStream)? {
    do {
      return try open()
    } catch {
      return nil
    }
  }
}

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

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
      let count = stream.fillWhatCanBeRead(&part, from: 0).end
      if count == 0 { return withEncoding(guess) }
      let telling = ContiguousArray(part[..<count].drop { $0 < 0x80 })
      if telling.isEmpty { continue }
      guess = telling.withUnsafeBufferPointer { EncodingGuess(sample: $0) }
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

import Tabular

/// Documents of few different characters, most of which mean something to a parser.
struct RandomText {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Anything at all.
  mutating func wild(_ delimiter: String) -> String {
    let pieces = ["a", "b", "\"", "\"", "\n", "\r\n", "\r", " ", "\\", "中", delimiter, delimiter]
    return (0..<next(below: 60)).map { _ in pieces[next(below: pieces.count)] }.joined()
  }

  /// Rows as programs write them, with now and then a quote that never closes.
  mutating func tidy(_ dialect: Dialect) -> String {
    let delimiter = String(Unicode.Scalar(dialect.delimiter))
    let quote = dialect.escape == .doubled ? "\"\"" : "\\\""
    let texts = [
      "x", "two words", "客户", "", " ", "a\(delimiter)b", "l1\nl2", "l1\r\nl2", "\(quote)q\(quote)",
    ]
    let lineEnd = ["\n", "\r\n"][next(below: 2)]
    return (0..<next(below: 12)).map { _ in
      let cells = (0..<4).map { _ in
        let text = texts[next(below: texts.count)]
        let isTorn = next(below: 60) == 0
        return isTorn
          ? "\"torn"
          : next(below: 2) == 0
            || text.contains { $0 == "\"" || $0 == "\\" || $0.isNewline || String($0) == delimiter }
            ? "\"\(text)\"" : text
      }
      return cells.joined(separator: delimiter) + lineEnd
    }.joined()
  }
}

/// A text with a mark under the place that is spoken of, as it is shown on a terminal.
package enum CaretText {
  /// - Parameters:
  ///   - offset: characters before the place, from 0; Chinese characters take two columns.
  ///   - length: characters of the place.
  /// - Returns: the text, and a line with carets under the place, both indented by two blanks.
  package static func lines(_ text: String, offset: Int, length: Int = 1) -> [String] {
    let plain = TerminalText.plain(text)
    let before = TerminalText.width(String(plain.prefix(offset)))
    let marked = TerminalText.width(String(plain.dropFirst(offset).prefix(length)))
    return [
      "  " + plain,
      "  " + String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked)),
    ]
  }
}

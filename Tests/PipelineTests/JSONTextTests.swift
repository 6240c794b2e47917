import Foundation
import Pipeline
import Testing

@Suite struct `Text in JSON` {
  @Test(arguments: [
    "plain", "工单 \"x\" \\", "\u{1B}[31m", "\u{9B}2J", "a\u{202E}b", "line\u{2028}", "\u{E0041}",
    "tab\tnew\n", "😀",
  ])
  func `reads back as it was, and holds nothing that a terminal obeys`(text: String) throws {
    var json = JSONText()
    json.raw("[")
    json.string(text)
    json.raw("]")
    let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
    #expect(read == [text])
    let written = String(decoding: json.bytes, as: UTF8.self)
    #expect(TerminalText.plain(written) == written)
  }
}

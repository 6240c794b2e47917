import Foundation
import JSONWriting
import Testing

@Suite struct `JSON` {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "plain", "工单 \"x\" \\", "\u{1B}[31m", "\u{9B}2J", "a\u{202E}b", "line\u{2028}", "\u{E0041}",
    "tab\tnew\n", "😀",
  ])
  func `holds a text that reads back as it was, and nothing that a terminal obeys`(
    text: String
  ) throws {
    let written = written { json in json.list(nil) { $0.value(text) } }
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
    #expect(read == [text])
    #expect(written.unicodeScalars.filter(\.steersTerminals).isEmpty)
  }

  @Test func `breaks lines as its layout says`() {
    let text = written { json in
      json.object(.hanging) { json in
        json.member("from", "May")
        json.member("to", nil as String?)
        json.startLine()
        json.list("rows", [1, 2], .hanging) { json, number in
          json.object(.hanging) { json in
            json.member("number", number)
            json.startLine()
            json.list("parts", [true, false], .hanging) { $0.value($1) }
          }
        }
        json.startLine()
        json.list("none", [Int](), .hanging) { $0.value($1) }
      }
    }
    #expect(
      text == """
        {"from": "May", "to": null,
         "rows": [
          {"number": 1,
           "parts": [
            true,
            false]},
          {"number": 2,
           "parts": [
            true,
            false]}],
         "none": []}
        """)
  }

  @Test func `gives each element a line of its own where it is expanded`() {
    let text = written { json in
      json.object(.expanded) { json in
        json.member("half", 0.5)
        json.list("whole", [1.0, -2, .nan], .expanded) { $0.value($1) }
        json.list("none", .expanded) { _ in }
        json.object("inner") { $0.member("flag", true) }
      }
    }
    #expect(
      text == """
        {
          "half": 0.5,
          "whole": [
            1,
            -2,
            null
          ],
          "none": [],
          "inner": {"flag": true}
        }
        """)
  }

  @Test func `can be written as Foundation does`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let expected = try encoder.encode(["a": [1.5, 2], "b": []])
    var json = JSONWriter(.foundation)
    json.object(.expanded) { json in
      json.list("a", [1.5, 2], .expanded) { $0.value($1) }
      json.list("b", .expanded) { _ in }
    }
    #expect(Data(json.bytes) == expected)
  }

  @Test(arguments: [0, 1, 499, 500, 501, 2_500])
  func `is the same whether one thread writes a list or several do`(count: Int) {
    let alone = written { json in
      json.object(.hanging) { $0.list("rows", 0..<count, .hanging) { $0.value($1) } }
    }
    let together = written { json in
      json.object(.hanging) {
        $0.list("rows", .hanging, count: count, inParallel: { $0.value($1) })
      }
    }
    #expect(together == alone)
  }
}

import Desk
import Testing

@testable import Tabular

/// What RFC 8259 allows must be read, what it forbids must be named; what programs write against it
/// with a plain meaning is forgiven.
@Suite struct `JSON by the standard` {
  @Test(arguments: [
    ("0", "0"), ("-0", "-0"), ("123", "123"), ("-1", "-1"), ("1.5", "1.5"), ("1e5", "1e5"),
    ("1E+2", "1E+2"), ("1e-2", "1e-2"), ("123.456e78", "123.456e78"), ("0.4e006", "0.4e006"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("-0.000000000000000000000001", "-0.000000000000000000000001"), ("true", "true"),
    ("false", "false"), (#""""#, ""), (#"" ""#, " "), (#""a\/b\\c\"d""#, "a/b\\c\"d"),
    (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u4e2d""#, "Aé中"),
    (#""\uD83D\uDE00""#, "😀"), (#""\u0000""#, "\0"), (#""\uFFFE""#, "\u{FFFE}"),
    ("\"\u{7F}\"", "\u{7F}"), ("\"\u{2028}\"", "\u{2028}"), ("\"中é😀\"", "中é😀"),
    (#""a,]}{[:""#, "a,]}{[:"), ("[1, 2]", "1; 2"), ("[[]]", "[[]]"), ("[null, 1]", "1"),
  ])
  func `allows a value`(value: String, text: String) throws {
    for document in [
      "[{\"x\":\(value)}]", " \t\r\n[ { \"x\" : \(value) } ]\n",
      "{\"x\":\(value)}\n{\"x\":\(value)}",
      "\u{FEFF}{\"tickets\":[{\"x\":\(value)}]}",
    ] {
      let reading = try JSONReading(document)
      #expect(reading.faults.isEmpty, "\(document)")
      #expect(reading.rows.allSatisfy { $0 == ["x": text] } && !reading.rows.isEmpty)
    }
  }

  @Test(arguments: [
    "-", "+1", ".5", "1.", "1.e1", "1e", "1e+", "- 1", "-a", "0x1F", "1_000", "1 2", "1a",
    "Infinity",
    "-Infinity", "NaN", "nul", "nulll", "True", "tru", "fals", "undefined", "'a'", "a", "\"a",
    #""\a""#, #""\x41""#, #""\u00""#, #""\u00g0""#, #""\""#, "[1", "[1,", "[1,]", "[,1]", "[1,,2]",
    "[1 2]", "[1:2]", "[1}", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,\"a\":1}", "{a:1}",
    "{1:1}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "{'a':1}", "// a",
    "/**/ 1",
    "", ",", ":", "\u{FF15}",
  ])
  func `forbids a value, which costs its record`(value: String) throws {
    let reading = try JSONReading("{\"id\":1}\n{\"id\":2,\"x\":\(value)}\n{\"id\":3}\n")
    #expect(reading.rows == [["id": "1"], ["id": "3"]])
    #expect(reading.faults == [RecordFault(code: .brokenJSON, line: 2)])
    let cut = try JSONReading("[{\"id\":1},\n{\"id\":2,\"x\":\(value)")
    #expect(cut.rows == [["id": "1"]])
    #expect(cut.faultCodes == [.brokenJSON])
  }

  @Test(arguments: [
    "[{\"id\":1},,{\"id\":2}]", "[{\"id\":1},{\"id\":2},,]", "[,{\"id\":1},{\"id\":2}]",
    "[{\"id\":1} {\"id\":2}]", "{\"tickets\":[{\"id\":1},,{\"id\":2}]}",
  ])
  func `forbids commas too many or too few, which cost no record`(document: String) throws {
    let reading = try JSONReading(document)
    #expect(reading.rows == [["id": "1"], ["id": "2"]])
    #expect(reading.faults == [RecordFault(code: .brokenJSON, line: 1, losesRecord: false)])
  }

  @Test(arguments: [
    "[{\"id\":1}", "[{\"id\":1},", "[{\"id\":1}}", "[{\"id\":1}]]", "[{\"id\":1}],x", "{\"id\":1}}",
    "[{\"id\":1}]#", "{\"tickets\":[{\"id\":1}]", "{\"tickets\":[{\"id\":1}}",
    "[{\"id\":1};{\"id\":2}]",
  ])
  func `forbids documents that do not end as they begin`(document: String) throws {
    let reading = try JSONReading(document)
    #expect(reading.rows.first == ["id": "1"])
    #expect(reading.faultCodes == [.brokenJSON])
  }

  @Test(arguments: ["[]", "[{}]", "{}", "", " \n ", "[{\"x\":null}]", "{\"tickets\":[]}"])
  func `may hold nothing`(document: String) throws {
    let reading = try JSONReading(document)
    #expect(!reading.faultCodes.contains(.brokenJSON))
    #expect(reading.rows.allSatisfy { $0.isEmpty })
  }

  @Test(arguments: ["1", "\"a\"", "null", "[1, \"a\", null, [], true]", "[[[[]]]]"])
  func `may hold what is no record, which is named`(document: String) throws {
    let reading = try JSONReading(document)
    #expect(reading.rows.isEmpty)
    #expect(Set(reading.faultCodes) == [.notAnObject])
  }

  @Test(
    arguments: [
      "007", "-01", "\"a\tb\"", "\"a\nb\"", "[-01]", "[012]", "[\"a\tb\"]", "[{\"a\": 01}]",
    ],
    ["[{\"id\":1,\"x\":VALUE},{\"id\":2}]", "{\"id\":1,\"x\":VALUE}\n{\"id\":2}\n"])
  func `loses the record with padded numbers or bare control characters`(
    value: String, document: String
  ) throws {
    let reading = try JSONReading(document.replacing("VALUE", with: value))
    #expect(reading.rows == [["id": "2"]])
    #expect(Set(reading.faultCodes) == [.brokenJSON])
  }

  @Test(arguments: ["0", "-0", "0.5", "0e1", "\"007\"", "\"a\\tb\""])
  func `keeps what only looks padded or bare`(value: String) throws {
    let reading = try JSONReading("[{\"id\":1,\"x\":\(value)},{\"id\":2}]")
    #expect(reading.rows.count == 2)
    #expect(reading.faults.isEmpty)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "{\"a\":", "[{\"a\":", "{\"a\":[", "[{\"id\":1,\"x\":[{\"a\":",
    ])
  func `nested a hundred thousand deep ends with a fault`(opening: String) throws {
    let reading = try JSONReading(String(repeating: opening, count: 100_000))
    #expect(reading.rows.isEmpty)
    #expect(!reading.faults.isEmpty)
    let framed = try JSONReading(
      "{\"id\":1}\n{\"id\":2,\"x\":\(String(repeating: opening, count: 100_000))\n{\"id\":3}\n")
    #expect(framed.rows == [["id": "1"], ["id": "3"]])
    #expect(framed.faultCodes == [.tooDeep] || framed.faultCodes == [.brokenJSON])
  }

  @Test func `keeps a text of ten megabytes`() throws {
    let text = String(repeating: "words, \\\"and\\\" more ", count: 500_000)
    let reading = try JSONReading("[{\"id\":1},{\"id\":2,\"x\":\"\(text)\"},{\"id\":3}]")
    #expect(reading.rows.count == 3)
    #expect(reading.rows[1]["x"]?.utf8.count == 500_000 * 18)
    #expect(reading.faults.isEmpty)
  }
}

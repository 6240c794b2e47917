import Desk
import Statistics
import Testing

@testable import Tabular

@Suite struct `Boundaries of blocks in a JSON export` {
  /// All that the reader knows, in each shape.
  static let documents: [String] = {
    let first = """
      {"id": 36001, "subject": "say \\"hi\\" \\u62a5\\ud83d\\ude00", "n": -12.5e3, "t": true,
       "z": null,
       "m": {"a": {"b": 1}}, "tags": ["x", "报错"], "custom_fields": [{"id": 1, "value": "v"}]}
      """
    let second = #"{"id": 36002, "e": [{"a": [1, {"b": "}]"}]}], "m": {"a": {"c": ""}}, "id": 5}"#
    let third =
      #"{"subject": "\ud83d", "custom_fields": [{"name": "N", "value": [1, 2]}], "id": 7}"#
    return [
      "[\n\(first),\n\(second), 17, \"a\\\"\",\n\(third)]\n",
      "{\"count\": 3, \"x\": {\"y\": [1]},\n\"tickets\": [\(first), \(second),"
        + "{\"id\": nope},\n\(third)], \"users\": [{\"id\": 1}], \"end\": false}",
      "\(first.replacing("\n", with: " "))\n\(second)\n{\"id\": \"open\n\(third)\nrest\n",
      first,
    ]
  }()

  @Test(arguments: documents)
  func `do not matter`(document: String) throws {
    let whole = try JSONReading(document)
    #expect(!whole.rows.isEmpty)
    for pieceBytes in [1, 2, 3, 5, 7, 16, 64] {
      let pieces = try JSONReading(document, pieceBytes: pieceBytes)
      #expect(pieces == whole)
      for blockBytes in [1, 2, 3, 7, 8, 9, 31, 100] {
        let blocks = try JSONReading(
          document, pieceBytes: pieceBytes, limits: JSONLimits(blockBytes: blockBytes))
        #expect(blocks == whole)
      }
    }
  }

  @Test(arguments: documents)
  func `cut the document off anywhere and what was whole counts`(document: String) throws {
    let bytes = Array(document.utf8)
    let whole = try JSONReading(document)
    for count in 0..<bytes.count {
      let cut = try JSONReading(bytes: Array(bytes[..<count]), limits: JSONLimits(blockBytes: 16))
      #expect(cut.rows.elementsEqual(whole.rows.prefix(cut.rows.count)))
      #expect(cut.faults.count <= whole.faults.count + 1)
    }
  }

  @Test func `a list cut off inside each record loses that record only`() throws {
    let records = (1...4).map { "{\"id\":\($0),\"x\":[\"a\",{\"b\":null}]}" }
    let document = Array("[\(records.joined(separator: ","))]".utf8)
    let ends = records.indices.map { index in
      records[...index].reduce(0) { $0 + $1.utf8.count + 1 }
    }
    for count in 1..<document.count {
      let reading = try JSONReading(bytes: Array(document[..<count]))
      #expect(reading.rows.count == ends.count { $0 <= count })
      #expect(reading.faultCodes == [.brokenJSON])
    }
  }

  @Test func `a record of many blocks is read`() throws {
    let text = String(repeating: "长文本 \\\"x\\\" ", count: 50_000)
    let reading = try JSONReading(
      "[{\"id\":1,\"x\":\"\(text)\"},{\"id\":2}]", limits: JSONLimits(blockBytes: 4_096))
    #expect(reading.rows[0]["x"] == text.replacing("\\\"", with: "\""))
    #expect(reading.rows[1] == ["id": "2"])
  }

  @Test func `an envelope that is longer than what is looked at first is read`() throws {
    let text = String(repeating: "long ", count: 3_000)
    let records = (1...100).map { "{\"id\":\($0),\"x\":\"\(text)\"}" }
    let document = "{\"page\":1,\"anything\":[\(records.joined(separator: ",\n"))],\"id\":2}"
    let reading = try JSONReading(document)
    #expect(reading.rows.map { $0["id"] } == (1...100).map { "\($0)" })
    #expect(reading.batchCount > 1)
    #expect(reading.faults == [])
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `a depth bomb costs one record`(bracket: String) throws {
    let bomb = String(repeating: bracket, count: 100_000)
    for document in [
      "{\"id\":1}\n{\"x\":\(bomb)\n{\"id\":2}\n", "[{\"id\":1},{\"x\":\(bomb)",
      "{\"tickets\":[{\"id\":1}],\"x\":\(bomb)", bomb,
    ] {
      let reading = try JSONReading(document)
      #expect(reading.rows.count <= 2)
      #expect(reading.faults.count <= 2)
    }
    let lines = try JSONReading("{\"id\":1}\n{\"x\":\(bomb)\n{\"id\":2}\n")
    #expect(lines.rows == [["id": "1"], ["id": "2"]])
    #expect(lines.faults == [RecordFault(code: .tooDeep, line: 2)])
  }

  @Test func `a closed depth bomb in a list costs one record`() throws {
    let bomb = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let reading = try JSONReading("[{\"id\":1},{\"x\":\(bomb)},{\"id\":2}]")
    #expect(reading.rows == [["id": "1"], ["id": "2"]])
    #expect(reading.faultCodes == [.tooDeep])
  }

  @Test func `any bytes at all are read without a crash`() throws {
    var random = SeededGenerator(seed: 99)
    let alphabet = Array("{}[]\",:\\u0d8e 1-tfn\n.".utf8) + [0xC3, 0x00]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let whole = try JSONReading(bytes: bytes, limits: JSONLimits(blockBytes: 4_096))
      let blocks = try JSONReading(bytes: bytes, limits: JSONLimits(blockBytes: 3))
      #expect(whole == blocks)
    }
  }

  @Test func `a damaged document is read without a crash, block by block the same`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<4_000 {
      var bytes = Array((Self.documents.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = Array("{}[]\",:\\ x1\n".utf8).randomElement(using: &random) ?? 0
      }
      let whole = try JSONReading(bytes: bytes, limits: JSONLimits(blockBytes: 4_096))
      let blocks = try JSONReading(bytes: bytes, limits: JSONLimits(blockBytes: 11))
      #expect(whole == blocks)
    }
  }
}

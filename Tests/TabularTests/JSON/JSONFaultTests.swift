import Desk
import Testing

@testable import Tabular

@Suite struct `Faults of a JSON export` {
  @Test(arguments: [
    (#"{"a": 1, "b": 2, "a": 3}"#, ["a": "3", "b": "2"]),
    (#"{"a": 1, "a": null}"#, [:]),
    (#"{"a": {"b": 1, "c": 2}, "a": {"c": 3}}"#, ["a.c": "3"]),
    (#"{"a": {"b": 1}, "a": 5}"#, ["a": "5"]),
    (#"{"a": 5, "a": {"b": 1}}"#, ["a.b": "1"]),
    (#"{"a.b": 1, "a": {"b": 2}}"#, ["a.b": "2"]),
  ])
  func `of two equal keys the last counts`(record: String, cells: [String: String]) throws {
    let reading = try JSONReading("[{\"z\":0},\n\(record)]")
    #expect(reading.rows == [["z": "0"], cells])
    #expect(reading.faults == [RecordFault(code: .duplicateKey, line: 2, losesRecord: false)])
  }

  @Test func `elements that are no objects are noted one by one`() throws {
    let reading = try JSONReading("[1, \"a,{}\\\"\",\nnull, {\"id\": 1}, [{\"id\": 2}], true]")
    #expect(reading.rows == [["id": "1"]])
    #expect(reading.faultCodes == Array(repeating: .notAnObject, count: 5))
    #expect(reading.faults.map(\.line) == [1, 1, 2, 2, 2])
  }

  @Test(arguments: [
    #"{"id": 2, "x": nope}"#, #"{"id": 2, "x": "cut"#, #"{"id": 2"#, #"{"id": 2, "x": [1, 2}"#,
    #"{"id": 2 "x": 3}"#, #"{"id": 2, "x": "\q"}"#, #"{"id": 2, "x": 1.}"#, #"{"id": 2,}"#,
    #"{"id": 2, "x": [{"id": 1, "value": 12abc}]}"#, #"{"id": 2, "x": tru}"#, #"{'id': 2}"#,
    #"{"id": 2, "x": [1,]}"#, #"{"id": 2, "x": [{"a": 1,}]}"#, "garbage", "}",
  ])
  func `a broken line costs only itself`(line: String) throws {
    let reading = try JSONReading("{\"id\": 1}\n\(line)\n{\"id\": 3}\n{\"id\": 4}\n")
    #expect(reading.rows == [["id": "1"], ["id": "3"], ["id": "4"]])
    #expect(reading.columns == ["id"])
    #expect(reading.faultCodes == [.brokenJSON])
    #expect(reading.faults.map(\.line) == [2])
    #expect(reading.lines == [1, 3, 4])
  }

  @Test func `a broken record in a list costs only itself while the brackets hold`() throws {
    let reading = try JSONReading(
      "[{\"id\": 1},\n{\"id\": 2, \"x\": nope, \"y\": \"},{\"},\n{\"id\": 3}]")
    #expect(reading.rows == [["id": "1"], ["id": "3"]])
    #expect(reading.faults == [RecordFault(code: .brokenJSON, line: 2)])
  }

  @Test func `a list whose brackets do not hold ends with one fault`() throws {
    let reading = try JSONReading(
      "[{\"id\": 1},\n{\"id\": 2, \"x\": 3]},\n{\"id\": 4}, {\"id\": 5}]")
    #expect(reading.rows == [["id": "1"]])
    #expect(reading.faults == [RecordFault(code: .brokenJSON, line: 2)])
  }

  @Test func `a record that is nested too deep is skipped`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{\"a\":", count: depth - 1) + "{\"b\":1}"
        + String(repeating: "}", count: depth - 1)
    }
    let reading = try JSONReading("[{\"id\":1}, \(nested(64)), \(nested(65)), {\"id\":2}]")
    #expect(reading.rows.count == 3)
    #expect(reading.faults == [RecordFault(code: .tooDeep, line: 1)])
    #expect(reading.columns.count == 2)
    let list = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try JSONReading("[{\"id\":1, \"x\":\(list)}]").faultCodes == [.tooDeep])
    #expect(try JSONReading("[{\"id\":1, \"x\":\(list.dropFirst().dropLast())}]").faults == [])
  }

  @Test func `a record that is too long is skipped`() throws {
    let long = "{\"id\": 2, \"x\": \"" + String(repeating: "a{", count: 600) + "\"}"
    let limits = JSONLimits(recordBytes: 1_000, blockBytes: 64)
    for document in ["[{\"id\":1},\n\(long),\n{\"id\":3}]", "{\"id\":1}\n\(long)\n{\"id\":3}"] {
      let reading = try JSONReading(document, limits: limits)
      #expect(reading.rows == [["id": "1"], ["id": "3"]])
      #expect(reading.faults == [RecordFault(code: .recordTooLong, line: 2)])
      #expect(try JSONReading(document, limits: JSONLimits(recordBytes: 1_000)) == reading)
    }
  }

  @Test func `keys beyond the limit of columns are left out`() throws {
    let reading = try JSONReading(
      "{\"a\":1,\"b\":2}\n{\"a\":3,\"c\":{\"d\":[4]},\"b\":5,\"e\":6}\n{\"b\":7}",
      limits: JSONLimits(columns: 2))
    #expect(reading.columns == ["a", "b"])
    #expect(reading.rows == [["a": "1", "b": "2"], ["a": "3", "b": "5"], ["b": "7"]])
    #expect(reading.faults == [RecordFault(code: .tooManyKeys, line: 2, losesRecord: false)])
  }

  @Test func `damaged text is kept and noted`() throws {
    let document =
      Array("{\"id\":1}\n{\"id\":2,\"x\":\"a".utf8) + [0xC3, 0x28, 0xFF] + Array("\"}".utf8)
    let reading = try JSONReading(bytes: document)
    #expect(reading.rows == [["id": "1"], ["id": "2", "x": "a\u{FFFD}(\u{FFFD}"]])
    #expect(reading.faults == [RecordFault(code: .damagedText, line: 2, losesRecord: false)])
  }

  @Test func `a list that is cut off behind a record keeps all of it`() throws {
    let reading = try JSONReading("{\"tickets\": [\n{\"id\": 1},\n{\"id\": 2},\n")
    #expect(reading.rows == [["id": "1"], ["id": "2"]])
    #expect(reading.faults == [RecordFault(code: .brokenJSON, line: 4, losesRecord: false)])
  }

  @Test func `records before a failure of the source are handed out before it is thrown`() throws {
    let text = Array("{\"id\":1}\n{\"id\":2}\n".utf8)
    var reader = JSONRecordReader(JSONPieces(text, failsAtEnd: true))
    let batch = try reader.nextBatch()
    #expect(batch?.rowCount == 2)
    do throws(SourceError) {
      _ = try reader.nextBatch()
      Issue.record("the failure of the source was kept back")
    } catch {
      #expect(error.code == .fileUnreadable)
    }
  }
}

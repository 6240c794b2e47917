import Desk
import Testing

@testable import Tabular

@Suite struct `Shapes of a JSON export` {
  private let records = [["id": "1", "status": "open"], ["id": "2", "status": "closed"]]

  @Test(arguments: [
    #"[{"id": 1, "status": "open"}, {"id": 2, "status": "closed"}]"#,
    #"{"tickets": [{"id": 1, "status": "open"}, {"id": 2, "status": "closed"}], "count": 2}"#,
    #"{"next": null, "any": [{"id":1,"status":"open"},{"id":2,"status":"closed"}]}"#,
    #"{"code":0,"data":{"n":2,"list":[{"id":1,"status":"open"},{"id":2,"status":"closed"}]}}"#,
    "{\"id\": 1, \"status\": \"open\"}\n{\"id\": 2, \"status\": \"closed\"}\n",
    "{\"id\": 1, \"status\": \"open\"}\r\n\r\n{\"id\": 2, \"status\": \"closed\"}",
    #"{"id":1,"status":"open"}{"id":2,"status":"closed"}"#,
    "[{\"id\":1,\"status\":\"open\"}]\n[{\"id\":2,\"status\":\"closed\"}]",
    "{\"data\":[{\"id\":1,\"status\":\"open\"}]}\n{\"data\":[{\"id\":2,\"status\":\"closed\"}]}",
    "\u{FEFF}[{\"id\":1,\"status\":\"open\"},{\"id\":2,\"status\":\"closed\"},]",
  ])
  func `all come to the same records`(document: String) throws {
    let reading = try JSONReading(document)
    #expect(reading.columns == ["id", "status"])
    #expect(reading.rows == records)
    #expect(reading.faults == [])
  }

  @Test func `a single object is one record`() throws {
    let reading = try JSONReading(
      #"{"id": 7, "subject": "x", "comments": [{"body": "y", "by": 1}]}"#)
    #expect(reading.rows == [["id": "7", "subject": "x", "comments": #"[{"body":"y","by":1}]"#]])
    #expect(reading.faults == [])
  }

  @Test func `a single object with custom fields is one record`() throws {
    let reading = try JSONReading(#"{"name": "x", "custom_fields": [{"id": 5, "value": "High"}]}"#)
    #expect(reading.rows == [["name": "x", "custom_fields.5": "High"]])
  }

  @Test func `lines whose objects hold lists of objects are records`() throws {
    let reading = try JSONReading(
      "{\"ticket\":1,\"comments\":[{\"a\":1}]}\n{\"ticket\":2,\"comments\":[{\"a\":2}]}")
    #expect(reading.rows.count == 2)
    #expect(reading.columns == ["ticket", "comments"])
  }

  @Test func `an envelope with an id is one all the same when it holds tickets`() throws {
    let reading = try JSONReading(#"{"id": "export-7", "tickets": [{"id": 1}, {"id": 2}]}"#)
    #expect(reading.rows == [["id": "1"], ["id": "2"]])
  }

  @Test func `an envelope without records holds none`() throws {
    let reading = try JSONReading(#"{"tickets": [], "count": 0}"#)
    #expect(reading.rows == [])
    #expect(reading.columns == [])
    #expect(reading.faults == [])
  }

  @Test func `the largest list is taken where no name tells`() throws {
    let reading = try JSONReading(
      #"{"agents": [{"n": 1}], "work": [{"n": 2}, {"n": 3}], "teams": [{"n": 4}]}"#)
    #expect(reading.rows == [["n": "2"], ["n": "3"]])
  }

  @Test func `a second list of objects is noted, not passed in silence`() throws {
    let reading = try JSONReading(
      "{\"tickets\": [{\"id\": 1}],\n\"users\": [{\"id\": 8}],\n\"ids\": [1, 2]}")
    #expect(reading.rows == [["id": "1"]])
    #expect(reading.faults == [RecordFault(code: .listNotRead, line: 2, losesRecord: false)])
  }

  @Test func `an envelope that lacks the list of the first one is noted`() throws {
    let reading = try JSONReading("{\"tickets\":[{\"id\":1}]}\n{\"error\":\"rate limit\"}\n")
    #expect(reading.rows == [["id": "1"]])
    #expect(reading.faults == [RecordFault(code: .notAnObject, line: 2)])
  }

  @Test(arguments: ["", "  \n", "[]", "{}", "[\n]\n"])
  func `a document without records has no rows that say anything`(document: String) throws {
    let reading = try JSONReading(document)
    #expect(reading.rows.flatMap(\.keys) == [])
    #expect(reading.faults == [])
  }

  @Test func `lines are those on which the records start`() throws {
    let reading = try JSONReading("[\n{\"id\":\n1},\n\n{\"id\": 2}, {\"id\": 3}\n,{\n\"id\":4}]")
    #expect(reading.lines == [2, 5, 5, 6])
  }

  @Test func `lines go on from batch to batch`() throws {
    let document = (1...100).map { "{\"id\":\($0)}\n" }.joined()
    let reading = try JSONReading(document, limits: JSONLimits(batchBytes: 64))
    #expect(reading.batchCount > 10)
    #expect(reading.lines == Array(1...100))
    #expect(reading.rows.map { $0["id"] } == (1...100).map { "\($0)" })
  }
}

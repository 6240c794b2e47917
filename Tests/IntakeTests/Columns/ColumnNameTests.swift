import Desk
import Intake
import Tabular
import Testing

@Suite struct `Column names` {
  @Test(
    arguments: [
      "Ticket ID,CREATED_AT,Status", "ticket-id,created at ,status", "ｔｉｃｋｅｔ　ｉｄ,Created At,STATUS",
      "\"Ticket #ID\",created.at,status", "Custom field (Ticket ID),Created at,Status [list]",
    ])
  func `are known in any case, width and punctuation`(header: String) async throws {
    let read = try await Import.read("\(header)\n1,2026-05-01,open\n")
    #expect(Set(read.fields.values) == ["id", "created_at", "status"])
  }

  @Test func `are known in traditional characters`() async throws {
    let read = try await Import.read("工單編號,創建時間,處理狀態,優先級,團隊\n1,2026-05-01,完成,高,一組\n")
    #expect(Set(read.fields.values) == ["id", "created_at", "status", "priority", "team"])
  }

  @Test func `of an id go before a row number`() async throws {
    let read = try await Import.read(
      "序号,工单编号,创建时间,状态\n1,T-71,2026-05-01,完成\n2,T-72,2026-05-01,完成\n")
    #expect(read.ids == ["T-71", "T-72"])
    #expect(read.custom("序号") == ["1", "2"])
  }

  @Test func `with a unit go before those without one`() async throws {
    let read = try await Import.read(
      "id,created at,status,resolution time,full resolution time in minutes\n1,2026-05-01,done,2,90\n"
    )
    #expect(read.seconds(.resolutionTime) == [5400])
    #expect(read.problems.isEmpty)
  }

  @Test func `that are blank or repeated get a number`() async throws {
    let read = try await Import.read("id,created at,status,,note,note\n1,2026-05-01,open,a,b,c\n")
    #expect(
      read.content.file.columns.map(\.name) == [
        "id", "created at", "status", "column 4", "note", "note (2)",
      ])
    #expect(read.custom("column 4") == ["a"])
    #expect(read.custom("note (2)") == ["c"])
  }

  @Test func `may stand below titles and blank lines, and lines are counted from the top`()
    async throws
  {
    let read = try await Import.read(
      "五月工单\n导出时间：2026-06-01\n\n工单编号,创建时间,状态\n1,2026-05-01,完成\n2,昨天,完成\n")
    #expect(read.ids == ["1", "2"])
    #expect(read.problems == ["6 创建时间 bad_instant"])
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
  }

  @Test func `may follow a line that names the separator`() async throws {
    let read = try await Import.read(
      "sep=;\r\nid;created at;status\r\n1;2026-05-01;\"open; really\"\r\n")
    #expect(read.texts(.status) == ["open; really"])
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
  func `and rows are read in any dialect`(delimiter: String, lineEnd: String) async throws {
    let lines = ["id,created at,status", "1,2026-05-01,\"a~b\" ", "2,2026-05-02,\"c\"\"d\""]
    let text = lines.joined(separator: "\n")
      .replacing(",", with: delimiter).replacing("~", with: "\(delimiter) \(lineEnd)")
      .replacing("\n", with: lineEnd)
    let read = try await Import.read(
      lineEnd == "\r\n" ? text.replacing("\r\r\n", with: "\r\n") : text)
    #expect(read.texts(.status) == ["a\(delimiter) \(lineEnd)b", "c\"d"])
    #expect(read.problems.isEmpty)
  }
}

@Suite struct `What the user says` {
  @Test func `of a file's kind is believed`() async throws {
    let text = "ticket id,created at,rating\nT-1,2026-05-01,5\n"
    #expect(try await Import.read(text).content.file.kind == .surveyResponses)
    let forced = try await Import.read(text, kind: .tickets)
    #expect(forced.content.file.kind == .tickets)
    #expect(forced.ids == ["T-1"])
    #expect(forced.ratings == ["5 of 1-5"])
  }

  @Test func `of a column goes before what its name says`() async throws {
    var settings = Import.settings
    settings.mapping = [.tickets: ["建单日": "created_at", "部门": "region"]]
    let read = try await Import.read(
      "工单编号,建单日,状态,部门,创建时间\n1,2026-05-01,完成,华东,2026-06-01\n", settings: settings)
    #expect(read.fields["建单日"] == "created_at")
    #expect(read.fields["部门"] == "region")
    #expect(read.fields["创建时间"] == nil)
    #expect(read.times(.createdAt) == ["2026-05-01 00:00:00"])
  }

  @Test func `of columns makes a file known whose names are not`() async throws {
    var settings = Import.settings
    settings.mapping = [
      .tickets: ["Zgłoszenie": "id", "Otwarto": "created_at", "Stan": "status"]
    ]
    let text = "Raport maj\nZgłoszenie;Otwarto;Stan\n1;2026-05-01;otwarte\n"
    #expect(try await Import.read(text).problems == ["unknown_kind"])
    let read = try await Import.read(text, settings: settings)
    #expect(read.content.file.kind == .tickets)
    #expect(read.texts(.status) == ["otwarte"])
    #expect(read.ledger == Ledger(read: 1, accepted: 1))
  }

  @Test func `of survey columns makes a survey known`() async throws {
    var settings = Import.settings
    settings.mapping = [.surveyResponses: ["Vorgang": "ticket_id", "Note": "rating"]]
    let read = try await Import.read("Vorgang,Note\nT-1,5\nT-2,3\n", settings: settings)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.ratings == ["5 of 1-5", "3 of 1-5"])
  }
}

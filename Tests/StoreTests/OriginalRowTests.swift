import Desk
import Foundation
import Intake
import Testing

@testable import Store

/// What could not be used of a file is in the store as it stood.
@Suite struct `Original rows` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func imported(
    _ text: String, name: String = "a.csv", limit: OriginalRowLimit = OriginalRowLimit()
  ) async throws -> [String] {
    let path = folder.path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    var store = try HistoryStore(path: folder.store)
    store.originalRows = limit
    let addition = try #require(try store.beginFile(digest: name))
    let clock = try #require(WallClock(identifier: "Asia/Shanghai"))
    var importer = FileImporter(settings: IntakeSettings(clock: clock))
    importer.keeper = addition
    _ = try addition.finish(try await importer.read(path).file)
    return try store.texts("SELECT line || ': ' || text FROM original_rows ORDER BY line, number")
  }

  @Test func `are kept where a row was rejected, a cell not read, or the row known`() async throws {
    let rows = try await imported(
      """
      工单编号,创建时间,客服,重开次数
      T1,2026-05-01 09:00:00,王芳,0
      T2,昨天,"王""芳""\r
      (第二行)",0
      ,2026-05-01 10:00:00,李雷,1
      T3,2026-05-01 10:00:00,李雷,1,多
      T4,2026-05-01 11:00:00,韩梅梅,几次
      T1,2026-05-01 09:00:00,王芳,0
      T5,2026-05-01 12:00:00,"韩梅梅,0
      T6,2026-05-01 12:00:00,"王芳",0
      """)
    #expect(
      rows == [
        "3: T2,昨天,\"王\"\"芳\"\"\r\n(第二行)\",0",
        "5: ,2026-05-01 10:00:00,李雷,1",
        "6: T3,2026-05-01 10:00:00,李雷,1,多",
        "7: T4,2026-05-01 11:00:00,韩梅梅,几次",
        "8: T1,2026-05-01 09:00:00,王芳,0",
        "9: T5,2026-05-01 12:00:00,\"韩梅梅,0",
      ])
  }

  @Test func `of events are those that say nothing, and those that another row says`() async throws
  {
    let rows = try await imported(
      """
      ticket id,event id,event,new value,event time
      T1,e1,created,,2026-05-01 09:00:00
      T1,e2,status change,solved,2026-05-01 10:00:00
      T1,e3,status change,open,soon
      ,e4,status change,open,2026-05-01 11:00:00
      T1,e2,status change,solved,2026-05-01 10:00:00
      T2,e5,created,,2026-05-01 12:00:00
      """)
    #expect(
      rows == [
        "4: T1,e3,status change,open,soon", "5: ,e4,status change,open,2026-05-01 11:00:00",
        "6: T1,e2,status change,solved,2026-05-01 10:00:00",
      ])
  }

  @Test func `of JSON are its objects`() async throws {
    let rows = try await imported(
      """
      [{"id": "T1", "created_at": "2026-05-01T09:00:00Z", "agent": "A"},
       {"id": "T2", "created_at": "yesterday",
        "agent": "\\u738b"},
       {"id": "", "created_at": "2026-05-01T09:00:00Z"}]
      """, name: "a.json")
    #expect(
      rows == [
        "2: {\"id\": \"T2\", \"created_at\": \"yesterday\",\n  \"agent\": \"\\u738b\"}",
        "4: {\"id\": \"\", \"created_at\": \"2026-05-01T09:00:00Z\"}",
      ])
  }

  @Test func `of JSON that share a line are all on it, as many as there is room for`() async throws
  {
    let objects = [
      #"{"id":"T1","created_at":"2026-05-01T09:00:00Z"}"#, #"{"id":"T2","created_at":"yesterday"}"#,
      #"{"id":"T3","created_at":"2026-05-03T09:00:00Z"}"#,
    ]
    let rows = try await imported(
      "[" + objects.joined(separator: ",") + "]", name: "a.json", limit: OriginalRowLimit(rows: 2))
    #expect(rows == objects.prefix(2).map { "1: " + $0 })
    let store = try HistoryStore(path: folder.store)
    #expect(try store.numbers("SELECT original_rows_left_out FROM imports") == [1])
  }

  @Test(arguments: [OriginalRowLimit(rows: 3), OriginalRowLimit(bytes: 3 * 31)])
  func `over the limit are counted`(limit: OriginalRowLimit) async throws {
    let rows = (10..<60).map { number in
      "T\(number),2026-05-01 09:00:00,A\(number % 3),\(number < 40 ? "0" : "many")\n"
    }
    #expect(rows[30].utf8.count == 32)
    let header = "ticket_id,created_at,agent,reopens\n"
    let kept = try await imported(header + rows.joined(), limit: limit)
    #expect(
      kept == [
        "32: T40,2026-05-01 09:00:00,A1,many", "33: T41,2026-05-01 09:00:00,A2,many",
        "34: T42,2026-05-01 09:00:00,A0,many",
      ])
    let store = try HistoryStore(path: folder.store)
    #expect(try store.numbers("SELECT original_rows_left_out FROM imports") == [17])
  }
}

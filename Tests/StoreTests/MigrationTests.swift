import Desk
import Foundation
import GRDB
import Intake
import Testing
import Wording

@testable import Store

@Suite struct `A store of version 4` {
  @Test func `gains the moments of the standards, and its tickets have none of them`() throws {
    let folder = try TemporaryFolder()
    let database = try DatabaseQueue(path: folder.store)
    try Schema.migrator.migrate(database, upTo: "v4")
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO imports (
            digest, name, kind, time_zone,
            rows_read, rows_accepted, rows_rejected, rows_duplicate, rows_empty)
          VALUES ('old', 'old.csv', 'tickets', 'Asia/Shanghai', 1, 1, 0, 0, 0);
          INSERT INTO tickets (import, id, escalated_at) VALUES (1, 'T1', 1777600000);
          """)
    }
    let store = try HistoryStore(path: folder.store)
    let ticket = try #require(try store.load().tickets.first)
    #expect(ticket[.escalatedAt] == Instant(secondsSince1970: 1_777_600_000))
    #expect(ticket[.assessedAt] == nil && ticket[.nextReplyAskedAt] == nil)
    #expect(ticket[.replyAwaitedSince] == nil && ticket[.nextReplyTime] == nil)
    var file = MadeFile("new", kind: .tickets)
    file.addTicket("T1") { $0[.assessedAt] = Instant(secondsSince1970: 1_777_700_000) }
    _ = try store.add(file.finished())
    let after = try #require(try store.load().tickets.first)
    #expect(after[.assessedAt] == Instant(secondsSince1970: 1_777_700_000))
    #expect(after[.escalatedAt] == Instant(secondsSince1970: 1_777_600_000))
  }
}

@Suite struct `A store of version 7` {
  @Test func `knows a cause again, now by its analysis too`() throws {
    let folder = try TemporaryFolder()
    let database = try DatabaseQueue(path: folder.store)
    try Schema.migrator.migrate(database, upTo: "v7")
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO imports (
            digest, name, kind, time_zone,
            rows_read, rows_accepted, rows_rejected, rows_duplicate, rows_empty)
          VALUES ('old', 'old.csv', 'causes', 'Asia/Shanghai', 1, 1, 0, 0, 0);
          INSERT INTO causes (import, identity, analysis_id, ticket_id, cause, level)
          VALUES (1, '2:T1 - - 1:1 6:超时', '分析1', 'T1', '超时', 1);
          """)
    }
    let store = try HistoryStore(path: folder.store)
    let history = try store.load()
    let cause = try #require(history.causes.records.first)
    let identity = try DatabaseQueue(path: folder.store).read { db in
      try String.fetchOne(db, sql: "SELECT identity FROM causes")
    }
    #expect(identity == cause.identityText(in: history))
  }
}

@Suite struct `A store of version 1` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One that version 1 wrote: a ticket, an invitation without a time, its import.
  private func make() throws {
    let database = try DatabaseQueue(path: folder.store)
    try Schema.migrator.migrate(database, upTo: "v1")
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO imports (
            digest, name, kind, time_zone,
            rows_read, rows_accepted, rows_rejected, rows_duplicate, rows_empty)
          VALUES ('old', 'old.csv', 'tickets', 'Asia/Shanghai', 1, 1, 0, 0, 0);
          INSERT INTO tickets (import, id, status) VALUES (1, 'T1', '处理中');
          INSERT INTO survey_responses (import, identity, ticket_id, is_from_ticket)
          VALUES (1, 'survey 0 T1', 'T1', 0);
          INSERT INTO survey_responses (import, identity, ticket_id, is_from_ticket, rating)
          VALUES (1, 'ticket T1', 'T1', 1, NULL);
          """)
    }
  }

  @Test func `is brought up to date with all that it holds`() throws {
    try make()
    let store = try HistoryStore(path: folder.store)
    #expect(HistoryText(try store.load()).tickets == ["id=T1 status=处理中"])
    #expect(try store.importedFile(digest: "old")?.ledger.accepted == 1)
    #expect(try store.numbers("SELECT count(*) FROM imports") == [1])
    #expect(
      try store.texts("SELECT identity FROM survey_responses") == ["survey - T1", "ticket T1"])
    #expect(try store.numbers("SELECT original_rows_left_out FROM imports") == [0])
    #expect(try store.numbers("SELECT count(*) FROM original_rows") == [0])
    #expect(try store.numbers("SELECT count(*) FROM ticket_events") == [0])
    #expect(try store.load().tickets[0][.returns] == nil)
  }

  @Test func `of events learns of them from the logs that follow`() async throws {
    try make()
    let store = try HistoryStore(path: folder.store)
    let path = folder.path + "/log.csv"
    try Data(
      """
      ticket id,event time,event type,new value
      T1,2026-05-01 09:00:00,created,
      T1,2026-05-01 10:00:00,assigned,Kim
      T1,2026-05-01 11:00:00,assigned,Lee
      T1,2026-05-01 12:00:00,assigned,Kim

      """.utf8
    ).write(to: URL(filePath: path))
    let addition = try #require(try store.beginFile(digest: "log"))
    var importer = FileImporter(
      settings: IntakeSettings(clock: try #require(WallClock(identifier: "Asia/Shanghai"))))
    importer.keeper = addition
    _ = try addition.finish(try await importer.read(path).file)
    let ticket = try #require(try store.load().tickets.first)
    #expect(ticket[.transfers] == 2 && ticket[.returns] == 1)
    #expect(try store.load().text(ticket[.status], of: .status) == "处理中")
  }

  @Test func `goes on growing: an answer finds the invitation that version 1 wrote`() throws {
    try make()
    let store = try HistoryStore(path: folder.store)
    var file = MadeFile("new", kind: .surveyResponses)
    file.addResponse(ticket: "T1") { $0.rating = Rating(value: 4, scale: .oneToFive) }
    let added = try store.add(file.finished())
    #expect(added.ledger.accepted == 1)
    #expect(try store.load().responses.count == 2)
  }

  @Test func `keeps what it held where it cannot be brought up to date`() throws {
    try make()
    let database = try DatabaseQueue(path: folder.store)
    try database.write { try $0.execute(sql: "CREATE TABLE original_rows (number INTEGER)") }
    let error = #expect(throws: StoreError.self) { _ = try HistoryStore(path: folder.store) }
    #expect(error?.fault == .other("table original_rows already exists"))
    #expect(try database.read { try String.fetchAll($0, sql: "SELECT id FROM tickets") } == ["T1"])
    let columns = try database.read {
      try String.fetchAll($0, sql: "SELECT name FROM pragma_table_info('imports')")
    }
    #expect(!columns.contains("original_rows_left_out"))
  }
}

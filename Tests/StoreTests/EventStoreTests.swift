import Desk
import Foundation
import Intake
import Testing
import Wording

@testable import Store

/// A log of events that comes in parts tells what the whole log tells.
@Suite struct `Event logs in a store` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func importer() throws -> FileImporter {
    var importer = FileImporter(
      settings: IntakeSettings(clock: try #require(WallClock(identifier: "Asia/Shanghai"))))
    importer.keptColumns = .all
    return importer
  }

  private func write(_ texts: [String], as ending: String = "csv") throws -> [String] {
    try texts.enumerated().map { number, text in
      let path = "\(folder.path)/\(number).\(ending)"
      try Data(text.utf8).write(to: URL(filePath: path))
      return path
    }
  }

  /// All files read at once, without a store.
  private func inMemory(_ paths: [String]) async throws -> (history: History, files: [ImportedFile])
  {
    var (history, events) = (History(), EventLog())
    var files: [ImportedFile] = []
    for path in paths {
      let content = try await importer().read(path, addingTo: history, events: events)
      (history, events) = (content.history, content.events)
      files.append(content.file)
    }
    for (file, repeated) in Dictionary(grouping: try events.fold(into: &history), by: \.file) {
      files[file].noteRepeatedEvents(lines: repeated.map(\.line))
    }
    return (history, files)
  }

  @discardableResult
  private func add(_ path: String, to store: HistoryStore) async throws -> ImportedFile {
    let addition = try #require(try store.beginFile(digest: path))
    var importer = try importer()
    importer.keeper = addition
    let file = try addition.finish(try await importer.read(path).file)
    #expect(file.ledger.isBalanced)
    return file
  }

  private func tickets(_ history: History) -> [String] { HistoryText(history).tickets.sorted() }

  private static let header = "ticket id,event time,event type,old value,new value\n"

  /// Resolved in April, opened again and resolved in May: one reopening, which neither month knows.
  @Test func `know a reopening across the end of a month`() async throws {
    let paths = try write([
      Self.header + """
        7,2026-04-30 09:00:00,created,,
        7,2026-04-30 09:30:00,assigned,,Kim
        7,2026-04-30 10:00:00,status changed,new,open
        7,2026-04-30 11:00:00,assigned,,Lee
        7,2026-04-30 12:00:00,status changed,open,solved

        """,
      Self.header + """
        7,2026-05-01 08:00:00,status changed,solved,open
        7,2026-05-01 09:00:00,assigned,,Kim
        7,2026-05-01 12:00:00,status changed,open,solved

        """,
    ])
    for order in [paths, paths.reversed()] {
      let store = try HistoryStore(path: "\(folder.path)/\(order[0].suffix(5)).sqlite")
      for path in order { try await add(path, to: store) }
      let history = try store.load()
      #expect(history.tickets.count == 1)
      let ticket = history.tickets[0]
      #expect(ticket[.reopens] == 1 && ticket[.transfers] == 2 && ticket[.returns] == 1)
      // An hour new; two hours open on the first day, four on the second; twenty hours solved between.
      #expect(ticket[.newTime] == 3_600 && ticket[.openTime] == 21_600)
      #expect(ticket[.solvedTime] == 72_000)
      #expect(history.text(ticket[.agent], of: .agent) == "Kim")
      #expect(tickets(history) == tickets(try await inMemory(paths).history))
    }
  }

  @Test(arguments: [
    "UPDATE ticket_events SET moment = moment + 1 WHERE place = 0",
    "DELETE FROM ticket_events WHERE place = 1",
    "UPDATE event_values SET text = 'Bo' WHERE text = 'Kim'",
    "UPDATE folded_tickets SET events_checksum = 1",
  ])
  func `that are not what was written tell nothing more`(damage: String) async throws {
    let paths = try write([
      Self.header + """
        7,2026-04-30 09:30:00,assigned,,Kim
        7,2026-04-30 11:00:00,assigned,,Lee

        """,
      Self.header + "7,2026-05-01 08:00:00,assigned,,Max\n",
    ])
    let store = try HistoryStore(path: folder.store)
    try await add(paths[0], to: store)
    #expect(try store.check() == [])
    try store.run(damage)
    #expect(try store.check().contains(.changed(kind: "ticket_events", file: nil)))
    await #expect(throws: (any Error).self) { try await add(paths[1], to: store) }
  }

  @Test(arguments: 1...8)
  func `are what all files at once are, in whichever order the months come`(
    seed: UInt64
  ) async throws {
    var random = SmallRandom(seed: seed)
    let kinds = [
      "created,,", "status changed,,open", "status changed,open,pending", "status changed,,solved",
      "reopened,,", "assigned,,Kim", "assigned,,Lee", "assigned,,Max", "group changed,,Tier 1",
      "group changed,,Tier 2", "agent reply,,", "customer reply,,", "escalated,,", "merged,,9",
      "bot reply,,", "spam,,",
    ]
    // Several events a second now and then, so that the order of rows counts.
    let rows = (0..<1500).map { index in
      let minute = index / 3 * 20
      let time = "2026-05-\(1 + minute / 1440) \(minute / 60 % 24):\(minute % 60):00"
      return "T\(random.below(80)),\(time),\(kinds[random.below(kinds.count)])\n"
    }
    let cuts = [0, 300 + random.below(200), 700 + random.below(300), 1500]
    let months = zip(cuts, cuts.dropFirst()).map { Self.header + rows[$0..<$1].joined() }
    let export =
      "id,created at,status,agent,resolved at\n"
      + (0..<40).map {
        "T\($0 * 2),2026-05-01 00:00:00,closed,Ann,2026-05-0\(2 + $0 % 7) 10:00:00\n"
      }
      .joined()
    let paths = try write(months + [export])
    let whole = try await inMemory(paths)
    #expect(whole.history.tickets.count > 60)
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
      let store = try HistoryStore(
        path: "\(folder.path)/\(order.map(String.init).joined()).sqlite")
      for number in order {
        let file = try await add(paths[number], to: store)
        #expect(file.ledger.read == whole.files[number].ledger.read)
      }
      #expect(tickets(try store.load()) == tickets(whole.history))
      #expect(try store.recordCounts().tickets == whole.history.tickets.count)
    }
  }

  @Test func `count what two of them hold once, with the ledgers of memory`() async throws {
    let rows = (0..<60).map {
      "T\($0 % 7),2026-05-0\(1 + $0 / 20) 10:\($0 % 20):00,\($0 % 2 == 0 ? "agent reply" : "customer reply"),,\n"
    }
    let paths = try write([
      Self.header + rows[..<40].joined(), Self.header + rows[25...].joined() + rows[59],
    ])
    let whole = try await inMemory(paths)
    let store = try HistoryStore(path: folder.store)
    for (path, file) in zip(paths, whole.files) {
      let added = try await add(path, to: store)
      #expect(added.ledger == file.ledger)
      #expect(added.problems == file.problems)
    }
    #expect(whole.files[1].ledger.duplicate == 16)
    #expect(try store.numbers("SELECT count(*) FROM ticket_events") == [60])
    #expect(tickets(try store.load()) == tickets(whole.history))
  }

  @Test func `inside JSON are what they are in memory`() async throws {
    func audit(_ id: Int, _ hour: Int, _ status: String) -> String {
      """
      {"id": \(id), "ticket_id": 5, "created_at": "2026-05-01T0\(hour):00:00Z", "author_id": 9,
       "events": [{"id": \(id * 10), "type": "Change", "field_name": "status", "value": "\(status)"},
         {"id": \(id * 10 + 1), "type": "Comment", "public": true, "author_id": 9, "body": "x"}]}
      """
    }
    let paths = try write(
      [
        "{\"audits\": [\(audit(1, 1, "open")), \(audit(2, 2, "solved"))]}",
        "{\"audits\": [\(audit(2, 2, "solved")), \(audit(3, 3, "open"))]}",
      ], as: "json")
    let whole = try await inMemory(paths)
    #expect(whole.files[1].ledger.accepted == 2 && whole.files[1].ledger.duplicate == 2)
    let store = try HistoryStore(path: folder.store)
    for (path, file) in zip(paths, whole.files) {
      #expect(try await add(path, to: store).ledger == file.ledger)
    }
    #expect(tickets(try store.load()) == tickets(whole.history))
    #expect(try store.load().tickets[0][.reopens] == 1)
  }

  @Test func `that are abandoned leave nothing`() async throws {
    let path = try write([Self.header + "7,2026-04-30 09:00:00,created,,\n"])[0]
    let store = try HistoryStore(path: folder.store)
    let addition = try #require(try store.beginFile(digest: "a"))
    var importer = try importer()
    importer.keeper = addition
    _ = try await importer.read(path)
    try addition.abandon()
    #expect(try store.rowCounts().filter { $0.key != "grdb_migrations" && $0.value > 0 } == [:])
  }
}

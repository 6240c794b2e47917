import Desk
import Foundation
import Intake
import Testing
import Wording

@testable import Store

@Suite struct `A transaction` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static func file(_ digest: String, tickets: Int = 10) -> FileContent {
    var file = MadeFile(digest)
    for number in 0..<tickets {
      file.addTicket(
        "\(digest)-\(number)", texts: [.customer: String(repeating: "客", count: 60)],
        custom: [("栏", "\(number)")])
    }
    file.addResponse(ticket: "\(digest)-0") { $0.isFromTicket = true }
    return file.finished()
  }

  @Test func `that fails at its end leaves the last state`() throws {
    let store = try HistoryStore(path: folder.store)
    try store.add(Self.file("may"))
    let before = (try HistoryText(store.load()), try store.rowCounts())
    try store.run(
      """
      CREATE TRIGGER spoiler
      BEFORE INSERT ON survey_responses
      BEGIN
        SELECT raise(ABORT, 'spoilt');
      END
      """)
    let error = #expect(throws: StoreError.self) {
      try store.add(Self.file("june"))
    }
    #expect(error?.fault == .other("spoilt"))
    #expect(try HistoryText(store.load()) == before.0)
    #expect(try store.rowCounts() == before.1)

    try store.run("DROP TRIGGER spoiler")
    try store.add(Self.file("june"))
    #expect(try store.load().tickets.count == 20)
  }

  @Test func `that fills the disk leaves the last state and says so`() throws {
    let store = try HistoryStore(path: folder.store)
    try store.add(Self.file("may"))
    let before = try HistoryText(store.load())
    try store.run("PRAGMA max_page_count = 100")
    let error = #expect(throws: StoreError.self) {
      try store.add(Self.file("june", tickets: 5000))
    }
    #expect(error?.fault == .diskFull)
    #expect(try HistoryText(store.load()) == before)
  }

  @Test func `that finds the store locked waits, then says so`() throws {
    let other = try HistoryStore(path: folder.store)
    let store = try HistoryStore(path: folder.store, patience: 0.1)
    try other.whileLocked {
      let error = #expect(throws: StoreError.self) {
        try store.add(Self.file("may"))
      }
      #expect(error?.fault == .busy)
    }
    try store.add(Self.file("may"))
    #expect(try store.load().tickets.count == 10)
  }

  @Test func `that is killed in the middle leaves the last state`() async throws {
    let path = folder.store
    let store = try HistoryStore(path: path)
    try store.add(Self.file("may"))
    let before = try HistoryText(store.load())

    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try HistoryStore(path: path)
      // With a small cache SQLite writes into the store itself before the commit.
      try store.run("PRAGMA cache_size = 10")
      Thread.detachNewThread { Self.dieWhenGrown(path) }
      try store.add(Self.file("june", tickets: 10_000))
    }
    #expect(try folder.files == ["history.sqlite", "history.sqlite-journal"])

    let reopened = try HistoryStore(path: path)
    #expect(try HistoryText(reopened.load()) == before)
    #expect(try reopened.texts("PRAGMA integrity_check") == ["ok"])
    try reopened.add(Self.file("june", tickets: 10_000))
    #expect(try reopened.load().tickets.count == 10_010)
    #expect(try folder.files == ["history.sqlite"])
  }

  /// Waits until the transaction has written half a megabyte into the store.
  private static func dieWhenGrown(_ path: String) {
    while true {
      var status = stat()
      if stat(path, &status) == 0, status.st_size > 1 << 19 { kill(getpid(), SIGKILL) }
      usleep(100)
    }
  }
}

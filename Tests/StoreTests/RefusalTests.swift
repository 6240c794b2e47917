import Desk
import Foundation
import Intake
import Testing
import Wording

@testable import Store

@Suite struct `Refused stores` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Checks that opening fails so, and that nothing in the folder has changed.
  private func expectRefusal(_ fault: StoreFault) throws {
    let before = (try folder.files, try bytes(of: folder.store))
    let error = #expect(throws: StoreError.self) { _ = try HistoryStore(path: folder.store) }
    #expect(error?.fault == fault)
    #expect(error?.path == folder.store)
    let after = (try folder.files, try bytes(of: folder.store))
    #expect(after == before)
  }

  private func makeStore(tickets: Int = 100) throws -> HistoryStore {
    let store = try HistoryStore(path: folder.store)
    var file = MadeFile("a")
    for number in 0..<tickets { file.addTicket("\(number)", instants: [.createdAt: 7]) }
    try store.add(file.finished())
    return store
  }

  @Test func `a newer version's store is left as it is`() throws {
    try makeStore().run("INSERT INTO grdb_migrations (identifier) VALUES ('v999')")
    try expectRefusal(.newerVersion)
  }

  @Test(arguments: [5, 511, 100_000])
  func `a file that is no database is left as it is`(size: Int) throws {
    try Data(repeating: 0x41, count: size).write(to: URL(filePath: folder.store))
    try expectRefusal(.notADatabase)
  }

  @Test func `another program's database is left as it is`() throws {
    try makeStore().run("PRAGMA application_id = 0")
    try expectRefusal(.otherProgram)
  }

  @Test func `a store that was cut off is refused with advice`() throws {
    _ = try makeStore(tickets: 5000)
    let half = try bytes(of: folder.store).count / 2 / 4096 * 4096
    try FileHandle(forUpdating: URL(filePath: folder.store)).truncate(atOffset: UInt64(half))
    let error = #expect(throws: StoreError.self) {
      let store = try HistoryStore(path: folder.store)
      _ = try store.load()
    }
    #expect(error?.fault == .corrupt)
    #expect(error?.fault.text(in: .english).contains("repair") == true)
  }

  @Test(arguments: [
    "UPDATE tickets SET created_at = -5", "UPDATE tickets SET reopens = -1",
    "UPDATE tickets SET created_at = 9223372036854775807",
    "UPDATE imports SET kind = 'minutes'",
  ])
  func `values that no version wrote are refused, not trapped on`(damage: String) throws {
    let store = try makeStore()
    try store.run(damage)
    let error = #expect(throws: StoreError.self) {
      for digest in try store.texts("SELECT digest FROM imports") {
        _ = try store.importedFile(digest: digest)
      }
      _ = try store.load()
    }
    #expect(error?.fault == .corrupt)
  }

  @Test(arguments: ["", ":memory:", "file:history.sqlite", "File:x?mode=memory"])
  func `a path that would not last is refused`(path: String) throws {
    let error = #expect(throws: StoreError.self) { _ = try HistoryStore(path: path) }
    #expect(error?.fault == .noFileName)
  }

  @Test func `a store that is not there is made only where one may be`() throws {
    let error = #expect(throws: StoreError.self) {
      _ = try HistoryStore(path: folder.store, mayMake: false)
    }
    #expect(error?.fault == .missing)
    #expect(try folder.files.isEmpty)
    _ = try HistoryStore(path: folder.store)
    _ = try HistoryStore(path: folder.store, mayMake: false)
  }

  @Test func `a folder that is not there is named`() throws {
    let path = folder.path + "/missing/history.sqlite"
    let error = #expect(throws: StoreError.self) { _ = try HistoryStore(path: path) }
    #expect(error?.fault == .cannotOpen)
    #expect(error?.path == path)
  }

  @Test func `a folder in the store's place is refused`() throws {
    let error = #expect(throws: StoreError.self) { _ = try HistoryStore(path: folder.path) }
    #expect(error?.fault == .cannotOpen)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a read-only folder is named`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    let error = #expect(throws: StoreError.self) { _ = try HistoryStore(path: folder.store) }
    #expect(error?.fault == .cannotOpen)
  }

  @Test func `a store that may only be read is read, and refuses additions`() throws {
    _ = try makeStore()
    // Root may write to read-only files, so SQLite itself is told to.
    let store = try HistoryStore(path: folder.store)
    try store.run("PRAGMA query_only = ON")
    #expect(try store.load().tickets.count == 100)
    try store.run("PRAGMA query_only = ON")
    let error = #expect(throws: StoreError.self) {
      try store.add(MadeFile("b").finished())
    }
    #expect(error?.fault == .readOnly)
  }

  @Test func `an error says nothing of what was to be stored`() throws {
    let store = try makeStore()
    try store.run(
      """
      ALTER TABLE tickets
      ADD COLUMN extra TEXT CHECK (id <> 'S')
      """)
    var file = MadeFile("b")
    file.addTicket("S", texts: [.customer: "13812345678"])
    let error = #expect(throws: StoreError.self) {
      try store.add(file.finished())
    }
    guard case .other(let message?) = try #require(error).fault else {
      Issue.record("another fault")
      return
    }
    #expect(!message.contains("13812345678"))
  }
}

import Desk
import Foundation
@testable import Intake
import Tabular
import Testing
import Wording

@testable import Store

@Suite struct `A damaged store` {
  private let folder: TemporaryFolder
  private let store: HistoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try HistoryStore(path: folder.store)
    try store.add(`A transaction`.file("may"))
    try store.add(`A transaction`.file("june"))
  }

  @Test func `is one in which nothing has changed`() throws {
    #expect(try store.check() == [])
    // A file that changes what another brought.
    var file = MadeFile("july")
    file.addTicket("may-3", texts: [.channel: "电话"], custom: [("栏", "neu")])
    try store.add(file.finished())
    #expect(try store.check() == [])
  }

  @Test(arguments: [
    ("UPDATE tickets SET channel = 'Chat' WHERE id = 'may-2'", "tickets", "may.csv"),
    ("UPDATE tickets SET wait = 60 WHERE id = 'june-2'", "tickets", "june.csv"),
    ("UPDATE ticket_cells SET value = 'x' WHERE ticket = 2", "tickets", "may.csv"),
    ("UPDATE survey_responses SET nps = 3 WHERE number = 2", "survey_responses", "june.csv"),
    ("DELETE FROM survey_responses WHERE number = 1", "survey_responses", "may.csv"),
    ("DELETE FROM checksums WHERE kind = 'tickets' AND import = 2", "tickets", "june.csv"),
  ])
  func `is not read, and the file is named`(damage: String, kind: String, file: String) throws {
    try store.run(damage)
    let error = #expect(throws: StoreError.self) { _ = try store.load() }
    #expect(error?.fault == .corrupt)
    #expect(try store.check() == [.changed(kind: kind, file: file)])
  }

  @Test(arguments: [
    ("UPDATE imports SET rows_accepted = 9 WHERE number = 3", "imports", true),
    ("UPDATE imports SET digest = 'x' WHERE number = 3", "imports", false),
    ("UPDATE problems SET line = 8", "problems", true),
    ("UPDATE problem_counts SET occurrences = 2", "problem_counts", true),
    ("UPDATE original_rows SET text = 'A'", "original_rows", false),
    ("DELETE FROM original_rows", "original_rows", false),
  ])
  func `tells of no file what is not so`(damage: String, kind: String, isRead: Bool) throws {
    var file = MadeFile("july")
    file.note(Problem(code: .missingCreation, line: 7, column: "创建时间"))
    let addition = try #require(try store.beginFile(digest: "july"))
    _ = try addition.keep(file.finished().history)
    try addition.keep(originals: [OriginalRow(line: 7, text: "a")], leftOut: 0)
    _ = try addition.finish(file.finished().file)
    #expect(try store.check() == [])
    try store.run(damage)
    #expect(try store.check() == [.changed(kind: kind, file: "july.csv")])
    if isRead { #expect(throws: StoreError.self) { try store.importedFile(digest: "july") } }
    // A file that was known by its digest would be taken for a new one.
    if kind == "imports" { #expect(throws: StoreError.self) { try store.beginFile(digest: "x") } }
  }

  @Test(arguments: [
    ("UPDATE ticket_columns SET name = 'x'", "ticket_columns"),
    ("INSERT INTO stated_columns VALUES (9, 'x')", "stated_columns"),
  ])
  func `takes no file where its columns are not what was written`(
    damage: String, kind: String
  ) throws {
    try store.run(damage)
    #expect(throws: StoreError.self) { try store.add(`A transaction`.file("july")) }
    #expect(try store.check() == [.changed(kind: kind, file: nil)])
  }

  @Test func `in which a ticket stands twice is not read, nor added to`() throws {
    try store.run(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'id TEXT NOT NULL UNIQUE', 'id TEXT NOT NULL')
      WHERE name = 'tickets';
      DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_tickets_1';
      """)
    let again = try HistoryStore(path: folder.store)
    try again.run("UPDATE tickets SET id = 'may-1' WHERE id = 'may-2'")
    #expect(throws: StoreError.self) { _ = try again.load() }
    var file = MadeFile("july")
    file.addTicket("may-1")
    let content = file.finished()
    #expect(throws: StoreError.self) { try again.add(content) }
  }

  @Test func `stays one after the next import`() throws {
    try store.run("UPDATE tickets SET channel = 'Chat' WHERE id = 'may-2'")
    var file = MadeFile("july")
    file.addTicket("may-2", texts: [.channel: "电话"])
    try store.add(file.finished())
    #expect(throws: StoreError.self) { _ = try store.load() }
  }

  @Test func `is said to hold what cannot be read, and rows without their import`() throws {
    try store.run(
      """
      PRAGMA foreign_keys = OFF;
      UPDATE tickets SET reopens = -1 WHERE id = 'may-2';
      DELETE FROM imports WHERE name = 'june.csv';
      """)
    let found = try store.check()
    #expect(found.contains(.unreadable(kind: "tickets")))
    #expect(found.contains(.dangling(table: "tickets", rows: 10)))
  }

  @Test func `in nothing but an index is made whole without its exports`() throws {
    let content = try bytes(of: folder.store)
    let id = Data("june-7".utf8)
    let path = folder.path + "/index.sqlite"
    var made = 0
    var place = content.startIndex
    while let found = content.range(of: id, in: place..<content.endIndex) {
      place = found.upperBound
      var damaged = content
      damaged[found.lowerBound] ^= 1
      try damaged.write(to: URL(filePath: path))
      let store = try HistoryStore(path: path)
      let damage = try store.check()
      guard !damage.isEmpty, damage.allSatisfy({ if case .structure = $0 { true } else { false } })
      else { continue }
      try store.makeIndexesAnew()
      #expect(try store.check() == [])
      made += 1
    }
    #expect(made > 0)
  }

  @Test func `of one flipped bit never gives other records`() throws {
    let whole = try HistoryText(store.load())
    let content = try bytes(of: folder.store)
    var random = SmallRandom(seed: 20)
    var found = 0
    for _ in 0..<100 {
      var flipped = content
      let bit = random.below(content.count * 8)
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      let path = folder.path + "/flipped.sqlite"
      try flipped.write(to: URL(filePath: path))
      do {
        let read = try HistoryStore(path: path)
        let history = try read.load()
        #expect(HistoryText(history) == whole, "bit \(bit)")
        // The same records in another file.
        var again = `A transaction`.file("june")
        again.file.digest = "again"
        try read.add(again)
        #expect(HistoryText(try read.load()) == whole, "bit \(bit)")
      } catch is StoreError {
        found += 1
      }
    }
    #expect(found > 0)
  }
}

import Desk
import Foundation
import Intake
import Testing

@testable import Store

@Suite struct `Merging` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Adds the files one by one, each by an opening of its own as in different months.
  private func store(_ contents: [FileContent]) throws -> (History, [ImportedFile]) {
    var files: [ImportedFile] = []
    for content in contents {
      let store = try HistoryStore(path: folder.store)
      files.append(try store.add(content))
    }
    let store = try HistoryStore(path: folder.store)
    return (try store.load(), files)
  }

  private func ticket(
    _ digest: String, status: String, updatedAt: Int?, agent: String? = nil
  ) -> FileContent {
    var file = MadeFile(digest)
    var texts = [SymbolField.status: status]
    texts[.agent] = agent
    file.addTicket("1", texts: texts, instants: updatedAt.map { [.updatedAt: $0] } ?? [:])
    return file.finished()
  }

  @Test func `a newer row updates, and keeps what it lacks`() throws {
    let (history, files) = try store([
      ticket("may", status: "处理中", updatedAt: 100, agent: "王芳"),
      ticket("june", status: "已解决", updatedAt: 200),
    ])
    #expect(HistoryText(history).tickets == ["id=1 status=已解决 agent=王芳 updatedAt=200"])
    #expect(files.map(\.ledger.accepted) == [1, 1])
    #expect(files[1].problems.isEmpty)
  }

  @Test func `an older row changes nothing and counts as duplicate`() throws {
    let (history, files) = try store([
      ticket("june", status: "已解决", updatedAt: 200),
      ticket("may", status: "处理中", updatedAt: 100),
    ])
    #expect(HistoryText(history).tickets == ["id=1 status=已解决 updatedAt=200"])
    #expect(files[1].ledger.accepted == 0)
    #expect(files[1].ledger.duplicate == 1)
    #expect(files[1].ledger.isBalanced)
    #expect(files[1].problems == [Problem(code: .duplicateRow, line: 2)])
    let origin = try HistoryStore(path: folder.store).numbers("SELECT import FROM tickets")
    #expect(origin == [1])
  }

  @Test func `an older row fills what was absent`() throws {
    let (history, files) = try store([
      ticket("june", status: "已解决", updatedAt: 200),
      ticket("may", status: "处理中", updatedAt: 100, agent: "王芳"),
    ])
    #expect(HistoryText(history).tickets == ["id=1 status=已解决 agent=王芳 updatedAt=200"])
    #expect(files[1].ledger.duplicate == 1)
  }

  private func read(_ files: [(name: String, text: String)]) async throws -> (History, History) {
    let store = try HistoryStore(path: folder.store)
    let clock = try #require(WallClock(identifier: "Asia/Shanghai"))
    var importer = FileImporter(settings: IntakeSettings(clock: clock))
    importer.keptColumns = .all
    var inMemory = History()
    for (name, text) in files {
      let path = folder.path + "/" + name
      try Data(text.utf8).write(to: URL(filePath: path))
      importer.keeper = nil
      inMemory = try await importer.read(path, addingTo: inMemory).history
      let addition = try #require(try store.beginFile(digest: name))
      importer.keeper = addition
      _ = try addition.finish(try await importer.read(path).file)
    }
    return (try store.load(), inMemory)
  }

  /// Solved, then open again with an empty resolution time and an empty shop; what has no column stays.
  @Test func `a cell that is empty in the newest row is empty, whenever the older file comes`()
    async throws
  {
    let older =
      "id,created at,status,resolved at,updated at,agent,shop\n"
      + "T1,2026-05-01 09:00,Solved,2026-05-02 09:00,2026-05-02 09:00,Ann,Paris\n"
    let newer =
      "id,created at,status,resolved at,updated at,shop\n"
      + "T1,2026-05-01 09:00,Open,,2026-05-03 09:00,\n"
    for files in [[("a", older), ("b", newer)], [("c", newer), ("d", older)]] {
      let other = try Self()
      let (stored, inMemory) = try await other.read(files.map { ($0.0 + ".csv", $0.1) })
      let expected = [
        "id=T1 status=Open agent=Ann createdAt=1777597200 updatedAt=1777770000"
      ]
      #expect(HistoryText(stored).tickets == expected)
      #expect(HistoryText.difference(stored, inMemory) == nil)
    }
  }

  @Test func `a key that is null empties a ticket of JSON, and one that is missing does not`()
    async throws
  {
    func ticket(_ more: String) -> String {
      #"{"id": "T1", "created_at": "2026-05-01T01:00:00Z", "status": "solved"\#(more)}"# + "\n"
    }
    let (stored, inMemory) = try await read([
      ("a.jsonl", ticket(#", "agent": "Ann", "team": "Day""#)),
      ("b.jsonl", ticket(#", "agent": null"#)),
    ])
    #expect(
      HistoryText(stored).tickets == ["id=T1 status=solved team=Day createdAt=1777597200"])
    #expect(HistoryText.difference(stored, inMemory) == nil)
  }

  @Test func `an answer takes the place of its invitation`() throws {
    func response(_ digest: String, rating: Float?) -> FileContent {
      var file = MadeFile(digest, kind: .surveyResponses)
      file.addResponse(ticket: "7", comment: rating.map { "\($0)" }) { response in
        response.invitedAt = Instant(secondsSince1970: 50)
        response.rating = rating.map { Rating(value: $0, scale: .oneToFive) }
      }
      return file.finished()
    }
    let (history, files) = try store([
      response("invited", rating: nil), response("answered", rating: 4),
      response("again", rating: 1),
    ])
    #expect(history.responses.count == 1)
    #expect(history.responses[0].rating?.value == 4)
    #expect(files.map(\.ledger.accepted) == [1, 1, 0])
    #expect(files[2].problems == [Problem(code: .duplicateRow, line: 2)])
  }

  /// April to June overlap: each file brings back tickets of the one before, some of them older.
  private var threeMonths: [FileContent] {
    (0..<3).map { month in
      var file = MadeFile("month \(month)", kind: .tickets)
      for number in (month * 60)..<(month * 60 + 100) {
        let updated = 1000 * (number % 5) + 100 * month - ((number + month) % 7 == 0 ? 500 : 0)
        file.addTicket(
          "T\(number)", texts: [.status: "状态 \(month)", .agent: "客服 \(number % 4)"],
          instants: number % 3 == 0 ? [:] : [.updatedAt: 10_000 + updated],
          custom: [("栏 \(number % 2)", "\(month)"), ("月 \(month)", "\(number)")])
        file.addResponse(ticket: "T\(number)") { response in
          response.isFromTicket = true
          if number % 2 == month % 2 { response.rating = Rating(value: 3, scale: .oneToFive) }
        }
        file.addResponse(ticket: nil, comment: "\(number)")
      }
      return file.finished()
    }
  }

  @Test func `three months in a store are what all three files are in memory`() throws {
    var inMemory = History()
    var ledgers: [Ledger] = []
    for content in threeMonths {
      let fates = inMemory.absorb(content.history)
      ledgers.append(content.file.settled(fates).ledger)
    }
    let (history, files) = try store(threeMonths)
    #expect(HistoryText.difference(history, inMemory) == nil)
    #expect(files.map(\.ledger) == ledgers)
    #expect(!ledgers.contains { !$0.isBalanced })
    #expect(ledgers[1].duplicate > 0 && ledgers[1].duplicate < 40)
  }

  @Test func `three months in one run are what three runs give`() throws {
    let (history, _) = try store(threeMonths)
    let other = try TemporaryFolder()
    let store = try HistoryStore(path: other.store)
    for content in threeMonths { try store.add(content) }
    #expect(try HistoryText.difference(store.load(), history) == nil)
  }

  @Test func `two runs at once lose nothing of each other`() throws {
    let first = try HistoryStore(path: folder.store)
    let second = try HistoryStore(path: folder.store)
    try first.add(
      ticket("may", status: "处理中", updatedAt: 100, agent: "王芳"))
    let file = try second.add(
      ticket("june", status: "已解决", updatedAt: 200))
    #expect(file.ledger.accepted == 1)
    let expected = ["id=1 status=已解决 agent=王芳 updatedAt=200"]
    #expect(try HistoryText(second.load()).tickets == expected)
    #expect(try HistoryText(first.load()).tickets == expected)
  }
}

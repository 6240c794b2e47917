import Desk
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

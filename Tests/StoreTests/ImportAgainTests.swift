import Desk
import Intake
import Testing

@testable import Store

@Suite struct `Importing again` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ digest: String) -> FileContent {
    var file = MadeFile(digest)
    file.addTicket("1", texts: [.channel: "chat"], custom: [("栏", "值")])
    file.addTicket("2")
    file.addResponse(ticket: nil, comment: "anonymous")
    file.note(Problem(code: .badNumber, line: 2))
    return file.finished()
  }

  @Test func `the same bytes change nothing`() throws {
    let store = try HistoryStore(path: folder.store)
    let first = try store.add(file("a"))
    let rows = try store.rowCounts()
    let bytesBefore = try bytes(of: folder.store)

    #expect(try store.beginFile(digest: "a") === nil)
    let again = try store.add(file("a"))
    #expect(again.ledger == first.ledger)
    #expect(again.problems == first.problems)
    #expect(try store.rowCounts() == rows)
    #expect(rows["survey_responses"] == 1)
    #expect(try store.load().responses.count == 1)
    #expect(try bytes(of: folder.store) == bytesBefore)
  }

  @Test func `the same rows in other bytes are duplicates`() throws {
    let store = try HistoryStore(path: folder.store)
    try store.add(file("a"))
    let again = try store.add(file("b"))
    #expect(again.ledger.duplicate == 2)
    #expect(again.ledger.isBalanced)
    #expect(again.problemCounts == [.badNumber: 1, .duplicateRow: 2])
    #expect(try store.importedFile(digest: "b")?.problemCounts == again.problemCounts)
    #expect(try store.load().tickets.count == 2)
  }

  @Test func `a file that was not recognised is not remembered`() throws {
    var unknown = file("a")
    unknown.file.kind = nil
    let store = try HistoryStore(path: folder.store)
    try store.add(unknown)
    #expect(try store.numbers("SELECT count(*) FROM imports") == [0])
    #expect(try store.load().tickets.isEmpty)
  }
}

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
    var known = try store.load()
    let first = try store.add(file("a"), into: &known)
    let rows = try store.rowCounts()
    let bytesBefore = try bytes(of: folder.store)

    var renamed = file("a")
    renamed.file.path = "copies/b.csv"
    let again = try store.add(renamed, into: &known)
    #expect(again.path == "copies/b.csv")
    #expect(again.ledger == first.ledger)
    #expect(again.problems == first.problems)
    #expect(try store.rowCounts() == rows)
    #expect(rows["survey_responses"] == 1)
    #expect(known.history.responses.count == 1)
    #expect(try HistoryText(store.load().history) == HistoryText(known.history))
    #expect(try bytes(of: folder.store) == bytesBefore)
  }

  @Test func `the same rows in other bytes are duplicates`() throws {
    let store = try HistoryStore(path: folder.store)
    var known = try store.load()
    _ = try store.add(file("a"), into: &known)
    let again = try store.add(file("b"), into: &known)
    #expect(again.ledger.duplicate == 2)
    #expect(again.ledger.isBalanced)
    #expect(again.problemCounts == [.badNumber: 1, .duplicateRow: 2])
    #expect(try store.importRecord(digest: "b")?.file.problemCounts == again.problemCounts)
    #expect(known.history.tickets.count == 2)
  }

  @Test func `a file that was not recognised is not remembered`() throws {
    var unknown = file("a")
    unknown.file.kind = nil
    let store = try HistoryStore(path: folder.store)
    var known = try store.load()
    _ = try store.add(unknown, into: &known)
    #expect(try store.imports().isEmpty)
    #expect(known.history.tickets.isEmpty)
  }
}

import Desk
import GRDB
import Intake
import Testing

@testable import Store

@Suite struct `Round trip` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is in the store after the file, read by a second opening.
  private func stored(_ content: FileContent) throws -> History {
    let store = try HistoryStore(path: folder.store)
    try store.add(content)
    #expect(try HistoryText(store.load()) == HistoryText(content.history))
    let reopened = try HistoryStore(path: folder.store)
    return try reopened.load()
  }

  @Test func `gives back every field of a ticket`() throws {
    var file = MadeFile("a")
    let texts = SymbolField.allCases.filter { $0 != .id }.map { ($0, "\($0) 值") }
    let instants = InstantField.allCases.map { ($0, 1_777_600_000 + $0.rawValue) }
    file.addTicket(
      "0047583311587E590003", texts: Dictionary(uniqueKeysWithValues: texts),
      instants: Dictionary(uniqueKeysWithValues: instants)
    ) { ticket in
      for field in DurationField.allCases { ticket[field] = Double(field.rawValue) + 0.1 }
      for field in CountField.allCases { ticket[field] = field.rawValue }
      for field in FlagField.allCases { ticket[field] = field.rawValue.isMultiple(of: 2) }
    }
    let content = file.finished()
    let history = try stored(content)
    #expect(HistoryText(history) == HistoryText(content.history))
    let fields =
      SymbolField.allCases.count + InstantField.allCases.count + DurationField.allCases.count
      + CountField.allCases.count + FlagField.allCases.count
    #expect(HistoryText(history).tickets[0].count { $0 == "=" } == fields)
  }

  @Test func `gives back what is absent as absent`() throws {
    var file = MadeFile("a")
    file.addTicket("1")
    file.addTicket("2", instants: [.createdAt: 1])
    file.addResponse(ticket: "1") { $0.isFromTicket = true }
    let history = try stored(file.finished())
    #expect(HistoryText(history).tickets == ["id=1", "id=2 createdAt=1"])
    #expect(HistoryText(history).responses == ["ticket=1 isFromTicket=true"])
  }

  @Test func `gives back custom columns in their order, empty ones too`() throws {
    var file = MadeFile("a")
    file.addColumn("严重度")
    file.addColumn("从不填写")
    file.addTicket("1", custom: [("Browser", "Firefox"), ("严重度", "S1")])
    file.addTicket("2")
    file.addTicket("3", custom: [("严重度", "S2")])
    let history = try stored(file.finished())
    #expect(HistoryText(history).columns == ["严重度", "从不填写", "Browser"])
    #expect(
      HistoryText(history).tickets == ["id=1 [严重度]=S1 [Browser]=Firefox", "id=2", "id=3 [严重度]=S2"])
  }

  @Test func `gives back every field of a response, with the scale of its rating`() throws {
    var file = MadeFile("a", kind: .surveyResponses)
    file.addResponse(ticket: "7", id: "R-1", mode: "电话回访", comment: "很满意，\n谢谢") { response in
      response.invitedAt = Instant(secondsSince1970: 1_777_600_000)
      response.respondedAt = Instant(secondsSince1970: 1_777_600_060)
      let scale = RatingScale(lowest: 1, highest: 7, satisfiedFrom: 6)
      response.rating = Rating(value: 5.5, scale: scale)
      response.recommendation = 9
      response.effort = 2.25
      response.attitude = 4
      response.ability = 3
      response.convenience = 5
      response.solvedAtFirstContact = false
      response.answeredFlag = true
    }
    file.addResponse(ticket: nil) { $0.rating = Rating(value: 0, scale: .twoWords) }
    file.addResponse(ticket: nil) { $0.rating = Rating(value: 0, scale: .twoWords) }
    file.addResponse(ticket: nil)
    let content = file.finished()
    let history = try stored(content)
    #expect(HistoryText(history) == HistoryText(content.history))
    #expect(HistoryText(history).responses.count == 4)
    #expect(history.row(of: history.responses[0].ticket) == nil)
  }

  @Test func `keeps texts byte for byte, empty ones and ones that hold a NUL`() throws {
    var file = MadeFile("a")
    let odd = "'; DROP TABLE tickets; --\u{202E}\u{1B}[31m"
    file.addTicket("A\0B", texts: [.customer: "", .agent: odd], custom: [("空", "")])
    file.addTicket("A", texts: [.customer: "\0"])
    let history = try stored(file.finished())
    #expect(
      HistoryText(history).tickets == ["id=A\0B customer= agent=\(odd) [空]=", "id=A customer=\0"])
  }

  @Test(arguments: [1, 7, 60, 1000])
  func `reads the same in parts of any size`(partSize: Int) throws {
    var file = MadeFile("a")
    for number in 0..<60 {
      file.addTicket(
        "T\(number)", texts: [.channel: "chat"],
        custom: number.isMultiple(of: 10) ? [("编号", "\(number)")] : [])
      if number.isMultiple(of: 3) { file.addResponse(ticket: "T\(number)", id: "R\(number)") }
    }
    let content = file.finished()
    #expect(try HistoryText(stored(content)) == HistoryText(content.history))
    let store = try HistoryStore(path: folder.store)
    let inParts = try store.database.read { try HistoryLoader.load($0, partSize: partSize) }
    #expect(HistoryText(inParts) == HistoryText(content.history))
  }

  @Test func `remembers what was understood of the file`() throws {
    var file = MadeFile("digest")
    file.addTicket("1")
    file.note(Problem(code: .badInstant, line: 3, column: "创建时间"))
    file.note(Problem(code: .unknownEncoding, detail: .message("a question")))
    file.setNewestCreation(1_777_600_000)
    let store = try HistoryStore(path: folder.store)
    let added = try store.add(file.finished())

    let known = try #require(try store.importedFile(digest: "digest"))
    #expect(known.path == "digest.csv")
    #expect(known.kind == .tickets)
    #expect(known.format == "csv")
    #expect(known.timeZone == "Asia/Shanghai")
    #expect(known.newestCreation == Instant(secondsSince1970: 1_777_600_000))
    #expect(known.ledger == added.ledger)
    #expect(known.problems == added.problems)
    #expect(known.problemCounts == [.badInstant: 1, .unknownEncoding: 1])
    #expect(
      try store.texts("SELECT digest FROM imports WHERE encoding IS NULL") == ["digest"])
    #expect(try store.importedFile(digest: "another") == nil)
  }

  @Test func `counts problems exactly that are too many to keep`() throws {
    var file = MadeFile("a")
    file.addTicket("1")
    for line in 0..<(ImportedFile.keptProblems + 5) {
      file.note(Problem(code: .badNumber, line: line))
    }
    _ = try stored(file.finished())
    let record = try HistoryStore(path: folder.store).importedFile(digest: "a")
    #expect(record?.problemCounts == [.badNumber: ImportedFile.keptProblems + 5])
    #expect(record?.problems.count == ImportedFile.keptProblems)
  }
}

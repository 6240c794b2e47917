import Desk
import Foundation
import Intake
import Testing
import Wording

@testable import Store

@Suite struct `What a store forgets` {
  private let folder: TemporaryFolder
  private let store: HistoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try HistoryStore(path: folder.store)
  }

  private func importFile(_ name: String, _ text: String) async throws {
    let path = folder.path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    let addition = try #require(try store.beginFile(digest: name + "-0123456789"))
    var importer = FileImporter(
      settings: IntakeSettings(clock: try #require(WallClock(identifier: "Asia/Shanghai"))))
    importer.keptColumns = .all
    importer.keepsComments = true
    importer.keeper = addition
    _ = try addition.finish(try await importer.read(path).file)
  }

  private func holds(_ text: String) throws -> Bool {
    try bytes(of: folder.store).range(of: Data(text.utf8)) != nil
  }

  private func forget(_ customer: String) throws -> (tickets: Int, texts: Int) {
    let personal = PersonalColumns(try store.columnRoles())
    return try store.forget(customer: customer, isPersonal: personal.contains)
  }

  private static let tickets = """
    ticket id,created at,customer,phone,channel,note
    1,2026-05-01 09:00,Zephyrina Quill,+49 151 5550147,chat,asked for Zephyrina Quill
    2,2026-05-02 99:00,Zephyrina Quill,+49 151 5550147,chat,x
    3,2026-05-03 09:00,Zephyrina Quillfeather,+49 151 9999999,phone,x

    """

  @Test func `is a person, in every byte, and nobody else`() async throws {
    try await importFile("tickets.csv", Self.tickets)
    #expect(try holds("Zephyrina Quill,") && holds("5550147"))
    let forgotten = try forget("Zephyrina Quill")
    #expect(forgotten.tickets == 2)
    #expect(try !holds("Zephyrina Quill,") && !holds("Zephyrina Quill\u{0}") && !holds("5550147"))
    #expect(try holds("Zephyrina Quillfeather") && holds("9999999"))
    let history = try store.load()
    #expect(history.tickets.count == 3)
    #expect(history.tickets.indices.filter { history.tickets[$0][.customer] == nil } == [0, 1])
    #expect(HistoryText(history).tickets[0].contains("[note]=asked for ***"))
    #expect(try store.check() == [])
    #expect(try folder.files == ["history.sqlite", "tickets.csv"])
  }

  @Test func `is remembered as a day and counts, without whom it was about`() async throws {
    try await importFile("tickets.csv", Self.tickets)
    let forgotten = try forget("Zephyrina Quill")
    #expect(
      try store.texts("SELECT what || ' ' || records || ' ' || texts FROM forgettings")
        == ["customer 2 \(forgotten.texts)"])
    #expect(try store.numbers("SELECT unixepoch() - moment < 60 FROM forgettings") == [1])
    #expect(try forget("Zephyrina Quill").tickets == 0)
    #expect(try store.numbers("SELECT count(*) FROM forgettings") == [1])
  }

  @Test func `is a file with its records, which can be imported again`() async throws {
    try await importFile("tickets.csv", Self.tickets)
    let before = try HistoryText(store.load())
    try await importFile(
      "log.csv",
      """
      ticket id,event time,event type,new value
      1,2026-05-01 10:00:00,assigned,Kim
      9,2026-05-01 10:00:00,created,
      9,2026-05-01 11:00:00,assigned,Lee

      """)
    try await importFile("more.csv", Self.tickets.replacing("9999999", with: "8888888"))
    let all = try HistoryText(store.load())
    #expect(all != before)
    #expect(try store.forget(file: "more.csv").records > 0)
    #expect(try !holds("8888888"))
    #expect(try store.forget(file: "log.csv-0123").files == ["log.csv"])
    #expect(try store.forget(file: "log.csv").files == [])
    #expect(try store.numbers("SELECT count(*) FROM event_tickets") == [0])
    #expect(try store.check() == [])
    #expect(try HistoryText(store.load()).tickets == Array(before.tickets[..<2]))
    #expect(try store.importedFile(digest: "more.csv-0123456789") == nil)
    try await importFile("more.csv", Self.tickets.replacing("9999999", with: "8888888"))
    #expect(try store.load().tickets.count == 3)
  }

  @Test func `of a file tells which files had told of its tickets before`() async throws {
    let header = "ticket id,created at,channel\n"
    func rows(_ ids: [Int], _ channel: String) -> String {
      header + ids.map { "\($0),2026-05-0\($0) 09:00,\(channel)\n" }.joined()
    }
    try await importFile("april.csv", rows([1, 2], "chat"))
    try await importFile("may.csv", rows([3, 4], "chat"))
    try await importFile("agents.csv", "Agent ID,Agent name,Team\nE1,Kim,One\nE2,Lee,Two\n")
    try await importFile("late.csv", rows([1, 2, 5], "mail"))
    try await importFile("june.csv", rows([2, 3, 6, 7], "phone"))
    let june = try store.forget(file: "june.csv").older
    #expect(june == OlderStates(tickets: 2, files: ["april.csv", "may.csv", "late.csv"]))
    let late = try store.forget(file: "late.csv").older
    #expect(late == OlderStates(tickets: 1, files: ["april.csv", "may.csv"]))
    #expect(try store.forget(file: "agents.csv").older == nil)
    #expect(try store.forget(file: "may.csv").older == OlderStates(tickets: 0, files: []))
    let names = try store.texts("SELECT id FROM tickets")
    #expect(names == [])
  }

  @Test func `is nothing where the store is damaged`() async throws {
    try await importFile("tickets.csv", Self.tickets)
    try store.run("UPDATE tickets SET channel = 'mail' WHERE id = '3'")
    let before = try bytes(of: folder.store)
    let error = #expect(throws: StoreError.self) { _ = try forget("Zephyrina Quill") }
    #expect(error?.fault == .corrupt)
    #expect(try bytes(of: folder.store) == before)
  }
}

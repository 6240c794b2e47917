import Desk
import Foundation
import GRDB
import Intake
import Testing

@testable import Store

@Suite struct `Reviews, causes and agents in a store` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let reviews = """
    review id,ticket id,agent,reviewer,reviewer type,review date,scorecard,item,item score,weight,fatal error,passed
    R1,T1,王芳,李雷,internal,2026-05-02 10:00,card,tone,80,1,no,pass
    R1,T1,王芳,李雷,internal,2026-05-02 10:00,card,solution,60.5,3,yes,pass
    ,T2,,韩梅,third party,2026-05-03 10:00,,tone,,,,

    """
  private static let causes = """
    ticket id,problem,why level,root cause,branch,verification status,verified how,owner,action,analysis date
    T1,pay fails,1,timeout,机,pending,,Ada,,2026-05-02
    T1,pay fails,2,bandwidth,机,verified,test,Ada,more,2026-05-02

    """
  private static let agents = """
    employee id,agent name,team,tier,hire date
    E1,王芳,电话组,一线,2024-03-01
    E2,李雷,,,

    """

  private var importer: FileImporter {
    get throws {
      FileImporter(
        settings: IntakeSettings(clock: try #require(WallClock(identifier: "Asia/Shanghai"))))
    }
  }

  private func file(_ text: String) throws -> String {
    let path = folder.path + "/\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func add(_ text: String, to store: HistoryStore) async throws -> ImportedFile {
    let addition = try #require(try store.beginFile(digest: UUID().uuidString))
    var importer = try importer
    importer.keeper = addition
    return try addition.finish(try await importer.read(try file(text)).file)
  }

  private func inMemory(_ texts: [String]) async throws -> History {
    var whole = History()
    for text in texts {
      whole = try await importer.read(try file(text), addingTo: whole).history
    }
    return whole
  }

  /// Every field of every record, as texts that can be compared.
  private func texts(_ history: History) -> [String] {
    let reviews = history.reviews.records.map { review in
      [
        history.label(review.id), history.text(review.ticket, of: .id),
        history.text(review.agent, of: .agent), history.label(review.reviewer),
        review.reviewerKind?.rawValue, history.label(review.scorecard), history.label(review.item),
        review.reviewedAt.map { "\($0.secondsSince1970)" }, review.score.map { "\($0)" },
        review.itemScore.map { "\($0)" }, review.weight.map { "\($0)" },
        review.isFatal.map { "\($0)" }, review.isPassed.map { "\($0)" },
      ]
    }
    let causes = history.causes.records.map { cause in
      [
        history.label(cause.id), history.text(cause.ticket, of: .id), history.label(cause.problem),
        history.label(cause.cause), history.label(cause.branch), cause.level.map { "\($0)" },
        cause.verification?.rawValue, history.label(cause.verifiedHow), history.label(cause.owner),
        history.label(cause.action), cause.analysedAt.map { "\($0.secondsSince1970)" },
      ]
    }
    let agents = history.agents.records.map { agent in
      [
        history.label(agent.id), history.text(agent.name, of: .agent),
        history.text(agent.team, of: .team), history.text(agent.tier, of: .tier),
        agent.hiredAt.map { "\($0.secondsSince1970)" },
      ]
    }
    return (reviews + causes + agents).map { fields in
      fields.map { $0 ?? "-" }.joined(separator: "|")
    }
  }

  @Test func `come back with every field, as files alone would give them`() async throws {
    let store = try HistoryStore(path: folder.store)
    for text in [Self.reviews, Self.causes, Self.agents] {
      let file = try await add(text, to: store)
      #expect(file.ledger.accepted == file.ledger.read && file.ledger.isBalanced)
    }
    let found = texts(try store.load())
    #expect(found == texts(try await inMemory([Self.reviews, Self.causes, Self.agents])))
    #expect(
      found[1] == "R1|T1|王芳|李雷|internal|card|solution|1777687200|-|60.5|3.0|true|true")
    #expect(found[2] == "-|T2|-|韩梅|third_party|-|tone|1777773600|-|-|-|-|-")
    #expect(found[4] == "-|T1|pay fails|bandwidth|机|2|verified|test|Ada|more|1777651200")
    #expect(found.last == "E2|李雷|-|-|-")
    #expect(try store.recordCounts().others == 7)
  }

  @Test func `are one over files: the later state counts, and a repetition is a duplicate`()
    async throws
  {
    let later = Self.reviews.replacing("60.5", with: "70")
      .replacing(",T2,,韩梅,third party,2026-05-03 10:00,,tone,,,,", with: "R9,T9,,Ada,self,,,,,,,")
    let store = try HistoryStore(path: folder.store)
    _ = try await add(Self.reviews, to: store)
    let file = try await add(later, to: store)
    // One as it was, one with another score, one new.
    #expect(file.ledger.accepted == 2 && file.ledger.duplicate == 1 && file.ledger.isBalanced)
    #expect(texts(try store.load()) == texts(try await inMemory([Self.reviews, later])))
    #expect(try store.numbers("SELECT import FROM reviews ORDER BY number") == [1, 2, 1, 2])
  }

  @Test func `leave a row as it stood behind each duplicate`() async throws {
    let store = try HistoryStore(path: folder.store)
    _ = try await add(Self.agents + "E2,李雷,,,\n", to: store)
    #expect(try store.texts("SELECT text FROM original_rows") == ["E2,李雷,,,"])
  }

  @Test(arguments: [1, 2, 1000])
  func `are read the same in parts of any size`(partSize: Int) async throws {
    let store = try HistoryStore(path: folder.store)
    _ = try await add(Self.reviews, to: store)
    _ = try await add(Self.agents, to: store)
    let inParts = try await store.database.read { try HistoryLoader.load($0, partSize: partSize) }
    #expect(texts(inParts) == texts(try store.load()))
  }

  @Test func `a store of version 3 takes them up, with all that it holds`() async throws {
    let database = try DatabaseQueue(path: folder.store)
    try Schema.migrator.migrate(database, upTo: "v3")
    try await database.write { db in
      try db.execute(
        sql: """
          INSERT INTO imports (
            digest, name, kind, time_zone,
            rows_read, rows_accepted, rows_rejected, rows_duplicate, rows_empty)
          VALUES ('old', 'old.csv', 'tickets', 'Asia/Shanghai', 1, 1, 0, 0, 0);
          INSERT INTO tickets (import, id, status, returns) VALUES (1, 'T1', '处理中', 2);
          """)
    }
    let store = try HistoryStore(path: folder.store)
    #expect(HistoryText(try store.load()).tickets == ["id=T1 status=处理中 returns=2"])
    #expect(try store.recordCounts().others == 0)
    _ = try await add(Self.reviews, to: store)
    let history = try store.load()
    #expect(history.row(of: history.reviews.records[0].ticket) == 0)
    _ = try await add(
      "工单编号,创建时间,状态,问题描述,客户姓名\nT1,2026-05-01 09:00,已解决,付不了款,\n", to: store)
    let ticket = try #require(try store.load().tickets.first)
    #expect(ticket[.hasDescription] == true && ticket[.hasCustomerDetails] == false)
  }

  @Test func `are refused where a value is none that this program writes`() async throws {
    let store = try HistoryStore(path: folder.store)
    _ = try await add(Self.reviews, to: store)
    try store.run("UPDATE reviews SET reviewer_kind = 'neighbour'")
    #expect(throws: StoreError.self) { _ = try store.load() }
  }
}

import Desk
import Foundation
import Intake
import Tabular
import TestSupport
import Testing
import Wording

@testable import Store

/// A file that is written into the store as it is read leaves there what it leaves in memory.
@Suite struct `Streaming` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func importer(_ variant: Variant) throws -> FileImporter {
    var settings = IntakeSettings(clock: try #require(WallClock(identifier: "Asia/Shanghai")))
    settings.limits.delimited.blockSize = variant.blockSize
    var importer = FileImporter(settings: settings)
    importer.workers = variant.workers
    importer.keptColumns = .all
    importer.keepsComments = true
    return importer
  }

  struct Variant: Sendable, CustomTestStringConvertible {
    var seed: UInt64
    var blockSize: Int
    var workers: Int

    var testDescription: String { "seed \(seed), \(blockSize) bytes, \(workers) threads" }

    static let all = (1...(LongTests.areAsked ? 12 : 4)).map { seed in
      Variant(
        seed: UInt64(seed), blockSize: [300, 1000, 4096, 1 << 19][seed % 4], workers: 1 + seed % 3)
    }
  }

  @Test(arguments: Variant.all)
  func `gives the history, ledgers and problems that memory gives`(variant: Variant) async throws {
    var random = SmallRandom(seed: variant.seed)
    let paths = try (0..<6).map { number in
      let isSurvey = number % 3 == 2
      let text = isSurvey ? RandomExport.survey(&random) : RandomExport.tickets(&random)
      let path = folder.path + "/\(number).csv"
      try Data(text.utf8).write(to: URL(filePath: path))
      return path
    }
    var history = History()
    for (number, path) in paths.enumerated() {
      let inMemory = try await importer(variant).read(path, addingTo: history)
      history = inMemory.history

      let store = try HistoryStore(path: folder.store)
      let addition = try #require(try store.beginFile(digest: "\(number)"))
      var importer = try importer(variant)
      importer.keeper = addition
      let file = try addition.finish(try await importer.read(path).file)

      #expect(file.kind != nil)
      #expect(file.ledger == inMemory.file.ledger)
      #expect(file.ledger.isBalanced)
      #expect(file.problems == inMemory.file.problems)
      #expect(HistoryText.difference(try store.load(), history) == nil)
    }
    #expect(history.tickets.count > 50 && history.responses.count > 50)
  }

  @Test(arguments: LongTests.areAsked ? [1, 2, 3] : [1])
  func `keeps the same rows as they stood, whatever the blocks`(seed: UInt64) async throws {
    var random = SmallRandom(seed: seed)
    let text = RandomExport.tickets(&random, rows: 400)
    let path = folder.path + "/a.csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    var kept: [[String]] = []
    for blockSize in [300, 1700, 1 << 19] {
      let store = try HistoryStore(path: folder.path + "/\(blockSize).sqlite")
      let addition = try #require(try store.beginFile(digest: "a"))
      var importer = try importer(Variant(seed: seed, blockSize: blockSize, workers: 2))
      importer.keeper = addition
      let file = try addition.finish(try await importer.read(path).file)
      kept.append(
        try store.texts("SELECT line || ' ' || text FROM original_rows ORDER BY line, number"))
      #expect(kept.last?.count == Set(file.problems.compactMap(\.line)).count)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let numbered = Set(lines.enumerated().map { "\($0.offset + 1) \($0.element)" })
    #expect(kept[0].count > 100)
    #expect(kept[0].allSatisfy(numbered.contains))
    #expect(kept[1] == kept[0])
    #expect(kept[2] == kept[0])
  }

  @Test func `that fails ends the reading with the store's error, and leaves nothing`() async throws
  {
    var random = SmallRandom(seed: 7)
    let path = folder.path + "/a.csv"
    try Data(RandomExport.tickets(&random, rows: 3000).utf8).write(to: URL(filePath: path))
    let store = try HistoryStore(path: folder.store)
    try store.run("PRAGMA max_page_count = 60")
    let addition = try #require(try store.beginFile(digest: "a"))
    let variant = Variant(seed: 7, blockSize: 2000, workers: 2)
    let error = await #expect(throws: StoreError.self) {
      var importer = try importer(variant)
      importer.keeper = addition
      _ = try await importer.read(path)
    }
    #expect(error?.fault == .diskFull)
    #expect(throws: StoreError.self) {
      try addition.finish(ImportedFile(path: path, timeZone: "UTC", kind: .tickets))
    }
    try addition.abandon()
    #expect(try store.load().tickets.isEmpty)
    #expect(try store.numbers("SELECT count(*) FROM imports") == [0])
  }
}

extension ImportedFile {
  fileprivate init(path: String, timeZone: String, kind: RecordKind) {
    self.init(path: path, timeZone: timeZone)
    self.kind = kind
  }
}

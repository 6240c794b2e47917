import TestSupport
import Testing

@testable import Tabular

@Suite struct `A table with one defect` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: Pollution.all, [1, 4])
  func `gives back all that the defect does not touch, and names the rest`(
    pollution: Pollution, workers: Int
  ) async throws {
    let polluted = pollution.pollute()
    let path = try folder.write("a.csv", polluted.text)
    for blockSize in [64, 1 << 16] {
      let table = try await FoundTable.read(path, blockSize: blockSize, workers: workers)
      let found = Set(table.wholeRows)
      let missing = polluted.unharmed.filter { !found.contains($0) }
      #expect(missing.isEmpty, "\(missing.count) rows are missing, \(missing.prefix(2))")
      // What is left: rows in which the damage can be seen, and those named by their lines.
      let clean = Set(polluted.unharmed)
      let altered = table.wholeRows.filter { row in
        !clean.contains(row) && row.contains { !$0.isEmpty }
      }
      #expect(altered.count <= polluted.harmed, "\(altered)")
      if polluted.harmed > 0, altered.isEmpty {
        #expect(!table.lostLines.isEmpty)
      }
      let blank = zip(table.rows, table.lines).filter { $0.0.allSatisfy(\.isEmpty) }.map(\.1)
      #expect(polluted.strangeLines.isSubset(of: table.lostLines.union(blank)))
      if polluted.harmed == 0 { #expect(table.lostLines.isSubset(of: polluted.strangeLines)) }
    }
  }
}

import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `Delimited text of any shape` {
  static let dialects = [",", "\t", ";", "|"].flatMap { delimiter in
    [Dialect.Escape.doubled, .backslash].map {
      Dialect(delimiter: delimiter.utf8.first!, escape: $0)
    }
  }

  @Test(arguments: dialects)
  func `gives the rows, lines and faults of the plain rules`(dialect: Dialect) {
    let delimiter = String(Unicode.Scalar(dialect.delimiter))
    for seed in 0..<400 {
      var random = RandomText(seed: seed)
      let text = seed % 2 == 0 ? random.wild(delimiter) : random.tidy(dialect)
      let expected = ReferenceParser.read(text, dialect)
      #expect(DelimitedText(text, dialect) == expected, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: [16, 61, 400, 4096], [1, 4])
  func `gives the same in blocks of any size on any number of threads`(
    blockSize: Int, workers: Int
  ) async throws {
    let folder = try TemporaryFolder()
    for seed in 0..<60 {
      var dialect = Self.dialects[seed % Self.dialects.count]
      if seed % 3 == 0 { dialect.usualCells = 4 }
      var random = RandomText(seed: 7000 + seed)
      let parts = (0..<12).map { part in
        (seed + part) % 5 == 0
          ? random.wild(String(Unicode.Scalar(dialect.delimiter))) : random.tidy(dialect)
      }
      let text = "客户\n" + parts.joined()
      let expected =
        dialect.usualCells > 0
        ? DelimitedText(text, dialect) : ReferenceParser.read(text, dialect)
      let path = try folder.write("\(seed).csv", text)
      let read = try await DelimitedText.read(
        path, dialect, blockSize: blockSize, workers: workers)
      #expect(read == expected, "seed \(7000 + seed): \(text.debugDescription)")
    }
  }
}

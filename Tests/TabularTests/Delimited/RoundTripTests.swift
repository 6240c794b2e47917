import Desk
import TestSupport
import Testing

@testable import Tabular

/// Tables of random cells, most of which mean something to a parser.
struct RandomTable {
  private var random: RandomText
  private let pieces: [String]

  init(seed: Int, letters: [String]) {
    random = RandomText(seed: seed)
    pieces =
      letters + letters + [
        ",", ";", "\t", "|", "\"", "\"\"", "'", "\\", "\n", "\r\n", "\r", " ", "  ",
      ]
  }

  mutating func next(below bound: Int) -> Int { random.next(below: bound) }

  mutating func cell() -> String {
    (0..<next(below: 6)).map { _ in pieces[next(below: pieces.count)] }.joined()
  }

  /// Rows behind a header of known names; each begins with an id.
  mutating func rows(_ count: Int) -> [[String]] {
    (1...count).map { ["T-\($0)"] + (0..<3).map { _ in cell() } }
  }

  /// The rows as programs write them: quotes where they are needed, and here and there where not.
  mutating func text(_ rows: [[String]], _ dialect: Dialect, lineEnd: String) -> [String] {
    let delimiter = String(Unicode.Scalar(dialect.delimiter))
    let all = [["id", "status", "created at", "note"]] + rows
    return all.map { row in
      row.map { cell in
        let needsQuotes = cell.unicodeScalars.contains {
          "\"\n\r\\ ".unicodeScalars.contains($0) || $0.value == UInt32(dialect.delimiter)
        }
        guard needsQuotes || next(below: 5) == 0 else { return cell }
        let escaped =
          dialect.escape == .doubled
          ? cell.replacing("\"", with: "\"\"")
          : cell.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let blank = dialect.hasBlanksBeforeQuotes ? " " : ""
        return "\(blank)\"\(escaped)\""
      }.joined(separator: delimiter) + lineEnd
    }
  }
}

/// An encoding, how it is made, and letters that it has.
struct WrittenEncoding: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var found: TextEncoding
  var letters: [String]
  var bytes: @Sendable (String) throws -> [UInt8]

  private static let everyday = ["客户", "反映", "支付", "失败", "已解决", "a", "7"]

  private static func wide(
    _ found: TextEncoding, mark: Bool, isLittle: Bool
  ) -> WrittenEncoding {
    WrittenEncoding(
      testDescription: found.rawValue + (mark ? " with a mark" : ""), found: found,
      letters: everyday + ["😀", "é"]
    ) { text in
      ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
    }
  }

  static let all: [WrittenEncoding] = [
    .init(testDescription: "utf-8", found: .utf8, letters: everyday + ["😀", "é", "ß", "\u{FFFD}"]) {
      Array($0.utf8)
    },
    .init(testDescription: "utf-8 with a mark", found: .utf8, letters: everyday + ["😀", "é"]) {
      [0xEF, 0xBB, 0xBF] + Array($0.utf8)
    },
    wide(.utf16LittleEndian, mark: true, isLittle: true),
    wide(.utf16BigEndian, mark: true, isLittle: false),
    wide(.utf16LittleEndian, mark: false, isLittle: true),
    wide(.utf16BigEndian, mark: false, isLittle: false),
    .init(testDescription: "gb18030", found: .gb18030, letters: everyday) {
      try Encoded.bytes($0, "GB18030")
    },
    .init(
      testDescription: "big5", found: .big5,
      letters: ["客戶", "反映", "付款", "失敗", "已解決", "的", "是", "a", "7"]
    ) { try Encoded.bytes($0, "BIG5-HKSCS") },
    .init(
      testDescription: "windows-1252", found: .windows1252, letters: ["é", "ü", "ß", "€", "a", "b"]
    ) {
      try Encoded.bytes($0, "CP1252")
    },
  ]
}

@Suite struct `Any table` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let dialects = [",", ";", "\t", "|"].flatMap { delimiter in
    [Dialect.Escape.doubled, .backslash].flatMap { escape in
      [false, true].map {
        Dialect(delimiter: delimiter.utf8.first!, escape: escape, hasBlanksBeforeQuotes: $0)
      }
    }
  }

  @Test(arguments: WrittenEncoding.all)
  func `comes back as it was written, in blocks of any size on any number of threads`(
    encoding: WrittenEncoding
  ) async throws {
    for (seed, dialect) in Self.dialects.enumerated() {
      var random = RandomTable(seed: seed, letters: encoding.letters)
      let rows = random.rows(40)
      let lineEnd = ["\n", "\r\n", "\r"][seed % 3]
      let text = random.text(rows, dialect, lineEnd: lineEnd).joined()
      let path = try folder.write("\(seed).csv", encoding.bytes(text))
      #expect(try TextFile(path: path).encoding.encoding == encoding.found, "seed \(seed)")
      for (blockSize, workers) in [(16, 1), (37, 4), (100, 2), (1000, 3), (1 << 16, 1)] {
        let read = try await DelimitedText.read(
          path, dialect, blockSize: blockSize, workers: workers)
        #expect(Array(read.rows.dropFirst()) == rows, "seed \(seed), \(blockSize), \(workers)")
        #expect(read.faults.isEmpty, "seed \(seed)")
      }
      let found = try await FoundTable.read(path)
      #expect(found.dialect.delimiter == dialect.delimiter, "seed \(seed)")
      #expect(found.rows.count == rows.count, "seed \(seed)")
    }
  }
}

@Suite struct `One byte cut or flipped` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: 0..<12)
  func `costs no rows but those that it touches, and every record is accounted for`(
    seed: Int
  ) async throws {
    let dialect = `Any table`.dialects[seed]
    for trial in 0..<25 {
      var random = RandomTable(seed: 100 * seed + trial, letters: ["客户", "反映", "支付", "a"])
      // A cell that begins with a delimiter or a line break makes its opening quote look like the
      // closing one of a cell before it that is open.
      let rows = random.rows(50).map { row in
        row.map { String($0.drop { $0.isNewline || ",;\t|\"' \\".contains($0) }) }
      }
      let records = random.text(rows, dialect, lineEnd: "\n").map { Array($0.utf8) }
      let starts = records.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
      var bytes = records.flatMap { $0 }
      let place = starts[5] + random.next(below: starts[45] - starts[5])
      if trial % 2 == 0 {
        bytes.remove(at: place)
      } else {
        bytes[place] ^= UInt8(1 << random.next(below: 8))
      }
      let touched = starts.lastIndex { $0 <= place }! - 1
      let isLast = place == starts[touched + 2] - 1
      let harmed = touched...(isLast ? touched + 1 : touched)
      let path = try folder.write("\(trial).csv", bytes)
      for (blockSize, workers) in [(64, 4), (1 << 16, 1)] {
        let read = try await DelimitedText.read(
          path, dialect, blockSize: blockSize, workers: workers)
        let comment: Comment = "trial \(trial), record \(touched + 1), \(read.faults)"
        let kept = rows.indices.filter { !harmed.contains($0) }.map { rows[$0] }
        let found = Array(read.rows.dropFirst())
        #expect(found.prefix(harmed.lowerBound).elementsEqual(rows[..<harmed.lowerBound]), comment)
        let behind = kept.count - harmed.lowerBound
        #expect(found.suffix(behind).elementsEqual(kept.suffix(behind)), comment)
        // Something is left of the rows that were touched: a row or a fault.
        #expect(found.count + read.faults.count > kept.count, comment)
      }
    }
  }
}

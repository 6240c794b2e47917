import Archive
import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `A workbook that is not as it should be` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func error(_ bytes: [UInt8], _ end: String = "") async throws -> SourceError? {
    let path = try folder.write("book.xlsx", bytes) + end
    do {
      return try await FoundSheet.read(path).failure
    } catch let error as SourceError {
      return error
    }
  }

  private func book(_ rows: String, _ around: (String, String) = ("", "")) -> MadeWorkbook {
    var book = MadeWorkbook()
    book.addSheet("Sheet1", rows: rows, around: around)
    return book
  }

  private static let rows = (1..<200).map { "<row r=\"\($0)\"><c><v>\($0 * 7919)</v></c></row>" }
    .joined()

  @Test func `is not read where a byte has changed`() async throws {
    let whole = book(Self.rows).bytes
    #expect(try await error(whole) == nil)
    for place in stride(from: 60, to: 400, by: 7) {
      var changed = whole
      changed[place] ^= 0x10
      #expect(try await error(changed) == .damagedPackage, "byte \(place)")
    }
  }

  @Test func `is not read where it is cut off`() async throws {
    let whole = book(Self.rows).bytes
    for length in stride(from: 22, to: whole.count, by: 97) {
      #expect(try await error(Array(whole.prefix(length))) == .damagedPackage, "\(length) bytes")
    }
  }

  @Test(
    arguments: [
      "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData/></worksheet>",
      "<worksheet><sheetData><row r=\"1\"><c><v>1</v></c></row>", "<worksheet/>", "", "\u{0}",
    ])
  func `says so of a part that is no sheet, or reaches outside`(xml: String) async throws {
    var book = MadeWorkbook()
    book.addSheet("Sheet1", xml: xml)
    #expect(try await error(book.bytes) == .damagedPackage)
  }

  @Test func `gives the rows before the place where a sheet breaks off`() async throws {
    let rows = Self.rows + "<row r=\"200\"><c><v>1</v>"
    let path = try folder.write("book.xlsx", book(rows).bytes)
    for workers in [1, 2] {
      let sheet = try await FoundSheet.read(path, blockSize: 512, workers: workers)
      #expect(sheet.rows.count == 198)
      #expect(sheet.failure == .brokenSheet)
    }
  }

  @Test func `may name rows and columns as far out as it likes`() async throws {
    let far = (2..<40_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    let path = try folder.write(
      "book.xlsx", book("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\(far)").bytes)
    let sheet = try await FoundSheet.read(path, blockSize: 1 << 19)
    #expect(sheet.rows.count + sheet.faults.count { $0.code == .recordTooLong } == 39_998)
    let odd = try await FoundSheet.of(
      "<row r=\"2\"><c r=\"ZZZZZZZZ2\"><v>1</v></c></row><row r=\"99999999999999999999\">"
        + "<c r=\"A1\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>3</v></c></row>")
    #expect(odd.rows.map { $0[0] } == ["2", "3"])
    #expect(odd.lines == [3, 4])
    #expect(odd.faults.map(\.code) == [.recordTooLong])
  }

  @Test func `does not fill the memory`() async throws {
    var limits = ExpansionLimits()
    (limits.freeBytes, limits.highestRatio) = (1 << 20, 50)
    let path = try folder.write(
      "book.xlsx", book(String(repeating: "<row></row>", count: 1 << 20)).bytes)
    var options = SourceOptions()
    options.limits.expansion = limits
    #expect(throws: SourceError.expandsTooFar) { try openRecords(path, options) }
  }

  @Test func `names its sheets where another was asked for`() async throws {
    #expect(
      try await error(book(Self.rows).bytes, "#Other") == .noSuchSheet(["Sheet1"]))
    #expect(try await error(book(Self.rows).bytes, "#Sheet1") == nil)
  }

  @Test func `is another program's document, and says what to do`() async throws {
    func package(_ parts: [String: String]) -> [UInt8] {
      var archive = ZipArchive()
      for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
        archive.add(name, DeflatedPart(Array(text.utf8), isLast: true))
      }
      return archive.bytes
    }
    func office(_ target: String) -> [UInt8] {
      package([
        "_rels/.rels": "<Relationships><Relationship Type=\"http://x/officeDocument\" "
          + "Target=\"\(target)\"/></Relationships>"
      ])
    }
    #expect(try await error(office("word/document.xml")) == .document("DOCX"))
    #expect(try await error(office("xl/workbook.bin")) == .workbook)
    #expect(
      try await error(package(["mimetype": "application/vnd.oasis", "content.xml": "<x/>"]))
        == .workbook)
    #expect(try await error(package(["Index/Document.iwa": ""])) == .workbook)
    #expect(try await error(package(["a.csv": "id\n1\n"])) == .archive("ZIP"))
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(try await error(old + [UInt8](repeating: 0, count: 4000)) == .workbook)
    let locked =
      old + [UInt8](repeating: 0, count: 300_000)
      + "EncryptedPackage".utf8.flatMap { [$0, 0] }
    #expect(try await error(locked) == .protectedWorkbook)
  }
}

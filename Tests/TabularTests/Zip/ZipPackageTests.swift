import Archive
import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `An archive of exports` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func archive(_ files: [(String, [UInt8])]) -> ZipArchive {
    var archive = ZipArchive()
    for (name, bytes) in files { archive.add(name, DeflatedPart(bytes, isLast: true)) }
    return archive
  }

  private static let csv = Array("id,note\nT-1,x\n".utf8)

  @Test func `is each of its files, and names those that are not read`() throws {
    var book = MadeWorkbook()
    book.addSheet("一", rows: "<row><c><v>1</v></c></row>")
    book.addSheet("空", rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")
    book.relate("rId3", "chartsheet", to: "chartsheets/sheet1.xml")
    let path = try folder.write(
      "a.zip",
      archive([
        ("2026/", []), ("2026/tickets.csv", Self.csv), ("../../etc/b.csv", Self.csv),
        ("/c.csv.gz", Encoded.gzip(Self.csv)), ("book.xlsx", book.bytes), ("readme.md", []),
        ("in.zip", archive([]).bytes), ("__MACOSX/._tickets.csv", []), (".DS_Store", []),
        ("broken.xlsx", [0x50, 0x4B, 3, 4]),
      ]).bytes)
    let parts = try SourceContents(path).parts
    #expect(
      parts.map { String($0.path.dropFirst(path.count)) } == [
        "/2026/tickets.csv", "/../../etc/b.csv", "//c.csv.gz", "/book.xlsx#一", "/book.xlsx#空",
        "/readme.md", "/in.zip", "/broken.xlsx",
      ])
    #expect(
      parts.map(\.notRead) == [
        nil, nil, nil, nil, .emptySheet, .otherEnding, .archiveInArchive, .damagedPackage,
      ])
    for part in parts where part.notRead == nil {
      _ = try openRecords(part.path, SourceOptions())
    }
  }

  @Test func `unpacks its files in pieces of any size`() throws {
    let text = Array("rt</sheetData>\"1\",\"5/1 质检员\",20)6/5/5 /20210:00,6</row>\"r\"".utf8)
    let path = try folder.write("a.zip", archive([("a.csv", text)]).bytes)
    let package = try ZipPackage(RandomAccessFile(path: path))
    let entry = try #require(package.entry("a.csv"))
    for size in 1...(text.count + 1) {
      var stream = try ZipEntryStream(package, entry, limits: ExpansionLimits())
      var piece = ContiguousArray<UInt8>(repeating: 0, count: size)
      var read: [UInt8] = []
      while case let end = try stream.fill(&piece, from: 0), end > 0 { read += piece[..<end] }
      #expect(read == text, "pieces of \(size)")
    }
  }

  @Test func `says that it holds no files`() throws {
    let path = try folder.write("a.zip", archive([]).bytes)
    #expect(try SourceContents(path).parts.map(\.notRead) == [.emptyArchive])
  }

  @Test func `gives a file's records as they would be outside`() async throws {
    let path = try folder.write("a.zip", archive([("x/t#1.csv", Self.csv)]).bytes)
    let text = try TextFile(path: path + "/x/t#1.csv")
    #expect(text.sample.elementsEqual(Self.csv))
    #expect(text.size == Self.csv.count)
    #expect(throws: SourceError.missing) { try TextFile(path: path + "/x/other.csv") }
    #expect(throws: SourceError.archive("ZIP")) { try openRecords(path, SourceOptions()) }
    #expect(SourcePlace.file(of: path + "/x/t#1.csv") == path)
    #expect(FileState(path: path + "/x/t#1.csv") == FileState(path: path))
  }

  @Test func `shows names that a Chinese Windows wrote`() throws {
    let name = try Encoded.bytes("工单明细2026年5月.csv", "GB18030")
    var bytes = archive([(String(repeating: "x", count: name.count), Self.csv)]).bytes
    // The name in the file's own head, and in the directory; that it is UTF-8 is in a flag.
    for place in bytes.indices.dropLast(4)
    where bytes[place...].starts(with: [0x50, 0x4B, 1, 2]) {
      bytes.replaceSubrange((place + 46)..<(place + 46 + name.count), with: name)
      bytes[place + 9] = 0
    }
    let path = try folder.write("a.zip", bytes)
    #expect(try SourceContents(path).parts.map(\.path) == [path + "/工单明细2026年5月.csv"])
    #expect(try TextFile(path: path + "/工单明细2026年5月.csv").sample.elementsEqual(Self.csv))
  }

  @Test func `names files with a password, or packed in unusual ways`() throws {
    let whole = archive([("a.csv", Self.csv)]).bytes
    let directory = try #require(
      whole.indices.dropLast(4).last { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    var locked = whole
    locked[directory + 8] |= 1
    let path = try folder.write("locked.zip", locked)
    #expect(try SourceContents(path).parts.map(\.notRead) == [.encryptedMember])
    #expect(throws: SourceError.encryptedMember) { try TextFile(path: path + "/a.csv") }
    var unusual = whole
    unusual[directory + 10] = 12
    let other = try folder.write("unusual.zip", unusual)
    #expect(throws: SourceError.unknownPacking) { try TextFile(path: other + "/a.csv") }
  }

  @Test func `is damaged where a checksum is wrong or files overlap`() throws {
    let whole = archive([("a.csv", Self.csv), ("b.csv", Self.csv)]).bytes
    let places = whole.indices.dropLast(4).filter {
      whole[$0...].starts(with: [0x50, 0x4B, 1, 2])
    }
    var wrong = whole
    wrong[places[0] + 16] ^= 1
    let path = try folder.write("wrong.zip", wrong)
    #expect(throws: SourceError.damagedPackage) { try TextFile(path: path + "/a.csv") }
    #expect(try TextFile(path: path + "/b.csv").sample.elementsEqual(Self.csv))
    var overlapping = whole
    for offset in 42..<46 { overlapping[places[1] + offset] = 0 }
    let twice = try folder.write("twice.zip", overlapping)
    #expect(throws: SourceError.damagedPackage) { try SourceContents(twice) }
  }

  @Test func `may begin with a program that unpacks it`() throws {
    let bytes = archive([("a.csv", Self.csv)]).bytes
    // Only what begins as an archive is one: a program is no text.
    let path = try folder.write(
      "a.zip", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 96) + bytes)
    #expect(try TextFile(path: path + "/a.csv").sample.elementsEqual(Self.csv))
  }
}

import Tabular
import TestSupport
import Testing

@Suite struct `A text file` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The whole text, read in pieces of some bytes.
  private func text(_ file: TextFile, pieceBytes: Int = 4096) throws -> String {
    var stream = try file.open()
    var read: [UInt8] = []
    var piece = ContiguousArray<UInt8>(repeating: 0, count: pieceBytes)
    while true {
      let end = try stream.fill(&piece, from: 0)
      if end == 0 { return String(decoding: read, as: UTF8.self) }
      read += piece[..<end]
    }
  }

  static let sample = "工单编号,客户,描述\n1,𠮷田,“支付失败”😀\n2,张镕基,退款 ￥20\n"

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"])
  func `reads as UTF-8 from any encoding, four-byte characters too`(name: String) throws {
    let path = try folder.write("a.csv", Encoded.bytes(Self.sample, name))
    let file = try TextFile(path: path)
    #expect(try text(file) == Self.sample)
    #expect(String(decoding: file.sample, as: UTF8.self) == Self.sample)
    #expect(file.sampleIsWhole)
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE"])
  func `leaves out its byte order mark`(name: String) throws {
    let path = try folder.write("a.csv", Encoded.bytes("\u{FEFF}" + Self.sample, name))
    let file = try TextFile(path: path)
    #expect(try text(file) == Self.sample)
    #expect(file.sample.first == "工".utf8.first)
  }

  @Test(arguments: ["GB18030", "UTF-16LE", "UTF-32LE", "UTF-32BE"])
  func `reads the same in pieces of any size`(name: String) throws {
    let path = try folder.write("a.csv", Encoded.bytes(Self.sample, name))
    let file = try TextFile(path: path)
    for pieceBytes in 1...9 { #expect(try text(file, pieceBytes: pieceBytes) == Self.sample) }
  }

  @Test func `is read to its end whatever stands where its sample ends`() throws {
    for shift in 0..<3 {
      let long = String(repeating: "x", count: shift) + String(repeating: "工单", count: 150_000)
      let path = try folder.write("a.csv", Encoded.bytes(long, "GB18030"))
      let file = try TextFile(path: path)
      #expect(!file.sampleIsWhole)
      #expect(try text(file, pieceBytes: 65_536) == long)
    }
  }

  @Test func `is unpacked whatever its encoding`() throws {
    let packed = try Encoded.gzip(Encoded.bytes(Self.sample, "GB18030"))
    let file = try TextFile(path: folder.write("a.csv.gz", packed))
    #expect(file.isCompressed)
    #expect(file.encoding.encoding == .gb18030)
    #expect(try text(file) == Self.sample)
  }

  @Test func `shows damaged bytes as U+FFFD and reads on behind them`() throws {
    var bytes = try Encoded.bytes(Self.sample, "GB18030")
    let comma = try #require(bytes.lastIndex(of: UInt8(ascii: ",")))
    bytes.insert(0xB9, at: comma)  // half a character
    let file = try TextFile(path: folder.write("a.csv", bytes))
    #expect(try text(file) == Self.sample.replacing(",退款", with: "\u{FFFD},退款"))
  }

  @Test func `in UTF-16 stays in step behind half a surrogate pair`() throws {
    var bytes = try Encoded.bytes("id,name\n1,", "UTF-16LE")
    bytes += [0x3D, 0xD8]
    bytes += try Encoded.bytes(",工单\n", "UTF-16LE")
    let file = try TextFile(path: folder.write("a.csv", bytes))
    #expect(try text(file) == "id,name\n1,\u{FFFD},工单\n")
  }

  static let foreign: [(bytes: [UInt8], error: SourceError)] = [
    ([0x1F, 0x8B, 8, 0], .archive("gzip")), ([0x28, 0xB5, 0x2F, 0xFD, 0], .archive("Zstandard")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .archive("xz")),
    (Array("BZh91AY&SY".utf8), .archive("bzip2")),
    (Array(repeating: 0, count: 257) + Array("ustar".utf8), .archive("tar")),
    (Array("PAR1".utf8), .document("Parquet")), ([9, 8, 8, 0, 0, 5, 0x10, 0], .workbook),
    ([0xE9, 0x78] + Array(0..<32), .noText),
  ]

  @Test(arguments: foreign)
  func `that is no text is refused by the name of its format`(
    bytes: [UInt8], error: SourceError
  ) throws {
    let path = try folder.write("a.csv.gz", Encoded.gzip(bytes))
    #expect(throws: error) { try TextFile(path: path) }
  }

  @Test func `that is empty has an empty sample`() throws {
    let file = try TextFile(path: folder.write("a.csv", ""))
    #expect(file.sample.isEmpty)
    #expect(file.sampleIsWhole)
  }

  @Test func `that is cut off in its gzip data has what was whole for a sample`() throws {
    let packed = try Encoded.gzip((0..<900).map { "\($0 * 7919 % 1009)\n" }.joined())
    let file = try TextFile(path: folder.write("a.csv.gz", packed.dropLast(200)))
    #expect(file.sample.starts(with: "0\n856\n".utf8))
    #expect(!file.sampleIsWhole)
  }

  @Test func `whose gzip data is damaged from the start is an error`() throws {
    let path = try folder.write("a.csv.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF])
    #expect(throws: SourceError.self) { try TextFile(path: path) }
  }
}

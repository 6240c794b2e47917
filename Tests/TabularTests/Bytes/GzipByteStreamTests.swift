import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `A gzip file` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What can be read, in pieces, and why reading stopped.
  private func read(
    _ bytes: [UInt8], pieceBytes: Int = 1000, limits: ExpansionLimits = ExpansionLimits()
  ) throws -> (text: String, failure: SourceError?) {
    let path = try folder.write("a.gz", bytes)
    var stream = GzipByteStream(try FileByteStream(path: path), limits: limits)
    var read: [UInt8] = []
    while true {
      var piece = ContiguousArray<UInt8>(repeating: 0, count: pieceBytes)
      let (end, failure) = stream.fillWhatCanBeRead(&piece, from: 0)
      read += piece[..<end]
      if failure != nil || end == 0 { return (String(decoding: read, as: UTF8.self), failure) }
    }
  }

  private static let text = (0..<5000).map { "T-\($0),\($0 * 7919 % 1009)\n" }.joined()

  @Test func `gives what was packed`() throws {
    let (text, failure) = try read(Encoded.gzip(Self.text))
    #expect(text == Self.text)
    #expect(failure == nil)
  }

  @Test(arguments: [1, 2, 7, 65_536, 1 << 20])
  func `gives the same in pieces of any size`(pieceBytes: Int) throws {
    let (text, failure) = try read(Encoded.gzip(Self.text), pieceBytes: pieceBytes)
    #expect(text == Self.text)
    #expect(failure == nil)
  }

  @Test func `of several members gives one after the other, empty ones too`() throws {
    let members = try Encoded.gzip("a\n") + Encoded.gzip("") + Encoded.gzip(Self.text)
    let (text, failure) = try read(members)
    #expect(text == "a\n" + Self.text)
    #expect(failure == nil)
  }

  @Test func `of nothing gives nothing`() throws {
    let (text, failure) = try read(Encoded.gzip(""))
    #expect(text.isEmpty)
    #expect(failure == nil)
  }

  @Test(arguments: [1, 3, 8, 9, 500, 10_000])
  func `that is cut off gives what was whole, then says that it is damaged`(missing: Int) throws {
    let packed = try Encoded.gzip(Self.text)
    let (text, failure) = try read(packed.dropLast(missing))
    #expect(Self.text.hasPrefix(text))
    #expect(missing > 8 || text == Self.text)
    #expect(failure?.code == .damagedCompression)
  }

  @Test func `with wrong bytes in the middle says that it is damaged`() throws {
    var packed = try Encoded.gzip(Self.text)
    for place in (packed.count / 2)..<(packed.count / 2 + 40) { packed[place] ^= 0x5A }
    let (_, failure) = try read(packed)
    #expect(failure?.code == .corruptCompression)
  }

  @Test(arguments: [-8, -5, -4, -1])
  func `with another checksum or length gives all, and says that it is not what was packed`(
    place: Int
  ) throws {
    var packed = try Encoded.gzip(Self.text)
    packed[packed.count + place] ^= 1
    let (text, failure) = try read(packed)
    #expect(text == Self.text)
    #expect(failure?.code == .corruptCompression)
  }

  @Test func `followed by bytes of another kind gives all, and says that they were not read`()
    throws
  {
    let (text, failure) = try read(Encoded.gzip(Self.text) + Array("<html>".utf8))
    #expect(text == Self.text)
    #expect(failure?.code == .trailingBytes)
  }

  @Test(arguments: [1, 512, 100_000])
  func `may be padded with zeros`(zeros: Int) throws {
    let (text, failure) = try read(
      Encoded.gzip(Self.text) + [UInt8](repeating: 0, count: zeros))
    #expect(text == Self.text)
    #expect(failure == nil)
  }

  @Test func `that expands beyond measure is stopped, and what came before is given`() throws {
    let limits = ExpansionLimits(freeBytes: 10_000, highestRatio: 100, mostBytes: 1 << 20)
    let (start, failure) = try read(
      Encoded.gzip(String(repeating: "a", count: 400_000)), limits: limits)
    #expect(failure?.code == .expandsTooLarge)
    #expect(start.count > 10_000 && start.count < 100_000)
    let (text, none) = try read(Encoded.gzip(Self.text), limits: limits)
    #expect(text == Self.text)
    #expect(none == nil)
  }

  @Test func `may be packed ever so well as long as it is not much`() throws {
    let limits = ExpansionLimits(freeBytes: 500_000, highestRatio: 100, mostBytes: 1 << 20)
    let text = String(repeating: "a", count: 400_000)
    #expect(try read(Encoded.gzip(text), limits: limits).text == text)
  }

  @Test func `ends at the most that any file may have`() throws {
    let limits = ExpansionLimits(freeBytes: 1000, highestRatio: 100, mostBytes: 20_000)
    let (text, failure) = try read(Encoded.gzip(Self.text), limits: limits)
    #expect(failure?.code == .expandsTooLarge)
    #expect(Self.text.hasPrefix(text))
  }
}

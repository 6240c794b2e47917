import TestSupport
import Testing

@testable import Tabular

@Suite struct `The encoding of a text` {
  private func guess(_ bytes: [UInt8]) -> EncodingGuess {
    bytes.withUnsafeBufferPointer { EncodingGuess(sample: $0) }
  }

  static let chinese = "工单编号,状态,描述\n1,已解决,客户反映支付失败，已退款\n2,处理中,物流一直没有更新\n"
  static let traditional = "工單編號,狀態,描述\n1,已解決,客戶反映付款失敗，已退款\n2,處理中,物流一直沒有更新\n"

  @Test func `is UTF-8 with certainty where nothing but ASCII stands, for now`() {
    let guess = guess(Array("id,status\n1,open\n".utf8))
    #expect(guess.encoding == .utf8)
    #expect(guess.confidence == .certain)
    #expect(guess.isPlainASCII)
  }

  @Test func `is UTF-8 where every sequence is well formed`() {
    let guess = guess(Array(Self.chinese.utf8))
    #expect(guess.encoding == .utf8)
    #expect(guess.confidence == .likely)
    #expect(!guess.isPlainASCII)
  }

  @Test func `is UTF-8 still with one damaged place`() {
    var bytes = Array(Self.chinese.utf8)
    bytes.insert(0xFF, at: bytes.count - 1)
    #expect(guess(bytes).encoding == .utf8)
    #expect(guess(bytes).confidence == .uncertain)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], TextEncoding.utf8, 3),
      ([0xFF, 0xFE, 0x61, 0], .utf16LittleEndian, 2),
      ([0xFE, 0xFF, 0, 0x61], .utf16BigEndian, 2),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .utf32LittleEndian, 4),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], .utf32BigEndian, 4),
    ] as [([UInt8], TextEncoding, Int)])
  func `is what its mark says`(bytes: [UInt8], encoding: TextEncoding, markLength: Int) {
    let guess = guess(bytes)
    #expect(guess.encoding == encoding)
    #expect(guess.confidence == .certain)
    #expect(guess.markLength == markLength)
  }

  @Test(
    arguments: [
      ("UTF-16LE", TextEncoding.utf16LittleEndian), ("UTF-16BE", .utf16BigEndian),
      ("UTF-32LE", .utf32LittleEndian), ("UTF-32BE", .utf32BigEndian),
      ("GB18030", .gb18030), ("GBK", .gb18030), ("GB2312", .gb18030),
    ])
  func `is seen from its bytes where it has no mark`(
    name: String, encoding: TextEncoding
  ) throws {
    let guess = try guess(Encoded.bytes(Self.chinese, name))
    #expect(guess.encoding == encoding)
    #expect(guess.confidence == .likely)
    #expect(guess.markLength == 0)
  }

  @Test func `is Big5 for traditional Chinese written so`() throws {
    #expect(try guess(Encoded.bytes(Self.traditional, "BIG5")).encoding == .big5)
  }

  @Test func `is GB18030 for traditional Chinese written so`() throws {
    #expect(try guess(Encoded.bytes(Self.traditional, "GB18030")).encoding == .gb18030)
  }

  @Test(
    arguments: [
      "id,name\n1,José\n2,Zoë\n", "id,name\n1,Müller\n2,Jürgen Höß\n3,Schäfer\n",
      "id,comment\n1,déjà réglé\n2,“très bien”\n3,20 €\n",
    ])
  func `is Windows-1252 for Western text, accents before letters too`(text: String) throws {
    #expect(try guess(Encoded.bytes(text, "CP1252")).encoding == .windows1252)
  }

  @Test func `is no UTF-16 for a few stray zeros`() {
    #expect(guess(Array("id,name\n1,a\0b\n2,c\n3,a name and another\n".utf8)).encoding == .utf8)
  }

  @Test func `is GB18030 still with one damaged place`() throws {
    var bytes = try Encoded.bytes(Self.chinese, "GB18030")
    bytes.insert(0xFF, at: bytes.count - 1)
    #expect(guess(bytes).encoding == .gb18030)
  }

  @Test func `does not take a sequence that the sample cuts off for damage`() {
    let bytes = Array("客户".utf8).dropLast()
    #expect(guess(Array(bytes)).encoding == .utf8)
    #expect(guess(Array(bytes)).confidence == .likely)
  }
}

@testable import Tabular

/// Bytes give the same text in one piece and in small ones, and text it is.
func fuzzEncoding(_ bytes: UnsafeBufferPointer<UInt8>) {
  let guess = EncodingGuess(sample: bytes)
  hold(guess.markLength <= bytes.count)
  let whole = text(MemoryStream(bytes), guess.encoding, blockSize: 4096)
  let size = someSize(of: bytes, upTo: 40)
  let pieces = text(MemoryStream(bytes, piece: size), guess.encoding, blockSize: 3 * size)
  holdSame(whole, pieces, "pieces of \(size)")
  // What comes out is UTF-8 whatever went in.
  hold(guess.encoding == .utf8 || String(validating: whole, as: UTF8.self) != nil)
  if bytes.starts(with: [0x1F, 0x8B]) {
    expand(MemoryStream(bytes, piece: size))
  }
}

private func text(
  _ stream: MemoryStream, _ encoding: TextEncoding, blockSize: Int
) -> ContiguousArray<UInt8> {
  var text = ContiguousArray<UInt8>()
  do throws(SourceError) {
    var stream = try TranscodingByteStream(stream, from: encoding)
    var block = ContiguousArray<UInt8>(repeating: 0, count: blockSize)
    while true {
      let count = try stream.fill(&block, from: 0)
      if count == 0 { return text }
      text += block[..<count]
    }
  } catch {
    fatalError("iconv knows all encodings that can be guessed")
  }
}

/// Damage ends the text with an error; nothing ends it with a crash.
private func expand(_ packed: MemoryStream) {
  let limits = ExpansionLimits(freeBytes: 1 << 14, highestRatio: 400, mostBytes: 1 << 20)
  var stream = GzipByteStream(packed, limits: limits)
  var block = ContiguousArray<UInt8>(repeating: 0, count: 4096)
  var count = 0
  while true {
    let (end, failure) = stream.fillWhatCanBeRead(&block, from: 0)
    count += end
    hold(count <= limits.mostBytes + block.count)
    if end == 0 || failure != nil { return }
  }
}

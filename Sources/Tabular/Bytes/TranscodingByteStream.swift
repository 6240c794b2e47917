import Desk
import Foundation

/// The bytes of another encoding as UTF-8. A damaged sequence becomes U+FFFD.
///
/// Owns iconv's state, the bytes not yet converted and the text not yet handed out.
package final class TranscodingByteStream: ByteStream {
  private var source: any ByteStream
  private let handle: iconv_t
  /// How many bytes of a damaged sequence are skipped, to be in step for the next character.
  private let unit: Int
  private let input: UnsafeMutableRawBufferPointer
  private let output: UnsafeMutableRawBufferPointer
  private var pending = 0..<0
  private var ready = 0..<0
  /// True when the pending bytes are converted, but for a sequence that is cut off.
  private var needsInput = true
  private var hasEnded = false

  /// - Throws: when the system's iconv does not know the encoding.
  package init(_ source: any ByteStream, from encoding: TextEncoding) throws(SourceError) {
    guard
      let handle = iconv_open("UTF-8", encoding == .big5 ? "big5-hkscs" : encoding.rawValue),
      handle != iconv_t(bitPattern: -1)
    else { throw .unknownEncoding(encoding) }
    self.source = source
    self.handle = handle
    unit = encoding.unit
    input = .allocate(byteCount: 1 << 16, alignment: 16)
    output = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit {
    iconv_close(handle)
    input.deallocate()
    output.deallocate()
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    while ready.isEmpty {
      if needsInput, !hasEnded { try refill() }
      if pending.isEmpty, hasEnded { return 0 }
      convert()
    }
    let given = ready.prefix(buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: output[given]))
    ready = given.upperBound..<ready.upperBound
    return given.count
  }

  /// Moves what is left to the front and reads more behind it.
  private func refill() throws(SourceError) {
    let rest = pending.count
    if pending.lowerBound > 0, rest > 0 {
      input.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[pending]))
    }
    pending = 0..<rest
    let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: input[rest...]))
    hasEnded = count == 0
    pending = 0..<(rest + count)
  }

  private func convert() {
    var from = input.baseAddress?.advanced(by: pending.lowerBound)
      .assumingMemoryBound(to: CChar.self)
    var fromLeft = pending.count
    var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
    var toLeft = output.count
    needsInput = true
    while fromLeft > 0 {
      if iconv(handle, &from, &fromLeft, &to, &toLeft) != -1 { break }
      if errno == EINVAL, !hasEnded { break }
      if errno == E2BIG || toLeft < 3 {
        needsInput = false
        break
      }
      to?[0] = CChar(bitPattern: 0xEF)
      to?[1] = CChar(bitPattern: 0xBF)
      to?[2] = CChar(bitPattern: 0xBD)
      to = to?.advanced(by: 3)
      toLeft -= 3
      let passed = min(unit, fromLeft)
      from = from?.advanced(by: passed)
      fromLeft -= passed
    }
    pending = (pending.upperBound - fromLeft)..<pending.upperBound
    ready = 0..<(output.count - toLeft)
  }
}

extension TranscodingByteStream {
  /// Some bytes of another encoding as text; as they are where the system does not know it.
  static func text(_ bytes: ContiguousArray<UInt8>, from encoding: TextEncoding) -> String {
    do throws(SourceError) {
      var stream = try TranscodingByteStream(BytesInMemory(bytes), from: encoding)
      var text = ContiguousArray<UInt8>(repeating: 0, count: 4 * bytes.count + 4)
      let end = try stream.fill(&text, from: 0)
      return String(decoding: text[..<end], as: UTF8.self)
    } catch {
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

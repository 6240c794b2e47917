import Desk
import Foundation

/// The bytes of another encoding as UTF-8. A damaged sequence becomes U+FFFD.
package struct TranscodingByteStream: ByteStream {
  private let converter: Converter

  /// - Throws: when the system's iconv does not know the encoding.
  package init(
    _ source: any ByteStream, from encoding: TextEncoding, path: String
  ) throws(SourceError) {
    guard let converter = Converter(source: source, encoding: encoding) else {
      throw SourceError(
        code: .unknownEncoding, path: path,
        advice: "this system cannot read \(encoding.rawValue); save the file as UTF-8")
    }
    self.converter = converter
  }

  package mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(SourceError) -> Int {
    try converter.read(into: buffer)
  }
}

/// Owns iconv's state, the bytes not yet converted and the text not yet handed out.
private final class Converter {
  private var source: any ByteStream
  private let handle: iconv_t
  /// Bytes that a damaged sequence is passed over by: what keeps the next character in step.
  private let unit: Int
  private let input: UnsafeMutableRawBufferPointer
  private let output: UnsafeMutableRawBufferPointer
  private var pending = 0..<0
  private var ready = 0..<0
  /// True when the pending bytes are converted, but for a sequence that is cut off.
  private var needsInput = true
  private var hasEnded = false

  init?(source: any ByteStream, encoding: TextEncoding) {
    let handle = iconv_open("UTF-8", encoding.iconvName)
    guard handle != iconv_t(bitPattern: -1), let handle else { return nil }
    self.source = source
    self.handle = handle
    unit = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
    input = .allocate(byteCount: 1 << 16, alignment: 16)
    output = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit {
    iconv_close(handle)
    input.deallocate()
    output.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
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

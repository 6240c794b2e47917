import CZlib

/// Bytes as a zip archive keeps them: deflated, with their checksum.
///
/// Parts of one file are deflated on several threads and joined: each but the last ends on a byte.
struct DeflatedPart: Sendable {
  /// Raw deflate data.
  private(set) var compressed: [UInt8]
  /// CRC-32 of the plain bytes.
  private(set) var checksum: UInt32
  /// How many plain bytes there are.
  private(set) var size: Int

  /// Quick rather than small: a register of tickets shrinks to a tenth either way.
  private static let level: Int32 = 2

  /// - Parameter isLast: whether nothing follows in the file.
  init(_ bytes: [UInt8], isLast: Bool) {
    size = bytes.count
    checksum = UInt32(crc32_z(0, bytes, bytes.count))
    compressed = Self.deflated(bytes, isLast: isLast)
  }

  /// The part and what follows it in the file.
  static func + (left: DeflatedPart, right: DeflatedPart) -> DeflatedPart {
    var joined = left
    joined.compressed += right.compressed
    joined.size += right.size
    joined.checksum = UInt32(
      crc32_combine(uLong(left.checksum), uLong(right.checksum), Int(right.size)))
    return joined
  }

  private static func deflated(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window, negative: no header.
    let started = deflateInit2_(
      &stream, level, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(started == Z_OK, "zlib could not start: \(started)")
    defer { deflateEnd(&stream) }
    // The bound leaves no room for the marker of a part that is not the last.
    let capacity = Int(deflateBound(&stream, uLong(bytes.count))) + 16
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(capacity)
        let code = deflate(&stream, isLast ? Z_FINISH : Z_FULL_FLUSH)
        precondition(code == (isLast ? Z_STREAM_END : Z_OK), "zlib failed: \(code)")
      }
      count = capacity - Int(stream.avail_out)
    }
  }
}

/// The plain bytes of raw deflate data; nil where it does not hold `size` of them.
func inflated(_ compressed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
  var stream = z_stream()
  let started = inflateInit2_(
    &stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  precondition(started == Z_OK, "zlib could not start: \(started)")
  defer { inflateEnd(&stream) }
  var input = Array(compressed)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { output, count in
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(size)
      _ = inflate(&stream, Z_FINISH)
    }
    count = size - Int(stream.avail_out)
  }
  return bytes.count == size ? bytes : nil
}

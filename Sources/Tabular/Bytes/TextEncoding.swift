/// How a file's bytes encode characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  /// What Chinese Excel saves as "CSV"; holds GBK and GB2312.
  case gb18030 = "gb18030"
  case big5 = "big5"
  case windows1252 = "windows-1252"

  /// Bytes of which there is always a whole number.
  var unit: Int {
    switch self {
    case .utf8, .gb18030, .big5, .windows1252: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }
}

/// The encoding of a file, how sure that is, and the length of the mark before the text.
package struct EncodingGuess: Sendable, Equatable {
  package enum Confidence: String, Sendable {
    /// A byte order mark, or nothing but what every encoding reads alike.
    case certain
    /// All bytes fit the encoding, and few texts do so by chance.
    case likely
    /// The best of several that fit.
    case uncertain
  }

  package var encoding: TextEncoding
  package var confidence: Confidence
  package var markLength = 0
  /// True when the sample holds no byte over 127, so that a later part may still decide.
  package var isPlainASCII = false
}

extension EncodingGuess {
  /// Decides from a sample of the file: a byte order mark, then UTF-32 and UTF-16 by
  /// their zeros, then strict UTF-8, then the Chinese encodings by how common their characters are, else Windows-1252.
  init(sample: UnsafeBufferPointer<UInt8>) {
    let mark = Self.marks.first { sample.starts(with: $0.bytes) }
    if let mark {
      self.init(encoding: mark.encoding, confidence: .certain, markLength: mark.bytes.count)
    } else if let wide = Self.unmarkedUTF32(sample) ?? Self.unmarkedUTF16(sample) {
      self.init(encoding: wide, confidence: .likely)
    } else {
      self = Self.byteEncoding(sample)
    }
  }

  private static let marks: [(encoding: TextEncoding, bytes: [UInt8])] = [
    (.utf8, [0xEF, 0xBB, 0xBF]), (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
    (.utf32BigEndian, [0, 0, 0xFE, 0xFF]), (.utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, [0xFE, 0xFF]),
  ]

  /// Decides among the encodings that hold ASCII as it is, from any part of a text.
  static func byteEncoding(_ sample: UnsafeBufferPointer<UInt8>) -> EncodingGuess {
    let utf8 = UTF8Check(sample)
    if utf8.invalidCount == 0 {
      let isPlain = utf8.multibyteCount == 0
      return EncodingGuess(
        encoding: .utf8, confidence: isPlain ? .certain : .likely, isPlainASCII: isPlain)
    }
    // A text with a few damaged places is still UTF-8: no other encoding yields many valid
    // multi-byte sequences by chance.
    if utf8.multibyteCount >= 8 * utf8.invalidCount {
      return EncodingGuess(encoding: .utf8, confidence: .uncertain)
    }
    let chinese = [TextEncoding.gb18030, .big5].map { DoubleByteCheck(sample, $0) }
      .filter(\.isPlausible).max { $0.commonShare < $1.commonShare }
    guard let chinese else { return EncodingGuess(encoding: .windows1252, confidence: .uncertain) }
    return EncodingGuess(
      encoding: chinese.encoding, confidence: chinese.commonShare > 0.5 ? .likely : .uncertain)
  }

  /// UTF-32 without a mark: every four bytes are the number of a character that texts use.
  private static func unmarkedUTF32(_ sample: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let length = min(sample.count, 4096) & ~3
    guard length >= 16 else { return nil }
    func isText(_ order: [Int]) -> Bool {
      stride(from: 0, to: length, by: 4).allSatisfy { start in
        let number = order.reduce(UInt32(0)) { $0 << 8 | UInt32(sample[start + $1]) }
        return 1..<0x30000 ~= number && Unicode.Scalar(number) != nil
      }
    }
    return isText([3, 2, 1, 0]) ? .utf32LittleEndian : isText([0, 1, 2, 3]) ? .utf32BigEndian : nil
  }

  /// UTF-16 without a mark: every other byte of Latin text, digits and commas is zero. A few zeros
  /// in a short text may be strays.
  private static func unmarkedUTF16(_ sample: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let length = min(sample.count, 4096) & ~1
    guard length >= 16 else { return nil }
    var zerosAtEven = 0
    var zerosAtOdd = 0
    for offset in stride(from: 0, to: length, by: 2) {
      if sample[offset] == 0 { zerosAtEven += 1 }
      if sample[offset + 1] == 0 { zerosAtOdd += 1 }
    }
    let least = max(min(8, length / 10), length / 100)
    if zerosAtOdd >= least, zerosAtOdd >= 4 * zerosAtEven {
      return haveZeros(beside: 1, sample, length) ? .utf16LittleEndian : nil
    }
    if zerosAtEven >= least, zerosAtEven >= 4 * zerosAtOdd {
      return haveZeros(beside: -1, sample, length) ? .utf16BigEndian : nil
    }
    return nil
  }

  /// Whether most line ends, blanks and commas have a zero for their other half: in a text of
  /// single bytes with stray NULs they have not.
  private static func haveZeros(
    beside step: Int, _ sample: UnsafeBufferPointer<UInt8>, _ length: Int
  ) -> Bool {
    var fitting = 0
    var others = 0
    for offset in 1..<(length - 1) {
      switch sample[offset] {
      case 0x0A, 0x0D, 0x09, 0x20, 0x2C, 0x3B:
        if sample[offset + step] == 0 { fitting += 1 } else { others += 1 }
      default: continue
      }
    }
    return fitting >= others
  }
}

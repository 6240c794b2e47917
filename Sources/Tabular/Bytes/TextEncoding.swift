/// How a file's bytes encode characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What Chinese Excel saves as "CSV"; holds GBK and GB2312.
  case gb18030 = "gb18030"
  case big5 = "big5"
  case windows1252 = "windows-1252"

  /// The name that iconv knows it by.
  var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .windows1252: "CP1252"
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
  package var markLength: Int
  /// True when the sample holds no byte over 127, so that a later part may still decide.
  package var isPlainASCII: Bool
}

extension EncodingGuess {
  /// Decides from a sample of the file: a byte order mark, then strict UTF-8, then UTF-16 by its
  /// zeros, then the Chinese encodings by how common their characters are, else Windows-1252.
  package init(sample: UnsafeBufferPointer<UInt8>) {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(encoding: .utf8, confidence: .certain, markLength: 3, isPlainASCII: false)
    } else if sample.starts(with: [0xFF, 0xFE]) {
      self.init(
        encoding: .utf16LittleEndian, confidence: .certain, markLength: 2, isPlainASCII: false)
    } else if sample.starts(with: [0xFE, 0xFF]) {
      self.init(
        encoding: .utf16BigEndian, confidence: .certain, markLength: 2, isPlainASCII: false)
    } else if let wide = Self.unmarkedUTF16(sample) {
      self.init(encoding: wide, confidence: .likely, markLength: 0, isPlainASCII: false)
    } else {
      self = Self.byteEncoding(sample)
    }
  }

  /// Decides among the encodings that hold ASCII as it is, from any part of a text.
  package static func byteEncoding(_ sample: UnsafeBufferPointer<UInt8>) -> EncodingGuess {
    let utf8 = UTF8Check(sample)
    if utf8.isValid {
      return EncodingGuess(
        encoding: .utf8, confidence: utf8.multibyteCount == 0 ? .certain : .likely,
        markLength: 0, isPlainASCII: utf8.multibyteCount == 0)
    }
    // A text with a few damaged places is still UTF-8: no other encoding yields many valid
    // multi-byte sequences by chance.
    if utf8.multibyteCount >= 8 * utf8.invalidCount {
      return EncodingGuess(
        encoding: .utf8, confidence: .uncertain, markLength: 0, isPlainASCII: false)
    }
    let chinese = [
      (TextEncoding.gb18030, DoubleByteCheck(sample, .gb18030)),
      (TextEncoding.big5, DoubleByteCheck(sample, .big5)),
    ].filter { $0.1.isPlausible }.max { $0.1.commonShare < $1.1.commonShare }
    if let (encoding, check) = chinese {
      return EncodingGuess(
        encoding: encoding, confidence: check.commonShare > 0.5 ? .likely : .uncertain,
        markLength: 0, isPlainASCII: false)
    }
    return EncodingGuess(
      encoding: .windows1252, confidence: .uncertain, markLength: 0, isPlainASCII: false)
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

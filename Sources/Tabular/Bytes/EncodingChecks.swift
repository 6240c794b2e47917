/// How well bytes read as UTF-8: sequences that are whole and places that are not.
struct UTF8Check {
  private(set) var multibyteCount = 0
  private(set) var invalidCount = 0

  /// A sequence that the end cuts off does not count against the text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += bytes.countOfASCII(from: offset)
        continue
      }
      let (length, second) = Self.sequence(from: bytes[offset])
      let following = bytes[(offset + 1)...].prefix(max(length - 1, 0))
      let fits = length > 0 && following.allSatisfy { $0 & 0xC0 == 0x80 }
      if fits, following.count < length - 1 { break }
      if fits, second.contains(bytes[offset + 1]) {
        multibyteCount += 1
        offset += length
      } else {
        invalidCount += 1
        offset += 1
      }
    }
  }

  /// The length of a sequence that begins with a byte, 0 where none does, and its second bytes.
  private static func sequence(from lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0...0)
    }
  }
}

/// How well bytes read as one of the Chinese two-byte encodings, GB18030 or Big5, and how common
/// the characters are that they would be.
struct DoubleByteCheck {
  let encoding: TextEncoding
  private var pairs = 0
  private var invalid = 0
  private var common = 0

  /// At most one place in twenty does not fit, and everyday characters are not rare: in Western
  /// text an accented letter with a plain one behind it is a pair too, but hardly ever an everyday
  /// one.
  var isPlausible: Bool { pairs > 0 && invalid * 20 <= pairs && commonShare > 0.2 }

  /// The share of characters in the rows of the code table that hold everyday characters.
  var commonShare: Double { Double(common) / Double(max(pairs, 1)) }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) {
    self.encoding = encoding
    let isGB = encoding == .gb18030
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += bytes.countOfASCII(from: offset)
        continue
      }
      guard offset + 1 < bytes.count else { break }
      let trail = bytes[offset + 1]
      if isGB, (0x30...0x39).contains(trail), lead != 0x80, offset + 3 < bytes.count,
        bytes[offset + 2] >= 0x81, (0x30...0x39).contains(bytes[offset + 3])
      {
        pairs += 1
        offset += 4
        continue
      }
      let isTrail =
        isGB
        ? 0x40...0xFE ~= trail && trail != 0x7F : 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail
      if 0x81...0xFE ~= lead, isTrail {
        pairs += 1
        // GB2312 level 1 with punctuation; Big5 level 1 with punctuation.
        let isCommon =
          isGB
          ? trail >= 0xA1 && (0xB0...0xD7 ~= lead || lead == 0xA1 || lead == 0xA3)
          : 0xA4...0xC6 ~= lead || lead == 0xA1
        if isCommon { common += 1 }
        offset += 2
      } else {
        invalid += 1
        offset += 1
      }
    }
  }
}

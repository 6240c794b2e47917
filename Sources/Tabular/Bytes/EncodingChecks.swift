/// How well bytes read as UTF-8: sequences that are whole and places that are not.
struct UTF8Check {
  private(set) var multibyteCount = 0
  private(set) var invalidCount = 0
  private(set) var firstInvalid: Int?

  var isValid: Bool { invalidCount == 0 }

  /// - Parameter isWhole: false for a sample; a sequence that its end cuts off does not then count
  ///   against it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool = false) {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += ASCIIRun.length(bytes, from: offset)
        continue
      }
      let length = Self.sequenceLength(bytes, at: offset)
      if length > 0 {
        multibyteCount += 1
        offset += length
      } else if !isWhole, bytes.count - offset < 4, Self.isCutOff(bytes, at: offset) {
        break
      } else {
        invalidCount += 1
        if firstInvalid == nil { firstInvalid = offset }
        offset += 1
      }
    }
  }

  /// The length of the well-formed sequence that starts here; 0 where there is none.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let lead = bytes[offset]
    let (length, low, high): (Int, UInt8, UInt8) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xE1...0xEF: (3, 0x80, 0xBF)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0, offset + length <= bytes.count,
      bytes[offset + 1] >= low, bytes[offset + 1] <= high
    else { return 0 }
    for next in 2..<max(length, 2) where bytes[offset + next] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func isCutOff(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let expected =
      switch bytes[offset] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard offset + expected > bytes.count else { return false }
    return bytes[(offset + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }
}

/// Runs of bytes under 128, eight at a time.
enum ASCIIRun {
  /// How many bytes from `offset` on are ASCII.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var end = offset
    while end &+ 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: end, as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return end &+ high.trailingZeroBitCount / 8 &- offset }
      end &+= 8
    }
    while end < bytes.count, bytes[end] < 0x80 { end &+= 1 }
    return end &- offset
  }
}

/// How well bytes read as one of the Chinese two-byte encodings, and how common the characters are
/// that they would be.
struct DoubleByteCheck {
  enum Family {
    case gb18030
    case big5
  }

  private var pairs = 0
  private var invalid = 0
  private var common = 0

  /// At most one place in twenty does not fit, and everyday characters are not rare: in Western
  /// text an accented letter with a plain one behind it is a pair too, but hardly ever an everyday
  /// one.
  var isPlausible: Bool { pairs > 0 && invalid * 20 <= pairs && commonShare > 0.2 }

  /// The share of characters in the rows of the code table that hold everyday characters.
  var commonShare: Double { Double(common) / Double(max(pairs, 1)) }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ family: Family) {
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += ASCIIRun.length(bytes, from: offset)
        continue
      }
      guard offset + 1 < bytes.count else { break }
      let trail = bytes[offset + 1]
      if family == .gb18030, (0x30...0x39).contains(trail), lead != 0x80, offset + 3 < bytes.count,
        bytes[offset + 2] >= 0x81, (0x30...0x39).contains(bytes[offset + 3])
      {
        pairs += 1
        offset += 4
        continue
      }
      if Self.isPair(lead, trail, family) {
        pairs += 1
        if Self.isCommon(lead, trail, family) { common += 1 }
        offset += 2
      } else {
        invalid += 1
        offset += 1
      }
    }
  }

  private static func isPair(_ lead: UInt8, _ trail: UInt8, _ family: Family) -> Bool {
    switch family {
    case .gb18030:
      (0x81...0xFE).contains(lead) && (0x40...0xFE).contains(trail) && trail != 0x7F
    case .big5:
      (0x81...0xFE).contains(lead)
        && ((0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail))
    }
  }

  /// GB2312 level 1 with punctuation; Big5 level 1 with punctuation.
  private static func isCommon(_ lead: UInt8, _ trail: UInt8, _ family: Family) -> Bool {
    switch family {
    case .gb18030:
      trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || lead == 0xA1 || lead == 0xA3)
    case .big5: (0xA4...0xC6).contains(lead) || lead == 0xA1
    }
  }
}

extension String {
  /// Whether a part stands in the text, as `contains` says it: letters are compared as readers see
  /// them, however their accents are encoded, and never cut in two.
  ///
  /// A rule such as `subject contains 退款` is asked of every text of a desk. Where no letter of
  /// either text has two encodings or joins with its neighbour, bytes say the same, and faster.
  func holds(_ part: String) -> Bool {
    var (text, part) = (self, part)
    let found = text.withUTF8 { text in
      part.withUTF8 { part in
        text.standsAlone && part.standsAlone ? text.holds(part) : nil
      }
    }
    return found ?? text.contains(part)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether all letters are ASCII, Chinese, or the punctuation of either: each has one encoding and
  /// is a character of its own.
  fileprivate var standsAlone: Bool {
    var place = 0
    while place < count {
      switch self[place] {
      case 0x0D: return false  // with a line feed one character
      case ..<0x80: place += 1
      case 0xE4...0xE9: place += 3  // Chinese: U+4000 to U+9FFF
      case 0xE2 where self[place + 1] == 0x80 && 0x90...0xA7 ~= self[place + 2]: place += 3  // “—…
      case 0xE3 where self[place + 1] == 0x80 && 0x80...0xA9 ~= self[place + 2]: place += 3  // 、。《
      case 0xEF where self[place + 1] == 0xBC: place += 3  // wide marks, digits and capitals
      default: return false
      }
    }
    return true
  }

  fileprivate func holds(_ part: Self) -> Bool {
    guard let first = part.first else { return true }
    guard count >= part.count else { return false }
    return (0...count - part.count).contains { start in
      self[start] == first && (1..<part.count).allSatisfy { self[start + $0] == part[$0] }
    }
  }
}

/// The names of customers that a history knows, to be found in what people wrote.
///
/// At each place of a text only as many bytes are looked up as some name has, so that it costs the
/// same for ten customers and for a million.
struct KnownNames: Sendable {
  private let tables: [SymbolTable]
  /// The lengths of names in bytes, the longest first.
  private let lengths: [Int]
  /// `beginnings[hash]`: whether a name of such a length begins with such bytes. Most places of a
  /// text are done with here.
  private let beginnings: ContiguousArray<Bool>

  init(_ tables: [SymbolTable]) {
    self.tables = tables
    var known: Set<Int> = []
    var beginnings = ContiguousArray(repeating: false, count: 1 << 18)
    for table in tables {
      table.forEachText { name in
        guard name.count >= Self.fewestBytes else { return }
        known.insert(name.count)
        beginnings[Self.beginning(name, 0, length: name.count)] = true
      }
    }
    lengths = known.sorted(by: >)
    self.beginnings = beginnings
  }

  /// No name is shorter than two Chinese characters or three letters.
  private static let fewestBytes = 3

  private static func beginning(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, length: Int
  ) -> Int {
    let first = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
    return (first &* 0x9E37_79B1 &+ length &* 0x85EB_CA77) >> 7 & (1 << 18 - 1)
  }

  /// The text with a mark in the place of each name, and the names from left to right; of two that
  /// overlap the first counts, of two that begin together the longer.
  func takenOut(of text: String, leaving mark: Unicode.Scalar) -> (rest: String, names: [String]) {
    guard !lengths.isEmpty else { return (text, []) }
    var text = text
    return text.withUTF8 { bytes in
      var (rest, names): ([UInt8], [String]) = ([], [])
      var place = 0
      while place < bytes.count {
        if let end = endOfName(bytes, from: place) {
          names.append(String(decoding: bytes[place..<end], as: UTF8.self))
          rest += UTF8.encode(mark).map(Array.init) ?? []
          place = end
        } else {
          rest.append(bytes[place])
          place += 1
        }
      }
      return (String(decoding: rest, as: UTF8.self), names)
    }
  }

  private func endOfName(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard Self.isBoundary(bytes, start) else { return nil }
    for length in lengths where start + length <= bytes.count {
      guard beginnings[Self.beginning(bytes, start, length: length)],
        Self.isBoundary(bytes, start + length)
      else { continue }
      let name = UnsafeBufferPointer(rebasing: bytes[start..<start + length])
      if tables.contains(where: { $0.contains(name) }), Self.tellsSomebody(name) {
        return start + length
      }
    }
    return nil
  }

  /// Whether a name can begin or end at a place: at any Chinese character, and not within a word or
  /// number of other letters.
  private static func isBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place > 0, place < bytes.count else { return true }
    if bytes[place] & 0xC0 == 0x80 { return false }
    var before = place - 1
    while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    return !(isOfWord(bytes, before) && isOfWord(bytes, place))
  }

  /// Whether the character at a place is a letter or digit of a script that parts words by blanks.
  private static func isOfWord(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let rest = UnsafeBufferPointer(rebasing: bytes[place..<min(place + 4, bytes.count)])
    guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return scalar.value < 0x2E80 && (scalar.properties.isAlphabetic || isDigit(scalar))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  /// Whether a text means a customer wherever it stands: two Chinese characters, three letters or six
  /// digits at least, and no word for any customer.
  private static func tellsSomebody(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: name, as: UTF8.self)
    let scalars = text.unicodeScalars
    let letters = scalars.filter { $0.properties.isAlphabetic && $0.value < 0x2E80 }.count
    let wide = scalars.filter { $0.properties.isAlphabetic && $0.value >= 0x2E80 }.count
    guard wide >= 2 || letters >= 3 || scalars.count(where: isDigit) >= 6 else { return false }
    return !nobody.contains(Vocabulary.folded(text))
  }

  /// What stands in a customer's column where nobody is named.
  private static let nobody: Set = [
    "客户", "顾客", "用户", "会员", "买家", "访客", "游客", "本人", "他人", "家属", "先生", "女士", "小姐", "同上", "匿名",
    "匿名用户", "未知", "不详", "没有", "其他", "测试", "个人", "公司", "客服", "系统", "平台", "商家", "卖家", "customer",
    "client", "user", "guest", "visitor", "anonymous", "unknown", "none", "null", "nil", "n/a",
    "test", "other", "self", "system", "admin", "support", "agent", "seller", "buyer", "the",
  ]
}

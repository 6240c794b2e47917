import Desk

/// The scale of ratings where a column's name says it: `满意度(1-5)`, `Rating (out of 10)`, `评分(百分制)`.
enum NamedScale {
  /// - Parameter text: the content of a name's parentheses, lower case and half width.
  static func scale(_ text: String) -> RatingScale? {
    var text = Substring(text.filter { !$0.isWhitespace })
    for word in ["stars", "points", "分", "星"] where text.hasSuffix(word) {
      text = text.dropLast(word.count)
    }
    if let highest = words[String(text)] { return upTo(highest) }
    for prefix in ["outof", "满分", "满", "/"] where text.hasPrefix(prefix) {
      return Int(text.dropFirst(prefix.count)).flatMap(upTo)
    }
    if text.hasSuffix("分制") { return Int(text.dropLast(2)).flatMap(upTo) }
    for sign in ["-", "~", "–", "—", "to", "至", "到"] {
      let ends = text.split(separator: sign, omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count == 2, let lowest = ends[0], let highest = ends[1] else { continue }
      return between(lowest, highest)
    }
    return nil
  }

  /// The scale at the end of a name without parentheses: `评分百分制`, `rating out of 5`.
  static func atEnd(of text: String) -> (rest: String, scale: RatingScale)? {
    for word in words.keys.sorted() where text.hasSuffix(word) && text.count > word.count {
      return scale(word).map { (String(text.dropLast(word.count)), $0) }
    }
    guard let place = text.firstRange(of: " out of "),
      let scale = scale(String(text[place.lowerBound...]))
    else { return nil }
    return (String(text[..<place.lowerBound]), scale)
  }

  private static let words = ["三分制": 3, "五分制": 5, "七分制": 7, "十分制": 10, "百分制": 100]

  /// Scales that begin with 1 up to seven, and with 0 from ten on, as they are used.
  private static func upTo(_ highest: Int) -> RatingScale? {
    switch highest {
    case 3, 5, 7: between(1, highest)
    case 10, 100: between(0, highest)
    default: nil
    }
  }

  private static func between(_ lowest: Int, _ highest: Int) -> RatingScale? {
    guard (0...1).contains(lowest), [1, 2, 3, 4, 5, 6, 7, 9, 10, 100].contains(highest),
      lowest < highest
    else { return nil }
    return RatingScale(lowest: UInt8(lowest), highest: UInt8(highest))
  }
}

/// The range of the ratings in a column, and the scale that it suggests.
///
/// One stray 10 among six 4s is a slip and not another scale: from six ratings on, one in ten may
/// exceed the scale, and at least one.
struct ScoreTally: Sendable {
  private(set) var count = 0
  private(set) var lowest = Double.infinity
  /// Words of a scale of two (good, bad), words and stars of five, and what says its own scale.
  private var wordsOfTwo = 0
  private var wordsOfFive = 0
  private var otherWords = 0
  private var within = [Int](repeating: 0, count: bounds.count)
  private static let bounds = [1.0, 5, 7, 10, 100]

  mutating func add(_ number: Double) {
    count += 1
    lowest = min(lowest, number)
    for (index, bound) in Self.bounds.enumerated() where number <= bound { within[index] += 1 }
  }

  mutating func add(_ rating: Rating) {
    switch rating.scale {
    case .twoWords: wordsOfTwo += 1
    case .oneToFive: wordsOfFive += 1
    default: otherWords += 1
    }
  }

  mutating func add(_ other: ScoreTally) {
    count += other.count
    wordsOfTwo += other.wordsOfTwo
    wordsOfFive += other.wordsOfFive
    otherWords += other.otherWords
    lowest = min(lowest, other.lowest)
    for index in within.indices { within[index] += other.within[index] }
  }

  func count(upTo bound: Double) -> Int {
    Self.bounds.firstIndex(of: bound).map { within[$0] } ?? 0
  }

  /// The first of some scales that nearly all numbers keep to; nil without numbers, or with numbers
  /// beyond all scales.
  private func first(of scales: [RatingScale]) -> RatingScale? {
    guard count > 0 else { return nil }
    return scales.first { count - count(upTo: Double($0.highest)) <= straysAllowed }
  }

  private var straysAllowed: Int { count < 6 ? 0 : max(1, count / 10) }

  /// Whether few numbers decide: some break the bound, or a single one of a handful is all that
  /// speaks for a larger scale.
  func isDoubtful(_ scale: RatingScale) -> Bool {
    let highest = Double(scale.highest)
    if count > self.count(upTo: highest) { return count < 10 }
    guard (2..<6).contains(count), let lower = [5.0, 10].last(where: { $0 < highest }) else {
      return false
    }
    return self.count(upTo: lower) == count - 1
  }

  /// Whether all values are of a scale of two: a single one of another scale speaks for that.
  var isBinary: Bool {
    (lowest < 1 || wordsOfTwo > 0) && count(upTo: 1) == count
      && wordsOfFive + otherWords == 0
  }

  /// Whether good and bad among the values are steps of a longer scale.
  var isLonger: Bool { !isBinary && count + wordsOfFive > 0 }

  var ratingScale: RatingScale? {
    if isBinary { return .twoWords }
    let ofNumbers = first(of: [.oneToFive, .zeroToTen, .zeroToHundred])
    return count == 0 && wordsOfFive > 0 ? .oneToFive : ofNumbers
  }

  /// The scale of efforts: 1 to 7 unless they go further.
  var effortScale: RatingScale? {
    if count == 0, wordsOfFive > 0 { return .oneToFive }
    return first(of: [RatingScale(lowest: 1, highest: 7), .zeroToTen, .zeroToHundred])
  }
}

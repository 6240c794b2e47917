import Foundation

/// The words that one language has in the names of columns, by what they stand for: the table that a
/// native speaker corrects.
struct ColumnWords: Sendable, ExpressibleByDictionaryLiteral {
  /// By the folded word or group of words: `created`, `correo electronico`.
  private(set) var notions: [String: ColumnNotions] = [:]
  /// How many letters the longest word has.
  private(set) var longest = 0

  /// - Parameter words: those of each notion, with commas and lines between them.
  init(dictionaryLiteral words: (ColumnNotion, String)...) {
    for (notion, list) in words {
      for word in list.split(whereSeparator: { $0 == "," || $0.isNewline }) {
        let folded = Self.folded(String(word).trimmingBlanks())
        notions[folded, default: []].formUnion(ColumnNotions(notion))
        longest = max(longest, folded.count)
      }
    }
  }

  static let languages: [ColumnWords] = [
    .english, .chinese, .japanese, .portuguese, .spanish, .german, .french, .italian,
  ]

  /// Lower case, half width and simplified, without accents.
  static func folded(_ text: String) -> String {
    let folded = HeaderName.folded(text)
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded }
    return String(
      String.UnicodeScalarView(
        folded.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
          !(0x300...0x36F).contains($0.value)
        }))
  }
}

/// The words of a file's column names: of the language that most of them are in before all others, for
/// `time` is a team in Brazil.
struct ColumnVocabulary: Sendable {
  private let languages: [ColumnWords]

  init(names: [String]) {
    let words = names.flatMap { Self.parted($0) }
    // English, the first, where no other knows more of them.
    let known = ColumnWords.languages.map { language in
      words.count { language.notions[$0] != nil || Self.isWritten($0, in: language) }
    }
    let order = known.indices.sorted { (known[$0], $1) > (known[$1], $0) }
    languages = order.map { ColumnWords.languages[$0] }
  }

  private static func isWritten(_ word: String, in language: ColumnWords) -> Bool {
    isIdeographic(word) && segments(of: word, by: [language]).allSatisfy { $0.notions != nil }
  }

  /// A word of a name, and what it stands for; nil where no language knows it.
  typealias Piece = (word: String, notions: ColumnNotions?)

  func pieces(of name: String) -> [Piece] {
    let words = Self.parted(name)
    var result: [Piece] = []
    var place = 0
    while place < words.count {
      let longest = min(4, words.count - place)
      let group = (1...longest).reversed().lazy.compactMap { count in
        let group = words[place..<place + count].joined(separator: " ")
        return notions(group).map { (count, (group, $0)) }
      }.first
      result += group.map { [$0.1] } ?? Self.segments(of: words[place], by: languages)
      place += group?.0 ?? 1
    }
    return result
  }

  private func notions(_ word: String) -> ColumnNotions? {
    languages.lazy.compactMap { $0.notions[word] }.first
  }

  /// Words by blanks, punctuation and the capitals of `ticketLevel`, and numbers by themselves.
  static func parted(_ name: String) -> [String] {
    var words: [String] = []
    var last: Kind = .none
    for character in ColumnWords.foldedKeepingCase(name) {
      let kind = Kind(character)
      defer { last = kind }
      guard kind != .none else { continue }
      let begins =
        last == .none || (kind == .number) != (last == .number)
        || (kind == .ideograph) != (last == .ideograph) || (kind == .capital && last == .small)
      if begins { words.append("") }
      words[words.count - 1] += character.lowercased()
    }
    return words
  }

  private enum Kind {
    case none
    case small
    case capital
    case number
    case ideograph

    init(_ character: Character) {
      if character.isNumber {
        self = .number
      } else if !character.isLetter {
        self = .none
      } else if ColumnVocabulary.isIdeographic(String(character)) {
        self = .ideograph
      } else {
        self = character.isUppercase ? .capital : .small
      }
    }
  }

  private static func isIdeographic(_ word: String) -> Bool {
    word.unicodeScalars.first.map { (0x3040...0x9FFF).contains($0.value) } ?? false
  }

  /// The words that a word is put together of: `工单编号`, `erstellungsdatum`; nil for a part that is
  /// not known. A long word of which one letter is wrong is the one that was meant.
  private static func segments(of word: String, by languages: [ColumnWords]) -> [Piece] {
    guard isIdeographic(word) else {
      let found = languages.prefix(2).lazy.compactMap { language in
        word.count < 6
          ? nil
          : parts(of: word[...], by: language) ?? language.meant(by: word).map { [(word, $0)] }
      }.first
      return found ?? [(word, nil)]
    }
    var result: [Piece] = []
    var rest = word[...]
    while !rest.isEmpty {
      let found = languages.lazy.compactMap { language in
        (1...min(rest.count, language.longest)).reversed().lazy.compactMap { count in
          language.notions[String(rest.prefix(count))].map { (count, $0) }
        }.first
      }.max { $0.0 < $1.0 }
      let length = found?.0 ?? 1
      if let last = result.last, last.notions == nil, found == nil {
        result[result.count - 1].word += rest.prefix(1)
      } else {
        result.append((String(rest.prefix(length)), found?.1))
      }
      rest = rest.dropFirst(length)
    }
    return result
  }

  /// All of a word put together, with the `s` or `n` that German puts between; nil where it is not.
  private static func parts(of word: Substring, by language: ColumnWords) -> [Piece]? {
    if word.isEmpty { return [] }
    guard word.count > 2 || word == "id" else { return nil }
    for count in (2...min(word.count, language.longest)).reversed() where count > 2 || word == "id"
    {
      guard let notions = language.notions[String(word.prefix(count))] else { continue }
      let rest = word.dropFirst(count)
      for link in ["", "s", "n", "en", "es"] where rest.hasPrefix(link) {
        if let parts = parts(of: rest.dropFirst(link.count), by: language) {
          return [(String(word.prefix(count)), notions)] + parts
        }
      }
    }
    return nil
  }
}

extension ColumnWords {
  /// As ``folded(_:)``, with the capitals that part words.
  fileprivate static func foldedKeepingCase(_ text: String) -> String {
    let isMixed = text.contains(where: \.isLowercase) && text.contains(where: \.isUppercase)
    guard isMixed, text.utf8.allSatisfy({ $0 < 0x80 }) else { return folded(text) }
    return text
  }

  /// The word that differs in one letter; nil for short ones, where that may be another word.
  fileprivate func meant(by word: String) -> ColumnNotions? {
    guard word.count >= 9 else { return nil }
    let letters = Array(word.utf8)
    return notions.keys.filter { abs($0.utf8.count - letters.count) <= 1 }.sorted()
      .first { Self.differInOneLetter(Array($0.utf8), letters) }.flatMap { notions[$0] }
  }

  private static func differInOneLetter(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let same = zip(first, second).prefix { $0 == $1 }.count
    let (one, other) = (first.dropFirst(same), second.dropFirst(same))
    return one.dropFirst() == other.dropFirst() || one.dropFirst() == other
      || one == other.dropFirst()
  }
}

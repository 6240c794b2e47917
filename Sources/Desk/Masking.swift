/// How people appear in a report. Contact details never do, whatever is chosen.
package enum Masking: String, Sendable, Hashable, CaseIterable {
  /// `张*`, `00**04`.
  case masked
  /// The same customer is the same code throughout a report.
  case hashed
  /// As in the export; contact details are masked all the same.
  case plain

  /// A customer's name or number as it may be shown.
  package func customer(_ name: String) -> String {
    switch self {
    case .masked: Self.masked(name)
    case .hashed: Self.code(name)
    case .plain: Self.withoutContacts(name)
    }
  }

  /// Free text without telephone numbers and e-mail addresses: `138****5678`, `a***@example.com`.
  package static func withoutContacts(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return maskedDigits(words.map { maskedAddress(String($0)) }.joined(separator: " "))
  }

  /// A name keeps its first character, anything longer its first and last two.
  private static func masked(_ name: String) -> String {
    let characters = Array(name)
    let isName = characters.allSatisfy { !$0.isASCII }
    if characters.count <= 4 || isName {
      return characters.prefix(1) + String(repeating: "*", count: max(1, characters.count - 1))
    }
    if characters.count >= 11, characters.allSatisfy(isDigit) { return maskedDigits(name) }
    return String(characters.prefix(2)) + "**" + String(characters.suffix(2))
  }

  /// FNV-1a: the same text gives the same code in every run.
  private static func code(_ text: String) -> String {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mixed = (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
    let digits = String(mixed ^ mixed >> 32, radix: 16, uppercase: true)
    return "#" + String((String(repeating: "0", count: 16) + digits).suffix(8))
  }

  /// Seven digits or more in a row, also with dashes or blanks between them, are a telephone or card
  /// number: of ten or more the first three and the last four stay.
  private static func maskedDigits(_ text: String) -> String {
    var result = ""
    var run: [Character] = []
    func flush() {
      var tail: [Character] = []
      while let last = run.last, !isDigit(last) { tail.insert(run.removeLast(), at: 0) }
      let digits = run.filter(isDigit)
      if digits.count >= 7 {
        let keepsHead = digits.count >= 10
        result += keepsHead ? String(digits.prefix(3)) : ""
        result += "****" + String(digits.suffix(keepsHead ? 4 : 2))
      } else {
        result += String(run)
      }
      result += String(tail)
      run = []
    }
    for character in text {
      if isDigit(character) || (!run.isEmpty && "- ".contains(character)) {
        run.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// 0 to 9, also in full width; 三 is a number too, but not one of a telephone.
  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("０"..."９").contains(character)
  }

  private static func maskedAddress(_ word: String) -> String {
    guard let at = word.firstIndex(of: "@"), at != word.startIndex,
      word[at...].contains(".")
    else { return word }
    let isLocal: (Character) -> Bool = {
      $0.isASCII && ($0.isLetter || $0.isNumber || "._%+-".contains($0))
    }
    let start =
      word[..<at].lastIndex { !isLocal($0) }.map { word.index(after: $0) }
      ?? word.startIndex
    guard start < at else { return word }
    return word[..<start] + "\(word[start])***" + word[at...]
  }
}

/// How people appear in a report. Contact details never do, whatever is chosen.
package enum Masking: String, Sendable, Hashable, CaseIterable {
  /// `张*`, `00**04`.
  case masked
  /// The same customer is the same code in every report that is made with the same key.
  case hashed
  /// As in the export; contact details are masked all the same.
  case plain

  /// Free text without telephone numbers and e-mail addresses: `138****5678`, `a***@example.com`.
  package static func withoutContacts(_ text: String) -> String { ContactMasking.masked(text) }

  /// Of a code its first and last two characters, of a name the first of each word: `00**04`,
  /// `A** L**`, `李*(V**)`.
  package static func masked(_ name: String) -> String {
    let isCode = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if isCode, name.contains(where: ContactMasking.isDigit),
      name.count < 11 || !name.allSatisfy(ContactMasking.isDigit)
    {
      return name.count >= 6 ? name.prefix(2) + "**" + name.suffix(2) : name.prefix(1) + "**"
    }
    var result = ""
    var word: [Character] = []
    func endWord() {
      guard let first = word.first else { return }
      let isMasked = word.contains("*")
      let stars = first.isASCII ? "**" : String(repeating: "*", count: max(1, word.count - 1))
      result += isMasked ? String(word) : String(first) + stars
      word = []
    }
    for character in ContactMasking.masked(name) {
      let isOfWord = character.isLetter || character.isNumber || "*@.".contains(character)
      if !isOfWord || word.first.map({ $0.isASCII != character.isASCII }) == true { endWord() }
      if isOfWord { word.append(character) } else { result.append(character) }
    }
    endWord()
    return result
  }
}

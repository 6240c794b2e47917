/// Free text without what reaches a person: telephone, card and identity numbers, e-mail addresses.
///
/// ```swift
/// ContactMasking.masked("电话(138)1234-5678，a@b.com")  // 电话(138****5678，a***@b.com
/// ```
///
/// Seven digits or more are such a number, whatever blanks, dots, dashes or brackets stand between
/// them; a date is not. Of ten or more the first three and the last four stay, else the last two.
enum ContactMasking {
  static func masked(_ text: String) -> String {
    let characters = Array(text)
    var result: [Character] = []
    var place = 0
    while place < characters.count {
      if let end = endOfDate(characters, from: place) {
        result += characters[place..<end]
        place = end
      } else if let (digits, end) = number(characters, from: place) {
        result += shortened(digits)
        place = end
      } else if let end = endOfDomain(characters, at: place) {
        // What stands before the @ is written already.
        result.removeLast(lengthOfLocalPart(result) - 1)
        result += "***@" + characters[place + 1..<end]
        place = end
      } else {
        result.append(characters[place])
        place += 1
      }
    }
    return String(result)
  }

  private static func shortened(_ digits: [Character]) -> String {
    digits.count >= 10
      ? String(digits.prefix(3)) + "****" + String(digits.suffix(4))
      : "****" + String(digits.suffix(2))
  }

  /// The digits of a number that begins at a place, and where it ends; nil where there are too few.
  private static func number(
    _ text: [Character], from start: Int
  ) -> (digits: [Character], end: Int)? {
    guard isDigit(text[start]) else { return nil }
    var digits: [Character] = []
    var (place, end) = (start, start)
    while place < text.count, place - end <= 3 {
      if isDigit(text[place]) {
        digits.append(text[place])
        end = place + 1
      } else if !isSeparator(text[place]) {
        break
      }
      place += 1
    }
    return digits.count >= 7 ? (digits, end) : nil
  }

  /// Where a date ends that begins at a place: `2026-05-12`, `12.5.2026`.
  private static func endOfDate(_ text: [Character], from start: Int) -> Int? {
    guard isDigit(text[start]), start == 0 || !isDigit(text[start - 1]) else { return nil }
    var (parts, place, mark) = ([""], start, Character(" "))
    while place < text.count {
      if isDigit(text[place]) {
        parts[parts.count - 1].append(text[place])
      } else if "-/.".contains(text[place]), parts.count < 3,
        parts.count == 1 || text[place] == mark
      {
        mark = text[place]
        parts.append("")
      } else {
        break
      }
      place += 1
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, place == text.count || !"-/.".contains(text[place]) else {
      return nil
    }
    let ordered = parts[0].count == 4 ? numbers : numbers.reversed()
    return (1900...2100).contains(ordered[0]) && (1...12).contains(min(ordered[1], ordered[2]))
      && (1...31).contains(max(ordered[1], ordered[2])) ? place : nil
  }

  /// Where the domain of an address ends whose `@` stands at a place.
  private static func endOfDomain(_ text: [Character], at place: Int) -> Int? {
    guard "@＠".contains(text[place]), place > 0,
      isOfAddress(text[place - 1]) || isWide(text[place - 1])
    else { return nil }
    let domain = text[(place + 1)...].prefix { isOfAddress($0) || $0 == "．" }
    return domain.dropFirst().dropLast().contains { ".．".contains($0) } ? domain.endIndex : nil
  }

  /// Of an address in Latin letters all of them, else up to four Chinese characters.
  private static func lengthOfLocalPart(_ text: [Character]) -> Int {
    let latin = text.reversed().prefix(while: isOfAddress).count
    return latin > 0 ? latin : text.reversed().prefix(4).prefix(while: isWide).count
  }

  private static func isOfAddress(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "._%+-*".contains(character))
  }

  private static func isWide(_ character: Character) -> Bool {
    !character.isASCII && (character.isLetter || character.isNumber)
  }

  /// 0 to 9 in any script; 三 is a number too, but not one of a telephone.
  static func isDigit(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.properties.numericType == .decimal
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || "-‐‑‒–—―－.．·・/／()（）+_".contains(character)
  }
}

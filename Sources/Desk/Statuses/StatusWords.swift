/// The words of statuses by what they say, and how they are found in a status.
///
/// A word or phrase is compared as a whole; with `*` at its end any word that begins so has its sense:
/// `resolvid*` is resolvido and resolvida. Of several that fit, the longest counts: `tratamento` is none
/// of `tratad*`. Each language has its own table, which a native speaker can correct.
struct StatusWords {
  private struct Phrase {
    let units: [String]
    let isBeginning: Bool
    let sense: StatusSense
  }

  /// By the first character of their first words, longest first.
  private var phrases: [Character: [Phrase]] = [:]

  /// Of all languages together: a status does not say which it is in.
  static let all = StatusWords(
    [english, chinese, japanese, portuguese, spanish, german, french, italian])

  /// - Parameter tables: of words that mean the same, parted by commas.
  init(_ tables: [KeyValuePairs<StatusSense, String>]) {
    for (sense, list) in tables.joined() {
      for text in list.split(whereSeparator: { $0 == "," || $0.isNewline }) {
        let units = StatusUnits.units(of: String(text))
        guard let first = units.first?.first else { continue }
        let isBeginning = text.hasSuffix("*")
        phrases[first, default: []].append(
          Phrase(units: units, isBeginning: isBeginning, sense: sense))
      }
    }
    for first in phrases.keys {
      phrases[first]!.sort { Self.rank($1) < Self.rank($0) }
    }
  }

  private static func rank(_ phrase: Phrase) -> (Int, Int, Int) {
    (phrase.units.count, phrase.isBeginning ? 0 : 1, phrase.units[phrase.units.count - 1].count)
  }

  /// What the longest phrase at the beginning of some words says, and how many words it has.
  func longestMatch(in units: ArraySlice<String>) -> (sense: StatusSense, length: Int)? {
    guard let first = units.first?.first, let candidates = phrases[first] else { return nil }
    let match = candidates.first { phrase in
      guard phrase.units.count <= units.count else { return false }
      let words = units.prefix(phrase.units.count)
      guard phrase.isBeginning, let word = words.last, let beginning = phrase.units.last else {
        return phrase.units.elementsEqual(words)
      }
      return word.hasPrefix(beginning) && phrase.units.dropLast().elementsEqual(words.dropLast())
    }
    return match.map { ($0.sense, $0.units.count) }
  }
}

/// What an organisation's statuses mean: as it says itself, else by the words of all languages.
///
/// ```swift
/// var statuses = StatusDictionary()
/// statuses.define("Nudge Vendor", as: .onHold)
/// statuses.category("nudge vendor")  // onHold
/// statuses.category("Gelöst")        // solved
/// ```
package struct StatusDictionary: Sendable {
  private var defined: [String: StatusCategory] = [:]

  package init() {}

  /// - Returns: false where the word has a meaning already, which it keeps.
  @discardableResult
  package mutating func define(_ word: String, as category: StatusCategory) -> Bool {
    let key = Self.key(word)
    guard defined[key] == nil else { return false }
    defined[key] = category
    return true
  }

  /// What was defined, whatever the word's case, width, script and punctuation.
  package func definition(of word: String) -> StatusCategory? {
    defined.isEmpty ? nil : defined[Self.key(word)]
  }

  package func category(_ word: String) -> StatusCategory? {
    definition(of: word) ?? StatusCategory(word)
  }

  private static func key(_ word: String) -> String {
    let units = StatusUnits.units(of: word)
    return units.isEmpty ? Vocabulary.folded(word) : units.joined(separator: " ")
  }
}

/// A rubric by which contacts are scored, in one version.
///
/// Each rated item counts by how far its rating lies along its scale, (rating - lowest) / (highest -
/// lowest), times its weight; what did not apply to a contact leaves the denominator. Bonus and
/// deduction points are added to that, or to 100 where a card rates nothing. The score stays within
/// 0...100: that is the card's rule and no repair of data.
///
/// Example: an item of weight 2 rated 4 on 1-5 and one of weight 1 that was missed come to
/// (2 x 0.75 + 1 x 0) / 3 = 50; with 5 points deducted, 45.
package struct Scorecard: Sendable, Equatable {
  /// What a failed fatal item does to a review.
  package enum FatalRule: String, Sendable, CaseIterable {
    /// The review scores 0.
    case zero
    /// The review keeps its score and is not passed.
    case fail
  }

  package var name: TranslatedName
  /// `2026-05`; nil where a card has only ever been one.
  package var version: String?
  package var items: [ScorecardItem]
  /// From which score on a review is passed; nil for the organisation's own mark.
  package var passMark: Double?
  package var onFatal: FatalRule

  package init(
    name: TranslatedName, version: String? = nil, items: [ScorecardItem], passMark: Double? = nil,
    onFatal: FatalRule = .zero
  ) {
    self.name = name
    self.version = version
    self.items = items
    self.passMark = passMark
    self.onFatal = onFatal
  }

  /// The sections in the order of their first items.
  package func sections(in language: Language) -> [String] {
    var result: [String] = []
    for item in items {
      guard let name = item.section?.text(in: language), !result.contains(name) else { continue }
      result.append(name)
    }
    return result
  }

  /// The place of the item of a name, in either language and whatever its case and width.
  package func item(named name: String) -> Int? {
    let folded = Vocabulary.folded(name)
    return items.firstIndex { $0.name.all.contains { Vocabulary.folded($0) == folded } }
  }

  package func isNamed(_ name: String, version: String?) -> Bool {
    let folded = Vocabulary.folded(name)
    guard self.name.all.contains(where: { Vocabulary.folded($0) == folded }) else { return false }
    guard let version, let own = self.version else { return version == nil || self.version == nil }
    return Vocabulary.folded(own) == Vocabulary.folded(version)
  }
}

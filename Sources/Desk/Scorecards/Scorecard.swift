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

  func isNamed(_ name: String, version: String?) -> Bool {
    let folded = Vocabulary.folded(name)
    guard self.name.all.contains(where: { Vocabulary.folded($0) == folded }) else { return false }
    guard let version, let own = self.version else { return version == nil || self.version == nil }
    return Vocabulary.folded(own) == Vocabulary.folded(version)
  }
}

/// One line of a scorecard.
package struct ScorecardItem: Sendable, Equatable {
  package enum Rule: Sendable, Equatable {
    /// Rated on a scale, and weighing so much beside the others.
    case rated(ClosedRange<Double>, weight: Double)
    /// Up to so many points are added to the score.
    case bonus(most: Double)
    /// 扣分: up to so many points are taken off.
    case deduction(most: Double)
  }

  package enum Severity: String, Sendable, CaseIterable {
    case ordinary
    /// The review is not passed.
    case critical
    /// As the card says: the review scores 0, or is not passed.
    case fatal
  }

  package var name: TranslatedName
  /// Nil where the card has no sections.
  package var section: TranslatedName?
  package var rule: Rule
  package var severity: Severity
  /// Whether a reviewer may say that it did not apply.
  package var allowsNotApplicable: Bool
  /// What reviewers look at, for the sheet that they fill.
  package var note: String?

  package init(
    _ name: TranslatedName, in section: TranslatedName? = nil, _ rule: Rule,
    severity: Severity = .ordinary,
    allowsNotApplicable: Bool = true, note: String? = nil
  ) {
    self.name = name
    self.section = section
    self.rule = rule
    self.severity = severity
    self.allowsNotApplicable = allowsNotApplicable
    self.note = note
  }

  /// What it weighs beside the others; 0 for points.
  package var weight: Double {
    if case .rated(_, let weight) = rule { weight } else { 0 }
  }

  /// Under half of its scale a rated item is failed: the line that Zendesk QA draws for critical
  /// categories. Any deducted point is an error.
  package static let failedUnder = 50.0
}

/// What a reviewer wrote for an item, on terms that all items share.
package enum ItemRating: Sendable, Equatable {
  /// 0 for the lowest rating of the scale, 100 for the highest.
  case position(Double)
  /// Added to the score, or taken off it.
  case points(Double)
}

extension ScorecardItem {
  /// What a number comes to; nil where it lies outside the item's scale.
  ///
  /// Deducted points may be written with their sign or without.
  package func rating(of number: Double) -> ItemRating? {
    switch rule {
    case .rated(let scale, _):
      guard scale.contains(number) else { return nil }
      return .position(
        (number - scale.lowerBound) / (scale.upperBound - scale.lowerBound) * 100)
    case .bonus(let most): return (0...most).contains(number) ? .points(number) : nil
    case .deduction(let most):
      return (0...most).contains(abs(number)) ? .points(-abs(number)) : nil
    }
  }

  /// What a yes or a no, a pass or a fail comes to.
  package func rating(of isMet: Bool) -> ItemRating {
    switch rule {
    case .rated: .position(isMet ? 100 : 0)
    case .bonus(let most): .points(isMet ? most : 0)
    case .deduction(let most): .points(isMet ? 0 : -most)
    }
  }
}

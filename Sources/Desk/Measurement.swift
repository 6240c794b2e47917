/// What a number counts: decides how it is printed, and how a change of it is told.
package enum MeasurementUnit: String, Sendable, Hashable, CaseIterable {
  /// Things: tickets, answers. `1,234`.
  case count
  /// A fraction of 1, printed as a percentage; its change is told in percentage points too.
  case ratio
  /// Seconds, printed as a clock or in words: `1:02:03`.
  case seconds
  /// A plain number on its own scale, such as a mean rating of `4.31`.
  case number
  /// Points on a scale of 0 to 100, such as a CSAT score of `86.4`.
  case score
  /// Net promoter score: -100 to 100.
  case netPromoterScore
}

/// What a comparison allows one to say about a change.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// The change is larger than chance explains, and to the better.
  case improved
  /// The change is larger than chance explains, and to the worse.
  case worsened
  /// The change is larger than chance explains, of a measure with no good or bad side.
  case changed
  /// Chance explains the difference.
  case noClearChange = "no_clear_change"
  /// One of the two samples is too small to say.
  case tooFew = "too_few"
}

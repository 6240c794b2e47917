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

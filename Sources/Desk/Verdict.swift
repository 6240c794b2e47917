/// What may be said of a figure beside what is usual for it.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Outside of what is usual, to the better.
  case improved
  /// Outside of what is usual, to the worse.
  case worsened
  /// Outside of what is usual, of a measure with no good or bad side.
  case changed
  /// As usual.
  case noClearChange = "no_clear_change"
  /// Nothing can be said: too few cases, or nothing to compare with.
  case tooFew = "too_few"

  /// The same in the words of quality improvement: `worse`, `better`, `changed`, `usual`, `unknown`.
  package var variation: String {
    switch self {
    case .improved: "better"
    case .worsened: "worse"
    case .changed: "changed"
    case .noClearChange: "usual"
    case .tooFew: "unknown"
    }
  }
}

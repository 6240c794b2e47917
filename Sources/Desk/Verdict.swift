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

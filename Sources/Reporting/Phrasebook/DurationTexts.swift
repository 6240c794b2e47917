/// What the section on changes says of durations that moved.
struct DurationTexts: Sendable {
  let table: String
  let note: String
  /// Of the duration that moved furthest.
  let lead: @Sendable (Shift) -> String
  let medianBefore: String
  let medianNow: String

  /// By how much a duration typically moved.
  struct Shift: Sendable {
    var metric: String
    /// `2 min shorter`.
    var shift: String
    /// The ends of its interval, in the same words; nil where there is none.
    var interval: (String, String)?
  }
}

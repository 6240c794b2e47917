import Desk

/// What the cover and the list of tickets say.
struct CoverTexts: Sendable {
  let title: @Sendable (Period) -> String
  let period: String
  /// The first and the last day.
  let days: @Sendable (Period) -> String
  let comparedWith: String
  let dataUntil: String
  /// Created in the period, and known at all.
  let tickets: @Sendable (Int, Int) -> String
  let answers: String
  let files: String
  let fileCount: @Sendable (_ count: Int, _ isBalanced: Bool) -> String
  let standards: String
  let digests: String
  let register: String
  let registerNote: String
  let createdAt: String
  let firstResponseAt: String
  let resolvedAt: String
  let reopens: String
  let transfers: String
}

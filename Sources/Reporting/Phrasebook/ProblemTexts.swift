import Desk
import Intake

/// What each kind of problem means, what it costs and what to do about it: the one source of the
/// report's section on data quality, `problems.csv`, the terminal and `Documentation/Problems.md`.
package struct ProblemTexts: Sendable {
  package struct Text: Sendable {
    /// What was found, in one sentence.
    package let meaning: String
    /// What should have been there.
    package let expected: String
    /// What the user can do.
    package let remedy: String

    init(_ meaning: String, expected: String, _ remedy: String) {
      self.meaning = meaning
      self.expected = expected
      self.remedy = remedy
    }
  }

  package let text: @Sendable (ProblemCode) -> Text
  package let cost: @Sendable (ProblemCode.Cost) -> String
  /// `expected a date ...`
  let expecting: @Sendable (String) -> String
  /// With what the problem says of its own, in English.
  let withDetail: @Sendable (_ expected: String, _ detail: String) -> String
  /// ``Text/expected`` of a value that had to be on a scale.
  let onScale: @Sendable (ProblemCode, RatingScale) -> String
  /// `12 more of this kind`, for the problems that are counted and not listed.
  package let more: @Sendable (Int) -> String
  /// The titles of the catalogue's table.
  package let titles: Titles

  package struct Titles: Sendable {
    package let code: String
    package let meaning: String
    package let cost: String
    package let expected: String
    package let remedy: String
  }

  /// What was expected; what a problem says of its own, where its code alone says less.
  package func expected(_ problem: Problem) -> String {
    if let scale = problem.scale { return onScale(problem.code, scale) }
    let expected = text(problem.code).expected
    return problem.expected == problem.code.expected
      ? expected : withDetail(expected, problem.expected)
  }

  /// ``expected(_:)`` as a sentence of its own.
  package func sentence(_ problem: Problem) -> String {
    let isCatalogued = problem.expected == problem.code.expected
    if problem.scale != nil { return expecting(expected(problem)) }
    return isCatalogued ? expecting(text(problem.code).expected) : expected(problem)
  }
}

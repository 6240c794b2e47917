/// What is said of the tickets behind a number.
package struct ExplanationTexts: Sendable {
  /// What became of a case under a metric.
  package enum State: String, Sendable {
    case counted
    /// Of a ratio: one of those that the metric counts as a yes.
    case succeeded
    case failed
    case leftOut = "left_out"
  }

  package struct Counts: Sendable {
    package var counted: Int
    /// Nil for a metric that is no ratio.
    package var succeeded: Int?
    package var leftOut: Int

    package init(counted: Int, succeeded: Int?, leftOut: Int) {
      self.counted = counted
      self.succeeded = succeeded
      self.leftOut = leftOut
    }
  }

  package let state: @Sendable (State) -> String
  /// How many cases were counted, succeeded and left out.
  package let counts: @Sendable (Counts) -> String
  /// How many were left out for a reason.
  package let leftOut: @Sendable (Int, String) -> String
  /// That a table shows so many of so many.
  package let shown: @Sendable (Int, Int) -> String
}

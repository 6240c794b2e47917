/// How many of a group had some property: 81 satisfied of 263 rated.
///
/// The value is a fraction of 1 and nil without a group, never 0.
package struct Proportion: Equatable, Sendable {
  package let successes: Int
  package let total: Int

  package init(successes: Int, of total: Int) {
    precondition(successes >= 0 && successes <= total, "successes are counted within the total")
    self.successes = successes
    self.total = total
  }

  package var value: Double? {
    total > 0 ? Double(successes) / Double(total) : nil
  }
}

import Statistics
import Testing

@Suite struct `Fisher's exact test` {
  /// Expected: SciPy 1.17.1, fisher_exact; the last two by mpmath 1.4.1, as SciPy has ten figures
  /// there.
  @Test(arguments: [
    (Proportion(successes: 9, of: 10), Proportion(successes: 3, of: 10), 0.019766611097880443),
    (Proportion(successes: 5, of: 56), Proportion(successes: 0, of: 29), 0.1606214432094711),
    (Proportion(successes: 10, of: 10), Proportion(successes: 0, of: 20), 3.328339160423118e-08),
    (Proportion(successes: 1, of: 1), Proportion(successes: 0, of: 1), 1.0),
    (Proportion(successes: 6, of: 12), Proportion(successes: 4, of: 8), 1.0),
    (
      Proportion(successes: 4, of: 1_000_000), Proportion(successes: 1, of: 1_000),
      0.004985044870364988
    ),
    (
      Proportion(successes: 3, of: 1_000_000), Proportion(successes: 12, of: 500_000),
      0.0002850895448767982
    ),
  ])
  func `is exact from ten tickets to a million`(
    first: Proportion, second: Proportion, expected: Double
  ) {
    #expect(isClose(fisherExactPValue(first, second), expected))
  }

  @Test func `says nothing about empty groups`() {
    let none = Proportion(successes: 0, of: 0)
    #expect(fisherExactPValue(none, none) == 1)
    #expect(fisherExactPValue(none, Proportion(successes: 2, of: 3)) == 1)
  }
}

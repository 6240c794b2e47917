import Statistics
import Testing

@Suite struct `Proportion difference test` {
  /// Expected: statsmodels 0.15.0, proportions_ztest.
  @Test(arguments: [
    (Proportion(successes: 56, of: 70), Proportion(successes: 48, of: 80), 0.00804508136819656),
    (Proportion(successes: 81, of: 263), Proportion(successes: 90, of: 240), 0.11301235863677381),
    (
      Proportion(successes: 7_000, of: 10_000), Proportion(successes: 6_900, of: 10_000),
      0.12458048448635396
    ),
  ])
  func `is the pooled score test`(first: Proportion, second: Proportion, expected: Double) throws {
    let actual = try #require(proportionDifferencePValue(first, second))
    #expect(isClose(actual, expected))
  }

  /// KPIs.md's Newcombe examples, each with an expected count under 5.
  @Test(arguments: [
    (Proportion(successes: 9, of: 10), Proportion(successes: 3, of: 10)),
    (Proportion(successes: 5, of: 56), Proportion(successes: 0, of: 29)),
  ])
  func `is Fisher's exact test where a cell is small`(first: Proportion, second: Proportion) {
    #expect(proportionDifferencePValue(first, second) == fisherExactPValue(first, second))
  }

  @Test(arguments: [
    (Proportion(successes: 8, of: 8), Proportion(successes: 5, of: 5)),
    (Proportion(successes: 0, of: 800), Proportion(successes: 0, of: 500)),
  ])
  func `is one where neither group varies`(first: Proportion, second: Proportion) throws {
    #expect(isClose(try #require(proportionDifferencePValue(first, second)), 1))
  }

  @Test func `is absent where either group is empty`() {
    let some = Proportion(successes: 3, of: 5)
    let none = Proportion(successes: 0, of: 0)
    #expect(proportionDifferencePValue(some, none) == nil)
    #expect(proportionDifferencePValue(none, some) == nil)
    #expect(proportionDifferencePValue(none, none) == nil)
  }
}

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

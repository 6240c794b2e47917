import Statistics
import Testing

@Suite struct `Newcombe interval` {
  /// Newcombe, Statistics in Medicine 17 (1998) 873, table II; figures of statsmodels 0.15.0,
  /// confint_proportions_2indep(method="newcomb").
  @Test(arguments: [
    (
      Proportion(successes: 56, of: 70), Proportion(successes: 48, of: 80),
      Interval(low: 0.05243147240236498, high: 0.33387265403690614)
    ),
    (
      Proportion(successes: 9, of: 10), Proportion(successes: 3, of: 10),
      Interval(low: 0.1705227239345029, high: 0.809017973535488)
    ),
    (
      Proportion(successes: 5, of: 56), Proportion(successes: 0, of: 29),
      Interval(low: -0.038137147903536936, high: 0.19256001385511165)
    ),
    (
      Proportion(successes: 10, of: 10), Proportion(successes: 0, of: 20),
      Interval(low: 0.6790860371419145, high: 1)
    ),
    (
      Proportion(successes: 0, of: 10), Proportion(successes: 0, of: 20),
      Interval(low: -0.1611251580528194, high: 0.27753279986288926)
    ),
    (
      Proportion(successes: 10, of: 10), Proportion(successes: 10, of: 10),
      Interval(low: -0.27753279986288937, high: 0.27753279986288937)
    ),
  ])
  func `agrees with the published examples`(
    first: Proportion, second: Proportion, expected: Interval
  ) {
    let actual = newcombeInterval(first, minus: second)
    #expect(isClose(actual, expected.low, expected.high))
  }

  @Test func `is absent where either group is empty`() {
    let some = Proportion(successes: 3, of: 5)
    let none = Proportion(successes: 0, of: 0)
    #expect(newcombeInterval(some, minus: none) == nil)
    #expect(newcombeInterval(none, minus: some) == nil)
  }
}

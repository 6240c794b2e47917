import Statistics
import Testing

@Suite struct `Welch test` {
  struct Example {
    let first: SampleMoments
    let second: SampleMoments
    let interval: Interval
    let degreesOfFreedom: Double
    let pValue: Double
  }

  /// Expected: SciPy 1.17.1, ttest_ind_from_stats(equal_var=False); intervals from its t.ppf.
  @Test(arguments: [
    Example(
      first: SampleMoments(count: 10, mean: 5, standardDeviation: 2),
      second: SampleMoments(count: 12, mean: 3, standardDeviation: 1),
      interval: Interval(low: 0.49432625241476313, high: 3.505673747585237),
      degreesOfFreedom: 12.689986282578872, pValue: 0.013246226832409658),
    Example(
      first: SampleMoments(count: 10, mean: 50.81, standardDeviation: 2.0744),
      second: SampleMoments(count: 25, mean: 49.1, standardDeviation: 3.3),
      interval: Interval(low: -0.20160666913285863, high: 3.62160666913286),
      degreesOfFreedom: 26.326953226595823, pValue: 0.07742824551945515),
    Example(
      first: SampleMoments(count: 500_000, mean: 3_600, standardDeviation: 7_200),
      second: SampleMoments(count: 400_000, mean: 3_580, standardDeviation: 7_100),
      interval: Interval(low: -9.705298789438405, high: 49.7052987894384),
      degreesOfFreedom: 862093.055337132, pValue: 0.1869664518412098),
    Example(
      first: SampleMoments(count: 5, mean: 4, standardDeviation: 0),
      second: SampleMoments(count: 6, mean: 3, standardDeviation: 1),
      interval: Interval(low: -0.04943563989598432, high: 2.049435639895984),
      degreesOfFreedom: 5, pValue: 0.05797277355753995),
  ])
  func `agrees with SciPy`(example: Example) throws {
    let test = try #require(WelchTest(example.first, minus: example.second))
    #expect(test.difference == example.first.mean - example.second.mean)
    #expect(
      isClose(test.interval, example.interval.low, example.interval.high, within: 1e-9))
    #expect(isClose(test.degreesOfFreedom, example.degreesOfFreedom))
    #expect(isClose(test.pValue, example.pValue, within: 1e-10))
  }

  @Test func `is absent under two values`() {
    let one = SampleMoments(count: 1, mean: 5, standardDeviation: 0)
    let many = SampleMoments(count: 9, mean: 5, standardDeviation: 1)
    #expect(WelchTest(one, minus: many) == nil)
    #expect(WelchTest(many, minus: one) == nil)
  }

  @Test func `is absent where neither sample scatters`() {
    let first = SampleMoments(count: 5, mean: 5, standardDeviation: 0)
    let second = SampleMoments(count: 9, mean: 6, standardDeviation: 0)
    #expect(WelchTest(first, minus: second) == nil)
  }

  @Test func `equal means have a p-value of one, however small the scatter`() throws {
    let sample = SampleMoments(count: 5, mean: 5, standardDeviation: 1e-200)
    let test = try #require(WelchTest(sample, minus: sample))
    #expect(test.pValue == 1)
    #expect(isClose(test.degreesOfFreedom, 8))
  }
}

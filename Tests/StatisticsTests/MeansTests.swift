import Statistics
import Testing

@Suite struct `Mean interval` {
  /// Expected: SciPy 1.17.1, t.interval.
  @Test(arguments: [
    (
      SampleMoments(count: 10, mean: 50.81, standardDeviation: 2.0744), 0.95,
      Interval(low: 49.32606363425445, high: 52.29393636574555)
    ),
    (
      SampleMoments(count: 2, mean: 10, standardDeviation: 1), 0.95,
      Interval(low: 1.0153564679062477, high: 18.984643532093752)
    ),
    (
      SampleMoments(count: 1_000_000, mean: 3_600, standardDeviation: 7_200), 0.95,
      Interval(low: 3585.888242230921, high: 3614.111757769079)
    ),
    (
      SampleMoments(count: 30, mean: 4.2, standardDeviation: 0.9), 0.99,
      Interval(low: 3.7470795790111047, high: 4.652920420988896)
    ),
  ])
  func `agrees with SciPy`(sample: SampleMoments, confidence: Double, expected: Interval) {
    let actual = meanInterval(of: sample, confidence: confidence)
    #expect(isClose(actual, expected.low, expected.high, within: 1e-9))
  }

  @Test(arguments: [0, 1])
  func `is absent under two values`(count: Int) {
    let sample = SampleMoments(count: count, mean: 5, standardDeviation: 0)
    #expect(meanInterval(of: sample) == nil)
  }

  @Test func `has no width where all values are alike`() {
    let sample = SampleMoments(count: 12, mean: 5, standardDeviation: 0)
    #expect(meanInterval(of: sample) == Interval(low: 5, high: 5))
  }
}

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

@Suite struct `A weighted mean` {
  @Test func `counts each review for the contacts that it stands for`() throws {
    let mean = try #require(WeightedMean([(60, 1), (90, 3)]))
    #expect(mean.value == 82.5)
    // Distances -22.5 and 7.5 x 3 = 22.5: sqrt(2 x 506.25 x 2 / 1) / 4.
    #expect(abs(try #require(mean.standardError) - 11.25) < 1e-12)
  }

  @Test func `is the plain mean and its error where weights are equal`() throws {
    let mean = try #require(WeightedMean([(70, 2), (80, 2), (90, 2)]))
    #expect(mean.value == 80)
    // A standard deviation of 10 over the root of 3.
    #expect(abs(try #require(mean.standardError) - 10 / 3.0.squareRoot()) < 1e-12)
    let interval = try #require(mean.interval())
    #expect(abs(interval.high - (80 + 4.302_652_73 * 5.773_502_69)) < 1e-6)
  }

  @Test func `has no error from one value, and is none without any`() throws {
    #expect(WeightedMean([(value: Double, weight: Double)]()) == nil)
    #expect(WeightedMean([(100, 0.1), (100, 3.3), (100, 0.7)])?.value == 100)
    let mean = try #require(WeightedMean([(75, 1)]))
    #expect(mean.standardError == nil && mean.interval() == nil)
    #expect(mean.difference(from: mean) == nil)
  }
}

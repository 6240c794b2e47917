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

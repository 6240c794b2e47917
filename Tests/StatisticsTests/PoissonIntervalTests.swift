import Statistics
import Testing

@Suite struct `Poisson interval` {
  /// Expected: statsmodels 0.15.0, confint_poisson(method="exact-c").
  @Test(arguments: [
    (0, 0.95, 0, 3.6888794541139354), (1, 0.95, 0.025317807984289897, 5.571643390938898),
    (10, 0.95, 4.7953886961324335, 18.39035604201778),
    (100, 0.95, 81.36399125092315, 121.62679379242638),
    (1_000_000, 0.95, 998040.9833402939, 1001961.9119454322),
    (10, 0.99, 3.716922131467116, 21.397827499654273),
  ])
  func `is exact`(count: Int, confidence: Double, low: Double, high: Double) {
    let interval = poissonInterval(count: count, confidence: confidence)
    #expect(isClose(interval, low, high, within: 1e-12 * max(10, high)))
  }
}

import Statistics
import Testing

@Suite struct `Kaplan-Meier curve` {
  private func observations(_ observed: [Double], censored: [Double]) -> [SurvivalObservation] {
    observed.map { SurvivalObservation(duration: $0, isObserved: true) }
      + censored.map { SurvivalObservation(duration: $0, isObserved: false) }
  }

  /// Freireich's leukaemia trial, 6-MP; figures of lifelines 0.30.3.
  @Test func `agrees with the textbook trial`() {
    let curve = KaplanMeierCurve(
      observations(
        [6, 6, 6, 7, 10, 13, 16, 22, 23],
        censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]))
    let expected: [(time: Double, survival: Double, low: Double, high: Double)] = [
      (6, 0.857142857142857, 0.6197179552659838, 0.9515517476469969),
      (7, 0.8067226890756299, 0.5631465646222333, 0.9228090192028802),
      (10, 0.7529411764705878, 0.5031995107999564, 0.8893618351692651),
      (13, 0.6901960784313722, 0.4316102224861839, 0.8490659633494505),
      (16, 0.6274509803921566, 0.36751085598750194, 0.8049121894718411),
      (22, 0.5378151260504199, 0.26777893676713493, 0.7467907176353943),
      (23, 0.44817927170868327, 0.18805200595923233, 0.6801426284952412),
    ]
    #expect(curve.steps.map(\.time) == expected.map(\.time))
    for (step, row) in zip(curve.steps, expected) {
      #expect(isClose(step.survival, row.survival))
      #expect(isClose(step.interval, row.low, row.high))
    }
    #expect(curve.median == 23)
  }

  /// The same trial's placebo group; figures of lifelines 0.30.3.
  @Test func `comes down to zero where nothing is censored`() {
    let times: [Double] = [
      1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23,
    ]
    let curve = KaplanMeierCurve(observations(times.reversed(), censored: []))
    #expect(curve.steps.map(\.time) == [1, 2, 3, 4, 5, 8, 11, 12, 15, 17, 22, 23])
    #expect(isClose(curve.steps[5].interval, 0.1830665488203943, 0.5777886777458309))
    #expect(curve.steps.last?.survival == 0)
    #expect(curve.steps.last?.interval == nil)
    #expect(curve.median == 8)
  }

  @Test func `reaches the median at exactly one half`() {
    let times = (1...10).map(Double.init)
    let curve = KaplanMeierCurve(observations(times, censored: []))
    #expect(curve.median == 5)
  }

  @Test func `has no median where most are still open`() {
    let curve = KaplanMeierCurve(observations([1], censored: [2, 3, 4]))
    #expect(curve.steps.map(\.survival) == [0.75])
    #expect(curve.median == nil)
  }

  @Test func `of one ticket tells a time, but no interval`() {
    let curve = KaplanMeierCurve(observations([4], censored: []))
    #expect(curve.steps.map(\.survival) == [0])
    #expect(curve.median == 4)
  }

  @Test func `has no steps without an event`() {
    #expect(KaplanMeierCurve([]).steps.isEmpty)
    #expect(KaplanMeierCurve([]).median == nil)
    #expect(KaplanMeierCurve(observations([], censored: [1, 2])).steps.isEmpty)
  }

  @Test func `keeps order of time with a hundred thousand tickets`() {
    let times = scatteredValues(100_000, seed: 3)
    let curve = KaplanMeierCurve(
      times.enumerated().map { SurvivalObservation(duration: $1, isObserved: $0 % 4 != 0) })
    #expect(curve.steps.allSatisfy { $0.survival >= 0 && $0.survival < 1 })
    #expect(zip(curve.steps, curve.steps.dropFirst()).allSatisfy { $0.time < $1.time })
  }
}

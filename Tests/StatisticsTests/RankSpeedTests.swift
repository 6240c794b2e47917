import Statistics
import Testing

/// A year's durations against another's. A walk over all pairs would be a trillion steps: hours.
@Suite struct `Ranks of a million values each` {
  /// Waits with a long tail, to the second, as exports have them: most values are tied.
  private func waits(_ start: Double, later: Double) -> SortedSample {
    SortedSample(
      sorted: (0..<1_000_000).map { index in
        let share = (Double(index) + start) / 1_000_000
        return (share * share * share * 86_400).rounded() + later
      })
  }

  @Test func `take about the time of sorting them`() throws {
    let first = waits(0.7, later: 600)
    let second = waits(0.2, later: 0)
    var test: MannWhitneyTest?
    var shift: HodgesLehmannShift?
    let elapsed = ContinuousClock().measure {
      test = MannWhitneyTest(first, second)
      shift = HodgesLehmannShift(first, minus: second)
    }
    #expect(try #require(test).pGreater < 1e-9)
    #expect(try #require(shift).shift == 600)
    let interval = try #require(shift?.interval)
    #expect(interval.low < 600 && 600 < interval.high)
    #expect(interval.high - interval.low < 120)
    #expect(elapsed < .seconds(120), "about 0.2 s in a release build")
  }
}

import Statistics
import Testing

@Suite struct `Curves of a funnel` {
  /// Of 4 at 0.5 the counts have 1, 4, 6, 4 and 1 sixteenths. At a tail of 3 sixteenths the least count
  /// over it is 1, whose cumulative 5 sixteenths reach over it by 2 of its own 4: (1 - 0.5) / 4.
  @Test func `lie between the counts that can occur`() {
    let limits = FunnelCurve.limits(target: 0.5, total: 4, tail: 3.0 / 16)
    #expect(isClose(limits, 0.125, 0.875))
  }

  /// None of 4 has 1 sixteenth already: no count lies under a tail less than that.
  @Test func `end where ratios end`() {
    #expect(FunnelCurve.limits(target: 0.5, total: 4, tail: 0.001) == Interval(low: 0, high: 1))
  }

  @Test func `narrow with every ticket, and hold the exact limits within one ticket`() throws {
    for target in [0.02, 0.5, 0.85] {
      var last = Interval(low: 0, high: 1)
      for total in [30, 60, 125, 250, 500, 1_000, 4_000] {
        let curve = FunnelCurve.limits(target: target, total: total, tail: 0.001)
        #expect(curve.low >= last.low && curve.high <= last.high)
        last = curve
        let exact = try #require(FunnelLimits(target: target, total: total))
        guard exact.isExact else { continue }
        #expect(abs(curve.low - exact.alarm.low) <= 1 / Double(total))
        #expect(abs(curve.high - exact.alarm.high) <= 1 / Double(total))
      }
    }
  }
}

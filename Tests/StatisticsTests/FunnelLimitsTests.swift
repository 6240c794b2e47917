import Statistics
import Testing

@Suite struct `Funnel limits` {
  /// KPI.md: at .85 and n 20 the normal 99.8 % limit is 1.097. Exact: SciPy 1.17.1, binom.ppf and
  /// binom.isf over n.
  @Test func `are exact where normal ones would leave the scale`() throws {
    #expect(abs(FunnelLimits.normal(0.85, 20, 0.998).high - 1.097) < 5e-4)
    let limits = try #require(FunnelLimits(target: 0.85, total: 20))
    #expect(limits.isExact)
    #expect(isClose(limits.warning, 0.7, 1))
    #expect(isClose(limits.alarm, 0.55, 1))
  }

  /// Expected: SciPy 1.17.1, binom.ppf and binom.isf over n.
  @Test func `are ratios that can occur`() throws {
    let limits = try #require(FunnelLimits(target: 0.9, total: 50))
    #expect(isClose(limits.warning, 0.82, 0.98))
    #expect(isClose(limits.alarm, 0.74, 1))
  }

  @Test func `are normal from ten expected on`() throws {
    let limits = try #require(FunnelLimits(target: 0.85, total: 200))
    #expect(!limits.isExact)
    #expect(isClose(limits.warning, 0.80051334, 0.89948666, within: 5e-9))
    #expect(try #require(FunnelLimits(target: 0.5, total: 39)).isExact)
    #expect(try #require(FunnelLimits(target: 0.5, total: 40)).isExact == false)
  }

  /// All of five by chance alone: 1 in 32, over 2.5 % of such teams.
  @Test func `hold everything for a team of five`() throws {
    let limits = try #require(FunnelLimits(target: 0.5, total: 5))
    #expect(limits.warning == Interval(low: 0, high: 1))
  }

  @Test func `stay within zero and one for any team`() throws {
    for target in [0.001, 0.02, 0.5, 0.9, 0.999] {
      for total in [1, 3, 10, 39, 40, 112, 1_000, 10_011, 100_000] {
        let limits = try #require(FunnelLimits(target: target, total: total))
        #expect(limits.alarm.low >= 0 && limits.alarm.high <= 1)
        #expect(limits.alarm.low <= limits.warning.low)
        #expect(limits.warning.high <= limits.alarm.high)
      }
    }
  }

  @Test func `are absent without tickets`() {
    #expect(FunnelLimits(target: 0.85, total: 0) == nil)
  }
}

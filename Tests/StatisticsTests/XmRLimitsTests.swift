import Statistics
import Testing

@Suite struct `XmR limits` {
  /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2.
  @Test func `agree with the published example`() throws {
    let limits = try #require(
      XmRLimits([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]))
    #expect(isClose(limits.mean, 50.81))
    #expect(abs(limits.meanMovingRange - 1.87778) < 5e-6)
    #expect(abs(limits.lower - 45.8159) < 5e-5)
    #expect(abs(limits.upper - 55.8041) < 5e-5)
  }

  @Test func `close in on a constant series exactly`() throws {
    let limits = try #require(XmRLimits([Double](repeating: 0.1, count: 13)))
    #expect(limits.mean == 0.1)
    #expect(limits.lower == 0.1)
    #expect(limits.upper == 0.1)
  }

  @Test(arguments: [[], [3.0]])
  func `are absent under two values`(values: [Double]) {
    #expect(XmRLimits(values) == nil)
  }
}

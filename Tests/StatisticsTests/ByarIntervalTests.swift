import Statistics
import Testing

@Suite struct `Byar interval` {
  /// KPI.md: 10 observed, 4.787-18.391. All by the formula in NumPy.
  @Test(arguments: [
    (0, 0, 3.6680118321737507), (1, 0.013072132901504331, 5.5637555824752605),
    (10, 4.787449913967563, 18.391458605756473), (100, 81.36210549052788, 121.6279375792065),
  ])
  func `is close to the exact one`(count: Int, low: Double, high: Double) {
    #expect(isClose(byarInterval(count: count), low, high))
  }

  @Test func `does not turn negative for few events at high confidence`() {
    #expect(byarInterval(count: 1, confidence: 0.9999).low == 0)
  }
}

import Statistics
import Testing

@Suite struct `Net promoter interval` {
  /// KPI.md: 50 / 30 / 20 % of 100 is .30 +- .1531. The others by hand from the formula.
  @Test(arguments: [
    (50, 20, 100, 0.3 - 0.1530780807504267, 0.3 + 0.1530780807504267),
    (3, 1, 7, 2.0 / 7 - 0.5184497290621373, 2.0 / 7 + 0.5184497290621373),
  ])
  func `is normal about the score`(
    promoters: Int, detractors: Int, answers: Int, low: Double, high: Double
  ) {
    let interval = netPromoterInterval(promoters: promoters, detractors: detractors, of: answers)
    #expect(isClose(interval, low, high))
  }

  @Test func `does not leave the scale`() {
    let interval = netPromoterInterval(promoters: 9, detractors: 0, of: 10)
    #expect(isClose(interval, 0.9 - 0.18593850969136846, 1))
  }

  @Test func `is absent, not zero, without answers`() {
    #expect(netPromoterInterval(promoters: 0, detractors: 0, of: 0) == nil)
  }

  @Test func `has no width where all answers are of one class`() {
    let interval = netPromoterInterval(promoters: 0, detractors: 0, of: 8)
    #expect(interval == Interval(low: 0, high: 0))
  }
}

import Statistics
import Testing

@Suite struct `Ratio of two rates` {
  /// Expected: the limits of the share by SciPy 1.17.1, beta.ppf, and its tails by binom.
  @Test func `compares months by the working day`() throws {
    let ratio = try #require(
      RateRatio(EventRate(count: 440, over: 20), over: EventRate(count: 418, over: 22)))
    #expect(isClose(try #require(ratio.value), 22.0 / 19))
    #expect(isClose(ratio.low, 1.0105046743155373, within: 1e-11))
    #expect(isClose(try #require(ratio.high), 1.3269437559091004, within: 1e-11))
    #expect(isClose(ratio.pValue, 0.034600897473084556, within: 1e-11))
  }

  /// The data of R's help page of poisson.test: lung cancer at 55 to 59 in Fredericia and in three
  /// other towns. Expected: the limits of the share by SciPy 1.17.1, beta, and its tails by binom.
  @Test func `is exact for rare events`() throws {
    let ratio = try #require(
      RateRatio(EventRate(count: 11, over: 800), over: EventRate(count: 21, over: 3_011)))
    #expect(isClose(try #require(ratio.value), 1.9714880952380953))
    #expect(isClose(ratio.low, 0.8584264033916397, within: 1e-11))
    #expect(isClose(try #require(ratio.high), 4.277265943654075, within: 1e-11))
    #expect(isClose(ratio.pValue, 0.11201731957539936, within: 1e-11))
  }

  @Test func `is one, with a p-value of one, where nothing changed`() throws {
    let rate = EventRate(count: 4, over: 10)
    let ratio = try #require(RateRatio(rate, over: rate))
    #expect(ratio.value == 1)
    #expect(ratio.pValue == 1)
    #expect(isClose(ratio.low, 0.18625759085078453))
    #expect(isClose(try #require(ratio.high), 5.368908700215735))
  }

  /// By hand: of 5 events on equal terms all fall to one side with 1/32, twice that being 1/16; the
  /// limit of the share is 1 - 0.025^(1/5).
  @Test func `has one bound only where a side has no event`() throws {
    let none = EventRate(count: 0, over: 1)
    let some = EventRate(count: 5, over: 1)
    let up = try #require(RateRatio(some, over: none))
    #expect(up.value == nil)
    #expect(up.high == nil)
    #expect(isClose(up.pValue, 0.0625))
    let down = try #require(RateRatio(none, over: some))
    #expect(down.value == 0)
    #expect(down.low == 0)
    #expect(isClose(try #require(down.high), 1.0912791051825465))
    #expect(isClose(up.low, 1 / 1.0912791051825465))
  }

  @Test func `leaves out one exactly where the p-value is under five per cent`() throws {
    for count in 20...90 {
      let ratio = try #require(
        RateRatio(EventRate(count: count, over: 21), over: EventRate(count: 50, over: 20)))
      let leavesOutOne = try ratio.low > 1 || #require(ratio.high) < 1
      #expect(leavesOutOne == (ratio.pValue < 0.05))
    }
  }

  @Test func `is absent without days, or without any event`() {
    let some = EventRate(count: 5, over: 20)
    #expect(RateRatio(some, over: EventRate(count: 0, over: 0)) == nil)
    #expect(RateRatio(EventRate(count: 5, over: 0), over: some) == nil)
    let none = EventRate(count: 0, over: 20)
    #expect(RateRatio(none, over: none) == nil)
  }

  @Test func `is as quick for millions of tickets`() throws {
    let elapsed = try ContinuousClock().measure {
      let ratio = try #require(
        RateRatio(
          EventRate(count: 1_010_000, over: 21), over: EventRate(count: 1_000_000, over: 21)))
      #expect(ratio.low > 1.007 && ratio.low < 1.01)
    }
    #expect(elapsed < .seconds(1))
  }
}

@Suite struct `Rate of events` {
  @Test func `is per unit of exposure`() {
    #expect(EventRate(count: 10, over: 20).value == 0.5)
  }

  @Test func `is absent, not zero, without exposure`() {
    #expect(EventRate(count: 0, over: 0).value == nil)
  }
}

@Suite struct `Byar interval` {
  /// KPIs.md: 10 observed, 4.787-18.391. All by the formula in NumPy.
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

import Statistics
import Testing

@Suite struct `Proportion value` {
  @Test func `is a fraction of one`() {
    #expect(Proportion(successes: 3, of: 4).value == 0.75)
  }

  @Test func `is absent, not zero, without a group`() {
    #expect(Proportion(successes: 0, of: 0).value == nil)
  }
}

@Suite struct `Wilson interval` {
  /// Newcombe, Statistics in Medicine 17 (1998) 857, table I.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `agrees with the published examples`(successes: Int, total: Int, low: Double, high: Double) {
    #expect(
      isClose(wilsonInterval(Proportion(successes: successes, of: total)), low, high, within: 5e-5))
  }

  /// Expected: statsmodels 0.15.0, proportion_confint(method="wilson").
  @Test(arguments: [
    (81, 263, 0.2552885198782742, 0.36620957698280004),
    (1, 29, 0.006113214292762653, 0.17175521879320288),
    (0, 1, 0, 0.7934506856227626),
    (1, 1, 0.20654931437723745, 1),
    (20, 20, 0.8388748419471806, 1),
    (700_000, 1_000_000, 0.6991010647758705, 0.7008973986465038),
  ])
  func `agrees with statsmodels`(successes: Int, total: Int, low: Double, high: Double) {
    #expect(isClose(wilsonInterval(Proportion(successes: successes, of: total)), low, high))
  }

  @Test func `is wider for more confidence`() {
    let interval = wilsonInterval(Proportion(successes: 7, of: 10), confidence: 0.99)
    #expect(isClose(interval, 0.32002467920110245, 0.9204336834769341))
  }

  @Test func `is absent, not zero, without tickets`() {
    #expect(wilsonInterval(Proportion(successes: 0, of: 0)) == nil)
  }

  @Test func `touches the end exactly where none or all succeed`() {
    #expect(wilsonInterval(Proportion(successes: 0, of: 17))?.low == 0)
    #expect(wilsonInterval(Proportion(successes: 17, of: 17))?.high == 1)
  }
}

@Suite struct `Newcombe interval` {
  /// Newcombe, Statistics in Medicine 17 (1998) 873, table II; figures of statsmodels 0.15.0,
  /// confint_proportions_2indep(method="newcomb").
  @Test(arguments: [
    (
      Proportion(successes: 56, of: 70), Proportion(successes: 48, of: 80),
      Interval(low: 0.05243147240236498, high: 0.33387265403690614)
    ),
    (
      Proportion(successes: 9, of: 10), Proportion(successes: 3, of: 10),
      Interval(low: 0.1705227239345029, high: 0.809017973535488)
    ),
    (
      Proportion(successes: 5, of: 56), Proportion(successes: 0, of: 29),
      Interval(low: -0.038137147903536936, high: 0.19256001385511165)
    ),
    (
      Proportion(successes: 10, of: 10), Proportion(successes: 0, of: 20),
      Interval(low: 0.6790860371419145, high: 1)
    ),
    (
      Proportion(successes: 0, of: 10), Proportion(successes: 0, of: 20),
      Interval(low: -0.1611251580528194, high: 0.27753279986288926)
    ),
    (
      Proportion(successes: 10, of: 10), Proportion(successes: 10, of: 10),
      Interval(low: -0.27753279986288937, high: 0.27753279986288937)
    ),
  ])
  func `agrees with the published examples`(
    first: Proportion, second: Proportion, expected: Interval
  ) {
    let actual = newcombeInterval(first, minus: second)
    #expect(isClose(actual, expected.low, expected.high))
  }

  @Test func `is absent where either group is empty`() {
    let some = Proportion(successes: 3, of: 5)
    let none = Proportion(successes: 0, of: 0)
    #expect(newcombeInterval(some, minus: none) == nil)
    #expect(newcombeInterval(none, minus: some) == nil)
  }
}

@Suite struct `Net promoter interval` {
  /// KPIs.md: 50 / 30 / 20 % of 100 is .30 +- .1531. The others by hand from the formula.
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

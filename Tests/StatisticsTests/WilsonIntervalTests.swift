import Statistics
import Testing

@Suite struct `Wilson interval` {
  /// Newcombe, Statistics in Medicine 17 (1998) 857, table I.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `agrees with the published examples`(successes: Int, total: Int, low: Double, high: Double) {
    #expect(isClose(wilsonInterval(successes: successes, of: total), low, high, within: 5e-5))
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
    #expect(isClose(wilsonInterval(successes: successes, of: total), low, high))
  }

  @Test func `is wider for more confidence`() {
    let interval = wilsonInterval(successes: 7, of: 10, confidence: 0.99)
    #expect(isClose(interval, 0.32002467920110245, 0.9204336834769341))
  }

  @Test func `is absent, not zero, without tickets`() {
    #expect(wilsonInterval(successes: 0, of: 0) == nil)
  }

  @Test func `touches the end exactly where none or all succeed`() {
    #expect(wilsonInterval(successes: 0, of: 17)?.low == 0)
    #expect(wilsonInterval(successes: 17, of: 17)?.high == 1)
  }
}

@testable import Statistics
import Testing

@Suite struct `Control chart` {
  private let steady = [5.0, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7]

  private func signals(_ values: [Double]) throws -> [ControlChartSignal] {
    try #require(ControlChart(individuals: values)).signals
  }

  @Test func `has no limits under twelve points`() {
    #expect(ControlChart(individuals: [Double](steady.dropLast())) == nil)
    #expect(ControlChart(individuals: []) == nil)
    let ratios = [Proportion](repeating: Proportion(successes: 4, of: 5), count: 11)
    #expect(ControlChart(ratios: ratios) == nil)
  }

  @Test func `puts the limits three sigma about the mean`() throws {
    let chart = try #require(ControlChart(individuals: steady))
    #expect(chart.centre == 6)
    #expect(chart.points.count == 12)
    #expect(isClose(chart.points[0].sigma, 2 / 1.128))
    #expect(isClose(chart.points[0].lower, 6 - 6 / 1.128))
    #expect(isClose(chart.points[11].upper, 6 + 6 / 1.128))
    #expect(chart.signals.isEmpty)
  }

  @Test func `finds the point outside`() throws {
    let values = steady + [20] + steady
    let expected = ControlChartSignal(rule: .outside, points: [12])
    #expect(try signals(values) == [expected])
  }

  @Test func `finds seven on one side`() throws {
    let values = [5.0, 5.9, 5, 7, 6.1, 6.2, 7, 6.1, 7, 6.2, 5, 5.8, 5, 6]
    let chart = try #require(ControlChart(individuals: values))
    #expect(chart.centre > 5.9 && chart.centre < 6)
    #expect(chart.signals == [ControlChartSignal(rule: .sevenOnOneSide, points: Array(3...9))])
  }

  @Test func `ends a row at a point on the centre`() throws {
    let values = [1.0, 1, 1, 1, 3, 3, 3, 3, 2, 3, 3, 3, 3, 1, 1, 1, 1]
    let chart = try #require(ControlChart(individuals: values))
    #expect(chart.centre == 2)
    #expect(chart.signals.allSatisfy { $0.rule != .sevenOnOneSide })
  }

  @Test func `finds seven rising and seven falling, the turn once`() throws {
    let values = [5.0, 8, 5, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 5, 2, 8]
    let rule = ControlChartRule.sevenRisingOrFalling
    #expect(try signals(values).filter { $0.rule == rule }.map(\.points) == [Array(3...15)])
  }

  @Test func `six rising are not enough, nor a pause among seven`() throws {
    let values = [5.0, 8, 5, 2, 3, 4, 5, 6, 7, 5, 4, 5, 6, 6, 7, 8, 9, 5]
    #expect(try signals(values).allSatisfy { $0.rule != .sevenRisingOrFalling })
  }

  @Test func `finds two of three beyond two sigma on the same side`() throws {
    let values = steady + [11.9, 6, 11.8] + steady
    let chart = try #require(ControlChart(individuals: values))
    #expect(
      chart.signals == [ControlChartSignal(rule: .twoOfThreeBeyondTwoSigma, points: [12, 14])])
  }

  @Test func `does not join points on opposite sides, or too far apart`() throws {
    let opposite = steady + [11.9, 0.2] + steady
    #expect(try signals(opposite).isEmpty)
    let apart = steady + [11.9, 6, 6, 11.8] + steady
    #expect(try signals(apart).isEmpty)
  }

  @Test func `is silent about a constant series`() throws {
    #expect(try signals([Double](repeating: 0.1, count: 24)).isEmpty)
  }
}

@Suite struct `Laney chart of ratios` {
  private let months = zip(
    [82, 79, 91, 88, 85, 70, 95, 90, 84, 86, 60, 93, 89],
    [100, 98, 110, 105, 100, 90, 115, 108, 101, 104, 95, 112, 106]
  ).map { Proportion(successes: $0, of: $1) }

  /// Expected: the formulas of Laney (2002) in NumPy.
  @Test func `has limits for each month's size`() throws {
    let chart = try #require(ControlChart(ratios: months))
    #expect(isClose(chart.centre, 0.8125))
    #expect(isClose(chart.points[0].lower, 0.6828649182945459))
    #expect(isClose(chart.points[0].upper, 0.9421350817054541))
    #expect(isClose(chart.points[10].lower, 0.6794972124994139))
    #expect(isClose(chart.points[12].upper, 0.9384127221260363))
    #expect(chart.signals == [ControlChartSignal(rule: .outside, points: [10])])
  }

  @Test(arguments: [0, 5])
  func `is silent where every month is at zero or at one`(successes: Int) throws {
    let ratios = [Proportion](repeating: Proportion(successes: successes, of: 5), count: 12)
    let chart = try #require(ControlChart(ratios: ratios))
    #expect(chart.centre == Double(successes) / 5)
    #expect(chart.points.allSatisfy { $0.lower == chart.centre && $0.upper == chart.centre })
    #expect(chart.signals.isEmpty)
  }

  @Test func `is silent about equal ratios of unequal months`() throws {
    let ratios = (1...12).map { Proportion(successes: 7 * $0, of: 10 * $0) }
    #expect(try #require(ControlChart(ratios: ratios)).signals.isEmpty)
  }

  @Test func `keeps the limits within zero and one`() throws {
    let ratios = (0..<12).map { Proportion(successes: $0 % 2 == 0 ? 1 : 5, of: 5) }
    let chart = try #require(ControlChart(ratios: ratios))
    #expect(chart.points.allSatisfy { $0.lower == 0 && $0.upper == 1 })
  }
}

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

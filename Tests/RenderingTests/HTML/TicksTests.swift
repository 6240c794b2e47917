import Desk
import Testing

@testable import HTMLRendering

@Suite struct `Ticks of an axis` {
  static let ranges: [ClosedRange<Double>] = [
    0...1, 0...0.003, 0.702...0.85, -55...22.8, 0...1932, 3...4, 0...7_200, 0...100_000,
    0...31_536_000, 1e6...1e6 + 1, -1e-7...2e-7, 0...1e12, -3...(-1), 0.1...0.7,
  ]

  @Test(arguments: ranges, MeasurementUnit.allCases)
  func `cover the range with few, rising, evenly spaced values`(
    _ range: ClosedRange<Double>, _ unit: MeasurementUnit
  ) {
    let ticks = Ticks.covering(range, unit: unit, most: 5)
    #expect(ticks.values[0] <= range.lowerBound)
    #expect(ticks.values[ticks.values.count - 1] >= range.upperBound)
    #expect((2...6).contains(ticks.values.count))
    for (low, high) in zip(ticks.values, ticks.values.dropFirst()) {
      #expect(abs(high - low - ticks.step) <= ticks.step * 1e-6)
    }
  }

  @Test func `of times are those of a clock and a calendar`() {
    func texts(_ high: Double) -> [String] {
      let ticks = Ticks.covering(0...high, unit: .seconds, most: 5)
      return ticks.values.map { TickText.text($0, step: ticks.step, unit: .seconds) }
    }
    #expect(texts(50) == ["0", "10 s", "20 s", "30 s", "40 s", "50 s"])
    #expect(texts(110) == ["0", "30 s", "60 s", "90 s", "120 s"])
    #expect(texts(3_000) == ["0", "10 min", "20 min", "30 min", "40 min", "50 min"])
    #expect(texts(80_000) == ["0", "6 h", "12 h", "18 h", "24 h"])
    #expect(texts(14 * 86_400) == ["0", "7 d", "14 d"])
  }

  @Test func `of counts have no fractions`() {
    #expect(Ticks.covering(0...1, unit: .count, most: 5).values == [0, 1])
    #expect(Ticks.covering(0...3, unit: .count, most: 5).values == [0, 1, 2, 3])
  }

  @Test func `carry no rounding`() {
    let ticks = Ticks.covering(0...1, unit: .ratio, most: 5)
    #expect(ticks.values == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(
      ticks.values.map { TickText.text($0, step: ticks.step, unit: .ratio) }
        == ["0%", "20%", "40%", "60%", "80%", "100%"])
  }

  @Test func `have as many decimals as the step needs`() {
    #expect(TickText.text(0.745, step: 0.005, unit: .ratio) == "74.5%")
    #expect(TickText.text(0.25, step: 0.05, unit: .number) == "0.25")
    #expect(TickText.text(12_000, step: 2_000, unit: .count) == "12,000")
  }
}

@Suite struct `The range of an axis` {
  @Test func `is never empty`() {
    #expect(ValueRange.covering([], includingZero: false) == 0...1)
    #expect(ValueRange.covering([nil, nil], includingZero: true) == 0...1)
    #expect(ValueRange.covering([0, 0], includingZero: false) == 0...1)
    #expect(ValueRange.covering([5, 5], includingZero: false) == 0...5)
    #expect(ValueRange.covering([-5], includingZero: false) == -5...0)
    #expect(ValueRange.covering([.nan, .infinity, 2, 3], includingZero: false) == 2...3)
  }

  @Test func `of lines starts at zero unless the values are far from it`() {
    #expect(ValueRange.forLines([0.7, 0.85]) == 0.7...0.85)
    #expect(ValueRange.forLines([0.2, 0.85]) == 0...0.85)
    #expect(ValueRange.forLines([-3, 2]) == -3...2)
  }

  @Test func `maps its ends to the ends of the drawing`() {
    let scale = LinearScale(domain: 10...20, start: 100, end: 0)
    #expect(scale.position(10) == 100)
    #expect(scale.position(20) == 0)
    #expect(scale.position(12.5) == 75)
  }
}

@Suite struct `Shades` {
  @Test func `run from the lowest to the highest value`() throws {
    let scale = try #require(ShadeScale([nil, 2, 9, 5]))
    #expect([2, 3.1, 8, 9].map(scale.shade) == [0, 1, 6, 6])
  }

  @Test func `are all the lightest when the values are equal, and none without values`() throws {
    #expect(try #require(ShadeScale([4, 4])).shade(4) == 0)
    #expect(ShadeScale([nil]) == nil)
  }
}

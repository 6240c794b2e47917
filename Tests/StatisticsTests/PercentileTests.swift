import Statistics
import Testing

@Suite struct Percentile {
  /// KPI.md: 1..10 at 0.9 is 9.1.
  @Test func `is linear between neighbours`() throws {
    let values = (1...10).map(Double.init)
    #expect(isClose(try #require(percentile(0.9, ofSorted: values)), 9.1))
  }

  /// Expected: NumPy, percentile with its default method.
  @Test(arguments: [(0, 1), (0.25, 2.5), (0.5, 4), (0.9, 6), (0.95, 7.5), (1, 9)])
  func `agrees with NumPy`(probability: Double, expected: Double) throws {
    let values = [1.0, 1, 2, 3, 3, 4, 5, 5, 5, 6, 9].sorted()
    #expect(isClose(try #require(percentile(probability, ofSorted: values)), expected))
    let thousandths = values.map { Int64($0 * 1000) }
    let ofThousandths = percentile(probability, ofSorted: thousandths.span)
    #expect(isClose(try #require(ofThousandths), expected * 1000))
  }

  @Test func `is absent, not zero, without values`() {
    #expect(percentile(0.5, ofSorted: [Double]()) == nil)
    let noThousandths = percentile(0.5, ofSorted: [Int64]().span)
    #expect(noThousandths == nil)
  }

  @Test(arguments: [0, 0.5, 0.9, 1])
  func `of one value is that value`(probability: Double) {
    #expect(percentile(probability, ofSorted: [7.25]) == 7.25)
  }

  @Test func `of equal values is that value exactly`() {
    let values = [Double](repeating: 0.1, count: 13)
    #expect(percentile(0.37, ofSorted: values) == 0.1)
  }

  @Test func `reads a slice from its own start`() {
    let values = [100.0, 1, 2, 3]
    #expect(percentile(0.5, ofSorted: values[1...]) == 2)
  }
}

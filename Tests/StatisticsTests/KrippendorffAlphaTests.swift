import Statistics
import Testing

@Suite struct `Krippendorff's alpha` {
  /// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), C: twelve units, four raters.
  private let textbook: [[Double?]] = [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1],
    [nil, 3, nil, nil],
  ]

  /// Values as printed there (KPI.md: .7434, .8154, .8491); lower ends by krippendorff 0.9.0,
  /// leaving out one unit after another, and SciPy's t.ppf.
  @Test(arguments: [
    (KrippendorffAlpha.Level.nominal, 0.7434, 0.41738495378210266),
    (.ordinal, 0.8154, 0.48555311882865226), (.interval, 0.8491, 0.5352964426493255),
  ])
  func `agrees with the textbook's four raters and twelve units`(
    level: KrippendorffAlpha.Level, value: Double, low: Double
  ) throws {
    let alpha = try #require(KrippendorffAlpha(textbook, level: level))
    #expect(abs(alpha.value - value) < 5e-5)
    #expect(isClose(alpha.interval, low, 1))
    #expect(alpha.units == 11)
    #expect(alpha.ratings == 40)
  }

  @Test func `counts the order of ratings, not their size, on an ordinal scale`() throws {
    let stretched = textbook.map { $0.map { $0.map { $0 * $0 * $0 } } }
    let plain = try #require(KrippendorffAlpha(textbook, level: .ordinal))
    let other = try #require(KrippendorffAlpha(stretched, level: .ordinal))
    #expect(isClose(other.value, plain.value))
    let interval = try #require(KrippendorffAlpha(stretched, level: .interval))
    #expect(abs(interval.value - 0.8491) > 0.01)
  }

  /// By hand: 1 - 5/6 x 1 / 1.5, and below chance 1 - 3/4 x 2.
  @Test func `is worked by hand for two raters`() throws {
    let alpha = try #require(KrippendorffAlpha([[1, 1], [2, 2], [1, 2]], level: .interval))
    #expect(isClose(alpha.value, 4.0 / 9))
    let worst = try #require(KrippendorffAlpha([[1, 2], [2, 1]], level: .interval))
    #expect(isClose(worst.value, -0.5))
    let nominal = try #require(KrippendorffAlpha([[1, 2], [2, 1]], level: .nominal))
    #expect(isClose(nominal.value, -0.5))
  }

  @Test(arguments: KrippendorffAlpha.Level.allCases)
  func `is one where all agree`(level: KrippendorffAlpha.Level) throws {
    let alpha = try #require(KrippendorffAlpha([[1, 1], [2, 2], [3, 3]], level: level))
    #expect(alpha.value == 1)
    #expect(alpha.interval == Interval(low: 1, high: 1))
  }

  @Test(arguments: KrippendorffAlpha.Level.allCases)
  func `has no interval where one review alone holds all difference`(
    level: KrippendorffAlpha.Level
  ) throws {
    let alpha = try #require(KrippendorffAlpha([[1, 1], [1, 1], [1, 2]], level: level))
    #expect(abs(alpha.value) < 1e-15)
    #expect(alpha.interval == nil)
    #expect(try #require(KrippendorffAlpha([[1, 2]], level: level)).interval == nil)
  }

  @Test(arguments: [[], [[]], [[1], [2]], [[nil, 2], [1, nil]], [[4, 4], [4, 4]]])
  func `is absent without pairs, or with one and the same rating`(rows: [[Double?]]) {
    for level in KrippendorffAlpha.Level.allCases {
      #expect(KrippendorffAlpha(rows, level: level) == nil)
    }
  }
}

import Statistics
import Testing

/// The agreement of all units; those with one rating tell nothing.
private func alpha(_ rows: [[Double?]], _ level: AgreementSample.Level) -> Double? {
  let units = rows.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
  return AgreementSample(units).alpha(level, of: Array(units.indices))
}

@Suite struct `Krippendorff's alpha` {
  /// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), C: twelve units, four raters.
  private let textbook: [[Double?]] = [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1],
    [nil, 3, nil, nil],
  ]

  /// Values as printed there (.7434, .8154, .8491).
  @Test(arguments: [
    (AgreementSample.Level.nominal, 0.7434), (.ordinal, 0.8154), (.interval, 0.8491),
  ])
  func `agrees with the textbook's four raters and twelve units`(
    level: AgreementSample.Level, value: Double
  ) throws {
    #expect(abs(try #require(alpha(textbook, level)) - value) < 5e-5)
  }

  @Test func `counts the order of ratings, not their size, on an ordinal scale`() throws {
    let stretched = textbook.map { $0.map { $0.map { $0 * $0 * $0 } } }
    let plain = try #require(alpha(textbook, .ordinal))
    #expect(isClose(try #require(alpha(stretched, .ordinal)), plain))
    #expect(abs(try #require(alpha(stretched, .interval)) - 0.8491) > 0.01)
  }

  /// By hand: 1 - 5/6 x 1 / 1.5, and below chance 1 - 3/4 x 2.
  @Test func `is worked by hand for two raters`() throws {
    #expect(isClose(try #require(alpha([[1, 1], [2, 2], [1, 2]], .interval)), 4.0 / 9))
    #expect(isClose(try #require(alpha([[1, 2], [2, 1]], .interval)), -0.5))
    #expect(isClose(try #require(alpha([[1, 2], [2, 1]], .nominal)), -0.5))
  }

  @Test(arguments: AgreementSample.Level.allCases)
  func `is one where all agree, and none where one unit holds all difference`(
    level: AgreementSample.Level
  ) throws {
    #expect(alpha([[1, 1], [2, 2], [3, 3]], level) == 1)
    #expect(abs(try #require(alpha([[1, 1], [1, 1], [1, 2]], level))) < 1e-15)
  }

  @Test(arguments: [[], [[]], [[1], [2]], [[nil, 2], [1, nil]], [[4, 4], [4, 4]]])
  func `is absent without pairs, or with one and the same rating`(rows: [[Double?]]) {
    for level in AgreementSample.Level.allCases { #expect(alpha(rows, level) == nil) }
  }
}

@Suite struct `Cohen's kappa` {
  /// KPIs.md: .40. Interval: statsmodels 0.15.0, cohens_kappa.
  @Test func `agrees with the textbook table`() throws {
    let kappa = try #require(CohenKappa([[20, 5], [10, 15]]))
    #expect(isClose(kappa.value, 0.4))
    #expect(isClose(kappa.standardError, 0.12699606293110036))
    #expect(isClose(kappa.interval, 0.15109229047666106, 0.648907709523339))
    #expect(kappa.sample == 50)
  }

  /// Expected: statsmodels 0.15.0, cohens_kappa.
  @Test func `takes any number of categories`() throws {
    let kappa = try #require(CohenKappa([[44, 5, 1], [7, 20, 3], [9, 5, 6]]))
    #expect(isClose(kappa.value, 0.49152542372881347))
    #expect(isClose(kappa.standardError, 0.07212745929334068))
  }

  @Test func `is one where all agree, with an interval that has no width`() throws {
    let kappa = try #require(CohenKappa([[3, 0, 0], [0, 4, 0], [0, 0, 2]]))
    #expect(kappa.value == 1)
    #expect(kappa.interval == Interval(low: 1, high: 1))
  }

  @Test func `is minus one where two judge the other way round`() throws {
    let kappa = try #require(CohenKappa([[0, 5], [5, 0]]))
    #expect(kappa.value == -1)
    #expect(kappa.interval.low == -1)
  }

  @Test(arguments: [[], [[0, 0], [0, 0]], [[9, 0], [0, 0]], [[9]]])
  func `is absent without reviews, or with one and the same rating`(table: [[Int]]) {
    #expect(CohenKappa(table) == nil)
  }
}

@Suite struct `Agreement among chosen units` {
  /// Units of two to four ratings on a scale of five.
  private func units(_ generator: inout SeededGenerator) -> [[Double]] {
    (0..<12).map { _ in
      let level = generator.index(below: 5)
      return (0..<(2 + generator.index(below: 3))).map { _ in
        Double(min(4, max(0, level + generator.index(below: 3) - 1)))
      }
    }
  }

  @Test func `is that of the statistics themselves, whichever units are chosen, and how often`()
    throws
  {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<40 {
      let units = units(&generator)
      let sample = AgreementSample(units)
      let places = units.indices.map { _ in generator.index(below: units.count) }
      let chosen = places.map { units[$0] }
      let alone = AgreementSample(chosen)
      let all = Array(chosen.indices)
      for level in AgreementSample.Level.allCases {
        let alpha = alone.alpha(level, of: all)
        let found = sample.alpha(level, of: places)
        #expect((alpha == nil) == (found == nil))
        if let alpha, let found { #expect(abs(alpha - found) < 1e-9) }
      }
      let kappa = try #require(alone.fleissKappa(of: all))
      #expect(abs(kappa - (sample.fleissKappa(of: places) ?? .nan)) < 1e-9)
    }
  }

  @Test func `is none where all ratings are the same`() {
    let sample = AgreementSample([[3, 3], [3, 3, 3], [1, 3]])
    #expect(sample.alpha(.interval, of: [0, 1, 0]) == nil)
    #expect(sample.alpha(.nominal, of: [0, 1]) == nil && sample.alpha(.ordinal, of: [1]) == nil)
    #expect(sample.fleissKappa(of: [0, 1]) == nil)
    #expect(sample.alpha(.interval, of: [0, 2]) != nil)
  }
}

@Suite struct `Agreement of several reviewers on categories` {
  private func kappa(_ table: [[Int]]) -> Double? {
    let units = table.map { counts in
      counts.enumerated().flatMap { [Double](repeating: Double($0.offset), count: $0.element) }
    }
    return AgreementSample(units).fleissKappa(of: Array(units.indices))
  }

  /// Fleiss's example as textbooks print it: 14 raters, 10 subjects, 5 categories.
  @Test func `is 0.210 for fourteen raters of ten subjects`() throws {
    let found = try #require(
      kappa([
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
      ]))
    #expect(abs(found - 0.20993) < 1e-5)
  }

  @Test func `needs a difference somewhere`() {
    #expect(kappa([[2, 0], [2, 0]]) == nil)
    #expect(kappa([[2, 0], [0, 2]]) == 1)
  }
}

import Statistics
import Testing

@Suite struct `Agreement of several reviewers on categories` {
  /// Fleiss's example as textbooks print it: 14 raters, 10 subjects, 5 categories.
  @Test func `is 0.210 for fourteen raters of ten subjects`() throws {
    let kappa = try #require(
      FleissKappa([
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
      ]))
    #expect(abs(kappa.value - 0.20993) < 1e-5)
    #expect(abs(kappa.agreement - 0.37802) < 1e-5)
  }

  @Test func `needs two ratings of something, and a difference somewhere`() {
    #expect(FleissKappa([[1, 0], [0, 1]]) == nil)
    #expect(FleissKappa([[2, 0], [2, 0]]) == nil)
    #expect(FleissKappa([[2, 0], [0, 2], [1, 0]])?.value == 1)
    #expect(FleissKappa([[2, 0], [0, 2], [1, 0]])?.units == 2)
  }
}

@Suite struct `Effects of columns beside rows` {
  private func observations(_ rows: [[Double?]]) -> [TwoWayEffects.Observation] {
    rows.enumerated().flatMap { row, values in
      values.enumerated().compactMap { column, value in
        value.map { TwoWayEffects.Observation(row: row, column: column, value: $0) }
      }
    }
  }

  @Test func `of two reviewers are half their mean difference each`() throws {
    let effects = TwoWayEffects(observations([[80, 74], [70, 66], [60, 58]]), columnCount: 2)
    let (one, other) = (try #require(effects.columns[0]), try #require(effects.columns[1]))
    #expect(abs(one.effect - 2) < 1e-12 && abs(other.effect + 2) < 1e-12)
    // Differences of 6, 4, 2 have a variance of 4; a half of their mean has one of 4 / 3 / 4.
    #expect(abs(try #require(one.standardError) - (1.0 / 3).squareRoot()) < 1e-12)
    #expect(abs(effects.degreesOfFreedom - 2) < 1e-12)
  }

  @Test func `are found over third columns, and rows with one say nothing`() throws {
    // 0 is 3 above 1, and 1 is 3 above 2; nobody rated with 3.
    let effects = TwoWayEffects(
      observations([[83, 80, nil, nil], [nil, 70, 67, nil], [nil, nil, nil, 10]]), columnCount: 4)
    #expect(abs(try #require(effects.columns[0]).effect - 3) < 1e-12)
    #expect(abs(try #require(effects.columns[2]).effect + 3) < 1e-12)
    #expect(effects.columns[3] == nil)
    // Nothing is left over to tell the spread from.
    #expect(effects.spread == nil)
  }

  @Test func `of groups that share no row sum to 0 each`() throws {
    let effects = TwoWayEffects(
      observations([[90, 80, nil, nil], [nil, nil, 50, 44]]), columnCount: 4)
    #expect(effects.columns.map { $0?.effect ?? 0 } == [5, -5, 3, -3])
    #expect(effects.columns[0]?.group != effects.columns[2]?.group)
  }
}

@Suite struct `The F distribution` {
  @Test func `has the tails that tables print`() {
    #expect(abs(FDistribution(4, 10).upperTail(3.478_05) - 0.05) < 1e-6)
    #expect(abs(FDistribution(10, 20).upperTail(3.367_81) - 0.01) < 1e-5)
    #expect(FDistribution(3, 7).upperTail(0) == 1)
  }
}

@Suite struct `Random numbers from a seed` {
  @Test func `are those of the published generator`() {
    var generator = SeededGenerator(seed: 1_234_567)
    // As the reference implementation prints them.
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func `reach every place alike`() {
    var generator = SeededGenerator(seed: 9)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.index(below: 7)] += 1 }
    let squares = counts.reduce(0.0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
    #expect(ChiSquareDistribution(degreesOfFreedom: 6).upperTail(squares) > 0.001)
  }
}

@Suite struct `Successes of unequal trials` {
  @Test func `are counted exactly`() {
    let count = PoissonBinomialDistribution([0.5, 0.5, 1])
    #expect(count.lowerTail(0) == 0 && count.lowerTail(1) == 0.25 && count.lowerTail(2) == 0.75)
    #expect(count.upperTail(3) == 0.25 && count.upperTail(0) == 1)
    #expect(count.limits(tail: 0.25) == 2...2 && count.limits(tail: 0.2) == 1...3)
  }

  @Test func `of equal chances are the binomial distribution`() {
    let count = PoissonBinomialDistribution([Double](repeating: 0.3, count: 40))
    let binomial = BinomialDistribution(trials: 40, probability: 0.3)
    for successes in 0...40 {
      #expect(abs(count.lowerTail(successes) - binomial.cumulative(successes)) < 1e-12)
    }
  }
}

@Suite struct `An interval from samples of samples` {
  @Test func `of a mean is near that of Student's t, and the same for the same seed`() throws {
    var generator = SeededGenerator(seed: 2)
    let values = (0..<200).map { _ in 50 + 10 * generator.normal() }
    func mean(_ places: [Int]) -> Double? {
      places.reduce(0) { $0 + values[$1] } / Double(places.count)
    }
    let interval = try #require(bootstrapInterval(of: 200, seed: 1, mean))
    #expect(interval == bootstrapInterval(of: 200, seed: 1, mean))
    // 1.96 standard errors of 0.707 to either side.
    #expect(abs((interval.high - interval.low) - 2.77) < 0.35)
    #expect(bootstrapInterval(of: 1, seed: 1, mean) == nil)
    #expect(bootstrapInterval(of: 9, seed: 1) { _ in nil } == nil)
  }
}

import Statistics
import Testing

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
    // The 99.9 % quantile of chi-square with 6 degrees of freedom.
    #expect(squares < 22.458)
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

import Statistics
import Testing

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
      for level in KrippendorffAlpha.Level.allCases {
        let alpha = KrippendorffAlpha(chosen.map { $0.map { Optional($0) } }, level: level)
        let found = sample.alpha(level, of: places)
        #expect((alpha == nil) == (found == nil))
        if let alpha, let found { #expect(abs(alpha.value - found) < 1e-9) }
      }
      let table = chosen.map { ratings in
        (0..<5).map { code in ratings.count { $0 == Double(code) } }
      }
      let kappa = try #require(FleissKappa(table))
      #expect(abs(kappa.value - (sample.fleissKappa(of: places) ?? .nan)) < 1e-9)
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

import Statistics
import Testing

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

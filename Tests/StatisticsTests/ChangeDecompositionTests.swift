import Statistics
import Testing

@Suite struct `Decomposition of a change` {
  private func ratios(_ pairs: [(Int, Int)]) -> [SegmentMean] {
    pairs.map { SegmentMean(Proportion(successes: $0.0, of: $0.1)) }
  }

  /// By hand. Shares .5 .5 become .25 .75, R is .70 and .65: mix -.25 x (.91 - .675) and
  /// .25 x (.53 - .675), rates .02 x .375 and .06 x .625.
  @Test func `tells the mix from the rates`() throws {
    let change = try #require(
      ChangeDecomposition(
        before: ratios([(45, 50), (25, 50)]), after: ratios([(23, 25), (42, 75)])))
    #expect(isClose(change.before, 0.70))
    #expect(isClose(change.after, 0.65))
    #expect(isClose(change.effects[0].mix, -0.05875))
    #expect(isClose(change.effects[1].mix, -0.03625))
    #expect(isClose(change.effects[0].rate, 0.0075))
    #expect(isClose(change.effects[1].rate, 0.0375))
    #expect(isClose(change.mixEffect, -0.095))
    #expect(isClose(change.rateEffect, 0.045))
  }

  /// By hand: 100 tickets at 80 % are joined by 100 at 40 %. R is .8 and .6, R's middle .7.
  @Test func `counts a new segment and one that is gone as mix`() throws {
    let small = ratios([(80, 100), (0, 0)])
    let large = ratios([(80, 100), (40, 100)])
    let grown = try #require(ChangeDecomposition(before: small, after: large))
    #expect(isClose(grown.effects[0].mix, -0.05))
    #expect(isClose(grown.effects[1].mix, -0.15))
    #expect(grown.effects.map(\.rate) == [0, 0])
    let shrunk = try #require(ChangeDecomposition(before: large, after: small))
    #expect(isClose(shrunk.effects[1].mix, 0.15))
    #expect(isClose(shrunk.change, 0.2))
  }

  @Test func `leaves segments without tickets at nothing`() throws {
    let change = try #require(
      ChangeDecomposition(
        before: ratios([(4, 5), (0, 0)]), after: ratios([(3, 5), (0, 0)])))
    #expect(change.effects[1].total == 0)
    #expect(isClose(change.effects[0].rate, -0.2))
  }

  @Test func `adds up to the change, whatever the segments`() throws {
    let random = scatteredValues(4_000, seed: 11)
    for start in stride(from: 0, to: 4_000, by: 80) {
      func segments(_ offset: Int) -> [SegmentMean] {
        (0..<20).map { index in
          let count = Int(random[start + offset + index] * 60) - 10
          let mean = random[start + offset + 20 + index] * 86_400
          return count > 0
            ? SegmentMean(count: count, mean: mean) : SegmentMean(count: 0, mean: nil)
        }
      }
      let change = try #require(ChangeDecomposition(before: segments(0), after: segments(40)))
      let sum = change.mixEffect + change.rateEffect
      #expect(abs(sum - change.change) <= 1e-12 * (change.before + change.after))
      let parts = change.effects.reduce(0) { $0 + $1.total }
      #expect(abs(parts - change.change) <= 1e-12 * (change.before + change.after))
    }
  }

  @Test func `turned round is the same with the other sign`() throws {
    let one = ratios([(45, 50), (2, 9), (0, 0)])
    let other = ratios([(23, 25), (0, 0), (7, 11)])
    let there = try #require(ChangeDecomposition(before: one, after: other))
    let back = try #require(ChangeDecomposition(before: other, after: one))
    for (first, second) in zip(there.effects, back.effects) {
      #expect(abs(first.mix + second.mix) < 1e-15)
      #expect(abs(first.rate + second.rate) < 1e-15)
    }
  }

  @Test func `is absent where either side has no tickets`() {
    let some = ratios([(1, 2)])
    let none = ratios([(0, 0)])
    #expect(ChangeDecomposition(before: some, after: none) == nil)
    #expect(ChangeDecomposition(before: none, after: some) == nil)
    #expect(ChangeDecomposition(before: [], after: []) == nil)
  }
}

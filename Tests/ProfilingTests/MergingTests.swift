import Profiling
import Statistics
import Testing

@Suite struct `Profiles of parts` {
  /// Cells of all kinds, some of them often.
  private func cells(_ dice: inout SeededGenerator, count: Int) -> [String] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<8, using: &dice) {
      case 0: ""
      case 1: "电话"
      case 2: "\(Int.random(in: 0..<50, using: &dice))"
      case 3: "\(Double(Int.random(in: -999...999, using: &dice)) / 8)"
      case 4: "2026-0\(Int.random(in: 1...9, using: &dice))-1\(Int.random(in: 0...9, using: &dice))"
      case 5: "0\(Int.random(in: 1...9, using: &dice))/0\(Int.random(in: 1...9, using: &dice))/2026"
      case 6: "\(Int.random(in: 1...90, using: &dice)) min"
      default: Bool.random(using: &dice) ? "是" : "否"
      }
    }
  }

  @Test(arguments: 0..<30) func `add up to the profile of the whole`(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let all = cells(&dice, count: 600)
    let (first, second) = (
      Int.random(in: 0...300, using: &dice), Int.random(in: 300...600, using: &dice)
    )
    let parts = [all[..<first], all[first..<second], all[second...]].map { profile(Array($0)) }
    let whole = String(describing: ColumnFacts(profile(all)))

    var inOrder = parts[0]
    inOrder.add(parts[1])
    inOrder.add(parts[2])
    var lastFirst = parts[1]
    lastFirst.add(parts[2])
    var grouped = parts[0]
    grouped.add(lastFirst)
    var reversed = parts[2]
    reversed.add(parts[1])
    reversed.add(parts[0])

    for merged in [inOrder, grouped, reversed] {
      #expect(String(describing: ColumnFacts(merged)) == whole)
    }
  }

  @Test func `count the same, and estimate as closely, beyond what is kept`() throws {
    // 40,000 different numbers, and one value in a fifth of all rows.
    var dice = SeededGenerator(seed: 7)
    var all = (0..<40_000).map { "\($0 * 3)" } + [String](repeating: "60000", count: 10_000)
    all.shuffle(using: &dice)
    let whole = ColumnFacts(profile(all))
    var merged = profile(Array(all[..<500]))
    merged.add(profile(Array(all[500..<30_000])))
    merged.add(profile(Array(all[30_000...])))
    let parts = ColumnFacts(merged)

    for found in [whole, parts] {
      #expect(found.type == .integer)
      #expect(found.filled == 50_000)
      #expect(!found.distinctIsExact)
      #expect(abs(found.distinct - 40_000) < 1000)
      #expect(found.smallest == .number(0))
      #expect(found.largest == .number(119_997))
      let frequent = try #require(found.frequent.first)
      #expect(frequent.text == "60000")
      #expect((9_800...10_001).contains(frequent.count))
      guard case .number(let median) = found.median else {
        Issue.record("no median")
        continue
      }
      #expect(abs(median - 60_000) < 600)
    }
    // Whatever the order, the estimate of different values is the same.
    #expect(whole.distinct == parts.distinct)
  }

  @Test func `go from exact to estimated at the bound and not before`() {
    let atBound = (0..<100).map { "\($0)" }
    #expect(ColumnFacts(profile(atBound, bound: 100)).distinctIsExact)
    var parts = profile(atBound, bound: 100)
    parts.add(profile(["7", "8"], bound: 100))
    #expect(ColumnFacts(parts).distinctIsExact)
    #expect(ColumnFacts(parts).distinct == 100)
    parts.add(profile(["100"], bound: 100))
    #expect(!ColumnFacts(parts).distinctIsExact)
    #expect(ColumnFacts(parts).filled == 103)
    #expect(ColumnFacts(parts).smallest == .number(0))
    #expect(ColumnFacts(parts).largest == .number(100))
  }
}

@Suite struct `Numbers in their order` {
  @Test func `are off by two thousandths of the count at most, whatever order they come in`() throws
  {
    let count = 300_000
    var shuffled = (0..<count).map(Double.init)
    var dice = SeededGenerator(seed: 11)
    shuffled.shuffle(using: &dice)
    for values in [shuffled, shuffled.sorted(), shuffled.sorted(by: >)] {
      var sample = OrderedSample()
      for value in values { sample.add(value) }
      for probability in [0.0, 0.01, 0.25, 0.5, 0.9, 0.99, 1] {
        let found = try #require(sample.quantile(probability))
        #expect(abs(found - probability * Double(count - 1)) <= 0.002 * Double(count))
      }
      #expect(!sample.isExact)
      #expect(sample.count == count)
    }
  }

  @Test func `are exact while all are held`() {
    var sample = OrderedSample()
    for value in [5.0, 1, 3] { sample.add(value) }
    sample.add(100, times: 4)
    #expect(sample.isExact)
    // 1 3 5 100 100 100 100
    #expect(sample.median == 100)
    #expect(sample.quantile(0) == 1)
    #expect(sample.quantile(0.25) == 4)
  }

  @Test func `have no middle where there are none`() {
    #expect(OrderedSample().median == nil)
  }
}

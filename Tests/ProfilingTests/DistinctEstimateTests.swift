import Statistics
import Testing

@testable import Profiling

@Suite struct `The number of different values` {
  private func estimate(_ values: some Sequence<String>) -> DistinctEstimate {
    var estimate = DistinctEstimate()
    for var value in values { value.withUTF8 { estimate.add(hash: ValueHash.of($0)) } }
    return estimate
  }

  /// The standard error is 1.04 / √16384 = 0.81 %: a single estimate stays within four of them, and the
  /// mean of twenty shows no bias beyond four of a mean.
  @Test(arguments: [10, 1_000, 12_000, 40_000, 80_000, 200_000])
  func `is estimated without bias, to its standard error`(count: Int) {
    let errors = (0..<20).map { round in
      var estimate = DistinctEstimate()
      for value in 0..<count {
        withUnsafeBytes(of: (round, value)) {
          estimate.add(hash: $0.withMemoryRebound(to: UInt8.self, ValueHash.of))
        }
      }
      return Double(estimate.count - count) / Double(count)
    }
    #expect(errors.allSatisfy { abs($0) < 4 * 0.0081 })
    let bias = errors.reduce(0, +) / 20
    #expect(abs(bias) < 0.00724)
  }

  @Test func `is nought of nothing, and does not grow with repetitions`() {
    #expect(DistinctEstimate().count == 0)
    #expect(estimate(["a", "b", "a", "a"]).count == 2)
  }

  @Test func `of two parts is that of both`() {
    let (first, second) = ((0..<30_000).map { "\($0)" }, (20_000..<50_000).map { "\($0)" })
    var parts = estimate(first)
    parts.add(estimate(second))
    #expect(parts == estimate(second + first))
  }
}

@Suite struct `Frequent values among too many` {
  @Test func `are never counted too high, nor more than the slack too low`() throws {
    var dice = SeededGenerator(seed: 3)
    // Value n comes 30,000 / n times: 30,000, 15,000, 10,000 and so on.
    var values = (1...5_000).flatMap { [Int](repeating: $0, count: 30_000 / $0) }
    values.shuffle(using: &dice)
    var parts = [FrequentValues(), FrequentValues(), FrequentValues()]
    for value in values {
      var text = "\(value)"
      text.withUTF8 {
        parts[Int.random(in: 0..<3, using: &dice)]
          .add($0, length: $0.count, hash: ValueHash.of($0), times: 1)
      }
    }
    var merged = parts[0]
    merged.add(parts[1])
    merged.add(parts[2])

    // What is taken away is taken from a thousand others too.
    #expect(merged.slack <= values.count / 1000)
    for (text, count) in merged.table.mostFrequent(20) {
      let number = try #require(Int(text))
      #expect(count <= 30_000 / number)
      #expect(count >= 30_000 / number - merged.slack)
    }
    #expect(merged.table.mostFrequent(3).map(\.text) == ["1", "2", "3"])
  }
}

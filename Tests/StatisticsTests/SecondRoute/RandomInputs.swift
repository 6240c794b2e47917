import Foundation
import Statistics

/// Made-up inputs of every kind that a desk's numbers take, the same in every run.
struct RandomInputs {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// In 0..<1.
  mutating func share() -> Double { generator.unit() }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + share() * (range.upperBound - range.lowerBound)
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(share() * Double(range.count))
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[whole(0...(values.count - 1))] }

  /// As many small as large ones, and now and then none.
  mutating func size(_ largest: Int) -> Int {
    if whole(0...11) == 0 { return 0 }
    return min(largest, Int(pow(Double(largest) + 1, share())))
  }

  mutating func confidence() -> Double { pick([0.8, 0.9, 0.95, 0.95, 0.99, 0.998]) }

  /// Often none, one, or all of the tickets, and sometimes no ticket.
  mutating func proportion(_ largest: Int = 5_000) -> Proportion {
    let total = size(largest)
    let successes = pick([0, min(1, total), total, whole(0...total), whole(0...total)])
    return Proportion(successes: successes, of: total)
  }

  /// Durations with a long tail, whole numbers with many equal, or all equal.
  mutating func values(_ count: Int) -> [Double] {
    let kind = whole(0...3)
    let constant = number(0...100)
    return (0..<count).map { _ in
      let value = share()
      return switch kind {
      case 0: 86_400 * value * value * value
      case 1: (value * 8).rounded(.down)
      case 2: constant
      default: value * 200 - 100
      }
    }
  }

  mutating func moments() -> SampleMoments {
    SampleMoments(
      count: pick([0, 1, 2, 3, size(100_000), size(100_000)]), mean: number(-100...5_000),
      standardDeviation: pick([0, number(0...10), number(0...3_000), number(0...3_000)]))
  }
}

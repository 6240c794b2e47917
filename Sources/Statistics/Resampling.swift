/// Random numbers that are the same for the same seed, on every machine and in every version.
///
/// SplitMix64: Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, not including, `bound`, each as likely (Lemire, ACM Transactions
  /// on Modeling and Computer Simulation 29 (2019) 3).
  package mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "there is something to choose from")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// In 0 ..< 1, on 2^53 steps.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  package mutating func normal() -> Double {
    NormalDistribution.quantile(min(max(unit(), 0x1p-54), 1 - 0x1p-53))
  }

  /// All in an order as likely as any other, in place (Fisher and Yates).
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for place in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(place, index(below: place + 1))
    }
  }
}

/// Where a statistic lies, seen from samples drawn with replacement from the units that there are.
///
/// The percentile interval needs no formula for the spread and stays within what the statistic can
/// be. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), 13.3.
///
/// - Parameter statistic: of the units at some of `count` places, each maybe several times; nil
///   where it is none.
/// - Returns: nil under two units, and where fewer than half of the samples have the statistic.
package func bootstrapInterval(
  of count: Int, replicates: Int = 1000, seed: UInt64, confidence: Double = 0.95,
  _ statistic: ([Int]) -> Double?
) -> Interval? {
  precondition(replicates > 1, "an interval needs samples")
  guard count > 1 else { return nil }
  var generator = SeededGenerator(seed: seed)
  var places = [Int](repeating: 0, count: count)
  var values: [Double] = []
  for _ in 0..<replicates {
    for index in places.indices { places[index] = generator.index(below: count) }
    if let value = statistic(places) { values.append(value) }
  }
  guard values.count * 2 >= replicates else { return nil }
  values.sort()
  let tail = tail(beyond: confidence)
  guard let low = percentile(tail, ofSorted: values),
    let high = percentile(1 - tail, ofSorted: values)
  else { return nil }
  return Interval(low: low, high: high)
}

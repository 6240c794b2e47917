/// Numbers in their order: smallest, largest, and what lies between, in memory that does not grow with
/// their count.
///
/// Up to its capacity it holds every number. Beyond, each full level is sorted and every other of its
/// numbers goes on with twice the weight, so that a rank is off by a thousandth or two of the count.
package struct OrderedSample: Sendable {
  package private(set) var count = 0
  package private(set) var smallest = Double.infinity
  package private(set) var largest = -Double.infinity
  package private(set) var isExact = true
  /// The numbers of level n stand for 2^n each.
  private var levels: [[Double]] = [[]]
  private var takesSecond = false
  private let capacity: Int

  /// Two thousand or more numbers a level give that accuracy.
  package init(capacity: Int = 4096) { self.capacity = capacity }

  package mutating func add(_ value: Double, times: Int = 1) {
    guard value.isFinite, times > 0 else { return }
    count += times
    smallest = min(smallest, value)
    largest = max(largest, value)
    var (rest, level) = (times, 0)
    while rest > 0 {
      if rest & 1 == 1 { put(value, level) }
      rest >>= 1
      level += 1
    }
  }

  package mutating func add(_ other: OrderedSample) {
    guard other.count > 0 else { return }
    count += other.count
    smallest = min(smallest, other.smallest)
    largest = max(largest, other.largest)
    isExact = isExact && other.isExact
    for (level, values) in other.levels.enumerated() {
      for value in values { put(value, level) }
    }
  }

  private mutating func put(_ value: Double, _ level: Int) {
    while levels.count <= level { levels.append([]) }
    levels[level].append(value)
    guard levels[level].count >= capacity else { return }
    let sorted = levels[level].sorted()
    let pairs = sorted.count / 2
    levels[level] = Array(sorted[(pairs * 2)...])
    isExact = false
    // Now the first of each pair, now the second: errors of one round undo those of another.
    takesSecond.toggle()
    let offset = takesSecond ? 1 : 0
    for pair in 0..<pairs { put(sorted[pair * 2 + offset], level + 1) }
  }

  /// The numbers in order, each with how many it stands for.
  var weighted: [(value: Double, weight: Int)] {
    levels.enumerated().flatMap { level, values in values.map { ($0, 1 << level) } }
      .sorted { $0.0 < $1.0 }
  }

  /// The number in the middle, or the mean of the two; nil without numbers.
  package var median: Double? { quantile(0.5) }

  /// Linear interpolation between order statistics, as everywhere in the program.
  package func quantile(_ probability: Double) -> Double? {
    guard count > 0 else { return nil }
    let place = Double(count - 1) * probability
    let rank = Int(place)
    var (before, low): (Int, Double?) = (0, nil)
    for (value, weight) in weighted {
      before += weight
      if low == nil, before > rank { low = value }
      if before > min(rank + 1, count - 1), let low {
        let part = place - Double(rank)
        return part == 0 ? low : low * (1 - part) + value * part
      }
    }
    return largest
  }
}

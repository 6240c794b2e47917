/// Numbers in their order: smallest, largest, and what lies between, in memory that does not grow
/// with their count.
///
/// Up to its capacity it holds every number. Beyond, each full level is sorted and every other of
/// its numbers goes on with twice the weight, so that a rank is off by a thousandth or two of the
/// count.
package struct OrderedSample: Sendable {
  package private(set) var count = 0
  package private(set) var smallest = Double.infinity
  package private(set) var largest = -Double.infinity
  package private(set) var isExact = true
  /// Each number of level n represents 2^n numbers.
  private var levels: [[Double]] = [[]]
  private var takesSecond = false
  private let capacity: Int

  /// Two thousand or more numbers a level give that accuracy.
  package static let usualCapacity = 4096

  package init(capacity: Int = usualCapacity) { self.capacity = capacity }

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

  /// The numbers in order, each with how many it represents.
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

/// How a column's values are spread, in twelve bars at most.
package struct Histogram: Sendable, Equatable {
  package struct Bar: Sendable, Equatable {
    /// Where the bar begins and ends, the same for a bar of one value; nil for texts and flags.
    package var from: Double?
    package var to: Double?
    /// Of texts and flags: the value.
    package var text: String?
    package var count: Int
  }

  package private(set) var bars: [Bar]
  /// Whether the first and the last bar also hold what lies far outside: one value in a hundred at
  /// each end does not press all others into one bar.
  package private(set) var holdsOutliers = false

  static let mostBars = 12

  /// - Parameter isOfWholes: whether the values are whole numbers; few of them get a bar each.
  init?(_ sample: OrderedSample, isOfWholes: Bool) {
    guard sample.count > 0, let first = sample.quantile(0.01), let last = sample.quantile(0.99)
    else { return nil }
    var (low, high) = (sample.smallest, sample.largest)
    if high - low > 1.5 * (last - first), last > first, sample.count >= 20 {
      holdsOutliers = true
      (low, high) = (first, last)
    }
    guard high > low, (high - low).isFinite else {
      bars = [Bar(from: sample.smallest, to: sample.largest, count: sample.count)]
      return
    }
    let isByValue = isOfWholes && high.rounded(.up) - low.rounded(.down) < Double(Self.mostBars)
    if isByValue { (low, high) = (low.rounded(.down), high.rounded(.up)) }
    let barCount = isByValue ? Int(high - low) + 1 : Self.mostBars
    let width = isByValue ? 1 : (high - low) / Double(barCount)
    bars = (0..<barCount).map { index in
      let from = low + Double(index) * width
      return Bar(from: from, to: isByValue ? from : from + width, count: 0)
    }
    for (value, weight) in sample.weighted {
      let place = ((value - low) / width).rounded(.down)
      bars[Int(min(max(place, 0), Double(barCount - 1)))].count += weight
    }
  }

  init(no: Int, yes: Int) {
    bars = [Bar(text: "no", count: no), Bar(text: "yes", count: yes)]
  }

  /// Of texts: how many rows have each of the most frequent ones; nil where none is frequent.
  package init?(_ frequent: [ColumnFacts.Frequent]) {
    guard !frequent.isEmpty else { return nil }
    bars = frequent.map { Bar(text: $0.text, count: $0.count) }
  }

  /// The bars as characters, `▁▃█`; a bar without a value is a blank.
  package var blocks: String {
    let highest = bars.map(\.count).max() ?? 0
    guard highest > 0 else { return "" }
    return String(
      bars.map { bar in
        guard bar.count > 0 else { return " " }
        let height = (Double(bar.count) / Double(highest) * 8).rounded()
        return Self.characters[max(0, Int(height) - 1)]
      })
  }

  private static let characters = Array("▁▂▃▄▅▆▇█")
}

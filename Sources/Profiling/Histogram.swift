/// How a column's values are spread, in twelve bars at most.
package struct Histogram: Sendable, Equatable {
  package struct Bar: Sendable, Equatable {
    /// Where the bar begins and ends; the same where it stands for one value. Nil of texts and flags.
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

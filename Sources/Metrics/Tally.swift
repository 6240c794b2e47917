/// What the readings of one metric in one group add up to, before it becomes a number.
///
/// Tallies merge: the tally of two parts is the tally of the whole, for every metric and exactly,
/// percentiles too. Threads, files, months and machines can each tally their part.
package struct Tally: Sendable, Equatable {
  /// Readings that are values.
  package fileprivate(set) var count = 0
  /// Their exact sum in thousandths: of two million spans of a century it is more than 64 bits hold.
  package fileprivate(set) var sum: Int128 = 0
  package fileprivate(set) var leftOut = LeftOutCounts()
  /// All values in ascending order; kept for distributions and means only.
  fileprivate(set) var values = SortedValues.none
  /// The values in order with their weights; empty where every value counts once.
  fileprivate(set) var weighted: [WeightedReading] = []
  /// What the metric says of any such tally.
  var terms = TallyTerms()

  package init() {}

  /// The same as the tally of a metric.
  func on(_ terms: TallyTerms) -> Tally {
    var tally = self
    tally.terms = terms
    return tally
  }

  /// The tally of weighted readings, of which only shares and means use the weights.
  init(weighted readings: [WeightedReading], keepsValues: Bool) {
    self.init(readings.lazy.map(\.reading), keepsValues: keepsValues)
    weighted = readings.filter(\.reading.isValue).inOrder()
  }

  package init(_ readings: some Sequence<Reading>, keepsValues: Bool) {
    var growing = GrowingTally(keepsValues: keepsValues)
    for reading in readings { growing.add(reading) }
    self = growing.take()
  }

  /// The tally of values that come with how often each occurs, in ascending order.
  init(runs: [(value: Int64, count: Int)], leftOut: LeftOutCounts, keepsValues: Bool) {
    self.leftOut = leftOut
    for run in runs {
      count += run.count
      sum += Int128(run.value) * Int128(run.count)
    }
    if keepsValues { values = SortedValues(runs: runs) }
  }

  init(_ values: SortedValues, leftOut: LeftOutCounts) {
    self.values = values
    count = values.count
    sum = values.sum
    self.leftOut = leftOut
  }

  package static func + (left: Tally, right: Tally) -> Tally {
    var result = left
    result.count += right.count
    result.sum += right.sum
    result.leftOut = left.leftOut + right.leftOut
    result.values = left.values + right.values
    result.weighted = (left.weighted + right.weighted).inOrder()
    if left.isEmpty { result.terms = right.terms }
    return result
  }

  var isEmpty: Bool { count == 0 && leftOut.isEmpty }
}

/// A tally to which readings are added one by one. Of a reading nothing stays that the tally needs not.
struct GrowingTally {
  private var sums = Tally()
  private var values = GrowingValues()
  private let keepsValues: Bool

  init(keepsValues: Bool) { self.keepsValues = keepsValues }

  @inline(__always)
  mutating func add(_ reading: Reading) {
    if reading.isValue {
      sums.count += 1
      sums.sum += Int128(reading.raw)
      if keepsValues { values.append(reading.raw) }
    } else if let reason = reading.reason {
      sums.leftOut.add(1, reason)
    }
  }

  /// What was added, of which nothing is kept here.
  mutating func take() -> Tally {
    var tally = sums
    tally.values = values.takeSorted()
    sums = Tally()
    return tally
  }
}

/// What holds for the tallies of a metric, whatever the group.
struct TallyTerms: Sendable, Equatable {
  /// Where values lie; the interval of a mean goes no further.
  var scale = -Double.infinity...Double.infinity
  /// Whether a no may still become a yes.
  var ripens = false
  /// Whether no export has a field that could tell it.
  var isUnrecorded = false
}

/// A reading that counts for several cases, or for a part of one.
package struct WeightedReading: Sendable, Equatable {
  package let reading: Reading
  package let weight: Double
}

extension [WeightedReading] {
  /// In an order that does not depend on how they came together, so that sums have the same bits.
  func inOrder() -> [WeightedReading] {
    sorted { ($0.reading.raw, $0.weight) < ($1.reading.raw, $1.weight) }
  }
}

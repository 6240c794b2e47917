/// Values of one metric in ascending order, in thousandths: what percentiles are read from.
///
/// Whole seconds, which nearly all durations are, take four bytes each; ratings and counts, which
/// have few different values, are kept as how often each occurs.
struct SortedValues: Sendable {
  private enum Storage: Sendable {
    case thousandths(ContiguousArray<Int64>.SubSequence)
    case wholeSeconds(ContiguousArray<UInt32>.SubSequence)
    case runs([Run])
  }

  /// A value and the rank behind its last occurrence.
  private struct Run: Sendable {
    var value: Int64
    var end: Int
  }

  private let storage: Storage

  init(thousandths: ContiguousArray<Int64>.SubSequence) { storage = .thousandths(thousandths) }

  init(wholeSeconds: ContiguousArray<UInt32>.SubSequence) {
    storage = .wholeSeconds(wholeSeconds)
  }

  /// - Parameter runs: different values in ascending order, each with how often it occurs.
  init(runs: [(value: Int64, count: Int)]) {
    var end = 0
    storage = .runs(
      runs.filter { $0.count > 0 }.map { run in
        end += run.count
        return Run(value: run.value, end: end)
      })
  }

  static let none = SortedValues(runs: [])

  var count: Int {
    switch storage {
    case .thousandths(let values): values.count
    case .wholeSeconds(let values): values.count
    case .runs(let runs): runs.last?.end ?? 0
    }
  }

  /// The value that `rank` others come before.
  func value(atRank rank: Int) -> Int64 {
    switch storage {
    case .thousandths(let values): return values[values.startIndex + rank]
    case .wholeSeconds(let values): return Int64(values[values.startIndex + rank]) * 1000
    case .runs(let runs): return runs[Self.first(of: runs.count) { runs[$0].end > rank }].value
    }
  }

  /// How many values come before the first that meets a condition that all later ones meet.
  func count(before isMet: (Int64) -> Bool) -> Int {
    if case .runs(let runs) = storage {
      let run = Self.first(of: runs.count) { isMet(runs[$0].value) }
      return run == 0 ? 0 : runs[run - 1].end
    }
    return Self.first(of: count) { isMet(value(atRank: $0)) }
  }

  /// The first index that meets a condition that all later ones meet; `count` for none.
  private static func first(of count: Int, _ isMet: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isMet(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  var expanded: [Int64] { runs.flatMap { repeatElement($0.value, count: $0.count) } }

  /// Each different value with how often it occurs, in ascending order.
  fileprivate var runs: [(value: Int64, count: Int)] {
    var runs: [(value: Int64, count: Int)] = []
    func add(_ value: Int64, _ count: Int) {
      if let last = runs.indices.last, runs[last].value == value {
        runs[last].count += count
      } else {
        runs.append((value, count))
      }
    }
    switch storage {
    case .thousandths(let values): for value in values { add(value, 1) }
    case .wholeSeconds(let values): for value in values { add(Int64(value) * 1000, 1) }
    case .runs(let stored):
      var start = 0
      for run in stored {
        add(run.value, run.end - start)
        start = run.end
      }
    }
    return runs
  }

  var sum: Int128 {
    switch storage {
    case .thousandths(let values): values.reduce(0) { $0 + Int128($1) }
    case .wholeSeconds(let values): Int128(values.reduce(0 as UInt64) { $0 + UInt64($1) }) * 1000
    case .runs: runs.reduce(0) { $0 + Int128($1.value) * Int128($1.count) }
    }
  }

  /// The sum of squared distances from whole seconds, in millionths: exact in any order.
  func squares(around center: Int64) -> Int128 {
    switch storage {
    case .thousandths(let values):
      return values.reduce(0 as Int128) { total, value in
        let distance = Int128(value - center * 1000)
        return total + distance * distance
      }
    case .wholeSeconds(let values):
      var (low, high) = (0 as UInt64, 0 as Int128)
      for value in values {
        let distance = Int64(value) &- center
        let (sum, isOver) = low.addingReportingOverflow(
          UInt64(bitPattern: distance &* distance))
        low = sum
        if isOver { high += 1 }
      }
      return (high << 64 + Int128(low)) * 1_000_000
    case .runs:
      return runs.reduce(0 as Int128) { total, run in
        let distance = Int128(run.value - center * 1000)
        return total + distance * distance * Int128(run.count)
      }
    }
  }

  static func + (left: SortedValues, right: SortedValues) -> SortedValues {
    let (left, right) = (left.runs, right.runs)
    var merged: [(value: Int64, count: Int)] = []
    merged.reserveCapacity(left.count + right.count)
    var (l, r) = (0, 0)
    while l < left.count || r < right.count {
      if r == right.count || (l < left.count && left[l].value < right[r].value) {
        merged.append(left[l])
        l += 1
      } else if l == left.count || right[r].value < left[l].value {
        merged.append(right[r])
        r += 1
      } else {
        merged.append((left[l].value, left[l].count + right[r].count))
        l += 1
        r += 1
      }
    }
    return SortedValues(runs: merged)
  }
}

/// Values as they come: four bytes each, as long as they are whole seconds.
struct GrowingValues {
  private var wholeSeconds: ContiguousArray<UInt32> = []
  /// All values, in thousandths, from the first on that is no whole second.
  private var thousandths: ContiguousArray<Int64> = []

  @inline(__always)
  mutating func append(_ value: Int64) {
    let seconds = value / 1000
    if thousandths.isEmpty, seconds &* 1000 == value, let whole = UInt32(exactly: seconds) {
      wholeSeconds.append(whole)
    } else {
      appendThousandths(value)
    }
  }

  private mutating func appendThousandths(_ value: Int64) {
    if thousandths.isEmpty {
      thousandths = ContiguousArray(wholeSeconds.map { Int64($0) * 1000 })
      wholeSeconds = []
    }
    thousandths.append(value)
  }

  /// All values, of which none is kept here.
  mutating func takeSorted() -> SortedValues {
    var (seconds, others) = (wholeSeconds, thousandths)
    self = GrowingValues()
    guard others.isEmpty else {
      others.sort()
      return SortedValues(thousandths: others[...])
    }
    seconds.sortByRadix(shifts: [0, 11, 22])
    let sorted = SortedValues(wholeSeconds: seconds[...])
    let repeats = zip(seconds, seconds.dropFirst()).count { $0 == $1 }
    // A run takes as much as four values.
    return repeats * 4 > seconds.count * 3 ? SortedValues(runs: sorted.runs) : sorted
  }
}

extension ContiguousArray where Element: FixedWidthInteger & UnsignedInteger {
  /// Sorts by eleven bits at a time, the lowest first; equal ones stay in their order.
  ///
  /// - Parameter shifts: where the bits begin.
  mutating func sortByRadix(shifts: [Element]) {
    let highest = self.max() ?? 0
    var other = ContiguousArray(repeating: 0, count: count)
    for shift in shifts where highest >> shift > 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for word in self { starts[Int(truncatingIfNeeded: word >> shift & 2047) + 1] += 1 }
      for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
      other.withUnsafeMutableBufferPointer { other in
        for word in self {
          let digit = Int(truncatingIfNeeded: word >> shift & 2047)
          other[starts[digit]] = word
          starts[digit] += 1
        }
      }
      swap(&self, &other)
    }
  }
}

extension SortedValues: Equatable {
  static func == (left: SortedValues, right: SortedValues) -> Bool {
    left.count == right.count && left.runs.elementsEqual(right.runs, by: ==)
  }
}

/// By how much one group's durations typically exceed another's: the median of all differences.
///
/// First less second, in the unit of the values; unlike a difference of means, one extreme ticket
/// does not move it. The interval is the one that the Mann-Whitney test accepts: exact under the
/// same conditions, else by the normal approximation, without correction for ties, which makes it
/// rather too wide than too narrow. Source: Hodges and Lehmann (1963); interval as in Hollander and
/// Wolfe, Nonparametric Statistical Methods, 4.2 and 4.3.
/// Example: 10 20 30 against 1 2 has differences 8 9 18 19 28 29 and shift 18.5.
package struct HodgesLehmannShift: Equatable, Sendable {
  package let shift: Double
  /// Nil where the samples are too small for the confidence.
  package let interval: Interval?

  package init?(_ first: SortedSample, minus second: SortedSample, confidence: Double = 0.95) {
    guard first.count > 0, second.count > 0 else { return nil }
    let differences = PairDifferences(first, minus: second)
    shift = differences.median
    let tail = tail(beyond: confidence)
    interval = Self.lowerRank(first, second, tail: tail).map { rank in
      Interval(
        low: differences.value(rank: rank),
        high: differences.value(rank: differences.count + 1 - rank))
    }
  }

  /// Which difference, from the smallest, is the lower end; the upper is as far from the largest.
  private static func lowerRank(
    _ first: SortedSample, _ second: SortedSample, tail: Double
  ) -> Int? {
    if !Ranking(first.values, second.values).hasTies,
      let exact = RankSumDistribution(firstCount: first.count, secondCount: second.count)
    {
      let rank = exact.quantile(tail)
      return rank > 0 ? rank : nil
    }
    let pairs = Double(first.count) * Double(second.count)
    let deviation = (pairs * Double(first.count + second.count + 1) / 12).squareRoot()
    let rank = pairs / 2 + 0.5 + NormalDistribution.quantile(tail) * deviation
    return rank >= 1 ? Int(rank) : nil
  }
}

/// Every value of one sample less every value of another, in order, without making the list.
///
/// As both samples are sorted, how many differences do not exceed a limit is one walk along both.
/// Narrowing the limit finds the difference of any rank in a few dozen walks.
struct PairDifferences {
  private let first: [Double]
  private let second: [Double]

  init(_ first: SortedSample, minus second: SortedSample) {
    precondition(first.count > 0 && second.count > 0, "both samples have values")
    self.first = first.values
    self.second = second.values
  }

  var count: Int { first.count * second.count }

  var median: Double {
    let rank = (count + 1) / 2
    let middle = value(rank: rank)
    if count % 2 == 1 { return middle }
    let walk = split(at: middle)
    return walk.count > rank ? middle : middle + (walk.smallestAbove - middle) / 2
  }

  /// The difference at a rank, counted from 1 for the smallest.
  func value(rank: Int) -> Double {
    precondition(rank >= 1 && rank <= count, "the rank is within the differences")
    var low = first[0] - second[second.count - 1]
    var high = first[first.count - 1] - second[0]
    var below = 0
    var atMost = count
    var isInterpolating = true
    while low < high {
      if atMost - below <= listedAtOnce {
        return listed(from: low, through: high)[rank - below - 1]
      }
      let share = Double(rank - below) / Double(atMost - below)
      let pivot = isInterpolating ? low + share * (high - low) : low / 2 + high / 2
      let walk = split(at: pivot >= low && pivot < high ? pivot : low)
      isInterpolating.toggle()
      if walk.count >= rank {
        (high, atMost) = (walk.largestAtMost, walk.count)
      } else {
        (low, below) = (walk.smallestAbove, walk.count)
      }
    }
    return low
  }

  /// Few enough that sorting them costs less than another walk or two.
  private var listedAtOnce: Int { 64 + (first.count + second.count) / 8 }

  /// How many differences do not exceed the limit, and the two that lie next to it.
  private func split(at limit: Double) -> Split {
    var split = Split()
    var j = 0
    for value in first {
      while j < second.count, value - second[j] > limit { j += 1 }
      split.count += second.count - j
      if j < second.count {
        split.largestAtMost = max(split.largestAtMost, value - second[j])
      }
      if j > 0 { split.smallestAbove = min(split.smallestAbove, value - second[j - 1]) }
    }
    return split
  }

  private func listed(from low: Double, through high: Double) -> [Double] {
    var result: [Double] = []
    var start = 0
    for value in first {
      while start < second.count, value - second[start] > high { start += 1 }
      var j = start
      while j < second.count, value - second[j] >= low {
        result.append(value - second[j])
        j += 1
      }
    }
    return result.sorted()
  }

  private struct Split {
    var count = 0
    var largestAtMost = -Double.infinity
    var smallestAbove = Double.infinity
  }
}

/// The value that a share of the tickets do not exceed, such as the 90th percentile of a wait.
///
/// Linear between neighbouring values, so 1...10 at 0.9 is 9.1; in the unit of the values; nil
/// without values. `probability` lies in 0...1, and `valueAt` gives the values in ascending order,
/// from index 0. Source: Hyndman and Fan, The American Statistician 50 (1996), type 7; the same as
/// Excel's PERCENTILE.INC and NumPy's default.
package func percentile(
  _ probability: Double, count: Int, valueAt: (Int) -> Double
) -> Double? {
  precondition(probability >= 0 && probability <= 1, "a percentile lies in 0...1")
  guard count > 0 else { return nil }
  let position = probability * Double(count - 1)
  let index = min(Int(position), count - 1)
  let lower = valueAt(index)
  let weight = position - Double(index)
  guard weight > 0, index + 1 < count else { return lower }
  let upper = valueAt(index + 1)
  return min(upper, lower + weight * (upper - lower))
}

package func percentile(
  _ probability: Double, ofSorted values: some RandomAccessCollection<Double>
) -> Double? {
  percentile(probability, count: values.count) {
    values[values.index(values.startIndex, offsetBy: $0)]
  }
}

/// Which two of the sorted values enclose a median or percentile with the wanted confidence.
///
/// Ranks count from 1: the interval runs from the value at `lowerRank` to that at `upperRank`. It
/// assumes nothing about how durations are distributed, and holds at least the confidence.
///
/// `lowerRank` is the largest l with P(B < l), `upperRank` the smallest u with P(B >= u), at most
/// half of what the confidence leaves, for B binomial of n values at the percentile's probability.
/// Source: Hahn and Meeker, Statistical Intervals (1991), 5.2.
/// Example: the median of 20 values lies between the 6th and the 15th.
package struct OrderStatisticRanks: Equatable, Sendable {
  package let lowerRank: Int
  package let upperRank: Int

  /// Nil where there are too few values for that percentile: the 90th takes 36 at 95 %.
  package init?(percentile probability: Double, count: Int, confidence: Double = 0.95) {
    precondition(probability >= 0 && probability <= 1, "a percentile lies in 0...1")
    let below = BinomialDistribution(trials: count, probability: probability)
    let tail = tail(beyond: confidence)
    guard count > 0, probability > 0, probability < 1,
      let under = below.largestCount(cumulativeAtMost: tail),
      let over = below.reversed.largestCount(cumulativeAtMost: tail)
    else { return nil }
    lowerRank = under + 1
    upperRank = count - over
  }
}

/// How two samples interleave: which values beat which, and how many are equal.
///
/// One walk along both in order, O(n + m). Example: 1 3 against 2 2 has U 2, and one group of two
/// equal values.
struct Ranking {
  /// Twice U, so that it stays whole.
  private(set) var doubledU = 0
  /// The sum of t^3 - t over the groups of t equal values.
  private(set) var tieTerm = 0.0
  private let firstCount: Int
  private let secondCount: Int

  /// Both in ascending order and not empty.
  init(_ first: [Double], _ second: [Double]) {
    (firstCount, secondCount) = (first.count, second.count)
    var (i, j) = (0, 0)
    while i < first.count || j < second.count {
      let value =
        i == first.count ? second[j] : j == second.count ? first[i] : min(first[i], second[j])
      let (firstStart, secondStart) = (i, j)
      while i < first.count, first[i] == value { i += 1 }
      while j < second.count, second[j] == value { j += 1 }
      doubledU += (i - firstStart) * (secondStart + j)
      let equal = Double(i - firstStart + j - secondStart)
      tieTerm += equal * (equal * equal - 1)
    }
  }

  var hasTies: Bool { tieTerm > 0 }

  /// Of U under chance alone, corrected for ties; 0 where all values are equal.
  var standardDeviation: Double {
    let total = Double(firstCount + secondCount)
    let pairs = Double(firstCount) * Double(secondCount)
    let variance = pairs / 12 * (total + 1 - tieTerm / (total * (total - 1)))
    return max(0, variance).squareRoot()
  }
}

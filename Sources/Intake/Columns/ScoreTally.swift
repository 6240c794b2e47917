import Desk

/// How far the numbers of a column of ratings go, and the scale that this speaks for.
///
/// One stray 10 among six 4s is a slip and not another scale: a bound may be broken by one number in
/// ten, and by one where there are six or more.
struct ScoreTally: Sendable {
  private(set) var count = 0
  private(set) var lowest = Double.infinity
  private var within = [Int](repeating: 0, count: bounds.count)
  private static let bounds = [1.0, 5, 7, 10, 100]

  mutating func add(_ number: Double) {
    count += 1
    lowest = min(lowest, number)
    for (index, bound) in Self.bounds.enumerated() where number <= bound { within[index] += 1 }
  }

  mutating func add(_ other: ScoreTally) {
    count += other.count
    lowest = min(lowest, other.lowest)
    for index in within.indices { within[index] += other.within[index] }
  }

  func count(upTo bound: Double) -> Int {
    Self.bounds.firstIndex(of: bound).map { within[$0] } ?? 0
  }

  /// The least of some bounds that nearly all numbers keep to; nil where none is.
  func bound(among bounds: [Double] = [1, 5, 10, 100]) -> Double? {
    guard count > 0 else { return nil }
    return bounds.first { count - self.count(upTo: $0) <= straysAllowed }
  }

  private var straysAllowed: Int { count < 6 ? 0 : max(1, count / 10) }

  /// Whether few numbers decide: some break the bound, or a single one of a handful is all that speaks
  /// for a larger scale.
  func isDoubtful(_ scale: RatingScale) -> Bool {
    let highest = Double(scale.highest)
    if count > self.count(upTo: highest) { return count < 10 }
    guard (2..<6).contains(count), let lower = [5.0, 10].last(where: { $0 < highest }) else {
      return false
    }
    return self.count(upTo: lower) == count - 1
  }

  /// The scale of ratings by their range; nil without numbers, or with numbers beyond all scales.
  var ratingScale: RatingScale? {
    bound().map { bound in
      switch bound {
      case ...1 where lowest < 1: .twoWords
      case ...5: .oneToFive
      case ...10: .zeroToTen
      default: .zeroToHundred
      }
    }
  }

  /// The scale of efforts: 1 to 7 unless they go further.
  var effortScale: RatingScale? {
    bound(among: [7, 10, 100]).map { bound in
      switch bound {
      case ...7: RatingScale(lowest: 1, highest: 7)
      case ...10: .zeroToTen
      default: .zeroToHundred
      }
    }
  }
}

/// The number that an export wrote, from the one of 32 bits that is kept of it.
///
/// Of 79.9 is kept 79.9000015, of two thirds of a scale 66.6666641: near enough to print, and too far off to
/// be compared. A review of exactly 80 would miss the pass mark of 80.
///
/// Example: 79.9000015 is 79.9 again, and 66.6666641 is 66 2/3.
enum WrittenNumber {
  /// A decimal of four places that is kept as this very number, or a position on a scale whose length has such
  /// a factor; else the number itself.
  static func exact(_ kept: Float) -> Double {
    let decimal = (Double(kept) * 10_000).rounded() / 10_000
    if Float(decimal) == kept { return decimal }
    for factor in factors {
      let position = (Double(kept) * factor * 100).rounded() / 100 / factor
      if Float(position) == kept { return position }
    }
    return Double(kept)
  }

  /// What decimals have no end for, among the lengths of scales: 1-4 is 3 long, 1-10 is 9 long.
  private static let factors = [3.0, 7, 9, 11, 13]
}

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

/// The percentile of values in ascending order.
package func percentile(
  _ probability: Double, ofSorted values: some RandomAccessCollection<Double>
) -> Double? {
  percentile(probability, count: values.count) {
    values[values.index(values.startIndex, offsetBy: $0)]
  }
}

/// The percentile of whole numbers in ascending order, such as thousandths of a second: the result
/// is in their unit.
package func percentile(_ probability: Double, ofSorted values: Span<Int64>) -> Double? {
  percentile(probability, count: values.count) { Double(values[$0]) }
}

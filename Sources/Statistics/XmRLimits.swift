/// What months of one steady process would look like: their mean, and how far chance moves them.
///
/// One sigma is the mean difference between neighbouring points over 1.128, so that a shift or a
/// trend does not widen the limits as a standard deviation would. In the unit of the values.
/// Source: Wheeler, Understanding Variation (1993); limits at 3 / 1.128 mean moving ranges.
///
/// Example: 49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1 has mean 50.81, limits 45.8159 and
/// 55.8041.
package struct XmRLimits: Equatable, Sendable {
  package let mean: Double
  package let meanMovingRange: Double

  /// Nil under two values, which have no difference.
  package init?(_ values: [Double]) {
    precondition(values.allSatisfy(\.isFinite), "a chart shows finite values")
    guard let start = values.first, values.count >= 2 else { return nil }
    // Summed as differences from the first, so that a constant series has exactly its own mean.
    mean = start + values.reduce(0) { $0 + ($1 - start) } / Double(values.count)
    let ranges = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    meanMovingRange = ranges / Double(values.count - 1)
  }

  package var sigma: Double { meanMovingRange / 1.128 }
  package var lower: Double { mean - 3 * sigma }
  package var upper: Double { mean + 3 * sigma }
}

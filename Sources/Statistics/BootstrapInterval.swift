/// Where a statistic lies, seen from samples drawn with replacement from the units that there are.
///
/// The percentile interval: no formula for the statistic's spread is needed, and it stays within what
/// the statistic can be. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), 13.3.
///
/// - Parameters:
///   - count: how many units there are.
///   - replicates: how many samples are drawn.
///   - seed: the same seed gives the same interval.
///   - statistic: of the units at some places, each maybe several times; nil where it is none.
/// - Returns: nil under two units, and where fewer than half of the samples have the statistic.
package func bootstrapInterval(
  of count: Int, replicates: Int = 1000, seed: UInt64, confidence: Double = 0.95,
  _ statistic: ([Int]) -> Double?
) -> Interval? {
  precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
  precondition(replicates > 1, "an interval needs samples")
  guard count > 1 else { return nil }
  var generator = SeededGenerator(seed: seed)
  var places = [Int](repeating: 0, count: count)
  var values: [Double] = []
  for _ in 0..<replicates {
    for index in places.indices { places[index] = generator.index(below: count) }
    if let value = statistic(places) { values.append(value) }
  }
  guard values.count * 2 >= replicates else { return nil }
  values.sort()
  let tail = (1 - confidence) / 2
  guard let low = percentile(tail, ofSorted: values),
    let high = percentile(1 - tail, ofSorted: values)
  else { return nil }
  return Interval(low: low, high: high)
}

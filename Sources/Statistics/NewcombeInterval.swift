/// The interval of a change in a ratio, such as this month's satisfaction less last month's.
///
/// `first` less `second`, in fractions of 1, so -1...1; nil where either group is empty. Where 0
/// lies outside, the change is more than chance explains. Source: Newcombe, Statistics in Medicine
/// 17 (1998) 873, method 10: the hybrid of two Wilson intervals, without continuity correction.
///
/// Example: 56 of 70 less 48 of 80 gives 0.0524...0.3339.
package func newcombeInterval(
  _ first: Proportion, minus second: Proportion, confidence: Double = 0.95
) -> Interval? {
  guard let firstValue = first.value, let secondValue = second.value,
    let firstInterval = wilsonInterval(
      successes: first.successes, of: first.total, confidence: confidence),
    let secondInterval = wilsonInterval(
      successes: second.successes, of: second.total, confidence: confidence)
  else { return nil }
  let difference = firstValue - secondValue
  let below = hypotenuse(firstValue - firstInterval.low, secondInterval.high - secondValue)
  let above = hypotenuse(firstInterval.high - firstValue, secondValue - secondInterval.low)
  return Interval(low: max(-1, difference - below), high: min(1, difference + above))
}

private func hypotenuse(_ a: Double, _ b: Double) -> Double {
  (a * a + b * b).squareRoot()
}

/// The interval of a ratio, such as the share of satisfied answers, that also holds for few
/// tickets.
///
/// It stays inside 0...1 and does not collapse at 0 % or 100 %. Fractions of 1; nil for no tickets.
/// Source: Wilson, JASA 22 (1927), the score interval without continuity correction.
///
/// Example: 81 of 263 gives 0.2553...0.3662; 0 of 20 gives 0...0.1611.
package func wilsonInterval(
  successes: Int, of total: Int, confidence: Double = 0.95
) -> Interval? {
  let proportion = Proportion(successes: successes, of: total)
  guard let value = proportion.value else { return nil }
  return wilsonInterval(value, ofEffective: Double(total), confidence: confidence)
}

/// Of a ratio that rests on as much as so many tickets that count the same: a weighted sample tells less
/// than its size. `value` lies in 0...1, `n` is more than 0.
package func wilsonInterval(
  _ value: Double, ofEffective n: Double, confidence: Double = 0.95
) -> Interval {
  let z = NormalDistribution.criticalValue(confidence: confidence)
  let square = z * z / n
  let centre = (value + square / 2) / (1 + square)
  let margin = z / (1 + square) * (value * (1 - value) / n + square / (4 * n)).squareRoot()
  return Interval(
    low: value <= 0 ? 0 : max(0, centre - margin),
    high: value >= 1 ? 1 : min(1, centre + margin))
}

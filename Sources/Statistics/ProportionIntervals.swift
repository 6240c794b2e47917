/// The range in which the true figure plausibly lies, given that only a sample was seen.
///
/// Both ends are in the unit of the estimate: a ratio's interval is in fractions of 1, a mean
/// duration's in seconds. At 95 % confidence, 95 of 100 intervals made this way hold the truth.
/// Example: 81 of 263 surveys satisfied is 30.8 %, and `Interval(low: 0.2553, high: 0.3662)`.
package struct Interval: Equatable, Sendable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    precondition(low <= high, "an interval runs from low to high, and neither is NaN")
    self.low = low
    self.high = high
  }

  /// The part of it on a scale, on which the mean in its middle lies: no score is above 100.
  package func within(_ scale: ClosedRange<Double>) -> Interval {
    Interval(
      low: min(max(low, scale.lowerBound), scale.upperBound),
      high: max(min(high, scale.upperBound), scale.lowerBound))
  }
}

/// How many of a group had some property: 81 satisfied of 263 rated.
///
/// The value is a fraction of 1 and nil without a group, never 0.
package struct Proportion: Equatable, Sendable {
  package let successes: Int
  package let total: Int

  package init(successes: Int, of total: Int) {
    precondition(successes >= 0 && successes <= total, "successes are counted within the total")
    self.successes = successes
    self.total = total
  }

  package var value: Double? {
    total > 0 ? Double(successes) / Double(total) : nil
  }

  package static func sum(_ parts: some Sequence<Proportion>) -> Proportion {
    parts.reduce(Proportion(successes: 0, of: 0)) {
      Proportion(successes: $0.successes + $1.successes, of: $0.total + $1.total)
    }
  }

  /// The rest of a whole.
  package static func - (whole: Proportion, part: Proportion) -> Proportion {
    Proportion(successes: whole.successes - part.successes, of: whole.total - part.total)
  }
}

/// The interval of a ratio, such as the share of satisfied answers, that also holds for few tickets.
///
/// It stays inside 0...1 and does not collapse at 0 % or 100 %. Fractions of 1; nil for no tickets.
/// Source: Wilson, JASA 22 (1927), the score interval without continuity correction.
/// Example: 81 of 263 gives 0.2553...0.3662; 0 of 20 gives 0...0.1611.
package func wilsonInterval(_ proportion: Proportion, confidence: Double = 0.95) -> Interval? {
  proportion.value.map {
    wilsonInterval($0, ofEffective: Double(proportion.total), confidence: confidence)
  }
}

/// Of a ratio that rests on as much as so many tickets that count the same: a weighted sample tells
/// less than its size. `value` lies in 0...1, `n` is more than 0.
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

/// The interval of a change in a ratio, such as this month's satisfaction less last month's.
///
/// `first` less `second`, in fractions of 1, so -1...1; nil where either group is empty. Where 0
/// lies outside, the change is more than chance explains. Source: Newcombe, Statistics in Medicine
/// 17 (1998) 873, method 10: the hybrid of two Wilson intervals, without continuity correction.
/// Example: 56 of 70 less 48 of 80 gives 0.0524...0.3339.
package func newcombeInterval(
  _ first: Proportion, minus second: Proportion, confidence: Double = 0.95
) -> Interval? {
  guard let firstValue = first.value, let secondValue = second.value,
    let firstInterval = wilsonInterval(first, confidence: confidence),
    let secondInterval = wilsonInterval(second, confidence: confidence)
  else { return nil }
  let difference = firstValue - secondValue
  let below = hypotenuse(firstValue - firstInterval.low, secondInterval.high - secondValue)
  let above = hypotenuse(firstInterval.high - firstValue, secondValue - secondInterval.low)
  return Interval(low: max(-1, difference - below), high: min(1, difference + above))
}

private func hypotenuse(_ a: Double, _ b: Double) -> Double {
  (a * a + b * b).squareRoot()
}

/// The interval of the net promoter score, on the scale -1...1.
///
/// Promoters (9-10) less detractors (0-6), over all answers; nil without answers, cut off at -1 and
/// 1. Where all answers fall into one class the method sees no scatter and the interval has no
/// width. Source: the normal interval with variance p+ + p- - (p+ - p-)^2 of a value in {-1, 0, 1}.
/// Example: 50 promoters and 20 detractors of 100 give 0.30 +- 0.1531.
package func netPromoterInterval(
  promoters: Int, detractors: Int, of answers: Int, confidence: Double = 0.95
) -> Interval? {
  precondition(promoters >= 0 && detractors >= 0, "counts are not negative")
  precondition(promoters + detractors <= answers, "promoters and detractors are among the answers")
  guard answers > 0 else { return nil }
  let n = Double(answers)
  let score = Double(promoters - detractors) / n
  let variance = max(0, Double(promoters + detractors) / n - score * score)
  let margin =
    NormalDistribution.criticalValue(confidence: confidence) * (variance / n).squareRoot()
  return Interval(low: max(-1, score - margin), high: min(1, score + margin))
}

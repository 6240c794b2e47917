/// The interval of the net promoter score, on the scale -1...1.
///
/// Promoters (9-10) less detractors (0-6), over all answers; nil without answers, cut off at -1 and
/// 1. Where all answers fall into one class the method sees no scatter and the interval has no
/// width. Source: the normal interval with variance p+ + p- - (p+ - p-)^2 of a value in {-1, 0, 1}.
///
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

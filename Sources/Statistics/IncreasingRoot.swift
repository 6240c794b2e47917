/// Where an increasing function of a positive x crosses zero: how a quantile is found from a
/// cumulative probability.
///
/// Newton's steps, each kept inside the bracket known so far, halving (or doubling, where no upper
/// end is known yet) when a step would leave it. The result is good to the last figure or two of
/// the function.
func rootOfIncreasing(
  startingAt start: Double, value: (Double) -> Double, slope: (Double) -> Double
) -> Double {
  var low = 0.0
  var high = Double.infinity
  var x = start
  for _ in 0..<mostSteps {
    let height = value(x)
    if height == 0 { return x }
    if height < 0 { low = x } else { high = x }
    var next = x - height / slope(x)
    if !(next > low && next < high) {
      next = high.isInfinite ? 2 * x : low + (high - low) / 2
    }
    if abs(next - x) <= 4 * Double.ulpOfOne * x { return next }
    x = next
  }
  return x
}

/// Halving alone crosses the whole range of a Double in about 2,100 steps; Newton needs about 5.
private let mostSteps = 2_200

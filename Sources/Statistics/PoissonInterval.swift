/// The interval of a count of rare events, such as a month's complaints, by the exact method.
///
/// In events; divide by the exposure for a rate. Always defined: no event at all still leaves room
/// for 3.69. Source: Garwood, Biometrika 28 (1936), by quantiles of chi-square.
///
/// Example: 10 events give 4.795...18.390.
package func poissonInterval(count: Int, confidence: Double = 0.95) -> Interval {
  precondition(count >= 0, "a count is not negative")
  precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
  let tail = (1 - confidence) / 2
  let events = Double(count)
  let low = count == 0 ? 0 : ChiSquareDistribution(degreesOfFreedom: 2 * events).quantile(tail) / 2
  let high = ChiSquareDistribution(degreesOfFreedom: 2 * events + 2).quantile(1 - tail) / 2
  return Interval(low: low, high: high)
}

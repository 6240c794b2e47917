import Desk
import Metrics
import Statistics

/// Whether an action changed what it was to change.
///
/// The figure after the action is compared with the figure before it, and that change with the
/// change of the tickets that got no action (difference in differences). A figure that was bad
/// enough to act upon falls back by itself in most cases: so a fall counts only where it goes below
/// what was usual before, or where the rise before it was more than the worst of so many windows is
/// by chance.
package struct ActionEffect: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    case worked
    case notShown = "not_shown"
    case worse
    case tooEarly = "too_early"
    case notMeasurable = "not_measurable"
  }

  /// Why the verdict is no clearer.
  package enum Reason: String, Sendable, CaseIterable {
    /// The change is within what chance explains.
    case chance
    /// It fell back to the usual from a rise that chance explains.
    case regressionToTheMean = "regression_to_the_mean"
    /// Too few windows before to know what is usual.
    case shortHistory = "short_history"
    /// The register names no tickets to compare with.
    case noControl = "no_control"
    /// Another action was for some of the control's tickets in the days compared.
    case controlTouched = "control_touched"
    case tooFewCases = "too_few_cases"
    case notDone = "not_done"
    case noMetric = "no_metric"
    case unknownMetric = "unknown_metric"
    case unreadableSegment = "unreadable_segment"
    case endsBeforeStart = "ends_before_start"
    /// The window after the action is not over.
    case windowOpen = "window_open"
  }

  package var verdict: Verdict
  package var reason: Reason?
  package var metric: String?
  package var unit = MeasurementUnit.ratio
  /// The days that are compared.
  package var before: Period?
  package var after: Period?
  package var segmentBefore: Measurement?
  package var segmentAfter: Measurement?
  package var controlBefore: Measurement?
  package var controlAfter: Measurement?
  /// The usual value of the segment in the windows before the one before.
  package var usual: Measurement?
  /// The segment's change less the control's, in the metric's unit.
  package var estimate: Double?
  package var interval: Interval?
}

struct EffectFigures: Sendable {
  var segmentBefore: Measurement
  var segmentAfter: Measurement
  var controlBefore: Measurement
  var controlAfter: Measurement
  /// All windows before the one before, together; and each of them, the latest first.
  var segmentUsual: Measurement
  var controlUsual: Measurement
  var segmentWindows: [Measurement]

  /// Fewer windows than that do not tell what is usual.
  static let fewestWindows = 3

  /// - Parameters:
  ///   - isLargerBetter: whether a rise is what was wanted.
  ///   - smallestSample: figures of fewer cases are not judged.
  func judged(
    isLargerBetter: Bool, smallestSample: Int
  ) -> (verdict: ActionEffect.Verdict, reason: ActionEffect.Reason?, DifferenceInDifferences?) {
    guard let treatedBefore = segmentBefore.figure, let treatedAfter = segmentAfter.figure,
      let controlBefore = controlBefore.figure, let controlAfter = controlAfter.figure
    else { return (.notShown, .tooFewCases, nil) }
    let effect = DifferenceInDifferences(
      treatedBefore: treatedBefore, treatedAfter: treatedAfter, controlBefore: controlBefore,
      controlAfter: controlAfter, stretch: stretch)
    let samples = [segmentBefore, segmentAfter, self.controlBefore, self.controlAfter]
    guard samples.allSatisfy({ $0.sample >= smallestSample }) else {
      return (.notShown, .tooFewCases, effect)
    }
    func gain(_ interval: Interval) -> Double { isLargerBetter ? interval.low : -interval.high }
    func loss(_ interval: Interval) -> Double { isLargerBetter ? -interval.high : interval.low }
    if loss(effect.interval) > 0 { return (.worse, nil, effect) }
    guard gain(effect.interval) > 0 else { return (.notShown, .chance, effect) }
    guard segmentWindows.count >= Self.fewestWindows, let usual = segmentUsual.figure,
      let controlUsual = controlUsual.figure
    else { return (.notShown, .shortHistory, effect) }
    // Better than was usual: not a return to it.
    let againstUsual = DifferenceInDifferences(
      treatedBefore: usual, treatedAfter: treatedAfter, controlBefore: controlUsual,
      controlAfter: controlAfter, stretch: stretch)
    if gain(againstUsual.interval) > 0 { return (.worked, nil, effect) }
    // Back to the usual: only from a rise that was real, though it was the worst of these windows.
    let rise = DifferenceInDifferences(
      treatedBefore: usual, treatedAfter: treatedBefore, controlBefore: controlUsual,
      controlAfter: controlBefore, stretch: stretch * wideningForTheWorst)
    return loss(rise.interval) > 0
      ? (.worked, nil, effect) : (.notShown, .regressionToTheMean, effect)
  }

  /// An interval that holds for the worst of so many windows, over one that holds for one of them
  /// (Bonferroni).
  private var wideningForTheWorst: Double {
    let windows = Double(segmentWindows.count + 1)
    return NormalDistribution.quantile(1 - 0.025 / windows) / NormalDistribution.quantile(0.975)
  }

  /// How much further the windows lie apart than their own intervals say; 1 where they do not.
  private var stretch: Double {
    guard segmentWindows.count >= Self.fewestWindows + 1, let usual = segmentUsual.value else {
      return 1
    }
    let scores = segmentWindows.compactMap { window -> Double? in
      guard let figure = window.figure else { return nil }
      let arm = (figure.interval.high - figure.interval.low) / 2
      return arm > 0 ? (figure.value - usual) / (arm / NormalDistribution.quantile(0.975)) : nil
    }
    guard scores.count > Self.fewestWindows else { return 1 }
    let sum = scores.reduce(0) { $0 + $1 * $1 }
    return max(1, (sum / Double(scores.count - 1)).squareRoot())
  }
}

extension Measurement {
  fileprivate var figure: DifferenceInDifferences.Figure? {
    guard let value, let low, let high, low <= high else { return nil }
    return .init(value: value, interval: Interval(low: low, high: high))
  }
}

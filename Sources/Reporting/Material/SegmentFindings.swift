import Desk
import Metrics

/// The few segments that a manager should look at, of all that left their own limits.
struct SegmentFindings: Sendable {
  let signals: SegmentSignals
  /// The weightiest first.
  let shown: [SegmentSignals.Segment]

  private static let metrics: [Metric] = [
    .ticketsCreated, .csat, .complaintRate,
    .firstContactNoRepeat.renamed(.firstContactResolution), .firstResponseAttainment,
    .resolutionAttainment, .reopenRate,
  ]
  private static let dimensions: [SymbolField] = [.channel, .category1, .team, .product]
  private static let most = 5
  private static let mostOfMetric = 2

  /// Nil under as many periods as limits need.
  ///
  /// - Parameter periods: oldest first; the last is the report's.
  init?(_ analysis: Analysis, over periods: [Period], workers: Int) async {
    guard periods.count >= Trend.fewestPeriods else { return nil }
    let question = Analysis.Question(
      Self.metrics.map { MetricRequest($0) }, by: Self.dimensions.map { [.field($0)] },
      workers: workers)
    signals = await analysis.signals(question, over: periods)
    shown = Self.selected(signals.real)
  }

  /// One finding a figure and dimension, since the same tickets often stand behind several segments;
  /// two a figure, so that a month that is busy everywhere leaves room for anything else.
  private static func selected(_ real: [SegmentSignals.Segment]) -> [SegmentSignals.Segment] {
    var seen: Set<[String]> = []
    var counts: [MetricID: Int] = [:]
    var result: [SegmentSignals.Segment] = []
    // What holds all cases is no segment.
    for segment in real where result.count < most && segment.share < 1 {
      let id = segment.metric.id
      guard counts[id, default: 0] < mostOfMetric,
        seen.insert([id.rawValue] + segment.dimensions.map(\.name)).inserted
      else { continue }
      counts[id, default: 0] += 1
      result.append(segment)
    }
    return result
  }
}

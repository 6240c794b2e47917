import Desk
import Intake
import Metrics

/// The names that a configuration may speak of, which other modules define.
package struct KnownNames: Sendable {
  /// Metric ids and, for those that have several, their statistics (`first_response_time.mean`).
  /// Where ids alone are given, each may take any statistic of the catalogue.
  package var metrics: Set<String>
  /// The fields that a column of each kind of file can be mapped to.
  package var fields: [RecordKind: Set<String>]
  /// Units by metric id, by which the form of a target is checked; a metric that is not listed
  /// takes a target in any form.
  package var units: [String: MeasurementUnit]
  /// Which way is better, by metric id.
  package var polarities: [String: Metric.Polarity]

  package init(
    metrics: Set<String>, fields: [RecordKind: Set<String>],
    units: [String: MeasurementUnit] = [:], polarities: [String: Metric.Polarity] = [:]
  ) {
    self.metrics = metrics
    self.fields = fields
    self.units = units
    self.polarities = polarities
  }

  /// Which way is better for `first_response_time.p90`: more within a limit is.
  func polarity(ofTarget metric: String) -> Metric.Polarity? {
    let parts = metric.split(separator: ".", maxSplits: 1)
    if parts.count == 2, Self.limit(ofShare: parts[1]) != nil { return .prefersLarger }
    return parts.first.flatMap { polarities[String($0)] }
  }

  /// Whether a target can be set for `first_response_time.p90`.
  func knows(metric: String) -> Bool {
    if metrics.contains(metric) { return true }
    guard let dot = metric.firstIndex(of: ".") else { return false }
    let id = metric[..<dot]
    let statistic = metric[metric.index(after: dot)...]
    guard metrics.contains(String(id)) else { return false }
    if let limit = Self.limit(ofShare: statistic) { return DurationText.seconds(limit) != nil }
    guard !metrics.contains(where: { $0.contains(".") }) else { return false }
    return Self.statistics.contains(String(statistic))
  }

  /// The unit of a target's value; a share of tickets within a limit is a ratio.
  func unit(ofTarget metric: String) -> MeasurementUnit? {
    let parts = metric.split(separator: ".", maxSplits: 1)
    guard let id = parts.first, let unit = units[String(id)] else { return nil }
    return parts.count == 2 && Self.limit(ofShare: parts[1]) != nil ? .ratio : unit
  }

  private static let statistics = ["mean", "p50", "p90", "p95", "max"]

  /// `30s` of `within(30s)`.
  private static func limit(ofShare statistic: Substring) -> String? {
    guard statistic.hasPrefix("within("), statistic.hasSuffix(")") else { return nil }
    return String(statistic.dropFirst("within(".count).dropLast())
  }
}

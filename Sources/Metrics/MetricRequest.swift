import Desk
import Statistics

/// A metric as it is asked for: all its figures, or one of them.
///
/// ```swift
/// try MetricRequest("first_response_time.p90")
/// try MetricRequest("resolution_time.within(24h)")
/// ```
package struct MetricRequest: Sendable {
  package let metric: Metric
  /// The figures, nil for the one value of a metric without statistics.
  package let statistics: [Statistic?]

  package init(_ metric: Metric, statistics: [Statistic?]? = nil) {
    self.metric = metric
    self.statistics = statistics ?? metric.statistics
  }

  /// - Throws: ``UnknownMetric`` with the nearest names.
  package init(_ text: String) throws(UnknownMetric) {
    let id = text.prefix { $0 != "." }
    guard let metric = [Metric].catalogue.named(String(id)) else { throw UnknownMetric(text) }
    self.metric = metric
    guard id.count < text.count else {
      statistics = metric.statistics
      return
    }
    guard let statistic = Self.statistic(String(text.dropFirst(id.count + 1))),
      metric.statistics != [nil]
    else { throw UnknownMetric(text) }
    if case .within = statistic, metric.unit != .seconds { throw UnknownMetric(text) }
    statistics = [statistic]
  }

  package var keys: [String] { statistics.map { metric.key($0) } }

  private static func statistic(_ name: String) -> Statistic? {
    switch name {
    case "mean": return .mean
    case "max": return .maximum
    case "p50", "median": return .percentile(50)
    default: break
    }
    if let percent = Int(name.dropFirst()), name == "p\(percent)", (1...99).contains(percent) {
      return .percentile(percent)
    }
    guard name.hasPrefix("within("), name.hasSuffix(")"),
      let limit = TimeLimit(String(name.dropFirst(7).dropLast()))
    else { return nil }
    return .within(seconds: limit)
  }
}

/// A length of time as it was asked for, which answers repeat; the same length is the same limit.
package struct TimeLimit: Sendable, Hashable, ExpressibleByIntegerLiteral {
  package let seconds: Int
  package let text: String

  package init(integerLiteral seconds: Int) {
    (self.seconds, text) = (seconds, "\(seconds)s")
  }

  /// - Parameter text: `30s`, `10m`, `24h`, `7d` or bare seconds; nil for anything else.
  init?(_ text: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let unit = text.last.flatMap { units[$0] }
    guard let count = Int(unit == nil ? text[...] : text.dropLast()), count >= 0 else { return nil }
    // Readings are thousandths.
    let (thousandths, isTooLong) = count.multipliedReportingOverflow(by: 1000 * (unit ?? 1))
    if isTooLong { return nil }
    (seconds, self.text) = (thousandths / 1000, text)
  }

  package static func == (one: TimeLimit, other: TimeLimit) -> Bool { one.seconds == other.seconds }

  package func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
}

/// Why there is nothing under the name of a metric or of one of its figures.
package enum UnknownMetric: Error, Sendable, Equatable {
  case name(String, near: [String])
  /// None are known of a metric that has one value only.
  case figure(String, of: String, known: [String])

  init(_ text: String) {
    let id = String(text.prefix { $0 != "." })
    if let metric = [Metric].catalogue.named(id) {
      self = .figure(text, of: id, known: metric.statistics.compactMap { $0?.name })
    } else {
      let near = [Metric].catalogue.map(\.id.name).filter {
        !id.isEmpty && $0.contains(id) || id.contains($0) || $0.prefix(4) == id.prefix(4)
      }
      self = .name(id, near: near)
    }
  }
}

package enum Statistic: Sendable, Hashable {
  case mean
  case percentile(Int)
  case maximum
  /// The share of values at or under a number of seconds.
  case within(seconds: TimeLimit)

  /// The name behind the point in `first_response_time.p90`.
  package var name: String {
    switch self {
    case .mean: "mean"
    case .percentile(let percent): "p\(percent)"
    case .maximum: "max"
    case .within(let limit): "within(\(limit.text))"
    }
  }

  /// Which way the figure is better: the more tickets within a limit, the better.
  package func polarity(of metric: Metric) -> Metric.Polarity {
    if case .within = self { return .prefersLarger }
    return metric.polarity
  }

  package func unit(of unit: MeasurementUnit) -> MeasurementUnit {
    if case .within = self { return .ratio }
    return unit
  }
}

import Desk
import Metrics

/// What the reference of the numbers says beside each metric's own words: whom it counts, how sure it
/// is, how its change is judged, and where others count differently.
package struct MetricReferenceTexts: Sendable {
  /// How another product or package counts the same, and which of its documents says so.
  package struct Difference: Sendable {
    package let system: String
    package let text: String
    package let document: String

    init(_ system: String, _ text: String, _ document: String) {
      self.system = system
      self.text = text
      self.document = document
    }
  }

  package struct Titles: Sendable {
    package let counts: String
    package let formula: String
    package let unit: String
    package let better: String
    package let figures: String
    package let leftOut: String
    package let interval: String
    package let change: String
    package let source: String
    package let elsewhere: String
    package let none: String
    package let oneFigure: String
  }

  package let titles: Titles
  /// Whom a metric counts, by its subject and by which of its moments it belongs to a period.
  package let population: @Sendable (Metric) -> String
  package let group: @Sendable (MetricGroup) -> String
  private let intervals: Intervals
  private let changes: Changes
  private let ownSource: String
  /// Where a metric's definition comes from, where it is not this project's own.
  private let sources: [MetricID: String]
  private let differences: [MetricID: [Difference]]

  init(
    titles: Titles, group: @escaping @Sendable (MetricGroup) -> String,
    population: @escaping @Sendable (Metric) -> String, intervals: Intervals, changes: Changes,
    ownSource: String, sources: [MetricID: String], differences: [MetricID: [Difference]]
  ) {
    self.titles = titles
    self.group = group
    self.population = population
    self.intervals = intervals
    self.changes = changes
    self.ownSource = ownSource
    self.sources = sources
    self.differences = differences
  }

  /// How the interval of each kind of figure is made.
  struct Intervals: Sendable {
    let none: String
    let share: String
    let mean: String
    let percentile: String
    let within: String
    let maximum: String
    let netPromoter: String
  }

  /// How a change of each kind of figure is judged.
  struct Changes: Sendable {
    let count: String
    let share: String
    let mean: String
    let durations: String
    let within: String
    let maximum: String
    let netPromoter: String
    /// What holds for all that are judged.
    let together: String
  }

  /// How sure a metric's figures are, kind by kind.
  package func interval(_ metric: Metric) -> String {
    switch metric.aggregation {
    case .count: return intervals.none
    case .share: return intervals.share
    case .mean, .fraction: return intervals.mean
    case .netPromoter: return intervals.netPromoter
    case .distribution(let statistics):
      var parts: [String] = []
      if statistics.contains(.mean) { parts.append(intervals.mean) }
      if statistics.contains(where: \.isPercentile) { parts.append(intervals.percentile) }
      if metric.unit == .seconds { parts.append(intervals.within) }
      if statistics.contains(.maximum) { parts.append(intervals.maximum) }
      return parts.joined(separator: "; ")
    }
  }

  /// How a change of a metric's figures is judged, kind by kind.
  package func change(_ metric: Metric) -> String {
    let parts: [String] =
      switch metric.aggregation {
      case .count: [changes.count]
      case .share: [changes.share]
      case .mean, .fraction: [changes.mean]
      case .netPromoter: [changes.netPromoter]
      case .distribution(let statistics):
        (metric.unit == .seconds ? [changes.durations, changes.within] : [changes.mean])
          + (statistics.contains(.maximum) ? [changes.maximum] : [])
      }
    return (parts + [changes.together]).joined(separator: "; ")
  }

  package func source(of id: MetricID) -> String {
    sources[id].map { "\($0); \(ownSource)" } ?? ownSource
  }

  /// The metrics with a source beside this project's own definition.
  package var sourced: Set<MetricID> { Set(sources.keys) }

  /// None where no difference is known to us.
  package func differences(of id: MetricID) -> [Difference] { differences[id] ?? [] }

  /// The metrics that others are said to count differently.
  package var compared: Set<MetricID> { Set(differences.keys) }
}

extension Statistic {
  fileprivate var isPercentile: Bool {
    if case .percentile = self { true } else { false }
  }
}

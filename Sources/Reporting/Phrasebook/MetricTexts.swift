import Desk
import Metrics

/// What each metric of the catalogue is called and means, by its id.
package struct MetricTexts: Sendable {
  package struct Text: Sendable {
    /// `首次响应时长`.
    package let label: String
    /// Whom it counts, how, and what it leaves out.
    package let definition: String

    init(_ label: String, _ definition: String) {
      self.label = label
      self.definition = definition
    }
  }

  private let texts: [MetricID: Text]
  /// A label with a statistic: `首次响应时长（中位数）`.
  private let figure: @Sendable (String, String) -> String

  init(_ texts: [MetricID: Text], figure: @escaping @Sendable (String, String) -> String) {
    self.texts = texts
    self.figure = figure
  }

  /// Nil for a metric that nobody has named yet; a test sees to it that there is none.
  package func text(of id: MetricID) -> Text? { texts[id] }

  package func label(_ id: MetricID) -> String { texts[id]?.label ?? id.rawValue }

  package func label(_ metric: Metric, _ statistic: Statistic?, _ words: Words) -> String {
    guard let statistic, metric.statistics.count > 1 else { return label(metric.id) }
    return figure(label(metric.id), words.statistic(statistic))
  }
}

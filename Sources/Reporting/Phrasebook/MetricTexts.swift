import Desk
import Metrics
import Wording

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

  private let texts: [String: Text]
  /// A label with a statistic: `首次响应时长（中位数）`.
  private let figure: @Sendable (String, String) -> String

  init(_ texts: [String: Text], figure: @escaping @Sendable (String, String) -> String) {
    self.texts = texts
    self.figure = figure
  }

  /// Nil for a metric that nobody has named yet; a test sees to it that there is none.
  package func text(of id: String) -> Text? { texts[id] }

  package func label(_ id: String) -> String { texts[id]?.label ?? id }

  fileprivate func figure(_ metric: Metric, _ statistic: String) -> String {
    figure(label(metric.id), statistic)
  }

  package static func of(_ language: Language) -> MetricTexts {
    switch language {
    case .english: .english
    case .simplifiedChinese: .simplifiedChinese
    }
  }
}

extension MetricReferenceTexts {
  package static func of(_ language: Language) -> MetricReferenceTexts {
    switch language {
    case .english: .english
    case .simplifiedChinese: .simplifiedChinese
    }
  }
}

extension Words {
  package var metrics: MetricTexts { .of(language) }

  package func label(_ id: String) -> String { metrics.label(id) }

  /// `First response time, median`; without the statistic where the metric has one value.
  package func label(_ metric: Metric, _ statistic: Statistic? = nil) -> String {
    guard let statistic, metric.statistics.count > 1 else { return metrics.label(metric.id) }
    return metrics.figure(metric, say(statistic))
  }
}

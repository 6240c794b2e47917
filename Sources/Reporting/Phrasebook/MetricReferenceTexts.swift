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
  package let interval: @Sendable (Metric.Aggregation) -> String
  package let change: @Sendable (Metric.Aggregation) -> String
  package let source: String
  private let differences: [String: [Difference]]

  init(
    titles: Titles, population: @escaping @Sendable (Metric) -> String,
    interval: @escaping @Sendable (Metric.Aggregation) -> String,
    change: @escaping @Sendable (Metric.Aggregation) -> String, source: String,
    differences: [String: [Difference]]
  ) {
    self.titles = titles
    self.population = population
    self.interval = interval
    self.change = change
    self.source = source
    self.differences = differences
  }

  /// None where no difference is known to us.
  package func differences(of id: String) -> [Difference] { differences[id] ?? [] }

  /// The metrics that others are said to count differently.
  package var compared: Set<String> { Set(differences.keys) }
}

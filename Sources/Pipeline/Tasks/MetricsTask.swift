import Desk
import Metrics
import Reporting

/// Lists the catalogue with the definition of every number: `touchstone metrics`.
package struct MetricsTask: Sendable {
  package var language: Language
  /// Nil: all.
  package var id: String?

  package init(language: Language, id: String?) {
    self.language = language
    self.id = id
  }

  /// - Throws: ``PipelineError`` when there is no metric of that id.
  package func run(_ format: OutputFormat) throws(PipelineError) -> [UInt8] {
    let metrics: [Metric]
    if let id {
      do {
        metrics = [try MetricRequest(id).metric]
      } catch {
        throw PipelineError(.wrongUsage, "\(error)")
      }
    } else {
      metrics = .catalogue
    }
    switch format {
    case .json: return json(metrics)
    case .table: return Array((id == nil ? table(metrics).aligned : details(metrics)).utf8)
    case .csv: return Array(table(metrics).csv.utf8)
    case .markdown: return Array(table(metrics).markdown.utf8)
    }
  }

  private var texts: MetricTexts { Phrasebook.of(language).metrics }

  private func figures(_ metric: Metric) -> [String] {
    metric.statistics.compactMap { $0?.name }
  }

  private func table(_ metrics: [Metric]) -> PlainTable {
    var table = PlainTable([
      .init("id"), .init("name"), .init("unit"), .init("better"), .init("anchor"),
      .init("figures"), .init("definition"),
    ])
    for metric in metrics {
      table.rows.append([
        metric.id, texts.label(metric.id), metric.unit.rawValue, metric.polarity.rawValue,
        metric.anchor.rawValue, figures(metric).joined(separator: " "),
        texts.text(of: metric.id)?.definition ?? "",
      ])
    }
    return table
  }

  private func details(_ metrics: [Metric]) -> String {
    metrics.map { metric in
      """
      \(metric.id)  \(texts.label(metric.id))
        unit: \(metric.unit.rawValue)
        better: \(metric.polarity.rawValue)
        anchor: \(metric.anchor.rawValue)
        figures: \(figures(metric).isEmpty ? "one" : figures(metric).joined(separator: ", "))
        \(texts.text(of: metric.id)?.definition ?? "")

      """
    }.joined(separator: "\n")
  }

  private func json(_ metrics: [Metric]) -> [UInt8] {
    var text = JSONText()
    text.raw("[")
    for (index, metric) in metrics.enumerated() {
      text.raw(index == 0 ? "\n  {\"id\": " : ",\n  {\"id\": ")
      text.string(metric.id)
      text.raw(", \"name\": ")
      text.string(texts.label(metric.id))
      text.raw(", \"unit\": ")
      text.string(metric.unit.rawValue)
      text.raw(", \"better\": ")
      text.string(metric.polarity == .none ? nil : metric.polarity.rawValue)
      text.raw(", \"anchor\": ")
      text.string(metric.anchor.rawValue)
      text.raw(", \"statistics\": [")
      for (position, figure) in figures(metric).enumerated() {
        if position > 0 { text.raw(", ") }
        text.string(figure)
      }
      text.raw("], \"definition\": ")
      text.string(texts.text(of: metric.id)?.definition)
      text.raw("}")
    }
    text.raw("\n]\n")
    return text.bytes
  }
}

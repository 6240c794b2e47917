import Configuration
import Desk
import JSONWriting
import Metrics
import Reporting
import TextRendering
import Wording

/// The definition of every metric, or of one: the answer to `touchstone metrics`.
package struct MetricReference: AnswerBody {
  package let language: Language
  private let metrics: [Metric]
  private let isOfOne: Bool
  /// First-contact resolution by the definition that is configured; nil: the data decides.
  private let inForce: Metric?

  /// - Parameters:
  ///   - id: nil for all.
  ///   - workspace: for what its configuration decides about definitions.
  /// - Throws: ``PipelineError`` when there is no metric of that id.
  package init(
    _ id: String?, language: Language, in workspace: Workspace
  ) throws(PipelineError) {
    self.language = language
    inForce = workspace.configuration.analysis.firstContactDefinition?.metric
    isOfOne = id != nil
    metrics =
      if let id { [try MetricRequest(asked: id).metric] } else { .catalogue }
  }

  private func say(_ phrase: ReferencePhrase) -> String { phrase.text(in: language) }

  package var page: [PagePart] { [isOfOne ? .reference(entries) : .table(table)] }

  package var document: [PagePart] { [.reference(entries)] }

  package var data: [Table] { [table] }

  private var table: Table {
    Table(
      id: "metrics", title: "", of: metrics,
      columns: [
        .named("group") { .text(say(.group($0.group))) },
        .named("id") { .text($0.id.name) },
        .named("name") { .text(words.label($0.id)) },
        .named("unit") { .text($0.unit.rawValue) },
        .named("better") { .text($0.polarity.rawValue) },
        .named("anchor") { .text($0.anchor.rawValue) },
        .named("figures") { .text(figures($0).joined(separator: " ")) },
        .named("definition") { .text(definition(of: $0)) },
      ])
  }

  private var entries: [ReferenceEntry] {
    metrics.map { metric in
      let isFirst = metrics.count > 1 && metric.group.metrics.first?.id == metric.id
      return (
        id: metric.id.name, name: words.label(metric.id),
        groupHeading: isFirst ? say(.group(metric.group)) : nil,
        anchor: "\(language.rawValue)-\(metric.id.name)", facts: facts(metric)
      )
    }
  }

  private func figures(_ metric: Metric) -> [String] {
    metric.statistics.compactMap { $0?.name }
  }

  /// What a metric is; of first-contact resolution what it is by the definition in force.
  private func definition(of metric: Metric) -> String {
    let own = words.say(metric.id).definition
    guard metric.id == .firstContactResolution, let inForce else { return own }
    return "\(words.label(inForce.id)): \(words.say(inForce.id).definition)"
  }

  /// The metric whose rules hold for another: those of the definition in force.
  private func ruling(_ metric: Metric) -> Metric {
    metric.id == .firstContactResolution ? inForce ?? metric : metric
  }

  private func population(of metric: Metric) -> String {
    if metric.id == .firstContactResolution, inForce == nil {
      return [Metric.firstContactRecorded, .firstContactNoRepeat, .firstContactOneTouch].map {
        "\(words.label($0.id)): \(say(.population($0)))"
      }.joined(separator: "; ")
    }
    return say(.population(ruling(metric)))
  }

  /// What there is to say of a metric, each under its title.
  private func facts(_ metric: Metric) -> [PageFact] {
    func fact(_ title: ReferencePhrase, _ text: String) -> PageFact { (say(title), text) }
    let figures = figures(metric)
    let leftOut = ruling(metric).leftOutReasons.map { "\(words.say(.leftOut($0))) (\($0.name))" }
    let elsewhere = differences(of: metric).map { document, text in
      fact(.elsewhere, "\(document.system): \(text) [\(document.rawValue)]")
    }
    return [
      fact(.counts, population(of: metric)), fact(.formula, definition(of: metric)),
      fact(.unit, words.say(.unit(metric.unit))),
      fact(.better, words.say(.polarity(metric.polarity))),
      fact(
        .figures,
        figures.isEmpty
          ? say(.oneFigure) : figures.joined(separator: ", ")),
      fact(
        .leftOut,
        leftOut.isEmpty ? say(.nothing) : leftOut.joined(separator: "; ")),
      fact(.interval, words.interval(of: metric)), fact(.change, words.change(of: metric)),
      fact(.source, words.source(of: metric)),
    ] + elsewhere
  }

  private func differences(of metric: Metric) -> KeyValuePairs<VendorDocument, String> {
    words.say(VendorDifferences())[metric.id] ?? [:]
  }

  package func write(to json: inout JSONWriter) {
    json.list(metrics, .expanded) { json, metric in json.object { write(metric, to: &$0) } }
  }

  private func write(_ metric: Metric, to json: inout JSONWriter) {
    json.member("id", metric.id.name)
    json.member("name", words.label(metric.id))
    json.member("unit", metric.unit.rawValue)
    json.member("better", metric.polarity == .none ? nil : metric.polarity.rawValue)
    json.member("anchor", metric.anchor.rawValue)
    json.list("statistics", figures(metric))
    json.member("definition", definition(of: metric))
    json.member("formula", definition(of: metric))
    json.member("group", metric.group.rawValue)
    json.member("population", population(of: metric))
    json.list("left_out", ruling(metric).leftOutReasons.map(\.name))
    json.member("interval", words.interval(of: metric))
    json.member("change", words.change(of: metric))
    json.member("source", words.source(of: metric))
    json.list("differs", differences(of: metric)) { json, difference in
      json.object { json in
        json.member("system", difference.key.system)
        json.member("text", difference.value)
        json.member("document", difference.key.rawValue)
      }
    }
  }
}

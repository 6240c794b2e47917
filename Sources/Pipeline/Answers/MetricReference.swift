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
  /// The definition of first-contact resolution that is configured; nil: the data decides.
  private let firstContactDefinition: AnalysisSettings.FirstContactDefinition?

  /// - Parameter id: nil for all.
  /// - Throws: ``PipelineError`` when there is no metric of that id.
  private init(
    _ id: String?, language: Language, _ configuration: Configuration
  ) throws(PipelineError) {
    self.language = language
    firstContactDefinition = configuration.analysis.firstContactDefinition
    isOfOne = id != nil
    do {
      metrics = try id.map { [try MetricRequest($0).metric] } ?? .catalogue
    } catch {
      throw PipelineError(.wrongUsage, wording: error)
    }
  }

  /// - Parameter workspace: for what its configuration decides about definitions.
  package static func answer(
    _ id: String?, language: Language, in workspace: Workspace
  ) throws(PipelineError) -> Answer {
    Answer(try MetricReference(id, language: language, workspace.configuration))
  }

  private var texts: MetricTexts { Phrasebook.of(language).metrics }
  private var words: Words { Phrasebook.of(language).words }
  private var reference: MetricReferenceTexts { Phrasebook.of(language).metricReference }

  package var page: [PagePart] { [isOfOne ? .reference(entries) : .table(table)] }

  package var document: [PagePart] { [.reference(entries)] }

  package var data: [Table] { [table] }

  private var table: Table {
    Table(
      id: "metrics", title: "",
      columns: ["group", "id", "name", "unit", "better", "anchor", "figures", "definition"].map {
        .init(id: $0, title: $0)
      },
      rows: metrics.map { metric in
        [
          reference.group(metric.group), metric.id.rawValue, texts.label(metric.id),
          metric.unit.rawValue, metric.polarity.rawValue, metric.anchor.rawValue,
          figures(metric).joined(separator: " "), definition(of: metric),
        ].map { .text($0) }
      })
  }

  private var entries: [ReferenceEntry] {
    metrics.map { metric in
      var entry = ReferenceEntry(
        id: metric.id.rawValue, name: texts.label(metric.id),
        anchor: "\(language.rawValue)-\(metric.id.rawValue)",
        facts: facts(metric))
      if metrics.count > 1, metric.group.metrics.first?.id == metric.id {
        entry.groupHeading = reference.group(metric.group)
      }
      return entry
    }
  }

  private func figures(_ metric: Metric) -> [String] {
    metric.statistics.compactMap { $0?.name }
  }

  /// What a metric is; of first-contact resolution what it is by the definition in force.
  private func definition(of metric: Metric) -> String {
    let own = texts.text(of: metric.id)?.definition ?? ""
    guard metric.id == .firstContactResolution, let inForce else { return own }
    return "\(texts.label(inForce.id)): \(texts.text(of: inForce.id)?.definition ?? "")"
  }

  /// The configured definition of first-contact resolution.
  private var inForce: Metric? {
    firstContactDefinition?.metric
  }

  /// The metric whose rules hold for another: those of the definition in force.
  private func ruling(_ metric: Metric) -> Metric {
    metric.id == .firstContactResolution ? inForce ?? metric : metric
  }

  private func population(of metric: Metric) -> String {
    if metric.id == .firstContactResolution, inForce == nil {
      return [Metric.firstContactRecorded, .firstContactNoRepeat, .firstContactOneTouch].map {
        "\(texts.label($0.id)): \(reference.population($0))"
      }.joined(separator: "; ")
    }
    return reference.population(ruling(metric))
  }

  /// What there is to say of a metric, each under its title.
  private func facts(_ metric: Metric) -> [PageFact] {
    let titles = reference.titles
    let figures = figures(metric)
    let leftOut = ruling(metric).leftOutReasons.map { "\(words.leftOut($0)) (\($0.name))" }
    let elsewhere = reference.differences(of: metric.id).map { difference in
      PageFact(
        titles.elsewhere, "\(difference.system): \(difference.text) [\(difference.document)]")
    }
    return [
      PageFact(titles.counts, population(of: metric)),
      PageFact(titles.formula, definition(of: metric)),
      PageFact(titles.unit, words.unit(metric.unit)),
      PageFact(titles.better, words.polarity(metric.polarity)),
      PageFact(
        titles.figures, figures.isEmpty ? titles.oneFigure : figures.joined(separator: ", ")),
      PageFact(titles.leftOut, leftOut.isEmpty ? titles.none : leftOut.joined(separator: "; ")),
      PageFact(titles.interval, reference.interval(metric)),
      PageFact(titles.change, reference.change(metric)),
      PageFact(titles.source, reference.source(of: metric.id)),
    ] + elsewhere
  }

  package func write(to json: inout JSONWriter) {
    json.list(metrics, .expanded) { json, metric in json.object { write(metric, to: &$0) } }
  }

  private func write(_ metric: Metric, to json: inout JSONWriter) {
    json.member("id", metric.id.rawValue)
    json.member("name", texts.label(metric.id))
    json.member("unit", metric.unit.rawValue)
    json.member("better", metric.polarity == .none ? nil : metric.polarity.rawValue)
    json.member("anchor", metric.anchor.rawValue)
    json.list("statistics", figures(metric))
    json.member("definition", definition(of: metric))
    json.member("formula", definition(of: metric))
    json.member("group", metric.group.rawValue)
    json.member("population", population(of: metric))
    json.list("left_out", ruling(metric).leftOutReasons.map(\.name))
    json.member("interval", reference.interval(metric))
    json.member("change", reference.change(metric))
    json.member("source", reference.source(of: metric.id))
    json.list("differs", reference.differences(of: metric.id)) { json, difference in
      json.object { json in
        json.member("system", difference.system)
        json.member("text", difference.text)
        json.member("document", difference.document)
      }
    }
  }
}

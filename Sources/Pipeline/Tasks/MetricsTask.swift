import Configuration
import Desk
import Metrics
import Reporting
import Wording

/// Lists the catalogue with the definition of every number: `touchstone metrics`.
package struct MetricsTask: Sendable {
  package var language: Language
  /// Nil: all.
  package var id: String?
  /// Of a line on the terminal.
  package var width = 80
  /// The definition of first-contact resolution that is configured; nil: the data decides.
  package var firstContactDefinition: AnalysisSettings.FirstContactDefinition?

  package init(language: Language, id: String?) {
    self.language = language
    self.id = id
  }

  /// Takes what the configuration decides about definitions.
  ///
  /// - Parameter configurationPath: nil for the `touchstone.yaml` of the present folder, else the defaults.
  /// - Throws: ``PipelineError`` for a faulty configuration.
  package mutating func take(configurationPath: String?) throws(PipelineError) {
    let configuration = try CalendarTask(configurationPath: configurationPath, language: nil)
      .configuration
    firstContactDefinition = configuration.analysis.firstContactDefinition
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
    case .markdown: return Array(reference(metrics).utf8)
    }
  }

  private func figures(_ metric: Metric) -> [String] {
    metric.statistics.compactMap { $0?.name }
  }

  private func table(_ metrics: [Metric]) -> PlainTable {
    var table = PlainTable([
      .init("group"), .init("id"), .init("name"), .init("unit"), .init("better"), .init("anchor"),
      .init("figures"), .init("definition"),
    ])
    for metric in metrics {
      table.rows.append([
        group(of: metric), metric.id.rawValue, words.label(metric.id), metric.unit.rawValue,
        metric.polarity.rawValue,
        metric.anchor.rawValue, figures(metric).joined(separator: " "),
        definition(of: metric),
      ])
    }
    return table
  }

  private func group(of metric: Metric) -> String {
    MetricGroup.allCases.first { $0.metrics.contains { $0.id == metric.id } }
      .map { words.say($0) } ?? ""
  }

  /// What a metric is; of first-contact resolution what it is by the definition in force.
  private func definition(of metric: Metric) -> String {
    let own = words.say(metric.id).definition
    guard metric.id == .firstContactResolution, let inForce else { return own }
    return "\(words.label(inForce.id)): \(words.say(inForce.id).definition)"
  }

  /// The configured definition of first-contact resolution.
  private var inForce: Metric? {
    switch firstContactDefinition {
    case .recorded?: .firstContactRecorded
    case .noRepeat?: .firstContactNoRepeat
    case .oneTouch?: .firstContactOneTouch
    case .survey?: .firstContactSurvey
    case nil: nil
    }
  }

  /// The metric whose rules hold for another: those of the definition in force.
  private func ruling(_ metric: Metric) -> Metric {
    metric.id == .firstContactResolution ? inForce ?? metric : metric
  }

  private func population(of metric: Metric) -> String {
    if metric.id == .firstContactResolution, inForce == nil {
      return [Metric.firstContactRecorded, .firstContactNoRepeat, .firstContactOneTouch].map {
        "\(words.label($0.id)): \(words.say(ReferencePhrase.population($0)))"
      }.joined(separator: "; ")
    }
    return words.say(ReferencePhrase.population(ruling(metric)))
  }

  private var words: Words { Words(language) }

  /// What there is to say of a metric, each under its title.
  private func lines(_ metric: Metric) -> [(title: String, text: String)] {
    func say(_ phrase: ReferencePhrase) -> String { words.say(phrase) }
    let figures = figures(metric)
    let leftOut = ruling(metric).leftOutReasons.map { "\(words.say($0)) (\($0.name))" }
    let elsewhere = (words.say(VendorDifferences())[metric.id] ?? []).map { difference in
      let document = difference.document
      return (say(.elsewhere), "\(document.system): \(difference.text) [\(document.title)]")
    }
    return [
      (say(.counts), population(of: metric)), (say(.formula), definition(of: metric)),
      (say(.unit), words.say(metric.unit)), (say(.better), words.say(metric.polarity)),
      (say(.figures), figures.isEmpty ? say(.oneFigure) : figures.joined(separator: ", ")),
      (say(.leftOut), leftOut.isEmpty ? say(.nothing) : leftOut.joined(separator: "; ")),
      (say(.interval), words.interval(of: metric)), (say(.change), words.change(of: metric)),
      (say(.source), words.source(of: metric)),
    ] + elsewhere
  }

  /// One metric on a terminal: titles in a column, the text wrapped beside them.
  private func details(_ metrics: [Metric]) -> String {
    metrics.map { metric in
      let lines = lines(metric)
      let indent = (lines.map { TerminalText.width($0.title) }.max() ?? 0) + 2
      let body = lines.map { line in
        let wrapped = TerminalText.wrapped(line.text, to: max(30, width - indent - 2))
        return wrapped.enumerated().map { index, text in
          "  " + TerminalText.padded(index == 0 ? line.title : "", to: indent) + text + "\n"
        }.joined()
      }
      return "\(metric.id)  \(words.label(metric.id))\n" + body.joined()
    }.joined(separator: "\n")
  }

  /// The reference: a list of all, then a heading each.
  private func reference(_ metrics: [Metric]) -> String {
    let contents = metrics.map { metric in
      heading(metric, of: metrics) { "\n**\($0)**\n\n" }
        + "- [\(words.label(metric.id))](#\(anchor(metric))) `\(metric.id)`\n"
    }.joined()
    let entries = metrics.map { metric in
      let lines = lines(metric).map { "- **\($0.title)**: \(MarkdownText.cell($0.text))\n" }
      return heading(metric, of: metrics) { "## \($0)\n\n" }
        + "<a id=\"\(anchor(metric))\"></a>\n\n### \(words.label(metric.id))\n\n`\(metric.id)`\n\n"
        + lines.joined()
    }
    return contents + "\n" + entries.joined(separator: "\n")
  }

  /// The heading of a group before the first of its metrics; none where one metric alone is asked for.
  private func heading(
    _ metric: Metric, of metrics: [Metric], _ layOut: (String) -> String
  ) -> String {
    guard metrics.count > 1 else { return "" }
    let isFirst = MetricGroup.allCases.contains { $0.metrics.first?.id == metric.id }
    return isFirst ? layOut(group(of: metric)) : ""
  }

  /// Both languages stand in one document.
  private func anchor(_ metric: Metric) -> String { "\(language.rawValue)-\(metric.id)" }

  private func json(_ metrics: [Metric]) -> [UInt8] {
    var text = JSONText()
    text.raw("[")
    for (index, metric) in metrics.enumerated() {
      text.raw(index == 0 ? "\n  {\"id\": " : ",\n  {\"id\": ")
      text.string(metric.id.rawValue)
      text.raw(", \"name\": ")
      text.string(words.label(metric.id))
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
      text.string(definition(of: metric))
      text.raw(", \"formula\": ")
      text.string(definition(of: metric))
      text.raw(", \"group\": ")
      text.string(
        MetricGroup.allCases.first { $0.metrics.contains { $0.id == metric.id } }?.rawValue)
      write(metric, into: &text)
      text.raw("}")
    }
    text.raw("\n]\n")
    return text.bytes
  }

  /// What the reference says beside the definition.
  private func write(_ metric: Metric, into text: inout JSONText) {
    text.raw(", \"population\": ")
    text.string(population(of: metric))
    text.raw(", \"left_out\": [")
    for (index, reason) in ruling(metric).leftOutReasons.enumerated() {
      if index > 0 { text.raw(", ") }
      text.string(reason.name)
    }
    text.raw("], \"interval\": ")
    text.string(reference.interval(metric))
    text.raw(", \"change\": ")
    text.string(reference.change(metric))
    text.raw(", \"source\": ")
    text.string(reference.source(of: metric.id))
    text.raw(", \"differs\": [")
    for (index, difference) in reference.differences(of: metric.id).enumerated() {
      text.raw(index == 0 ? "{\"system\": " : ", {\"system\": ")
      text.string(difference.system)
      text.raw(", \"text\": ")
      text.string(difference.text)
      text.raw(", \"document\": ")
      text.string(difference.document)
      text.raw("}")
    }
    text.raw("]")
  }
}

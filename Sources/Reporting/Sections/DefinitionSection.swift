import Desk
import Metrics

extension SectionBuilder {
  /// What every number means, and the standards, calendar and settings that it was made under.
  static let definitions = SectionBuilder(
    id: "definitions", title: { $0.definitions.title },
    content: { material in
      let definitions = Definitions(material)
      return Content(
        lead: definitions.lead,
        blocks: [
          .table(definitions.metricTable), .table(definitions.standardTable),
        ] + CalendarDefinitions(material).blocks + [.table(definitions.settingTable)])
    })
}

/// The tables of the section on definitions.
private struct Definitions {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  private var texts: DefinitionTexts { material.phrases.definitions }
  private var settings: AnalysisSettings { material.analysis.settings }
  private var words: Words { material.words }

  var lead: String {
    words.sentences([texts.lead(settings.standard.name, settings.clock.identifier)])
  }

  var metricTable: Table {
    let used = material.totals.metrics.filter { metric in
      material.totals.measurement(metric, metric.statistics.first ?? nil, in: material.period)?
        .value != nil
    }
    return Table(
      id: "definition_metrics", title: texts.metrics,
      columns: [
        .init(id: "metric", title: words.columns.metric), .init(id: "id", title: texts.id),
        .init(id: "definition", title: texts.definition), .init(id: "unit", title: texts.unit),
        .init(id: "polarity", title: texts.polarity), .init(id: "anchor", title: texts.anchor),
      ],
      rows: used.map { metric in
        [
          .text(material.label(metric)), .identifier(metric.id.rawValue),
          .text(material.phrases.metrics.text(of: metric.id)?.definition ?? ""),
          .text(words.unit(metric.unit)), .text(words.polarity(metric.polarity)),
          .text(words.anchor(metric.anchor)),
        ]
      })
  }

  var standardTable: Table {
    Table(
      id: "definition_standards", title: texts.standards(settings.standard.name),
      columns: [
        .init(id: "policy", title: texts.policy), .init(id: "applies", title: texts.applies),
        .init(id: "event", title: texts.eventColumn),
        .init(id: "within", title: texts.within, unit: .seconds),
        .init(id: "clock", title: texts.clockColumn),
      ],
      rows: settings.standard.policies.flatMap { policy in
        policy.milestones.map { milestone in
          [
            .text(policy.name), .text(conditions(policy)), .text(texts.event(milestone.event)),
            .quantity(Double(milestone.withinSeconds), .seconds),
            .text(texts.terms(of: milestone)),
          ]
        }
      }, note: texts.standardsNote)
  }

  private func conditions(_ policy: ServicePolicy) -> String {
    words.text(of: policy.conditions) ?? texts.everyTicket
  }

  /// What a complete ticket must have, and from when a review is passed, where the data speaks of it.
  private var recordSettings: [[Cell]] {
    func list(_ fields: [ArchiveField]) -> Cell {
      .text(
        words.list(
          fields.map { $0 == .description ? texts.descriptionField : words.dimension($0.name) }))
    }
    let fields = material.analysis.archiveFields
    var rows: [[Cell]] = []
    if !fields.asked.isEmpty { rows.append([.text(texts.requiredFields), list(fields.asked)]) }
    if !fields.missing.isEmpty { rows.append([.text(texts.fieldsNotAsked), list(fields.missing)]) }
    if !material.history.reviews.isEmpty {
      rows.append([.text(texts.passMark), .text(words.text(settings.passMark, .score))])
    }
    return rows
  }

  var settingTable: Table {
    let targets = material.figures.figures.compactMap { figure in
      material.request.targets[figure.key].map {
        [
          Cell.text(texts.target(material.label(figure.metric, figure.statistic))),
          .text(material.phrases.overview.bands(TargetBands($0, figure.unit, words))),
        ]
      }
    }
    let rows: [[Cell]] = [
      [.text(texts.timeZone), .text(settings.clock.identifier)],
      [
        .text(material.phrases.metrics.label(.firstContactResolution)),
        .text(material.label(material.analysis.firstContactDefinition)),
      ],
      [.text(texts.repeatWindow), .text(words.duration(Double(settings.repeatWindow)))],
      [
        .text(texts.sameCategory), .text(settings.repeatNeedsSameCategory ? words.yes : words.no),
      ],
      [.text(texts.complaintCategories), .text(words.list(settings.complaintCategories))],
      [.text(texts.smallestSample), .text("\(settings.smallestSample)")],
      [.text(texts.masking), .text(texts.maskingName(material.request.masking))],
    ]
    return Table(
      id: "definition_settings", title: texts.settings,
      columns: [
        .init(id: "setting", title: texts.setting), .init(id: "value", title: texts.settingValue),
      ], rows: rows + recordSettings + targets)
  }
}

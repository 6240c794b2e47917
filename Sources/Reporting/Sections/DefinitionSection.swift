import Desk
import Metrics
import Wording

/// What every number means, and the standards, calendar and settings that it was made under.
struct DefinitionSection: ReportSection {
  typealias Theme = DefinitionPhrase

  static let id = "definitions"

  let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var content: SectionContent {
    return SectionContent(
      lead: lead,
      blocks: [
        .table(metricTable), .table(standardTable),
      ] + CalendarDefinitions(material).blocks + [.table(settingTable)])
  }
  private var settings: AnalysisSettings { material.analysis.settings }

  var lead: String {
    words.sentences([say(.lead(standard: settings.standard.name, zone: settings.clock.identifier))])
  }

  var metricTable: Table {
    let used = material.totals.metrics.filter { metric in
      material.totals.measurement(metric, metric.statistics.first ?? nil, in: material.period)?
        .value != nil
    }
    return Table(
      id: "definition_metrics", title: say(.metrics), of: used,
      columns: [
        .text("metric", words.column(.metric)) { material.label($0) },
        .cell("id", say(.id)) { .identifier($0.id.name) },
        .text("definition", say(.definition)) { words.say($0.id).definition },
        .text("unit", say(.unit)) { words.say(.unit($0.unit)) },
        .text("polarity", say(.polarity)) { words.say(.polarity($0.polarity)) },
        .text("anchor", say(.anchor)) { words.say(.anchor($0.anchor)) },
      ])
  }

  var standardTable: Table {
    Table(
      id: "definition_standards", title: say(.standards(settings.standard.name)),
      columns: [
        .init(id: "policy", title: words.column(.rule)), .init(id: "applies", title: say(.applies)),
        .init(id: "event", title: say(.eventColumn)),
        .init(id: "within", title: say(.within), unit: .seconds),
        .init(id: "clock", title: say(.clockColumn)),
      ],
      rows: settings.standard.policies.flatMap { policy in
        policy.milestones.map { milestone in
          [
            .text(policy.name), .text(conditions(policy)), .text(say(.event(milestone.event))),
            .quantity(Double(milestone.withinSeconds), .seconds),
            .text(say(.clock(milestone))),
          ]
        }
      }, note: say(.standardsNote))
  }

  private func conditions(_ policy: ServicePolicy) -> String {
    words.text(of: policy.conditions) ?? say(.everyTicket)
  }

  /// What a complete ticket must have, and from when a review is passed, where the data speaks of it.
  private var recordSettings: [[Cell]] {
    func list(_ fields: [ArchiveField]) -> Cell {
      .text(
        words.list(
          fields.map { $0 == .description ? say(.descriptionField) : words.dimension($0.name) }))
    }
    let fields = material.analysis.archiveFields
    var rows: [[Cell]] = []
    if !fields.asked.isEmpty { rows.append([.text(say(.requiredFields)), list(fields.asked)]) }
    if !fields.missing.isEmpty { rows.append([.text(say(.fieldsNotAsked)), list(fields.missing)]) }
    if !material.history.reviews.isEmpty {
      rows.append([.text(say(.passMark)), .text(words.text(settings.passMark, .score))])
    }
    return rows
  }

  var settingTable: Table {
    let targets = material.figures.figures.compactMap { figure in
      material.request.targets[figure.key].map {
        [
          Cell.text(say(.target(material.label(figure.metric, figure.statistic)))),
          .text(words.say(OverviewPhrase.bands($0, figure.unit))),
        ]
      }
    }
    let rows: [[Cell]] = [
      [.text(say(.timeZone)), .text(settings.clock.identifier)],
      [
        .text(words.label(.firstContactResolution)),
        .text(material.label(material.analysis.firstContactDefinition)),
      ],
      [.text(say(.repeatWindow)), .text(words.duration(Double(settings.repeatWindow)))],
      [
        .text(say(.sameCategory)),
        .text(settings.repeatNeedsSameCategory ? words.say(.yes) : words.say(.no)),
      ],
      [.text(say(.complaintCategories)), .text(words.list(settings.complaintCategories))],
      [.text(say(.smallestSample)), .text("\(settings.smallestSample)")],
      [.text(say(.masking)), .text(say(.masked(material.request.masking)))],
    ]
    return Table(
      id: "definition_settings", title: say(.settings),
      columns: [
        .init(id: "setting", title: say(.setting)), .init(id: "value", title: say(.settingValue)),
      ], rows: rows + recordSettings + targets)
  }
}

import Desk
import Metrics
import Wording

/// What every number means, and the standards, calendar and settings that it was made under.
struct DefinitionSection: ReportSection {
  typealias Theme = DefinitionPhrase

  static let id = "definitions"

  let material: ReportMaterial

  private var settings: AnalysisSettings { material.settings }

  var content: SectionContent {
    SectionContent(
      lead: words.sentences([
        say(.lead(standard: settings.standard.name, zone: settings.clock.identifier))
      ]),
      blocks: [metricTable, standardTable]
        + CalendarDefinitions(material: material).tables.map { .table($0) } + [settingTable])
  }

  private var metricTable: Block {
    let used = material.totals.metrics.filter { metric in
      material.totals.measurement(metric, metric.statistics.first ?? nil, in: material.period)?
        .value != nil
    }
    return .table(
      id: "definition_metrics", title: say(.metrics), of: used,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0) },
        .identifier("id", say(.id)) { $0.id.name },
        .text("definition", say(.definition)) { words.say($0.id).definition },
        .text("unit", say(.unit)) { words.say(.unit($0.unit)) },
        .text("polarity", say(.polarity)) { words.say(.polarity($0.polarity)) },
        .text("anchor", say(.anchor)) { words.say(.anchor($0.anchor)) },
      ])
  }

  private var standardTable: Block {
    .table(
      id: "definition_standards", title: say(.standards(settings.standard.name)),
      of: settings.standard.policies.flatMap { policy in
        policy.milestones.map { (policy: policy, milestone: $0) }
      },
      columns: [
        .text("policy", words.column(.rule)) { $0.policy.name },
        .text("applies", say(.applies)) {
          words.text(of: $0.policy.conditions) ?? say(.everyTicket)
        },
        .text("event", say(.eventColumn)) { say(.event($0.milestone.event)) },
        .quantity("within", say(.within), .seconds) { Double($0.milestone.withinSeconds) },
        .text("clock", say(.clockColumn)) { say(.clock($0.milestone)) },
      ], note: say(.standardsNote))
  }

  /// What a complete ticket must have, and from when a review is passed, where the data speaks of it.
  private var recordSettings: [(DefinitionPhrase, String)] {
    func list(_ fields: [ArchiveField]) -> String {
      words.list(
        fields.map { $0 == .description ? say(.descriptionField) : words.dimension($0.name) })
    }
    let fields = material.analysis.archiveFields
    var rows: [(DefinitionPhrase, String)] = []
    if !fields.asked.isEmpty { rows.append((.requiredFields, list(fields.asked))) }
    if !fields.missing.isEmpty { rows.append((.fieldsNotAsked, list(fields.missing))) }
    if !material.history.reviews.isEmpty {
      rows.append((.passMark, words.text(settings.passMark, .score)))
    }
    return rows
  }

  private var settingTable: Block {
    let targets = material.figures.figures.compactMap { figure in
      material.request.targets[figure.key].map { target in
        (
          say(.target(words.label(figure))),
          words.say(OverviewPhrase.bands(target, figure.unit))
        )
      }
    }
    let firstContact = (
      words.label(.firstContactResolution), words.label(material.analysis.firstContactDefinition)
    )
    let others: [(DefinitionPhrase, String)] =
      [
        (.repeatWindow, words.duration(Double(settings.repeatWindow))),
        (.sameCategory, words.say(settings.repeatNeedsSameCategory ? .yes : .no)),
        (.complaintCategories, words.list(settings.complaintCategories)),
        (.smallestSample, "\(settings.smallestSample)"),
        (.masking, say(.masked(material.request.privacy.masking))),
      ] + recordSettings
    let named = others.map { (say($0.0), $0.1) }
    return .table(
      id: "definition_settings", title: say(.settings),
      of: [(say(.timeZone), settings.clock.identifier), firstContact] + named + targets,
      columns: [
        .text("setting", say(.setting)) { $0.0 }, .text("value", say(.settingValue)) { $0.1 },
      ])
  }
}

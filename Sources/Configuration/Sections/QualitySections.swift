import Desk
import Intake
import Metrics

extension SectionReader {
  /// From which score on a review is passed, and by which scorecards reviews are made:
  ///
  /// ```yaml
  /// quality:
  ///   pass_mark: 80
  ///   scorecards:
  ///     - name: 电话质检表
  ///       version: 2026-05
  ///       items:
  ///         - {name: 问候规范, section: 接待, scale: 0-2, weight: 10}
  ///         - {name: 泄露隐私, scale: 0-1, severity: fatal}
  ///         - {name: 语气生硬, deduct: 10}
  /// ```
  static let quality = SectionReader(key: "quality") { setting, reading in
    let section = Section(setting, keys: ["pass_mark", "composite", "scorecards"], &reading.faults)
    if let mark = section["pass_mark"]?.score(&reading.faults) {
      reading.configuration.analysis.passMark = mark
    }
    if let composite = section["composite"] { readComposite(composite, &reading) }
    guard let list = section["scorecards"] else { return }
    let cards = ScorecardReader.read(list, &reading.faults)
    let book = ScorecardBook(own: cards)
    reading.configuration.analysis.scorecards = book
    reading.configuration.intake.scorecards = book
  }

  /// How much each metric weighs in an agent's composite score: `{qa_score: 40, csat: 30}`.
  private static func readComposite(_ setting: Setting, _ reading: inout ConfigurationReading) {
    var weights: [(metric: String, weight: Double)] = []
    for entry in Section(setting, &reading.faults).entries {
      guard let polarity = reading.known.polarities[entry.name] else {
        reading.faults.addUnknown(
          "metric", name: entry.name, at: entry.setting.place,
          allowed: reading.known.polarities.keys.sorted())
        continue
      }
      if polarity == .none {
        reading.faults.add("\(entry.name) has no better side", at: entry.setting)
      }
      if reading.known.units[entry.name] == .count {
        reading.faults.add(
          "\(entry.name) is a count; cases have no share in it", at: entry.setting,
          allowed: "a share or a mean, such as complaint_rate")
      }
      if let weight = entry.setting.weight(&reading.faults) {
        weights.append((entry.name, weight))
      }
    }
    if weights.reduce(0, { $0 + $1.weight }) == 0 {
      reading.faults.add("has weights that sum to nothing", at: setting)
    }
    reading.configuration.analysis.compositeWeights = weights
  }

  /// What a complete ticket must have filled: `archive: {required: [customer, description]}`.
  static let archive = SectionReader(key: "archive") { setting, reading in
    guard
      let required = Section(setting, keys: ["required"], &reading.faults)["required"]
    else { return }
    var fields: [ArchiveField] = []
    for name in required.texts(&reading.faults) {
      guard let field = ArchiveField(named: name) else {
        reading.faults.addUnknown(
          "field", name: name, at: required.place, allowed: ArchiveField.names)
        continue
      }
      if !fields.contains(field) { fields.append(field) }
    }
    // A share of more fields than that would not be exact.
    if fields.count > 10 { reading.faults.add("names more than ten fields", at: required) }
    reading.configuration.analysis.archiveFields = fields
  }

  /// Which priority is right, by impact and urgency:
  ///
  /// ```yaml
  /// priority_rule:
  ///   高: {高: P0, 中: P1, 低: P2}
  ///   中: {高: P1, 中: P2, 低: P2}
  /// ```
  static let priorityRule = SectionReader(key: "priority_rule") { setting, reading in
    var rows: [PriorityRule.Row] = []
    for impact in Section(setting, &reading.faults).entries {
      if impact.setting.isBlank {
        reading.faults.add("names no urgency", at: impact.setting, allowed: "{高: P0, 低: P2}")
      }
      for urgency in Section(impact.setting, &reading.faults).entries {
        guard let priority = urgency.setting.text(&reading.faults) else { continue }
        rows.append(
          PriorityRule.Row(impact: impact.name, urgency: urgency.name, priority: priority))
      }
    }
    if !rows.isEmpty { reading.configuration.analysis.priorityRule = PriorityRule(rows: rows) }
  }
}

import Desk
import Metrics

extension SectionReader {
  /// From which score on a review is passed: `quality: {pass_mark: 80}`.
  static let quality = SectionReader(key: "quality") { setting, reading in
    guard
      let mark = Section(setting, keys: ["pass_mark"], &reading.faults)["pass_mark"],
      let text = mark.text(&reading.faults)
    else { return }
    guard let number = DurationText.number(text), (0...100).contains(number) else {
      reading.faults.add("\(text) is not a score", at: mark, allowed: "a number from 0 to 100")
      return
    }
    reading.configuration.analysis.passMark = number
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

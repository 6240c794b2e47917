import Desk
import Intake
import Metrics
import Wording

extension Configuration {
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
  mutating func readQuality(_ setting: Setting) {
    let section = Section(setting, keys: ["pass_mark", "composite", "scorecards"])
    section["pass_mark"]?.score().replace(&analysis.passMark)
    if let composite = section["composite"] { readComposite(composite) }
    guard let list = section["scorecards"] else { return }
    analysis.scorecards = ScorecardBook(own: list.scorecards())
    intake.scorecards = analysis.scorecards
  }

  /// How much each metric weighs in an agent's composite score: `{qa_score: 40, csat: 30}`.
  private mutating func readComposite(_ setting: Setting) {
    analysis.compositeWeights = []
    for entry in Section(setting).entries {
      guard let metric = [Metric].catalogue.named(entry.key) else {
        entry.unknown(.metric, entry.key, allowed: [Metric].catalogue.map(\.id.name).sorted())
        continue
      }
      if metric.polarity == .none { entry.fault(.value(entry.key, .hasNoBetterSide)) }
      if metric.unit == .count { entry.fault(.value(entry.key, .isCount)) }
      if let weight = entry.weight() { analysis.compositeWeights.append((entry.key, weight)) }
    }
    if analysis.compositeWeights.allSatisfy({ $0.weight == 0 }) { setting.fault(.noWeights) }
  }

  /// What a complete ticket must have filled: `archive: {required: [customer, description]}`.
  mutating func readArchive(_ setting: Setting) {
    guard let required = Section(setting, keys: ["required"])["required"] else { return }
    analysis.archiveFields = []
    for name in required.texts() {
      guard let field = ArchiveField(named: name) else {
        required.unknown(.field, name, allowed: ArchiveField.names)
        continue
      }
      if !analysis.archiveFields.contains(field) { analysis.archiveFields.append(field) }
    }
    // A share of more fields than that would not be exact.
    if analysis.archiveFields.count > 10 { required.fault(.tooManyFields) }
  }

  /// Which priority is right, by impact and urgency:
  ///
  /// ```yaml
  /// priority_rule:
  ///   高: {高: P0, 中: P1, 低: P2}
  ///   中: {高: P1, 中: P2, 低: P2}
  /// ```
  mutating func readPriorityRule(_ setting: Setting) {
    var rows: [PriorityRule.Row] = []
    for impact in Section(setting).entries {
      if impact.isBlank { impact.fault(.namesNoUrgency) }
      for urgency in Section(impact).entries {
        guard let priority = urgency.text() else { continue }
        rows.append(
          PriorityRule.Row(impact: impact.key, urgency: urgency.key, priority: priority))
      }
    }
    if !rows.isEmpty { analysis.priorityRule = PriorityRule(rows: rows) }
  }
}

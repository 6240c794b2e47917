import Metrics

extension SectionReader {
  /// What tells the causes of complaints that nobody analysed, and what a complaint costs:
  ///
  /// ```yaml
  /// causes:
  ///   rules: ["contains 超时 -> 机/接口超时"]
  ///   text: [投诉原因]
  ///   cost_per_complaint: 120
  /// ```
  static let causes = SectionReader(key: "causes") { setting, reading in
    let section = Section(
      setting, keys: ["rules", "text", "cost_per_complaint"], &reading.faults)
    if let rules = section["rules"] {
      for text in rules.texts(&reading.faults) {
        do {
          reading.configuration.analysis.causeRules.append(try CauseRule(text))
        } catch {
          reading.faults.add("\(error)", at: rules, allowed: "contains 超时 -> 机/接口超时")
        }
      }
    }
    if let columns = section["text"]?.texts(&reading.faults) {
      reading.configuration.analysis.reasonColumns = columns
    }
    guard let cost = section["cost_per_complaint"], let text = cost.text(&reading.faults) else {
      return
    }
    guard let number = DurationText.number(text), number > 0, number.isFinite else {
      return reading.faults.add("\(text) is not a cost", at: cost, allowed: "a number above 0")
    }
    reading.configuration.analysis.costPerComplaint = number
  }
}

import Desk
import Intake
import Metrics

extension SectionReader {
  /// Which definition `first_contact_resolution` follows, and what counts as a repeat.
  static let firstContactResolution = SectionReader(
    key: "first_contact_resolution"
  ) { setting, reading in
    let keys = ["definition", "window", "same_category"]
    let section = Section(setting, keys: keys, &reading.faults)
    if let definition: AnalysisSettings.FirstContactDefinition = section["definition"]
      .flatMap({ $0.choice("definition", &reading.faults) })
    {
      reading.configuration.analysis.firstContactDefinition = definition
    }
    if let window = section["window"]?.seconds(&reading.faults) {
      reading.configuration.analysis.repeatWindow = window
    }
    if let needsSame = section["same_category"]?.flag(&reading.faults) {
      reading.configuration.analysis.repeatNeedsSameCategory = needsSame
    }
  }

  /// The scale of ratings and its first satisfied one: `csat: {scale: 1-5, satisfied_from: 4}`.
  static let satisfaction = SectionReader(key: "csat") { setting, reading in
    let section = Section(setting, keys: ["scale", "satisfied_from"], &reading.faults)
    let threshold = section["satisfied_from"]
    guard let scaleSetting = section["scale"] else {
      if let threshold {
        reading.faults.add("needs csat.scale beside it, to say of how many", at: threshold)
      }
      return
    }
    guard let text = scaleSetting.text(&reading.faults) else { return }
    guard var scale = ratingScales.first(where: { $0.name == text })?.scale else {
      reading.faults.addUnknown(
        "scale", name: text, at: scaleSetting.place, allowed: ratingScales.map(\.name))
      return
    }
    if let threshold {
      let range = Int(scale.lowest) + 1...Int(scale.highest)
      guard let rating = threshold.wholeNumber(in: range, &reading.faults) else { return }
      scale.satisfiedFrom = UInt8(rating)
      reading.configuration.intake.satisfiedFrom = rating
    }
    reading.configuration.intake.ratingScale = scale
  }

  private static let ratingScales: [(name: String, scale: RatingScale)] = [
    ("1-5", .oneToFive), ("0-10", .zeroToTen), ("0-100", .zeroToHundred), ("1-3", .threeWords),
  ]

  /// Which tickets are complaints, where they have no flag of their own:
  /// `complaints: {when: {category: [投诉, 服务投诉]}}`.
  static let complaints = SectionReader(key: "complaints") { setting, reading in
    guard let condition = Section(setting, keys: ["when"], &reading.faults)["when"],
      let categories = Section(condition, keys: ["category"], &reading.faults)["category"]
    else { return }
    reading.configuration.analysis.complaintCategories = categories.texts(&reading.faults)
  }

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

import Desk
import Intake
import Metrics
import Wording

extension Configuration {
  /// Which definition `first_contact_resolution` follows, and what counts as a repeat.
  mutating func readFirstContactResolution(_ setting: Setting) {
    let section = Section(setting, keys: ["definition", "window", "same_category"])
    analysis.firstContactDefinition = section["definition"]?.choice(.definition)
    section["window"]?.seconds().replace(&analysis.repeatWindow)
    section["same_category"]?.flag().replace(&analysis.repeatNeedsSameCategory)
  }

  /// The scale of ratings and its first satisfied one: `csat: {scale: 1-5, satisfied_from: 4}`.
  mutating func readSatisfaction(_ setting: Setting) {
    let section = Section(setting, keys: ["scale", "satisfied_from"])
    let threshold = section["satisfied_from"]
    if section["scale"] == nil { threshold?.fault(.needsScale) }
    let scales: KeyValuePairs<String, RatingScale> = [
      "1-5": .oneToFive, "0-10": .zeroToTen, "0-100": .zeroToHundred, "1-3": .threeWords,
    ]
    let named = section["scale"]?.named(.scale, among: scales.map(\.key)) { name in
      scales.first { $0.key == name }?.value
    }
    guard var scale = named else { return }
    if let threshold {
      let range = Int(scale.lowest) + 1...Int(scale.highest)
      guard let rating = threshold.wholeNumber(in: range) else { return }
      scale.satisfiedFrom = UInt8(rating)
      intake.satisfiedFrom = rating
    }
    intake.ratingScale = scale
  }

  /// Which tickets are complaints, where they have no flag of their own:
  /// `complaints: {when: {category: [投诉, 服务投诉]}}`.
  mutating func readComplaints(_ setting: Setting) {
    guard let condition = Section(setting, keys: ["when"])["when"],
      let categories = Section(condition, keys: ["category"])["category"]
    else { return }
    analysis.complaintCategories = categories.texts()
  }

  /// What tells the causes of complaints that nobody analysed, and what a complaint costs:
  ///
  /// ```yaml
  /// causes:
  ///   rules: ["contains 超时 -> 机/接口超时"]
  ///   text: [投诉原因]
  ///   cost_per_complaint: 120
  /// ```
  mutating func readCauses(_ setting: Setting) {
    let section = Section(setting, keys: ["rules", "text", "cost_per_complaint"])
    if let rules = section["rules"] {
      for text in rules.texts() {
        do throws(CauseRuleError) {
          analysis.causeRules.append(try CauseRule(text))
        } catch {
          rules.fault(.causeRule(error))
        }
      }
    }
    (section["text"]?.texts()).replace(&analysis.reasonColumns)
    analysis.costPerComplaint = section["cost_per_complaint"]?.number(
      in: Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude, or: .noCost)
  }
}

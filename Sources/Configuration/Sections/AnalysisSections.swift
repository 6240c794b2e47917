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
      in: Double.leastNonzeroMagnitude...Setting.largest, or: .noCost)
  }

  /// How many whole periods before a period tell what is usual: `baseline: {periods: 12}`.
  mutating func readBaseline(_ setting: Setting) {
    Section(setting, keys: ["periods"])["periods"]?.wholeNumber(in: 1...24)
      .replace(&analysis.baselinePeriods)
  }

  /// Stretches of time that were out of the ordinary; a date as an end is that whole day:
  ///
  /// ```yaml
  /// incidents:
  ///   - {name: System outage, from: 2026-05-03, to: 2026-05-05}
  ///   - {name: 支付故障, from: 2026-05-20T09:00, to: 2026-05-20T13:30}
  /// ```
  mutating func readIncidents(_ setting: Setting) {
    var lines: [String: Int?] = [:]
    let keys = ["name", "from", "to"]
    for item in setting.list() {
      let section = Section(item, keys: keys)
      guard item.hasKeys else { continue }
      let missing = keys.filter { section[$0] == nil }
      if !missing.isEmpty { item.fault(.incidentNeeds(keys: missing)) }
      guard let name = section["name"]?.text(),
        let from = section["from"]?.moment(on: analysis.clock, isLast: false),
        let to = section["to"]?.moment(on: analysis.clock, isLast: true)
      else { continue }
      if to <= from { item.fault(.value(name, .endsFirst)) }
      if let line = lines[name] { item.fault(.value(name, .repeated(firstLine: line))) }
      lines[name] = item.line
      analysis.incidents.append(Incident(name: name, from: from, to: to))
    }
  }
}

extension Setting {
  /// A date, or a date with a time.
  ///
  /// - Parameter isLast: whether a date alone stands for its end.
  fileprivate func moment(on clock: WallClock, isLast: Bool) -> Instant? {
    value(or: .noMoment) { WrittenMoment($0)?.instant(on: clock, isLast: isLast) }
  }
}

import Desk

/// Reads the scorecards by which reviews are made.
enum ScorecardReader {
  static func read(_ setting: Setting, _ faults: inout FaultCollector) -> [Scorecard] {
    let list = setting.list(&faults)
    if list.isEmpty { faults.add("lists no scorecard", at: setting) }
    var cards: [Scorecard] = []
    for entry in list {
      guard let card = card(entry, &faults) else { continue }
      if cards.contains(where: { $0.name == card.name && $0.version == card.version }) {
        faults.add("is there twice; give each version of a scorecard its own version", at: entry)
      }
      cards.append(card)
    }
    return cards
  }

  private static func card(_ setting: Setting, _ faults: inout FaultCollector) -> Scorecard? {
    let section = Section(
      setting, keys: ["name", "version", "pass_mark", "fatal", "items"], &faults)
    guard let name = section["name"]?.text(&faults) else {
      faults.add("needs a name", at: setting)
      return nil
    }
    guard let list = section["items"] else {
      faults.add("needs items", at: setting, allowed: "{name: 问候规范, scale: 0-2, weight: 10}")
      return nil
    }
    let entries = list.list(&faults)
    guard entries.count <= mostItems else {
      faults.add("lists \(entries.count) items; nobody rates more than \(mostItems)", at: list)
      return nil
    }
    var items: [ScorecardItem] = []
    for entry in entries {
      guard let item = item(entry, &faults) else { continue }
      if items.contains(where: { $0.name == item.name }) {
        faults.add("is on the scorecard twice", at: entry)
      }
      items.append(item)
    }
    let rated = items.filter { if case .rated = $0.rule { true } else { false } }
    if items.isEmpty {
      faults.add("lists no item", at: list)
    } else if !rated.isEmpty, rated.allSatisfy({ $0.weight == 0 }) {
      faults.add("has weights that sum to nothing; no review could have a score", at: list)
    }
    return Scorecard(
      name: TranslatedName(name), version: section["version"]?.text(&faults), items: items,
      passMark: section["pass_mark"]?.score(&faults),
      onFatal: section["fatal"]?.choice("rule for fatal items", &faults) ?? .zero)
  }

  /// Each is a column of the sheet that reviewers fill.
  private static let mostItems = 500

  private static func item(_ setting: Setting, _ faults: inout FaultCollector) -> ScorecardItem? {
    let section = Section(
      setting,
      keys: [
        "name", "section", "scale", "weight", "severity", "not_applicable", "bonus", "deduct",
        "note",
      ], &faults)
    guard let name = section["name"]?.text(&faults) else {
      faults.add("needs a name", at: setting)
      return nil
    }
    guard let rule = rule(section, setting, &faults) else { return nil }
    return ScorecardItem(
      TranslatedName(name), in: section["section"]?.text(&faults).map { TranslatedName($0) }, rule,
      severity: section["severity"]?.choice("severity", &faults) ?? .ordinary,
      allowsNotApplicable: section["not_applicable"]?.flag(&faults) ?? true,
      note: section["note"]?.text(&faults))
  }

  private static func rule(
    _ section: Section, _ setting: Setting, _ faults: inout FaultCollector
  ) -> ScorecardItem.Rule? {
    let ways = ["scale", "bonus", "deduct"].filter { section[$0] != nil }
    guard ways.count < 2 else {
      faults.add("has \(ways.joined(separator: " and ")); an item is one of them", at: setting)
      return nil
    }
    if let most = section["bonus"] { return most.points(&faults).map { .bonus(most: $0) } }
    if let most = section["deduct"] { return most.points(&faults).map { .deduction(most: $0) } }
    let scale = section["scale"].map { $0.ratingRange(&faults) } ?? 0...1
    let weight = section["weight"].map { $0.weight(&faults) } ?? 1
    guard let scale, let weight else { return nil }
    return .rated(scale, weight: weight)
  }
}

extension Setting {
  /// From 0 to 100.
  func score(_ faults: inout FaultCollector) -> Double? {
    number(in: 0...100, "a score", "a number from 0 to 100", &faults)
  }

  fileprivate func points(_ faults: inout FaultCollector) -> Double? {
    number(in: 0.1...1000, "a number of points", "a number such as 5", &faults)
  }

  /// From 0 on.
  func weight(_ faults: inout FaultCollector) -> Double? {
    number(in: 0...1e6, "a weight", "a number from 0 on", &faults)
  }

  /// `0-2`, `0/1`, `1~5`.
  fileprivate func ratingRange(_ faults: inout FaultCollector) -> ClosedRange<Double>? {
    guard let text = text(&faults) else { return nil }
    let ends = text.split { "-–~/至".contains($0) }.map { DurationText.number(String($0)) }
    if ends.count == 2, let low = ends[0], let high = ends[1], low < high, high <= 1000 {
      return low...high
    }
    faults.add("\(text) is not a scale", at: self, allowed: "0-1, 0-2, 1-5, 0-100")
    return nil
  }

  private func number(
    in range: ClosedRange<Double>, _ noun: String, _ allowed: String,
    _ faults: inout FaultCollector
  ) -> Double? {
    guard let text = text(&faults) else { return nil }
    if let number = DurationText.number(text), range.contains(number) { return number }
    faults.add("\(text) is not \(noun)", at: self, allowed: allowed)
    return nil
  }
}

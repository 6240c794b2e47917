import Desk

/// The scorecards by which reviews are made.
extension Setting {
  func scorecards() -> [Scorecard] {
    let list = list()
    if list.isEmpty { fault("lists no scorecard") }
    var cards: [Scorecard] = []
    for entry in list {
      guard let card = entry.scorecard() else { continue }
      if cards.contains(where: { $0.name == card.name && $0.version == card.version }) {
        entry.fault("is there twice; give each version of a scorecard its own version")
      }
      cards.append(card)
    }
    return cards
  }

  private func scorecard() -> Scorecard? {
    let section = Section(self, keys: ["name", "version", "pass_mark", "fatal", "items"])
    guard let name = section["name"]?.text() else {
      fault("needs a name")
      return nil
    }
    guard let list = section["items"] else {
      fault("needs items", allowed: "{name: 问候规范, scale: 0-2, weight: 10}")
      return nil
    }
    let entries = list.list()
    guard entries.count <= Self.mostItems else {
      list.fault("lists \(entries.count) items; nobody rates more than \(Self.mostItems)")
      return nil
    }
    var items: [ScorecardItem] = []
    for entry in entries {
      guard let item = entry.scorecardItem() else { continue }
      if items.contains(where: { $0.name == item.name }) {
        entry.fault("is on the scorecard twice")
      }
      items.append(item)
    }
    let rated = items.filter { if case .rated = $0.rule { true } else { false } }
    if items.isEmpty {
      list.fault("lists no item")
    } else if !rated.isEmpty, rated.allSatisfy({ $0.weight == 0 }) {
      list.fault("has weights that sum to nothing; no review could have a score")
    }
    return Scorecard(
      name: TranslatedName(name), version: section["version"]?.text(), items: items,
      passMark: section["pass_mark"]?.score(),
      onFatal: section["fatal"]?.choice("rule for fatal items") ?? .zero)
  }

  /// Each is a column of the sheet that reviewers fill.
  private static let mostItems = 500

  private func scorecardItem() -> ScorecardItem? {
    let section = Section(
      self,
      keys: [
        "name", "section", "scale", "weight", "severity", "not_applicable", "bonus", "deduct",
        "note",
      ])
    guard let name = section["name"]?.text() else {
      fault("needs a name")
      return nil
    }
    guard let rule = scorecardRule(section) else { return nil }
    return ScorecardItem(
      TranslatedName(name), in: section["section"]?.text().map { TranslatedName($0) }, rule,
      severity: section["severity"]?.choice("severity") ?? .ordinary,
      allowsNotApplicable: section["not_applicable"]?.flag() ?? true,
      note: section["note"]?.text())
  }

  private func scorecardRule(_ section: Section) -> ScorecardItem.Rule? {
    let ways = ["scale", "bonus", "deduct"].filter { section[$0] != nil }
    guard ways.count < 2 else {
      fault("has \(ways.joined(separator: " and ")); an item is one of them")
      return nil
    }
    if let most = section["bonus"] { return most.points().map { .bonus(most: $0) } }
    if let most = section["deduct"] { return most.points().map { .deduction(most: $0) } }
    let scale = section["scale"].map { $0.ratingRange() } ?? 0...1
    let weight = section["weight"].map { $0.weight() } ?? 1
    guard let scale, let weight else { return nil }
    return .rated(scale, weight: weight)
  }

  /// `0-2`, `0/1`, `1~5`.
  private func ratingRange() -> ClosedRange<Double>? {
    value(orFault: "is not a scale", allowed: "0-1, 0-2, 1-5, 0-100") { text in
      let ends = text.split { "-–~/至".contains($0) }.map { DurationText.number(String($0)) }
      guard ends.count == 2, let low = ends[0], let high = ends[1], low < high, high <= 1000 else {
        return nil
      }
      return low...high
    }
  }

  /// From 0 to 100.
  func score() -> Double? { number(in: 0...100, "a score", allowed: "a number from 0 to 100") }

  private func points() -> Double? {
    number(in: 0.1...1000, "a number of points", allowed: "a number such as 5")
  }

  /// From 0 on.
  func weight() -> Double? { number(in: 0...1e6, "a weight", allowed: "a number from 0 on") }
}

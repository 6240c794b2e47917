import Desk
import Wording

/// The scorecards by which reviews are made.
extension Setting {
  func scorecards() -> [Scorecard] {
    let list = list()
    if list.isEmpty { fault(.listsNo(.scorecard)) }
    var cards: [Scorecard] = []
    for entry in list {
      guard let card = entry.scorecard() else { continue }
      if cards.contains(where: { $0.name == card.name && $0.version == card.version }) {
        entry.fault(.scorecardRepeated)
      }
      cards.append(card)
    }
    return cards
  }

  private func scorecard() -> Scorecard? {
    let section = Section(self, keys: ["name", "version", "pass_mark", "fatal", "items"])
    guard let name = section["name"]?.text() else { return nothing(because: .needsName) }
    guard let list = section["items"] else { return nothing(because: .needsItems) }
    let entries = list.list()
    guard entries.count <= Self.mostItems else {
      return list.nothing(because: .tooMany(.item, entries.count, most: Self.mostItems))
    }
    var items: [ScorecardItem] = []
    for entry in entries {
      guard let item = entry.scorecardItem() else { continue }
      if items.contains(where: { $0.name == item.name }) { entry.fault(.itemRepeated) }
      items.append(item)
    }
    let rated = items.filter { if case .rated = $0.rule { true } else { false } }
    if items.isEmpty { list.fault(.listsNo(.item)) }
    if !rated.isEmpty, rated.allSatisfy({ $0.weight == 0 }) { list.fault(.noRatedWeights) }
    return Scorecard(
      name: TranslatedName(name), version: section["version"]?.text(), items: items,
      passMark: section["pass_mark"]?.score(),
      onFatal: section["fatal"]?.choice(.fatalRule) ?? .zero)
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
    guard let name = section["name"]?.text() else { return nothing(because: .needsName) }
    guard let rule = scorecardRule(section) else { return nil }
    return ScorecardItem(
      TranslatedName(name), in: section["section"]?.text().map { TranslatedName($0) }, rule,
      severity: section["severity"]?.choice(.severity) ?? .ordinary,
      allowsNotApplicable: section["not_applicable"]?.flag() ?? true,
      note: section["note"]?.text())
  }

  private func scorecardRule(_ section: Section) -> ScorecardItem.Rule? {
    let ways = ["scale", "bonus", "deduct"].filter { section[$0] != nil }
    guard ways.count < 2 else { return nothing(because: .severalRules(ways)) }
    if let most = section["bonus"] { return most.points().map { .bonus(most: $0) } }
    if let most = section["deduct"] { return most.points().map { .deduction(most: $0) } }
    let scale = section["scale"].map { $0.ratingRange() } ?? 0...1
    let weight = section["weight"].map { $0.weight() } ?? 1
    guard let scale, let weight else { return nil }
    return .rated(scale, weight: weight)
  }

  /// `0-2`, `0/1`, `1~5`.
  private func ratingRange() -> ClosedRange<Double>? {
    value(or: .noScale) { text in
      let ends = text.split { "-–~/至".contains($0) }.map { DurationText.number(String($0)) }
      guard ends.count == 2, let low = ends[0], let high = ends[1], low < high, high <= 1000 else {
        return nil
      }
      return low...high
    }
  }

  /// From 0 to 100.
  func score() -> Double? { number(in: 0...100, or: .noScore) }

  private func points() -> Double? { number(in: 0.1...1000, or: .noPoints) }

  /// From 0 on.
  func weight() -> Double? { number(in: 0...1e6, or: .noWeight) }
}

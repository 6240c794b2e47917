import Desk

/// Ranges of dates with weekly hours of their own:
/// `[{name: 夏季, from: 2026-06-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}]`.
enum Seasons {
  static func read(
    _ setting: Setting, _ faults: inout FaultCollector
  ) -> [BusinessCalendar.Season] {
    var seasons: [BusinessCalendar.Season] = []
    for item in setting.list(&faults) {
      guard let season = season(item, &faults) else { continue }
      if let other = seasons.first(where: { $0.dates.overlaps(season.dates) }) {
        let dates = "\(other.dates.lowerBound)..\(other.dates.upperBound)"
        faults.add("overlaps the season \(dates)", at: item)
      }
      seasons.append(season)
    }
    return seasons
  }

  private static func season(
    _ item: Setting, _ faults: inout FaultCollector
  ) -> BusinessCalendar.Season? {
    let faultsBefore = faults.count
    let section = Section(item, keys: ["name", "from", "to", "weekly"], &faults)
    guard faults.count == faultsBefore else { return nil }
    let name = section["name"].flatMap { $0.text(&faults) }
    let missing = ["from", "to", "weekly"].filter { section[$0] == nil }
    if !missing.isEmpty {
      faults.add(
        "needs \(missing.joined(separator: ", "))", at: item,
        allowed: #"such as {from: 2026-06-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}"#)
    }
    let from = section["from"].flatMap { date($0, &faults) }
    let to = section["to"].flatMap { date($0, &faults) }
    let weekly = section["weekly"].map { WeeklyHours.read($0, &faults) }
    guard let from, let to, let weekly else { return nil }
    guard from <= to else {
      faults.add("ends on \(to), before it begins on \(from)", at: item)
      return nil
    }
    return BusinessCalendar.Season(name: name, dates: from...to, weekly: weekly)
  }

  private static func date(_ setting: Setting, _ faults: inout FaultCollector) -> CivilDate? {
    guard let text = setting.text(&faults) else { return nil }
    if let date = CivilDate(text) { return date }
    faults.add("\(text) is not a date", at: setting, allowed: "a date such as 2026-06-01")
    return nil
  }
}

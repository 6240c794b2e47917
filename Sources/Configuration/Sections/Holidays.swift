import Desk

/// Days off: `2026-05-01`, or `2026-05-01..2026-05-05` with both days included; as keys, each has a
/// name: `{2026-05-01..2026-05-05: 劳动节}`.
enum Holidays {
  static let allowed = "a date such as 2026-05-01, or a range such as 2026-05-01..2026-05-05"

  struct Day {
    var date: CivilDate
    var name: TranslatedName?
    var item: Setting
  }

  /// The days of a list without names, or of keys with names.
  static func days(of setting: Setting, _ faults: inout FaultCollector) -> [Day] {
    guard setting.hasKeys else {
      return setting.list(&faults).flatMap { item in
        item.text(&faults).map { days(of: $0, at: item, &faults) } ?? []
      }
    }
    return Section(setting, &faults).entries.flatMap { entry in
      let name = name(entry.setting, &faults)
      return days(of: entry.name, at: entry.setting, &faults).map {
        Day(date: $0.date, name: name, item: $0.item)
      }
    }
  }

  static func days(
    of text: String, at item: Setting, _ faults: inout FaultCollector
  ) -> [Day] {
    guard let (first, last) = range(text) else {
      faults.add("\(text) is not a date or a range of dates", at: item, allowed: allowed)
      return []
    }
    let length = last.daysSince1970 - first.daysSince1970
    guard length >= 0 else {
      faults.add("\(text) ends before it begins", at: item)
      return []
    }
    guard length < 366 else {
      faults.add("\(text) is longer than a year", at: item)
      return []
    }
    return (0...length).map { Day(date: first.adding(days: $0), name: nil, item: item) }
  }

  static func range(_ text: String) -> (first: CivilDate, last: CivilDate)? {
    guard let dots = text.firstRange(of: "..") else {
      return CivilDate(text).map { ($0, $0) }
    }
    guard let first = CivilDate(text[..<dots.lowerBound].trimmingBlanks),
      let last = CivilDate(text[dots.upperBound...].trimmingBlanks)
    else { return nil }
    return (first, last)
  }

  /// `劳动节`, or `{zh: 劳动节, en: Labour Day}`.
  private static func name(_ setting: Setting, _ faults: inout FaultCollector) -> TranslatedName? {
    if setting.isBlank { return nil }
    guard setting.hasKeys else { return setting.text(&faults).map { TranslatedName($0) } }
    let section = Section(setting, keys: Language.allCases.map(key), &faults)
    var texts: [Language: String] = [:]
    for language in Language.allCases { texts[language] = section[key(language)]?.text(&faults) }
    return TranslatedName(texts)
  }

  private static func key(_ language: Language) -> String {
    switch language {
    case .simplifiedChinese: "zh"
    case .english: "en"
    }
  }
}

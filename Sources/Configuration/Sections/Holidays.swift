import Desk

/// Days off: `2026-05-01`, or `2026-05-01..2026-05-05` with both days included.
enum Holidays {
  static let allowed = "a date such as 2026-05-01, or a range such as 2026-05-01..2026-05-05"

  static func dates(of item: Setting, _ faults: inout FaultCollector) -> [CivilDate] {
    guard let text = item.text(&faults) else { return [] }
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
    return (0...length).map(first.adding(days:))
  }

  private static func range(_ text: String) -> (first: CivilDate, last: CivilDate)? {
    guard let dots = text.firstRange(of: "..") else {
      return CivilDate(text).map { ($0, $0) }
    }
    guard let first = CivilDate(text[..<dots.lowerBound].trimmingBlanks),
      let last = CivilDate(text[dots.upperBound...].trimmingBlanks)
    else { return nil }
    return (first, last)
  }
}

import Desk
import Foundation

/// How a column writes moments, from examples with a 9 for each digit: `99/9/9999 9:99`.
struct WrittenForm {
  private let form: String
  private let isPadded: Bool
  private let hourIsPadded: Bool
  private let order: ForeignShape.DateOrder?

  /// - Returns: nil for forms of words and of numbers that are no moments.
  init?(_ forms: [String], order: ForeignShape.DateOrder?) {
    guard let first = forms.first(where: { $0.contains("9") }) else { return nil }
    let days = forms.map { String($0.prefix { $0 != " " && $0 != "," && $0 != "T" }) }
    let isSerial = forms.contains { $0.hasPrefix("99999") }
    let parts = days[0].split { $0 != "9" && !$0.isLetter }
    guard isSerial || Self.isDayFraction(forms) || parts.count == 3 else { return nil }
    form = first
    self.order = order
    isPadded = !days.contains { $0.split { $0 != "9" }.contains("9") }
    hourIsPadded = !forms.contains { $0.contains(" 9:") }
  }

  static func isDayFraction(_ forms: [String]) -> Bool {
    !forms.isEmpty && forms.allSatisfy { $0.hasPrefix("9.9") && !$0.dropFirst(2).contains(".") }
  }

  /// - Returns: the cell, and what a reader can know of the moment.
  func written(_ moment: LocalDateTime) -> (cell: String, known: LocalDateTime) {
    let (date, second) = (moment.date, moment.secondOfDay)
    if form.hasPrefix("9.9") {
      return (String(Double(second) / 86_400), moment)
    }
    if form.hasPrefix("99999") {
      return (String(date.daysSince1970 + 25_569), LocalDateTime(date: date, secondOfDay: 0))
    }
    guard form.contains(":") else {
      return (day(date), LocalDateTime(date: date, secondOfDay: 0))
    }
    let isTwelve = form.contains("AM") || form.contains("PM")
    let hour = isTwelve ? (second / 3600 + 11) % 12 + 1 : second / 3600
    var clock = "\(hourIsPadded ? two(hour) : "\(hour)"):\(two(second / 60 % 60))"
    if form.split(separator: ":").count > 2 { clock += ":" + two(second % 60) }
    if form.hasSuffix(".999999") { clock += ".000000" }
    if isTwelve { clock += second < 43_200 ? " AM" : " PM" }
    return (day(date) + (form.contains(",") ? ", " : " ") + clock, moment)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func day(_ date: CivilDate) -> String {
    let text = form.prefix { $0 != " " && $0 != "," }
    let sign = String(text.first { $0 != "9" } ?? "-")
    if text.contains(where: \.isLetter) {
      return [two(date.day), Self.months[date.month - 1], two(date.year % 100)]
        .joined(separator: sign)
    }
    let (month, day) =
      isPadded ? (two(date.month), two(date.day)) : ("\(date.month)", "\(date.day)")
    if text.hasPrefix("9999") { return ["\(date.year)", month, day].joined(separator: sign) }
    return (order == .monthFirst ? [month, day, "\(date.year)"] : [day, month, "\(date.year)"])
      .joined(separator: sign)
  }

  /// As Spanish exports have them.
  private static let months = [
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
  ]
}

extension LocalDateTime {
  /// `2026-05-01 09:30:00`.
  var text: String {
    let (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
    return date.description + " "
      + [hour, minute, second]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  func adding(minutes: Int) -> LocalDateTime {
    let all = date.daysSince1970 * 86_400 + secondOfDay + minutes * 60
    return LocalDateTime(date: CivilDate(daysSince1970: all / 86_400), secondOfDay: all % 86_400)
  }
}

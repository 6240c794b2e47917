/// A day of the Gregorian calendar, without a time or a zone.
package struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var year: Int
  package var month: Int
  package var day: Int

  @inlinable package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies `days` after 1970-01-01 (before, when negative).
  ///
  /// Days are counted from 0000-03-01, so that a leap day ends its four-year cycle.
  package init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Reads `2026-05-01`; nil for anything else, or a day that does not exist.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Self.number(parts[0], digits: 4),
      let month = Self.number(parts[1], digits: 2), let day = Self.number(parts[2], digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard isValid else { return nil }
  }

  /// Without a sign.
  static func number(_ text: Substring, digits: Int) -> Int? {
    let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isPlain && text.utf8.count == digits ? Int(text) : nil
  }

  @inlinable package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  @inlinable package var isValid: Bool {
    (1...12).contains(month) && day >= 1 && day <= Self.days(inMonth: month, of: year)
  }

  package var weekday: Weekday { Weekday(daysSince1970: daysSince1970) }

  package func adding(days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }

  /// The first day of the month that lies `months` away.
  package func firstOfMonth(adding months: Int = 0) -> CivilDate {
    let index = year * 12 + (month - 1) + months
    let shiftedYear = index >= 0 ? index / 12 : (index - 11) / 12
    return CivilDate(year: shiftedYear, month: index - shiftedYear * 12 + 1, day: 1)
  }

  @inlinable package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package var description: String {
    let yearText = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    return "\(yearText)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

/// A day of the week; Monday is the first, as in ISO 8601.
package enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// 1970-01-01 was a Thursday.
  package init(daysSince1970 days: Int) {
    self = Weekday.allCases[((days + 3) % 7 + 7) % 7]
  }
}

/// A date and time on the organisation's wall clock, as people write it.
package struct LocalDateTime: Sendable, Hashable {
  package var date: CivilDate
  /// Seconds since that day's midnight: 0 to 86,399.
  package var secondOfDay: Int

  package init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  package var hour: Int { secondOfDay / 3600 }
  package var minute: Int { secondOfDay % 3600 / 60 }
  package var second: Int { secondOfDay % 60 }

  /// `2026-05-01 09:03:07`.
  package var text: String { "\(date) \(time)" }

  var time: String { "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))" }
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

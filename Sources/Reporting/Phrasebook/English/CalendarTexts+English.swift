import Desk

extension CalendarTexts {
  static let english = CalendarTexts(
    heading: { name, zone in "Calendar: \(name), time zone \(zone)" },
    usual: "default", from: "from", to: "to", counts: "counts", seconds: "seconds",
    time: "h:mm:ss", reason: "why",
    why: { reason, isCounted in
      func named(_ text: String, _ name: HolidayName?) -> String {
        name.map { "\(text): \($0.english)" } ?? text
      }
      return switch reason {
      case .workingHours: "working hours"
      case .season(let name): name.map { "hours of the season: \($0)" } ?? "hours of the season"
      case .makeUpWorkday(let name): named("make-up workday", name)
      case .halfDay(let name):
        named(isCounted ? "half day" : "half day, outside its hours", name)
      case .outsideHours: "outside working hours"
      case .weekend: "weekend"
      case .dayOff: "no hours on this weekday"
      case .holiday(let name): named("holiday", name)
      }
    },
    clockForward: { "clock put forward by \($0), time that never was" },
    clockBack: { "clock put back by \($0), time that comes twice" },
    total: { total in
      "Counted: \(total.counted) s = \(total.countedText); "
        + "not counted: \(total.notCounted) s = \(total.notCountedText)"
    },
    unknownYears: { source in
      "the holidays of \(source.name) are known for \(yearText(source.years)) only: other years "
        + "count as if they had none"
    },
    table: "Calendars by ticket", name: "Calendar", appliesTo: "Applies to",
    everyOther: "every other ticket", zone: "Time zone", holidaySource: "Holidays",
    ownDates: "dates of its own", noHolidays: "none", titled: { "Calendar: \($0)" },
    nextDay: { "\($0) next day" },
    season: { season in
      "\(season.dates.lowerBound) to \(season.dates.upperBound)"
        + (season.name.map { " (\($0))" } ?? "")
    },
    firstFits: "From the top; the first calendar that fits a ticket is its own.")
}

private func yearText(_ years: ClosedRange<Int>) -> String {
  years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"
}

import Desk
import Metrics
import Wording

/// The calendars in force: which tickets have which, and the hours of each.
struct CalendarDefinitions {
  let material: ReportMaterial

  private var words: Words { material.words }
  private var settings: AnalysisSettings { material.settings }

  private func say(_ phrase: CalendarPhrase) -> String { words.say(phrase) }
  private func say(_ phrase: DefinitionPhrase) -> String { words.say(phrase) }

  var tables: [Table] {
    let named = settings.calendars
    guard !named.isEmpty else {
      return [hourTable(settings.calendar, say(DefinitionPhrase.calendar))]
    }
    return [calendarTable, hourTable(settings.calendar, say(.titled(say(.usual))))]
      + named.enumerated().map { index, named in
        var table = hourTable(named.calendar, say(.titled(named.name)))
        table.id += "_\(index + 1)"
        return table
      }
  }

  private var calendarTable: Table {
    let named = settings.calendars.map {
      (named: $0, applies: words.text(of: $0.conditions) ?? say(.everyTicket))
    }
    let usual = NamedCalendar(name: say(.usual), calendar: settings.calendar)
    return Table(
      id: "definition_calendars", title: say(.table), of: named + [(usual, say(.everyOther))],
      columns: [
        .text("calendar", say(.name)) { $0.named.name },
        .text("applies", say(.applies)) { $0.applies },
        .text("time_zone", say(.timeZone)) {
          ($0.named.calendar.clock ?? settings.clock).identifier
        },
        .text("holidays", say(.holidaySource)) { holidays(of: $0.named.calendar) },
      ], note: say(.firstFits))
  }

  private func holidays(of calendar: BusinessCalendar) -> String {
    let sources = calendar.holidaySources.map(\.name)
    if !sources.isEmpty { return words.list(sources) }
    return calendar.exceptions.isEmpty ? say(.noHolidays) : say(.ownDates)
  }

  private typealias Day = (name: String, hours: String)

  private func hourTable(_ calendar: BusinessCalendar, _ title: String) -> Table {
    let unknown = calendar.sourcesNotKnowing(material.period.first...material.period.last)
    return Table(
      id: "definition_calendar", title: title,
      of: calendar.isAlways ? [(say(.everyDay), say(.always))] : days(calendar),
      columns: [
        .text("day", words.dimension("day")) { $0.name },
        .text("hours", say(.hours)) { $0.hours },
      ],
      note: material.language.joined(
        [say(.calendarNote)]
          + unknown.map { words.sentences([say(.unknownYears($0))]) }))
  }

  private func days(_ calendar: BusinessCalendar) -> [Day] {
    let period = material.period.first...material.period.last
    let seasons = calendar.seasons.filter { $0.dates.overlaps(period) }
    let exceptions = calendar.exceptions.filter { period.contains($0.key) }
    return week(calendar.weekly, in: "")
      + seasons.flatMap { week($0.weekly, in: say(.season($0)) + " ") }
      + exceptions.sorted { $0.key < $1.key }.map { date, day in
        let name = day.name.map { " " + $0.text(in: material.language) } ?? ""
        return (
          "\(date) \(words.say(.weekday(date.weekday)))\(name)",
          day.hours.isEmpty ? say(.holiday) : hours(day.hours)
        )
      }
  }

  private func week(_ weekly: [Weekday: [BusinessCalendar.Hours]], in season: String) -> [Day] {
    Weekday.allCases.map { (season + words.say(.weekday($0)), hours(weekly[$0] ?? [])) }
  }

  private func hours(_ hours: [BusinessCalendar.Hours]) -> String {
    func clock(_ seconds: Int) -> String {
      let isNextDay = seconds > 86_400
      let (hour, minute) = (seconds / 3600 - (isNextDay ? 24 : 0), seconds % 3600 / 60)
      let text = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
      return isNextDay ? say(.nextDay(text)) : text
    }
    return hours.isEmpty
      ? say(.closed) : hours.map { "\(clock($0.start))–\(clock($0.end))" }.joined(separator: ", ")
  }
}

extension Words {
  /// Which tickets some conditions are for; nil: all.
  func text(of conditions: [ServicePolicy.Condition]) -> String? {
    conditions.isEmpty
      ? nil
      : conditions.map { condition in
        let name = dimension(Dimension.field(condition.field).name)
        return "\(name): " + condition.values.joined(separator: ", ")
      }.joined(separator: "; ")
  }
}

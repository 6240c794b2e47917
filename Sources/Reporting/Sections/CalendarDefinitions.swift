import Desk
import Metrics
import Wording

/// The calendars in force, as the section on definitions shows them: which tickets have which, and
/// the hours of each.
struct CalendarDefinitions {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  private func say(_ phrase: DefinitionPhrase) -> String { phrase.text(in: material.language) }
  private func say(_ phrase: CalendarPhrase) -> String { phrase.text(in: material.language) }
  private var words: Words { material.words }
  private var settings: AnalysisSettings { material.analysis.settings }

  var blocks: [Block] {
    let named = settings.calendars
    guard !named.isEmpty else { return [.table(hourTable(settings.calendar))] }
    return [.table(calendarTable), .table(hourTable(settings.calendar, say(.usual)))]
      + named.enumerated().map { index, named in
        var table = hourTable(named.calendar, named.name)
        table.id += "_\(index + 1)"
        return .table(table)
      }
  }

  private var calendarTable: Table {
    let last = NamedCalendar(name: say(.usual), calendar: settings.calendar)
    let lastApplies = say(.everyOther)
    let rows =
      settings.calendars.map { row($0, words.text(of: $0.conditions) ?? say(.everyTicket)) }
      + [row(last, lastApplies)]
    return Table(
      id: "definition_calendars", title: say(.table),
      columns: [
        .init(id: "calendar", title: say(.name)),
        .init(id: "applies", title: say(.applies)),
        .init(id: "time_zone", title: say(.timeZone)),
        .init(id: "holidays", title: say(.holidaySource)),
      ], rows: rows, note: say(.firstFits))
  }

  private func row(_ named: NamedCalendar, _ applies: String) -> [Cell] {
    return [
      .text(named.name), .text(applies),
      .text((named.calendar.clock ?? settings.clock).identifier),
      .text(holidays(of: named.calendar)),
    ]
  }

  private func holidays(of calendar: BusinessCalendar) -> String {
    let sources = calendar.holidaySources.map(\.name)
    if !sources.isEmpty { return words.list(sources) }
    return calendar.exceptions.isEmpty ? say(.noHolidays) : say(.ownDates)
  }

  /// - Parameter name: nil where there is but one calendar.
  private func hourTable(_ calendar: BusinessCalendar, _ name: String? = nil) -> Table {
    let rows =
      calendar.isAlways ? [[.text(say(.everyDay)), .text(say(.always))]] : dayRows(calendar)
    let unknown = calendar.sourcesNotKnowing(material.period.first...material.period.last)
    return Table(
      id: "definition_calendar",
      title: name.map { say(.titled($0)) } ?? say(DefinitionPhrase.calendar),
      columns: [
        .init(id: "day", title: words.dimension("day")), .init(id: "hours", title: say(.hours)),
      ], rows: rows,
      note: material.language.joined(
        [say(.calendarNote)] + unknown.map { words.sentences([say(.unknownYears($0))]) }))
  }

  private func dayRows(_ calendar: BusinessCalendar) -> [[Cell]] {
    let period = material.period.first...material.period.last
    var rows = weekRows(calendar.weekly, in: nil)
    for season in calendar.seasons where season.dates.overlaps(period) {
      rows += weekRows(season.weekly, in: say(.season(season)))
    }
    let days = calendar.exceptions.filter { period.contains($0.key) }
    return rows
      + days.sorted { $0.key < $1.key }.map { date, day in
        let name = day.name.map { " " + $0.text(in: material.language) } ?? ""
        let weekday = words.say(.weekday(date.weekday))
        return [
          .text("\(date) \(weekday)\(name)"),
          .text(day.hours.isEmpty ? say(.holiday) : hours(day.hours)),
        ]
      }
  }

  private func weekRows(
    _ weekly: [Weekday: [BusinessCalendar.Hours]], in season: String?
  ) -> [[Cell]] {
    Weekday.allCases.map { weekday in
      let name = words.say(.weekday(weekday))
      return [
        .text(season.map { "\($0) \(name)" } ?? name), .text(hours(weekly[weekday] ?? [])),
      ]
    }
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

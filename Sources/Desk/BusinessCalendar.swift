/// When a team works: the weekly hours, other hours in some seasons, holidays, make-up workdays and
/// half days.
package struct BusinessCalendar: Sendable, Equatable {
  /// From `start` to `end` in seconds after midnight; an end past 86,400 is on the next day.
  package struct Hours: Sendable, Hashable {
    package var start: Int
    package var end: Int

    package init(start: Int, end: Int) {
      precondition(start >= 0 && end > start, "working hours end after they start")
      self.start = start
      self.end = end
    }
  }

  /// A range of dates with weekly hours of its own, such as summer hours; both days included.
  package struct Season: Sendable, Equatable {
    package var name: String?
    package var dates: ClosedRange<CivilDate>
    /// A weekday that is not in it is a day off.
    package var weekly: [Weekday: [Hours]]

    package init(
      name: String? = nil, dates: ClosedRange<CivilDate>, weekly: [Weekday: [Hours]]
    ) {
      self.name = name
      self.dates = dates
      self.weekly = weekly
    }
  }

  /// The wall clock that the hours are read from; nil: the organisation's.
  package var clock: WallClock?
  package var weekly: [Weekday: [Hours]]
  /// No two of them share a day.
  package var seasons: [Season] = []
  /// Days with hours of their own: none on a holiday, another weekday's on a make-up workday.
  package var exceptions: [CivilDate: SpecialDay]
  package var holidaySources: [HolidaySource] = []

  package init(weekly: [Weekday: [Hours]], exceptions: [CivilDate: SpecialDay] = [:]) {
    self.weekly = weekly
    self.exceptions = exceptions
  }

  package static let always = BusinessCalendar(
    weekly: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.map { ($0, [Hours(start: 0, end: 86_400)]) }))

  package var isAlways: Bool {
    weekly == Self.always.weekly && seasons.isEmpty && exceptions.isEmpty
  }

  package func season(on date: CivilDate) -> Season? {
    seasons.first { $0.dates.contains(date) }
  }

  /// What the weekday of a date has, but for holidays and their like.
  package func ordinaryHours(of weekday: Weekday, on date: CivilDate) -> [Hours] {
    (season(on: date)?.weekly ?? weekly)[weekday] ?? []
  }

  package func hours(on date: CivilDate) -> [Hours] {
    exceptions[date]?.hours ?? ordinaryHours(of: date.weekday, on: date)
  }

  /// The sources that do not know the holidays of every year from one date to another.
  package func sourcesNotKnowing(_ dates: ClosedRange<CivilDate>) -> [HolidaySource] {
    holidaySources.filter {
      dates.lowerBound.year < $0.years.lowerBound || $0.years.upperBound < dates.upperBound.year
    }
  }
}

/// A day on which a team does not work as on other such weekdays.
package struct SpecialDay: Sendable, Equatable {
  package enum Kind: Sendable, Hashable {
    case holiday
    /// A day off that is worked to make up for a holiday (调休).
    case makeUpWorkday
    /// A day with hours of its own, such as the morning before a feast.
    case halfDay
  }

  package var kind: Kind
  package var hours: [BusinessCalendar.Hours]
  package var name: TranslatedName?

  package init(
    _ kind: Kind, hours: [BusinessCalendar.Hours] = [], name: TranslatedName? = nil
  ) {
    self.kind = kind
    self.hours = hours
    self.name = name
  }
}

/// Where a calendar's holidays are from, and the years that it knows.
package struct HolidaySource: Sendable, Hashable {
  /// `china`, or a file's name.
  package var name: String
  package var years: ClosedRange<Int>

  package init(name: String, years: ClosedRange<Int>) {
    self.name = name
    self.years = years
  }
}

/// A business calendar for some tickets: those of a team, a channel, a priority.
package struct NamedCalendar: Sendable, Equatable {
  package var name: String
  /// All must hold; none means every ticket.
  package var conditions: [ServicePolicy.Condition]
  package var calendar: BusinessCalendar

  package init(
    name: String, conditions: [ServicePolicy.Condition] = [], calendar: BusinessCalendar
  ) {
    self.name = name
    self.conditions = conditions
    self.calendar = calendar
  }
}

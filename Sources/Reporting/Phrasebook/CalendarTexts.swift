import Desk

/// What is said of business calendars: which time counts, and why.
package struct CalendarTexts: Sendable {
  /// Above a calendar's stretches: the calendar and its time zone.
  package let heading: @Sendable (String, String) -> String
  /// What the calendar of tickets that no other is for is called.
  package let usual: String
  package let from: String
  package let to: String
  package let counts: String
  package let seconds: String
  package let time: String
  package let reason: String
  /// Why a stretch counts, or does not.
  package let why: @Sendable (BusinessStretch.Reason, Bool) -> String
  /// That the clock was put forward by so long a time, or back.
  package let clockForward: @Sendable (String) -> String
  package let clockBack: @Sendable (String) -> String
  /// The sums of what counts and what does not.
  package let total: @Sendable (Total) -> String
  /// That a source of holidays does not know all years asked about.
  package let unknownYears: @Sendable (HolidaySource) -> String
  /// Of the report's table of calendars.
  let table: String
  let name: String
  let appliesTo: String
  let everyOther: String
  let zone: String
  let holidaySource: String
  /// Of a calendar whose holidays are dates in the configuration, and of one without any.
  let ownDates: String
  let noHolidays: String
  /// The title of one calendar's hours.
  let titled: @Sendable (String) -> String
  /// A time of the day after.
  let nextDay: @Sendable (String) -> String
  /// In the report: the dates of a season and what it is called.
  let season: @Sendable (BusinessCalendar.Season) -> String
  let firstFits: String

  package struct Total: Sendable {
    package var counted: Int
    package var notCounted: Int
    /// The same as hours, minutes and seconds.
    package var countedText: String
    package var notCountedText: String

    package init(counted: Int, notCounted: Int) {
      self.counted = counted
      self.notCounted = notCounted
      countedText = Self.clockText(counted)
      notCountedText = Self.clockText(notCounted)
    }

    /// `13:00:00`, `120:30:05`.
    package static func clockText(_ seconds: Int) -> String {
      func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
      return "\(seconds / 3600):\(two(seconds % 3600 / 60)):\(two(seconds % 60))"
    }
  }
}

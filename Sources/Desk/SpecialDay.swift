/// A day on which a team does not work as on other such weekdays.
package struct SpecialDay: Sendable, Equatable {
  package enum Kind: Sendable, Hashable {
    /// Nobody works.
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

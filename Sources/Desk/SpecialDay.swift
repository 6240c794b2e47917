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
  package var name: HolidayName?

  package init(
    _ kind: Kind, hours: [BusinessCalendar.Hours] = [], name: HolidayName? = nil
  ) {
    self.kind = kind
    self.hours = hours
    self.name = name
  }
}

/// What a holiday is called: 劳动节, Labour Day.
package struct HolidayName: Sendable, Hashable {
  package var chinese: String
  package var english: String

  package init(chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The same in both languages.
  package init(_ text: String) { self.init(chinese: text, english: text) }

  package func text(in language: Language) -> String {
    language == .english ? english : chinese
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

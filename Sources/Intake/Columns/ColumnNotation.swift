import Desk

/// How a column's values are written, where neither its name nor its values tell: what the user
/// says under `mapping` (`处理时长: {field: handle_time, unit: minutes}`).
package struct ColumnNotation: Sendable, Hashable {
  /// The unit of bare numbers in a column of lengths of time.
  package var unit: LengthUnit?
  /// Which comes first in the column's dates, where the year does not.
  package var dates: DateOrder?

  package init(unit: LengthUnit? = nil, dates: DateOrder? = nil) {
    self.unit = unit
    self.dates = dates
  }

  package enum LengthUnit: String, Sendable, CaseIterable {
    case milliseconds
    case seconds
    case minutes
    case hours
    case days

    package var seconds: Double {
      switch self {
      case .milliseconds: 0.001
      case .seconds: 1
      case .minutes: 60
      case .hours: 3600
      case .days: 86_400
      }
    }
  }

  package enum DateOrder: String, Sendable, CaseIterable {
    /// `31/12/2026`.
    case dayFirst = "day_first"
    /// `12/31/2026`.
    case monthFirst = "month_first"
  }
}

extension ColumnNotation.DateOrder {
  var format: InstantFormat {
    switch self {
    case .dayFirst: .dayFirst
    case .monthFirst: .monthFirst
    }
  }
}

extension ColumnRole {
  /// A length of time, whose unit can be said.
  package var isLength: Bool {
    if case .duration = self { true } else { false }
  }

  /// A date and time, whose order can be said.
  package var isInstant: Bool {
    switch self {
    case .instant, .survey(.invitedAt), .survey(.respondedAt), .event(.happenedAt),
      .event(.openedAt), .review(.reviewedAt), .cause(.analysedAt), .agent(.hiredAt),
      .action(.startedAt), .action(.dueAt), .action(.doneAt), .action(.verifiedAt):
      true
    case .symbol, .split, .categoryPath, .duration, .count, .flag, .survey, .event, .text,
      .timeOfDay, .review, .reviewItem, .cause, .agent, .action:
      false
    }
  }
}

/// In what a column's values are written, for people.
package enum ColumnUnit: Sendable, Hashable {
  /// Bare numbers of this unit.
  case length(ColumnNotation.LengthUnit)
  case dates(ColumnNotation.DateOrder)
  case unixSeconds
  case unixMilliseconds
  case unixMicroseconds
  /// Days since 1899-12-30, as spreadsheets count.
  case spreadsheetDays
  case scale(lowest: Int, highest: Int)
}

extension ColumnPlan {
  /// Nil where the values say it themselves (`1.5 h`, `2026-05-01`) or have no unit.
  package var unit: ColumnUnit? {
    switch reading {
    case .text, .number: return nil
    case .rating(let scale):
      return scale.map { .scale(lowest: Int($0.lowest), highest: Int($0.highest)) }
    case .duration(let text):
      guard examples.contains(where: { Double($0) != nil }) else { return nil }
      return ColumnNotation.LengthUnit.allCases.first { $0.seconds == text.secondsPerUnit }
        .map { .length($0) }
    case .instant(let format, _):
      switch format {
      case .yearFirst: return nil
      case .dayFirst: return .dates(.dayFirst)
      case .monthFirst: return .dates(.monthFirst)
      case .unixSeconds: return .unixSeconds
      case .unixMilliseconds: return .unixMilliseconds
      case .unixMicroseconds: return .unixMicroseconds
      case .spreadsheetSerial: return .spreadsheetDays
      }
    }
  }

  /// The zone of the column's times, where its name gives it one of its own.
  package var timeZone: String? { HeaderName(name).timeZone }
}

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
    case dayFirst = "day_first"
    case monthFirst = "month_first"

    var format: InstantFormat? { InstantFormat(rawValue: rawValue) }
  }
}

/// In what a column's values are written, for people.
package enum ColumnUnit: Sendable, Hashable {
  /// Bare numbers of this unit.
  case length(ColumnNotation.LengthUnit)
  case instants(InstantFormat)
  case scale(RatingScale)
}

extension ColumnPlan {
  /// Nil where the values say it themselves (`1.5 h`, `2026-05-01`) or have no unit.
  package var unit: ColumnUnit? {
    if let ratingScale { return .scale(ratingScale) }
    if let seconds = duration?.secondsPerUnit, examples.contains(where: { Double($0) != nil }) {
      return ColumnNotation.LengthUnit.allCases.first { $0.seconds == seconds }.map { .length($0) }
    }
    return instantFormat.flatMap { $0 == .yearFirst ? nil : .instants($0) }
  }

  /// The zone of the column's times, where its name gives it one of its own.
  package var timeZone: String? { HeaderName(name).timeZone }
}

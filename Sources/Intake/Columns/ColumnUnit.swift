import Desk

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

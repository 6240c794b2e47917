import Desk
import Metrics
import Wording

/// Which period a question is about.
package enum PeriodChoice: Sendable, Hashable {
  /// The latest whole month; where none is whole, the latest with records.
  case latest
  /// No cut.
  case all
  case of(Period)

  /// - Parameter text: as written after `--period`; nil for the latest month.
  /// - Throws: ``PipelineError`` for text that is no period.
  package init(_ text: String?) throws(PipelineError) {
    switch text {
    case nil: self = .latest
    case "all": self = .all
    case let text?:
      guard let period = Period(text) else {
        throw PipelineError(.wrongUsage, .unreadablePeriod(text))
      }
      self = .of(period)
    }
  }

  /// - Throws: ``PipelineError`` where the data has nothing of the period, or nothing with a date.
  func period(in coverage: Coverage) throws(PipelineError) -> Period? {
    switch self {
    case .all: return nil
    case .of(let period):
      guard coverage.hasRecords(during: period) else {
        throw PipelineError(
          .nothingUsable, .emptyPeriod(period, nearest: coverage.nearest(to: period)))
      }
      return period
    case .latest:
      guard let latest = coverage.latestMonth else {
        throw PipelineError(.nothingUsable, .noLatestMonth)
      }
      return latest
    }
  }
}

/// Which period another one is compared with: `--compare`.
package enum ComparisonChoice: Sendable, Hashable {
  case previous
  case yearBefore
  case of(Period)

  /// - Throws: ``PipelineError`` for text that is no period.
  package init(_ text: String) throws(PipelineError) {
    switch text {
    case "previous": self = .previous
    case "year": self = .yearBefore
    default:
      guard let period = Period(text.replacing("..", with: "/")) else {
        throw PipelineError(.wrongUsage, .unreadableComparison(text))
      }
      self = .of(period)
    }
  }

  func period(before period: Period) -> Period {
    switch self {
    case .previous: period.previous
    case .yearBefore: period.yearBefore
    case .of(let other): other
    }
  }
}

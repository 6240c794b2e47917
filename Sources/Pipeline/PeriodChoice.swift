import Desk
import Metrics
import Wording

/// Which period a question is about.
package enum PeriodChoice: Sendable, Hashable {
  /// The latest month with tickets.
  case latest
  /// No cut.
  case all
  case of(Period)

  /// - Parameter text: as written after `--period`; nil for the latest month.
  /// - Throws: ``PipelineError`` for text that is no period, and for `all` where it is not allowed.
  package init(_ text: String?, allowsAll: Bool = true) throws(PipelineError) {
    guard let text else {
      self = .latest
      return
    }
    if text == "all", allowsAll {
      self = .all
    } else if let period = Period(text) {
      self = .of(period)
    } else {
      throw PipelineError(.wrongUsage, .unreadablePeriod(text, allowsAll: allowsAll))
    }
  }

  func period(in analysis: Analysis) throws(PipelineError) -> Period? {
    switch self {
    case .all: return nil
    case .of(let period): return period
    case .latest:
      guard let latest = analysis.latestMonth else {
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

import Desk

/// The periods by which one is judged: the whole ones before it, and of a period that is not over the
/// same days of each.
package struct Baseline: Sendable {
  /// Oldest first; the last is the period that is judged.
  package let periods: [Period]
  /// The covered days of each, by which counts are taken.
  package let covered: [Period]
  /// How many periods make a year; nil where they do not, and where one between is not whole.
  package let periodsOfYear: Int?

  package init(of period: Period, in coverage: Coverage, most: Int) {
    let part = coverage.coveredPart(of: period) ?? period
    let whole = coverage.wholePeriods(before: period, atMost: most)
    // The whole span of the data has no periods before it.
    let earlier = whole.compactMap { $0.cut(like: part, of: period) }
    periods = earlier + [period]
    covered = earlier + [part]
    let isRow = zip(whole, whole.dropFirst() + [period]).allSatisfy { $1.previous == $0 }
    periodsOfYear = isRow ? period.kind.countInYear : nil
  }

  /// Months in a row, all of them whole.
  init(months: [Period]) {
    (periods, covered, periodsOfYear) = (months, months, 12)
  }
}

extension Period.Kind {
  /// How many make a year; nil for any days.
  fileprivate var countInYear: Int? {
    switch self {
    case .month: 12
    case .quarter: 4
    case .half: 2
    case .year: 1
    case .days: nil
    }
  }
}

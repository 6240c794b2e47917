import Desk
import Statistics

/// One period broken down by everything that a report looks at.
package struct Breakdowns: Sendable {
  private var answers: [ReportBreakdown: Breakdown] = [:]
  /// Of each row, by its key.
  private var places: [ReportBreakdown: [[String?]: Int]] = [:]

  package init() {}

  init(_ analysis: Analysis, during period: Period, workers: Int) async {
    // Breakdowns of the same metrics are one question.
    let questions = Dictionary(grouping: ReportBreakdown.allCases) { $0.metrics.map(\.id) }
    for breakdowns in questions.values {
      let found = await analysis.answer(
        .init(
          breakdowns[0].metrics.map { MetricRequest($0) }, by: breakdowns.map(\.dimensions),
          period: period, workers: workers))
      for (breakdown, answer) in zip(breakdowns, found) {
        answers[breakdown] = answer
        places[breakdown] = Dictionary(answer.rows.enumerated().map { ($1.key, $0) }) { one, _ in
          one
        }
      }
    }
  }

  package func rows(_ breakdown: ReportBreakdown) -> [Breakdown.Row] {
    answers[breakdown]?.rows ?? []
  }

  /// A figure in a row of a breakdown: the metric's first where none is named, nil where it has no
  /// value.
  package func measurement(
    _ metric: Metric, _ statistic: Statistic? = nil, of row: Breakdown.Row,
    in breakdown: ReportBreakdown
  ) -> Measurement? {
    let key = metric.key(statistic ?? metric.statistics[0])
    guard let answer = answers[breakdown] else { return nil }
    guard let index = answer.measurementKeys.firstIndex(of: key) else {
      preconditionFailure("\(key) is not broken down by \(breakdown)")
    }
    let measurement = row.measurements[index]
    return measurement.value == nil ? nil : measurement
  }

  /// A figure of a group; nil where the group has no row or the figure no value.
  package func measurement(
    _ metric: Metric, _ group: [String?], in breakdown: ReportBreakdown
  ) -> Measurement? {
    places[breakdown]?[group].flatMap {
      measurement(metric, of: rows(breakdown)[$0], in: breakdown)
    }
  }

  /// The successes of a ratio in a group, and its cases; 0 of 0 for a group without a case.
  func proportion(
    _ metric: Metric, _ group: [String?], in breakdown: ReportBreakdown
  ) -> Proportion {
    measurement(metric, group, in: breakdown)?.proportion ?? Proportion(successes: 0, of: 0)
  }
}

extension ReportBreakdown {
  fileprivate var metrics: [Metric] {
    [Metric].catalogue.filter { $0.placement.breakdowns.contains(self) }
  }
}

extension Measurement {
  package var proportion: Proportion {
    Proportion(successes: Int(((value ?? 0) * Double(sample)).rounded()), of: sample)
  }
}

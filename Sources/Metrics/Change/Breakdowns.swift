import Desk
import Statistics

/// One period broken down by everything that is looked at.
package struct Breakdowns: Sendable {
  private var byName: [String: Breakdown] = [:]

  /// The breakdowns of a period that the data does not reach.
  package init() {}

  init(_ analysis: Analysis, during period: Period, workers: Int) async {
    for question in Self.questions {
      let answers = await analysis.answer(
        .init(
          question.metrics.map { MetricRequest($0) },
          by: question.groupings.map { $0.map { Dimension(named: $0) } }, period: period,
          workers: workers))
      for (grouping, answer) in zip(question.groupings, answers) {
        byName[grouping.joined(separator: ",")] = answer
      }
    }
  }

  /// The rows of groups with any ticket; none where the question was not asked.
  package func rows(_ names: String) -> [Breakdown.Row] { byName[names]?.rows ?? [] }

  package func measurement(_ key: String, of row: Breakdown.Row, in names: String) -> Measurement? {
    guard let index = byName[names]?.measurementKeys.firstIndex(of: key) else { return nil }
    let measurement = row.measurements[index]
    return measurement.value == nil ? nil : measurement
  }

  package func measurement(_ key: String, _ group: [String?], in names: String) -> Measurement? {
    guard let found = byName[names]?[key, group], found.value != nil else { return nil }
    return found
  }

  /// The successes of a ratio in a group, and its cases; 0 of 0 for a group without a case.
  func proportion(_ metric: Metric, _ group: [String?], in names: String) -> Proportion {
    measurement(metric.id.rawValue, group, in: names)?.proportion ?? Proportion(successes: 0, of: 0)
  }

  private struct Question {
    var metrics: [Metric]
    var groupings: [[String]]
  }

  private static let questions: [Question] = [
    Question(
      metrics: [
        .ticketsCreated, .ticketsResolved, .firstResponseTime, .firstResponseTimeBusiness,
        .firstResponseAttainment, .resolutionTime, .resolutionAttainment, .waitTime,
        .answerRate, .backlog, .csat, .complaintRate, .reopenRate, .transferRate,
      ],
      groupings: [["channel"], ["priority"], ["team"]]),
    Question(
      metrics: [.ticketsCreated, .csat, .complaintRate, .reopenRate],
      groupings: [
        ["category"], ["category1"], ["product"], ["region"], ["customer_type"],
        ["channel", "category"], ["agent"],
      ]),
    Question(
      metrics: [.ticketsCreated], groupings: [["weekday", "hour"]]),
    Question(
      metrics: [.reopenRate], groupings: [["category1", "day"]]),
  ]
}

extension Measurement {
  /// A ratio's successes and sample.
  package var proportion: Proportion {
    Proportion(successes: Int(((value ?? 0) * Double(sample)).rounded()), of: sample)
  }
}

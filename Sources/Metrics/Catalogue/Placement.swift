import Desk

/// Where a report shows a metric, beside the table of all metrics.
package struct Placement: Sendable {
  /// A figure of the metric, and which place it has among those of other metrics; 1 is the first.
  package struct Rank: Sendable, ExpressibleByIntegerLiteral {
    package let number: Int
    package let statistic: Statistic?

    package init(_ number: Int, _ statistic: Statistic? = nil) {
      self.number = number
      self.statistic = statistic
    }

    package init(integerLiteral number: Int) { self.init(number) }
  }

  package private(set) var headline: Rank?
  /// Among the findings: what a manager looks at first comes first.
  package private(set) var finding: Rank?
  /// Among the figures whose segments have control charts.
  package private(set) var segments: Rank?
  /// Among the measures by which agents are compared, unless asked otherwise.
  package private(set) var agents: Rank?
  package private(set) var breakdowns: Set<ReportBreakdown> = []
  /// Whether a clear move is explained by the segments that moved: ratios only.
  package private(set) var isExplained = false
}

package enum ReportBreakdown: Sendable, CaseIterable {
  case channel, priority, team, category, category1, product, region, customerType
  case channelAndCategory, agent, weekdayAndHour, category1AndDay

  package var name: String { dimensions.map(\.name).joined(separator: ",") }

  package var dimensions: [Dimension] {
    switch self {
    case .channel: [.field(.channel)]
    case .priority: [.field(.priority)]
    case .team: [.field(.team)]
    case .category: [.category]
    case .category1: [.field(.category1)]
    case .product: [.field(.product)]
    case .region: [.field(.region)]
    case .customerType: [.field(.customerType)]
    case .channelAndCategory: [.field(.channel), .category]
    case .agent: [.field(.agent)]
    case .weekdayAndHour: [.calendar(.weekday), .calendar(.hour)]
    case .category1AndDay: [.field(.category1), .calendar(.day)]
    }
  }
}

extension Set<ReportBreakdown> {
  /// By who serves, and how urgent it is.
  static let byService: Self = [.channel, .priority, .team]
  /// Also by what it is about, for whom, and who handled it.
  static let byServiceAndTopic = byService.union([
    .category, .category1, .product, .region, .customerType, .channelAndCategory, .agent,
  ])
}

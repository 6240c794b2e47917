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

  /// Among the headlines.
  package let headline: Rank?
  /// Among the findings: what a manager looks at first comes first.
  package let finding: Rank?
  /// Among the figures whose segments have control charts.
  package let segments: Rank?
  /// Among the measures by which agents are compared, unless asked otherwise.
  package let agents: Rank?
  package let breakdowns: Set<ReportBreakdown>
  /// Whether a clear move is explained by the segments that moved: ratios only.
  package let isExplained: Bool
  /// Whether the register shows it ticket by ticket.
  package let isInRegister: Bool

  init(
    headline: Rank? = nil, finding: Rank? = nil, segments: Rank? = nil, agents: Rank? = nil,
    breakdowns: Set<ReportBreakdown> = [], isExplained: Bool = false, isInRegister: Bool = false
  ) {
    self.headline = headline
    self.finding = finding
    self.segments = segments
    self.agents = agents
    self.breakdowns = breakdowns
    self.isExplained = isExplained
    self.isInRegister = isInRegister
  }
}

/// A breakdown that every report makes.
package enum ReportBreakdown: Sendable, CaseIterable {
  case channel
  case priority
  case team
  case category
  case category1
  case product
  case region
  case customerType
  case channelAndCategory
  case agent
  case weekdayAndHour
  case category1AndDay

  /// `channel`, `channel,category`.
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

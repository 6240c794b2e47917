import Desk
import Glibc
import Metrics

/// One metric of all agents, or teams, each against what their own cases let one expect.
package struct MetricComparison: Sendable {
  /// On what scale means are compared.
  package enum Scale: Sendable {
    case ratio
    /// As it is: scores, ratings, counts.
    case plain
    /// Lengths of time by their logarithm, so that one ticket of three weeks does not decide: a difference
    /// is a ratio, and a mean is a geometric mean.
    case logarithm
  }

  package let metric: Metric
  package let scale: Scale
  /// By the numbers of ``AgentComparison``.
  package let names: [String]
  package let comparison: AgentComparison
  /// What was compared, and the ticket of each case.
  let cases: ComparedCases
  let rows: [Int?]
  /// Whether every case is a yes or a no that counts as one: then limits are exact.
  let isCounted: Bool
  /// Cases without an agent: they are in nobody's comparison.
  package let unassigned: Int

  /// - Parameter dimension: agent or team.
  package init(
    _ analysis: Analysis, _ metric: Metric, by dimension: SymbolField = .agent,
    during period: Period?
  ) async {
    let list = await analysis.cases(of: metric, by: [.field(dimension)], during: period)
    self.metric = list.metric
    let scale: Scale =
      switch list.metric.aggregation {
      case .share, .fraction: .ratio
      default: list.metric.unit == .seconds ? .logarithm : .plain
      }
    self.scale = scale
    let groups = list.groups.compactMap { group in
      group.key[0].map { (name: $0, cases: group.cases.filter { $0.reading.isValue }) }
    }.filter { !$0.cases.isEmpty }.sorted { $0.name < $1.name }
    names = groups.map(\.name)
    unassigned = list.groups.filter { $0.key[0] == nil }
      .reduce(0) { $0 + $1.cases.count { $0.reading.isValue } }
    let kinds = CaseKinds(analysis)
    let all = groups.enumerated().flatMap { agent, group in
      group.cases.map { (agent: agent, one: $0) }
    }
    let unit = Double(
      list.metric.aggregation == .fraction ? Reading.fractionWhole : Reading.yes.raw)
    let cases = ComparedCases(
      agentCount: groups.count, agents: all.map(\.agent),
      values: all.map { entry in
        let value = Double(entry.one.reading.raw) / unit
        return scale == .logarithm ? log(max(1, value)) : value
      }, weights: list.isWeighted ? all.map(\.one.weight) : nil,
      strata: kinds.levels(of: all.map(\.one.row), by: list.metric.decidingFields))
    self.cases = cases
    isCounted = list.metric.aggregation == .share && !list.isWeighted
    rows = all.map(\.one.row)
    comparison = AgentComparison(
      cases, isShare: isCounted,
      prefersLarger: list.metric.polarity == .prefersLarger,
      fewest: analysis.settings.smallestSample)
  }

  /// An agent's cases with their values on the metric's own scale.
  package func cases(of name: String) -> [(row: Int, value: Double)] {
    guard let agent = names.firstIndex(of: name) else { return [] }
    return cases.agents.indices.filter { cases.agents[$0] == agent }.compactMap { index in
      rows[index].map { ($0, shown(cases.values[index])) }
    }
  }

  /// On the metric's own scale again: seconds of logarithms.
  package func shown(_ value: Double) -> Double { scale == .logarithm ? exp(value) : value }

  /// The differences from expectation with the better side up.
  package var merits: [(value: Double, uncertainty: Double)] {
    let sign = metric.polarity == .prefersSmaller ? -1.0 : 1
    return comparison.standings.map { ($0.shrunkenDifference * sign, $0.uncertainty) }
  }
}

extension Metric {
  /// What decides how hard a case is. That a ticket is a complaint is often told by its category: complaints
  /// are not expected by it, or everybody would have as many as expected.
  fileprivate var decidingFields: [SymbolField] {
    id == Metric.complaintRate.id ? [.channel, .priority] : [.category1, .channel, .priority]
  }
}

extension MetricComparison {
  /// What agents are compared by unless asked otherwise: quality, satisfaction, first contact, response,
  /// resolution, reopened tickets and complaints.
  package static let agentMeasures: [Metric] = [
    .qaScore, .csat, .firstContactNoRepeat.renamed(.firstContactResolution), .firstResponseTime,
    .resolutionTime, .reopenRate, .complaintRate,
  ]
}

import Desk
import Glibc
import Metrics
import Statistics

/// One metric of all agents, or teams, each compared with what their own cases let one expect.
package struct MetricComparison: Sendable {
  package let metric: Metric
  /// Indexed by ``AgentStanding/agent``.
  package let names: [String]
  package let comparison: AgentComparison
  /// The cases compared, and the ticket of each.
  let cases: ComparedCases
  let rows: [Int?]
  /// Whether every case is a yes or a no of weight 1; limits are exact then.
  let isCounted: Bool
  /// Cases without an agent, left out of the comparison.
  package let unassigned: Int

  /// - Parameter dimension: agent or team.
  package init(
    _ analysis: Analysis, _ metric: Metric, by dimension: SymbolField = .agent,
    during period: Period?
  ) async {
    let list = await analysis.cases(of: metric, by: [.field(dimension)], during: period)
    self.metric = list.metric
    let groups = list.groups.compactMap { group in
      group.key[0].map { (name: $0, cases: group.cases.filter { $0.reading.isValue }) }
    }.filter { !$0.cases.isEmpty }.sorted { $0.name < $1.name }
    names = groups.map(\.name)
    unassigned = list.groups.filter { $0.key[0] == nil }
      .reduce(0) { $0 + $1.cases.count { $0.reading.isValue } }
    let all = groups.enumerated().flatMap { agent, group in
      group.cases.map { (agent: agent, one: $0) }
    }
    let unit = Double(
      list.metric.aggregation == .fraction ? Reading.fractionWhole : Reading.yes.raw)
    let cases = ComparedCases(
      agentCount: groups.count, agents: all.map(\.agent),
      values: all.map { entry in
        let value = Double(entry.one.reading.raw) / unit
        return list.metric.isComparedByLogarithms ? log(max(1, value)) : value
      }, weights: list.isWeighted ? all.map(\.one.weight) : nil,
      strata: analysis.strata(of: all.map(\.one.row), by: list.metric.decidingFields))
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

  /// Back on the metric's own scale: seconds from logarithms, and their differences as ratios.
  package func shown(_ value: Double) -> Double {
    metric.isComparedByLogarithms ? exp(value) : value
  }

  /// The lower quartile, the median and the upper quartile of the agents with cases enough, on the
  /// metric's own scale; nil each for fewer than `fewest` agents.
  package func quarters(ofAtLeast fewest: Int) -> [Double?] {
    let values = comparison.standings.filter { $0.level != .tooFew }.map(\.value).sorted()
    return [0.25, 0.5, 0.75].map { share in
      values.count >= fewest ? percentile(share, ofSorted: values).map(shown) : nil
    }
  }

  /// The differences from expectation with the better side up.
  package var merits: [(value: Double, uncertainty: Double)] {
    let sign = metric.polarity == .prefersSmaller ? -1.0 : 1
    return comparison.standings.map { ($0.shrunkenDifference * sign, $0.uncertainty) }
  }
}

extension Metric {
  /// Durations are compared by their logarithms: differences are ratios, and means are geometric.
  package var isComparedByLogarithms: Bool { unit == .seconds }

  /// What makes a case easy or hard. Complaints are often recognised by their category, so
  /// complaint rates are not expected by category: everybody would have as many as expected.
  fileprivate var decidingFields: [SymbolField] {
    id == .complaintRate ? [.channel, .priority] : [.category1, .channel, .priority]
  }
}

extension MetricComparison {
  /// What agents are compared by unless asked otherwise.
  package static let agentMeasures = [Metric].catalogue.ranked(\.agents).map(\.metric)
}

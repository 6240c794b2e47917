import Desk
import Metrics
import Statistics

/// Several metrics of an agent as one number, weighted as the organisation says.
///
/// Each metric counts by how far its shrunken difference from expectation lies along the spread of true
/// differences between agents, its better side up; 1 is as good as one agent in six. A metric in which nobody
/// differs beyond chance adds nothing, and one that an agent has no case in leaves the denominator.
package struct CompositeScore: Sendable {
  package struct Agent: Sendable {
    package let name: String
    package let value: Double
    package let uncertainty: Double
    /// Metrics that the agent has cases in.
    package let metrics: Int

    package var interval: Interval {
      let margin = NormalDistribution.criticalValue(confidence: 0.95) * uncertainty
      return Interval(low: value - margin, high: value + margin)
    }
  }

  /// By name.
  package let agents: [Agent]
  /// How many metrics it is made of.
  package let metrics: Int

  init(agents: [Agent]) {
    self.agents = agents
    metrics = agents.map(\.metrics).max() ?? 0
  }

  /// - Parameter parts: the comparisons with their weights.
  package init(_ parts: [(comparison: MetricComparison, weight: Double)]) {
    metrics = parts.count
    var sums: [String: (value: Double, variance: Double, weight: Double, metrics: Int)] = [:]
    for part in parts {
      let spread = part.comparison.comparison.spread
      let merits = part.comparison.merits
      for (standing, merit) in zip(part.comparison.comparison.standings, merits) {
        var sum = sums[part.comparison.names[standing.agent]] ?? (0, 0, 0, 0)
        if spread > 0 {
          sum.value += part.weight * merit.value / spread
          let error = part.weight * merit.uncertainty / spread
          sum.variance += error * error
        }
        sum.weight += part.weight
        sum.metrics += 1
        sums[part.comparison.names[standing.agent]] = sum
      }
    }
    agents = sums.filter { $0.value.weight > 0 }.map { name, sum in
      Agent(
        name: name, value: sum.value / sum.weight,
        uncertainty: sum.variance.squareRoot() / sum.weight, metrics: sum.metrics)
    }.sorted { $0.name < $1.name }
  }
}

extension CompositeScore {
  /// By the weights of the configuration.
  package init(
    _ analysis: Analysis, by dimension: SymbolField = .agent, during period: Period?
  ) async {
    var parts: [(comparison: MetricComparison, weight: Double)] = []
    for (id, weight) in analysis.settings.compositeWeights {
      guard let metric = [Metric].catalogue.named(id) else { continue }
      let compared = await MetricComparison(analysis, metric, by: dimension, during: period)
      parts.append((compared, weight))
    }
    self.init(parts)
  }
}

import Desk
import Metrics
import Statistics

/// Several metrics of an agent in one number, with the weights that the organisation sets.
///
/// Each metric contributes its shrunken difference from expectation over the spread of true
/// differences, the better side up: 1 is as good as one agent in six. It is 0 where agents do not
/// differ by more than chance, and nothing where an agent has no case.
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
}

extension CompositeScore {
  /// By the weights of the configuration.
  package init(
    _ analysis: Analysis, by dimension: SymbolField = .agent, during period: Period?
  ) async {
    var sums: [String: (value: Double, variance: Double, weight: Double, metrics: Int)] = [:]
    var metrics = 0
    for (id, weight) in analysis.settings.compositeWeights {
      guard let metric = [Metric].catalogue.named(id) else { continue }
      let compared = await MetricComparison(analysis, metric, by: dimension, during: period)
      metrics += 1
      let spread = compared.comparison.spread
      for (standing, merit) in zip(compared.comparison.standings, compared.merits) {
        var sum = sums[compared.names[standing.agent]] ?? (0, 0, 0, 0)
        if spread > 0 {
          sum.value += weight * merit.value / spread
          let error = weight * merit.uncertainty / spread
          sum.variance += error * error
        }
        sum.weight += weight
        sum.metrics += 1
        sums[compared.names[standing.agent]] = sum
      }
    }
    let agents = sums.filter { $0.value.weight > 0 }.map { name, sum in
      Agent(
        name: name, value: sum.value / sum.weight,
        uncertainty: sum.variance.squareRoot() / sum.weight, metrics: sum.metrics)
    }
    self.init(agents: agents.sorted { $0.name < $1.name }, metrics: metrics)
  }
}

/// The star of the period and the most improved agent, from values that allow for chance.
///
/// Whoever leads a list of raw numbers was partly lucky, and whoever rises fastest had often fallen
/// by chance before: values are shrunken, and no one is named whose lead may be chance.
package struct Recognition: Sendable {
  package struct Winner: Sendable {
    package let name: String
    package let value: Double
    package let interval: Interval
  }

  /// The best composite, where its interval lies above expectation.
  package let star: Winner?
  /// The greatest rise, where it exceeds what the greatest of so many is by chance.
  package let mostImproved: Winner?

  /// - Parameters:
  ///   - now: the composites of the period.
  ///   - before: the composites of the period before, if any.
  package init(now: CompositeScore, before: CompositeScore?) {
    // An agent who lacks one of the metrics is not named: one good metric does not outweigh four.
    let whole = now.agents.filter { $0.metrics == now.metrics }
    star = whole.max { ($0.value, $1.name) < ($1.value, $0.name) }.flatMap { best in
      best.interval.low > 0
        ? Winner(name: best.name, value: best.value, interval: best.interval) : nil
    }
    let earlier = Dictionary(
      (before?.agents ?? []).filter { $0.metrics == before?.metrics }.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    let rises = whole.compactMap { agent in
      earlier[agent.name].map { old in
        (
          name: agent.name, value: agent.value - old.value,
          error: (agent.uncertainty * agent.uncertainty + old.uncertainty * old.uncertainty)
            .squareRoot()
        )
      }
    }
    mostImproved = rises.max { ($0.value, $1.name) < ($1.value, $0.name) }.flatMap { best in
      // Bonferroni: it is the greatest of many.
      let z = -NormalDistribution.quantile(0.025 / Double(max(1, rises.count)))
      guard best.error > 0, best.value > z * best.error else { return nil }
      return Winner(
        name: best.name, value: best.value,
        interval: Interval(
          low: best.value - z * best.error, high: best.value + z * best.error))
    }
  }
}

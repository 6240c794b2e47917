import Statistics

/// 最佳服务明星 and 进步最快员工, from values that survive their own statistics.
///
/// Whoever leads a list of raw numbers was partly lucky, and falls back the month after; whoever rises
/// fastest had often fallen by chance before. Shrunken values have that taken out already, and nobody is
/// named whose lead chance explains.
package struct Recognition: Sendable {
  package struct Winner: Sendable {
    package let name: String
    package let value: Double
    package let interval: Interval
  }

  /// The best composite, where its interval lies above what the agent's cases let one expect.
  package let star: Winner?
  /// The greatest rise against the period before, where it is beyond what the greatest of so many rises
  /// is by chance.
  package let mostImproved: Winner?
  /// How many agents have values in both periods.
  package let compared: Int

  /// - Parameters:
  ///   - now: of the period; before: of the one before, nil without one.
  package init(now: CompositeScore, before: CompositeScore?) {
    // One good metric is no match for four: whoever lacks any of them is not named.
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
    compared = rises.count
    mostImproved = rises.max { ($0.value, $1.name) < ($1.value, $0.name) }.flatMap { best in
      // The greatest of many: each alone is held to its share of the doubt (Bonferroni).
      let z = -NormalDistribution.quantile(0.025 / Double(max(1, rises.count)))
      guard best.error > 0, best.value > z * best.error else { return nil }
      return Winner(
        name: best.name, value: best.value,
        interval: Interval(
          low: best.value - z * best.error, high: best.value + z * best.error))
    }
  }
}

extension BetaPrior {
  /// The prior that the groups themselves speak for: the most likely a and b, given how far their
  /// ratios lie apart beyond what chance does to groups of their sizes.
  ///
  /// Nil where there is no such prior: under two groups with tickets; groups that differ no more
  /// than chance explains, so that the ratio of all is the best estimate for each; groups with
  /// nothing but successes or nothing but failures, of which no group says anything about another.
  ///
  /// Source: maximum likelihood, Griffiths, Biometrics 29 (1973) 637. Example: 4 of 10, 30 of 100,
  /// 60 of 100 and 45 of 100 give a 9.785 and b 12.234.
  package init?(fitting groups: [Proportion]) {
    let groups = groups.filter { $0.total > 0 }
    let likelihood = BetaBinomialLikelihood(groups)
    guard groups.count >= 2, let pooled = likelihood.pooledMean,
      likelihood.slopeWithoutSpread(mean: pooled) > 0,
      groups.contains(where: { $0.successes > 0 && $0.successes < $0.total }),
      let best = likelihood.maximum(
        from: .init(mean: pooled, spread: Self.spread(of: groups, mean: pooled)))
    else { return nil }
    self.init(a: best.mean / best.spread, b: best.complement / best.spread)
  }

  /// A first guess at 1 / (a + b): the variance between the groups' ratios over that of one ticket.
  private static func spread(of groups: [Proportion], mean: Double) -> Double {
    let variance = mean * (1 - mean)
    let total = groups.reduce(0) { $0 + Double($1.total) }
    let squares = groups.reduce(0) { sum, group in
      let distance = Double(group.successes) / Double(group.total) - mean
      return sum + Double(group.total) * distance * distance
    }
    let sizes = groups.reduce(0) { $0 + Double($1.total) * Double($1.total) }
    let chance = variance * Double(groups.count - 1)
    let share = (squares - chance) / (variance * (total - sizes / total))
    let correlation = min(0.9, max(1e-4, share))
    return correlation / (1 - correlation)
  }
}

import Desk
import Statistics

extension Analysis {
  /// Answers a question for two periods: what moved, and whether by more than chance.
  ///
  /// - Parameter base: the period to compare with.
  package func answer(_ question: Question, against base: Period) async -> [Breakdown] {
    let groupings = groupings(of: question)
    let now = TallyEngine(
      context: context(during: question.period), groupings: groupings, workers: question.workers)
    let before = TallyEngine(
      context: context(during: base), groupings: groupings, workers: question.workers)
    var tables = groupings.map { [[Comparison]](repeating: [], count: $0.keys.count) }
    var figures: [(metric: Metric, statistic: Statistic?)] = []
    for request in question.requests {
      // A metric at a time: the tallies of both periods hold all values.
      let metric = request.metric
      let current = now.tallies(of: [metric])
      let earlier = before.tallies(of: [metric])
      let lengths = settings.lengths(of: metric, question.period, base)
      figures += request.statistics.map { (metric, $0) }
      for grouping in groupings.indices {
        for group in groupings[grouping].keys.indices {
          tables[grouping][group] += Comparison.of(
            request, current: current[0][grouping][group], base: earlier[0][grouping][group],
            lengths: lengths)
        }
      }
    }
    return zip(groupings, tables).map { grouping, table in
      var table = table
      for (place, figure) in figures.enumerated()
      where figure.metric.splitsByGroup(figure.statistic) && !grouping.dimensions.isEmpty {
        let effects = ChangeDecomposition(table.map { $0[place] })?.effects ?? []
        for (group, effect) in effects.enumerated() { table[group][place].effect = effect }
      }
      return Breakdown(grouping, question.requests) { group in
        Breakdown.Row(
          key: grouping.keys[group], measurements: table[group].map(\.current),
          comparisons: table[group])
      }
    }
  }
}

extension Metric {
  /// Whether a figure of all is the mean of its groups' figures, each weighted by its sample.
  fileprivate func splitsByGroup(_ statistic: Statistic?) -> Bool {
    switch aggregation {
    case .share, .mean, .fraction, .netPromoter: true
    case .count: false
    case .distribution:
      switch statistic {
      case .mean?, .within?, nil: true
      case .percentile?, .maximum?: false
      }
    }
  }
}

extension ChangeDecomposition {
  fileprivate init?(_ groups: [Comparison]) {
    func means(_ side: KeyPath<Comparison, Measurement>) -> [SegmentMean] {
      groups.map { $0[keyPath: side] }.map { SegmentMean(count: $0.sample, mean: $0.value) }
    }
    self.init(before: means(\.base), after: means(\.current))
  }
}

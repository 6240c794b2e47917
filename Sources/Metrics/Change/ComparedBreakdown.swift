import Desk
import Statistics

/// A breakdown of one period beside that of another: what moved, and whether by more than chance.
package struct ComparedBreakdown: Sendable {
  package let dimensions: [Dimension]
  /// The keys of the comparisons in each row: `csat`, `first_response_time.p90`.
  package let measurementKeys: [String]
  /// Largest sample in the later period first, then by name, as in ``Breakdown``.
  package let rows: [Row]

  package struct Row: Sendable {
    /// The values of the dimensions, in their order; nil where tickets have none.
    package let key: [String?]
    /// `comparisons[index]` belongs to `measurementKeys[index]`.
    package let comparisons: [Comparison]
    /// How far the group moved the total; nil for a total, and for what is no ratio or mean.
    package let effects: [ChangeDecomposition.Effect?]

    fileprivate var isEmpty: Bool {
      comparisons.allSatisfy { $0.current.isEmpty && $0.base.isEmpty }
    }
  }

  /// - Parameter effects: by figure and group; nil for figures whose change cannot be split.
  fileprivate init(
    _ grouping: Grouping, keys: [String], _ table: [[Comparison]],
    effects: [[ChangeDecomposition.Effect]?]
  ) {
    dimensions = grouping.dimensions
    measurementKeys = keys
    let isTotal = grouping.dimensions.isEmpty
    rows = grouping.keys.indices
      .map { group in
        Row(
          key: grouping.keys[group], comparisons: table[group],
          effects: effects.map { isTotal ? nil : $0?[group] })
      }
      .filter { !$0.isEmpty || isTotal }
      .inGroupOrder(\.key) { $0.comparisons.first?.current.sample ?? 0 }
  }
}

extension Analysis {
  /// Answers a question for two periods.
  ///
  /// - Parameter base: the period to compare with.
  package func answer(_ question: Question, against base: Period) async -> [ComparedBreakdown] {
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
    let keys = figures.map { $0.metric.key($0.statistic) }
    return groupings.indices.map { index in
      let table = tables[index]
      let effects = figures.indices.map { figure in
        figures[figure].metric.splitsByGroup(figures[figure].statistic)
          ? ChangeDecomposition(table.map { $0[figure] })?.effects : nil
      }
      return ComparedBreakdown(groupings[index], keys: keys, table, effects: effects)
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

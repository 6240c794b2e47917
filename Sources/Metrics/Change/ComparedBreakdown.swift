import Desk
import Statistics

/// A breakdown of one period beside that of another: what moved, by how much, and whether that is
/// more than chance explains.
package struct ComparedBreakdown: Sendable {
  package let dimensions: [Dimension]
  /// The keys of the comparisons in each row: `csat`, `first_response_time.p90`.
  package let measurementKeys: [String]
  /// Largest sample first, then by name, as in ``Breakdown``.
  package let rows: [Row]

  package struct Row: Sendable {
    /// The values of the dimensions, in their order; nil where tickets have none.
    package let key: [String?]
    /// `comparisons[index]` belongs to `measurementKeys[index]`.
    package let comparisons: [Comparison]
    /// How far the group moved the total; nil for figures that are neither ratios nor means, and
    /// where nothing is broken down.
    package fileprivate(set) var effects: [ChangeDecomposition.Effect?]
  }

  private init(dimensions: [Dimension], measurementKeys: [String], rows: [Row]) {
    self.dimensions = dimensions
    self.measurementKeys = measurementKeys
    self.rows = rows
  }

  /// The same with the first rows only.
  package func limited(to count: Int) -> ComparedBreakdown {
    ComparedBreakdown(
      dimensions: dimensions, measurementKeys: measurementKeys, rows: Array(rows.prefix(count)))
  }

  /// - Parameter effects: by figure and group; nil for figures whose change cannot be split.
  init(
    _ grouping: Grouping, keys: [String], _ table: [[Comparison]],
    effects: [[ChangeDecomposition.Effect]?]
  ) {
    dimensions = grouping.dimensions
    measurementKeys = keys
    var rows = grouping.keys.indices.map {
      Row(
        key: grouping.keys[$0], comparisons: table[$0],
        effects: Array(repeating: nil, count: keys.count))
    }
    for (figure, effects) in effects.enumerated() where !grouping.dimensions.isEmpty {
      for (group, effect) in (effects ?? []).enumerated() { rows[group].effects[figure] = effect }
    }
    self.rows = rows.filter { !$0.isEmpty || grouping.dimensions.isEmpty }.sorted {
      GroupOrder.isBefore($0.key, $0.sample, $1.key, $1.sample)
    }
  }
}

extension ComparedBreakdown.Row {
  /// The sample of the first measurement in the later period.
  fileprivate var sample: Int { comparisons.first?.current.sample ?? 0 }

  /// Whether neither period has a case of the group.
  fileprivate var isEmpty: Bool {
    comparisons.allSatisfy { $0.current.isEmpty && $0.base.isEmpty }
  }
}

extension Analysis {
  /// Answers a question for two periods. The figures of a breakdown are judged together.
  ///
  /// - Parameter base: the period to compare with.
  package func answer(_ question: Question, against base: Period) async -> [ComparedBreakdown] {
    let groupings = await groupings(of: question)
    let now = TallyEngine(context: context(during: question.period), groupings: groupings)
    let before = TallyEngine(context: context(during: base), groupings: groupings)
    var tables = groupings.map { [[Difference]](repeating: [], count: $0.keys.count) }
    var figures: [(metric: Metric, statistic: Statistic?)] = []
    for request in question.requests {
      // A metric at a time: the tallies of both periods hold all values.
      let metric = resolved(request.metric)
      let current = await now.tallies(of: [metric], workers: question.workers)[0]
      let earlier = await before.tallies(of: [metric], workers: question.workers)[0]
      let lengths = settings.lengths(of: metric, question.period, base)
      figures += request.statistics.map { (metric, $0) }
      for grouping in groupings.indices {
        for group in groupings[grouping].keys.indices {
          let pairs = request.statistics.map {
            Comparison.Pair(
              metric, $0, current: current[grouping][group], base: earlier[grouping][group],
              lengths: lengths)
          }
          tables[grouping][group] += Comparison.differences(of: pairs)
        }
      }
    }
    let keys = figures.map { $0.metric.key($0.statistic) }
    return groupings.indices.map { index in
      let judged = Comparison.judge(
        tables[index].joined().map { $0 }, smallestSample: settings.smallestSample)
      let table = tables[index].indices.map { group in
        Array(judged[(group * keys.count)..<((group + 1) * keys.count)])
      }
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
  /// The change of a figure, by its groups.
  fileprivate init?(_ groups: [Comparison]) {
    func means(_ side: KeyPath<Comparison, Measurement>) -> [SegmentMean] {
      groups.map {
        let measurement = $0[keyPath: side]
        return SegmentMean(count: measurement.sample, mean: measurement.value)
      }
    }
    self.init(before: means(\.base), after: means(\.current))
  }
}

extension Measurement {
  /// Whether there are no cases, neither with a value nor without one.
  var isEmpty: Bool { sample == 0 && leftOut.isEmpty }
}

/// The order in which groups are listed: largest sample first, then by name; those without a name
/// last.
enum GroupOrder {
  static func isBefore(
    _ left: [String?], _ leftSample: Int, _ right: [String?], _ rightSample: Int
  ) -> Bool {
    if leftSample != rightSample { return leftSample > rightSample }
    for (left, right) in zip(left, right) where left != right {
      guard let left else { return false }
      guard let right else { return true }
      return left < right
    }
    return false
  }
}

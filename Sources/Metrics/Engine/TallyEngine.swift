import Desk

/// Tallies metrics over all tickets and responses, for several groupings at once.
///
/// Metrics with few different values are read together in one pass; each distribution of durations in
/// a pass of its own that sorts its values once and deals them out to the groups in order.
struct TallyEngine: Sendable {
  let context: MeasurementContext
  let groupings: [Grouping]

  /// Measurements by grouping, group and request: `[grouping][group][figure]`.
  func measure(_ requests: [MetricRequest], workers: Int) async -> [[[Measurement]]] {
    let figures = await reduce(requests.map(\.metric), workers: workers) { index, tally in
      requests[index].statistics.map {
        tally.measurement(of: requests[index].metric.aggregation, $0)
      }
    }
    return groupings.indices.map { grouping in
      groupings[grouping].keys.indices.map { group in
        figures.flatMap { $0[grouping][group] }
      }
    }
  }

  /// Tallies by metric, grouping and group.
  func tallies(of metrics: [Metric], workers: Int) async -> [[[Tally]]] {
    await reduce(metrics, workers: workers) { $1 }
  }

  /// What `transform` makes of each tally, by metric, grouping and group.
  ///
  /// A tally of a distribution holds all its values: it is let go as soon as it is transformed.
  private func reduce<Result: Sendable>(
    _ metrics: [Metric], workers: Int,
    transform: @escaping @Sendable (_ metric: Int, Tally) -> Result
  ) async -> [[[Result]]] {
    let batches = batches(of: metrics)
    let results = await inParallel(batches, workers: workers) { batch in
      let source = source(of: batch.map { metrics[$0] })
      let byGrouping = groupings.map { grouping in
        zip(batch, source.allTallies(grouping)).map { metric, tallies in
          tallies.map { transform(metric, $0) }
        }
      }
      return batch.indices.map { position in byGrouping.map { $0[position] } }
    }
    var byMetric = [[[Result]]](repeating: [], count: metrics.count)
    for (batch, result) in zip(batches, results) {
      for (metric, byGrouping) in zip(batch, result) { byMetric[metric] = byGrouping }
    }
    return byMetric
  }

  /// What is read in one pass: each distribution of durations alone, the others in two halves.
  private func batches(of metrics: [Metric]) -> [[Int]] {
    let durations = metrics.indices.filter { metrics[$0].hasManyValues }.map { [$0] }
    let coded = metrics.indices.filter { !metrics[$0].hasManyValues }
    var (ofTickets, ofResponses, ofReviews) = ([Int](), [Int](), [Int]())
    for index in coded {
      switch metrics[index].subject {
      case .tickets: ofTickets.append(index)
      case .responses: ofResponses.append(index)
      case .reviews: ofReviews.append(index)
      }
    }
    let half = (ofTickets.count + 1) / 2
    let batches = [
      Array(ofTickets.prefix(half)), Array(ofTickets.dropFirst(half)), ofResponses, ofReviews,
    ]
    return durations + batches.filter { !$0.isEmpty }
  }

  private func source(of metrics: [Metric]) -> any TallySource {
    if metrics[0].hasWeights(context) { return WeightedReadings(context, metrics) }
    return metrics[0].hasManyValues
      ? RankedReadings(context, metrics[0]) : CodedReadings(context, metrics)
  }
}

/// Readings that can be tallied by any grouping.
protocol TallySource {
  /// Tallies by metric and group.
  func tallies(_ grouping: Grouping) -> [[Tally]]
}

extension TallySource {
  /// Tallies by metric and group, with those of the tickets that belong to several groups in each.
  fileprivate func allTallies(_ grouping: Grouping) -> [[Tally]] {
    var sums = tallies(grouping)
    for layer in grouping.further {
      for (metric, tallies) in tallies(layer).enumerated() {
        for (group, tally) in tallies.enumerated() where tally != Tally() {
          sums[metric][group] = sums[metric][group] + tally
        }
      }
    }
    return sums
  }
}

extension Metric {
  /// Whether nearly every case has a value of its own.
  fileprivate var hasManyValues: Bool {
    if case .distribution = aggregation { unit == .seconds } else { false }
  }
}

/// Runs work on several threads; the results are in the order of the items.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], workers: Int, _ work: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  guard workers > 1, items.count > 1 else { return items.map(work) }
  return await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: items.count)
    var waiting = items.indices.makeIterator()
    for _ in 0..<workers {
      if let index = waiting.next() { group.addTask { (index, work(items[index])) } }
    }
    while let (index, result) = await group.next() {
      results[index] = result
      if let next = waiting.next() { group.addTask { (next, work(items[next])) } }
    }
    return results.map { $0! }
  }
}

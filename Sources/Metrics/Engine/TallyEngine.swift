import Desk
import Parallel

/// Tallies metrics over all their cases, for several groupings at once.
///
/// Metrics with few different values are read together in one pass; each distribution of durations
/// in a pass of its own that sorts its values once and deals them out to the groups in order.
struct TallyEngine: Sendable {
  let context: MeasurementContext
  let groupings: [Grouping]
  let workers: Int

  /// `[metric][grouping][group]`
  func tallies(of metrics: [Metric]) -> [[[Tally]]] { table(of: metrics) { $1 } }

  /// What `transform` makes of each tally: `[metric][grouping][group]`.
  ///
  /// A tally of a distribution holds all its values: it is freed as soon as it is transformed.
  func table<Element: Sendable>(
    of metrics: [Metric], _ transform: @Sendable (_ metric: Int, Tally) -> Element
  ) -> [[[Element]]] {
    let batches = batches(of: metrics)
    let results = concurrentMap(batches.count, workers: workers) { batch in
      let source = source(of: batches[batch].map { metrics[$0] })
      let byGrouping = groupings.map { grouping in
        zip(batches[batch], source.tallies(grouping)).map { metric, tallies in
          tallies.map { transform(metric, $0) }
        }
      }
      return batches[batch].indices.map { position in byGrouping.map { $0[position] } }
    }
    var byMetric = [[[Element]]](repeating: [], count: metrics.count)
    for (batch, result) in zip(batches, results) {
      for (metric, byGrouping) in zip(batch, result) { byMetric[metric] = byGrouping }
    }
    return byMetric
  }

  /// What is read in one pass: each distribution of durations alone, the others in two halves.
  private func batches(of metrics: [Metric]) -> [[Int]] {
    let durations = metrics.indices.filter { metrics[$0].hasManyValues }.map { [$0] }
    func others(_ kind: CaseKind) -> [Int] {
      metrics.indices.filter {
        !metrics[$0].hasManyValues && context.kind(of: metrics[$0]) == kind
      }
    }
    let ofTickets = others(.tickets)
    let half = (ofTickets.count + 1) / 2
    let batches = [
      Array(ofTickets.prefix(half)), Array(ofTickets.dropFirst(half)), others(.responses),
      others(.reviews),
    ]
    return durations + batches.filter { !$0.isEmpty }
  }

  private func source(of metrics: [Metric]) -> any TallySource {
    if context.isWeighted(metrics[0]) { return WeightedReadings(context, metrics) }
    return metrics[0].hasManyValues
      ? RankedReadings(context, metrics[0]) : CodedReadings(context, metrics)
  }
}

protocol TallySource {
  /// Tallies by metric and group; a ticket that belongs to several groups is in each.
  func tallies(_ grouping: Grouping) -> [[Tally]]
}

/// The readings of several metrics of reviews with different sampling weights.
///
/// Reviews are thousands where tickets are millions: they are kept as they are, one by one.
private struct WeightedReadings: TallySource {
  private var readings: [[(row: UInt32, reading: WeightedReading)]]
  private let keepsValues: [Bool]
  private let terms: [TallyTerms]

  init(_ context: MeasurementContext, _ metrics: [Metric]) {
    var readings = metrics.map { _ in [(row: UInt32, reading: WeightedReading)]() }
    context.forEachReading(of: metrics) { metric, reading, place in
      readings[metric].append((place.row, WeightedReading(reading: reading, weight: place.weight)))
    }
    self.readings = readings
    keepsValues = metrics.map(\.keepsValues)
    terms = metrics.map { context.terms(of: $0) }
  }

  func tallies(_ grouping: Grouping) -> [[Tally]] {
    readings.indices.map { metric in
      var dealt = [[WeightedReading]](repeating: [], count: grouping.keys.count)
      for (row, reading) in readings[metric] {
        for group in grouping.groups(ofRow: row) { dealt[Int(group)].append(reading) }
      }
      return dealt.map {
        Tally(weighted: $0, keepsValues: keepsValues[metric]).on(terms[metric])
      }
    }
  }
}

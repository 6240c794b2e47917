import Desk
import Parallel
import Statistics

/// Groups of tickets over a row of periods, each with the control chart of its own past, and what may
/// be said of the last period.
///
/// Some of many charts signal by chance: the answer says how many were looked at, how many signal,
/// and how many would without any change. The verdict is the fact's own, as everywhere.
package struct SegmentSignals: Sendable {
  package struct Segment: Sendable {
    package let metric: Metric
    package let statistic: Statistic?
    package let dimensions: [Dimension]
    package let key: [String?]
    package let series: FigureSeries
    package let judgement: Judgement

    /// A count of events by working day is no longer whole.
    package var unit: MeasurementUnit {
      if metric.countsEvents { return .number }
      return statistic?.unit(of: metric.unit) ?? metric.unit
    }

    /// The last period's limits; of what cannot be negative none is.
    package var limits: Interval? {
      series.chart?.points.last.map {
        Interval(low: unit == .netPromoterScore ? $0.lower : max(0, $0.lower), high: $0.upper)
      }
    }
  }

  /// Oldest first.
  package let periods: [Period]
  /// By figure, then by dimension, then the largest group first.
  package let segments: [Segment]

  package var chartCount: Int { segments.count { $0.series.chart != nil } }

  package var signalCount: Int { segments.count { $0.series.signal != nil } }

  /// How many would, if nothing had changed anywhere.
  package var expectedByChance: Double {
    Double(chartCount) * ControlChart.chanceOfSignalAtLastPoint
  }

  package var changeCount: Int { segments.count { $0.judgement.verdict.isChange } }
}

extension Analysis {
  /// The groups of a question over a row of periods, each with its limits.
  ///
  /// - Parameters:
  ///   - periods: oldest first, instead of the question's own; from twelve on there are limits.
  ///   - facts: the verdicts on what is asked for.
  package func signals(
    _ question: Question, over periods: [Period], _ facts: FactTable
  ) async -> SegmentSignals {
    var layout = question
    layout.period = periods.last
    let groupings = groupings(of: layout)
    let metrics = question.requests.map(\.metric)
    let workingDays = periods.map { settings.workingDays(in: $0) }
    let tallies = concurrentMap(periods.count, workers: question.workers) {
      TallyEngine(context: context(during: periods[$0]), groupings: groupings, workers: 1)
        .tallies(of: metrics)
    }
    var segments: [SegmentSignals.Segment] = []
    for (place, request) in question.requests.enumerated() {
      for statistic in request.statistics {
        for (index, grouping) in groupings.enumerated() {
          let found = grouping.keys.indices.map { group in
            let key = grouping.keys[group]
            let fact = facts[request.metric, statistic, of: key, by: grouping.dimensions]
            return SegmentSignals.Segment(
              metric: request.metric, statistic: statistic, dimensions: grouping.dimensions,
              key: key,
              series: FigureSeries(
                request.metric, statistic, tallies: tallies.map { $0[place][index][group] },
                workingDays: workingDays, smallestSample: settings.smallestSample),
              judgement: fact?.judgement ?? Judgement(cannotSay: .noData))
          }
          let known = found.filter { $0.series.samples.contains { $0 > 0 } }
          // A dimension that the data does not have says nothing that the total does not.
          if known.count == 1, known[0].key.allSatisfy({ $0 == nil }), !known[0].key.isEmpty {
            continue
          }
          segments += known.inGroupOrder(\.key) { $0.series.samples.last ?? 0 }
        }
      }
    }
    return SegmentSignals(periods: periods, segments: segments)
  }
}

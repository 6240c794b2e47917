import Desk
import Parallel
import Statistics

/// Which groups of tickets left their own limits in the last period: all charts judged together.
///
/// Some of many charts signal by chance: the answer says how many were looked at, how many signal,
/// and how many would without any change. A real signal stays one after correction for that.
package struct SegmentSignals: Sendable {
  package struct Segment: Sendable {
    package let metric: Metric
    package let statistic: Statistic?
    package let dimensions: [Dimension]
    package let key: [String?]
    package let series: FigureSeries
    /// The group's cases in the last period as a share of those of all groups.
    package let share: Double
    /// A rule fired, and the shift is more than chance among all charts looked at.
    package fileprivate(set) var isReal = false

    /// What may be said of the last period; without limits there is too little to judge by.
    package var verdict: Verdict {
      guard let chart = series.chart else { return .tooFew }
      guard isReal, let value = series.values.last ?? nil else { return .noClearChange }
      return (statistic?.polarity(of: metric) ?? metric.polarity)
        .verdict(isLarger: value > chart.centre)
    }

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

    /// How much the shift matters: its distance from the centre, weighted by the number of cases.
    package var weight: Double {
      // Without any scatter there is no distance: what moves for the first time comes first.
      abs(series.distance ?? .greatestFiniteMagnitude) * share.squareRoot()
    }
  }

  /// Oldest first.
  package let periods: [Period]
  /// By figure, then by dimension, then the largest group first.
  package let segments: [Segment]

  package init(_ segments: [Segment], over periods: [Period]) {
    self.periods = periods
    let isReal = BenjaminiHochberg(pValues: segments.map(\.series.shift?.pValue)).rejected()
    var judged = segments
    for index in segments.indices {
      judged[index].isReal = isReal[index] && segments[index].series.signal != nil
    }
    self.segments = judged
  }

  package var chartCount: Int { segments.count { $0.series.chart != nil } }

  package var signalCount: Int { segments.count { $0.series.signal != nil } }

  /// How many would, if nothing had changed anywhere.
  package var expectedByChance: Double {
    Double(chartCount) * ControlChart.chanceOfSignalAtLastPoint
  }

  /// What is more than chance, the weightiest first.
  package var real: [Segment] {
    segments.filter(\.isReal).sorted { $0.weight > $1.weight }
  }
}

extension Analysis {
  /// The groups of a question over a row of periods, each with its limits.
  ///
  /// - Parameter periods: oldest first, instead of the question's own; from twelve on there are
  ///   limits.
  package func signals(_ question: Question, over periods: [Period]) async -> SegmentSignals {
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
          let byGroup = grouping.keys.indices.map { group in
            tallies.map { $0[place][index][group] }
          }
          let all = byGroup.reduce(0) { $0 + ($1.last?.count ?? 0) }
          let found = grouping.keys.indices.map { group in
            let series = FigureSeries(
              metrics[place], statistic, tallies: byGroup[group], workingDays: workingDays,
              smallestSample: settings.smallestSample)
            return SegmentSignals.Segment(
              metric: metrics[place], statistic: statistic, dimensions: grouping.dimensions,
              key: grouping.keys[group], series: series,
              share: Double(byGroup[group].last?.count ?? 0) / Double(max(1, all)))
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
    return SegmentSignals(segments, over: periods)
  }
}

/// The few segments that a manager should look at, of all that left their own limits.
package struct SegmentFindings: Sendable {
  package let signals: SegmentSignals
  /// The weightiest first.
  package let shown: [SegmentSignals.Segment]

  /// Nil under as many periods as limits need. The last is the report's.
  init?(_ analysis: Analysis, over periods: [Period], workers: Int) async {
    guard periods.count >= Trend.fewestPeriods else { return nil }
    let metrics = [Metric].catalogue.ranked(\.segments).map(\.metric)
    let dimensions: [SymbolField] = [.channel, .category1, .team, .product]
    let question = Analysis.Question(
      metrics.map { MetricRequest($0) }, by: dimensions.map { [.field($0)] }, workers: workers)
    signals = await analysis.signals(question, over: periods)
    shown = Self.selected(signals.real)
  }

  /// One finding a figure and dimension, since the same tickets often stand behind several; two a
  /// figure, so that a busy month leaves room for anything else; five in all.
  private static func selected(_ real: [SegmentSignals.Segment]) -> [SegmentSignals.Segment] {
    var seen: Set<[String]> = []
    var counts: [MetricID: Int] = [:]
    var result: [SegmentSignals.Segment] = []
    // What holds all cases is no segment.
    for segment in real where result.count < 5 && segment.share < 1 {
      let id = segment.metric.id
      guard counts[id, default: 0] < 2,
        seen.insert([id.name] + segment.dimensions.map(\.name)).inserted
      else { continue }
      counts[id, default: 0] += 1
      result.append(segment)
    }
    return result
  }
}

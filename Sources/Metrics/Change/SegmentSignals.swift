import Desk
import Statistics

/// Which groups of tickets left their own limits in the last of a row of periods: one control chart
/// a figure and group, judged together.
///
/// With many charts some signal by chance alone. How many were looked at, how many signal and how
/// many would without any change is part of the answer; and a signal is called real only if it
/// stays one after the correction for how many charts there are.
package struct SegmentSignals: Sendable {
  package struct Segment: Sendable {
    package let metric: Metric
    package let statistic: Statistic?
    package fileprivate(set) var dimensions: [Dimension] = []
    package let key: [String?]
    package let series: FigureSeries
    /// The group's cases in the last period as a share of those of all groups.
    package fileprivate(set) var share = 1.0
    /// A rule fired, and the shift is more than chance among all charts looked at.
    package fileprivate(set) var isReal = false

    package init(
      _ metric: Metric, _ statistic: Statistic? = nil, key: [String?], _ series: FigureSeries
    ) {
      self.metric = metric
      self.statistic = statistic
      self.key = key
      self.series = series
    }

    /// What may be said of the last period; without limits there is too little to judge by.
    package var verdict: Verdict {
      guard let chart = series.chart else { return .tooFew }
      guard isReal, let value = series.values.last ?? nil else { return .noClearChange }
      return switch statistic?.polarity(of: metric) ?? metric.polarity {
      case .none: .changed
      case .prefersLarger: value > chart.centre ? .improved : .worsened
      case .prefersSmaller: value < chart.centre ? .improved : .worsened
      }
    }

    /// A count of events by working day is no longer whole.
    package var unit: MeasurementUnit {
      if metric.aggregation == .count, metric.anchor != .asOf { return .number }
      return statistic?.unit(of: metric.unit) ?? metric.unit
    }

    /// The last period's limits; of what cannot be negative none is.
    package var limits: Interval? {
      series.chart?.points.last.map {
        Interval(low: unit == .netPromoterScore ? $0.lower : max(0, $0.lower), high: $0.upper)
      }
    }

    /// By how much the shift matters: how far from the centre, weighted by how many cases there
    /// are.
    package var weight: Double {
      // Without any scatter there is no distance; what did not move before and moved now comes
      // first.
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
      judged[index].isReal = isReal[index] && segments[index].series.rule != nil
    }
    self.segments = judged
  }

  /// How many charts were looked at.
  package var chartCount: Int { segments.count { $0.series.chart != nil } }

  /// How many of them signal in the last period.
  package var signalCount: Int { segments.count { $0.series.rule != nil } }

  /// How many would, if nothing had changed anywhere.
  package var expectedByChance: Double {
    Double(chartCount) * ControlChart.chanceOfSignalAtLastPoint
  }

  /// What is more than chance, the weightiest first.
  package var real: [Segment] {
    segments.enumerated().filter(\.element.isReal)
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
  }
}

extension Analysis {
  /// The groups of a question over a row of periods, each with its limits.
  ///
  /// - Parameters:
  ///   - question: its period is not looked at.
  ///   - periods: oldest first; from twelve on there are limits.
  package func signals(_ question: Question, over periods: [Period]) async -> SegmentSignals {
    var layout = question
    layout.period = periods.last
    let groupings = await groupings(of: layout)
    let metrics = question.requests.map { resolved($0.metric) }
    let workingDays = periods.map { settings.workingDays(in: $0) }
    // By period, metric, grouping and group.
    let tallies = await self.tallies(
      of: metrics, groupings, during: periods, workers: question.workers)
    var segments: [SegmentSignals.Segment] = []
    for (place, request) in question.requests.enumerated() {
      for statistic in request.statistics {
        for (index, grouping) in groupings.enumerated() {
          let all = (tallies.last?[place][index] ?? []).reduce(0) { $0 + $1.count }
          let found = grouping.keys.indices.map { group in
            var source = FigureSeries.Source(
              metrics[place], statistic, tallies: tallies.map { $0[place][index][group] },
              workingDays: workingDays)
            source.smallestSample = settings.smallestSample
            var segment = SegmentSignals.Segment(
              metrics[place], statistic, key: grouping.keys[group], FigureSeries(source))
            segment.dimensions = grouping.dimensions
            segment.share =
              Double(tallies.last?[place][index][group].count ?? 0) / Double(max(1, all))
            return segment
          }
          let known = found.filter { $0.series.samples.contains { $0 > 0 } }
          // A dimension that the data does not have says nothing that the total does not.
          if known.count == 1, known[0].key.allSatisfy({ $0 == nil }), !known[0].key.isEmpty {
            continue
          }
          segments += known.sorted {
            GroupOrder.isBefore(
              $0.key, $0.series.samples.last ?? 0, $1.key, $1.series.samples.last ?? 0)
          }
        }
      }
    }
    return SegmentSignals(segments, over: periods)
  }

  /// By period, metric, grouping and group; several periods at a time.
  private func tallies(
    of metrics: [Metric], _ groupings: [Grouping], during periods: [Period], workers: Int
  ) async -> [[[[Tally]]]] {
    let width = min(max(1, workers), max(1, periods.count))
    return await withTaskGroup(of: [(Int, [[[Tally]]])].self) { group in
      for first in 0..<width {
        group.addTask {
          var found: [(Int, [[[Tally]]])] = []
          for index in stride(from: first, to: periods.count, by: width) {
            let engine = TallyEngine(
              context: context(during: periods[index]), groupings: groupings)
            found.append((index, await engine.tallies(of: metrics, workers: 1)))
          }
          return found
        }
      }
      var result = [[[[Tally]]]](repeating: [], count: periods.count)
      for await part in group { for (index, tallies) in part { result[index] = tallies } }
      return result
    }
  }
}

/// The few segments that a manager should look at, of all that left their own limits.
package struct SegmentFindings: Sendable {
  package let signals: SegmentSignals
  /// The weightiest first.
  package let shown: [SegmentSignals.Segment]

  private static let metrics: [Metric] = [
    .ticketsCreated, .csat, .complaintRate,
    .firstContactNoRepeat.renamed(.firstContactResolution), .firstResponseAttainment,
    .resolutionAttainment, .reopenRate,
  ]
  private static let dimensions: [SymbolField] = [.channel, .category1, .team, .product]
  private static let most = 5
  private static let mostOfMetric = 2

  /// Nil under as many periods as limits need.
  ///
  /// - Parameter periods: oldest first; the last is the report's.
  init?(_ analysis: Analysis, over periods: [Period], workers: Int) async {
    guard periods.count >= Trend.fewestPeriods else { return nil }
    let question = Analysis.Question(
      Self.metrics.map { MetricRequest($0) }, by: Self.dimensions.map { [.field($0)] },
      workers: workers)
    signals = await analysis.signals(question, over: periods)
    shown = Self.selected(signals.real)
  }

  /// One finding a figure and dimension, since the same tickets often stand behind several
  /// segments; two a figure, so that a month that is busy everywhere leaves room for anything else.
  private static func selected(_ real: [SegmentSignals.Segment]) -> [SegmentSignals.Segment] {
    var seen: Set<[String]> = []
    var counts: [MetricID: Int] = [:]
    var result: [SegmentSignals.Segment] = []
    // What holds all cases is no segment.
    for segment in real where result.count < most && segment.share < 1 {
      let id = segment.metric.id
      guard counts[id, default: 0] < mostOfMetric,
        seen.insert([id.rawValue] + segment.dimensions.map(\.name)).inserted
      else { continue }
      counts[id, default: 0] += 1
      result.append(segment)
    }
    return result
  }
}

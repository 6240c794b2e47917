import Desk
import Statistics

/// Which groups of tickets left their own limits in the last of a row of periods: one control chart
/// a figure and group, judged together.
///
/// With many charts some signal by chance alone. How many were looked at, how many signal and how many
/// would without any change is part of the answer; and a signal is called real only if it stays one
/// after the correction for how many charts there are.
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

    /// By how much the shift matters: how far from the centre, weighted by how many cases there are.
    package var weight: Double {
      // Without any scatter there is no distance; what did not move before and moved now comes first.
      abs(series.distance ?? .greatestFiniteMagnitude) * share.squareRoot()
    }
  }

  /// Oldest first.
  package let periods: [Period]
  /// By figure, then by dimension, then the largest group first.
  package let segments: [Segment]

  package init(_ segments: [Segment], over periods: [Period]) {
    self.periods = periods
    let charted = segments.indices.filter { segments[$0].series.shift != nil }
    let procedure = BenjaminiHochberg(
      pValues: charted.map { segments[$0].series.shift?.pValue ?? 1 })
    var judged = segments
    for (index, isRejected) in zip(charted, procedure.rejected()) {
      judged[index].isReal = isRejected && segments[index].series.rule != nil
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

import Desk

extension Analysis {
  /// The last 13 periods that the data reaches, oldest first, ending with one of them.
  package func periods(endingWith period: Period) -> [Period] {
    let oldest = creationReach?.oldest
    let back = (1...12).prefix { count in
      oldest.map { period.shifted(by: -count).span(on: settings.clock).to > $0 } ?? false
    }.count
    return (0...back).reversed().map { period.shifted(by: -$0) }
  }

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

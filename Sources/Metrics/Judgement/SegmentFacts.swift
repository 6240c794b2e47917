import Desk
import Parallel
import Statistics

extension Analysis {
  /// The facts of the groups of a question in the last of some periods, judged as one family; of
  /// groups without a case in any period there is none.
  func facts(of question: Question, _ family: FactFamily) async -> [JudgedFact] {
    let periods = family.periods
    var layout = question
    layout.period = periods.last
    let groupings = groupings(of: layout)
    let requests = question.requests
    let settings = settings
    let points = concurrentMap(periods.count, workers: question.workers) { place in
      let days = settings.workingDays(in: family.baseline.covered[place])
      return TallyEngine(context: context(during: periods[place]), groupings: groupings, workers: 1)
        .table(of: requests.map(\.metric)) { metric, tally in
          requests[metric].statistics.map {
            FactPoint(tally, requests[metric].metric, $0, workingDays: days)
          }
        }
    }
    var found: [(series: FactSeries, dimensions: [Dimension], key: [String?])] = []
    for (place, request) in requests.enumerated() {
      for (figure, statistic) in request.statistics.enumerated() {
        for (index, grouping) in groupings.enumerated() {
          for group in grouping.keys.indices {
            let series = FactSeries(
              request.metric, statistic,
              points: points.map { $0[place][index][group][figure] },
              smallestSample: settings.smallestSample,
              siblings: "\(request.metric.key(statistic)) \(index)")
            guard !series.isWithoutCases else { continue }
            found.append((series, grouping.dimensions, grouping.keys[group]))
          }
        }
      }
    }
    return zip(found, family.judgements(of: found.map(\.series))).map { found, judgement in
      JudgedFact(
        metric: found.series.metric, statistic: found.series.statistic,
        dimensions: found.dimensions, key: found.key, measurement: found.series.measurement,
        values: found.series.values, judgement: judgement)
    }
  }

  /// The segments that every report looks at: one family.
  static func segments(workers: Int) -> Question {
    Question(
      [Metric].catalogue.ranked(\.segments).map { MetricRequest($0.metric) },
      by: [[.field(.channel)], [.category], [.field(.team)], [.field(.product)]],
      workers: workers)
  }

  /// The verdicts on what a question asks for, the same as in a report: totals as all metrics'
  /// totals are judged, the report's segments as its segments are, and anything else as a family
  /// of its own.
  package func judged(_ question: Question, around reach: PeriodReach) async -> FactTable {
    var facts: [JudgedFact] = []
    let family = await family(around: reach, workers: question.workers)
    let isFiltered = question.filter != nil
    if question.groupings.contains([]), !isFiltered {
      let totals = await PeriodTotals(
        self, [Metric].catalogue, during: reach.baseline.periods, workers: question.workers)
      facts +=
        TotalFacts(
          totals, family, settings, firstContactInForce: firstContactDefinition.id
        ).facts
    }
    let segments = Self.segments(workers: question.workers)
    let known = segments.requests.flatMap(\.keys)
    let asked = question.groupings.filter { !$0.isEmpty || isFiltered }
    if !isFiltered, asked.contains(where: segments.groupings.contains),
      question.requests.contains(where: { $0.keys.contains(where: known.contains) })
    {
      facts += await self.facts(of: segments, family)
    }
    var rest = question
    rest.groupings = asked
    if !asked.isEmpty { facts += await self.facts(of: rest, family) }
    // The first of two verdicts on a fact is the family's that every report looks at.
    return FactTable(facts)
  }

  /// The periods that a period is judged by, and how tickets of one day hang together where there are
  /// too few of them.
  func family(around reach: PeriodReach, workers: Int) async -> FactFamily {
    var family = FactFamily(over: reach.baseline)
    if family.periods.count > 1, family.periods.count <= PeriodChange.fewestPeriods {
      family.designEffects = await designEffects(over: family.periods, workers: workers)
    }
    return family
  }
}

extension FactSeries {
  fileprivate var isWithoutCases: Bool {
    measurement.isEmpty && reasonForSilence == .noData
  }
}

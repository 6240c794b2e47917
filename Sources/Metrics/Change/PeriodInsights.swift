import Desk
import Parallel

/// What a period shows by itself and beside other periods, computed once and without a sentence.
package struct PeriodInsights: Sendable {
  package let analysis: Analysis
  package let reach: PeriodReach
  package let totals: PeriodTotals
  package let figures: FigureTable
  /// The verdict on every figure, of all tickets and of the segments.
  package let facts: FactTable
  package let breakdowns: Breakdowns
  /// Empty where the data does not reach back to the period before.
  package let previousBreakdowns: Breakdowns

  package var period: Period { reach.period }

  package init(_ analysis: Analysis, during period: Period, workers: Int) async {
    self.analysis = analysis
    let reach = PeriodReach(analysis, period)
    self.reach = reach
    totals = await PeriodTotals(
      analysis, [Metric].catalogue, during: reach.all, workers: workers)
    let family = await analysis.family(around: reach, workers: workers)
    let ofTotals = TotalFacts(
      totals, family, analysis.settings, firstContactInForce: analysis.firstContactDefinition.id
    ).facts
    let ofSegments = await analysis.facts(of: Analysis.segments(workers: workers), family)
    facts = FactTable(ofTotals + ofSegments)
    figures = FigureTable(totals, reach, facts)
    breakdowns = await Breakdowns(analysis, during: period, workers: workers)
    if let previous = reach.previous {
      previousBreakdowns = await Breakdowns(analysis, during: previous, workers: workers)
    } else {
      previousBreakdowns = Breakdowns()
    }
  }

  /// The period's tickets, as they stood at its end.
  package var context: MeasurementContext { analysis.context(during: period) }

  /// The total of a figure in the period; nil without data.
  package func now(_ metric: Metric, _ statistic: Statistic? = nil) -> Measurement? {
    totals.measurement(metric, statistic, in: period).flatMap { $0.value == nil ? nil : $0 }
  }

  /// - Parameter period: nil for the period itself.
  package func tally(_ metric: Metric, in period: Period? = nil) -> Tally {
    totals.tally(metric.id, in: period ?? self.period) ?? Tally()
  }
}

/// Which periods the data reaches, around one of them.
package struct PeriodReach: Sendable {
  package let period: Period
  package let previous: Period?
  /// The same period of the year before; nil where the data does not reach back so far.
  package let yearBefore: Period?
  /// The last 13 periods that the data reaches, oldest first, the period itself included: what is drawn.
  package let trend: [Period]
  package let baseline: Baseline

  package init(_ analysis: Analysis, _ period: Period) {
    self.period = period
    let clock = analysis.settings.clock
    let oldest = analysis.coverage.leading.map { clock.instant(of: $0.days.first) }
    func isReached(_ candidate: Period) -> Bool {
      oldest.map { candidate.span(on: clock).to > $0 } ?? false
    }
    previous = isReached(period.previous) ? period.previous : nil
    // Of more than a year, such as the whole span of the data, it would be a part of the period itself.
    let isApart = period.yearBefore.last < period.first
    yearBefore = isApart && isReached(period.yearBefore) ? period.yearBefore : nil
    let back = (1...12).prefix { isReached(period.shifted(by: -$0)) }.count
    trend = (0...back).reversed().map { period.shifted(by: -$0) }
    baseline = Baseline(
      of: period, in: analysis.coverage, most: analysis.settings.baselinePeriods)
  }

  package var all: [Period] {
    let drawn = [yearBefore].compactMap(\.self).filter { !trend.contains($0) } + trend
    return baseline.periods.filter { !drawn.contains($0) } + drawn
  }
}

/// The totals of some metrics for a row of periods, each computed once and shared by all who ask.
package struct PeriodTotals: Sendable {
  package let metrics: [Metric]
  /// Oldest first.
  package let periods: [Period]
  /// `tallies[period][metric]`.
  private let tallies: [[Tally]]

  package init(
    _ analysis: Analysis, _ metrics: [Metric], during periods: [Period], workers: Int
  ) async {
    self.metrics = metrics
    self.periods = periods
    tallies = concurrentMap(periods.count, workers: workers) {
      analysis.context(during: periods[$0]).tallies(of: metrics)
    }
  }

  /// The tally of a metric in a period; nil for a period or a metric that was not asked for.
  package func tally(_ id: MetricID, in period: Period) -> Tally? {
    guard let row = periods.firstIndex(of: period),
      let column = metrics.firstIndex(where: { $0.id == id })
    else { return nil }
    return tallies[row][column]
  }

  package func measurement(
    _ metric: Metric, _ statistic: Statistic? = nil, in period: Period
  ) -> Measurement? {
    tally(metric.id, in: period)?.measurement(of: metric.aggregation, statistic)
  }
}

extension MeasurementContext {
  fileprivate func tallies(of metrics: [Metric]) -> [Tally] {
    let isWeighted = metrics.map(isWeighted)
    var sums = metrics.map { GrowingTally(keepsValues: $0.keepsValues) }
    var weighted = metrics.map { _ in [WeightedReading]() }
    forEachReading(of: metrics) { metric, reading, place in
      if isWeighted[metric] {
        weighted[metric].append(WeightedReading(reading: reading, weight: place.weight))
      } else {
        sums[metric].add(reading)
      }
    }
    return metrics.indices.map { metric in
      let tally =
        isWeighted[metric]
        ? Tally(weighted: weighted[metric], keepsValues: metrics[metric].keepsValues)
        : sums[metric].take()
      return tally.on(terms(of: metrics[metric]))
    }
  }
}

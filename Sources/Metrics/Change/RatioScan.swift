import Desk
import Statistics

/// Ratios of many subjects judged together: which differ from a reference of their own, such as the
/// same group before or all other tickets, by more than chance explains.
package struct RatioScan<Subject: Sendable>: Sendable {
  package struct Segment: Sendable {
    package let key: Subject
    package let now: Proportion
    package let reference: Proportion
    package let pValue: Double
    /// After the correction for how many subjects were looked at.
    package fileprivate(set) var isReal = false

    package var nowValue: Double { now.value ?? 0 }
    package var referenceValue: Double { reference.value ?? 0 }
    package var change: Double { nowValue - referenceValue }
    package var relativeChange: Double? { referenceValue > 0 ? change / referenceValue : nil }
  }

  /// Most surprising first.
  package let segments: [Segment]

  /// - Parameter smallestSample: subjects with fewer cases on either side are not looked at.
  package init(
    _ subjects: [(key: Subject, now: Proportion, reference: Proportion)], smallestSample: Int = 1
  ) {
    var judged = subjects.compactMap { key, now, reference -> Segment? in
      guard min(now.total, reference.total) >= smallestSample,
        now.successes + reference.successes > 0
      else { return nil }
      return proportionDifferencePValue(now, reference).map {
        Segment(key: key, now: now, reference: reference, pValue: $0)
      }
    }
    let isReal = BenjaminiHochberg(pValues: judged.map(\.pValue)).rejected()
    for index in judged.indices { judged[index].isReal = isReal[index] }
    segments = judged.sorted { ($0.pValue, -abs($0.change)) < ($1.pValue, -abs($1.change)) }
  }

}

extension PeriodInsights {
  private var smallestSample: Int { analysis.settings.smallestSample }

  /// Each group's share of the tickets, now and before; what moved furthest comes first.
  package func shareScan(_ breakdown: ReportBreakdown) -> RatioScan<[String?]> {
    let now = tally(.ticketsCreated).count
    let before = reach.previous.map { tally(.ticketsCreated, in: $0).count } ?? 0
    func count(_ breakdowns: Breakdowns, _ key: [String?]) -> Int {
      breakdowns.measurement(.ticketsCreated, key, in: breakdown)?.sample ?? 0
    }
    return RatioScan(
      keys(breakdown).map { key in
        (
          key, Proportion(successes: count(breakdowns, key), of: now),
          Proportion(successes: count(previousBreakdowns, key), of: before)
        )
      }, smallestSample: smallestSample)
  }

  /// A ratio of each group against that of all others, in this period.
  package func restScan(_ metric: Metric, by breakdown: ReportBreakdown) -> RatioScan<[String?]> {
    let all = tally(metric).successes
    return RatioScan(
      breakdowns.rows(breakdown).compactMap { row in
        guard
          let own = breakdowns.measurement(metric, of: row, in: breakdown)?.proportion,
          own.total < all.total
        else { return nil }
        return (row.key, own, all - own)
      }, smallestSample: smallestSample)
  }

  fileprivate func keys(_ breakdown: ReportBreakdown) -> [[String?]] {
    let now = breakdowns.rows(breakdown).map(\.key)
    let known = Set(now)
    return now + previousBreakdowns.rows(breakdown).map(\.key).filter { !known.contains($0) }
  }
}

/// Why a ratio moved from one period to the next: how much of it is that segments of one dimension
/// did better or worse, and how much that there are more tickets of some than before.
package struct RatioShift: Sendable {
  package struct Segment: Sendable {
    package let key: [String?]
    package let now: Proportion
    package let before: Proportion
    package let effect: ChangeDecomposition.Effect
    /// What may be said of the segment's own ratio; nil where nothing is known of it.
    package let judgement: Judgement?
  }

  package let metric: Metric
  package let dimension: ReportBreakdown
  package let total: ChangeDecomposition
  package let segments: [Segment]

  /// Nil without a period before, for what is not explained by segments, where either period has no
  /// case, and where all cases are of one segment.
  package init?(_ insights: PeriodInsights, _ metric: Metric, by dimension: ReportBreakdown) {
    guard insights.reach.previous != nil, metric.placement.isExplained,
      metric.placement.breakdowns.contains(dimension)
    else { return nil }
    let groups = insights.keys(dimension).map { key in
      (
        key: key, now: insights.breakdowns.proportion(metric, key, in: dimension),
        before: insights.previousBreakdowns.proportion(metric, key, in: dimension)
      )
    }
    .filter { $0.now.total + $0.before.total > 0 }
    guard groups.count > 1,
      let total = ChangeDecomposition(
        before: groups.map { SegmentMean($0.before) }, after: groups.map { SegmentMean($0.now) })
    else { return nil }
    self.metric = metric
    self.dimension = dimension
    self.total = total
    segments = zip(groups, total.effects)
      .map { group, effect in
        Segment(
          key: group.key, now: group.now, before: group.before, effect: effect,
          judgement: insights.facts[metric, of: group.key, by: dimension.dimensions]?.judgement)
      }
      .sorted {
        (abs($1.effect.total), $0.key.first.flatMap(\.self) ?? "")
          < (abs($0.effect.total), $1.key.first.flatMap(\.self) ?? "")
      }
  }

  /// The largest part of the change by one segment; over 1 where others went the other way.
  package var concentration: Double {
    guard total.change != 0, let first = segments.first else { return 0 }
    return first.effect.total / total.change
  }
}

extension PeriodInsights {
  /// The ratios that clearly moved, each by the dimension in which one segment explains most of it;
  /// at most five, the most concentrated first.
  package var ratioShifts: [RatioShift] {
    let dimensions: [ReportBreakdown] = [.channel, .category, .team, .product]
    let explained = [Metric].catalogue.filter(\.placement.isExplained)
    let shifts = explained.compactMap { metric -> RatioShift? in
      guard let judgement = figures[metric]?.judgement, judgement.verdict.isChange else {
        return nil
      }
      return dimensions.compactMap { RatioShift(self, metric, by: $0) }
        .filter { $0.concentration > 0 }
        .max { $0.concentration < $1.concentration }
    }
    return Array(shifts.sorted { $0.concentration > $1.concentration }.prefix(5))
  }
}

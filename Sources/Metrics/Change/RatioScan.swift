import Statistics

/// Ratios of many subjects, each beside a reference of its own, judged together: which of them
/// differ by more than chance explains.
///
/// A subject is a group of tickets, and its reference is the same group before, or all other
/// tickets.
package struct RatioScan<Subject: Sendable>: Sendable {
  package struct Candidate: Sendable {
    package let key: Subject
    package let now: Proportion
    package let before: Proportion

    package init(_ key: Subject, now: Proportion, before: Proportion) {
      self.key = key
      self.now = now
      self.before = before
    }
  }

  package struct Segment: Sendable {
    package let key: Subject
    package let now: Proportion
    package let before: Proportion
    package let pValue: Double
    /// After the correction for how many subjects were looked at.
    package let isReal: Bool

    package var nowValue: Double { now.value ?? 0 }
    package var beforeValue: Double { before.value ?? 0 }
    package var change: Double { nowValue - beforeValue }
    package var relativeChange: Double? { beforeValue > 0 ? change / beforeValue : nil }
  }

  /// Most surprising first.
  package let segments: [Segment]

  /// - Parameter smallestSample: subjects with fewer cases on either side are not looked at.
  package init(_ candidates: [Candidate], smallestSample: Int = 1) {
    let judged = candidates.compactMap { candidate -> (candidate: Candidate, pValue: Double)? in
      guard candidate.now.total >= smallestSample, candidate.before.total >= smallestSample,
        candidate.now.successes + candidate.before.successes > 0
      else { return nil }
      return proportionDifferencePValue(candidate.now, candidate.before).map { (candidate, $0) }
    }
    let isReal = BenjaminiHochberg(pValues: judged.map(\.pValue)).rejected()
    segments = zip(judged, isReal)
      .map { judged, isReal in
        Segment(
          key: judged.candidate.key, now: judged.candidate.now, before: judged.candidate.before,
          pValue: judged.pValue, isReal: isReal)
      }
      .sorted { ($0.pValue, -abs($0.change)) < ($1.pValue, -abs($1.change)) }
  }

  /// The most surprising rise that is more than chance.
  package var rise: Segment? { segments.first { $0.isReal && $0.change > 0 } }
  /// The most surprising fall that is more than chance.
  package var fall: Segment? { segments.first { $0.isReal && $0.change < 0 } }
}

extension PeriodInsights {
  private var smallestSample: Int { analysis.settings.smallestSample }

  /// Each group's share of the tickets, now against before.
  package func shareScan(_ names: String) -> RatioScan<[String?]> {
    let now = tally(.ticketsCreated).count
    let before = reach.previous.map { tally(.ticketsCreated, in: $0).count } ?? 0
    func count(_ breakdowns: Breakdowns, _ key: [String?]) -> Int {
      breakdowns.measurement("tickets_created", key, in: names)?.sample ?? 0
    }
    return RatioScan(
      keys(names).map { key in
        .init(
          key, now: Proportion(successes: count(breakdowns, key), of: now),
          before: Proportion(successes: count(previousBreakdowns, key), of: before))
      }, smallestSample: smallestSample)
  }

  /// A ratio of each group, now against before.
  package func ratioScan(_ metric: Metric, by names: String) -> RatioScan<[String?]> {
    RatioScan(
      keys(names).map { key in
        .init(
          key, now: breakdowns.proportion(metric, key, in: names),
          before: previousBreakdowns.proportion(metric, key, in: names))
      }, smallestSample: smallestSample)
  }

  /// A ratio of each group against that of all others, in this period.
  package func restScan(_ metric: Metric, by names: String) -> RatioScan<[String?]> {
    let all = tally(metric).successes
    return RatioScan(
      breakdowns.rows(names).compactMap { row in
        guard
          let own = breakdowns.measurement(metric.id.rawValue, of: row, in: names)?.proportion,
          own.total < all.total
        else { return nil }
        return .init(
          row.key, now: own,
          before: Proportion(
            successes: all.successes - own.successes, of: all.total - own.total))
      }, smallestSample: smallestSample)
  }

  /// The groups of this period and of the one before.
  func keys(_ names: String) -> [[String?]] {
    let now = breakdowns.rows(names).map(\.key)
    let known = Set(now)
    return now + previousBreakdowns.rows(names).map(\.key).filter { !known.contains($0) }
  }
}

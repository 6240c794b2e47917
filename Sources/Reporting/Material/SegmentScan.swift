import Metrics
import Statistics

/// Which of many segments moved more than chance explains: each one's ratio now against its ratio
/// before, judged together.
struct SegmentScan: Sendable {
  struct Segment: Sendable {
    let key: [String?]
    let now: Proportion
    let before: Proportion
    let pValue: Double
    /// After the correction for how many segments were looked at.
    let isReal: Bool

    var nowValue: Double { now.value ?? 0 }
    var beforeValue: Double { before.value ?? 0 }
    var change: Double { nowValue - beforeValue }
    var relativeChange: Double? { beforeValue > 0 ? change / beforeValue : nil }
  }

  struct Candidate: Sendable {
    var key: [String?]
    var now: Proportion
    var before: Proportion
  }

  /// Most surprising first.
  let segments: [Segment]

  /// Segments with fewer than `smallestSample` cases on either side are not looked at.
  init(_ candidates: [Candidate], smallestSample: Int) {
    let judged = candidates.compactMap { candidate -> (Candidate, Double)? in
      guard candidate.now.total >= smallestSample, candidate.before.total >= smallestSample,
        candidate.now.successes + candidate.before.successes > 0,
        let pValue = proportionDifferencePValue(candidate.now, candidate.before)
      else { return nil }
      return (candidate, pValue)
    }
    let rejected = BenjaminiHochberg(pValues: judged.map(\.1)).rejected()
    segments = zip(judged, rejected)
      .map { entry, isReal in
        Segment(
          key: entry.0.key, now: entry.0.now, before: entry.0.before, pValue: entry.1,
          isReal: isReal)
      }
      .sorted { ($0.pValue, -abs($0.change)) < ($1.pValue, -abs($1.change)) }
  }

  /// The most surprising rise that is more than chance.
  var rise: Segment? { segments.first { $0.isReal && $0.change > 0 } }
  /// The most surprising fall that is more than chance.
  var fall: Segment? { segments.first { $0.isReal && $0.change < 0 } }
}

extension Measurement {
  /// A ratio's successes and sample.
  var proportion: Proportion {
    Proportion(successes: Int(((value ?? 0) * Double(sample)).rounded()), of: sample)
  }
}

extension ReportMaterial {
  private var smallestSample: Int { analysis.settings.smallestSample }

  /// Each group's share of the tickets, now against before.
  func shareScan(_ names: String) -> SegmentScan {
    let now = tally(.ticketsCreated).count
    let before = previous.map { tally(.ticketsCreated, in: $0).count } ?? 0
    func count(_ breakdowns: Breakdowns, _ key: [String?]) -> Int {
      breakdowns.measurement("tickets_created", key, in: names)?.sample ?? 0
    }
    return SegmentScan(
      keys(names).map { key in
        .init(
          key: key, now: Proportion(successes: count(breakdowns, key), of: now),
          before: Proportion(successes: count(previousBreakdowns, key), of: before))
      }, smallestSample: smallestSample)
  }

  /// A ratio of each group, now against before.
  func ratioScan(_ metric: Metric, by names: String) -> SegmentScan {
    func proportion(_ breakdowns: Breakdowns, _ key: [String?]) -> Proportion {
      breakdowns.measurement(metric.id.rawValue, key, in: names)?.proportion
        ?? Proportion(successes: 0, of: 0)
    }
    return SegmentScan(
      keys(names).map { key in
        .init(
          key: key, now: proportion(breakdowns, key), before: proportion(previousBreakdowns, key))
      }, smallestSample: smallestSample)
  }

  /// A ratio of each group against that of all others, in this period.
  func restScan(_ metric: Metric, by names: String) -> SegmentScan {
    let all = tally(metric).successes
    return SegmentScan(
      breakdowns.rows(names).compactMap { row in
        guard
          let own = breakdowns.measurement(metric.id.rawValue, of: row, in: names)?.proportion,
          own.total < all.total
        else { return nil }
        return .init(
          key: row.key, now: own,
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

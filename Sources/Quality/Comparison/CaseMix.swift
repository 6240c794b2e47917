import Desk
import Glibc
import Metrics

/// How long teams take on the cases that they get, against what all take on such cases.
///
/// Cases are alike by category and priority; times are compared by ratio (geometric means), so that
/// no single ticket decides: 1 is as fast as all on the same cases.
package struct CaseMix: Sendable {
  package struct Team: Sendable {
    package let name: String
    package let sample: Int
    /// Seconds.
    package let median: Double
    /// What all tickets of the same kinds take: the geometric mean over this team's cases.
    package let expected: Double
    /// Observed over expected, with its 95 % interval.
    package let ratio: Double
    package let low: Double
    package let high: Double
  }

  /// Slowest median first.
  package let teams: [Team]

  package init(_ insights: PeriodInsights) {
    let readings = insights.readings
    let values = readings[.resolutionTime]
    var cases: [(team: Symbol, row: Int, log: Double)] = []
    for (index, row) in readings.rows.enumerated() where row.isResolved {
      guard values[index].isValue, let team = row.ticket[.team] else { continue }
      cases.append((team, row.index, log(max(1, Double(values[index].raw) / 1000))))
    }
    let kinds = insights.analysis.strata(
      of: cases.map(\.row), by: [.category1, .category2, .priority])[2]
    var sums: [Int: (sum: Double, count: Int)] = [:]
    for (entry, kind) in zip(cases, kinds) {
      let known = sums[kind] ?? (0, 0)
      sums[kind] = (known.sum + entry.log, known.count + 1)
    }
    let means = sums.mapValues { $0.sum / Double($0.count) }
    teams = Dictionary(grouping: zip(cases, kinds)) { $0.0.team }
      .sorted { $0.key.index < $1.key.index }
      .compactMap { team, own -> Team? in
        guard own.count >= insights.analysis.settings.smallestSample else { return nil }
        let expected = own.map { means[$0.1] ?? $0.0.log }
        let gaps = zip(own, expected).map { Reading.value($0.0.log - $1) }
        let gap = Tally(gaps, keepsValues: true).measurement(of: .mean)
        let times = own.map { Reading.value(exp($0.0.log)) }
        guard let mean = gap.value, let low = gap.low, let high = gap.high,
          let median = Tally(times, keepsValues: true).figure(.percentile(50))?.value
        else { return nil }
        return Team(
          name: insights.analysis.history.text(team, of: .team) ?? "", sample: own.count,
          median: median, expected: exp(expected.reduce(0, +) / Double(own.count)),
          ratio: exp(mean), low: exp(low), high: exp(high))
      }
      .sorted { ($0.median, $1.name) > ($1.median, $0.name) }
  }

  /// The team that looks slowest and is not, on the cases that it gets.
  package var misjudged: Team? {
    guard teams.count > 1, let slowest = teams.first, slowest.low <= 1.05,
      slowest.ratio < 1.1
    else { return nil }
    return slowest
  }
}

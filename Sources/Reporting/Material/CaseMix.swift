import Desk
import Metrics

/// How long teams take on the cases that they get, against what all take on such cases.
///
/// Strata are category and priority; times are compared by ratio (geometric means), so that one
/// ticket of three weeks does not decide. Like against like: 1 is as fast as all on the same cases.
struct CaseMix: Sendable {
  struct Team: Sendable {
    let name: String
    let sample: Int
    /// Seconds.
    let median: Double
    /// What all tickets of the same kinds take: the geometric mean over this team's cases.
    let expected: Double
    /// Observed over expected, with its 95 % interval.
    let ratio: Double
    let low: Double
    let high: Double
  }

  /// Slowest median first.
  let teams: [Team]

  init(_ material: ReportMaterial) {
    let values = material.readings[.resolutionTime]
    var cases: [(team: Symbol, stratum: Stratum, log: Double)] = []
    for (index, row) in material.readings.rows.enumerated() where row.isResolved {
      guard values[index].isValue, let team = row.ticket[.team] else { continue }
      let seconds = max(1, Double(values[index].raw) / 1000)
      cases.append((team, Stratum(row.ticket), Logarithm.natural(seconds)))
    }
    var sums: [Stratum: (sum: Double, count: Int)] = [:]
    for entry in cases {
      let known = sums[entry.stratum] ?? (0, 0)
      sums[entry.stratum] = (known.sum + entry.log, known.count + 1)
    }
    let means = sums.mapValues { $0.sum / Double($0.count) }
    var teams: [Team] = []
    for team in Set(cases.map(\.team)).sorted(by: { $0.index < $1.index }) {
      let own = cases.filter { $0.team == team }
      guard own.count >= material.analysis.settings.smallestSample else { continue }
      let expected = own.map { means[$0.stratum] ?? $0.log }
      let gaps = zip(own, expected).map { $0.log - $1 }
      let gap = Tally(gaps.map { Reading.value($0) }, keepsValues: true)
        .measurement(of: .mean)
      let median = Tally(own.map { Reading.value(Logarithm.power($0.log)) }, keepsValues: true)
        .figure(.percentile(50))
      guard let mean = gap.value, let low = gap.low, let high = gap.high,
        let median = median?.value
      else { continue }
      teams.append(
        Team(
          name: material.history.text(team, of: .team) ?? "", sample: own.count, median: median,
          expected: Logarithm.power(expected.reduce(0, +) / Double(own.count)),
          ratio: Logarithm.power(mean), low: Logarithm.power(low), high: Logarithm.power(high)))
    }
    self.teams = teams.sorted { ($0.median, $1.name) > ($1.median, $0.name) }
  }

  /// The team that looks slowest and is not, on the cases that it gets.
  var misjudged: Team? {
    guard teams.count > 1, let slowest = teams.first, slowest.low <= 1.05,
      slowest.ratio < 1.1
    else { return nil }
    return slowest
  }

  private struct Stratum: Hashable {
    var first: Symbol?
    var second: Symbol?
    var priority: Symbol?

    init(_ ticket: Ticket) {
      first = ticket[.category1]
      second = ticket[.category2]
      priority = ticket[.priority]
    }
  }
}

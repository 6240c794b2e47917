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
    var placeOfKind: [Kind: Int32] = [:]
    var sums: [(sum: Double, count: Int)] = []
    var cases: [(team: Symbol, kind: Int32, log: Double)] = []
    insights.context.forEachTicket { ticket in
      guard ticket.isResolvedInPeriod, let team = ticket[.team] else { return }
      let time = ticket.reading(of: .resolutionTime)
      guard time.isValue else { return }
      let kind = Kind(
        category1: ticket[.category1], category2: ticket[.category2], priority: ticket[.priority])
      let place = placeOfKind[kind] ?? Int32(sums.count)
      if placeOfKind.updateValue(place, forKey: kind) == nil { sums.append((0, 0)) }
      let log = log(max(1, Double(time.raw) / 1000))
      sums[Int(place)].sum += log
      sums[Int(place)].count += 1
      cases.append((team, place, log))
    }
    let means = sums.map { $0.sum / Double($0.count) }
    teams = Dictionary(grouping: cases, by: \.team)
      .sorted { $0.key.index < $1.key.index }
      .compactMap { team, own -> Team? in
        guard own.count >= insights.analysis.settings.smallestSample else { return nil }
        let expected = own.map { means[Int($0.kind)] }
        let gaps = zip(own, expected).map { Reading.value($0.log - $1) }
        let gap = Tally(gaps, keepsValues: true).measurement(of: .mean)
        let times = own.map { Reading.value(exp($0.log)) }
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

  /// What makes cases alike.
  private struct Kind: Hashable {
    let category1: Symbol?
    let category2: Symbol?
    let priority: Symbol?
  }

  /// The team that looks slowest and is not, on the cases that it gets.
  package var misjudged: Team? {
    guard teams.count > 1, let slowest = teams.first, slowest.low <= 1.05,
      slowest.ratio < 1.1
    else { return nil }
    return slowest
  }
}

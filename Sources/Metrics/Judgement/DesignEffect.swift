import Desk
import Statistics

extension Analysis {
  /// By how much tickets of one day hang together, by metric: how many times the variance of its
  /// headline figure is that of independent tickets, never below 1.
  ///
  /// Days are clusters, and neighbouring days up to a week apart count as well (Newey and West, 1987):
  /// what slows a Monday slows the Tuesday after it.
  func designEffects(over periods: [Period], workers: Int) async -> [MetricID: Double] {
    guard let first = periods.first, let last = periods.last else { return [:] }
    let span = Period(kind: .days, first: first.first, last: last.last)
    let question = Question([], by: [[.calendar(.day)]], period: span, workers: workers)
    let groupings = groupings(of: question)
    let metrics = [Metric].catalogue.filter { $0.anchor != .asOf }
    let days = groupings[0].keys.map { key in (key[0]).flatMap { CivilDate($0) }?.daysSince1970 }
    let order = days.indices.filter { days[$0] != nil }.sorted { days[$0]! < days[$1]! }
    let tallies = TallyEngine(
      context: context(during: span), groupings: groupings, workers: workers
    ).table(of: metrics) { $1 }
    return Dictionary(
      uniqueKeysWithValues: zip(metrics, tallies).map { metric, tallies in
        let byDay = order.map { tallies[0][$0] }
        let clusters =
          metric.aggregation == .count
          ? Clusters(counts: byDay, of: order.map { days[$0]! }, from: span)
          : Clusters(byDay, metric, metric.headlineStatistic)
        return (metric.id, clusters.designEffect)
      })
  }
}

/// What each day's tickets move a figure by, and how much they would scatter one by one.
private struct Clusters {
  /// By day; 0 on average.
  private var influences: [Double] = []
  private var independentVariance = 0.0

  init(_ byDay: [Tally], _ metric: Metric, _ statistic: Statistic?) {
    let all = byDay.reduce(Tally(), +)
    guard all.count > 1 else { return }
    let total = Double(all.count)
    func shares(_ within: (Tally) -> Int) {
      let share = Double(within(all)) / total
      influences = byDay.map { Double(within($0)) - share * Double($0.count) }
      independentVariance = total * share * (1 - share)
    }
    if metric.aggregation == .share {
      shares { $0.successes.successes }
    } else if case .within(let limit)? = statistic {
      shares { $0.within(limit).successes }
    } else if case .percentile? = statistic,
      let value = all.measurement(of: metric.aggregation, statistic).value
    {
      let limit = Int64(value * 1000)
      shares { $0.values.count(before: { $0 > limit }) }
    } else {
      let mean = all.total / total
      influences = byDay.map { $0.total - mean * Double($0.count) }
      let deviation = (all.moments?.standardDeviation ?? 0) * 1000
      independentVariance = total * deviation * deviation
    }
  }

  /// Counts beside what is usual for the day of the week.
  init(counts byDay: [Tally], of days: [Int], from span: Period) {
    let known = Dictionary(zip(days, byDay.map(\.count))) { $1 }
    let all = span.first.daysSince1970...max(span.first.daysSince1970, days.last ?? 0)
    var ofWeekday = [(sum: Int, days: Int)](repeating: (0, 0), count: 7)
    for day in all {
      ofWeekday[(day % 7 + 7) % 7].sum += known[day] ?? 0
      ofWeekday[(day % 7 + 7) % 7].days += 1
    }
    influences = all.map { day in
      let usual = ofWeekday[(day % 7 + 7) % 7]
      return Double(known[day] ?? 0) - Double(usual.sum) / Double(max(1, usual.days))
    }
    independentVariance = Double(byDay.reduce(0) { $0 + $1.count })
  }

  private static let longestReach = 7

  var designEffect: Double {
    guard independentVariance > 0 else { return 1 }
    var variance = influences.reduce(0) { $0 + $1 * $1 }
    for lag in 1...Self.longestReach {
      let products = zip(influences, influences.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
      variance += 2 * (1 - Double(lag) / Double(Self.longestReach + 1)) * products
    }
    return max(1, variance / independentVariance)
  }
}

import Desk
import Statistics

/// Days whose tickets of one category came open again far more often than the category's others.
package struct ReopenedBatch: Sendable {
  package let category: String
  /// The days of creation, both included.
  package let firstDay: String
  package let lastDay: String
  package let inside: Proportion
  package let outside: Proportion
  fileprivate let pValue: Double
}

extension PeriodInsights {
  private static let longestRun = 7

  /// The batch that stands out most, of every run of up to seven days in every category, after the
  /// correction for how many were looked at; nil where none does.
  package var reopenedBatch: ReopenedBatch? {
    let name = "category1,day"
    var days: [String: [(day: String, proportion: Proportion)]] = [:]
    for row in breakdowns.rows(name) {
      guard let category = row.key[0], let day = row.key[1] else { continue }
      let own = row.measurements[0]
      if own.sample > 0 { days[category, default: []].append((day, own.proportion)) }
    }
    var best: ReopenedBatch?
    var looks = 0
    for (category, entries) in days.sorted(by: { $0.key < $1.key }) {
      let sorted = entries.sorted { $0.day < $1.day }
      let all = Self.sum(sorted.map(\.proportion))
      guard all.successes >= 5 else { continue }
      for start in sorted.indices {
        for end in start..<min(start + Self.longestRun, sorted.count) {
          looks += 1
          let inside = Self.sum(sorted[start...end].map(\.proportion))
          let outside = Proportion(
            successes: all.successes - inside.successes, of: all.total - inside.total)
          guard inside.total >= analysis.settings.smallestSample,
            let rate = inside.value, let rest = outside.value, rate > 2 * rest,
            let pValue = proportionDifferencePValue(inside, outside),
            pValue < best?.pValue ?? 1
          else { continue }
          best = ReopenedBatch(
            category: category, firstDay: sorted[start].day, lastDay: sorted[end].day,
            inside: inside, outside: outside, pValue: pValue)
        }
      }
    }
    return best.flatMap { $0.pValue * Double(looks) < 0.01 ? $0 : nil }
  }

  private static func sum(_ proportions: [Proportion]) -> Proportion {
    Proportion(
      successes: proportions.reduce(0) { $0 + $1.successes },
      of: proportions.reduce(0) { $0 + $1.total })
  }
}

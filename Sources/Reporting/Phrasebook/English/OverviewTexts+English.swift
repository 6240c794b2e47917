import Metrics

/// A miss that chance may explain is one all the same, and said to be so.
@Sendable private func englishResult(_ result: TargetResult) -> String {
  let state =
    switch result.state {
    case .met: "met"
    case .missed: "missed"
    case .warning: "missed: warning"
    case .alarm: "missed: alarm"
    }
  return state + (result.mayBeChance ? " (within chance)" : "")
}

extension OverviewTexts {
  static let english = OverviewTexts(
    title: SectionTitle("KPI overview", "KPI"),
    nothing: "No measure can be computed for this period.",
    missing: "Ticket data is missing: an export with a ticket id and a creation time supplies it.",
    summary: { summary in
      "Of \(summary.compared) figures compared with \(summary.versus), \(summary.worsened) clearly "
        + "worsened and \(summary.improved) clearly improved"
        + (summary.tooFew > 0 ? "; \(summary.tooFew) have too few cases to judge" : "")
    },
    firstPeriod: { "\($0) figures; without an earlier period no change is judged" },
    targets: { "\($0) of \($1) targets are met" },
    target: { value, result in
      "target \(value)" + (result.map { ", " + englishResult($0) } ?? "")
    },
    result: englishResult,
    bands: { bands in
      let parts = [
        bands.value, bands.warning.map { "warning beyond \($0)" },
        bands.alarm.map { "alarm beyond \($0)" },
        bands.benchmark.map { benchmark in
          "benchmark \(benchmark)" + (bands.benchmarkSource.map { " (\($0))" } ?? "")
        },
      ]
      return parts.compactMap(\.self).joined(separator: ", ")
    },
    benchmarkColumn: "Benchmark", resultColumn: "Target reached",
    yearChangeColumn: "Change on the year", yearVerdictColumn: "Verdict on the year",
    comparison: { "\($0) \($1)" },
    table: "Measures, targets and changes",
    note: { definition in
      "Intervals are 95% confidence intervals. A clear change is more than chance explains: ratios "
        + "by the two-proportion test, means by Welch, percentiles of durations by Mann-Whitney, "
        + "NPS by the normal approximation, counts exactly and by days; Benjamini-Hochberg over the "
        + "table. Changes of ratios are in percentage points (pp). First contact resolution "
        + "follows: \(definition)."
    })
}

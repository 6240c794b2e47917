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
    target: { value, isMet in
      "target \(value)" + (isMet.map { $0 ? ", met" : ", missed" } ?? "")
    },
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

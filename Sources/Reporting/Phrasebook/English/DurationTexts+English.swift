extension DurationTexts {
  static let english = DurationTexts(
    table: "Durations that clearly moved",
    note:
      "The typical shift is the median of all differences between a ticket of this period and one "
      + "of the period before (Hodges-Lehmann), with its 95% interval; a few extreme tickets do not "
      + "move it. The verdict is of all values by rank (Mann-Whitney), corrected together with the "
      + "other figures of the overview.",
    lead: { shift in
      "\(shift.metric): typically \(shift.shift)"
        + (shift.interval.map { " (95%: \($0.0) to \($0.1))" } ?? "")
    },
    medianBefore: "Median before", medianNow: "Median now")
}

extension SegmentTexts {
  static let english = SegmentTexts(
    table: "Segments outside their own limits",
    note:
      "One control chart a segment and figure, over the same periods and by the same four rules. "
      + "Listed is what is also more than chance among all charts looked at: of the segments listed "
      + "at most one in twenty is expected to be chance (Student's test of the last one, three or "
      + "seven periods against those before, and the samples' own scatter; Benjamini-Hochberg). "
      + "Those furthest from the centre come first, weighted by their share of the cases; at most one "
      + "a figure and dimension, and two a figure. Volumes are by working day.",
    lead: { shift in
      "\(shift.segment) (\(shift.dimension)) left its own limits: \(shift.metric) \(shift.value), "
        + "where \(shift.low) to \(shift.high) is usual"
    },
    scan: { scan in
      let looked =
        "\(scan.charts) charts of segments were looked at; \(scan.signals) \(scan.signals == 1 ? "signals" : "signal") in this period, "
        + "where chance alone would make about \(scan.byChance) do so. "
      if scan.real == 0 { return looked + "None is more than chance among so many." }
      let real = "\(scan.real) \(scan.real == 1 ? "is" : "are") more than chance among so many"
      return looked + real
        + (scan.shown < scan.real ? "; the \(scan.shown) weightiest are listed." : ".")
    },
    tooFewPeriods: {
      "Limits for segments need twelve periods; the data reaches \($0)."
    },
    tooFewCases: "No segment has cases enough in every period for limits of its own.",
    segmentColumn: "Segment",
    byWorkingDay: { "\($0) a working day" },
    chart: { "\($0) of \($2) (\($1.lowercased())) and its limits" })
}

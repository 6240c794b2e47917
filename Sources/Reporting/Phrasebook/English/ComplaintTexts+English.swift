extension ComplaintTexts {
  static let english = ComplaintTexts(
    title: SectionTitle("Complaints", "Complaints"),
    nothing: "No tickets were created, so nobody complained.",
    none: "No complaint was recognised in the data.",
    missing:
      "Complaints are missing: a complaint flag, or the categories named under complaints in "
      + "touchstone.yaml, supply them.",
    noDimension: { "\($0) is missing: the export has no such column." },
    rate: { count, rate, verdict in
      "\(count) complaints, \(rate) of the tickets created"
        + (verdict.map { ", against the period before: \($0)" } ?? "")
    },
    limits: {
      $0
        ? "Against the last 13 periods it has left its control limits"
        : "Against the last 13 periods it lies within its control limits"
    },
    rise: { "\($0) rose from \($1) to \($2), more than chance explains" },
    repeaters: { "\($0) customers complained again within 30 days" },
    rateChart: "Complaint rate with control limits",
    rateDescription: "The rate of each period; the band is the p′ chart's, marks are fired rules.",
    runDescription: "The rate of each period; under 12 periods there are no limits.",
    segments: { "Complaint rate by \($0.lowercased())" },
    segmentNote:
      "Against all other tickets, Benjamini-Hochberg over the table; small ones left out.",
    rest: "The rest", difference: "Difference",
    reading: { $0 > 0 ? "clearly higher" : $0 < 0 ? "clearly lower" : "no clear difference" },
    topics: "What complaints are about", new: "new",
    topicState: { $0 > 0 ? "clearly more" : $0 < 0 ? "clearly fewer" : "no clear change" },
    noCustomers: "Customers are missing: a customer column tells who complains again.",
    noRepeats: "No customer complained again within 30 days.",
    repeatTable: "Customers who complained again within 30 days",
    repeatColumn: "Repeat complaints",
    repeatNote: { "\($0) customers, \($1) of the complaints; customers are masked as configured." })
}

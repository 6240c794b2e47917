extension ConclusionTexts {
  static let english = ConclusionTexts(
    title: SectionTitle("Conclusion", "Conclusion"),
    lead: { findings, decisions in
      "\(findings) points deserve attention"
        + (decisions > 0 ? "; \(decisions) ask for a decision" : "; none asks for a decision")
    },
    nothing: "There are no tickets in the period, so nothing can be concluded.",
    missing: "Tickets are missing: an export with tickets created in the period supplies them.",
    calm: "Nothing changed by more than chance explains.",
    calmEvidence:
      "All measures, categories and channels were tested and corrected for their number.",
    category: { rise in
      var sentence =
        "\(rise.category) rose from \(rise.shareBefore) to \(rise.share) of all tickets: "
        + "up \(rise.relative) on \(rise.before) (\(rise.points))"
      if let channel = rise.channel {
        sentence += ", mostly in \(channel.name)"
        let others = [
          channel.satisfaction.map { "CSAT fell from \($0.before) to \($0.now)" },
          channel.complaints.map { "the complaint rate rose from \($0.before) to \($0.now)" },
        ].compactMap { $0 }
        if !others.isEmpty {
          sentence += ", where in the same time " + others.joined(separator: " and ")
        }
      }
      var evidence = "\(rise.countBefore) tickets became \(rise.count)"
      if let channel = rise.channel {
        evidence += ", in \(channel.name) \(channel.countBefore) became \(channel.count)"
      }
      return Said(
        sentence: sentence + ".",
        evidence: evidence
          + "; it holds after correction for all categories and channels looked at. "
          + "The data shows that these coincide, not why.",
        decision:
          "Name an owner in product and engineering to find out why \(rise.category) rose and "
          + "mend it by a date" + (rise.channel.map { ", starting with \($0.name)" } ?? ""),
        topic: rise.category)
    },
    batch: { batch in
      let days =
        batch.firstDay == batch.lastDay ? batch.firstDay : "\(batch.firstDay) to \(batch.lastDay)"
      return Said(
        sentence:
          "Of the \(batch.category) tickets created \(days), \(batch.rate) came open again; on "
          + "other days it was \(batch.rest).",
        evidence:
          "\(batch.reopened) of \(batch.total); corrected for all runs of days and categories "
          + "looked at.",
        decision:
          "Review how these tickets were handled, call the customers back, and make sure that "
          + "it is not done so again",
        topic: "Reopened \(batch.category)")
    },
    figures: { figures in
      var parts: [String] = []
      if !figures.moved.isEmpty {
        parts.append(
          "Clearly worse than \(figures.before): " + figures.moved.joined(separator: "; "))
      }
      if !figures.missed.isEmpty {
        parts.append("Targets missed: " + figures.missed.joined(separator: "; "))
      }
      return Said(
        sentence: parts.joined(separator: ". ") + ".",
        evidence:
          "Judged in the KPI overview, corrected for their number; changes not named here are "
          + "within chance.",
        decision: "Decide for each missed target: resources, process, or another target",
        topic: "Measures and targets")
    },
    good: { figures in
      Said(
        sentence: "Clearly better than \(figures.before): "
          + figures.moved.joined(separator: "; ") + ".",
        evidence: "Judged in the KPI overview, corrected for their number.", decision: "",
        topic: "Improvements")
    },
    repeaters: { repeaters in
      Said(
        sentence: "\(repeaters.customers) customers complained again within 30 days: "
          + "\(repeaters.rate) of complaints.",
        evidence: "\(repeaters.complaints) repeat complaints; listed, masked, under complaints.",
        decision: "Give each of these customers one person who follows through to the end",
        topic: "Repeat complaints")
    },
    holiday: { holiday in
      Said(
        sentence:
          "Holiday tickets are answered late, but nearly all of the wait is the holiday itself: "
          + "by the clock on the wall nine in ten within \(holiday.calendar) (other days "
          + "\(holiday.calendarOrdinary)), in business time within \(holiday.business) "
          + "(\(holiday.businessOrdinary)).",
        evidence: "\(holiday.tickets) tickets were created on holidays; business time follows the "
          + "calendar with its make-up workdays.",
        decision: "Decide whether holidays are staffed; if not, publish the holiday response times",
        topic: "Holidays")
    },
    figure: { "\($0) \($1) (\($2))" }, missed: { "\($0) \($1) (target \($2))" },
    decisions: "Decisions asked for", decision: "Decision", reason: "About")
}

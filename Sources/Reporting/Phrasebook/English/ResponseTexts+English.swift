import Metrics

extension ResponseTexts {
  static let english = ResponseTexts(
    title: SectionTitle("Response and standards", "Response"),
    nothing: "The data has no first responses, so nothing can be said about their speed.",
    missing: "First responses are missing: a column with the first response time supplies them.",
    noChannel: "Channels are missing: a channel column tells calls, chats and tickets apart.",
    noStandard:
      "No line of the standards in force speaks of these tickets' first response; set it under "
      + "standards in touchstone.yaml.",
    noDimension: { "\($0) is missing: the export has no such column." },
    typical: {
      "Half of the tickets got a first reply by a person within \($0), nine in ten within \($1)"
    },
    attained: { "\($0) of first responses met the standard" },
    weakest: { "\($0) is clearly below that at \($1)" },
    late: { all, unanswered in
      "\(all) open tickets are late now"
        + (unanswered > 0 ? ", \(unanswered) of them without any reply" : ", all with a reply")
    },
    nobodyLate: "No open ticket is late now",
    series: { series in
      switch series {
      case .phone: "Phone"
      case .online: "Online"
      case .tickets: "Tickets (e-mail, social media, store ...)"
      }
    },
    seriesTable: "Phone, online, tickets", seriesColumn: "Series",
    seriesNote:
      "Calls are judged by answering and waiting, conversations and tickets by the first response. "
      + "Calendar time.",
    waitMedian: "Wait, median", waitNinetieth: "Wait, P90", responseMedian: "Response, median",
    responseNinetieth: "Response, P90",
    byDimension: { "First response by \($0.lowercased())" },
    byDimensionNote:
      "P90: nine tickets in ten take no longer. Attainment counts tickets that a standard covers and "
      + "whose outcome is known; intervals are 95%.",
    attainmentChart: "First response attainment by channel",
    attainmentDescription:
      "A bar for each channel with its 95% interval; the line is the target, or the overall value.",
    overall: "Overall", dayTable: "Holidays and make-up workdays: calendar against business time",
    dayColumn: "Created on",
    dayKind: { kind in
      switch kind {
      case .ordinary: "Ordinary days"
      case .makeUp: "Make-up workdays"
      case .holiday: "Holidays"
      }
    },
    dayNote:
      "Business time counts working hours only: a holiday's ticket starts with the next shift.",
    calendarMedian: "Calendar, median", calendarNinetieth: "Calendar, P90",
    businessMedian: "Business, median", businessNinetieth: "Business, P90",
    standards: StandardTableTexts(
      title: "Each promise of the standards", covered: "Tickets", met: "Met", breached: "Breached",
      late: "Late and open", running: "Running", nothingDue: "Nothing due",
      notMeasurable: "Not measurable",
      note:
        "Late and open tickets are among the breached. Running: still in time. Nothing due: what "
        + "was promised was never needed. Not measurable: the export does not tell, or contradicts "
        + "itself."),
    lateTable: "Open tickets that are late now", lateColumn: "State",
    unanswered: "no reply, response late", unsolved: "answered, resolution late",
    lateNote: { shown, all in
      "Unanswered first, then by age"
        + (all > shown ? "; the first \(shown) of \(all)." : ".")
    })
}

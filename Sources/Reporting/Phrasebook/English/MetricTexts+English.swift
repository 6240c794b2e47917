extension MetricTexts {
  static let english = MetricTexts(
    englishVolume.merging(englishOutcomes) { first, _ in first }
      .merging(englishQuality) { first, _ in first }
      .merging(englishStandards) { first, _ in first },
    figure: { label, statistic in "\(label), \(statistic)" })

  private static let englishVolume: [String: Text] = [
    "tickets_created": Text("Tickets created", "Tickets created in the period."),
    "tickets_resolved": Text(
      "Tickets resolved",
      "Tickets whose last resolution lies in the period; a reopened one counts at its last."),
    "backlog": Text(
      "Backlog",
      "Created by the period's end and not resolved by then. Solved tickets without a resolution "
        + "time are left out and counted."),
    "backlog_age": Text("Backlog age", "From creation to the period's end, of open tickets."),
    "answer_rate": Text(
      "Answer rate", "Answered / tickets with a known answered flag; others are left out."),
    "wait_time": Text(
      "Wait time", "Time in a queue or ringing as exported; tickets without it are left out."),
    "first_response_time": Text(
      "First response time",
      "From creation to the first public reply by a person, by the clock on the wall. Bots and "
        + "automatic greetings do not count; unanswered tickets are left out and counted."),
    "first_response_time_business": Text(
      "First response time (business)",
      "The same in working hours of the calendar: no nights, no holidays, make-up workdays in."),
    "first_response_attainment": Text(
      "First response attainment",
      "Met / (met + breached). Met: answered within the standard; breached: later, or none and the "
        + "time has passed; still in time: left out."),
    "resolution_time": Text(
      "Resolution time",
      "From creation to the last resolution, by the clock on the wall; open tickets are not in it."),
    "resolution_time_business": Text(
      "Resolution time (business)", "The same in working hours of the calendar."),
    "resolution_attainment": Text(
      "Resolution attainment",
      "Resolved within the standard / (within + breached); open and still in time: left out."),
    "resolution_rate": Text(
      "Resolution rate",
      "Of the tickets created in the period, those resolved by its end; where the export says yes "
        + "or no itself, that."),
    "handle_time": Text("Handle time", "Time worked on a ticket, where the export has it."),
    "requester_wait_time": Text(
      "Customer wait time",
      "Time that the customer waited for the team (new, open, on hold): as exported, else from the "
        + "ticket's status history."),
    "agent_wait_time": Text(
      "Wait for the customer",
      "Time that the team waited for the customer: as exported, else from the ticket's status history."
    ),
    "on_hold_time": Text(
      "Time on hold", "Time on hold: as exported, else from the ticket's status history."),
    "new_time": Text(
      "Time new", "Time before anybody took the ticket up, by its status history."),
    "open_time": Text(
      "Time open", "Time that the team worked on the ticket, by its status history."),
    "replies_per_ticket": Text(
      "Replies per ticket", "Mean public replies by people to a resolved ticket."),
  ]

  private static let englishOutcomes: [String: Text] = [
    "first_contact_resolution": Text(
      "First contact resolution",
      "By the definition in force; the four definitions stand side by side in the section on "
        + "resolution."),
    "fcr_recorded": Text(
      "FCR as recorded", "Yes / (yes + no) in the export's own field; blanks are left out."),
    "fcr_no_repeat": Text(
      "FCR without a repeat",
      "Of tickets resolved in the period, customer known, first contacts, window closed: those that "
        + "the customer did not follow up within the window and that were not reopened. Window "
        + "still open: left out and counted."),
    "fcr_one_touch": Text(
      "FCR in one reply",
      "Exactly one public reply and no reopening / resolved tickets with both known."),
    "fcr_survey": Text(
      "FCR by survey", "Yes / (yes + no) to “was it solved at the first contact?”"),
    "reopen_rate": Text(
      "Reopen rate", "Reopened at least once / resolved tickets with known reopenings."),
    "transfer_rate": Text(
      "Transfer rate", "Handed on at least once / created tickets with known transfers."),
    "ping_pong_rate": Text(
      "Ping-pong rate",
      "Handed back at least once to whom it had just come from (A to B to A) / created tickets with "
        + "known transfers, by the event log."),
    "escalation_rate": Text(
      "Escalation rate", "Escalated by the period's end / created tickets, where exported."),
    "csat": Text(
      "CSAT", "Satisfied ratings (4 and 5 of five, unless configured) / all ratings."),
    "csat_mean": Text(
      "Mean rating", "On the scale of most ratings; others are left out and counted."),
    "csat_score": Text(
      "CSAT score", "Mean of (rating − lowest) / (highest − lowest) × 100."),
    "dissatisfaction": Text("Dissatisfaction", "The two lowest of five / all ratings."),
    "nps": Text("Net promoter score", "Share of 9–10 minus share of 0–6, in points."),
    "ces": Text(
      "Customer effort", "Mean effort rating; scales run both ways, so no side is better."),
    "survey_response_rate": Text(
      "Survey response rate", "Answered by the period's end / invited in the period."),
    "survey_coverage": Text("Survey coverage", "Resolved tickets with a rating / resolved."),
    "complaints": Text(
      "Complaints", "Created tickets that are complaints: by their flag, else by category."),
    "complaint_rate": Text("Complaint rate", "Complaints / created tickets."),
    "repeat_complaint_rate": Text(
      "Repeat complaint rate",
      "Complaints by a customer who had complained in the 30 days before / complaints with a known "
        + "customer."),
    "complaint_resolution_time": Text(
      "Complaint resolution time", "From creation to the last resolution, of complaints."),
  ]
}

import Metrics

extension MetricTexts {
  static let english = MetricTexts(
    englishVolume.merging(englishOutcomes) { first, _ in first }
      .merging(englishQuality) { first, _ in first }
      .merging(englishStandards) { first, _ in first },
    figure: { label, statistic in "\(label), \(statistic)" })

  private static let englishVolume: [MetricID: Text] = [
    .ticketsCreated: Text("Tickets created", "Tickets created in the period."),
    .ticketsResolved: Text(
      "Tickets resolved",
      "Tickets whose last resolution lies in the period; a reopened one counts at its last."),
    .backlog: Text(
      "Backlog",
      "Created by the period's end and not resolved by then. Solved tickets without a resolution "
        + "time are left out and counted."),
    .backlogAge: Text("Backlog age", "From creation to the period's end, of open tickets."),
    .answerRate: Text(
      "Answer rate", "Answered / tickets with a known answered flag; others are left out."),
    .waitTime: Text(
      "Wait time", "Time in a queue or ringing as exported; tickets without it are left out."),
    .firstResponseTime: Text(
      "First response time",
      "From creation to the first public reply by a person, by the clock on the wall. Bots and "
        + "automatic greetings do not count; unanswered tickets are left out and counted."),
    .firstResponseTimeBusiness: Text(
      "First response time (business)",
      "The same in working hours of the calendar: no nights, no holidays, make-up workdays in."),
    .firstResponseAttainment: Text(
      "First response attainment",
      "Met / (met + breached). Met: answered within the standard; breached: later, or none and the "
        + "time has passed; still in time: left out."),
    .resolutionTime: Text(
      "Resolution time",
      "From creation to the last resolution, by the clock on the wall; open tickets are not in it."),
    .resolutionTimeBusiness: Text(
      "Resolution time (business)", "The same in working hours of the calendar."),
    .resolutionAttainment: Text(
      "Resolution attainment",
      "Resolved within the standard / (within + breached); open and still in time: left out."),
    .resolutionRate: Text(
      "Resolution rate",
      "Of the tickets created in the period, those resolved by its end; where the export says yes "
        + "or no itself, that."),
    .handleTime: Text("Handle time", "Time worked on a ticket, where the export has it."),
    .requesterWaitTime: Text(
      "Customer wait time",
      "Time that the customer waited for the team (new, open, on hold): as exported, else from the "
        + "ticket's status history."),
    .agentWaitTime: Text(
      "Wait for the customer",
      "Time that the team waited for the customer: as exported, else from the ticket's status history."
    ),
    .onHoldTime: Text(
      "Time on hold", "Time on hold: as exported, else from the ticket's status history."),
    .newTime: Text(
      "Time new", "Time before anybody took the ticket up, by its status history."),
    .openTime: Text(
      "Time open", "Time that the team worked on the ticket, by its status history."),
    .repliesPerTicket: Text(
      "Replies per ticket", "Mean public replies by people to a resolved ticket."),
  ]

  private static let englishOutcomes: [MetricID: Text] = [
    .firstContactResolution: Text(
      "First contact resolution",
      "By the definition in force; the four definitions stand side by side in the section on "
        + "resolution."),
    .firstContactRecorded: Text(
      "FCR as recorded", "Yes / (yes + no) in the export's own field; blanks are left out."),
    .firstContactNoRepeat: Text(
      "FCR without a repeat",
      "Of tickets resolved in the period, customer known, first contacts, window closed: those that "
        + "the customer did not follow up within the window and that were not reopened. Window "
        + "still open: left out and counted."),
    .firstContactOneTouch: Text(
      "FCR in one reply",
      "Exactly one public reply and no reopening / resolved tickets with both known."),
    .firstContactSurvey: Text(
      "FCR by survey", "Yes / (yes + no) to “was it solved at the first contact?”"),
    .reopenRate: Text(
      "Reopen rate", "Reopened at least once / resolved tickets with known reopenings."),
    .transferRate: Text(
      "Transfer rate", "Handed on at least once / created tickets with known transfers."),
    .pingPongRate: Text(
      "Ping-pong rate",
      "Handed back at least once to whom it had just come from (A to B to A) / created tickets with "
        + "known transfers, by the event log."),
    .escalationRate: Text(
      "Escalation rate", "Escalated by the period's end / created tickets, where exported."),
    .csat: Text(
      "CSAT", "Satisfied ratings (4 and 5 of five, unless configured) / all ratings."),
    .csatMean: Text(
      "Mean rating", "On the scale of most ratings; others are left out and counted."),
    .csatScore: Text(
      "CSAT score", "Mean of (rating − lowest) / (highest − lowest) × 100."),
    .dissatisfaction: Text("Dissatisfaction", "The two lowest of five / all ratings."),
    .nps: Text("Net promoter score", "Share of 9–10 minus share of 0–6, in points."),
    .ces: Text(
      "Customer effort", "Mean effort rating; scales run both ways, so no side is better."),
    .surveyResponseRate: Text(
      "Survey response rate", "Answered by the period's end / invited in the period."),
    .surveyCoverage: Text("Survey coverage", "Resolved tickets with a rating / resolved."),
    .complaints: Text(
      "Complaints", "Created tickets that are complaints: by their flag, else by category."),
    .complaintRate: Text("Complaint rate", "Complaints / created tickets."),
    .repeatComplaintRate: Text(
      "Repeat complaint rate",
      "Complaints by a customer who had complained in the 30 days before / complaints with a known "
        + "customer."),
    .complaintResolutionTime: Text(
      "Complaint resolution time", "From creation to the last resolution, of complaints."),
  ]
}

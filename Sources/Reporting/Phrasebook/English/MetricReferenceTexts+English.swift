import Metrics

extension MetricReferenceTexts {
  static let english = MetricReferenceTexts(
    titles: Titles(
      counts: "Counts", formula: "Is", unit: "Unit", better: "Better", figures: "Figures",
      leftOut: "Left out", interval: "Interval", change: "Change", source: "From",
      elsewhere: "Elsewhere", none: "nothing", oneFigure: "one value"),
    group: { group in
      switch group {
      case .volume: "Volume and backlog"
      case .response: "Response"
      case .resolution: "Resolution"
      case .standards: "Other promises of the standards"
      case .work: "Work and waits"
      case .firstContact: "First contact resolution"
      case .handovers: "Reopenings, transfers, escalations"
      case .satisfaction: "Satisfaction"
      case .complaints: "Complaints and their causes"
      case .quality: "Quality reviews"
      case .records: "Completeness of records"
      }
    },
    population: { metric in
      switch (metric.id, metric.anchor) {
      case (.complaints, _): "complaints created in the period"
      case (.repeatComplaintRate, _): "complaints of known customers created in the period"
      case (.complaintResolutionTime, _):
        "complaints whose last resolution lies in the period"
      case (.causeVerifiedRate, _): "complaints created in the period that have a cause"
      case (.backlog, _), (.backlogAge, _):
        "tickets created by the period's end and not resolved by then"
      case (_, .created): "tickets created in the period"
      case (_, .resolved): "tickets whose last resolution lies in the period"
      case (_, .resolvedElseCreated):
        "tickets resolved in the period; those without a resolution, created in it"
      case (_, .responded):
        "survey answers of the period; those without a time, by their ticket's resolution, else its "
          + "creation"
      case (_, .invited): "invitations to a survey of the period"
      case (_, .reviewed): "quality reviews made in the period"
      case (_, .asOf): "tickets created by the period's end"
      }
    },
    intervals: Intervals(
      none: "none: a count is what it is", share: "95%, Wilson",
      mean: "the mean's 95%, Student's t", percentile: "percentiles' 95%, order statistics",
      within: "shares within a limit as any share: 95%, Wilson", maximum: "the largest has none",
      netPromoter: "95%, normal, with the variance of promoters less detractors"),
    changes: Changes(
      count: "exact, given both counts, by working days",
      share: "two-proportion test, interval by Newcombe", mean: "Welch's test",
      durations:
        "durations by Mann-Whitney over all values, with the Hodges-Lehmann shift and its interval",
      within: "shares within a limit as any share", maximum: "the largest is not judged",
      netPromoter: "normal",
      together:
        "of one table together after Benjamini and Hochberg, and not at all where either side has "
        + "fewer cases than minimum_sample"),
    ownSource: "this project's definitions (Documentation/Decisions.md)",
    sources: [
      .answerRate: "service handbook 004: calls that were answered",
      .firstResponseAttainment: "the standard in force (service handbooks 000 to 003)",
      .resolutionAttainment: "the standard in force (service handbooks 000 to 003)",
      .escalationTime: "service handbook 002: P0 and P1 are reported at once",
      .csat: "the usual top two of five",
      .csatScore: "mean on 0 to 100; service handbook 003",
      .nps: "Reichheld, The One Number You Need to Grow (2003)",
      .ces: "Dixon, Freeman and Toman, Stop Trying to Delight Your Customers (2010)",
      .causeVerifiedRate: "service handbook 002: verified and unverified causes",
      .misprioritisedRate: "service handbook 002: impact by urgency",
      .archiveCompleteness: "service handbook 001: the five elements of a ticket",
      .archiveCompleteRate: "service handbook 001: the five elements of a ticket",
    ],
    differences: [
      .ticketsCreated: [
        Difference(
          "Freshdesk",
          "leaves out spam, merged secondary tickets and tickets assigned to nobody; "
            + "here spam and merged tickets are left out only where leave_out says so",
          "Support metrics in Freshdesk Analytics")
      ],
      .firstResponseTime: [
        Difference(
          "Zendesk",
          "ends with the first public comment of an agent; of a ticket that an agent "
            + "opened in public, with the second",
          "About native Support time duration metrics"),
        Difference(
          "Freshdesk",
          "public notes are responses too; only tickets assigned to an agent or a "
            + "group count", "Support metrics in Freshdesk Analytics"),
        Difference(
          "Intercom",
          "shows the median unless told otherwise, with or without the time at a bot, "
            + "by the day on which the conversation began", "Responsiveness report"),
        Difference(
          "dbt_zendesk", "in minutes; null where no agent commented in public",
          "models/zendesk__ticket_metrics.sql"),
      ],
      .firstResponseTimeBusiness: [
        Difference(
          "dbt_zendesk",
          "an answered ticket without business minutes counts as 0; here the seconds "
            + "are computed, and absent stays absent", "models/zendesk__ticket_metrics.sql"),
        Difference(
          "Intercom",
          "by the default office hours, or those of the team's inbox for teams' metrics",
          "How to use office hours in reporting"),
      ],
      .resolutionTime: [
        Difference(
          "Zendesk", "tells the first resolution from the full one; this is the full one",
          "About native Support time duration metrics"),
        Difference(
          "dbt_zendesk", "has the first and the final resolution side by side, in minutes",
          "models/zendesk__ticket_metrics.sql"),
      ],
      .resolutionTimeBusiness: [
        Difference(
          "dbt_zendesk", "a solved ticket without business minutes counts as 0",
          "models/zendesk__ticket_metrics.sql")
      ],
      .handleTime: [
        Difference(
          "Intercom",
          "the time that a conversation is open and assigned, by the day of the "
            + "customer's first message", "Reporting metrics & attributes")
      ],
      .requesterWaitTime: [
        Difference(
          "dbt_zendesk", "in business minutes too, and 0 where there are none",
          "models/zendesk__ticket_metrics.sql")
      ],
      .agentWaitTime: [
        Difference(
          "dbt_zendesk", "in business minutes too, and 0 where there are none",
          "models/zendesk__ticket_metrics.sql")
      ],
      .onHoldTime: [
        Difference(
          "dbt_zendesk", "in business minutes too, and 0 where there are none",
          "models/zendesk__ticket_metrics.sql")
      ],
      .repliesPerTicket: [
        Difference(
          "dbt_zendesk", "an agent's comment that opens the ticket is no reply",
          "models/intermediate/int_zendesk__comment_metrics.sql")
      ],
      .firstContactOneTouch: [
        Difference(
          "dbt_zendesk",
          "exactly one public comment of an agent on a solved ticket, reopened or "
            + "not", "models/intermediate/int_zendesk__comment_metrics.sql"),
        Difference(
          "Intercom", "closed once, with one teammate taking part, however many replies",
          "Reporting metrics & attributes"),
        Difference(
          "Freshdesk", "resolved or closed with the first response",
          "Freshworks community: How are 'First Contact Resolution' and 'Average First Response "
            + "Time' defined?"),
      ],
      .transferRate: [
        Difference(
          "dbt_zendesk", "counts the different agents who commented instead",
          "models/intermediate/int_zendesk__comment_metrics.sql"),
        Difference(
          "Intercom", "counts conversations assigned again after a teammate's reply",
          "Reporting metrics & attributes"),
      ],
      .qaScore: [
        Difference(
          "Zendesk QA",
          "a review is 0 where a critical category fails; here a fatal item is counted "
            + "beside the score", "Calculations of the Reviews dashboard")
      ],
    ])
}

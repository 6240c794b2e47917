import Metrics

extension MetricReferenceTexts {
  static let english = MetricReferenceTexts(
    titles: Titles(
      counts: "Counts", formula: "Is", unit: "Unit", better: "Better", figures: "Figures",
      leftOut: "Left out", interval: "Interval", change: "Change", source: "From",
      elsewhere: "Elsewhere", none: "nothing", oneFigure: "one value"),
    population: { metric in
      switch metric.anchor {
      case .created: "tickets created in the period"
      case .resolved: "tickets whose last resolution lies in the period"
      case .resolvedElseCreated:
        "tickets resolved in the period; those without a resolution, created in it"
      case .responded:
        "survey answers of the period; those without a time, by their ticket's resolution, else its "
          + "creation"
      case .invited: "invitations to a survey of the period"
      case .reviewed: "quality reviews made in the period"
      case .asOf: "tickets created by the period's end"
      }
    },
    interval: { aggregation in
      switch aggregation {
      case .count: "none: a count is what it is"
      case .share: "95%, Wilson"
      case .mean, .fraction: "95%, Student's t"
      case .distribution:
        "95%: means by Student's t, percentiles by order statistics, shares within a limit by Wilson"
      case .netPromoter: "95%, normal, with the variance of promoters less detractors"
      }
    },
    change: { aggregation in
      switch aggregation {
      case .count: "exact, given both counts, by the length of the periods"
      case .share: "two-proportion test, interval by Newcombe"
      case .mean, .fraction: "Welch's test"
      case .distribution:
        "durations by Mann-Whitney over all values, with the Hodges-Lehmann shift; "
          + "means of other numbers by Welch"
      case .netPromoter: "normal"
      }
    },
    source: "the definitions of this project; what was decided is in Documentation/Decisions.md",
    differences: [
      "tickets_created": [
        Difference(
          "Freshdesk",
          "leaves out spam, merged secondary tickets and tickets assigned to nobody; "
            + "here spam and merged tickets are left out only where leave_out says so",
          "Support metrics in Freshdesk Analytics")
      ],
      "first_response_time": [
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
      "first_response_time_business": [
        Difference(
          "dbt_zendesk",
          "an answered ticket without business minutes counts as 0; here the seconds "
            + "are computed, and absent stays absent", "models/zendesk__ticket_metrics.sql"),
        Difference(
          "Intercom",
          "by the default office hours, or those of the team's inbox for teams' metrics",
          "How to use office hours in reporting"),
      ],
      "resolution_time": [
        Difference(
          "Zendesk", "tells the first resolution from the full one; this is the full one",
          "About native Support time duration metrics"),
        Difference(
          "dbt_zendesk", "has the first and the final resolution side by side, in minutes",
          "models/zendesk__ticket_metrics.sql"),
      ],
      "resolution_time_business": [
        Difference(
          "dbt_zendesk", "a solved ticket without business minutes counts as 0",
          "models/zendesk__ticket_metrics.sql")
      ],
      "handle_time": [
        Difference(
          "Intercom",
          "the time that a conversation is open and assigned, by the day of the "
            + "customer's first message", "Reporting metrics & attributes")
      ],
      "requester_wait_time": [
        Difference(
          "dbt_zendesk", "in business minutes too, and 0 where there are none",
          "models/zendesk__ticket_metrics.sql")
      ],
      "agent_wait_time": [
        Difference(
          "dbt_zendesk", "in business minutes too, and 0 where there are none",
          "models/zendesk__ticket_metrics.sql")
      ],
      "on_hold_time": [
        Difference(
          "dbt_zendesk", "in business minutes too, and 0 where there are none",
          "models/zendesk__ticket_metrics.sql")
      ],
      "replies_per_ticket": [
        Difference(
          "dbt_zendesk", "an agent's comment that opens the ticket is no reply",
          "models/intermediate/int_zendesk__comment_metrics.sql")
      ],
      "fcr_one_touch": [
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
      "transfer_rate": [
        Difference(
          "dbt_zendesk", "counts the different agents who commented instead",
          "models/intermediate/int_zendesk__comment_metrics.sql"),
        Difference(
          "Intercom", "counts conversations assigned again after a teammate's reply",
          "Reporting metrics & attributes"),
      ],
      "qa_score": [
        Difference(
          "Zendesk QA",
          "a review is 0 where a critical category fails; here a fatal item is counted "
            + "beside the score", "Calculations of the Reviews dashboard")
      ],
    ])
}

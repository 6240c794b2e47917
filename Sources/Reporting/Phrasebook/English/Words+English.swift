import Desk
import Metrics
import Wording

extension Words {
  package static let english = Words(
    period: { period in
      let year = "\(period.first.year)"
      return switch period.kind {
      case .month: "\(months[period.first.month - 1]) \(year)"
      case .quarter: "Q\((period.first.month + 2) / 3) \(year)"
      case .half: "H\(period.first.month == 1 ? 1 : 2) \(year)"
      case .year: year
      case .days: "\(period.first) to \(period.last)"
      }
    },
    previous: { kind in
      switch kind {
      case .month: "the month before"
      case .quarter: "the quarter before"
      case .half: "the half-year before"
      case .year: "the year before"
      case .days: "the period before"
      }
    },
    versusPrevious: { kind in
      switch kind {
      case .month: "vs last month"
      case .quarter: "vs last quarter"
      case .half: "vs last half-year"
      case .year: "vs last year"
      case .days: "vs the period before"
      }
    },
    yearBefore: "a year ago",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    unknown: "(blank)",
    dimension: { dimensions[$0] ?? $0 },
    statistic: { statistic in
      switch statistic {
      case .mean: "mean"
      case .percentile(50): "median"
      case .percentile(let percent): "P\(percent)"
      case .maximum: "longest"
      case .within(let seconds): "within \(englishDuration(Double(seconds)))"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .improved: "improved"
      case .worsened: "worsened"
      case .changed: "changed"
      case .noClearChange: "no clear change"
      case .tooFew: "too few"
      }
    },
    leftOut: { reason in
      switch reason {
      case .notRecorded: "not in the export"
      case .unanswered: "no reply by a person yet"
      case .running: "not over and still in time"
      case .notCovered: "not covered by the standards"
      case .notMeasurable: "covered, but the export lacks the time"
      case .pending: "repeat window still open"
      case .impossible: "end before beginning"
      case .repeatContact: "itself a repeat contact"
      case .unknownCustomer: "customer unknown"
      case .unknownResolution: "solved, but not known when"
      case .otherScale: "rated on another scale than most"
      }
    },
    polarity: { polarity in
      switch polarity {
      case .prefersLarger: "higher is better"
      case .prefersSmaller: "lower is better"
      case .none: "neither side is better"
      }
    },
    anchor: { anchor in
      switch anchor {
      case .created: "by creation"
      case .resolved: "by last resolution"
      case .resolvedElseCreated: "by resolution, else creation"
      case .responded: "by answer"
      case .invited: "by invitation"
      case .reviewed: "by review"
      case .asOf: "at the period's end"
      }
    },
    unit: { unit in
      switch unit {
      case .count: "count"
      case .ratio: "percentage"
      case .seconds: "duration"
      case .number: "number"
      case .score: "0–100"
      case .netPromoterScore: "−100 to 100"
      }
    },
    duration: { englishDuration($0) },
    points: { QuantityText.fixed(abs($0) * 100, fractionDigits: 1) + " points" },
    change: { value, unit in
      let magnitude = abs(value)
      return switch unit {
      case .ratio:
        "\(value < 0 ? "down" : "up") \(QuantityText.fixed(magnitude * 100, fractionDigits: 1)) points"
      case .seconds: englishDuration(magnitude) + (value < 0 ? " shorter" : " longer")
      case .count: QuantityText.text(magnitude, .count) + (value < 0 ? " fewer" : " more")
      case .number, .score, .netPromoterScore:
        "\(value < 0 ? "down" : "up") \(QuantityText.text(magnitude, unit))"
      }
    },
    list: { items in
      guard items.count > 1, let last = items.last else { return items.first ?? "" }
      return items.dropLast().joined(separator: ", ") + " and " + last
    },
    yes: "yes", no: "no", total: "total",
    sentences: { $0.filter { !$0.isEmpty }.map { $0 + "." }.joined(separator: " ") },
    columns: ColumnTitles(
      metric: "Measure", value: "This period", target: "Target", sample: "Sample",
      interval: "95% interval", previous: "Period before", base: "Compared with",
      yearBefore: "A year ago",
      change: "Change", relativeChange: "Relative change", shift: "Typical shift",
      byWorkingDay: "By working day", rateEffect: "Rate effect", mixEffect: "Mix effect",
      centre: "Centre", limits: "Limits", rule: "Rule",
      verdict: "Verdict",
      trend: "Last 13 periods", tickets: "Tickets", mean: "Mean", median: "Median",
      ninetieth: "P90", attainment: "Attainment", share: "Share", reason: "Reason",
      count: "Count", period: "Period", leftOut: "Left out", ticket: "Ticket",
      age: "Waiting for"),
    renderer: RendererWords(
      contents: "Contents", chartData: "Chart data", category: "Category", target: "Target",
      average: "Average", upperLimit: "Upper limit", lowerLimit: "Lower limit",
      noValue: "no data", low: "Low", high: "High", pageOfPages: "Page {page} of {pages}",
      coverSheet: "Cover", ticketsSheet: "Tickets", backToCover: "Back to cover",
      continued: "continued",
      verdicts: [
        .improved: "Improved", .worsened: "Worsened", .changed: "Changed",
        .noClearChange: "No clear change", .tooFew: "Too few",
      ]))

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let dimensions = [
    "channel": "Channel", "category": "Category", "category1": "Category (level 1)",
    "category2": "Category (level 2)", "priority": "Priority", "status": "Status",
    "agent": "Agent", "team": "Team", "tier": "Tier", "product": "Product",
    "region": "Region", "customer_type": "Customer type", "mood": "Mood", "impact": "Impact",
    "urgency": "Urgency", "complaint": "Complaint", "customer": "Customer", "id": "Ticket",
    "month": "Month", "week": "Week", "day": "Day", "weekday": "Weekday", "hour": "Hour",
    "replies": "Replies", "customer_replies": "Customer's messages", "reopens": "Reopenings",
    "transfers": "Transfers", "returns": "Transfers back", "answered": "Answered",
    "resolved": "Resolved", "resolved_at_first_contact": "Resolved at first contact",
    "is_complaint": "Flagged as complaint", "has_description": "Has a description",
    "has_customer_details": "Has customer details", "escalated": "Escalated", "spam": "Spam",
    "created_at": "Created", "first_assigned_at": "First assigned",
    "handling_started_at": "Handling started", "first_response_at": "First response",
    "first_resolved_at": "First resolved", "resolved_at": "Last resolved", "closed_at": "Closed",
    "updated_at": "Updated", "escalated_at": "Escalated at", "promised_at": "Promised for",
    "assessed_at": "Assessed", "next_reply_asked_at": "Message that waited longest",
    "next_reply_at": "Reply to it", "reply_awaited_since": "Reply awaited since",
    "cause": "Cause", "cause_branch": "Branch of the cause", "cause_status": "State of the cause",
    "priority_first_changed_at": "Priority first changed",
    "priority_last_changed_at": "Priority last changed",
    "hold_started_at": "On hold from", "hold_ended_at": "On hold until",
    "pending_started_at": "Waiting for the customer from",
    "pending_ended_at": "Waiting for the customer until",
    "policy": "Standard's rule", "response_state": "Response, state",
    "handling_state": "Start of handling, state", "next_reply_state": "Next reply, state",
    "assessment_state": "Assessment, state", "escalation_state": "Escalation, state",
    "resolution_state": "Resolution, state",
  ]
}

/// `27 s`, `4 min 5 s`, `3 h 20 min`, `2.3 days`.
private func englishDuration(_ seconds: Double) -> String {
  let whole = Int(seconds.rounded())
  if whole < 60 { return "\(whole) s" }
  if whole < 3600 {
    let rest = whole % 60
    return whole >= 600 || rest == 0 ? "\((whole + 30) / 60) min" : "\(whole / 60) min \(rest) s"
  }
  let minutes = (whole + 30) / 60
  if minutes < 48 * 60 {
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
  return QuantityText.fixed(seconds / 86_400, fractionDigits: 1) + " days"
}

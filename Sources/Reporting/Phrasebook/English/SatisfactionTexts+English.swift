import Desk

extension SatisfactionTexts {
  static let english = SatisfactionTexts(
    title: SectionTitle("Satisfaction", "Satisfaction"),
    nothing: "There are no satisfaction ratings in the period.",
    missing:
      "Ratings are missing: a survey export with a rating, or a rating column, supplies them.",
    csat: { value, sample, verdict in
      "CSAT is \(value) of \(QuantityText.text(Double(sample), .count)) ratings"
        + (verdict.map { ", against the period before: \($0)" } ?? "")
    },
    silent: {
      "Were all who kept silent unhappy, or all happy, it would lie between \($0) and \($1)"
    },
    fall: { "\($0) fell from \($1) to \($2), more than chance explains" },
    measures: "Measures of satisfaction", distribution: "Ratings",
    distributionDescription: "How many ratings of each value there are.",
    rating: { "\($0)" }, ratings: "Ratings",
    noInvitations: "Invitations are missing: an invitation time supplies the response rate.",
    bounds: { silent, low, high in
      "\(QuantityText.text(Double(silent), .count)) invited customers did not answer. Were they all "
        + "unhappy, CSAT would be \(low); were they all happy, \(high). Those who answer need not "
        + "speak for all."
    },
    noSubScores:
      "Sub-scores are missing: columns for attitude, ability and convenience supply them.",
    subScores: "Sub-scores", part: "Part", parts: ["Attitude", "Ability to solve", "Convenience"],
    lowest: "Lowest rated categories",
    lowestNote: { "At least \($0) ratings each; a wide interval makes the order unreliable." },
    noAgents:
      "Agents are missing: an agent column, and surveys that name their ticket, supply them.",
    fewRatings: { entry in
      "All ratings of " + entry.few.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
        + " are good, but so few prove little: of \(entry.few.first?.count ?? 0) good ones the true "
        + "share may be as low as \(entry.fewestLow). \(entry.many) has \(entry.manyValue) of "
        + "\(entry.manyCount), at least \(entry.manyLow), which is better proven."
    },
    agentChart: "Agents' CSAT with intervals",
    agentDescription:
      "By the lower end of the interval, agents with enough ratings; highlighted: few ratings, all "
      + "good. Lines are 95% intervals.",
    overall: "All", agentTable: "Agents",
    agentNote: { smallest in
      "Rank = 1 + agents clearly better (their whole interval lies higher); overlapping intervals "
        + "share it. Under \(smallest) ratings: no rank. Agents get different cases: no ground for "
        + "reward or blame."
    },
    rank: "Rank", lowEnd: "At least",
    noComments: "Comments are missing: a comment column supplies them.",
    comments: "Comments of low ratings", comment: "Comment", ratingColumn: "Rating",
    commentNote: "Lowest and newest first, ten at most; telephone numbers and e-mails are masked.")
}

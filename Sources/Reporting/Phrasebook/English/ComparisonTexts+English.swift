import Desk
import Quality
import Wording

extension ComparisonTexts {
  static let english = ComparisonTexts(
    comparison: { "\($0): against what the cases let one expect" },
    note: { overdispersion, unassigned in
      var parts = [
        "Expected: what others come to on the same categories, channels, priorities and hours. Above or below "
          + "expectation is who lies outside the 99.8 % limits; better is above, whichever way the metric runs. Shrunken: "
          + "the fewer the cases, the nearer to expectation. In no order of merit: largest sample first."
      ]
      if overdispersion > 1 {
        parts.append(
          "Agents scatter more than their cases explain; limits are widened by a factor of "
            + String(QuantityText.text(overdispersion.squareRoot(), .number)) + ".")
      }
      if unassigned > 0 { parts.append("Cases without an agent: \(unassigned).") }
      return parts.joined(separator: " ")
    },
    nothingToCompare: "Nothing to compare: fewer than two have cases.",
    logarithmNote: "Times are compared by their geometric mean; a difference is a ratio.",
    funnel: { "\($0): difference from expectation by number of cases" },
    funnelDescription:
      "Chance keeps agents with so many cases of the usual mix within the limits. Each agent stands as deep inside or "
      + "as far outside as by the limits of their own cases, which the table has.",
    usualDifference: "Difference at the usual mix", usualRatio: "Ratio at the usual mix",
    cases: "Cases", value: "Value", expected: "Expected", ratio: "Observed / expected",
    difference: "Difference", shrunken: "Shrunken", warning: "95% limits", alarm: "99.8% limits",
    level: "Against expectation", rank: "Rank", rankRange: "Rank, 95%",
    swaps: "Next would stand above",
    rankNote:
      "Agents whose intervals overlap share a rank. The range and how often the order changes come from 2,000 "
      + "draws of what the true differences may be.",
    composite: "Composite score",
    compositeNote:
      "In spreads between agents, from what each one's cases let one expect, weighted as the configuration says. A "
      + "metric in which nobody differs beyond chance adds nothing.",
    metrics: "Metrics", recognition: "Recognition",
    recognitionNote:
      "From shrunken values only: who leads raw numbers was partly lucky, and who rises fastest had often fallen by "
      + "chance before. Nobody is named whose lead chance explains.",
    award: "Award", star: "Service star", mostImproved: "Most improved",
    nobody: "nobody beyond chance", agent: "Agent",
    overview: "Agents against what their cases let one expect",
    overviewNote:
      "Complaints are not compared by category, which may tell them. Of those as expected, some lie between the "
      + "95% and the 99.8% limits: one in twenty does by chance. touchstone quality compare lists everybody.",
    nearLimits: "of these, near the limits", outside: "Agents outside the 95% limits",
    unassigned: "Cases without an agent", coaching: "Coaching",
    coachingNote:
      "Of each agent below expectation what cost most beside others on the same kinds of cases; share: of all that "
      + "the agent fell short by.",
    subject: "Item or category", listen: "Tickets to listen to", team: "Team",
    levelOf: { level in
      switch level {
      case .above: "Above expectation"
      case .asExpected: "As expected"
      case .below: "Below expectation"
      case .tooFew: "Too few to say"
      }
    })
}

import Desk
import Quality

extension QualityTexts {
  static let english = QualityTexts(
    title: SectionTitle("Agent quality", "Quality"),
    missing:
      "Quality reviews are missing: a table with reviewer, ticket, agent, date and a score or items "
      + "supplies them.",
    lead: { reviews, agents in "\(reviews) reviews of \(agents) agents" },
    meanOf: { "the mean score is \($0)" },
    belowExpectation: { agents in
      agents == 0
        ? "no agent is below what their cases let one expect"
        : "\(agents) \(agents == 1 ? "agent is" : "agents are") below what their cases let one expect"
    },
    costliest: { item, share in "\u{201C}\(item)\u{201D} cost most points, \(share) of all lost" },
    dimension: { dimension in
      switch dimension {
      case .agent: "Agent"
      case .team: "Team"
      case .reviewer: "Reviewer"
      case .reviewerKind: "Kind of review"
      case .scorecard: "Scorecard"
      case .channel: "Channel"
      case .category: "Category"
      }
    },
    scores: { dimension in
      switch dimension {
      case .agent: "Scores by agent"
      case .team: "Scores by team"
      case .reviewer: "Scores by reviewer"
      case .reviewerKind: "Scores by kind of review"
      case .scorecard: "Scores by scorecard"
      case .channel: "Scores by channel"
      case .category: "Scores by category"
      }
    },
    scoresNote:
      "In no order of merit: largest sample first. Reviews of a sampling plan count for as many contacts as "
      + "they stand for. Errors per opportunity: failed items that are not fatal, of all that were rated. "
      + "Change: against the period before.",
    all: "All reviews", reviews: "Reviews", scored: "Scored", mean: "Mean score", passed: "Passed",
    fatal: "Fatal errors", errors: "Errors per opportunity", trend: "Last 6 periods",
    items: "Failed items",
    itemsNote:
      "Failed: under half of the item's scale, or points taken off. Points lost: what the item took off the "
      + "scores of all reviews; where a fatal item made a score 0, what was left of it.",
    item: "Item", severity: "Severity", rated: "Rated", failed: "Failed", position: "Mean",
    lost: "Points lost", cumulative: "Cumulative share", sections: "Sections of the scorecard",
    section: "Section", kinds: "Kinds of review side by side",
    kindsNote:
      "Difference: from the own team's score of the same contacts; above 0 is more favourable.",
    kind: "Kind of review", difference: "Difference", shared: "Contacts in common",
    appeals: "Objections by reviewer", itemAppeals: "Objections by item", reviewer: "Reviewer",
    raised: "Raised", upheld: "Upheld", rejected: "Rejected", open: "Open", won: "Won",
    before: "Score before", after: "Score after", agreement: "Agreement of reviewers",
    agreementNote: { tickets in
      "\(tickets) contacts were reviewed by several. Equal: pairs of ratings that are the same; of whole scores, "
        + "within 5 points. Intervals from 1,000 samples of the contacts. Reliable from an alpha of 0.8, tentative "
        + "from 0.667 (Krippendorff)."
    },
    wholeScore: "Whole score", contacts: "Contacts", ratings: "Ratings", equal: "Equal",
    reliability: "Wording", reviewers: "Reviewers",
    reviewersNote:
      "Severity: by how many points a reviewer scores above the middle reviewer on the same contacts; below 0 is severe. "
      + "Spread: how far a score is off once contact and severity are taken out. Named severe, lenient or "
      + "inconsistent at 99 % certainty.",
    ownMean: "Mean given", bias: "Severity", spread: "Spread", pairs: "Pairs of reviewers",
    other: "Other reviewer", adjusted: "Agents, reviewers' severity taken out",
    adjustedNote:
      "Each score less its reviewer's severity. Not adjusted: reviews by people who share no contact with "
      + "others.",
    raw: "As given", withoutSeverity: "Adjusted", unadjusted: "Not adjusted", agent: "Agent",
    nothingShared:
      "no contact was reviewed by two reviewers; let several review the same contacts to compare them",
    reviewerKind: { kind in
      switch kind {
      case .internal: "Internal"
      case .thirdParty: "Third party"
      case .agent: "Self"
      case .automatic: "Automatic"
      }
    },
    itemSeverity: { severity in
      switch severity {
      case .ordinary: "Ordinary"
      case .critical: "Critical"
      case .fatal: "Fatal"
      }
    },
    reviewerVerdict: { verdict in
      switch verdict {
      case .asOthers: "As others"
      case .severe: "Severe"
      case .lenient: "Lenient"
      case .inconsistent: "Inconsistent"
      case .tooFew: "Too few to say"
      }
    },
    reliabilityOf: { reliability in
      switch reliability {
      case .reliable: "Reliable"
      case .tentative: "Tentative"
      case .unreliable: "Reviewers disagree"
      case .rarelyDiffers: "Rarely differs"
      case .tooFew: "Too few to say"
      }
    })
}

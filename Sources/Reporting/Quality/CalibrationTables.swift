import Desk
import Quality
import Statistics

/// The tables about how far reviewers agree.
package struct CalibrationTables: Sendable {
  private let phrases: Phrasebook

  package init(language: Language) { phrases = .of(language) }

  private var texts: QualityTexts { phrases.quality }
  private var words: Words { phrases.words }

  package func tables(_ calibration: Calibration) -> [Table] {
    [
      agreements(calibration), reviewers(calibration.reviewers), pairs(calibration.pairs),
      agents(calibration.agents),
    ]
  }

  package func agreements(_ calibration: Calibration) -> Table {
    let levels: [(AgreementSample.Level, String)] = [
      (.nominal, "α nominal"), (.ordinal, "α ordinal"), (.interval, "α interval"),
    ]
    return Table(
      id: "qa_agreement", title: texts.agreement,
      columns: [
        .init(id: "item", title: texts.item),
        .init(id: "contacts", title: texts.contacts, unit: .count),
        .init(id: "ratings", title: texts.ratings, unit: .count),
        .init(id: "agreement", title: texts.equal, unit: .ratio),
        .init(id: "cohen_kappa", title: "Cohen κ", unit: .number),
        .init(id: "fleiss_kappa", title: "Fleiss κ", unit: .number),
        .init(id: "fleiss_interval", title: words.columns.interval, unit: .number),
      ]
        + levels.flatMap { level, title -> [Table.Column] in
          [
            .init(id: "alpha_\(level.rawValue)", title: title, unit: .number),
            .init(
              id: "alpha_\(level.rawValue)_interval", title: words.columns.interval,
              unit: .number),
          ]
        } + [.init(id: "reliability", title: texts.reliability)],
      rows: calibration.agreements.map { item in
        [
          item.item.map { .text($0) } ?? .term(id: "score", texts.wholeScore),
          .quantity(Double(item.units), .count), .quantity(Double(item.ratings), .count),
          .quantity(item.agreement, .ratio), .optional(item.cohenKappa, .number),
          .optional(item.fleissKappa, .number), .interval(item.fleissInterval, .number),
        ]
          + levels.flatMap { level, _ -> [Cell] in
            [
              .optional(item.alphas[level]?.value, .number),
              .interval(item.alphas[level]?.interval, .number),
            ]
          } + [.term(id: item.reliability.rawValue, texts.reliabilityOf(item.reliability))]
      }, note: texts.agreementNote(calibration.tickets))
  }

  package func reviewers(_ reviewers: [ReviewerProfile]) -> Table {
    Table(
      id: "qa_reviewers", title: texts.reviewers,
      columns: [
        .init(id: "reviewer", title: texts.reviewer),
        .init(id: "reviews", title: texts.reviews, unit: .count),
        .init(id: "mean", title: texts.ownMean, unit: .score),
        .init(id: "shared", title: texts.shared, unit: .count),
        .init(id: "severity", title: texts.bias, unit: .score),
        .init(id: "interval", title: words.columns.interval, unit: .score),
        .init(id: "spread", title: texts.spread, unit: .score),
        .init(id: "verdict", title: words.columns.verdict),
      ],
      rows: reviewers.map { reviewer in
        [
          .text(reviewer.name), .quantity(Double(reviewer.reviews), .count),
          .optional(reviewer.mean, .score), .quantity(Double(reviewer.shared), .count),
          reviewer.severity.map { .difference($0, .score) } ?? .absent,
          .interval(reviewer.interval, .score), .optional(reviewer.spread, .score),
          .term(id: reviewer.verdict.rawValue, texts.reviewerVerdict(reviewer.verdict)),
        ]
      }, note: texts.reviewersNote)
  }

  private func pairs(_ pairs: [ReviewerPair]) -> Table {
    Table(
      id: "qa_reviewer_pairs", title: texts.pairs,
      columns: [
        .init(id: "reviewer", title: texts.reviewer), .init(id: "other", title: texts.other),
        .init(id: "contacts", title: texts.shared, unit: .count),
        .init(id: "agreement", title: texts.equal, unit: .ratio),
        .init(id: "cohen_kappa", title: "Cohen κ", unit: .number),
        .init(id: "kappa_interval", title: words.columns.interval, unit: .number),
        .init(id: "difference", title: texts.difference, unit: .score),
        .init(id: "interval", title: words.columns.interval, unit: .score),
      ],
      rows: pairs.map { pair in
        [
          .text(pair.one), .text(pair.other), .quantity(Double(pair.sample), .count),
          .quantity(pair.agreement, .ratio), .optional(pair.kappa?.value, .number),
          .interval(pair.kappa?.interval, .number), .difference(pair.difference, .score),
          .interval(pair.interval, .score),
        ]
      })
  }

  package func agents(_ agents: [AdjustedAgent]) -> Table {
    Table(
      id: "qa_adjusted", title: texts.adjusted,
      columns: [
        .init(id: "agent", title: texts.agent),
        .init(id: "reviews", title: texts.reviews, unit: .count),
        .init(id: "raw", title: texts.raw, unit: .score),
        .init(id: "adjusted", title: texts.withoutSeverity, unit: .score),
        .init(id: "difference", title: texts.difference, unit: .score),
        .init(id: "unadjusted", title: texts.unadjusted, unit: .count),
      ],
      rows: agents.map { agent in
        [
          .text(agent.agent), .quantity(Double(agent.reviews), .count),
          .quantity(agent.raw, .score), .quantity(agent.adjusted, .score),
          .difference(agent.adjusted - agent.raw, .score),
          .quantity(Double(agent.unadjusted), .count),
        ]
      }, note: texts.adjustedNote)
  }
}

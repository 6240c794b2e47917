import Desk
import Quality
import Statistics
import Wording

/// The tables about how far reviewers agree.
package struct CalibrationTables: Sendable {
  private let words: Words

  package init(language: Language) { words = Words(language) }

  private func say(_ phrase: QualityPhrase) -> String { phrase.text(in: words.language) }

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
      id: "qa_agreement", title: say(.agreement),
      columns: [
        .init(id: "item", title: say(.item)),
        .init(id: "contacts", title: say(.contacts), unit: .count),
        .init(id: "ratings", title: say(.ratings), unit: .count),
        .init(id: "agreement", title: say(.equal), unit: .ratio),
        .init(id: "cohen_kappa", title: "Cohen κ", unit: .number),
        .init(id: "fleiss_kappa", title: "Fleiss κ", unit: .number),
        .init(id: "fleiss_interval", title: words.column(.interval), unit: .number),
      ]
        + levels.flatMap { level, title -> [Table.Column] in
          [
            .init(id: "alpha_\(level.rawValue)", title: title, unit: .number),
            .init(
              id: "alpha_\(level.rawValue)_interval", title: words.column(.interval),
              unit: .number),
          ]
        } + [.init(id: "reliability", title: say(.reliability))],
      rows: calibration.agreements.map { item in
        [
          item.item.map { .text($0) } ?? .term(id: "score", say(.wholeScore)),
          .quantity(Double(item.units), .count), .quantity(Double(item.ratings), .count),
          .quantity(item.agreement, .ratio), .optional(item.cohenKappa, .number),
          .optional(item.fleissKappa, .number), .interval(item.fleissInterval, .number),
        ]
          + levels.flatMap { level, _ -> [Cell] in
            [
              .optional(item.alphas[level]?.value, .number),
              .interval(item.alphas[level]?.interval, .number),
            ]
          } + [.term(id: item.reliability.rawValue, item.reliability.text(in: words.language))]
      }, note: say(.agreementNote(contacts: calibration.tickets)))
  }

  package func reviewers(_ reviewers: [ReviewerProfile]) -> Table {
    Table(
      id: "qa_reviewers", title: say(.reviewers),
      columns: [
        .init(id: "reviewer", title: say(.reviewer)),
        .init(id: "reviews", title: say(.reviews), unit: .count),
        .init(id: "mean", title: say(.ownMean), unit: .score),
        .init(id: "shared", title: say(.shared), unit: .count),
        .init(id: "severity", title: say(.bias), unit: .score),
        .init(id: "interval", title: words.column(.interval), unit: .score),
        .init(id: "spread", title: say(.spread), unit: .score),
        .init(id: "verdict", title: words.column(.verdict)),
      ],
      rows: reviewers.map { reviewer in
        [
          .text(reviewer.name), .quantity(Double(reviewer.reviews), .count),
          .optional(reviewer.mean, .score), .quantity(Double(reviewer.shared), .count),
          reviewer.severity.map { .difference($0, .score) } ?? .absent,
          .interval(reviewer.interval, .score), .optional(reviewer.spread, .score),
          .term(id: reviewer.verdict.rawValue, reviewer.verdict.text(in: words.language)),
        ]
      }, note: say(.reviewersNote))
  }

  private func pairs(_ pairs: [ReviewerPair]) -> Table {
    Table(
      id: "qa_reviewer_pairs", title: say(.pairs),
      columns: [
        .init(id: "reviewer", title: say(.reviewer)), .init(id: "other", title: say(.other)),
        .init(id: "contacts", title: say(.shared), unit: .count),
        .init(id: "agreement", title: say(.equal), unit: .ratio),
        .init(id: "cohen_kappa", title: "Cohen κ", unit: .number),
        .init(id: "kappa_interval", title: words.column(.interval), unit: .number),
        .init(id: "difference", title: say(.difference), unit: .score),
        .init(id: "interval", title: words.column(.interval), unit: .score),
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
      id: "qa_adjusted", title: say(.adjusted),
      columns: [
        .init(id: "agent", title: say(.agent)),
        .init(id: "reviews", title: say(.reviews), unit: .count),
        .init(id: "raw", title: say(.raw), unit: .score),
        .init(id: "adjusted", title: say(.withoutSeverity), unit: .score),
        .init(id: "difference", title: say(.difference), unit: .score),
        .init(id: "unadjusted", title: say(.unadjusted), unit: .count),
      ],
      rows: agents.map { agent in
        [
          .text(agent.agent), .quantity(Double(agent.reviews), .count),
          .quantity(agent.raw, .score), .quantity(agent.adjusted, .score),
          .difference(agent.adjusted - agent.raw, .score),
          .quantity(Double(agent.unadjusted), .count),
        ]
      }, note: say(.adjustedNote))
  }
}

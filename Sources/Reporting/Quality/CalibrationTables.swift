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
    let ofLevels = levels.flatMap { level, title -> [ItemColumn<ItemAgreement>] in
      [
        .quantity("alpha_\(level.rawValue)", title, .number) { $0.alphas[level]?.value },
        .interval("alpha_\(level.rawValue)_interval", words.column(.interval), .number) {
          $0.alphas[level]?.interval
        },
      ]
    }
    return Table(
      id: "qa_agreement", title: say(.agreement), of: calibration.agreements,
      columns: [
        .cell("item", say(.item)) { agreement in
          agreement.item.map { .text($0) } ?? .term(id: "score", say(.wholeScore))
        },
        .count("contacts", say(.contacts)) { $0.units },
        .count("ratings", say(.ratings)) { $0.ratings },
        .quantity("agreement", say(.equal), .ratio) { $0.agreement },
        .quantity("cohen_kappa", "Cohen κ", .number) { $0.cohenKappa },
        .quantity("fleiss_kappa", "Fleiss κ", .number) { $0.fleissKappa },
        .interval("fleiss_interval", words.column(.interval), .number) { $0.fleissInterval },
      ] + ofLevels + [
        .cell("reliability", say(.reliability)) {
          .term(id: $0.reliability.rawValue, say(.itemReliability($0.reliability)))
        }
      ], note: say(.agreementNote(contacts: calibration.tickets)))
  }

  package func reviewers(_ reviewers: [ReviewerProfile]) -> Table {
    Table(
      id: "qa_reviewers", title: say(.reviewers), of: reviewers,
      columns: [
        .text("reviewer", say(.reviewer)) { $0.name },
        .count("reviews", say(.reviews)) { $0.reviews },
        .quantity("mean", say(.ownMean), .score) { $0.mean },
        .count("shared", say(.shared)) { $0.shared },
        .difference("severity", say(.bias), .score) { $0.severity },
        .interval("interval", words.column(.interval), .score) { $0.interval },
        .quantity("spread", say(.spread), .score) { $0.spread },
        .cell("verdict", words.column(.verdict)) {
          .term(id: $0.verdict.rawValue, say(.verdict($0.verdict)))
        },
      ], note: say(.reviewersNote))
  }

  private func pairs(_ pairs: [ReviewerPair]) -> Table {
    Table(
      id: "qa_reviewer_pairs", title: say(.pairs), of: pairs,
      columns: [
        .text("reviewer", say(.reviewer)) { $0.one },
        .text("other", say(.other)) { $0.other },
        .count("contacts", say(.shared)) { $0.sample },
        .quantity("agreement", say(.equal), .ratio) { $0.agreement },
        .quantity("cohen_kappa", "Cohen κ", .number) { $0.kappa?.value },
        .interval("kappa_interval", words.column(.interval), .number) { $0.kappa?.interval },
        .difference("difference", say(.difference), .score) { $0.difference },
        .interval("interval", words.column(.interval), .score) { $0.interval },
      ])
  }

  package func agents(_ agents: [AdjustedAgent]) -> Table {
    Table(
      id: "qa_adjusted", title: say(.adjusted), of: agents,
      columns: [
        .text("agent", say(.agent)) { $0.agent },
        .count("reviews", say(.reviews)) { $0.reviews },
        .quantity("raw", say(.raw), .score) { $0.raw },
        .quantity("adjusted", say(.withoutSeverity), .score) { $0.adjusted },
        .difference("difference", say(.difference), .score) { $0.adjusted - $0.raw },
        .count("unadjusted", say(.unadjusted)) { $0.unadjusted },
      ], note: say(.adjustedNote))
  }
}

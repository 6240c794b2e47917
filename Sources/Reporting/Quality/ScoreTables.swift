import Desk
import Metrics
import Quality
import Statistics
import Wording

/// The tables about quality reviews, the same in the report and on the command line.
package struct ScoreTables: Sendable {
  private let words: Words
  private let minimumSample: Int

  package init(_ settings: AnalysisSettings, language: Language) {
    words = Words(language)
    minimumSample = settings.smallestSample
  }

  private func say(_ phrase: QualityPhrase) -> String { words.say(phrase) }

  /// Scores by what was asked for; all of them in the last row.
  package func scores(_ summary: ReviewSummary, by dimension: ReviewSummary.Dimension) -> Table {
    let groups =
      summary.groups.map { (group: $0, name: name($0, dimension)) }
      + [(group: summary.total, name: Cell.term(id: "all", say(.all)))]
    return Table(
      id: "qa_scores_by_\(dimension.rawValue)", title: say(.scores(by: dimension)), of: groups,
      columns: [
        .cell("name", say(.dimension(dimension))) { $0.name },
        .count("reviews", say(.reviews)) { $0.group.reviews },
        .count("scored", say(.scored)) { $0.group.score?.count ?? 0 },
        .quantity("mean", say(.mean), .score, hasBars: true) { $0.group.score?.value },
        .interval("interval", words.column(.interval), .score) {
          $0.group.score?.interval()?.within(0...100)
        },
        .quantity("passed", say(.passed), .ratio) { $0.group.passed?.value },
        .quantity("fatal", say(.fatal), .ratio) { $0.group.fatal?.value },
        .quantity("errors", say(.errors), .ratio) { $0.group.errors?.value },
        .cell("trend", say(.trend)) { .trend($0.group.trend, .score) },
        .quantity("previous", words.column(.previous), .score) { $0.group.previous?.value },
        .difference("change", words.column(.change), .score) { $0.group.change?.value },
        .verdict("verdict", words.column(.verdict)) {
          $0.group.verdict(minimumSample: minimumSample)
        },
      ], note: say(.scoresNote))
  }

  private func name(_ group: ScoreGroup, _ dimension: ReviewSummary.Dimension) -> Cell {
    guard let name = group.name else { return .term(id: "", words.say(.blank)) }
    if dimension == .reviewerKind, let kind = ReviewerKind(rawValue: name) {
      return .term(id: name, say(.reviewerKind(kind)))
    }
    return .text(name)
  }

  package func items(_ items: [ItemResult]) -> Table? {
    if items.isEmpty { return nil }
    return Table(
      id: "qa_failed_items", title: say(.items), of: items,
      columns: [
        .text("item", say(.item)) { $0.name },
        .term("severity", say(.severity), { say(.itemSeverity($0)) }, of: { $0.severity }),
        .count("rated", say(.rated)) { $0.failed.count },
        .quantity("failed", say(.failed), .ratio, hasBars: true) { $0.failed.value },
        .interval("interval", words.column(.interval), .ratio) { $0.failed.interval() },
        .cell("trend", say(.trend)) { .trend($0.trend, .ratio) },
        .quantity("mean", words.column(.mean), .score) { $0.position },
        .quantity("lost", say(.lost), .number) { $0.lost },
        .quantity("share", words.column(.share), .ratio) { $0.share },
        .quantity("cumulative_share", say(.cumulative), .ratio) { $0.cumulativeShare },
      ], note: say(.itemsNote))
  }

  package func sections(_ sections: [SectionScore]) -> Table? {
    if sections.isEmpty { return nil }
    return Table(
      id: "qa_sections", title: say(.sections), of: sections,
      columns: [
        .text("section", say(.section)) { $0.name },
        .count("scored", say(.scored)) { $0.score.count },
        .quantity("mean", say(.mean), .score, hasBars: true) { $0.score.value },
        .interval("interval", words.column(.interval), .score) {
          $0.score.interval()?.within(0...100)
        },
        .cell("trend", say(.trend)) { .trend($0.trend, .score) },
      ])
  }

  package func kinds(_ kinds: [KindComparison]) -> Table? {
    guard kinds.count > 1 else { return nil }
    return Table(
      id: "qa_kinds", title: say(.kinds), of: kinds,
      columns: [
        .term("kind", say(.kind), { say(.reviewerKind($0)) }, of: { $0.kind }),
        .count("reviews", say(.reviews)) { $0.reviews },
        .quantity("mean", say(.mean), .score) { $0.score?.value },
        .interval("interval", words.column(.interval), .score) {
          $0.score?.interval()?.within(0...100)
        },
        .count("shared", say(.shared)) { $0.kind == .internal ? nil : $0.shared },
        .difference("difference", say(.difference), .score) { $0.difference?.value },
        .interval("difference_interval", words.column(.interval), .score, ofDifference: true) {
          $0.difference?.interval
        },
      ], note: say(.kindsNote))
  }

  package func appeals(_ summary: ReviewSummary) -> [Table] {
    [
      appeals(summary.appeals, id: "qa_appeals", say(.appeals), say(.reviewer)),
      appeals(summary.itemAppeals, id: "qa_item_appeals", say(.itemAppeals), say(.item)),
    ].compactMap(\.self)
  }

  private func appeals(
    _ groups: [AppealGroup], id: String, _ title: String, _ name: String
  ) -> Table? {
    if groups.isEmpty { return nil }
    return Table(
      id: id, title: title, of: groups,
      columns: [
        .cell("name", name) { group in
          group.name.map { .text($0) } ?? .term(id: "", words.say(.blank))
        },
        .count("reviews", say(.reviews)) { $0.reviews },
        .count("raised", say(.raised)) { $0.raised },
        .count("upheld", say(.upheld)) { $0.upheld },
        .count("rejected", say(.rejected)) { $0.rejected },
        .count("open", say(.open)) { $0.open },
        .quantity("won", say(.won), .ratio) { $0.won.value },
        .interval("interval", words.column(.interval), .ratio) { wilsonInterval($0.won) },
        .quantity("before", say(.before), .score) { $0.before },
        .quantity("after", say(.after), .score) { $0.after },
      ])
  }

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
        .term(
          "reliability", say(.reliability), { say(.itemReliability($0)) }, of: { $0.reliability })
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
        .interval("interval", words.column(.interval), .score, ofDifference: true) { $0.interval },
        .quantity("spread", say(.spread), .score) { $0.spread },
        .term("verdict", words.column(.verdict), { say(.verdict($0)) }, of: { $0.verdict }),
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
        .interval("interval", words.column(.interval), .score, ofDifference: true) { $0.interval },
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

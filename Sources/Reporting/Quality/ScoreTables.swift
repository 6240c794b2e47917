import Desk
import Metrics
import Quality
import Statistics
import Wording

/// The tables about quality reviews, the same in the report and on the command line.
package struct ScoreTables: Sendable {
  let words: Words
  private let minimumSample: Int

  package init(_ settings: AnalysisSettings, language: Language) {
    words = Words(language)
    minimumSample = settings.smallestSample
  }

  private func say(_ phrase: QualityPhrase) -> String { phrase.text(in: words.language) }

  /// Scores by what was asked for; all of them in the last row.
  package func scores(_ summary: ReviewSummary, by dimension: ReviewSummary.Dimension) -> Table {
    Table(
      id: "qa_scores_by_\(dimension.rawValue)", title: say(.scores(by: dimension)),
      columns: [
        .init(id: "name", title: dimension.text(in: words.language)),
        .init(id: "reviews", title: say(.reviews), unit: .count),
        .init(id: "scored", title: say(.scored), unit: .count),
        .init(id: "mean", title: say(.mean), unit: .score, decoration: .dataBar),
        .init(id: "interval", title: words.column(.interval), unit: .score),
        .init(id: "passed", title: say(.passed), unit: .ratio),
        .init(id: "fatal", title: say(.fatal), unit: .ratio),
        .init(id: "errors", title: say(.errors), unit: .ratio),
        .init(id: "trend", title: say(.trend)),
        .init(id: "previous", title: words.column(.previous), unit: .score),
        .init(id: "change", title: words.column(.change), unit: .score),
        .init(id: "verdict", title: words.column(.verdict)),
      ],
      rows: summary.groups.map { row($0, name: name($0, dimension)) }
        + [row(summary.total, name: .term(id: "all", say(.all)))], note: say(.scoresNote))
  }

  private func name(_ group: ScoreGroup, _ dimension: ReviewSummary.Dimension) -> Cell {
    guard let name = group.name else { return .term(id: "", words.say(.blank)) }
    if dimension == .reviewerKind, let kind = ReviewerKind(rawValue: name) {
      return .term(id: name, kind.text(in: words.language))
    }
    return .text(name)
  }

  private func row(_ group: ScoreGroup, name: Cell) -> [Cell] {
    [
      name, .quantity(Double(group.reviews), .count),
      .quantity(Double(group.score?.count ?? 0), .count),
      group.score.map { .quantity($0.value, .score) } ?? .absent,
      .scoreInterval(group.score?.interval()), .optional(group.passed?.value, .ratio),
      .optional(group.fatal?.value, .ratio), .optional(group.errors?.value, .ratio),
      .trend(group.trend, .score),
      group.previous.map { .quantity($0.value, .score) } ?? .absent,
      group.change.map { .difference($0.value, .score) } ?? .absent,
      group.verdict(minimumSample: minimumSample).map { .verdict($0) } ?? .absent,
    ]
  }

  package func items(_ items: [ItemResult]) -> Table? {
    if items.isEmpty { return nil }
    return Table(
      id: "qa_failed_items", title: say(.items),
      columns: [
        .init(id: "item", title: say(.item)), .init(id: "severity", title: say(.severity)),
        .init(id: "rated", title: say(.rated), unit: .count),
        .init(id: "failed", title: say(.failed), unit: .ratio, decoration: .dataBar),
        .init(id: "interval", title: words.column(.interval), unit: .ratio),
        .init(id: "trend", title: say(.trend)),
        .init(id: "mean", title: say(.position), unit: .score),
        .init(id: "lost", title: say(.lost), unit: .number),
        .init(id: "share", title: words.column(.share), unit: .ratio),
        .init(id: "cumulative_share", title: say(.cumulative), unit: .ratio),
      ],
      rows: items.map { item in
        [
          .text(item.name),
          item.severity.map { .term(id: $0.rawValue, $0.text(in: words.language)) } ?? .absent,
          .quantity(Double(item.failed.count), .count), .quantity(item.failed.value, .ratio),
          .interval(item.failed.interval(), .ratio), .trend(item.trend, .ratio),
          item.position.map { .quantity($0, .score) } ?? .absent,
          .quantity(item.lost, .number),
          item.share.map { .quantity($0, .ratio) } ?? .absent,
          item.cumulativeShare.map { .quantity($0, .ratio) } ?? .absent,
        ]
      }, note: say(.itemsNote))
  }

  package func sections(_ sections: [SectionScore]) -> Table? {
    if sections.isEmpty { return nil }
    return Table(
      id: "qa_sections", title: say(.sections),
      columns: [
        .init(id: "section", title: say(.section)),
        .init(id: "scored", title: say(.scored), unit: .count),
        .init(id: "mean", title: say(.mean), unit: .score, decoration: .dataBar),
        .init(id: "interval", title: words.column(.interval), unit: .score),
        .init(id: "trend", title: say(.trend)),
      ],
      rows: sections.map { section in
        [
          .text(section.name), .quantity(Double(section.score.count), .count),
          .quantity(section.score.value, .score), .scoreInterval(section.score.interval()),
          .trend(section.trend, .score),
        ]
      })
  }

  package func kinds(_ kinds: [KindComparison]) -> Table? {
    guard kinds.count > 1 else { return nil }
    return Table(
      id: "qa_kinds", title: say(.kinds),
      columns: [
        .init(id: "kind", title: say(.kind)),
        .init(id: "reviews", title: say(.reviews), unit: .count),
        .init(id: "mean", title: say(.mean), unit: .score),
        .init(id: "interval", title: words.column(.interval), unit: .score),
        .init(id: "shared", title: say(.shared), unit: .count),
        .init(id: "difference", title: say(.difference), unit: .score),
        .init(id: "difference_interval", title: words.column(.interval), unit: .score),
      ],
      rows: kinds.map { kind in
        [
          .term(id: kind.kind.rawValue, kind.kind.text(in: words.language)),
          .quantity(Double(kind.reviews), .count),
          kind.score.map { .quantity($0.value, .score) } ?? .absent,
          .scoreInterval(kind.score?.interval()),
          kind.kind == .internal ? .absent : .quantity(Double(kind.shared), .count),
          kind.difference.map { .difference($0.value, .score) } ?? .absent,
          .interval(kind.difference?.interval, .score),
        ]
      }, note: say(.kindsNote))
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
      id: id, title: title,
      columns: [
        .init(id: "name", title: name), .init(id: "reviews", title: say(.reviews), unit: .count),
        .init(id: "raised", title: say(.raised), unit: .count),
        .init(id: "upheld", title: say(.upheld), unit: .count),
        .init(id: "rejected", title: say(.rejected), unit: .count),
        .init(id: "open", title: say(.open), unit: .count),
        .init(id: "won", title: say(.won), unit: .ratio),
        .init(id: "interval", title: words.column(.interval), unit: .ratio),
        .init(id: "before", title: say(.before), unit: .score),
        .init(id: "after", title: say(.after), unit: .score),
      ],
      rows: groups.map { group in
        let counts = [group.reviews, group.raised, group.upheld, group.rejected, group.open]
        return [group.name.map { .text($0) } ?? .term(id: "", words.say(.blank))]
          + counts.map { .quantity(Double($0), .count) }
          + [
            .ratio(group.won),
            .interval(group.wonInterval, .ratio),
            group.before.map { .quantity($0, .score) } ?? .absent,
            group.after.map { .quantity($0, .score) } ?? .absent,
          ]
      })
  }
}

extension Cell {
  static func ratio(_ proportion: Proportion) -> Cell {
    proportion.value.map { .quantity($0, .ratio) } ?? .absent
  }

  static func interval(_ interval: Interval?, _ unit: MeasurementUnit) -> Cell {
    interval.map { .interval(low: $0.low, high: $0.high, unit) } ?? .absent
  }

  /// An interval beyond the scale of scores ends where the scale does: nobody scores more than 100.
  static func scoreInterval(_ interval: Interval?) -> Cell {
    interval.map { .interval(low: max(0, $0.low), high: min(100, $0.high), .score) } ?? .absent
  }

  /// A line of the last periods; absent where there are not two to join.
  static func trend(_ values: [Double?], _ unit: MeasurementUnit) -> Cell {
    values.count { $0 != nil } > 1 ? .sparkline(values, unit) : .absent
  }

  static func optional(_ value: Double?, _ unit: MeasurementUnit) -> Cell {
    value.map { .quantity($0, unit) } ?? .absent
  }
}

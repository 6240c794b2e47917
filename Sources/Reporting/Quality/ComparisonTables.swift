import Desk
import Metrics
import Quality
import Statistics
import Wording

/// The tables in which agents stand beside what their cases let one expect.
package struct ComparisonTables: Sendable {
  private let words: Words
  private let isOfTeams: Bool

  package init(language: Language, isOfTeams: Bool = false) {
    words = Words(language)
    self.isOfTeams = isOfTeams
  }

  private var language: Language { words.language }

  private func say(_ phrase: ComparisonPhrase) -> String { phrase.text(in: language) }

  private var nameColumn: Table.Column {
    .init(id: "name", title: isOfTeams ? say(.team) : say(.agent))
  }

  /// - Parameter ranks: nil for no league table.
  package func table(_ compared: MetricComparison, ranks: AgentRanks? = nil) -> Table {
    let unit = compared.metric.unit
    let isRatioOfTimes = compared.scale == .logarithm
    var columns: [Table.Column] = [
      nameColumn, .init(id: "cases", title: say(.cases), unit: .count),
      .init(id: "value", title: say(.value), unit: unit),
      .init(id: "expected", title: say(.expected), unit: unit),
      .init(id: "ratio", title: say(.ratio), unit: .number),
      .init(id: "ratio_interval", title: words.column(.interval), unit: .number),
      .init(id: "shrunken", title: say(.shrunken), unit: unit),
      .init(
        id: "difference", title: say(.difference), unit: isRatioOfTimes ? .number : unit),
      .init(
        id: "difference_interval", title: words.column(.interval),
        unit: isRatioOfTimes ? .number : unit),
      .init(id: "warning_limits", title: say(.warning), unit: unit),
      .init(id: "alarm_limits", title: say(.alarm), unit: unit),
      .init(id: "level", title: say(.level)),
    ]
    if ranks != nil { columns += rankColumns }
    let rows = compared.comparison.standings.enumerated().sorted {
      ($1.element.cases, $0.offset) < ($0.element.cases, $1.offset)
    }.map { place, standing in
      row(standing, compared) + (ranks.map { cells($0.ranks[place]) } ?? [])
    }
    let notes = [
      rows.isEmpty ? say(.nothingToCompare) : "",
      say(
        .note(
          overdispersion: compared.comparison.overdispersion, unassigned: compared.unassigned)),
      isRatioOfTimes ? say(.logarithmNote) : "", ranks == nil ? "" : say(.rankNote),
    ].filter { !$0.isEmpty }
    return Table(
      id: "compare_\(compared.metric.id)",
      title: say(.comparison(metric: words.label(compared.metric))), columns: columns,
      rows: rows, note: language.joined(notes))
  }

  /// Under so many there is no funnel.
  package static let fewestInFunnel = FunnelCharts.fewestAgents

  /// The comparison as a funnel; nil for a handful of agents.
  package func funnel(_ compared: MetricComparison) -> Chart? {
    FunnelCharts(language: language, isOfTeams: isOfTeams).chart(compared)
  }

  /// For the report: how many agents stand where, a row a metric, and who is outside the 95 % limits.
  package func overview(_ all: [MetricComparison]) -> [Table] {
    all.isEmpty ? [] : [counts(all), outside(all)].compactMap(\.self)
  }

  private func counts(_ all: [MetricComparison]) -> Table {
    Table(
      id: "agents_compared", title: say(.overview),
      columns: [
        .init(id: "metric", title: words.column(.metric)),
        .init(id: "above", title: AgentStanding.Level.above.text(in: language), unit: .count),
        .init(id: "below", title: AgentStanding.Level.below.text(in: language), unit: .count),
        .init(
          id: "as_expected", title: AgentStanding.Level.asExpected.text(in: language), unit: .count),
        .init(id: "near_limits", title: say(.nearLimits), unit: .count),
        .init(id: "too_few", title: AgentStanding.Level.tooFew.text(in: language), unit: .count),
        .init(id: "unassigned", title: say(.unassigned), unit: .count),
      ],
      rows: all.map { compared in
        let standings = compared.comparison.standings
        func count(_ level: AgentStanding.Level) -> Cell {
          .quantity(Double(standings.count { $0.level == level }), .count)
        }
        let near = standings.count { $0.level == .asExpected && $0.isOutsideWarning }
        return [
          metricName(compared), count(.above), count(.below), count(.asExpected),
          .quantity(Double(near), .count), count(.tooFew),
          .quantity(Double(compared.unassigned), .count),
        ]
      }, note: say(.overviewNote))
  }

  /// Nil where all are within.
  private func outside(_ all: [MetricComparison]) -> Table? {
    let shown = ["value", "expected", "warning_limits", "alarm_limits", "level"]
    let rows = all.flatMap { compared -> [[Cell]] in
      let found = compared.comparison.standings.filter {
        $0.level != .tooFew && $0.isOutsideWarning
      }
      return found.sorted { ($1.cases, $0.agent) < ($0.cases, $1.agent) }.map { standing in
        [
          metricName(compared), .text(compared.names[standing.agent]),
          .quantity(Double(standing.cases), .count),
        ] + position(standing, compared)
      }
    }
    if rows.isEmpty { return nil }
    let titles = all[0..<1].flatMap { table($0).columns }.filter { shown.contains($0.id) }
    return Table(
      id: "agents_outside", title: say(.outside),
      columns: [
        .init(id: "metric", title: words.column(.metric)), nameColumn,
        .init(id: "cases", title: say(.cases), unit: .count),
      ] + titles.map { .init(id: $0.id, title: $0.title) }, rows: rows,
      note: say(.note(overdispersion: 1, unassigned: 0)))
  }

  private func metricName(_ compared: MetricComparison) -> Cell {
    .term(id: compared.metric.id.rawValue, words.label(compared.metric))
  }

  /// Nil where nobody is below expectation.
  package func table(_ hints: [CoachingHint]) -> Table? {
    if hints.isEmpty { return nil }
    return Table(
      id: "coaching", title: say(.coaching),
      columns: [
        nameColumn, .init(id: "metric", title: words.column(.metric)),
        .init(id: "subject", title: say(.subject)),
        .init(id: "cases", title: say(.cases), unit: .count),
        .init(id: "share", title: words.column(.share), unit: .ratio),
        .init(id: "tickets", title: say(.listen)),
      ],
      rows: hints.map { hint in
        let subject: Cell =
          switch hint.subject {
          case .category(let name): name.map { .text($0) } ?? .term(id: "", words.say(.blank))
          case .item(let name): .text(name)
          }
        return [
          .text(hint.agent), .term(id: hint.metric.id.rawValue, words.label(hint.metric)),
          subject, .quantity(Double(hint.cases), .count), .quantity(hint.share, .ratio),
          .text(hint.tickets.joined(separator: " ")),
        ]
      }, note: say(.coachingNote))
  }

  private func row(_ standing: AgentStanding, _ compared: MetricComparison) -> [Cell] {
    let unit = compared.metric.unit
    func shown(_ value: Double) -> Cell { .quantity(compared.shown(value), unit) }
    // A limit beyond the scale is its end: nobody can lie outside.
    func shown(_ interval: Interval) -> Cell {
      let (low, high) = (compared.shown(interval.low), compared.shown(interval.high))
      return switch unit {
      case .score: .interval(low: max(0, low), high: min(100, high), unit)
      case .ratio: .interval(low: max(0, low), high: min(1, high), unit)
      default: .interval(low: low, high: high, unit)
      }
    }
    let isOfTimes = compared.scale == .logarithm
    let difference: Cell =
      isOfTimes
      ? .quantity(compared.shown(standing.shrunkenDifference), .number)
      : .difference(standing.shrunkenDifference, unit)
    // Where nobody is seen to differ, nothing is known of how much they may: an interval of no width
    // would say that they do not.
    let interval = compared.comparison.spread > 0 ? standing.interval : nil
    let shownInterval = interval.map { interval in
      Interval(
        low: compared.shownDifference(interval.low), high: compared.shownDifference(interval.high))
    }
    let ratio =
      compared.scale == .logarithm
      ? compared.shown(standing.value - standing.expected)
      : standing.ratio?.ratio
    return [
      .text(compared.names[standing.agent]), .quantity(Double(standing.cases), .count),
      shown(standing.value), shown(standing.expected), .optional(ratio, .number),
      .interval(standing.ratio?.interval, .number),
      shown(standing.expected + standing.shrunkenDifference), difference,
      .interval(shownInterval, isOfTimes ? .number : unit),
      shown(standing.warning), shown(standing.alarm),
      .term(id: standing.level.rawValue, standing.level.text(in: language)),
    ]
  }

  /// Value, expectation, limits and class, for an agent's own sheet.
  func position(_ standing: AgentStanding, _ compared: MetricComparison) -> [Cell] {
    let row = row(standing, compared)
    let shown = ["value", "expected", "warning_limits", "alarm_limits", "level"]
    let columns = table(compared).columns
    return shown.compactMap { id in columns.firstIndex { $0.id == id }.map { row[$0] } }
  }

  private var rankColumns: [Table.Column] {
    [
      .init(id: "rank", title: say(.rank), unit: .count),
      .init(id: "rank_interval", title: say(.rankRange), unit: .count),
      .init(id: "swaps_with_next", title: say(.swaps), unit: .ratio),
    ]
  }

  private func cells(_ rank: AgentRanks.Rank) -> [Cell] {
    [
      .quantity(Double(rank.shared), .count),
      .interval(low: Double(rank.low), high: Double(rank.high), .count),
      .optional(rank.swapsWithNext, .ratio),
    ]
  }

  /// - Parameter ranks: nil for no league table; then agents stand by name.
  package func table(_ composite: CompositeScore, ranks: AgentRanks?) -> Table {
    let order =
      ranks == nil
      ? Array(composite.agents.indices)
      : composite.agents.indices.sorted {
        (composite.agents[$1].value, $0) < (composite.agents[$0].value, $1)
      }
    return Table(
      id: "composite", title: say(.composite),
      columns: [
        nameColumn, .init(id: "metrics", title: say(.metrics), unit: .count),
        .init(id: "value", title: say(.composite), unit: .number),
        .init(id: "interval", title: words.column(.interval), unit: .number),
      ] + (ranks == nil ? [] : rankColumns),
      rows: order.map { index in
        let agent = composite.agents[index]
        return [
          .text(agent.name), .quantity(Double(agent.metrics), .count),
          .difference(agent.value, .number), .interval(agent.interval, .number),
        ] + (ranks.map { cells($0.ranks[index]) } ?? [])
      },
      note: language.joined(
        [say(.compositeNote)] + (ranks == nil ? [] : [say(.rankNote)])))
  }

  package func table(_ recognition: Recognition) -> Table {
    func row(_ id: String, _ award: String, _ winner: Recognition.Winner?) -> [Cell] {
      [
        .term(id: id, award),
        winner.map { .text($0.name) } ?? .term(id: "", say(.nobody)),
        winner.map { .difference($0.value, .number) } ?? .absent,
        .interval(winner?.interval, .number),
      ]
    }
    return Table(
      id: "recognition", title: say(.recognition),
      columns: [
        .init(id: "award", title: say(.award)), nameColumn,
        .init(id: "value", title: say(.composite), unit: .number),
        .init(id: "interval", title: words.column(.interval), unit: .number),
      ],
      rows: [
        row("service_star", say(.star), recognition.star),
        row("most_improved", say(.mostImproved), recognition.mostImproved),
      ], note: say(.recognitionNote))
  }
}

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

  private var nameTitle: String { words.say(QualityPhrase.dimension(isOfTeams ? .team : .agent)) }

  /// - Parameter ranks: nil for no league table.
  package func table(_ compared: MetricComparison, ranks: AgentRanks? = nil) -> Table {
    let standings = compared.comparison.standings.enumerated().sorted {
      ($1.element.cases, $0.offset) < ($0.element.cases, $1.offset)
    }
    let notes = [
      standings.isEmpty ? say(.nothingToCompare) : "",
      say(
        .note(
          overdispersion: compared.comparison.overdispersion, unassigned: compared.unassigned)),
      compared.scale == .logarithm ? say(.logarithmNote) : "", ranks == nil ? "" : say(.rankNote),
    ].filter { !$0.isEmpty }
    return Table(
      id: "compare_\(compared.metric.id)",
      title: say(.comparison(metric: words.label(compared.metric))),
      of: standings.map { (agent: $0.element, rank: ranks?.ranks[$0.offset]) },
      columns: columns(compared) + rankColumns(ranks), note: language.joined(notes))
  }

  private func columns(_ compared: MetricComparison) -> [Ranked<AgentStanding>] {
    let unit = compared.metric.unit
    let isOfTimes = compared.scale == .logarithm
    func shown(
      _ id: String, _ title: ComparisonPhrase, _ value: @escaping (AgentStanding) -> Double
    ) -> Ranked<AgentStanding> {
      .quantity(id, say(title), unit) { compared.shown(value($0.agent)) }
    }
    // A limit beyond the scale is its end: nobody can lie outside.
    func limits(
      _ id: String, _ title: ComparisonPhrase, _ interval: @escaping (AgentStanding) -> Interval
    ) -> Ranked<AgentStanding> {
      .cell(id, say(title), unit) {
        let interval = interval($0.agent)
        let (low, high) = (compared.shown(interval.low), compared.shown(interval.high))
        return switch unit {
        case .score: .interval(low: max(0, low), high: min(100, high), unit)
        case .ratio: .interval(low: max(0, low), high: min(1, high), unit)
        case .count, .seconds, .number, .netPromoterScore:
          .interval(low: low, high: high, unit)
        }
      }
    }
    return [
      .text("name", nameTitle) { compared.names[$0.agent.agent] },
      .count("cases", say(.cases)) { $0.agent.cases },
      shown("value", .value) { $0.value },
      shown("expected", .expected) { $0.expected },
      .quantity("ratio", say(.ratio), .number) {
        isOfTimes ? compared.shown($0.agent.value - $0.agent.expected) : $0.agent.ratio?.ratio
      },
      .interval("ratio_interval", words.column(.interval), .number) { $0.agent.ratio?.interval },
      shown("shrunken", .shrunken) { $0.expected + $0.shrunkenDifference },
      .cell("difference", say(.difference), isOfTimes ? .number : unit) {
        isOfTimes
          ? .quantity(compared.shown($0.agent.shrunkenDifference), .number)
          : .difference($0.agent.shrunkenDifference, unit)
      },
      .interval("difference_interval", words.column(.interval), isOfTimes ? .number : unit) {
        // Where nobody is seen to differ, nothing is known of how much they may: an interval of no
        // width would say that they do not.
        guard compared.comparison.spread > 0 else { return nil }
        let interval = $0.agent.interval
        return Interval(
          low: compared.shown(interval.low),
          high: compared.shown(interval.high))
      },
      limits("warning_limits", .warning) { $0.warning },
      limits("alarm_limits", .alarm) { $0.alarm },
      .cell("level", say(.level)) {
        .term(id: $0.agent.level.rawValue, say(.standing($0.agent.level)))
      },
    ]
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
      id: "agents_compared", title: say(.overview), of: all,
      columns: [
        .cell("metric", words.column(.metric)) { metricName($0) },
        level("above", .above), level("below", .below), level("as_expected", .asExpected),
        .count("near_limits", say(.nearLimits)) { compared in
          compared.comparison.standings.count { $0.level == .asExpected && $0.isOutsideWarning }
        },
        level("too_few", .tooFew),
        .count("unassigned", say(.unassigned)) { $0.unassigned },
      ], note: say(.overviewNote))
  }

  /// How many agents are in a class.
  private func level(
    _ id: String, _ level: AgentStanding.Level
  ) -> ItemColumn<MetricComparison> {
    .count(id, say(.standing(level))) { compared in
      compared.comparison.standings.count { $0.level == level }
    }
  }

  /// Nil where all are within.
  private func outside(_ all: [MetricComparison]) -> Table? {
    let rows = all.flatMap { compared -> [[Cell]] in
      let found = compared.comparison.standings.filter {
        $0.level != .tooFew && $0.isOutsideWarning
      }
      return found.sorted { ($1.cases, $0.agent) < ($0.cases, $1.agent) }.map { standing in
        [metricName(compared), .text(compared.names[standing.agent]), .count(standing.cases)]
          + position(standing, compared)
      }
    }
    if rows.isEmpty { return nil }
    return Table(
      id: "agents_outside", title: say(.outside),
      columns: [
        .init(id: "metric", title: words.column(.metric)), .init(id: "name", title: nameTitle),
        .init(id: "cases", title: say(.cases), unit: .count),
      ] + positionColumns(all[0]).map { .init(id: $0.column.id, title: $0.column.title) },
      rows: rows, note: say(.note(overdispersion: 1, unassigned: 0)))
  }

  private func metricName(_ compared: MetricComparison) -> Cell {
    .term(id: compared.metric.id.name, words.label(compared.metric))
  }

  /// Nil where nobody is below expectation.
  package func table(_ hints: [CoachingHint]) -> Table? {
    if hints.isEmpty { return nil }
    return Table(
      id: "coaching", title: say(.coaching), of: hints,
      columns: [
        .text("name", nameTitle) { $0.agent },
        .cell("metric", words.column(.metric)) {
          .term(id: $0.metric.id.name, words.label($0.metric))
        },
        .cell("subject", say(.subject)) {
          switch $0.subject {
          case .category(let name): name.map { .text($0) } ?? .term(id: "", words.say(.blank))
          case .item(let name): .text(name)
          }
        },
        .count("cases", say(.cases)) { $0.cases },
        .quantity("share", words.column(.share), .ratio) { $0.share },
        .text("tickets", say(.listen)) { $0.tickets.joined(separator: " ") },
      ], note: say(.coachingNote))
  }

  /// Value, expectation, limits and class, for an agent's own sheet.
  func position(_ standing: AgentStanding, _ compared: MetricComparison) -> [Cell] {
    positionColumns(compared).map { $0.cell((standing, nil)) }
  }

  private func positionColumns(_ compared: MetricComparison) -> [Ranked<AgentStanding>] {
    let shown = ["value", "expected", "warning_limits", "alarm_limits", "level"]
    return columns(compared).filter { shown.contains($0.column.id) }
  }

  /// A column about an agent who may have a rank.
  private typealias Ranked<Agent> = ItemColumn<(agent: Agent, rank: AgentRanks.Rank?)>

  private func rankColumns<Agent>(_ ranks: AgentRanks?) -> [Ranked<Agent>] {
    if ranks == nil { return [] }
    return [
      .count("rank", say(.rank)) { $0.rank?.shared },
      .interval("rank_interval", say(.rankRange), .count) { row in
        row.rank.map { Interval(low: Double($0.low), high: Double($0.high)) }
      },
      .quantity("swaps_with_next", say(.swaps), .ratio) { $0.rank?.swapsWithNext },
    ]
  }

  /// - Parameter ranks: nil for no league table; then agents are in the order of their names.
  package func table(_ composite: CompositeScore, ranks: AgentRanks?) -> Table {
    let order =
      ranks == nil
      ? Array(composite.agents.indices)
      : composite.agents.indices.sorted {
        (composite.agents[$1].value, $0) < (composite.agents[$0].value, $1)
      }
    let columns: [Ranked<CompositeScore.Agent>] = [
      .text("name", nameTitle) { $0.agent.name },
      .count("metrics", say(.metrics)) { $0.agent.metrics },
      .cell("value", say(.composite), .number) { .difference($0.agent.value, .number) },
      .interval("interval", words.column(.interval), .number) { $0.agent.interval },
    ]
    return Table(
      id: "composite", title: say(.composite),
      of: order.map { (agent: composite.agents[$0], rank: ranks?.ranks[$0]) },
      columns: columns + rankColumns(ranks),
      note: language.joined(
        [say(.compositeNote)] + (ranks == nil ? [] : [say(.rankNote)])))
  }

  package func table(_ recognition: Recognition) -> Table {
    let awards = [
      (id: "service_star", award: ComparisonPhrase.star, winner: recognition.star),
      (id: "most_improved", award: .mostImproved, winner: recognition.mostImproved),
    ]
    return Table(
      id: "recognition", title: say(.recognition), of: awards,
      columns: [
        .cell("award", say(.award)) { .term(id: $0.id, say($0.award)) },
        .cell("name", nameTitle) { award in
          award.winner.map { .text($0.name) } ?? .term(id: "", say(.nobody))
        },
        .cell("value", say(.composite), .number) { award in
          award.winner.map { .difference($0.value, .number) } ?? .absent
        },
        .interval("interval", words.column(.interval), .number) { $0.winner?.interval },
      ], note: say(.recognitionNote))
  }
}

import Desk
import Metrics
import Quality
import Statistics
import Wording

/// The tables in which agents stand beside what their cases let one expect.
package struct ComparisonTables: Sendable {
  let words: Words
  let isOfTeams: Bool

  package init(language: Language, isOfTeams: Bool = false) {
    words = Words(language)
    self.isOfTeams = isOfTeams
  }

  /// An agent in one comparison.
  typealias Row = (compared: MetricComparison, agent: AgentStanding, rank: AgentRanks.Rank?)

  private var language: Language { words.language }

  func say(_ phrase: ComparisonPhrase) -> String { words.say(phrase) }

  var nameTitle: String { words.say(QualityPhrase.dimension(isOfTeams ? .team : .agent)) }

  /// - Parameter ranks: nil for no league table.
  package func table(_ compared: MetricComparison, ranks: AgentRanks? = nil) -> Table {
    let standings = compared.comparison.standings
    let order = standings.indices.sorted {
      (standings[$1].cases, $0) < (standings[$0].cases, $1)
    }
    let notes = [
      standings.isEmpty ? say(.nothingToCompare) : "",
      say(
        .note(
          overdispersion: compared.comparison.overdispersion, unassigned: compared.unassigned)),
      compared.metric.isComparedByLogarithms ? say(.logarithmNote) : "",
      ranks == nil ? "" : say(.rankNote),
    ].filter { !$0.isEmpty }
    return Table(
      id: "compare_\(compared.metric.id)",
      title: say(.comparison(metric: words.label(compared.metric))),
      of: order.map { Row(compared, standings[$0], ranks?.ranks[$0]) },
      columns: columns(compared) + rankColumns(ranks) { $0.rank }, note: language.joined(notes))
  }

  private func columns(_ compared: MetricComparison) -> [ItemColumn<Row>] {
    let unit = compared.metric.unit
    let isOfTimes = compared.metric.isComparedByLogarithms
    return [nameColumn, casesColumn] + valueColumns(unit) + [
      .quantity("ratio", say(.ratio), .number) {
        isOfTimes ? compared.shown($0.agent.value - $0.agent.expected) : $0.agent.ratio?.ratio
      },
      .interval("ratio_interval", words.column(.interval), .number) { $0.agent.ratio?.interval },
      value("shrunken", .shrunken, unit) { $0.expected + $0.shrunkenDifference },
      isOfTimes
        ? .quantity("shrunken_ratio", say(.shrunkenRatio), .number) {
          compared.shown($0.agent.shrunkenDifference)
        }
        : .difference("difference", say(.difference), unit) { $0.agent.shrunkenDifference },
      .interval(
        isOfTimes ? "shrunken_ratio_interval" : "difference_interval", words.column(.interval),
        isOfTimes ? .number : unit, ofDifference: !isOfTimes
      ) {
        // An interval of no width would say that nobody differs, where nothing is known.
        guard compared.comparison.spread > 0 else { return nil }
        let interval = $0.agent.interval
        return Interval(
          low: compared.shown(interval.low),
          high: compared.shown(interval.high))
      },
    ] + limitColumns(unit)
  }

  private var nameColumn: ItemColumn<Row> {
    .text("name", nameTitle) { $0.compared.names[$0.agent.agent] }
  }

  var casesColumn: ItemColumn<Row> { .count("cases", say(.cases)) { $0.agent.cases } }

  /// Value, expectation, limits and class of agents in comparisons of several metrics, with where
  /// the value truly lies, which tells whether the difference from expectation is clear.
  var positionColumns: [ItemColumn<Row>] {
    let truth: ItemColumn<Row> = bounded("shrunken_interval", .shrunkenInterval, nil) {
      let (expected, interval) = ($0.agent.expected, $0.agent.interval)
      return $0.compared.comparison.spread > 0
        ? Interval(low: expected + interval.low, high: expected + interval.high) : nil
    }
    return valueColumns(nil) + [truth] + limitColumns(nil)
  }

  /// - Parameter unit: of the column; nil where each row has its own.
  private func value(
    _ id: String, _ title: ComparisonPhrase, _ unit: MeasurementUnit?,
    _ value: @escaping (AgentStanding) -> Double
  ) -> ItemColumn<Row> {
    .cell(id, say(title), unit) {
      .quantity($0.compared.shown(value($0.agent)), $0.compared.metric.unit)
    }
  }

  private func valueColumns(_ unit: MeasurementUnit?) -> [ItemColumn<Row>] {
    [value("value", .value, unit) { $0.value }, value("expected", .expected, unit) { $0.expected }]
  }

  private func limitColumns(_ unit: MeasurementUnit?) -> [ItemColumn<Row>] {
    [
      bounded("warning_limits", .warning, unit) { $0.agent.warning },
      bounded("alarm_limits", .alarm, unit) { $0.agent.alarm },
      .term("level", say(.level), { say(.standing($0)) }, of: { $0.agent.level }),
      .term("spread", say(.spread), { say(.place($0)) }, of: { $0.agent.place }),
    ]
  }

  /// Beyond the scale it ends where the scale does: nobody can lie outside.
  private func bounded(
    _ id: String, _ title: ComparisonPhrase, _ unit: MeasurementUnit?,
    _ interval: @escaping (Row) -> Interval?
  ) -> ItemColumn<Row> {
    .cell(id, say(title), unit) { row in
      guard let interval = interval(row) else { return .absent }
      let (low, high) = (row.compared.shown(interval.low), row.compared.shown(interval.high))
      return switch row.compared.metric.unit {
      case .score: .interval(low: max(0, low), high: min(100, high), .score)
      case .ratio: .interval(low: max(0, low), high: min(1, high), .ratio)
      case .count, .seconds, .number, .netPromoterScore:
        .interval(low: low, high: high, row.compared.metric.unit)
      }
    }
  }

  func metricColumn<Item>(_ metric: @escaping (Item) -> Metric) -> ItemColumn<Item> {
    .cell("metric", words.column(.metric)) {
      let metric = metric($0)
      return .term(id: metric.id.name, words.label(metric))
    }
  }

  /// For the report: how many agents stand where, a row a metric.
  func counts(_ all: [MetricComparison]) -> Table {
    func level(_ level: AgentStanding.Level) -> ItemColumn<MetricComparison> {
      .count(level.rawValue, say(.standing(level))) { compared in
        compared.comparison.standings.count { $0.level == level }
      }
    }
    func outside(_ place: AgentStanding.Place) -> ItemColumn<MetricComparison> {
      .count(place.rawValue, say(.place(place))) { compared in
        compared.comparison.standings.count { $0.place == place }
      }
    }
    return Table(
      id: "agents_compared", title: say(.overview), of: all,
      columns: [
        metricColumn { $0.metric }, level(.above), level(.below), level(.noClearDifference),
        outside(.better), outside(.worse), level(.tooFew),
        .count("unassigned", say(.unassigned)) { $0.unassigned },
      ], note: language.joined([say(.overviewNote)] + chanceNotes(all)))
  }

  /// How many innocent names so many looks bring; nothing where nobody is looked at.
  package func chanceNotes(_ all: [MetricComparison]) -> [String] {
    let looks = all.reduce(0) { $0 + $1.comparison.judged }
    return looks == 0 ? [] : [say(.innocentNames(looks: looks))]
  }

  /// Who clearly differs or is outside the spread of the team; nil for nobody.
  func named(_ all: [MetricComparison]) -> Table? {
    let rows = all.flatMap { compared -> [Row] in
      let found = compared.comparison.standings.filter(\.isNamed)
      return found.sorted { ($1.cases, $0.agent) < ($0.cases, $1.agent) }
        .map { Row(compared, $0, nil) }
    }
    if rows.isEmpty { return nil }
    return Table(
      id: "agents_named", title: say(.named), of: rows,
      columns: [metricColumn { $0.compared.metric }, nameColumn, casesColumn] + positionColumns,
      note: say(.note(overdispersion: 1, unassigned: 0)))
  }

  /// Nil where nobody is named as weaker.
  package func table(_ hints: [CoachingHint]) -> Table? {
    if hints.isEmpty { return nil }
    return Table(
      id: "coaching", title: say(.coaching), of: hints,
      columns: [
        .text("name", nameTitle) { $0.agent }, metricColumn { $0.metric },
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

  private func rankColumns<Item>(
    _ ranks: AgentRanks?, _ rank: @escaping (Item) -> AgentRanks.Rank?
  ) -> [ItemColumn<Item>] {
    if ranks == nil { return [] }
    return [
      .count("rank", say(.rank)) { rank($0)?.middle },
      .interval("rank_interval", say(.rankRange), .count) { rank($0)?.interval },
    ]
  }

  /// - Parameter ranks: nil for no league table; then agents are in the order of their names.
  package func table(_ composite: CompositeScore, ranks: AgentRanks?) -> Table {
    let agents = composite.agents
    let order = agents.indices.sorted {
      ranks == nil ? $0 < $1 : (agents[$1].value, $0) < (agents[$0].value, $1)
    }
    return Table(
      id: "composite", title: say(.composite), of: order,
      columns: [
        .text("name", nameTitle) { agents[$0].name },
        .count("metrics", say(.metrics)) { agents[$0].metrics },
        .difference("value", say(.composite), .number) { agents[$0].value },
        .interval("interval", words.column(.interval), .number, ofDifference: true) {
          agents[$0].interval
        },
      ] + rankColumns(ranks) { ranks?.ranks[$0] },
      note: language.joined([say(.compositeNote)] + (ranks == nil ? [] : [say(.rankNote)])))
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
        .difference("value", say(.composite), .number) { $0.winner?.value },
        .interval("interval", words.column(.interval), .number, ofDifference: true) {
          $0.winner?.interval
        },
      ], note: say(.recognitionNote))
  }
}

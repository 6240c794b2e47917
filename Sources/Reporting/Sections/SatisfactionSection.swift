import Desk
import Metrics
import Wording

/// How customers rate the service, and how far that can be trusted.
struct SatisfactionSection: ReportSection {
  typealias Theme = SatisfactionPhrase

  static let id = "satisfaction"

  let material: ReportMaterial
  private let facts: SatisfactionFacts
  private let agents: [SatisfactionFacts.Agent]

  init(_ material: ReportMaterial) {
    self.material = material
    facts = SatisfactionFacts(material)
    agents = facts.agents
  }

  var content: SectionContent {
    guard material.now(.csat) != nil else {
      return SectionContent(
        lead: say(.nothing), blocks: [.missing(say(.missing))])
    }
    var blocks: [Block] = [.table(measures)]
    if let chart = distributionChart { blocks.append(.chart(chart)) }
    blocks += [boundsBlock, subScoreBlock]
    if let lowest = lowestTable { blocks.append(.table(lowest)) }
    blocks += agentBlocks
    blocks.append(commentBlock)
    return SectionContent(lead: lead, blocks: blocks)
  }

  var lead: String {
    let figure = material.figures[.csat]
    let fall = material.insights.ratioScan(.csat, by: .channel).fall
    return words.sentences([
      say(
        .csat(
          words.text(figure?.now.value, .ratio), ratings: figure?.now.sample ?? 0,
          verdict: figure?.comparison.map { words.say(.verdict($0.verdict)) })),
      facts.bounds.map {
        say(.silent(low: words.text($0.low, .ratio), high: words.text($0.high, .ratio)))
      } ?? "",
      fall.map {
        say(
          .fell(
            material.name($0.key), from: words.text($0.referenceValue, .ratio),
            to: words.text($0.nowValue, .ratio)))
      } ?? "",
    ])
  }

  var measures: Table {
    let metrics: [Metric] = [
      .csat, .csatMean, .csatScore, .dissatisfaction, .nps, .ces, .surveyResponseRate,
      .surveyCoverage,
    ]
    let figures = metrics.flatMap { metric in
      metric.statistics.compactMap { material.figures[metric, $0] }
    }
    return Table(
      id: "satisfaction_measures", title: say(.measures), of: figures,
      columns: [
        .text("metric", words.column(.metric)) { material.label($0.metric) },
        .cell("value", words.column(.value)) { material.quantity($0.now, $0.unit) },
        .cell("interval", words.column(.interval)) { material.interval($0.now, $0.unit) },
        .count("sample", words.column(.sample)) { $0.now.sample },
        .cell("previous", words.column(.previous)) { material.quantity($0.before, $0.unit) },
        .verdict("verdict", words.column(.verdict)) { $0.comparison?.verdict },
      ])
  }

  var distributionChart: Chart? {
    guard let distribution = facts.distribution else { return nil }
    return Chart(
      id: "satisfaction_distribution", title: say(.distribution),
      description: say(.distributionDescription),
      drawing: .columns(
        ColumnDrawing(
          labels: distribution.map { say(.rating($0.value)) },
          series: [
            ChartSeries(name: say(.ratings), values: distribution.map { Double($0.count) })
          ], unit: .count)))
  }

  var boundsBlock: Block {
    guard let bounds = facts.bounds else { return .missing(say(.noInvitations)) }
    return .paragraph(
      say(
        .bounds(
          silent: bounds.silent, low: words.text(bounds.low, .ratio),
          high: words.text(bounds.high, .ratio))))
  }

  var subScoreBlock: Block {
    let scores = facts.subScores
    guard scores.contains(where: { $0.value != nil }) else { return .missing(say(.noSubScores)) }
    return .table(
      Table(
        id: "satisfaction_sub_scores", title: say(.subScores),
        of: Array(zip([SatisfactionPhrase.attitude, .ability, .convenience], scores)),
        columns: [
          .text("part", say(.part)) { say($0.0) },
          .cell("value", words.column(.mean), .number) { material.quantity($0.1, .number) },
          .cell("interval", words.column(.interval), .number) {
            material.interval($0.1, .number)
          },
          .count("sample", words.column(.sample)) { $0.1.sample },
        ]))
  }

  /// Categories with enough ratings, lowest first.
  var lowestTable: Table? {
    let smallest = material.analysis.settings.smallestSample
    let rows = material.breakdowns.rows(.category).compactMap { row in
      material.breakdowns.measurement(.csat, of: row, in: .category).map { (row.key, $0) }
    }.filter { $0.1.sample >= smallest }
      .sorted { ($0.1.value ?? 1, -$0.1.sample) < ($1.1.value ?? 1, -$1.1.sample) }
    guard rows.count > 1 else { return nil }
    return Table(
      id: "satisfaction_lowest", title: say(.lowest), of: Array(rows.prefix(10)),
      columns: [
        .text("category", words.dimension("category")) { material.name($0.0) },
        .cell("value", material.label(.csat), .ratio, decoration: .dataBar) {
          material.quantity($0.1, .ratio)
        },
        .cell("interval", words.column(.interval), .ratio) { material.interval($0.1, .ratio) },
        .count("sample", words.column(.sample)) { $0.1.sample },
      ], note: say(.lowestNote(smallest: smallest)))
  }

  var agentBlocks: [Block] {
    guard !agents.isEmpty else { return [.missing(say(.noAgents))] }
    let smallest = material.analysis.settings.smallestSample
    let perfect = agents.filter {
      $0.csat.value == 1 && (5..<max(6, smallest)).contains($0.csat.sample)
    }.sorted { ($0.csat.sample, $0.name) < ($1.csat.sample, $1.name) }
    let proven = agents.filter { $0.csat.sample >= smallest }.max { $0.low < $1.low }
    var blocks: [Block] = []
    if let fewest = perfect.first, let proven, fewest.low < proven.low {
      blocks.append(
        .paragraph(
          say(
            .fewRatings(
              few: perfect.prefix(Self.mostPerfect).map { ($0.name, $0.csat.sample) },
              fewestLow: words.text(fewest.low, .ratio),
              proven: (
                proven.name, proven.csat.sample, words.text(proven.csat.value, .ratio),
                words.text(proven.low, .ratio)
              )))
        ))
    }
    let shown = Set(perfect.prefix(Self.mostPerfect).map(\.name))
    blocks.append(.chart(agentChart(perfect: shown)))
    blocks.append(.table(agentTable))
    return blocks
  }

  private static let mostPerfect = 3

  private func agentChart(perfect: Set<String>) -> Chart {
    let smallest = material.analysis.settings.smallestSample
    let shown = agents.filter { $0.csat.sample >= smallest || perfect.contains($0.name) }
    return Chart(
      id: "satisfaction_agents", title: say(.agentChart), description: say(.agentDescription),
      drawing: .bars(
        BarDrawing(
          bars: shown.map {
            .init(
              label: $0.name, value: $0.csat.value, low: $0.low, high: $0.high,
              sample: $0.csat.sample, isEmphasised: perfect.contains($0.name))
          }, unit: .ratio, reference: material.now(.csat)?.value, referenceName: say(.overall))))
  }

  private var agentTable: Table {
    Table(
      id: "satisfaction_agent_table", title: say(.agentTable), of: agents,
      columns: [
        .text("agent", words.dimension("agent")) { $0.name },
        .cell("rank", words.say(ComparisonPhrase.rank)) { agent in
          agent.rank.map { .count($0) } ?? .verdict(.tooFew)
        },
        .cell("value", material.label(.csat), .ratio) { material.quantity($0.csat, .ratio) },
        .quantity("low", say(.lowEnd), .ratio) { $0.low },
        .cell("interval", words.column(.interval), .ratio) {
          .interval(low: $0.low, high: $0.high, .ratio)
        },
        .count("sample", say(.ratings)) { $0.csat.sample },
      ], note: say(.agentNote(smallest: material.analysis.settings.smallestSample)))
  }

  private static let shownComments = 10

  var commentBlock: Block {
    let comments = facts.comments(atMost: Self.shownComments)
    guard !comments.isEmpty else { return .missing(say(.noComments)) }
    return .table(
      Table(
        id: "satisfaction_comments", title: say(.comments), of: comments,
        columns: [
          .cell("ticket", words.column(.ticket)) { $0.ticket },
          .quantity("rating", say(.ratingColumn), .number) { $0.rating },
          .text("comment", say(.comment)) { $0.text },
          .cell("channel", words.dimension("channel")) { $0.channel },
          .cell("category", words.dimension("category")) { $0.category },
          .cell("agent", words.dimension("agent")) { $0.agent },
        ], note: say(.commentNote)))
  }
}

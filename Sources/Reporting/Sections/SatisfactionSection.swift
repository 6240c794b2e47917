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
          verdict: figure?.comparison.map { words.say($0.verdict) })),
      facts.bounds.map {
        say(.silent(low: words.text($0.low, .ratio), high: words.text($0.high, .ratio)))
      } ?? "",
      fall.map {
        say(
          .fell(
            material.name($0.key), from: words.text($0.beforeValue, .ratio),
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
      id: "satisfaction_measures", title: say(.measures),
      columns: [
        .init(id: "metric", title: words.column(.metric)),
        .init(id: "value", title: words.column(.value)),
        .init(id: "interval", title: words.column(.interval)),
        .init(id: "sample", title: words.column(.sample), unit: .count),
        .init(id: "previous", title: words.column(.previous)),
        .init(id: "verdict", title: words.column(.verdict)),
      ],
      rows: figures.map { figure in
        [
          .text(material.label(figure.metric)), material.quantity(figure.now, figure.unit),
          material.interval(figure.now, figure.unit),
          .quantity(Double(figure.now.sample), .count),
          material.quantity(figure.before, figure.unit),
          figure.comparison.map { .verdict($0.verdict) } ?? .absent,
        ]
      })
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
        columns: [
          .init(id: "part", title: say(.part)),
          .init(id: "value", title: words.column(.mean), unit: .number),
          .init(id: "interval", title: words.column(.interval), unit: .number),
          .init(id: "sample", title: words.column(.sample), unit: .count),
        ],
        rows: zip([say(.attitude), say(.ability), say(.convenience)], scores).map { name, score in
          [
            .text(name), material.quantity(score, .number), material.interval(score, .number),
            .quantity(Double(score.sample), .count),
          ]
        }))
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
      id: "satisfaction_lowest", title: say(.lowest),
      columns: [
        .init(id: "category", title: words.dimension("category")),
        .init(id: "value", title: material.label(.csat), unit: .ratio, decoration: .dataBar),
        .init(id: "interval", title: words.column(.interval), unit: .ratio),
        .init(id: "sample", title: words.column(.sample), unit: .count),
      ],
      rows: rows.prefix(10).map { key, csat in
        [
          .text(material.name(key)), material.quantity(csat, .ratio),
          material.interval(csat, .ratio), .quantity(Double(csat.sample), .count),
        ]
      }, note: say(.lowestNote(smallest: smallest)))
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
              proven: .init(
                name: proven.name, ratings: proven.csat.sample,
                value: words.text(proven.csat.value, .ratio), low: words.text(proven.low, .ratio))))
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
      id: "satisfaction_agent_table", title: say(.agentTable),
      columns: [
        .init(id: "agent", title: words.dimension("agent")),
        .init(id: "rank", title: say(.rank)),
        .init(id: "value", title: material.label(.csat), unit: .ratio),
        .init(id: "low", title: say(.lowEnd), unit: .ratio),
        .init(id: "interval", title: words.column(.interval), unit: .ratio),
        .init(id: "sample", title: say(.ratings), unit: .count),
      ],
      rows: agents.map { agent in
        [
          .text(agent.name), agent.rank.map { .quantity(Double($0), .count) } ?? .verdict(.tooFew),
          material.quantity(agent.csat, .ratio), .quantity(agent.low, .ratio),
          .interval(low: agent.low, high: agent.high, .ratio),
          .quantity(Double(agent.csat.sample), .count),
        ]
      }, note: say(.agentNote(smallest: material.analysis.settings.smallestSample)))
  }

  private static let shownComments = 10

  var commentBlock: Block {
    let comments = facts.comments(atMost: Self.shownComments)
    guard !comments.isEmpty else { return .missing(say(.noComments)) }
    return .table(
      Table(
        id: "satisfaction_comments", title: say(.comments),
        columns: [
          .init(id: "ticket", title: words.column(.ticket)),
          .init(id: "rating", title: say(.ratingColumn), unit: .number),
          .init(id: "comment", title: say(.comment)),
          .init(id: "channel", title: words.dimension("channel")),
          .init(id: "category", title: words.dimension("category")),
          .init(id: "agent", title: words.dimension("agent")),
        ],
        rows: comments.map {
          [
            $0.ticket, .quantity($0.rating, .number), .text($0.text), $0.channel, $0.category,
            $0.agent,
          ]
        }, note: say(.commentNote)))
  }
}

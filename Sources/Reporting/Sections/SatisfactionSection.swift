import Desk
import Metrics
import Quality
import Statistics
import Wording

/// How customers rate the service, and how far that can be trusted.
struct SatisfactionSection: ReportSection {
  typealias Theme = SatisfactionPhrase

  static let id = "satisfaction"

  let material: ReportMaterial
  private let agents: [Agent]

  init(material: ReportMaterial) {
    self.material = material
    agents = Agent.all(material)
  }

  var content: SectionContent {
    guard material.now(.csat) != nil else { return without(.missing, lead: .nothing) }
    return SectionContent(
      lead: lead,
      blocks: [
        measures, distributionChart, boundsBlock, subScoreBlock,
        lowestTable,
      ] + agentBlocks + [commentBlock])
  }

  private var lead: String {
    let figure = material.figures[.csat]
    let fall = material.facts.weightiest(.csat, by: .channel, .worsened)
    return words.sentences([
      say(
        .csat(
          words.text(figure?.now.value, .ratio), ratings: figure?.now.sample ?? 0,
          verdict: figure.map { words.say(.verdict($0.judgement.verdict)) })),
      bounds.map {
        say(.silent(low: words.text($0.low, .ratio), high: words.text($0.high, .ratio)))
      } ?? "",
      fall.map {
        say(
          .fell(
            material.name(of: $0), from: words.text($0.judgement.usual?.expected, .ratio),
            to: words.text($0.measurement.value, .ratio)))
      } ?? "",
    ])
  }

  private var measures: Block {
    let metrics: [Metric] = [
      .csat, .csatMean, .csatScore, .dissatisfaction, .nps, .ces, .surveyResponseRate,
      .surveyCoverage,
    ]
    let figures = metrics.flatMap { metric in
      metric.statistics.compactMap { material.figures[metric, $0] }
    }
    return .table(
      id: "satisfaction_measures", title: say(.measures), of: figures,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0.metric) },
        .cell("value", words.column(.value)) { .quantity(ifAny: $0.now.value, $0.unit) },
        .cell("interval", words.column(.interval)) { .interval(ifAny: $0.now.interval, $0.unit) },
        .count("sample", words.column(.sample)) { $0.now.sample },
        .cell("previous", words.column(.previous)) { .quantity(ifAny: $0.before?.value, $0.unit) },
        .verdict("verdict", words.column(.verdict)) { $0.judgement.verdict },
      ])
  }

  /// Ratings by value on the scale of most of them; nil for scales too long to draw.
  private var distributionChart: Block? {
    let ratings = Dictionary(grouping: material.answers.compactMap(\.response.rating), by: \.scale)
    let usual = ratings.max { ($0.value.count, $0.key.highest) < ($1.value.count, $1.key.highest) }
    guard let (scale, rated) = usual, scale.highest - scale.lowest <= 10 else { return nil }
    let values = Array(Int(scale.lowest)...Int(scale.highest))
    return .chart(
      .columns(
        id: "satisfaction_distribution", title: say(.distribution),
        description: say(.distributionDescription), of: say(.ratings),
        counts: values.map { value in
          (say(.rating(value)), rated.count { Int($0.value.rounded()) == value })
        }))
  }

  /// How satisfied all would be if none, or all, of the silent were; nil without invitations.
  private var bounds: (low: Double, high: Double, silent: Int)? {
    let invited = material.tally(.surveyResponseRate).successes
    let ratings = material.tally(.csat).successes
    guard invited.total > 0, ratings.total > 0 else { return nil }
    let silent = max(0, invited.total - invited.successes)
    let all = Double(ratings.total + silent)
    return (
      Double(ratings.successes) / all, Double(ratings.successes + silent) / all, silent
    )
  }

  private var boundsBlock: Block {
    guard let bounds else { return .missing(say(.noInvitations)) }
    return .paragraph(
      say(
        .bounds(
          silent: bounds.silent, low: words.text(bounds.low, .ratio),
          high: words.text(bounds.high, .ratio))))
  }

  private var subScoreBlock: Block {
    let parts: [(SatisfactionPhrase, (SurveyResponse) -> Float?)] = [
      (.attitude, \.attitude), (.ability, \.ability), (.convenience, \.convenience),
    ]
    let scores = parts.map { name, part in
      let readings = material.answers.compactMap { answer in
        part(answer.response).map { Reading.value(Double($0)) }
      }
      return (name: name, mean: Tally(readings, keepsValues: true).measurement(of: .mean))
    }
    guard scores.contains(where: { $0.mean.value != nil }) else {
      return .missing(say(.noSubScores))
    }
    let given = material.answers.flatMap { answer in parts.compactMap { $1(answer.response) } }
    let scale = Double(min(1, given.min() ?? 1))...Double(max(5, given.max() ?? 5))
    return .table(
      id: "satisfaction_sub_scores", title: say(.subScores), of: scores,
      columns: [
        .text("part", say(.part)) { say($0.name) },
        .quantity("value", words.column(.mean), .number) { $0.mean.value },
        .interval("interval", words.column(.interval), .number) {
          $0.mean.interval?.within(scale)
        },
        .count("sample", words.column(.sample)) { $0.mean.sample },
      ])
  }

  /// Categories with enough ratings, lowest first.
  private var lowestTable: Block? {
    let smallest = material.settings.smallestSample
    let rows = material.breakdowns.rows(.category).compactMap { row in
      material.breakdowns.measurement(.csat, of: row, in: .category).map { (row.key, $0) }
    }.filter { $0.1.sample >= smallest }
      .sorted {
        ($0.1.value ?? 1, -$0.1.sample, $0.0[0] ?? "")
          < ($1.1.value ?? 1, -$1.1.sample, $1.0[0] ?? "")
      }
    guard rows.count > 1 else { return nil }
    return .table(
      id: "satisfaction_lowest", title: say(.lowest), of: rows.prefix(10),
      columns: [
        .text("category", words.dimension("category")) { material.name($0.0) },
        .quantity("value", words.label(.csat), .ratio, hasBars: true) { $0.1.value },
        .interval("interval", words.column(.interval), .ratio) { $0.1.interval },
        .count("sample", words.column(.sample)) { $0.1.sample },
      ], note: say(.lowestNote(smallest: smallest)))
  }

  private static let shownComments = 10

  /// The comments of the lowest ratings, worst and newest first.
  private var commentBlock: Block {
    let history = material.history
    let found = material.answers.compactMap { answer in
      answer.response.rating?.isDissatisfied == true
        ? answer.response.comment.map {
          (
            response: answer.response, comment: $0,
            ticket: answer.row.map { history.tickets[$0] }
          )
        } : nil
    }
    guard !found.isEmpty else { return .missing(say(.noComments)) }
    func order(_ response: SurveyResponse) -> (Double, Int, String) {
      (
        response.rating?.position ?? 0, -(response.respondedAt?.secondsSince1970 ?? 0),
        history.text(response.ticket, of: .id) ?? ""
      )
    }
    return .table(
      id: "satisfaction_comments", title: say(.comments),
      of: found.sorted { order($0.response) < order($1.response) }.prefix(Self.shownComments),
      columns: [
        .identifier("ticket", words.column(.ticket)) { history.text($0.response.ticket, of: .id) },
        .quantity("rating", say(.ratingColumn), .number) { Double($0.response.rating?.value ?? 0) },
        .text("comment", say(.comment)) {
          material.redaction.text(history[.comments].text(of: $0.comment))
        },
        material.column(.channel) { $0.ticket?[.channel] },
        .text("category", words.dimension("category")) {
          history.text($0.ticket?[.category2], of: .category2)
            ?? history.text($0.ticket?[.category1], of: .category1)
        },
        material.column(.agent) { $0.ticket?[.agent] },
      ], note: say(.commentNote))
  }

  fileprivate struct Agent {
    var name: String
    var csat: Measurement
    var interval: Interval
    /// Nil with too few ratings.
    var rank: AgentRanks.Rank?

    /// By the lower end of their interval.
    static func all(_ material: ReportMaterial) -> [Agent] {
      var agents = material.breakdowns.rows(.agent).compactMap { row -> Agent? in
        guard let name = row.key[0],
          let csat = material.breakdowns.measurement(.csat, of: row, in: .agent),
          let interval = csat.interval
        else { return nil }
        return Agent(name: name, csat: csat, interval: interval)
      }
      let judged = agents.indices.filter {
        agents[$0].csat.sample >= material.settings.smallestSample
      }
      // What lies behind a Wilson interval is near enough to a bell curve around its middle.
      let z = NormalDistribution.criticalValue(confidence: 0.95)
      let shares = judged.map { agents[$0].interval }.map {
        (value: ($0.low + $0.high) / 2, uncertainty: ($0.high - $0.low) / 2 / z)
      }
      for (index, rank) in zip(judged, AgentRanks(shares).ranks) { agents[index].rank = rank }
      return agents.sorted { ($0.interval.low, $1.name) > ($1.interval.low, $0.name) }
    }
  }

  private static let mostPerfect = 3

  private var agentBlocks: [Block] {
    guard !agents.isEmpty else { return [.missing(say(.noAgents))] }
    let smallest = material.settings.smallestSample
    let perfect = agents.filter {
      $0.csat.value == 1 && (5..<max(6, smallest)).contains($0.csat.sample)
    }.sorted { ($0.csat.sample, $0.name) < ($1.csat.sample, $1.name) }
    let named = perfect.prefix(Self.mostPerfect)
    let proven = agents.filter { $0.csat.sample >= smallest }
      .max { $0.interval.low < $1.interval.low }
    var blocks: [Block] = []
    if let fewest = perfect.first, let proven, fewest.interval.low < proven.interval.low {
      blocks.append(
        .paragraph(
          say(
            .fewRatings(
              few: named.map { ($0.name, $0.csat.sample) },
              fewestLow: words.text(fewest.interval.low, .ratio),
              proven: (
                proven.name, proven.csat.sample, words.text(proven.csat.value, .ratio),
                words.text(proven.interval.low, .ratio)
              )))))
    }
    return blocks + [agentChart(perfect: Set(named.map(\.name))), agentTable]
  }

  private func agentChart(perfect: Set<String>) -> Block {
    let smallest = material.settings.smallestSample
    let shown = agents.filter { $0.csat.sample >= smallest || perfect.contains($0.name) }
    return .chart(
      id: "satisfaction_agents", title: say(.agentChart), description: say(.agentDescription),
      drawing: .bars(
        BarDrawing(
          bars: shown.map {
            .init(
              label: $0.name, value: $0.csat.value, low: $0.interval.low, high: $0.interval.high,
              sample: $0.csat.sample, isEmphasised: perfect.contains($0.name))
          }, unit: .ratio, reference: material.now(.csat)?.value, referenceName: say(.overall))))
  }

  private var agentTable: Block {
    .table(
      id: "satisfaction_agent_table", title: say(.agentTable), of: agents,
      columns: [
        .text("agent", words.dimension("agent")) { $0.name },
        .cell("rank", words.say(ComparisonPhrase.rank)) {
          $0.rank == nil ? .verdict(.tooFew) : .count($0.rank?.middle)
        },
        .interval("rank_interval", words.say(ComparisonPhrase.rankRange), .count) {
          $0.rank?.interval
        },
        .quantity("value", words.label(.csat), .ratio) { $0.csat.value },
        .quantity("low", say(.lowEnd), .ratio) { $0.interval.low },
        .interval("interval", words.column(.interval), .ratio) { $0.interval },
        .count("sample", say(.ratings)) { $0.csat.sample },
      ], note: say(.agentNote(smallest: material.settings.smallestSample)))
  }
}

import Desk
import Metrics
import Quality
import Statistics
import Wording

/// How long until solved, whether at the first contact, and what came back.
struct ResolutionSection: ReportSection {
  typealias Theme = ResolutionPhrase

  static let id = "resolution"

  let material: ReportMaterial
  private let curve: KaplanMeierCurve
  private let caseMix: CaseMix

  init(_ material: ReportMaterial) {
    self.material = material
    curve = material.analysis.resolutionCurve(during: material.period)
    caseMix = CaseMix(material.insights)
  }

  var content: SectionContent {
    guard material.tally(.ticketsResolved).count > 0 else {
      return SectionContent(lead: say(.nothing), blocks: [.missing(say(.missing))])
    }
    var blocks: [Block] = [.table(firstContactTable)]
    blocks.append(returnsBlock)
    if let chart = survivalChart { blocks.append(.chart(chart)) }
    blocks.append(teamBlock)
    if let batch = batchTable { blocks.append(.table(batch)) }
    return SectionContent(lead: lead, blocks: blocks)
  }

  var lead: String {
    let rate = material.figures[.firstContactResolution]
    return words.sentences([
      rate.map { figure in
        say(
          .firstContact(
            rate: words.text(figure.now.value, .ratio),
            definition: material.label(material.analysis.firstContactDefinition)))
      } ?? "",
      say(
        .median(
          plain: words.text(material.now(.resolutionTime, .percentile(50))?.value, .seconds),
          survival: words.text(curve.median?.time, .seconds))),
      caseMix.misjudged.map { say(.misjudged(team: $0.name, ratio: words.text($0.ratio, .ratio))) }
        ?? "",
    ])
  }

  var firstContactTable: Table {
    let definitions = AnalysisSettings.FirstContactDefinition.allCases.map(\.metric)
    let inForce = material.analysis.firstContactDefinition.id
    return Table(
      id: "resolution_fcr", title: say(.firstContactTable),
      of: definitions.map { metric in
        (
          metric: metric, now: material.totals.measurement(metric, in: material.period),
          figure: material.figures[metric]
        )
      },
      columns: [
        .text("definition", words.say(DefinitionPhrase.definition)) {
          let name = material.label($0.metric)
          return $0.metric.id == inForce ? say(.inForce(name)) : name
        },
        .cell("value", words.column(.value), .ratio) { material.quantity($0.now, .ratio) },
        .cell("interval", words.column(.interval), .ratio) { material.interval($0.now, .ratio) },
        .count("sample", words.column(.sample)) { $0.now?.sample ?? 0 },
        .cell("previous", words.column(.previous), .ratio) {
          material.quantity($0.figure?.before, .ratio)
        },
        .verdict("verdict", words.column(.verdict)) { $0.figure?.comparison?.verdict },
        .text("left_out", words.column(.leftOut)) { words.leftOutText($0.now?.leftOut ?? [:]) },
      ], note: say(.firstContactNote))
  }

  var returnsBlock: Block {
    let metrics = MetricGroup.handovers.metrics + [.resolutionAttainment]
    let figures = metrics.compactMap { material.figures[$0] }
    guard !figures.isEmpty else { return .missing(say(.noReturns)) }
    return .table(
      Table(
        id: "resolution_returns", title: say(.returns), of: figures,
        columns: [
          .text("metric", words.column(.metric)) { material.label($0.metric) },
          .cell("value", words.column(.value), .ratio) { material.quantity($0.now, .ratio) },
          .cell("interval", words.column(.interval), .ratio) { material.interval($0.now, .ratio) },
          .count("sample", words.column(.sample)) { $0.now.sample },
          .cell("previous", words.column(.previous), .ratio) {
            material.quantity($0.before, .ratio)
          },
          .difference("change", words.column(.change), .ratio) { $0.comparison?.change },
          .relativeChange("relative_change", words.column(.relativeChange)) {
            $0.comparison?.relativeChange
          },
          .verdict("verdict", words.column(.verdict)) { $0.comparison?.verdict },
        ]))
  }

  private static let mostPoints = 200

  /// The share of the period's tickets still open after each length of time; open ones count for as
  /// long as they have been open. Thinned evenly, up to the time by which 99 % are resolved.
  var survivalChart: Chart? {
    guard let last = curve.steps.last, curve.steps.count > 1 else { return nil }
    let reach = curve.steps.first { $0.survival <= 0.01 }?.time ?? last.time
    let steps = curve.steps.filter { $0.time <= reach }
    let width = reach / Double(Self.mostPoints - 1)
    var points = [StepDrawing.Point(horizontal: 0, vertical: 1)]
    var next = 0.0
    for (index, step) in steps.enumerated() where step.time >= next || index == steps.count - 1 {
      points.append(
        .init(
          horizontal: step.time, vertical: step.survival, low: step.interval?.low,
          high: step.interval?.high))
      next = step.time + width
    }
    return Chart(
      id: "resolution_survival", title: say(.survivalChart),
      description: say(
        .survivalDescription(
          median: words.text(curve.median?.time, .seconds),
          plain: words.text(material.now(.resolutionTime, .percentile(50))?.value, .seconds))),
      drawing: .steps(
        StepDrawing(
          curves: [.init(name: say(.stillOpen), points: points)], horizontalUnit: .seconds,
          verticalUnit: .ratio)))
  }

  var teamBlock: Block {
    guard !caseMix.teams.isEmpty else { return .missing(say(.noTeams)) }
    return .table(
      Table(
        id: "resolution_by_team", title: say(.teams), of: caseMix.teams,
        columns: [
          .text("team", words.dimension("team")) { $0.name },
          .count("sample", words.column(.sample)) { $0.sample },
          .quantity("median", words.column(.median), .seconds, decoration: .dataBar) {
            $0.median
          },
          .quantity("expected", say(.expected), .seconds) { $0.expected },
          .quantity("ratio", say(.likeForLike), .ratio) { $0.ratio },
          .cell("interval", words.column(.interval), .ratio) {
            .interval(low: $0.low, high: $0.high, .ratio)
          },
          .text("reading", say(.reading)) {
            say($0.low > 1 ? .slower : $0.high < 1 ? .faster : .asAll)
          },
        ], note: say(.teamsNote)))
  }

  /// The batch of reopened tickets beside the rest of its category.
  var batchTable: Table? {
    guard let batch = material.reopenedBatch else { return nil }
    return Table(
      id: "resolution_reopened_batch", title: say(.batch(category: batch.category)),
      columns: [
        .init(id: "created", title: say(.batchColumn)),
        .init(id: "sample", title: words.column(.sample), unit: .count),
        .init(id: "reopened", title: words.say(DocumentPhrase.reopens), unit: .count),
        .init(id: "rate", title: material.label(.reopenRate), unit: .ratio),
      ],
      rows: [
        (say(.batchDays(first: batch.firstDay, last: batch.lastDay)), batch.inside),
        (say(.batchRest), batch.outside),
      ].map { label, proportion in
        [
          .text(label), .quantity(Double(proportion.total), .count),
          .quantity(Double(proportion.successes), .count),
          proportion.value.map { .quantity($0, .ratio) } ?? .absent,
        ]
      }, note: say(.batchNote))
  }
}

extension Words {
  /// `观察期未满 213，客户未知 4`.
  func leftOutText(_ leftOut: LeftOutCounts) -> String {
    list(
      LeftOutReason.allCases.compactMap { reason in
        leftOut[reason].map { "\(say(.leftOut(reason))) \(QuantityText.count($0))" }
      })
  }
}

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

  init(material: ReportMaterial) {
    self.material = material
    curve = KaplanMeierCurve(material.analysis.timesToResolution(during: material.period))
    caseMix = CaseMix(material.insights)
  }

  var content: SectionContent {
    guard material.tally(.ticketsResolved).count > 0 else {
      return without(.missing, lead: .nothing)
    }
    return SectionContent(
      lead: lead,
      blocks: [
        firstContactTable, returnsBlock, survivalChart, teamBlock,
        batchTable,
      ])
  }

  private var plainMedian: String {
    words.text(material.now(.resolutionTime, .percentile(50))?.value, .seconds)
  }

  private var lead: String {
    let rate = material.figures[.firstContactResolution]
    return words.sentences([
      rate.map { figure in
        say(
          .firstContact(
            rate: words.text(figure.now.value, .ratio),
            definition: words.label(material.analysis.firstContactDefinition)))
      } ?? "",
      say(.median(plain: plainMedian, survival: words.text(curve.median, .seconds))),
      caseMix.misjudged.map { say(.misjudged(team: $0.name, ratio: words.text($0.ratio, .ratio))) }
        ?? "",
    ])
  }

  private var firstContactTable: Block {
    let definitions = AnalysisSettings.FirstContactDefinition.allCases.map(\.metric)
    let inForce = material.analysis.firstContactDefinition.id
    return .table(
      id: "resolution_fcr", title: say(.firstContactTable),
      of: definitions.map { metric in
        (
          metric: metric, now: material.totals.measurement(metric, in: material.period),
          figure: material.figures[metric]
        )
      },
      columns: [
        .text("definition", words.say(DefinitionPhrase.definition)) {
          let name = words.label($0.metric)
          return $0.metric.id == inForce ? say(.inForce(name)) : name
        },
        .quantity("value", words.column(.value), .ratio) { $0.now?.value },
        .interval("interval", words.column(.interval), .ratio) { $0.now?.interval },
        .count("sample", words.column(.sample)) { $0.now?.sample ?? 0 },
        .quantity("previous", words.column(.previous), .ratio) { $0.figure?.before?.value },
        .verdict("verdict", words.column(.verdict)) { $0.figure?.judgement.verdict },
        .text("left_out", words.column(.leftOut)) { words.leftOutText($0.now?.leftOut ?? [:]) },
      ], note: say(.firstContactNote))
  }

  private var returnsBlock: Block {
    let metrics = MetricGroup.handovers.metrics + [.resolutionAttainment]
    let figures = metrics.compactMap { material.figures[$0] }
    guard !figures.isEmpty else { return .missing(say(.noReturns)) }
    return .table(
      id: "resolution_returns", title: say(.returns), of: figures,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0.metric) },
        .quantity("value", words.column(.value), .ratio) { $0.now.value },
        .interval("interval", words.column(.interval), .ratio) { $0.now.interval },
        .count("sample", words.column(.sample)) { $0.now.sample },
        .quantity("previous", words.column(.previous), .ratio) { $0.before?.value },
        .difference("change", words.column(.change), .ratio) { $0.shownChange },
        .relativeChange("relative_change", words.column(.relativeChange)) { $0.relativeChange },
        .verdict("verdict", words.column(.verdict)) { $0.judgement.verdict },
      ])
  }

  private static let mostPoints = 200

  /// The share still open after each length of time, thinned evenly, until 99 % are resolved.
  private var survivalChart: Block? {
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
    return .chart(
      id: "resolution_survival", title: say(.survivalChart),
      description: say(
        .survivalDescription(
          median: words.text(curve.median, .seconds), plain: plainMedian)),
      drawing: .steps(
        StepDrawing(
          curve: .init(name: say(.stillOpen), points: points), horizontalUnit: .seconds,
          verticalUnit: .ratio)))
  }

  private var teamBlock: Block {
    guard !caseMix.teams.isEmpty else { return .missing(say(.noTeams)) }
    return .table(
      id: "resolution_by_team", title: say(.teams), of: caseMix.teams,
      columns: [
        .text("team", words.dimension("team")) { $0.name },
        .count("sample", words.column(.sample)) { $0.sample },
        .quantity("median", words.column(.median), .seconds, hasBars: true) { $0.median },
        .quantity("expected", say(.expected), .seconds) { $0.expected },
        .quantity("ratio", say(.likeForLike), .ratio) { $0.ratio },
        .cell("interval", words.column(.interval), .ratio) {
          .interval(low: $0.low, high: $0.high, .ratio)
        },
        .text("reading", say(.reading)) {
          say($0.low > 1 ? .slower : $0.high < 1 ? .faster : .asAll)
        },
      ], note: say(.teamsNote))
  }

  /// The batch of reopened tickets beside the rest of its category.
  private var batchTable: Block? {
    guard let batch = material.reopenedBatch else { return nil }
    let days = say(.batchDays(first: batch.firstDay, last: batch.lastDay))
    return .table(
      id: "resolution_reopened_batch", title: say(.batch(category: batch.category)),
      of: [(name: days, rate: batch.inside), (say(.batchRest), batch.outside)],
      columns: [
        .text("created", say(.batchColumn)) { $0.name },
        .count("sample", words.column(.sample)) { $0.rate.total },
        .count("reopened", words.say(DocumentPhrase.reopens)) { $0.rate.successes },
        .quantity("rate", words.label(.reopenRate), .ratio) { $0.rate.value },
      ], note: say(.batchNote))
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

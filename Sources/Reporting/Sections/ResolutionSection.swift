import Desk
import Metrics
import Quality
import Statistics

extension SectionBuilder {
  /// How long until solved, whether at the first contact, and what came back.
  static let resolution = SectionBuilder(
    id: "resolution", title: { $0.resolution.title },
    content: { material in
      let resolution = Resolution(material)
      let texts = material.phrases.resolution
      guard material.tally(.ticketsResolved).count > 0 else {
        return Content(lead: texts.nothing, blocks: [.missing(texts.missing)])
      }
      var blocks: [Block] = [.table(resolution.firstContactTable)]
      blocks.append(resolution.returnsBlock)
      if let chart = resolution.survivalChart { blocks.append(.chart(chart)) }
      blocks.append(resolution.teamBlock)
      if let batch = resolution.batchTable { blocks.append(.table(batch)) }
      return Content(lead: resolution.lead, blocks: blocks)
    })
}

/// The tables and drawings of the section on resolution.
private struct Resolution {
  private let material: ReportMaterial
  private let curve: KaplanMeierCurve
  private let caseMix: CaseMix

  init(_ material: ReportMaterial) {
    self.material = material
    curve = material.analysis.resolutionCurve(during: material.period)
    caseMix = CaseMix(material.insights)
  }

  private var texts: ResolutionTexts { material.phrases.resolution }
  private var columns: Words.ColumnTitles { material.words.columns }

  var lead: String {
    let words = material.words
    let rate = material.figures[.firstContactResolution]
    return words.sentences([
      rate.map { figure in
        texts.firstContact(
          words.text(figure.now.value, .ratio),
          material.label(material.analysis.firstContactDefinition))
      } ?? "",
      texts.median(
        words.text(material.now(.resolutionTime, .percentile(50))?.value, .seconds),
        words.text(curve.median?.time, .seconds)),
      caseMix.misjudged.map { texts.misjudged($0.name, words.text($0.ratio, .ratio)) } ?? "",
    ])
  }

  var firstContactTable: Table {
    let words = material.words
    let definitions = AnalysisSettings.FirstContactDefinition.allCases.map(\.metric)
    let inForce = material.analysis.firstContactDefinition.id
    return Table(
      id: "resolution_fcr", title: texts.firstContactTable,
      columns: [
        .init(id: "definition", title: texts.definition),
        .init(id: "value", title: columns.value, unit: .ratio),
        .init(id: "interval", title: columns.interval, unit: .ratio),
        .init(id: "sample", title: columns.sample, unit: .count),
        .init(id: "previous", title: columns.previous, unit: .ratio),
        .init(id: "verdict", title: columns.verdict),
        .init(id: "left_out", title: columns.leftOut),
      ],
      rows: definitions.map { metric in
        let measurement = material.totals.measurement(metric, in: material.period)
        let figure = material.figures[metric]
        let name = material.label(metric)
        return [
          .text(metric.id == inForce ? texts.inForce(name) : name),
          material.quantity(measurement, .ratio), material.interval(measurement, .ratio),
          .quantity(Double(measurement?.sample ?? 0), .count),
          material.quantity(figure?.before, .ratio),
          figure?.comparison.map { .verdict($0.verdict) } ?? .absent,
          .text(words.leftOutText(measurement?.leftOut ?? [:])),
        ]
      }, note: texts.firstContactNote)
  }

  var returnsBlock: Block {
    let metrics = MetricGroup.handovers.metrics + [.resolutionAttainment]
    let figures = metrics.compactMap { material.figures[$0] }
    guard !figures.isEmpty else { return .missing(texts.noReturns) }
    return .table(
      Table(
        id: "resolution_returns", title: texts.returns,
        columns: [
          .init(id: "metric", title: columns.metric),
          .init(id: "value", title: columns.value, unit: .ratio),
          .init(id: "interval", title: columns.interval, unit: .ratio),
          .init(id: "sample", title: columns.sample, unit: .count),
          .init(id: "previous", title: columns.previous, unit: .ratio),
          .init(id: "change", title: columns.change, unit: .ratio),
          .init(id: "relative_change", title: columns.relativeChange),
          .init(id: "verdict", title: columns.verdict),
        ],
        rows: figures.map { figure in
          [
            .text(material.label(figure.metric)), material.quantity(figure.now, .ratio),
            material.interval(figure.now, .ratio), .quantity(Double(figure.now.sample), .count),
            material.quantity(figure.before, .ratio),
            figure.comparison?.change.map { .difference($0, .ratio) } ?? .absent,
            figure.comparison?.relativeChange.map { .relativeChange($0) } ?? .absent,
            figure.comparison.map { .verdict($0.verdict) } ?? .absent,
          ]
        }))
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
    let words = material.words
    return Chart(
      id: "resolution_survival", title: texts.survivalChart,
      description: texts.survivalDescription(
        words.text(curve.median?.time, .seconds),
        words.text(material.now(.resolutionTime, .percentile(50))?.value, .seconds)),
      drawing: .steps(
        StepDrawing(
          curves: [.init(name: texts.stillOpen, points: points)], horizontalUnit: .seconds,
          verticalUnit: .ratio)))
  }

  var teamBlock: Block {
    guard !caseMix.teams.isEmpty else { return .missing(texts.noTeams) }
    return .table(
      Table(
        id: "resolution_by_team", title: texts.teams,
        columns: [
          .init(id: "team", title: material.words.dimension("team")),
          .init(id: "sample", title: columns.sample, unit: .count),
          .init(id: "median", title: columns.median, unit: .seconds, decoration: .dataBar),
          .init(id: "expected", title: texts.expected, unit: .seconds),
          .init(id: "ratio", title: texts.likeForLike, unit: .ratio),
          .init(id: "interval", title: columns.interval, unit: .ratio),
          .init(id: "reading", title: texts.reading),
        ],
        rows: caseMix.teams.map { team in
          [
            .text(team.name), .quantity(Double(team.sample), .count),
            .quantity(team.median, .seconds), .quantity(team.expected, .seconds),
            .quantity(team.ratio, .ratio),
            .interval(low: team.low, high: team.high, .ratio),
            .text(texts.pace(team.low > 1 ? 1 : team.high < 1 ? -1 : 0)),
          ]
        }, note: texts.teamsNote))
  }

  /// The batch of reopened tickets beside the rest of its category.
  var batchTable: Table? {
    guard let batch = material.reopenedBatch else { return nil }
    return Table(
      id: "resolution_reopened_batch", title: texts.batch(batch.category),
      columns: [
        .init(id: "created", title: texts.batchColumn),
        .init(id: "sample", title: columns.sample, unit: .count),
        .init(id: "reopened", title: material.phrases.cover.reopens, unit: .count),
        .init(id: "rate", title: material.label(.reopenRate), unit: .ratio),
      ],
      rows: [
        (texts.batchDays(batch.firstDay, batch.lastDay), batch.inside),
        (texts.batchRest, batch.outside),
      ].map { label, proportion in
        [
          .text(label), .quantity(Double(proportion.total), .count),
          .quantity(Double(proportion.successes), .count),
          proportion.value.map { .quantity($0, .ratio) } ?? .absent,
        ]
      }, note: texts.batchNote)
  }
}

extension Words {
  /// `观察期未满 213，客户未知 4`.
  func leftOutText(_ leftOut: LeftOutCounts) -> String {
    list(
      LeftOutReason.allCases.compactMap { reason in
        leftOut[reason].map { "\(self.leftOut(reason)) \(count($0))" }
      })
  }
}

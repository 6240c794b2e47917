import Desk
import Metrics
import Wording

/// Every KPI with its target, its sample, its interval and what may be said about its change.
struct OverviewSection: ReportSection {
  typealias Theme = OverviewPhrase

  static let id = "kpi"

  let material: ReportMaterial
  let figures: [FigureTable.Figure]

  init(_ material: ReportMaterial) {
    self.material = material
    // The definition in force stands there once, under its own name.
    let inForce = material.analysis.firstContactDefinition.id
    figures = material.figures.figures.filter { $0.metric.id != inForce }
  }

  var content: SectionContent {
    guard !figures.isEmpty else {
      return SectionContent(
        lead: say(.nothing),
        blocks: [.missing(say(.missing))])
    }
    return SectionContent(
      lead: lead, blocks: [.headlines(headlines), .table(table)])
  }

  var lead: String {
    let judged = figures.filter { $0.comparison != nil }
    func count(_ verdict: Verdict) -> Int { judged.count { $0.comparison?.verdict == verdict } }
    let results = figures.compactMap { result($0) }
    return words.sentences([
      judged.isEmpty
        ? say(.firstPeriod(figures: figures.count))
        : say(
          .summary(
            compared: judged.count, worsened: count(.worsened), improved: count(.improved),
            tooFew: count(.tooFew), versus: words.say(.previous(material.period.kind)))),
      results.isEmpty
        ? "" : say(.targets(met: results.count { $0.state == .met }, of: results.count)),
    ])
  }

  /// What a figure is to reach; nil where nothing is set.
  func target(_ figure: FigureTable.Figure) -> MetricTarget? {
    material.request.targets[figure.key]
  }

  /// Whether a figure reaches its target; nil without one, and where no side is better.
  func result(_ figure: FigureTable.Figure) -> TargetResult? {
    guard let target = target(figure), let now = figure.now.value,
      let state = target.state(of: now, figure.polarity)
    else { return nil }
    return (state, target.mayBeChance(figure.now, figure.polarity) ?? false)
  }

  private static let mostHeadlines = 6

  var headlines: [Headline] {
    material.figures.ranked(\.headline).prefix(Self.mostHeadlines).map { headline($0) }
  }

  private func headline(_ figure: FigureTable.Figure) -> Headline {
    let versus = words.say(.versusPrevious(material.period.kind))
    let comparison = figure.comparison?.change.map { change in
      say(.comparison(versus: versus, change: words.change(change, figure.unit)))
    }
    let target = target(figure)?.value.map { value in
      say(.target(words.text(value, figure.unit), result(figure)))
    }
    return Headline(
      metric: figure.key, label: material.label(figure.metric, figure.statistic),
      value: material.quantity(figure.now, figure.unit), comparison: comparison ?? "",
      target: target ?? "", verdict: figure.comparison?.verdict, trend: figure.trend.values)
  }

  var table: Table {
    let benchmark: [Table.Column] =
      hasBenchmarks ? [.init(id: "benchmark", title: say(.benchmarkColumn))] : []
    return Table(
      id: "kpi_overview", title: say(.table),
      columns: [
        .init(id: "metric", title: words.column(.metric)),
        .init(id: "value", title: words.column(.value)),
        .init(id: "verdict", title: words.column(.verdict)),
        .init(id: "change", title: words.column(.change)),
        .init(id: "relative_change", title: words.column(.relativeChange)),
        .init(id: "previous", title: words.column(.previous)),
        .init(id: "interval", title: words.column(.interval)),
        .init(id: "sample", title: words.column(.sample), unit: .count),
        .init(id: "target", title: words.column(.target)),
        .init(id: "target_result", title: say(.resultColumn)),
        .init(id: "year_before", title: words.column(.yearBefore)),
        .init(id: "year_change", title: say(.yearChangeColumn)),
        .init(id: "year_verdict", title: say(.yearVerdictColumn)),
      ] + benchmark + [.init(id: "trend", title: words.column(.trend))],
      rows: figures.map(row),
      note: say(.note(firstContact: material.label(material.analysis.firstContactDefinition))))
  }

  private func row(_ figure: FigureTable.Figure) -> [Cell] {
    let unit = figure.unit
    let comparison = figure.comparison
    return [
      .text(material.label(figure.metric, figure.statistic)),
      material.quantity(figure.now, unit),
      comparison.map { .verdict($0.verdict) } ?? .absent,
      comparison?.change.map { .difference($0, unit) } ?? .absent,
      comparison?.relativeChange.map { .relativeChange($0) } ?? .absent,
      material.quantity(figure.before, unit), material.interval(figure.now, unit),
      .quantity(Double(figure.now.sample), .count),
      target(figure)?.value.map { .quantity($0, unit) } ?? .absent,
      result(figure).map { .text(say(.result($0))) } ?? .absent,
      material.quantity(figure.yearBefore, unit),
      figure.yearComparison?.change.map { .difference($0, unit) } ?? .absent,
      figure.yearComparison.map { .verdict($0.verdict) } ?? .absent,
    ] + (hasBenchmarks ? [benchmark(figure)] : []) + [.sparkline(figure.trend.values, unit)]
  }

  private var hasBenchmarks: Bool { figures.contains { target($0)?.benchmark != nil } }

  private func benchmark(_ figure: FigureTable.Figure) -> Cell {
    target(figure)?.benchmark.map { .quantity($0, figure.unit) } ?? .absent
  }
}

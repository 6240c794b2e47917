import Desk
import Metrics

extension SectionBuilder {
  /// Every KPI with its target, its sample, its interval and what may be said about its change.
  static let overview = SectionBuilder(
    id: "kpi", title: { $0.overview.title },
    content: { material in
      let overview = Overview(material)
      guard !overview.figures.isEmpty else {
        return Content(
          lead: material.phrases.overview.nothing,
          blocks: [.missing(material.phrases.overview.missing)])
      }
      return Content(
        lead: overview.lead, blocks: [.headlines(overview.headlines), .table(overview.table)])
    })
}

/// The figures of the overview and what may be said of them.
struct Overview {
  private let material: ReportMaterial
  let figures: [FigureTable.Figure]

  init(_ material: ReportMaterial) {
    self.material = material
    // The definition in force stands there once, under its own name.
    let inForce = material.analysis.firstContactDefinition.id
    figures = material.figures.figures.filter { $0.metric.id != inForce }
  }

  private var texts: OverviewTexts { material.phrases.overview }

  var lead: String {
    let judged = figures.filter { $0.comparison != nil }
    func count(_ verdict: Verdict) -> Int { judged.count { $0.comparison?.verdict == verdict } }
    let results = figures.compactMap { result($0) }
    return material.words.sentences([
      judged.isEmpty
        ? texts.firstPeriod(figures.count)
        : texts.summary(
          .init(
            compared: judged.count, worsened: count(.worsened), improved: count(.improved),
            tooFew: count(.tooFew), versus: material.words.previous(material.period.kind))),
      results.isEmpty ? "" : texts.targets(results.count { $0.state == .met }, results.count),
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
    return TargetResult(
      state: state, mayBeChance: target.mayBeChance(figure.now, figure.polarity) ?? false)
  }

  private static let mostHeadlines = 6

  var headlines: [Headline] {
    material.figures.ranked(\.headline).prefix(Self.mostHeadlines).map { headline($0) }
  }

  private func headline(_ figure: FigureTable.Figure) -> Headline {
    let words = material.words
    let versus = words.versusPrevious(material.period.kind)
    let comparison = figure.comparison?.change.map { change in
      texts.comparison(versus, words.change(change, figure.unit))
    }
    let target = target(figure)?.value.map { value in
      texts.target(words.text(value, figure.unit), result(figure))
    }
    return Headline(
      metric: figure.key, label: material.label(figure.metric, figure.statistic),
      value: material.quantity(figure.now, figure.unit), comparison: comparison ?? "",
      target: target ?? "", verdict: figure.comparison?.verdict, trend: figure.trend.values)
  }

  var table: Table {
    let columns = material.words.columns
    let benchmark: [Table.Column] =
      hasBenchmarks ? [.init(id: "benchmark", title: texts.benchmarkColumn)] : []
    return Table(
      id: "kpi_overview", title: texts.table,
      columns: [
        .init(id: "metric", title: columns.metric), .init(id: "value", title: columns.value),
        .init(id: "verdict", title: columns.verdict),
        .init(id: "change", title: columns.change),
        .init(id: "relative_change", title: columns.relativeChange),
        .init(id: "previous", title: columns.previous),
        .init(id: "interval", title: columns.interval),
        .init(id: "sample", title: columns.sample, unit: .count),
        .init(id: "target", title: columns.target),
        .init(id: "target_result", title: texts.resultColumn),
        .init(id: "year_before", title: columns.yearBefore),
        .init(id: "year_change", title: texts.yearChangeColumn),
        .init(id: "year_verdict", title: texts.yearVerdictColumn),
      ] + benchmark + [.init(id: "trend", title: columns.trend)],
      rows: figures.map(row),
      note: texts.note(material.label(material.analysis.firstContactDefinition)))
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
      result(figure).map { .text(texts.result($0)) } ?? .absent,
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

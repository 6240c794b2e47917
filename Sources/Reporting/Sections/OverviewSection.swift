import Desk
import Metrics
import Wording

/// Every KPI with its target, its sample, its interval and what may be said about its change.
struct OverviewSection: ReportSection {
  typealias Theme = OverviewPhrase

  static let id = "kpi"

  let material: ReportMaterial

  var content: SectionContent {
    guard !figures.isEmpty else { return without(.missing, lead: .nothing) }
    return SectionContent(lead: lead, blocks: [.headlines(headlines), table])
  }

  /// The definition in force stands there once, under its own name.
  var figures: [FigureTable.Figure] {
    let inForce = material.analysis.firstContactDefinition.id
    return material.figures.figures.filter { $0.metric.id != inForce }
  }

  private var lead: String {
    let board = material.facts.facts.filter(\.isOnBoard).map(\.judgement.verdict)
    func count(_ verdict: Verdict) -> Int { board.count { $0 == verdict } }
    let judged = board.count - count(.tooFew)
    let results = figures.compactMap { target($0)?.mark(of: $0.now, $0.polarity) }
    return words.sentences([
      judged == 0
        ? say(.firstPeriod(figures: figures.count))
        : say(
          .summary(
            judged: judged, worsened: count(.worsened), improved: count(.improved),
            changed: count(.changed))),
      results.isEmpty
        ? ""
        : say(
          .targets(
            met: results.count { $0 == .met }, edge: results.count { $0 == .edge },
            of: results.count)),
    ])
  }

  /// What a figure is to reach; nil where nothing is set.
  private func target(_ figure: FigureTable.Figure) -> MetricTarget? {
    material.request.targets[figure.key]
  }

  /// Whether a figure reaches its target; nil without one, and where no side is better.
  private func result(_ figure: FigureTable.Figure) -> TargetResult? {
    guard let target = target(figure), let now = figure.now.value,
      let state = target.state(of: now, figure.polarity)
    else { return nil }
    return (state, target.mayBeChance(figure.now, figure.polarity) ?? false)
  }

  private static let mostHeadlines = 6

  private var headlines: [Headline] {
    let versus = words.say(.versusPrevious(material.period.kind))
    return material.figures.ranked(\.headline).prefix(Self.mostHeadlines).map { figure in
      let comparison = figure.shownChange.map { change in
        say(.comparison(versus: versus, change: words.change(change, figure.unit)))
      }
      let target = target(figure)?.value.map { value in
        say(.target(words.text(value, figure.unit), result(figure)))
      }
      return Headline(
        metric: figure.key, label: words.label(figure),
        value: .quantity(ifAny: figure.now.value, figure.unit), comparison: comparison ?? "",
        target: target ?? "", verdict: figure.judgement.verdict, trend: figure.trend)
    }
  }

  private var table: Block {
    let benchmark = ItemColumn<FigureTable.Figure>.cell("benchmark", say(.benchmarkColumn)) {
      .quantity(ifAny: target($0)?.benchmark, $0.unit)
    }
    let hasBenchmarks = figures.contains { target($0)?.benchmark != nil }
    return .table(
      id: "kpi_overview", title: say(.table), of: figures,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0) },
        .cell("value", words.column(.value)) { .quantity(ifAny: $0.now.value, $0.unit) },
        .verdict("verdict", words.column(.verdict)) { $0.judgement.verdict },
        .cell("usual", words.column(.usual)) { .interval(usual: $0.judgement, $0.unit) },
        .text("reason", words.column(.reason)) { words.say(.reason($0.judgement.reason)) },
        .cell("change", words.column(.change)) { .difference(ifAny: $0.shownChange, $0.unit) },
        .relativeChange("relative_change", words.column(.relativeChange)) { $0.relativeChange },
        .cell("previous", words.column(.previous)) { .quantity(ifAny: $0.before?.value, $0.unit) },
        .cell("interval", words.column(.interval)) { .interval(ifAny: $0.now.interval, $0.unit) },
        .count("sample", words.column(.sample)) { $0.now.sample },
        .cell("target", words.column(.target)) { .quantity(ifAny: target($0)?.value, $0.unit) },
        .text("target_result", say(.resultColumn)) { result($0).map { say(.result($0)) } },
        .cell("year_before", words.column(.yearBefore)) {
          .quantity(ifAny: $0.yearBefore?.value, $0.unit)
        },
        .cell("year_change", say(.yearChangeColumn)) {
          .difference(ifAny: $0.now.shownChange(from: $0.yearBefore, $0.unit), $0.unit)
        },
      ] + (hasBenchmarks ? [benchmark] : []) + [
        .cell("trend", words.column(.trend)) { .sparkline($0.trend, $0.unit) }
      ],
      note: say(.note(firstContact: words.label(material.analysis.firstContactDefinition)))
        + ripening)
  }

  private var ripening: String {
    let open = figures.compactMap { figure in
      figure.now.ripening.flatMap { $0 > 0 ? "\(words.label(figure)) \($0)" : nil }
    }
    return open.isEmpty ? "" : say(.ripening(open: open))
  }
}

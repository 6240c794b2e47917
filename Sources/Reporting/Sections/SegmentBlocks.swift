import Desk
import Metrics
import Statistics
import Wording

/// Which segments left their own limits, as the section on changes shows it.
struct SegmentBlocks {
  let material: ReportMaterial

  private var words: Words { material.words }
  private var shown: [SegmentSignals.Segment] { material.segmentFindings?.shown ?? [] }

  private func say(_ phrase: SegmentPhrase) -> String { words.say(phrase) }

  var blocks: [Block?] {
    guard let findings = material.segmentFindings else {
      return [.paragraph(say(.tooFewPeriods(reached: material.reach.trend.count)))]
    }
    guard findings.signals.chartCount > 0 else { return [.paragraph(say(.tooFewCases))] }
    let scan = SegmentPhrase.Scan(findings.signals, shown: shown.count)
    return [
      .paragraph(say(.scan(scan))), shown.isEmpty ? nil : table, chart,
    ]
  }

  /// The first segment in words; nil where none is listed.
  var lead: String? {
    guard let segment = shown.first, let limits = segment.limits else { return nil }
    let unit = segment.unit
    return say(
      .lead(
        .init(
          metric: label(segment), dimension: dimension(segment),
          segment: material.name(segment.key),
          value: words.text(segment.series.values.last ?? nil, unit),
          limits: (words.text(limits.low, unit), words.text(limits.high, unit)))))
  }

  private var table: Block {
    .table(
      id: "change_segment_signals", title: say(.table), of: shown,
      columns: [
        .text("metric", words.column(.metric)) { label($0) },
        .text("dimension", words.say(ChangePhrase.dimensionColumn)) { dimension($0) },
        .text("segment", say(.segmentColumn)) { material.name($0.key) },
        .cell("value", words.column(.value)) {
          .quantity(ifAny: $0.series.values.last ?? nil, $0.unit)
        },
        .count("sample", words.column(.sample)) { $0.series.samples.last ?? 0 },
        .cell("centre", words.column(.centre)) {
          .quantity(ifAny: $0.series.chart?.centre, $0.unit)
        },
        .cell("lower", words.column(.lowerLimit)) { .quantity(ifAny: $0.limits?.low, $0.unit) },
        .cell("upper", words.column(.upperLimit)) { .quantity(ifAny: $0.limits?.high, $0.unit) },
        .verdict("verdict", words.column(.verdict)) { $0.verdict },
        .text("rule", words.column(.rule)) { $0.series.rule.map { words.say($0) } },
        .text("periods", words.column(.period)) {
          words.list($0.series.points.map { material.trendLabels[$0] })
        },
      ], note: say(.note))
  }

  /// The weightiest segment, drawn with its limits.
  private var chart: Block? {
    guard let segment = shown.first, let chart = segment.series.chart,
      let rule = segment.series.rule
    else { return nil }
    let label = label(segment)
    return .chart(
      id: "change_segment_signal",
      title: say(
        .chart(metric: label, dimension: dimension(segment), segment: material.name(segment.key))),
      description: words.say(ChangePhrase.signalDescription(label, rule: words.say(rule))),
      drawing: .lines(
        LineDrawing(
          labels: material.trendLabels,
          series: [ChartSeries(name: label, values: segment.series.values)], unit: segment.unit,
          limits: .init(
            centre: chart.centre, lower: chart.points.map { max(0, $0.lower) },
            upper: chart.points.map(\.upper)),
          signals: segment.series.points)))
  }

  private func label(_ segment: SegmentSignals.Segment) -> String {
    let label = words.label(segment.metric, segment.statistic)
    return segment.unit == .number ? say(.byWorkingDay(label)) : label
  }

  private func dimension(_ segment: SegmentSignals.Segment) -> String {
    words.list(segment.dimensions.map { words.dimension($0.name) })
  }
}

import Desk
import Metrics
import Statistics
import Wording

/// Which segments left their own limits, as the section on changes shows it.
struct SegmentBlocks {
  private let material: ReportMaterial
  private let findings: SegmentFindings?

  init(_ material: ReportMaterial) {
    self.material = material
    findings = material.segmentFindings
  }

  private func say(_ phrase: ChangePhrase) -> String { phrase.text(in: material.language) }
  private var words: Words { material.words }
  private var shown: [SegmentSignals.Segment] { findings?.shown ?? [] }

  var blocks: [Block] {
    guard let findings else {
      return [.paragraph(say(.tooFewPeriods(reached: material.reach.trend.count)))]
    }
    guard findings.signals.chartCount > 0 else { return [.paragraph(say(.tooFewCases))] }
    var blocks: [Block] = [.paragraph(say(.scan(findings.signals, shown: shown.count)))]
    if let table { blocks.append(.table(table)) }
    if let chart { blocks.append(.chart(chart)) }
    return blocks
  }

  /// The first segment in words; nil where none is listed.
  var lead: String? {
    guard let segment = shown.first, let limits = segment.limits else { return nil }
    let unit = segment.unit
    return say(
      .segmentLead(
        metric: label(segment), dimension: dimension(segment),
        segment: material.name(segment.key),
        value: words.text(segment.series.values.last ?? nil, unit),
        limits: (words.text(limits.low, unit), words.text(limits.high, unit))))
  }

  private var table: Table? {
    guard !shown.isEmpty else { return nil }
    return Table(
      id: "change_segment_signals", title: say(.segmentSignals),
      columns: [
        .init(id: "metric", title: words.column(.metric)),
        .init(id: "dimension", title: say(.dimensionColumn)),
        .init(id: "segment", title: say(.segment)),
        .init(id: "value", title: words.column(.value)),
        .init(id: "sample", title: words.column(.sample), unit: .count),
        .init(id: "centre", title: words.column(.centre)),
        .init(id: "lower", title: words.column(.lowerLimit)),
        .init(id: "upper", title: words.column(.upperLimit)),
        .init(id: "verdict", title: words.column(.verdict)),
        .init(id: "rule", title: words.column(.rule)),
        .init(id: "periods", title: words.column(.period)),
      ],
      rows: shown.map(row), note: say(.segmentSignalNote))
  }

  private func row(_ segment: SegmentSignals.Segment) -> [Cell] {
    let (series, unit) = (segment.series, segment.unit)
    let periods = (series.signal?.points ?? []).map { material.reach.trend[$0].description }
    return [
      .text(label(segment)), .text(dimension(segment)), .text(material.name(segment.key)),
      (series.values.last ?? nil).map { .quantity($0, unit) } ?? .absent,
      .quantity(Double(series.samples.last ?? 0), .count),
      series.chart.map { .quantity($0.centre, unit) } ?? .absent,
      segment.limits.map { .quantity($0.low, unit) } ?? .absent,
      segment.limits.map { .quantity($0.high, unit) } ?? .absent,
      .verdict(segment.verdict),
      series.signal.map { .text(words.say(.rule($0.rule))) } ?? .absent,
      .text(words.list(periods)),
    ]
  }

  /// The weightiest segment, drawn with its limits.
  private var chart: Chart? {
    guard let segment = shown.first, let chart = segment.series.chart,
      let rule = segment.series.signal?.rule
    else { return nil }
    let label = label(segment)
    return Chart(
      id: "change_segment_signal",
      title: say(
        .segmentChart(
          metric: label, dimension: dimension(segment), segment: material.name(segment.key))),
      description: say(.signalDescription(label, rule: words.say(.rule(rule)))),
      drawing: .lines(
        LineDrawing(
          labels: material.trendLabels,
          series: [ChartSeries(name: label, values: segment.series.values)], unit: segment.unit,
          limits: .init(
            centre: chart.centre, lower: chart.points.map { max(0, $0.lower) },
            upper: chart.points.map(\.upper)),
          signals: segment.series.signal?.points ?? [])))
  }

  private func label(_ segment: SegmentSignals.Segment) -> String {
    let label = material.label(segment.metric, segment.statistic)
    return segment.unit == .number ? say(.byWorkingDay(label)) : label
  }

  private func dimension(_ segment: SegmentSignals.Segment) -> String {
    words.list(segment.dimensions.map { words.dimension($0.name) })
  }
}

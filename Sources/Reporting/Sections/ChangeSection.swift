import Desk
import Metrics
import Statistics
import Wording

/// Where the changes came from: which segments moved the totals, what of it is mix, which figures
/// left the limits of chance, and how volumes compare by working day.
struct ChangeSection: ReportSection {
  typealias Theme = ChangePhrase

  static let id = "change"

  let material: ReportMaterial
  private let shifts: [RatioShift]
  private let signals: [TrendSignal]
  private let volumes: [WorkingDayVolume]
  private let moved: [DurationShift]

  init(material: ReportMaterial) {
    self.material = material
    shifts = material.ratioShifts
    signals = material.figures.signals
    volumes = material.workingDayVolumes
    moved = material.figures.durationShifts
  }

  var content: SectionContent {
    guard material.reach.previous != nil else { return without(.missing, lead: .nothing) }
    return SectionContent(
      lead: lead,
      blocks: [
        shiftTable, segmentTable, signalTable, signalChart,
      ] + segmentBlocks + [durationTable, volumeTable])
  }

  private func points(_ value: Double) -> String { words.change(value, .ratio) }

  private var lead: String {
    let shift = shifts.first.flatMap { shift in
      shift.segments.first.map { segment in
        say(
          .shift(
            metric: words.label(shift.metric), change: points(shift.total.change),
            effects: (points(shift.total.rateEffect), points(shift.total.mixEffect)),
            dimension: words.dimension(shift.dimension.name), segment: material.name(segment.key),
            share: words.text(shift.concentration, .ratio)))
      }
    }
    let volume = volumes.dropFirst().first.flatMap { volume in
      volume.ratio?.value.map { value in
        say(
          .volume(
            before: words.say(.previous(material.period.kind)), change: value - 1,
            isReal: isReal(volume)))
      }
    }
    let duration = moved.first.map { moved in
      say(
        .durationMoved(
          metric: words.label(moved.figure.metric),
          shift: words.change(moved.shift.shift, .seconds),
          interval: moved.shift.interval.map {
            (words.change($0.low, .seconds), words.change($0.high, .seconds))
          }))
    }
    return words.sentences([
      shift ?? say(.noShift), volume ?? "",
      material.figures.figures.contains { $0.trend.chart != nil }
        ? say(.signals(signals.count)) : say(.noLimits),
      segmentLead ?? "", duration ?? "",
    ])
  }

  private func isReal(_ volume: WorkingDayVolume) -> Bool {
    (volume.ratio?.pValue ?? 1) < 0.05
      && min(volume.rate.count, volumes[0].rate.count) >= material.settings.smallestSample
  }

  private var shiftTable: Block? {
    guard !shifts.isEmpty else { return nil }
    return .table(
      id: "change_effects", title: say(.shiftTable), of: shifts,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0.metric) },
        .quantity("previous", words.column(.previous), .ratio) { $0.total.before },
        .quantity("value", words.column(.value), .ratio) { $0.total.after },
        .difference("change", words.column(.change), .ratio) { $0.total.change },
        .text("dimension", say(.dimensionColumn)) { words.dimension($0.dimension.name) },
        .difference("rate_effect", words.column(.rateEffect), .ratio) { $0.total.rateEffect },
        .difference("mix_effect", words.column(.mixEffect), .ratio) { $0.total.mixEffect },
        .text("segment", say(.segmentColumn)) { $0.segments.first.map { material.name($0.key) } },
        .difference("segment_effect", say(.effectColumn), .ratio) {
          $0.segments.first?.effect.total
        },
      ], note: say(.shiftNote))
  }

  /// All segments of the first finding, and in the last row the total: their effects add up to the change.
  private var segmentTable: Block? {
    typealias Side = (cases: Int, value: Double?)
    typealias Row = (
      name: String, before: Side, now: Side, effect: (rate: Double, mix: Double, total: Double),
      verdict: Verdict?
    )
    guard let shift = shifts.first else { return nil }
    func side(_ proportion: Proportion) -> Side { (proportion.total, proportion.value) }
    let rows: [Row] = shift.segments.map { segment in
      let effect = segment.effect
      return (
        material.name(segment.key), side(segment.before), side(segment.now),
        (effect.rate, effect.mix, effect.total),
        segment.isReal.map { $0 ? .changed : .noClearChange } ?? .tooFew
      )
    }
    let total: Row = (
      words.say(.total), (rows.map(\.before.cases).reduce(0, +), shift.total.before),
      (rows.map(\.now.cases).reduce(0, +), shift.total.after),
      (shift.total.rateEffect, shift.total.mixEffect, shift.total.change), nil
    )
    let dimension = words.dimension(shift.dimension.name)
    let columns: [ItemColumn<Row>] = [
      .text("segment", dimension) { $0.name },
      .count("sample_before", say(.sampleBefore)) { $0.before.cases },
      .quantity("previous", words.column(.previous), .ratio) { $0.before.value },
      .count("sample", say(.sampleNow)) { $0.now.cases },
      .quantity("value", words.column(.value), .ratio) { $0.now.value },
      .difference("rate_effect", words.column(.rateEffect), .ratio) { $0.effect.rate },
      .difference("mix_effect", words.column(.mixEffect), .ratio) { $0.effect.mix },
      .difference("effect", say(.effectColumn), .ratio) { $0.effect.total },
      .verdict("verdict", words.column(.verdict)) { $0.verdict },
    ]
    return .table(
      id: "change_segments",
      title: say(.segmentTable(metric: words.label(shift.metric), dimension: dimension)),
      of: rows + [total], columns: columns, note: say(.segmentNote))
  }

  private var signalTable: Block? {
    guard !signals.isEmpty else { return nil }
    return .table(
      id: "change_signals", title: say(.signalTable), of: signals,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0.figure) },
        .cell("value", words.column(.value)) {
          .quantity(ifAny: $0.chart.points.last?.value, $0.figure.unit)
        },
        .cell("centre", words.column(.centre)) { .quantity($0.chart.centre, $0.figure.unit) },
        .cell("limits", words.column(.limits)) { signal in
          let last = signal.chart.points.count - 1
          let (low, high) = (signal.lower[last], signal.chart.points[last].upper)
          return .interval(low: low, high: high, signal.figure.unit)
        },
        .text("rule", words.column(.rule)) { words.say(.rule($0.rule)) },
        .text("periods", words.column(.period)) { signal in
          words.list(signal.points.map { signal.figure.trend.periods[$0].description })
        },
      ], note: say(.signalNote))
  }

  /// The first signal, drawn with its limits.
  private var signalChart: Block? {
    guard let signal = signals.first else { return nil }
    let figure = signal.figure
    let label = words.label(figure)
    return .chart(
      id: "change_signal", title: say(.signalChart(label)),
      description: say(.signalDescription(label, rule: words.say(.rule(signal.rule)))),
      drawing: .lines(
        LineDrawing(
          labels: figure.trend.periods.map(\.description),
          series: [ChartSeries(name: label, values: figure.trend.values)], unit: figure.unit,
          limits: .init(
            centre: signal.chart.centre, lower: signal.lower,
            upper: signal.chart.points.map(\.upper)),
          signals: figure.trend.signals)))
  }

  /// By how much durations typically moved; nil where none clearly did.
  private var durationTable: Block? {
    guard !moved.isEmpty else { return nil }
    return .table(
      id: "change_durations", title: say(.durationTable), of: moved,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0.figure.metric) },
        .quantity("previous", say(.medianBefore), .seconds) { $0.comparison.base.value },
        .quantity("value", say(.medianNow), .seconds) { $0.comparison.current.value },
        .difference("shift", words.column(.shift), .seconds) { $0.shift.shift },
        .difference("low", words.column(.low), .seconds) { $0.shift.interval?.low },
        .difference("high", words.column(.high), .seconds) { $0.shift.interval?.high },
        .count("sample_before", say(.sampleBefore)) { $0.comparison.base.sample },
        .count("sample", say(.sampleNow)) { $0.comparison.current.sample },
        .verdict("verdict", words.column(.verdict)) { $0.comparison.verdict },
      ], note: say(.durationNote))
  }

  private var volumeTable: Block {
    .table(
      id: "change_volume", title: say(.volumeTable), of: volumes,
      columns: [
        .text("period", words.column(.period)) { $0.period.description },
        .count("tickets", words.label(.ticketsCreated)) { $0.rate.count },
        .count("working_days", say(.workingDays)) { Int($0.rate.exposure) },
        .quantity("per_day", say(.perDay), .number) { $0.rate.value },
        .relativeChange("relative_change", say(.volumeChange)) { volume in
          volume.ratio?.value.map { $0 - 1 }
        },
        .relativeChange("low", words.column(.low)) { volume in volume.ratio.map { $0.low - 1 } },
        .relativeChange("high", words.column(.high)) { volume in
          volume.ratio?.high.map { $0 - 1 }
        },
        .verdict("verdict", words.column(.verdict)) {
          $0.ratio == nil ? nil : isReal($0) ? .changed : .noClearChange
        },
      ], note: say(.volumeNote))
  }

  private var shownSegments: [SegmentSignals.Segment] { material.segmentFindings?.shown ?? [] }

  private var segmentBlocks: [Block?] {
    guard let findings = material.segmentFindings else {
      return [.paragraph(say(.tooFewPeriods(reached: material.reach.trend.count)))]
    }
    guard findings.signals.chartCount > 0 else { return [.paragraph(say(.tooFewCases))] }
    return [
      .paragraph(say(.scan(findings.signals, shown: shownSegments.count))),
      shownSegments.isEmpty ? nil : segmentSignalTable,
      segmentSignalChart,
    ]
  }

  /// The first segment in words; nil where none is listed.
  private var segmentLead: String? {
    guard let segment = shownSegments.first, let limits = segment.limits else { return nil }
    let unit = segment.unit
    return say(
      .segmentLead(
        metric: label(segment), dimension: dimension(segment),
        segment: material.name(segment.key),
        value: words.text(segment.series.values.last ?? nil, unit),
        limits: (words.text(limits.low, unit), words.text(limits.high, unit))))
  }

  private var segmentSignalTable: Block {
    .table(
      id: "change_segment_signals", title: say(.segmentSignals), of: shownSegments,
      columns: [
        .text("metric", words.column(.metric)) { label($0) },
        .text("dimension", say(.dimensionColumn)) { dimension($0) },
        .text("segment", say(.segment)) { material.name($0.key) },
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
        .text("rule", words.column(.rule)) { $0.series.signal.map { words.say(.rule($0.rule)) } },
        .text("periods", words.column(.period)) {
          words.list(($0.series.signal?.points ?? []).map { material.trendLabels[$0] })
        },
      ], note: say(.segmentSignalNote))
  }

  /// The weightiest segment, drawn with its limits.
  private var segmentSignalChart: Block? {
    guard let segment = shownSegments.first, let chart = segment.series.chart,
      let signal = segment.series.signal
    else { return nil }
    let label = label(segment)
    return .chart(
      id: "change_segment_signal",
      title: say(
        .segmentChart(
          metric: label, dimension: dimension(segment), segment: material.name(segment.key))),
      description: say(.signalDescription(label, rule: words.say(.rule(signal.rule)))),
      drawing: .lines(
        LineDrawing(
          labels: material.trendLabels,
          series: [ChartSeries(name: label, values: segment.series.values)], unit: segment.unit,
          limits: .init(
            centre: chart.centre, lower: chart.points.map { max(0, $0.lower) },
            upper: chart.points.map(\.upper)),
          signals: signal.points)))
  }

  private func label(_ segment: SegmentSignals.Segment) -> String {
    let label = words.label(segment.metric, segment.statistic)
    return segment.unit == .number ? say(.byWorkingDay(label)) : label
  }

  private func dimension(_ segment: SegmentSignals.Segment) -> String {
    words.list(segment.dimensions.map { words.dimension($0.name) })
  }
}

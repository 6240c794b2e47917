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

  init(_ material: ReportMaterial) {
    self.material = material
    shifts = material.ratioShifts
    signals = material.figures.signals
    volumes = material.workingDayVolumes
  }

  var content: SectionContent {
    guard material.reach.previous != nil else {
      return SectionContent(
        lead: say(.nothing), blocks: [.missing(say(.missing))]
      )
    }
    var blocks: [Block] = []
    if let table = shiftTable { blocks.append(.table(table)) }
    if let table = segmentTable { blocks.append(.table(table)) }
    if let table = signalTable { blocks.append(.table(table)) }
    if let chart = signalChart { blocks.append(.chart(chart)) }
    blocks += SegmentBlocks(material).blocks
    blocks += DurationBlocks(material).blocks
    blocks.append(.table(volumeTable))
    return SectionContent(lead: lead, blocks: blocks)
  }

  private func points(_ value: Double) -> String { words.change(value, .ratio) }

  var lead: String {
    let shift = shifts.first.flatMap { shift in
      shift.segments.first.map { segment in
        say(
          .shift(
            .init(
              metric: material.label(shift.metric), change: points(shift.total.change),
              effects: (points(shift.total.rateEffect), points(shift.total.mixEffect)),
              dimension: words.dimension(shift.dimension.name), segment: material.name(segment.key),
              share: words.text(shift.concentration, .ratio))))
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
    return words.sentences([
      shift ?? say(.noShift), volume ?? "",
      material.figures.hasLimits ? say(.signals(signals.count)) : say(.noLimits),
      SegmentBlocks(material).lead ?? "", DurationBlocks(material).lead ?? "",
    ])
  }

  private func isReal(_ volume: WorkingDayVolume) -> Bool {
    (volume.ratio?.pValue ?? 1) < 0.05
      && min(volume.tickets, volumes[0].tickets) >= material.analysis.settings.smallestSample
  }

  var shiftTable: Table? {
    guard !shifts.isEmpty else { return nil }
    return Table(
      id: "change_effects", title: say(.shiftTable),
      columns: [
        .init(id: "metric", title: words.column(.metric)),
        .init(id: "previous", title: words.column(.previous), unit: .ratio),
        .init(id: "value", title: words.column(.value), unit: .ratio),
        .init(id: "change", title: words.column(.change), unit: .ratio),
        .init(id: "dimension", title: say(.dimensionColumn)),
        .init(id: "rate_effect", title: words.column(.rateEffect), unit: .ratio),
        .init(id: "mix_effect", title: words.column(.mixEffect), unit: .ratio),
        .init(id: "segment", title: say(.segmentColumn)),
        .init(id: "segment_effect", title: say(.effectColumn), unit: .ratio),
      ],
      rows: shifts.map { shift in
        let segment = shift.segments.first
        return [
          .text(material.label(shift.metric)), .quantity(shift.total.before, .ratio),
          .quantity(shift.total.after, .ratio), .difference(shift.total.change, .ratio),
          .text(words.dimension(shift.dimension.name)), .difference(shift.total.rateEffect, .ratio),
          .difference(shift.total.mixEffect, .ratio),
          segment.map { .text(material.name($0.key)) } ?? .absent,
          segment.map { .difference($0.effect.total, .ratio) } ?? .absent,
        ]
      }, note: say(.shiftNote))
  }

  /// All segments of the first finding: their effects add up to the change.
  var segmentTable: Table? {
    guard let shift = shifts.first else { return nil }
    let rows = shift.segments.map { segment -> [Cell] in
      [
        .text(material.name(segment.key)), .quantity(Double(segment.before.total), .count),
        segment.before.value.map { .quantity($0, .ratio) } ?? .absent,
        .quantity(Double(segment.now.total), .count),
        segment.now.value.map { .quantity($0, .ratio) } ?? .absent,
        .difference(segment.effect.rate, .ratio), .difference(segment.effect.mix, .ratio),
        .difference(segment.effect.total, .ratio),
        .verdict(segment.isReal.map { $0 ? .changed : .noClearChange } ?? .tooFew),
      ]
    }
    let total = shift.total
    let all = (before: sum(shift, \.before), now: sum(shift, \.now))
    return Table(
      id: "change_segments",
      title: say(
        .segmentTable(
          metric: material.label(shift.metric), dimension: words.dimension(shift.dimension.name))),
      columns: [
        .init(id: "segment", title: words.dimension(shift.dimension.name)),
        .init(id: "sample_before", title: say(.sampleBefore), unit: .count),
        .init(id: "previous", title: words.column(.previous), unit: .ratio),
        .init(id: "sample", title: say(.sampleNow), unit: .count),
        .init(id: "value", title: words.column(.value), unit: .ratio),
        .init(id: "rate_effect", title: words.column(.rateEffect), unit: .ratio),
        .init(id: "mix_effect", title: words.column(.mixEffect), unit: .ratio),
        .init(id: "effect", title: say(.effectColumn), unit: .ratio),
        .init(id: "verdict", title: words.column(.verdict)),
      ],
      rows: rows + [
        [
          .text(words.say(.total)), .quantity(Double(all.before), .count),
          .quantity(total.before, .ratio), .quantity(Double(all.now), .count),
          .quantity(total.after, .ratio), .difference(total.rateEffect, .ratio),
          .difference(total.mixEffect, .ratio), .difference(total.change, .ratio), .absent,
        ]
      ], note: say(.segmentNote))
  }

  private func sum(_ shift: RatioShift, _ side: KeyPath<RatioShift.Segment, Proportion>) -> Int {
    shift.segments.reduce(0) { $0 + $1[keyPath: side].total }
  }

  var signalTable: Table? {
    guard !signals.isEmpty else { return nil }
    return Table(
      id: "change_signals", title: say(.signalTable),
      columns: [
        .init(id: "metric", title: words.column(.metric)),
        .init(id: "value", title: words.column(.value)),
        .init(id: "centre", title: words.column(.centre)),
        .init(id: "limits", title: words.column(.limits)),
        .init(id: "rule", title: words.column(.rule)),
        .init(id: "periods", title: words.column(.period)),
      ],
      rows: signals.map { signal in
        let unit = signal.figure.unit
        let place = signal.chart.points.count - 1
        let last = signal.chart.points[place]
        let periods = signal.points.map { signal.figure.trend.periods[$0].description }
        return [
          .text(material.label(signal.figure.metric, signal.figure.statistic)),
          .quantity(last.value, unit), .quantity(signal.chart.centre, unit),
          .interval(low: signal.lower[place], high: last.upper, unit),
          .text(words.say(signal.rule)),
          .text(words.list(periods)),
        ]
      }, note: say(.signalNote))
  }

  /// The first signal, drawn with its limits.
  var signalChart: Chart? {
    guard let signal = signals.first else { return nil }
    let figure = signal.figure
    let label = material.label(figure.metric, figure.statistic)
    return Chart(
      id: "change_signal", title: say(.signalChart(label)),
      description: say(.signalDescription(label, rule: words.say(signal.rule))),
      drawing: .lines(
        LineDrawing(
          labels: figure.trend.periods.map(\.description),
          series: [ChartSeries(name: label, values: figure.trend.values)], unit: figure.unit,
          limits: .init(
            centre: signal.chart.centre, lower: signal.lower,
            upper: signal.chart.points.map(\.upper)),
          signals: figure.trend.signals)))
  }

  var volumeTable: Table {
    return Table(
      id: "change_volume", title: say(.volumeTable),
      columns: [
        .init(id: "period", title: words.column(.period)),
        .init(id: "tickets", title: material.label(.ticketsCreated), unit: .count),
        .init(id: "working_days", title: say(.workingDays), unit: .count),
        .init(id: "per_day", title: say(.perDay), unit: .number),
        .init(id: "relative_change", title: say(.volumeChange)),
        .init(id: "low", title: words.column(.low)), .init(id: "high", title: words.column(.high)),
        .init(id: "verdict", title: words.column(.verdict)),
      ],
      rows: volumes.map { volume in
        [
          .text(volume.period.description), .quantity(Double(volume.tickets), .count),
          .quantity(Double(volume.workingDays), .count),
          volume.perDay.map { .quantity($0, .number) } ?? .absent,
          volume.ratio?.value.map { .relativeChange($0 - 1) } ?? .absent,
          volume.ratio.map { .relativeChange($0.low - 1) } ?? .absent,
          volume.ratio?.high.map { .relativeChange($0 - 1) } ?? .absent,
          volume.ratio == nil ? .absent : .verdict(isReal(volume) ? .changed : .noClearChange),
        ]
      }, note: say(.volumeNote))
  }
}

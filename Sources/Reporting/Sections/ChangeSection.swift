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
      material.figures.figures.contains { $0.trend.chart != nil }
        ? say(.signals(signals.count)) : say(.noLimits),
      SegmentBlocks(material).lead ?? "", DurationBlocks(material).lead ?? "",
    ])
  }

  private func isReal(_ volume: WorkingDayVolume) -> Bool {
    (volume.ratio?.pValue ?? 1) < 0.05
      && min(volume.rate.count, volumes[0].rate.count) >= material.analysis.settings.smallestSample
  }

  var shiftTable: Table? {
    guard !shifts.isEmpty else { return nil }
    return Table(
      id: "change_effects", title: say(.shiftTable), of: shifts,
      columns: [
        .text("metric", words.column(.metric)) { material.label($0.metric) },
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
      id: "change_volume", title: say(.volumeTable), of: volumes,
      columns: [
        .text("period", words.column(.period)) { $0.period.description },
        .count("tickets", material.label(.ticketsCreated)) { $0.rate.count },
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
}

import Desk
import Metrics
import Statistics

extension SectionBuilder {
  /// Where the changes came from: which segments moved the totals, what of it is mix, which figures
  /// left the limits of chance, and how volumes compare by working day.
  static let change = SectionBuilder(
    id: "change", title: { $0.change.title },
    content: { material in
      let change = ChangeFindings(material)
      guard material.reach.previous != nil else {
        return Content(
          lead: material.phrases.change.nothing, blocks: [.missing(material.phrases.change.missing)]
        )
      }
      var blocks: [Block] = []
      if let table = change.shiftTable { blocks.append(.table(table)) }
      if let table = change.segmentTable { blocks.append(.table(table)) }
      if let table = change.signalTable { blocks.append(.table(table)) }
      if let chart = change.signalChart { blocks.append(.chart(chart)) }
      blocks += SegmentBlocks(material).blocks
      blocks += DurationBlocks(material).blocks
      blocks.append(.table(change.volumeTable))
      return Content(lead: change.lead, blocks: blocks)
    })
}

/// What the section on changes says.
private struct ChangeFindings {
  private let material: ReportMaterial
  private let shifts: [RatioShift]
  private let signals: [TrendSignal]
  private let volumes: [WorkingDayVolume]

  init(_ material: ReportMaterial) {
    self.material = material
    shifts = material.ratioShifts
    signals = material.figures.signals
    volumes = material.workingDayVolumes
  }

  private var texts: ChangeTexts { material.phrases.change }
  private var words: Words { material.words }

  private func points(_ value: Double) -> String { words.change(value, .ratio) }

  var lead: String {
    let shift = shifts.first.flatMap { shift in
      shift.segments.first.map { segment in
        texts.shift(
          .init(
            metric: material.label(shift.metric), change: points(shift.total.change),
            mix: points(shift.total.mixEffect), rate: points(shift.total.rateEffect),
            dimension: words.dimension(shift.dimension.name), segment: material.name(segment.key),
            share: words.text(shift.concentration, .ratio)))
      }
    }
    let volume = volumes.dropFirst().first.flatMap { volume in
      volume.ratio?.value.map { value in
        texts.volume(words.previous(material.period.kind), value - 1, isReal(volume))
      }
    }
    return words.sentences([
      shift ?? texts.noShift, volume ?? "",
      material.figures.hasLimits ? texts.signals(signals.count) : texts.noLimits,
      SegmentBlocks(material).lead ?? "", DurationBlocks(material).lead ?? "",
    ])
  }

  private func isReal(_ volume: WorkingDayVolume) -> Bool {
    (volume.ratio?.pValue ?? 1) < 0.05
      && min(volume.tickets, volumes[0].tickets) >= material.analysis.settings.smallestSample
  }

  var shiftTable: Table? {
    guard !shifts.isEmpty else { return nil }
    let columns = words.columns
    return Table(
      id: "change_effects", title: texts.shiftTable,
      columns: [
        .init(id: "metric", title: columns.metric),
        .init(id: "previous", title: columns.previous, unit: .ratio),
        .init(id: "value", title: columns.value, unit: .ratio),
        .init(id: "change", title: columns.change, unit: .ratio),
        .init(id: "dimension", title: texts.dimensionColumn),
        .init(id: "rate_effect", title: words.columns.rateEffect, unit: .ratio),
        .init(id: "mix_effect", title: words.columns.mixEffect, unit: .ratio),
        .init(id: "segment", title: texts.segmentColumn),
        .init(id: "segment_effect", title: texts.effectColumn, unit: .ratio),
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
      }, note: texts.shiftNote)
  }

  /// All segments of the first finding: their effects add up to the change.
  var segmentTable: Table? {
    guard let shift = shifts.first else { return nil }
    let columns = words.columns
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
      title: texts.segmentTable(
        material.label(shift.metric), words.dimension(shift.dimension.name)),
      columns: [
        .init(id: "segment", title: words.dimension(shift.dimension.name)),
        .init(id: "sample_before", title: texts.sampleBefore, unit: .count),
        .init(id: "previous", title: columns.previous, unit: .ratio),
        .init(id: "sample", title: texts.sampleNow, unit: .count),
        .init(id: "value", title: columns.value, unit: .ratio),
        .init(id: "rate_effect", title: words.columns.rateEffect, unit: .ratio),
        .init(id: "mix_effect", title: words.columns.mixEffect, unit: .ratio),
        .init(id: "effect", title: texts.effectColumn, unit: .ratio),
        .init(id: "verdict", title: columns.verdict),
      ],
      rows: rows + [
        [
          .text(words.total), .quantity(Double(all.before), .count),
          .quantity(total.before, .ratio), .quantity(Double(all.now), .count),
          .quantity(total.after, .ratio), .difference(total.rateEffect, .ratio),
          .difference(total.mixEffect, .ratio), .difference(total.change, .ratio), .absent,
        ]
      ], note: texts.segmentNote)
  }

  private func sum(_ shift: RatioShift, _ side: KeyPath<RatioShift.Segment, Proportion>) -> Int {
    shift.segments.reduce(0) { $0 + $1[keyPath: side].total }
  }

  var signalTable: Table? {
    guard !signals.isEmpty else { return nil }
    let columns = words.columns
    return Table(
      id: "change_signals", title: texts.signalTable,
      columns: [
        .init(id: "metric", title: columns.metric), .init(id: "value", title: columns.value),
        .init(id: "centre", title: words.columns.centre),
        .init(id: "limits", title: words.columns.limits),
        .init(id: "rule", title: words.columns.rule),
        .init(id: "periods", title: columns.period),
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
          .text(texts.rule(signal.rule)),
          .text(words.list(periods)),
        ]
      }, note: texts.signalNote)
  }

  /// The first signal, drawn with its limits.
  var signalChart: Chart? {
    guard let signal = signals.first else { return nil }
    let figure = signal.figure
    let label = material.label(figure.metric, figure.statistic)
    return Chart(
      id: "change_signal", title: texts.signalChart(label),
      description: texts.signalDescription(label, texts.rule(signal.rule)),
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
    let columns = words.columns
    return Table(
      id: "change_volume", title: texts.volumeTable,
      columns: [
        .init(id: "period", title: columns.period),
        .init(id: "tickets", title: material.label(.ticketsCreated), unit: .count),
        .init(id: "working_days", title: texts.workingDays, unit: .count),
        .init(id: "per_day", title: texts.perDay, unit: .number),
        .init(id: "relative_change", title: texts.volumeChange),
        .init(id: "low", title: words.renderer.low), .init(id: "high", title: words.renderer.high),
        .init(id: "verdict", title: columns.verdict),
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
      }, note: texts.volumeNote)
  }
}

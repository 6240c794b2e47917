import Desk
import Metrics
import Statistics

/// By how much durations typically moved against the period before, as the section on changes shows it.
struct DurationBlocks {
  private let material: ReportMaterial
  private let moved: [Moved]

  private struct Moved {
    var figure: FigureTable.Figure
    var comparison: Comparison
    var shift: HodgesLehmannShift

    /// The shift as a share of the median before.
    var size: Double {
      guard let before = comparison.base.value, before > 0 else { return .greatestFiniteMagnitude }
      return abs(shift.shift) / before
    }
  }

  init(_ material: ReportMaterial) {
    self.material = material
    let found = material.figures.figures.compactMap { figure -> Moved? in
      guard figure.metric.unit == .seconds, figure.statistic == .percentile(50),
        let comparison = figure.comparison, let shift = comparison.shift,
        comparison.verdict == .improved || comparison.verdict == .worsened
      else { return nil }
      return Moved(figure: figure, comparison: comparison, shift: shift)
    }
    moved = Array(
      found.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
        .map(\.element).prefix(Self.most))
  }

  private static let most = 6

  private var texts: DurationTexts { material.phrases.durations }
  private var words: Words { material.words }

  /// The duration that moved furthest, in words; nil where none clearly did.
  var lead: String? {
    moved.first.map { moved in
      texts.lead(
        .init(
          metric: material.label(moved.figure.metric),
          shift: words.change(moved.shift.shift, .seconds),
          interval: moved.shift.interval.map {
            (words.change($0.low, .seconds), words.change($0.high, .seconds))
          }))
    }
  }

  var blocks: [Block] {
    guard !moved.isEmpty else { return [] }
    let columns = words.columns
    return [
      .table(
        Table(
          id: "change_durations", title: texts.table,
          columns: [
            .init(id: "metric", title: columns.metric),
            .init(id: "previous", title: texts.medianBefore, unit: .seconds),
            .init(id: "value", title: texts.medianNow, unit: .seconds),
            .init(id: "shift", title: columns.shift, unit: .seconds),
            .init(id: "low", title: words.renderer.low, unit: .seconds),
            .init(id: "high", title: words.renderer.high, unit: .seconds),
            .init(id: "sample_before", title: material.phrases.change.sampleBefore, unit: .count),
            .init(id: "sample", title: material.phrases.change.sampleNow, unit: .count),
            .init(id: "verdict", title: columns.verdict),
          ],
          rows: moved.map(row), note: texts.note))
    ]
  }

  private func row(_ moved: Moved) -> [Cell] {
    let (comparison, interval) = (moved.comparison, moved.shift.interval)
    return [
      .text(material.label(moved.figure.metric)), material.quantity(comparison.base, .seconds),
      material.quantity(comparison.current, .seconds), .difference(moved.shift.shift, .seconds),
      interval.map { .difference($0.low, .seconds) } ?? .absent,
      interval.map { .difference($0.high, .seconds) } ?? .absent,
      .quantity(Double(comparison.base.sample), .count),
      .quantity(Double(comparison.current.sample), .count), .verdict(comparison.verdict),
    ]
  }
}

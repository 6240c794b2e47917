import Desk
import Metrics
import Statistics

/// By how much durations typically moved against the period before, as the section on changes shows it.
struct DurationBlocks {
  private let material: ReportMaterial
  private let moved: [DurationShift]

  init(_ material: ReportMaterial) {
    self.material = material
    moved = material.figures.durationShifts
  }

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

  private func row(_ moved: DurationShift) -> [Cell] {
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

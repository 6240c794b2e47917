import Desk
import Metrics
import Statistics
import Wording

/// By how much durations typically moved against the period before, as the section on changes shows it.
struct DurationBlocks {
  private let material: ReportMaterial
  private let moved: [DurationShift]

  init(_ material: ReportMaterial) {
    self.material = material
    moved = material.figures.durationShifts
  }

  private func say(_ phrase: ChangePhrase) -> String { phrase.text(in: material.language) }
  private var words: Words { material.words }

  /// The duration that moved furthest, in words; nil where none clearly did.
  var lead: String? {
    moved.first.map { moved in
      say(
        .durationMoved(
          metric: material.label(moved.figure.metric),
          shift: words.change(moved.shift.shift, .seconds),
          interval: moved.shift.interval.map {
            (words.change($0.low, .seconds), words.change($0.high, .seconds))
          }))
    }
  }

  var blocks: [Block] {
    guard !moved.isEmpty else { return [] }
    return [
      .table(
        Table(
          id: "change_durations", title: say(.durationTable),
          columns: [
            .init(id: "metric", title: words.column(.metric)),
            .init(id: "previous", title: say(.medianBefore), unit: .seconds),
            .init(id: "value", title: say(.medianNow), unit: .seconds),
            .init(id: "shift", title: words.column(.shift), unit: .seconds),
            .init(id: "low", title: words.column(.low), unit: .seconds),
            .init(id: "high", title: words.column(.high), unit: .seconds),
            .init(id: "sample_before", title: say(.sampleBefore), unit: .count),
            .init(id: "sample", title: say(.sampleNow), unit: .count),
            .init(id: "verdict", title: words.column(.verdict)),
          ],
          rows: moved.map(row), note: say(.durationNote)))
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

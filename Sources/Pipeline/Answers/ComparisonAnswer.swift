import Desk
import JSONWriting
import Metrics
import Reporting
import Statistics
import TextRendering
import Wording

/// Each number beside that of another period, its change, and what may be said of it: the answer to
/// `touchstone analyze --compare`.
struct ComparisonAnswer: AnswerBody {
  let breakdowns: [ComparedBreakdown]
  let period: Period
  let base: Period
  let clock: WallClock
  /// The unit of each measurement, by its key.
  let units: [String: MeasurementUnit]
  let language: Language

  private typealias Effect = ChangeDecomposition.Effect

  /// One table a breakdown, one line a figure of a group.
  var page: [PagePart] {
    breakdowns.map { breakdown in
      let columns = columns(of: breakdown)
      let rows = breakdown.rows.flatMap { row in
        breakdown.measurementKeys.indices.map { index in
          let figure = Figure(
            key: breakdown.measurementKeys[index], comparison: row.comparisons[index],
            effect: row.effects[index], unit: units[breakdown.measurementKeys[index]] ?? .number)
          return row.key.cells + columns.map { $0.cell(figure) }
        }
      }
      return .table(
        Table(
          id: "comparison", title: "",
          columns: breakdown.dimensions.columns + columns.map(\.column),
          rows: rows))
    }
  }

  private struct Figure {
    let key: String
    let comparison: Comparison
    let effect: Effect?
    let unit: MeasurementUnit
  }

  private struct FigureColumn {
    let column: Table.Column
    let cell: (Figure) -> Cell

    init(_ title: String, _ cell: @escaping (Figure) -> Cell) {
      column = .init(id: title, title: title, unit: .number)
      self.cell = cell
    }

    init(text title: String, isWhole: Bool = false, _ cell: @escaping (Figure) -> Cell) {
      column = .init(id: title, title: title, isWhole: isWhole)
      self.cell = cell
    }
  }

  /// The typical shift of durations, counts by working day, and what groups did to the change of the
  /// total are shown where a figure has them.
  private func columns(of breakdown: ComparedBreakdown) -> [FigureColumn] {
    let words = Words(language)
    let comparisons = breakdown.rows.flatMap(\.comparisons)
    let hasKeys = breakdown.measurementKeys.count > 1
    var columns: [FigureColumn] = []
    if hasKeys {
      columns.append(.init(text: words.column(.metric), isWhole: true) { .text($0.key) })
    }
    columns += [
      .init(hasKeys ? words.column(.value) : breakdown.measurementKeys.first ?? "") {
        .quantity(ifAny: $0.comparison.current.value, $0.unit)
      },
      .init("n") { .number($0.comparison.current.sample) },
      .init(words.column(.base)) { .quantity(ifAny: $0.comparison.base.value, $0.unit) },
      .init("n") { .number($0.comparison.base.sample) },
      .init(words.column(.change)) { .difference(ifAny: $0.comparison.change, $0.unit) },
      .init(words.column(.relativeChange)) { .relativeChange(ifAny: $0.comparison.relativeChange) },
      .init("95%") { .text(ifAny: $0.comparison.interval?.differenceText($0.unit)) },
    ]
    if comparisons.contains(where: { $0.shift != nil }) {
      columns += [
        .init(words.column(.shift)) { .difference(ifAny: $0.comparison.shift?.shift, $0.unit) },
        .init("95%") { .text(ifAny: $0.comparison.shift?.interval?.differenceText($0.unit)) },
      ]
    }
    if comparisons.contains(where: { $0.byWorkingDay != nil }) {
      columns += [
        .init(words.column(.byWorkingDay)) {
          .relativeChange(ifAny: $0.comparison.byWorkingDay?.relativeChange)
        },
        .init("95%") { .text(ifAny: $0.comparison.byWorkingDay?.intervalText) },
      ]
    }
    if breakdown.rows.contains(where: { $0.effects.contains { $0 != nil } }) {
      columns += [
        .init(words.column(.rateEffect)) { .difference(ifAny: $0.effect?.rate, $0.unit) },
        .init(words.column(.mixEffect)) { .difference(ifAny: $0.effect?.mix, $0.unit) },
      ]
    }
    return columns + [.init(text: words.column(.verdict)) { .verdict($0.comparison.verdict) }]
  }

  /// One line a group.
  var data: [Table] {
    breakdowns.map { breakdown in
      let columns = breakdown.measurementKeys.flatMap { key in
        [
          "", ".sample", ".low", ".high", ".base", ".base_sample", ".change", ".relative_change",
          ".change_low", ".change_high", ".shift", ".shift_low", ".shift_high", ".working_days",
          ".base_working_days", ".working_day_change", ".rate_effect", ".mix_effect", ".p_value",
        ].map { Table.Column(id: key + $0, title: key + $0, unit: .number) } + [
          Table.Column(id: key + ".verdict", title: key + ".verdict")
        ]
      }
      let rows = breakdown.rows.map { row in
        row.key.cells + zip(row.comparisons, row.effects).flatMap { cells($0, $1) }
      }
      return Table(
        id: "comparison", title: "", columns: breakdown.dimensions.columns + columns, rows: rows)
    }
  }

  private func cells(_ comparison: Comparison, _ effect: Effect?) -> [Cell] {
    let numbers = [
      comparison.base.value, Double(comparison.base.sample), comparison.change,
      comparison.relativeChange, comparison.interval?.low, comparison.interval?.high,
      comparison.shift?.shift, comparison.shift?.interval?.low, comparison.shift?.interval?.high,
      comparison.byWorkingDay?.current.exposure,
      comparison.byWorkingDay?.base.exposure,
      comparison.byWorkingDay?.relativeChange, effect?.rate, effect?.mix, comparison.pValue,
    ]
    return comparison.current.cells + numbers.map { .quantity(ifAny: $0, .number) }
      + [.verdict(comparison.verdict)]
  }

  /// As of a breakdown, with `compared_with` beside `period` and `change` in each measurement.
  func write(to json: inout JSONWriter) {
    json.object(.hanging) { json in
      json.member("period", period.span(on: clock), clock)
      json.startLine()
      json.member("compared_with", base.span(on: clock), clock)
      json.startLine()
      json.list("rows", .hanging) { json in
        for breakdown in breakdowns {
          for row in breakdown.rows { write(row, of: breakdown, to: &json) }
        }
      }
    }
  }

  private func write(
    _ row: ComparedBreakdown.Row, of breakdown: ComparedBreakdown, to json: inout JSONWriter
  ) {
    json.object { json in
      json.members("by", breakdown.dimensions, row.key)
      json.object("measurements") { json in
        for (index, comparison) in row.comparisons.enumerated() {
          json.object(breakdown.measurementKeys[index]) { json in
            json.members(of: comparison.current)
            write(comparison, row.effects[index], to: &json)
            json.object("base") { $0.members(of: comparison.base) }
          }
        }
      }
    }
  }

  private func write(_ comparison: Comparison, _ effect: Effect?, to json: inout JSONWriter) {
    json.object("change") { json in
      json.member("absolute", comparison.change)
      json.member("relative", comparison.relativeChange)
      json.ends(of: comparison.interval)
      if let shift = comparison.shift {
        json.object("shift") { json in
          json.member("value", shift.shift)
          json.ends(of: shift.interval)
        }
      }
      if let change = comparison.byWorkingDay {
        json.object("by_working_day") { json in
          json.member("days", Int(change.current.exposure))
          json.member("base_days", Int(change.base.exposure))
          json.member("value", change.current.value)
          json.member("base", change.base.value)
          json.member("relative", change.relativeChange)
          json.member("low", change.ratio.low - 1)
          json.member("high", change.ratio.high.map { $0 - 1 })
        }
      }
      if let effect {
        json.object("effect_on_total") { json in
          json.member("rate", effect.rate)
          json.member("mix", effect.mix)
        }
      }
      json.member("p_value", comparison.pValue)
      json.member("verdict", comparison.verdict.rawValue)
    }
  }
}

extension WorkingDayChange {
  fileprivate var relativeChange: Double? { ratio.value.map { $0 - 1 } }

  fileprivate var intervalText: String? {
    ratio.high.map {
      QuantityText.relativeChange(ratio.low - 1) + " – " + QuantityText.relativeChange($0 - 1)
    }
  }
}

extension Interval {
  fileprivate func differenceText(_ unit: MeasurementUnit) -> String {
    "\(QuantityText.difference(low, unit)) – \(QuantityText.difference(high, unit))"
  }
}

extension JSONWriter {
  fileprivate mutating func ends(of interval: Interval?) {
    member("low", interval?.low)
    member("high", interval?.high)
  }
}

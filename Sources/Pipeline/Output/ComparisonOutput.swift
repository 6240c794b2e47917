import Desk
import Metrics
import Reporting
import Statistics
import Wording

/// The answer to `touchstone analyze --compare`: each number beside that of another period, its
/// change, and what may be said of it.
package struct ComparisonOutput: AnswerOutput {
  package var breakdowns: [ComparedBreakdown]
  package var span: Period.Span?
  package var baseSpan: Period.Span
  package var clock: WallClock
  /// The unit of each measurement, by its key.
  package var units: [String: MeasurementUnit]
  package var language: Language

  package func text(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .json: json
    case .table: Array(tables.map(\.aligned).joined(separator: "\n").utf8)
    case .csv: Array(numbers.map(\.csv).joined(separator: "\n").utf8)
    case .markdown: Array(tables.map(\.markdown).joined(separator: "\n").utf8)
    }
  }

  /// As `analyze --format json`, with `compared_with` beside `period` and `change` in each measurement.
  private var json: [UInt8] {
    var text = JSONText()
    text.raw("{\"period\": ")
    text.span(span, clock)
    text.raw(",\n \"compared_with\": ")
    text.span(baseSpan, clock)
    text.raw(",\n \"rows\": [")
    var isFirst = true
    for breakdown in breakdowns {
      for row in breakdown.rows {
        if isFirst { text.raw("\n  ") } else { text.raw(",\n  ") }
        isFirst = false
        text.raw("{\"by\": ")
        text.group(breakdown.dimensions, row.key)
        text.raw(", \"measurements\": {")
        for (index, comparison) in row.comparisons.enumerated() {
          if index > 0 { text.raw(", ") }
          text.string(breakdown.measurementKeys[index])
          text.raw(": {\"value\": ")
          write(comparison, row.effects[index], into: &text)
        }
        text.raw("}}")
      }
    }
    text.raw("]}\n")
    return text.bytes
  }

  private func write(
    _ comparison: Comparison, _ effect: ChangeDecomposition.Effect?, into text: inout JSONText
  ) {
    text.number(comparison.current.value)
    text.raw(", ")
    text.sampleAndInterval(comparison.current)
    text.raw(", \"change\": {\"absolute\": ")
    text.number(comparison.change)
    text.raw(", \"relative\": ")
    text.number(comparison.relativeChange)
    text.raw(", \"low\": ")
    text.number(comparison.interval?.low)
    text.raw(", \"high\": ")
    text.number(comparison.interval?.high)
    if let shift = comparison.shift {
      text.raw(", \"shift\": {\"value\": ")
      text.number(shift.shift)
      text.raw(", \"low\": ")
      text.number(shift.interval?.low)
      text.raw(", \"high\": ")
      text.number(shift.interval?.high)
      text.raw("}")
    }
    if let change = comparison.byWorkingDay { text.byWorkingDay(change) }
    if let effect {
      text.raw(", \"effect_on_total\": {\"rate\": ")
      text.number(effect.rate)
      text.raw(", \"mix\": ")
      text.number(effect.mix)
      text.raw("}")
    }
    text.raw(", \"p_value\": ")
    text.number(comparison.pValue)
    text.raw(", \"verdict\": ")
    text.string(comparison.verdict.rawValue)
    text.raw("}, \"base\": {\"value\": ")
    text.number(comparison.base.value)
    text.raw(", ")
    text.sampleAndInterval(comparison.base)
    text.raw("}}")
  }

  /// One table a breakdown, one line a figure of a group.
  private var tables: [PlainTable] {
    let words = Words(language)
    return breakdowns.map { breakdown in
      let showsKey = breakdown.measurementKeys.count > 1
      var columns = breakdown.dimensions.map { PlainTable.Column($0.name) }
      if showsKey { columns.append(.init(words.column(.metric), isWhole: true)) }
      let value = showsKey ? words.column(.value) : breakdown.measurementKeys.first ?? ""
      columns += [
        .init(value, isNumber: true), .init("n", isNumber: true),
        .init(words.column(.base), isNumber: true), .init("n", isNumber: true),
        .init(words.column(.change), isNumber: true),
        .init(words.column(.relativeChange), isNumber: true), .init("95%", isNumber: true),
      ]
      let others = ComparisonColumns(breakdown, words)
      columns += others.columns
      columns.append(.init(words.column(.verdict)))
      var table = PlainTable(columns)
      for row in breakdown.rows {
        for (index, key) in breakdown.measurementKeys.enumerated() {
          let comparison = row.comparisons[index]
          let unit = units[key] ?? .number
          table.rows.append(
            row.key.map { $0 ?? "–" } + (showsKey ? [key] : [])
              + cells(comparison, unit) + others.cells(comparison, row.effects[index], unit)
              + [words.say(comparison.verdict)])
        }
      }
      return table
    }
  }

  private func cells(
    _ comparison: Comparison, _ unit: MeasurementUnit
  ) -> [String] {
    func value(_ measurement: Measurement) -> String {
      measurement.value.map { QuantityText.text($0, unit) } ?? "–"
    }
    let interval = comparison.interval.map {
      "\(QuantityText.difference($0.low, unit)) – \(QuantityText.difference($0.high, unit))"
    }
    return [
      value(comparison.current), "\(comparison.current.sample)", value(comparison.base),
      "\(comparison.base.sample)",
      comparison.change.map { QuantityText.difference($0, unit) } ?? "–",
      comparison.relativeChange.map { QuantityText.relativeChange($0) } ?? "–", interval ?? "–",
    ]
  }

  /// For programs: one line a group, exact numbers, empty where there is none.
  private var numbers: [PlainTable] {
    breakdowns.map { breakdown in
      var columns = breakdown.dimensions.map { PlainTable.Column($0.name) }
      for key in breakdown.measurementKeys {
        columns += [
          "", ".sample", ".low", ".high", ".base", ".base_sample", ".change", ".relative_change",
          ".change_low", ".change_high", ".shift", ".shift_low", ".shift_high",
          ".working_days", ".base_working_days", ".working_day_change", ".rate_effect",
          ".mix_effect", ".p_value",
        ].map { .init(key + $0, isNumber: true) }
        columns.append(.init(key + ".verdict"))
      }
      var table = PlainTable(columns)
      table.rows = breakdown.rows.map { row in
        row.key.map { $0 ?? "" } + zip(row.comparisons, row.effects).flatMap { numbers($0, $1) }
      }
      return table
    }
  }

  private func numbers(
    _ comparison: Comparison, _ effect: ChangeDecomposition.Effect?
  ) -> [String] {
    let (current, base) = (comparison.current, comparison.base)
    return [
      PlainTable.number(current.value), "\(current.sample)", PlainTable.number(current.low),
      PlainTable.number(current.high), PlainTable.number(base.value), "\(base.sample)",
      PlainTable.number(comparison.change), PlainTable.number(comparison.relativeChange),
      PlainTable.number(comparison.interval?.low), PlainTable.number(comparison.interval?.high),
      PlainTable.number(comparison.shift?.shift),
      PlainTable.number(comparison.shift?.interval?.low),
      PlainTable.number(comparison.shift?.interval?.high),
      comparison.byWorkingDay.map { "\($0.days.current)" } ?? "",
      comparison.byWorkingDay.map { "\($0.days.base)" } ?? "",
      PlainTable.number(comparison.byWorkingDay?.ratio.value.map { $0 - 1 }),
      PlainTable.number(effect?.rate), PlainTable.number(effect?.mix),
      PlainTable.number(comparison.pValue), comparison.verdict.rawValue,
    ]
  }
}

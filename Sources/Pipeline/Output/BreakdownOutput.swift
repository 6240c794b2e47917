import Desk
import Metrics
import Reporting
import Wording

/// How results are printed.
package enum OutputFormat: String, Sendable, CaseIterable {
  case table
  case csv
  case json
  case markdown
}

/// The answer to a question about metrics, in one of its forms.
package protocol AnswerOutput: Sendable {
  func text(_ format: OutputFormat) async -> [UInt8]
}

/// The answer to `touchstone analyze`, in one of its forms.
package struct BreakdownOutput: AnswerOutput {
  package var breakdowns: [Breakdown]
  /// Nil: no cut.
  package var span: Period.Span?
  package var clock: WallClock
  /// The unit of each measurement, by its key.
  package var units: [String: MeasurementUnit]

  package func text(_ format: OutputFormat) async -> [UInt8] {
    switch format {
    case .json: await json
    case .table: Array(tables.map(\.aligned).joined(separator: "\n").utf8)
    case .csv: Array(numbers.map(\.csv).joined(separator: "\n").utf8)
    case .markdown: Array(tables.map(\.markdown).joined(separator: "\n").utf8)
    }
  }

  /// `{"period": ..., "rows": [{"by": ..., "measurements": ...}]}`
  private var json: [UInt8] {
    get async {
      var text = JSONText()
      text.raw("{\"period\": ")
      text.span(span, clock)
      text.raw(",\n \"rows\": [")
      var isFirst = true
      for part in await rowParts {
        if isFirst { text.raw("\n  ") } else { text.raw(",\n  ") }
        isFirst = false
        text.append(part)
      }
      text.raw("]}\n")
      return text.bytes
    }
  }

  /// The rows' JSON, some hundred rows a part, each part written by whichever thread is free.
  private var rowParts: [JSONText] {
    get async {
      let keys = breakdowns.map { breakdown in breakdown.measurementKeys.map(Self.opening) }
      let rows = breakdowns.enumerated().flatMap { place, breakdown in
        breakdown.rows.indices.map { (place, $0) }
      }
      let starts = Array(stride(from: 0, to: rows.count, by: 500))
      return await withTaskGroup(of: (Int, JSONText).self) { group in
        for (index, start) in starts.enumerated() {
          group.addTask {
            var text = JSONText()
            for (offset, (place, row)) in rows[start..<min(start + 500, rows.count)].enumerated() {
              if offset > 0 { text.raw(",\n  ") }
              let breakdown = breakdowns[place]
              write(breakdown.rows[row], breakdown.dimensions, keys[place], into: &text)
            }
            return (index, text)
          }
        }
        return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
      }
    }
  }

  /// What stands in front of a measurement's value, the same in every row.
  private static func opening(_ key: String) -> JSONText {
    var text = JSONText()
    text.string(key)
    text.raw(": {\"value\": ")
    return text
  }

  private func write(
    _ row: Breakdown.Row, _ dimensions: [Dimension], _ keys: [JSONText],
    into text: inout JSONText
  ) {
    text.raw("{\"by\": ")
    text.group(dimensions, row.key)
    text.raw(", \"measurements\": {")
    for index in keys.indices {
      if index > 0 { text.raw(", ") }
      text.append(keys[index])
      text.number(row.measurements[index].value)
      text.raw(", ")
      text.sampleAndInterval(row.measurements[index])
      text.raw("}")
    }
    text.raw("}}")
  }

  /// One table a breakdown. A single figure shows its interval; several show value and sample.
  private var tables: [PlainTable] {
    breakdowns.map { breakdown in
      let showsInterval = breakdown.measurementKeys.count <= 3
      var columns = breakdown.dimensions.map { PlainTable.Column($0.name) }
      for key in breakdown.measurementKeys {
        columns.append(.init(key, isNumber: true))
        columns.append(.init("n", isNumber: true))
        if showsInterval { columns.append(.init("95%", isNumber: true)) }
      }
      var table = PlainTable(columns)
      for row in breakdown.rows {
        var cells = row.key.map { $0 ?? "–" }
        for (key, measurement) in zip(breakdown.measurementKeys, row.measurements) {
          let unit = units[key] ?? .number
          cells.append(measurement.value.map { QuantityText.text($0, unit) } ?? "–")
          cells.append("\(measurement.sample)")
          if showsInterval { cells.append(interval(measurement, unit)) }
        }
        table.rows.append(cells)
      }
      return table
    }
  }

  /// For programs: each figure's exact value, sample and interval, empty where there is none.
  private var numbers: [PlainTable] {
    breakdowns.map { breakdown in
      var columns = breakdown.dimensions.map { PlainTable.Column($0.name) }
      for key in breakdown.measurementKeys {
        columns += ["", ".sample", ".low", ".high"].map { .init(key + $0, isNumber: true) }
      }
      var table = PlainTable(columns)
      table.rows = breakdown.rows.map { row in
        row.key.map { $0 ?? "" }
          + row.measurements.flatMap { measurement in
            [
              PlainTable.number(measurement.value), "\(measurement.sample)",
              PlainTable.number(measurement.low), PlainTable.number(measurement.high),
            ]
          }
      }
      return table
    }
  }

  private func interval(_ measurement: Measurement, _ unit: MeasurementUnit) -> String {
    guard let low = measurement.low, let high = measurement.high else { return "–" }
    return "\(QuantityText.text(low, unit)) – \(QuantityText.text(high, unit))"
  }
}

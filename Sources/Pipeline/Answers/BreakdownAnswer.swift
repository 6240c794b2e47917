import Desk
import JSONWriting
import Metrics
import Reporting
import TextRendering

/// Metrics by dimensions: the answer to `touchstone analyze`.
struct BreakdownAnswer: AnswerBody {
  let breakdowns: [Breakdown]
  /// Nil: no cut.
  let period: Period?
  let clock: WallClock
  /// The unit of each measurement, by its key.
  let units: [String: MeasurementUnit]
  let language: Language

  /// A few figures show their intervals; more show value and sample.
  var page: [PagePart] {
    breakdowns.map { breakdown in
      let showsInterval = breakdown.measurementKeys.count <= 3
      var columns = breakdown.dimensions.columns
      for key in breakdown.measurementKeys {
        columns.append(.init(id: key, title: key, unit: unit(key)))
        columns.append(.init(id: key + ".sample", title: "n", unit: .count))
        if showsInterval {
          columns.append(.init(id: key + ".interval", title: "95%", unit: unit(key)))
        }
      }
      let rows = breakdown.rows.map { row in
        row.key.cells
          + zip(breakdown.measurementKeys, row.measurements).flatMap { key, measurement in
            [
              .quantity(ifAny: measurement.value, unit(key)), .number(measurement.sample),
            ] + (showsInterval ? [.interval(of: measurement, unit(key))] : [])
          }
      }
      return .table(Table(id: "breakdown", title: "", columns: columns, rows: rows))
    }
  }

  var data: [Table] {
    breakdowns.map { breakdown in
      let columns = breakdown.measurementKeys.flatMap { key in
        ["", ".sample", ".low", ".high"].map {
          Table.Column(id: key + $0, title: key + $0, unit: unit(key))
        }
      }
      let rows = breakdown.rows.map { row in
        row.key.cells + row.measurements.flatMap(\.cells)
      }
      return Table(
        id: "breakdown", title: "", columns: breakdown.dimensions.columns + columns, rows: rows)
    }
  }

  /// `{"period": ..., "rows": [{"by": ..., "measurements": ...}]}`
  func write(to json: inout JSONWriter) {
    let rows = breakdowns.enumerated().flatMap { place, breakdown in
      breakdown.rows.indices.map { (place, $0) }
    }
    json.object(.hanging) { json in
      json.member("period", period?.span(on: clock), clock)
      json.startLine()
      json.list("rows", .hanging, count: rows.count) { json, index in
        let (place, row) = rows[index]
        write(breakdowns[place].rows[row], of: breakdowns[place], to: &json)
      }
    }
  }

  private func write(
    _ row: Breakdown.Row, of breakdown: Breakdown, to json: inout JSONWriter
  ) {
    json.object { json in
      json.members("by", breakdown.dimensions, row.key)
      json.object("measurements") { json in
        for (key, measurement) in zip(breakdown.measurementKeys, row.measurements) {
          json.object(key) { $0.members(of: measurement) }
        }
      }
    }
  }

  private func unit(_ key: String) -> MeasurementUnit { units[key] ?? .number }
}

// MARK: What all answers about metrics are made of

extension [Dimension] {
  var columns: [Table.Column] { map { .init(id: $0.name, title: $0.name) } }
}

extension [String?] {
  /// The values of dimensions, absent where tickets have none.
  var cells: [Cell] { map { .text(ifAny: $0) } }
}

extension Measurement {
  /// Value, sample and the ends of the interval.
  var cells: [Cell] {
    [
      .quantity(ifAny: value, .number), .number(sample), .quantity(ifAny: low, .number),
      .quantity(ifAny: high, .number),
    ]
  }
}

extension Cell {
  static func interval(of measurement: Measurement, _ unit: MeasurementUnit) -> Cell {
    guard let low = measurement.low, let high = measurement.high else { return .absent }
    return .interval(low: low, high: high, unit)
  }
}

extension JSONWriter {
  /// `"period": {"from": "2026-05-01T00:00:00+08:00", "to": ...}`; `null` for no cut.
  mutating func member(_ key: String, _ span: Period.Span?, _ clock: WallClock) {
    guard let span else { return null(key) }
    object(key) { json in
      json.member("from", clock.text(of: span.from))
      json.member("to", clock.text(of: span.to))
    }
  }

  /// `"by": {"channel": "chat"}`
  mutating func members(_ key: String, _ dimensions: [Dimension], _ values: [String?]) {
    object(key) { json in
      for (dimension, value) in zip(dimensions, values) { json.member(dimension.name, value) }
    }
  }

  /// `"value": 0.81, "sample": 412, "low": 0.769, "high": 0.845`, and what was left out, by reason.
  mutating func members(of measurement: Measurement) {
    member("value", measurement.value)
    member("sample", measurement.sample)
    member("low", measurement.low)
    member("high", measurement.high)
    guard !measurement.leftOut.isEmpty else { return }
    object("left_out") { json in
      for reason in LeftOutReason.allCases {
        if let count = measurement.leftOut[reason] { json.member(reason.name, count) }
      }
    }
  }
}

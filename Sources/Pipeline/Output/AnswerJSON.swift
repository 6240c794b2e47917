import Desk
import Metrics

/// The pieces of JSON that every answer about metrics is made of; see `analyze --format json`.
extension JSONText {
  /// `{"from": "2026-05-01T00:00:00+08:00", "to": ...}`; `null` for no cut.
  mutating func span(_ span: Period.Span?, _ clock: WallClock) {
    guard let span else { return raw("null") }
    raw("{\"from\": ")
    string(clock.text(of: span.from))
    raw(", \"to\": ")
    string(clock.text(of: span.to))
    raw("}")
  }

  /// `{"channel": "chat"}`
  mutating func group(_ dimensions: [Dimension], _ key: [String?]) {
    raw("{")
    for (index, dimension) in dimensions.enumerated() {
      if index > 0 { raw(", ") }
      string(dimension.name)
      raw(": ")
      string(key[index])
    }
    raw("}")
  }

  /// `"sample": 412, "low": 0.769, "high": 0.845`, and what was left out, by reason.
  mutating func sampleAndInterval(_ measurement: Measurement) {
    raw("\"sample\": ")
    number(measurement.sample)
    raw(", \"low\": ")
    number(measurement.low)
    raw(", \"high\": ")
    number(measurement.high)
    guard !measurement.leftOut.isEmpty else { return }
    raw(", \"left_out\": ")
    counts(measurement.leftOut)
  }

  /// `{"unanswered": 3}`
  mutating func counts(_ leftOut: LeftOutCounts) {
    raw("{")
    var isFirst = true
    for reason in LeftOutReason.allCases {
      guard let count = leftOut[reason] else { continue }
      if !isFirst { raw(", ") }
      isFirst = false
      string(reason.name)
      raw(": ")
      number(count)
    }
    raw("}")
  }
}

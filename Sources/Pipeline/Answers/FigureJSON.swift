import Desk
import JSONWriting
import Metrics
import Statistics

/// Figures, their changes and what they are of, as JSON.
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
    if let ripening = measurement.ripening { member("ripening", ripening) }
    guard !measurement.leftOut.isEmpty else { return }
    object("left_out") { json in
      for reason in LeftOutReason.allCases {
        if let count = measurement.leftOut[reason] { json.member(reason.name, count) }
      }
    }
  }

  mutating func members(of figure: Figure) {
    members(of: figure.measurement)
    if let judgement = figure.judgement { members(of: judgement, figure.target) }
    guard let comparison = figure.comparison else { return }
    object("change") { json in
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
          json.member("days", Int(change.first.exposure))
          json.member("base_days", Int(change.second.exposure))
          json.member("value", change.first.value)
          json.member("base", change.second.value)
          json.member("relative", change.relativeChange)
          json.member("low", change.low - 1)
          json.member("high", change.high.map { $0 - 1 })
        }
      }
      if let effect = comparison.effect {
        json.object("effect_on_total") { json in
          json.member("rate", effect.rate)
          json.member("mix", effect.mix)
        }
      }
      json.member("p_value", comparison.pValue)
      json.member("verdict", (figure.judgement?.verdict ?? .tooFew).rawValue)
    }
    object("base") { $0.members(of: comparison.base) }
  }

  /// `"variation": "worse", "target": "missed", "reason": "last_three_periods"`, and what is usual.
  private mutating func members(of judgement: Judgement, _ target: TargetMark?) {
    member("variation", judgement.verdict.variation)
    member("target", target?.rawValue)
    member("reason", judgement.reason.rawValue)
    if let usual = judgement.usual {
      object("usual") { json in
        json.member("expected", usual.expected)
        json.member("low", usual.low)
        json.member("high", usual.high)
      }
    }
  }

  private mutating func ends(of interval: Interval?) {
    member("low", interval?.low)
    member("high", interval?.high)
  }
}

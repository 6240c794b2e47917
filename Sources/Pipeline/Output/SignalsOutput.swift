import Desk
import Metrics
import Reporting
import Statistics
import Wording

/// The answer to `touchstone analyze --signals`: each figure of each group beside the limits of its
/// own past, and the rule that fired in the period asked for.
package struct SignalsOutput: AnswerOutput {
  package var signals: SegmentSignals
  package var span: Period.Span
  package var clock: WallClock
  package var language: Language
  /// The largest groups of each breakdown; nil for all.
  package var top: Int?

  package func text(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .json: json
    case .table: Array(tables.map(\.aligned).joined(separator: "\n").utf8)
    case .csv: Array(numbers.map(\.csv).joined(separator: "\n").utf8)
    case .markdown: Array(tables.map(\.markdown).joined(separator: "\n").utf8)
    }
  }

  /// Those of one breakdown together, in its order.
  private var breakdowns: [[SegmentSignals.Segment]] {
    var order: [[Dimension]] = []
    for segment in signals.segments where !order.contains(segment.dimensions) {
      order.append(segment.dimensions)
    }
    return order.map { dimensions in
      var counts: [String: Int] = [:]
      return signals.segments.filter { segment in
        guard segment.dimensions == dimensions else { return false }
        let key = segment.metric.key(segment.statistic)
        counts[key, default: 0] += 1
        return top.map { counts[key, default: 0] <= $0 } ?? true
      }
    }
  }

  private func points(_ segment: SegmentSignals.Segment) -> [String] {
    segment.series.points.map { signals.periods[$0].description }
  }

  private var tables: [PlainTable] {
    let words = Words(language)
    return breakdowns.map { segments in
      var table = PlainTable(
        (segments.first?.dimensions ?? []).map { .init($0.name) } + [
          .init(words.column(.metric), isWhole: true),
          .init(words.column(.value), isNumber: true),
          .init("n", isNumber: true), .init(words.column(.centre), isNumber: true),
          .init(words.column(.limits), isNumber: true), .init(words.column(.rule)),
          .init(words.column(.period)),
          .init(words.column(.verdict)),
        ])
      table.rows = segments.map { segment in
        let (series, unit) = (segment.series, segment.unit)
        func text(_ value: Double?) -> String {
          value.map { QuantityText.text($0, unit) } ?? "–"
        }
        return segment.key.map { $0 ?? "–" } + [
          segment.metric.key(segment.statistic), text(series.values.last ?? nil),
          "\(series.samples.last ?? 0)", text(series.chart?.centre),
          segment.limits.map { "\(text($0.low)) – \(text($0.high))" } ?? "–",
          series.rule.map { words.say($0) } ?? "–",
          points(segment).isEmpty ? "–" : points(segment).joined(separator: " "),
          words.say(segment.verdict),
        ]
      }
      return table
    }
  }

  /// For programs: exact numbers, empty where there is none.
  private var numbers: [PlainTable] {
    breakdowns.map { segments in
      var table = PlainTable(
        (segments.first?.dimensions ?? []).map { .init($0.name) }
          + ["metric", "value", "sample", "centre", "lower", "upper", "rule", "points", "p_value"]
          .map { .init($0) } + [.init("verdict")])
      table.rows = segments.map { segment in
        let series = segment.series
        return segment.key.map { $0 ?? "" } + [
          segment.metric.key(segment.statistic), PlainTable.number(series.values.last ?? nil),
          "\(series.samples.last ?? 0)", PlainTable.number(series.chart?.centre),
          PlainTable.number(segment.limits?.low), PlainTable.number(segment.limits?.high),
          series.rule?.rawValue ?? "", points(segment).joined(separator: " "),
          PlainTable.number(series.shift?.pValue), segment.verdict.rawValue,
        ]
      }
      return table
    }
  }

  /// `{"period": ..., "periods": [...], "charts": 12, "signals": 1, "expected_by_chance": 0.13,
  /// "rows": [{"by": ..., "measurements": {"csat": {"value": ..., "centre": ..., ...}}}]}`
  private var json: [UInt8] {
    var text = JSONText()
    text.raw("{\"period\": ")
    text.span(span, clock)
    text.raw(",\n \"periods\": ")
    text.strings(signals.periods.map(\.description))
    text.raw(",\n \"charts\": ")
    text.number(signals.chartCount)
    text.raw(", \"signals\": ")
    text.number(signals.signalCount)
    text.raw(", \"expected_by_chance\": ")
    text.number(signals.expectedByChance)
    text.raw(",\n \"rows\": [")
    for (index, segment) in breakdowns.joined().enumerated() {
      if index == 0 { text.raw("\n  ") } else { text.raw(",\n  ") }
      write(segment, into: &text)
    }
    text.raw("]}\n")
    return text.bytes
  }

  private func write(_ segment: SegmentSignals.Segment, into text: inout JSONText) {
    let series = segment.series
    text.raw("{\"by\": ")
    text.group(segment.dimensions, segment.key)
    text.raw(", \"measurements\": {")
    text.string(segment.metric.key(segment.statistic))
    text.raw(": {\"value\": ")
    text.number(series.values.last ?? nil)
    text.raw(", \"sample\": ")
    text.number(series.samples.last ?? 0)
    text.raw(", \"centre\": ")
    text.number(series.chart?.centre)
    text.raw(", \"lower\": ")
    text.number(segment.limits?.low)
    text.raw(", \"upper\": ")
    text.number(segment.limits?.high)
    text.raw(", \"rule\": ")
    text.string(series.rule?.rawValue)
    text.raw(", \"points\": ")
    text.strings(points(segment))
    text.raw(", \"p_value\": ")
    text.number(series.shift?.pValue)
    text.raw(", \"verdict\": ")
    text.string(segment.verdict.rawValue)
    text.raw("}}}")
  }
}

extension JSONText {
  fileprivate mutating func strings(_ texts: [String]) {
    raw("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { raw(", ") }
      string(text)
    }
    raw("]")
  }
}

import Desk
import JSONWriting
import Metrics
import Reporting
import Statistics
import TextRendering
import Wording

/// Each figure of each group beside the limits of its own past, and the rule that fired in the period
/// asked for: the answer to `touchstone analyze --signals`.
struct SignalsAnswer: AnswerBody {
  let signals: SegmentSignals
  let period: Period
  let clock: WallClock
  let language: Language
  /// The largest groups of each breakdown; nil for all.
  let top: Int?

  /// Those of one breakdown together, in its order.
  private var breakdowns: [[SegmentSignals.Segment]] {
    var order: [[Dimension]] = []
    for segment in signals.segments where !order.contains(segment.dimensions) {
      order.append(segment.dimensions)
    }
    return order.map { dimensions in
      var (keys, segments): ([String], [String: [SegmentSignals.Segment]]) = ([], [:])
      for segment in signals.segments where segment.dimensions == dimensions {
        if segments[segment.figureKey] == nil { keys.append(segment.figureKey) }
        segments[segment.figureKey, default: []].append(segment)
      }
      return keys.flatMap {
        (segments[$0] ?? []).prefix(top ?? .max).inCalendarOrder(of: dimensions, \.key)
      }
    }
  }

  private func points(_ segment: SegmentSignals.Segment) -> [String] {
    (segment.series.signal?.points ?? []).map { signals.periods[$0].description }
  }

  var page: [PagePart] {
    breakdowns.map { segments in
      let columns =
        (segments.first?.dimensions ?? []).columns + [
          .named(words.column(.metric), isWhole: true), .named(words.column(.value), unit: .number),
          .named("n", unit: .number), .named(words.column(.centre), unit: .number),
          .named(words.column(.limits), unit: .number), .named(words.column(.rule)),
          .named(words.column(.period)),
          .named(words.column(.verdict)),
        ]
      let rows: [[Cell]] = segments.map { segment in
        let (series, unit, points) = (segment.series, segment.unit, points(segment))
        return segment.key.cells + [
          .text(segment.figureKey), .quantity(ifAny: series.values.last ?? nil, unit),
          .number(series.samples.last ?? 0), .quantity(ifAny: series.chart?.centre, unit),
          segment.limits.map { .interval(low: $0.low, high: $0.high, unit) } ?? .absent,
          .text(ifAny: series.signal.map { words.say(.rule($0.rule)) }),
          points.isEmpty ? .absent : .text(points.joined(separator: " ")),
          .verdict(segment.judgement.verdict),
        ]
      }
      return .table(Table(id: "signals", title: "", columns: columns, rows: rows))
    }
  }

  var data: [Table] {
    breakdowns.map { segments in
      let columns = [
        "metric", "value", "sample", "centre", "lower", "upper", "rule", "points", "p_value",
        "verdict",
      ].map { Table.Column.named($0) }
      let rows: [[Cell]] = segments.map { segment in
        let series = segment.series
        return segment.key.cells + [
          .text(segment.figureKey), .quantity(ifAny: series.values.last ?? nil, .number),
          .number(series.samples.last ?? 0), .quantity(ifAny: series.chart?.centre, .number),
          .quantity(ifAny: segment.limits?.low, .number),
          .quantity(ifAny: segment.limits?.high, .number),
          .text(ifAny: series.signal?.rule.rawValue),
          .text(points(segment).joined(separator: " ")),
          .quantity(ifAny: segment.judgement.pValue, .number),
          .verdict(segment.judgement.verdict),
        ]
      }
      return Table(
        id: "signals", title: "", columns: (segments.first?.dimensions ?? []).columns + columns,
        rows: rows)
    }
  }

  /// `{"period": ..., "periods": [...], "charts": 12, "signals": 1, "expected_by_chance": 0.13,
  /// "rows": [{"by": ..., "measurements": {"csat": {"value": ..., "centre": ..., ...}}}]}`
  func write(to json: inout JSONWriter) {
    json.object(.hanging) { json in
      json.member("period", period.span(on: clock), clock)
      json.startLine()
      json.list("periods", signals.periods.map(\.description))
      json.startLine()
      json.member("charts", signals.chartCount)
      json.member("signals", signals.signalCount)
      json.member("expected_by_chance", signals.expectedByChance)
      json.startLine()
      json.list("rows", breakdowns.joined(), .hanging) { json, segment in
        json.object { json in
          json.members("by", segment.dimensions, segment.key)
          json.object("measurements") { json in
            json.object(segment.figureKey) { write(segment, to: &$0) }
          }
        }
      }
    }
  }

  private func write(_ segment: SegmentSignals.Segment, to json: inout JSONWriter) {
    let series = segment.series
    json.member("value", series.values.last ?? nil)
    json.member("sample", series.samples.last ?? 0)
    json.member("centre", series.chart?.centre)
    json.member("lower", segment.limits?.low)
    json.member("upper", segment.limits?.high)
    json.member("rule", series.signal?.rule.rawValue)
    json.list("points", points(segment))
    json.member("p_value", segment.judgement.pValue)
    json.member("verdict", segment.judgement.verdict.rawValue)
    json.member("variation", segment.judgement.verdict.variation)
    json.member("reason", segment.judgement.reason.rawValue)
  }
}

extension SegmentSignals.Segment {
  fileprivate var figureKey: String { metric.key(statistic) }
}

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
  let redaction: Redaction
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

  private func key(_ segment: SegmentSignals.Segment) -> [String?] {
    redaction.key(segment.key, by: segment.dimensions)
  }

  private func points(_ segment: SegmentSignals.Segment) -> [String] {
    (segment.series.signal?.points ?? []).map { signals.periods[$0].description }
  }

  var page: [PagePart] {
    let columns: [ItemColumn<SegmentSignals.Segment>] = [
      .named(words.column(.metric)) { .text($0.figureKey) }.whole,
      .named(words.column(.value), .number) { .quantity(ifAny: $0.value, $0.unit) },
      .named("n", .number) { .number($0.series.samples.last ?? 0) },
      .named(words.column(.centre), .number) { .quantity(ifAny: $0.series.chart?.centre, $0.unit) },
      .named(words.column(.limits), .number) { segment in
        segment.limits.map { .interval(low: $0.low, high: $0.high, segment.unit) } ?? .absent
      },
      .named(words.column(.rule)) {
        .text(ifAny: $0.series.signal.map { words.say(.rule($0.rule)) })
      },
      .named(words.column(.period)) { segment in
        let points = points(segment)
        return points.isEmpty ? .absent : .text(points.joined(separator: " "))
      },
      .named(words.column(.verdict)) { .verdict($0.judgement.verdict) },
    ]
    return tables(columns).map { .table($0) }
  }

  var data: [Table] {
    tables([
      .named("metric") { .text($0.figureKey) },
      .named("value") { .quantity(ifAny: $0.value, .number) },
      .named("sample") { .number($0.series.samples.last ?? 0) },
      .named("centre") { .quantity(ifAny: $0.series.chart?.centre, .number) },
      .named("lower") { .quantity(ifAny: $0.limits?.low, .number) },
      .named("upper") { .quantity(ifAny: $0.limits?.high, .number) },
      .named("rule") { .text(ifAny: $0.series.signal?.rule.rawValue) },
      .named("points") { .text(points($0).joined(separator: " ")) },
      .named("p_value") { .quantity(ifAny: $0.judgement.pValue, .number) },
      .named("verdict") { .verdict($0.judgement.verdict) },
    ])
  }

  /// One for each breakdown.
  private func tables(_ columns: [ItemColumn<SegmentSignals.Segment>]) -> [Table] {
    breakdowns.map { segments in
      let dimensions = segments.first?.dimensions ?? []
      return Table(
        id: "signals", title: "", columns: dimensions.columns + columns.map(\.column),
        rows: segments.map { segment in key(segment).cells + columns.map { $0.cell(segment) } })
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
          json.members("by", segment.dimensions, key(segment))
          json.object("measurements") { json in
            json.object(segment.figureKey) { write(segment, to: &$0) }
          }
        }
      }
    }
  }

  private func write(_ segment: SegmentSignals.Segment, to json: inout JSONWriter) {
    let series = segment.series
    json.member("value", segment.value)
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

  /// In the period asked for.
  fileprivate var value: Double? { series.values.last ?? nil }
}

import Desk
import Metrics
import Reporting
import Wording

/// The tickets behind a number, in one of their forms.
///
/// The table says what each group adds up to before it lists the cases; CSV has the cases alone.
package struct ExplanationOutput: Sendable {
  package var list: CaseList
  package var history: History
  /// The figures that the cases add up to.
  package var statistics: [Statistic?]
  package var span: Period.Span?
  package var clock: WallClock
  package var language: Language
  /// How many cases of each group a table shows; nil for all.
  package var limit: Int?

  package func text(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .json: json
    case .csv: Array(cases(list.groups, isExact: true).csv.utf8)
    case .table: Array(page { $0.aligned }.utf8)
    case .markdown: Array(page { $0.markdown }.utf8)
    }
  }

  private var metric: Metric { list.metric }
  private var words: Words { Words(language) }

  private func say(_ phrase: ExplanationPhrase) -> String { phrase.text(in: language) }

  /// The instants that tell why a case counts as it does.
  private static let moments: [InstantField] = [
    .createdAt, .firstResponseAt, .resolvedAt, .closedAt,
  ]
  /// Those by which cases are grouped stand in front already.
  private var fields: [SymbolField] {
    [.channel, .category1, .priority, .agent].filter { !list.dimensions.contains(.field($0)) }
  }

  /// What the moment of an answer or of a review is called; nil for tickets, which have others.
  private var ownMoment: String? {
    switch metric.subject {
    case .tickets: nil
    case .responses: "responded_at"
    case .reviews: "reviewed_at"
    }
  }

  private func moment(of entry: CaseList.Case) -> Instant? {
    entry.review?.at ?? entry.response.flatMap { history.responses[$0].respondedAt }
  }

  /// A field of the case's ticket; of a review, whose work it looked at.
  private func symbol(_ field: SymbolField, of entry: CaseList.Case) -> Symbol? {
    if field == .agent, let agent = entry.review?.agent { return agent }
    return entry.row.flatMap { history.tickets.value(field, $0) }
  }

  private var titles: [PlainTable.Column] {
    list.dimensions.map { .init($0.name) }
      + [
        .init("id", isWhole: true), .init("state"), .init("reason"), .init("value", isNumber: true),
      ]
      + (list.isWeighted ? [.init("weight", isNumber: true)] : [])
      + (ownMoment.map { [.init($0)] } ?? []) + Self.moments.map { .init(name(of: $0)) }
      + fields.map { .init(Dimension.field($0).name) }
  }

  private func name(of field: InstantField) -> String { Dimension.instant(field).name }

  /// - Parameter isExact: numbers and words for programs instead of for people.
  private func cases(_ groups: [CaseList.Group], isExact: Bool) -> PlainTable {
    var table = PlainTable(titles)
    for group in groups {
      let shown = isExact ? group.cases[...] : group.cases.prefix(limit ?? group.cases.count)
      for entry in shown { table.rows.append(cells(entry, group, isExact)) }
    }
    return isExact ? table : table.withoutEmptyColumns("–")
  }

  private func cells(_ entry: CaseList.Case, _ group: CaseList.Group, _ isExact: Bool) -> [String] {
    let absent = isExact ? "" : "–"
    let state = CaseState(entry.reading, metric)
    let ticket = entry.row.map { history.tickets[$0] }
    func local(_ instant: Instant?) -> String {
      instant.map { clock.local($0).text } ?? absent
    }
    let value = state.value.map {
      isExact ? PlainTable.number($0) : QuantityText.text($0, metric.valueUnit)
    }
    let reason = entry.reading.reason.map { isExact ? $0.name : words.say($0) }
    return group.key.map { $0 ?? absent }
      + [
        ticketID(entry) ?? absent, isExact ? state.kind.rawValue : say(.outcome(state.kind)),
        reason ?? absent, value ?? absent,
      ]
      + (list.isWeighted ? [PlainTable.number(entry.weight)] : [])
      + (ownMoment == nil ? [] : [local(moment(of: entry))])
      + Self.moments.map { field in local(ticket?[field]) }
      + fields.map { history.text(symbol($0, of: entry), of: $0) ?? absent }
  }

  private func ticketID(_ entry: CaseList.Case) -> String? {
    if let row = entry.row { return history.text(history.tickets[row].id, of: .id) }
    return entry.response.flatMap { history.text(history.responses[$0].ticket, of: .id) }
  }

  private func page(_ layOut: (PlainTable) -> String) -> String {
    let label = Words(language).label(metric)
    return list.groups.map { group in
      var lines = ["\(metric.id)  \(label)"]
      if !list.dimensions.isEmpty {
        lines.append(
          zip(list.dimensions, group.key).map { "\($0.name) = \($1 ?? words.say(.blank))" }
            .joined(separator: ", "))
      }
      lines += statistics.map { figure(group, $0) }
      lines.append(say(counts(group)))
      lines += LeftOutReason.allCases.compactMap { reason in
        group.tally.leftOut[reason].map { say(.leftOut($0, reason: words.say(reason))) }
      }
      let shown = min(limit ?? group.cases.count, group.cases.count)
      let cut = shown < group.cases.count ? [say(.shown(shown, of: group.cases.count))] : []
      return (lines + cut).map { TerminalText.plain($0) + "\n" }.joined() + "\n"
        + layOut(cases([group], isExact: false))
    }.joined(separator: "\n")
  }

  private func figure(_ group: CaseList.Group, _ statistic: Statistic?) -> String {
    let measurement = group.tally.measurement(of: metric.aggregation, statistic)
    let unit = statistic?.unit(of: metric.unit) ?? metric.unit
    let value = measurement.value.map { QuantityText.text($0, unit) } ?? words.say(.noValue)
    let interval = measurement.low.flatMap { low in
      measurement.high.map {
        "  95%: \(QuantityText.text(low, unit)) – \(QuantityText.text($0, unit))"
      }
    }
    return "\(metric.key(statistic)) = \(value)\(interval ?? "")"
  }

  private func counts(_ group: CaseList.Group) -> ExplanationPhrase {
    let leftOut = LeftOutReason.allCases.reduce(0) { $0 + (group.tally.leftOut[$1] ?? 0) }
    return .counts(
      counted: group.tally.count, succeeded: succeeded(group), leftOut: leftOut)
  }

  /// Nil for a metric that is not a ratio.
  private func succeeded(_ group: CaseList.Group) -> Int? {
    metric.aggregation == .share ? group.cases.count { $0.reading == .yes } : nil
  }

  /// `{"metric": "csat", "period": ..., "as_of": ..., "groups": [{"by": {}, "measurements": {},
  /// "succeeded": 334, "cases": [{"id": "T1", "state": "succeeded", ...}]}]}`
  private var json: [UInt8] {
    var text = JSONText()
    text.raw("{\"metric\": ")
    text.string(metric.id.rawValue)
    text.raw(", \"period\": ")
    text.span(span, clock)
    text.raw(", \"as_of\": ")
    text.string(clock.text(of: list.asOf))
    text.raw(",\n \"groups\": [")
    for (index, group) in list.groups.enumerated() {
      text.raw(index == 0 ? "\n  {\"by\": " : ",\n  {\"by\": ")
      write(group, into: &text)
    }
    text.raw("]}\n")
    return text.bytes
  }

  private func write(_ group: CaseList.Group, into text: inout JSONText) {
    text.group(list.dimensions, group.key)
    text.raw(", \"measurements\": {")
    for (index, statistic) in statistics.enumerated() {
      let measurement = group.tally.measurement(of: metric.aggregation, statistic)
      if index > 0 { text.raw(", ") }
      text.string(metric.key(statistic))
      text.raw(": {\"value\": ")
      text.number(measurement.value)
      text.raw(", ")
      text.sampleAndInterval(measurement)
      text.raw("}")
    }
    text.raw("}, \"succeeded\": ")
    text.number(succeeded(group).map(Double.init))
    text.raw(",\n   \"cases\": [")
    for (index, entry) in group.cases.enumerated() {
      text.raw(index == 0 ? "\n    {\"id\": " : ",\n    {\"id\": ")
      write(entry, into: &text)
    }
    text.raw("]}")
  }

  private func write(_ entry: CaseList.Case, into text: inout JSONText) {
    let state = CaseState(entry.reading, metric)
    let ticket = entry.row.map { history.tickets[$0] }
    text.string(ticketID(entry))
    text.raw(", \"state\": ")
    text.string(state.kind.rawValue)
    text.raw(", \"reason\": ")
    text.string(entry.reading.reason?.name)
    text.raw(", \"value\": ")
    text.number(state.value)
    if list.isWeighted {
      text.raw(", \"weight\": ")
      text.number(entry.weight)
    }
    if let ownMoment {
      text.raw(", ")
      text.string(ownMoment)
      text.raw(": ")
      text.string(moment(of: entry).map { clock.text(of: $0) })
    }
    for field in Self.moments {
      text.raw(", ")
      text.string(name(of: field))
      text.raw(": ")
      text.string(ticket?[field].map { clock.text(of: $0) })
    }
    for field in fields {
      text.raw(", ")
      text.string(Dimension.field(field).name)
      text.raw(": ")
      text.string(history.text(symbol(field, of: entry), of: field))
    }
    text.raw("}")
  }
}

/// What became of a case under a metric.
struct CaseState {
  let kind: CaseOutcome
  /// In the metric's unit, where the metric has values of its own: seconds, a rating, replies.
  let value: Double?

  init(_ reading: Reading, _ metric: Metric) {
    guard reading.isValue else {
      kind = .leftOut
      value = nil
      return
    }
    switch metric.aggregation {
    case .share:
      kind = reading == .yes ? .succeeded : .failed
      value = nil
    case .count:
      kind = .counted
      value = nil
    case .mean, .distribution, .fraction, .netPromoter:
      kind = .counted
      value = Double(reading.raw) / 1000
    }
  }
}

extension Metric {
  /// The unit of a single case's value: a promoter is 1, not a score of 100.
  fileprivate var valueUnit: MeasurementUnit { aggregation == .netPromoter ? .number : unit }
}

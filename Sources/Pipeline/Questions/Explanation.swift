import Desk
import JSONWriting
import Metrics
import Reporting
import TextRendering
import Wording

/// Lists the tickets behind a number: `touchstone explain`.
package struct ExplanationQuestion: HistoryQuestion {
  package let dimensions: AskedDimensions
  package let period: PeriodChoice
  private let request: MetricRequest
  /// How many cases of each group are shown to people.
  private let limit: Int

  /// - Throws: ``PipelineError`` for a metric that there is not.
  package init(
    metric: String, dimensions: AskedDimensions, period: PeriodChoice, limit: Int
  ) throws(PipelineError) {
    request = try MetricRequest(asked: metric)
    try PipelineError.require("--limit", limit, atLeast: 1)
    self.limit = limit
    self.dimensions = dimensions
    self.period = period
  }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    let asked = context.dimensions
    let list = await context.analysis.cases(
      of: request.metric, by: asked.groupings.first ?? [], filter: asked.filter,
      during: context.period)
    return context.answer(
      ExplanationAnswer(
        list: list, redaction: context.redaction, history: context.history,
        statistics: request.statistics, period: context.period, clock: context.clock,
        language: context.language, limit: limit),
      notes: context.analysis.holidayNotes(
        for: [request], during: context.period, in: context.language))
  }
}

/// The tickets behind a number: the answer to `touchstone explain`.
///
/// The page says what each group adds up to before it lists the cases; CSV has the cases alone.
struct ExplanationAnswer: AnswerBody {
  let list: CaseList
  let redaction: Redaction
  let history: History
  /// The figures that the cases add up to.
  let statistics: [Statistic?]
  let period: Period?
  let clock: WallClock
  let language: Language
  /// How many cases of each group the page shows.
  let limit: Int

  private var metric: Metric { list.metric }
  private func say(_ phrase: NotePhrase) -> String { phrase.text(in: language) }

  /// The instants that tell why a case counts as it does.
  private static let moments: [InstantField] = [
    .createdAt, .firstResponseAt, .resolvedAt, .closedAt,
  ]

  /// Those by which cases are grouped are among the dimensions already.
  private var fields: [SymbolField] {
    [.channel, .category1, .priority, .agent].filter { !list.dimensions.contains(.field($0)) }
  }

  /// What the moment of an answer or of a review is called; nil for tickets, which have others.
  private var ownMoment: String? {
    switch list.kind {
    case .tickets: nil
    case .responses: "responded_at"
    case .reviews: "reviewed_at"
    }
  }

  private func moment(of entry: CaseList.Case) -> Instant? {
    entry.review?.at ?? entry.response.flatMap { history.responses[$0].respondedAt }
  }

  /// A field of the case's ticket; of a review, whose work it looked at.
  private func text(_ field: SymbolField, of entry: CaseList.Case) -> String? {
    let symbol = field == .agent ? entry.review?.agent : nil
    return history.text(
      symbol ?? entry.row.flatMap { history.tickets.value(field, $0) }, of: field)
  }

  private func ticketID(_ entry: CaseList.Case) -> String? {
    if let row = entry.row { return history.text(history.tickets[row].id, of: .id) }
    return entry.response.flatMap { history.text(history.responses[$0].ticket, of: .id) }
  }

  private var columns: [Table.Column] {
    let names =
      (ownMoment.map { [$0] } ?? []) + Self.moments.map { Dimension.instant($0).name }
      + fields.map { Dimension.field($0).name }
    return list.dimensions.columns
      + [.named("id", isWhole: true), .named("state"), .named("reason")]
      + [.named("value", unit: metric.valueUnit)]
      + (list.isWeighted ? [.named("weight", unit: .number)] : []) + names.map { .named($0) }
  }

  private func key(_ group: CaseList.Group) -> [String?] {
    redaction.key(group.key, by: list.dimensions)
  }

  private func cells(_ entry: CaseList.Case, _ group: CaseList.Group) -> [Cell] {
    let outcome = metric.outcome(of: entry.reading)
    let ticket = entry.row.map { history.tickets[$0] }
    func local(_ instant: Instant?) -> Cell { instant.map { .instant(clock.local($0)) } ?? .absent }
    return key(group).cells
      + [
        .text(ifAny: ticketID(entry)),
        .term(id: outcome.rawValue, say(.outcome(outcome))),
        entry.reading.reason.map { .term(id: $0.name, words.say(.leftOut($0))) } ?? .absent,
        .quantity(ifAny: metric.value(of: entry.reading), metric.valueUnit),
      ]
      + (list.isWeighted ? [.identifier(JSONWriter.text(of: entry.weight))] : [])
      + (ownMoment == nil ? [] : [local(moment(of: entry))])
      + Self.moments.map { local(ticket?[$0]) }
      + fields.map { .text(ifAny: text($0, of: entry)) }
  }

  private func table(_ cases: some Sequence<(CaseList.Group, CaseList.Case)>) -> Table {
    Table(
      id: "cases", title: "", columns: columns,
      rows: cases.map { group, entry in cells(entry, group) }
    )
  }

  var data: [Table] {
    [table(list.groups.flatMap { group in group.cases.map { (group, $0) } })]
  }

  var page: [PagePart] {
    list.groups.flatMap { group -> [PagePart] in
      let shown = group.cases.prefix(limit)
      var lines = ["\(metric.id.name)  \(words.label(metric))"]
      if !list.dimensions.isEmpty {
        lines.append(
          zip(list.dimensions, key(group)).map { "\($0.name) = \($1 ?? words.say(.blank))" }
            .joined(separator: ", "))
      }
      lines += statistics.map { figure(group, $0) } + [say(counts(group))]
      lines += LeftOutReason.allCases.compactMap { reason in
        group.tally.leftOut[reason].map { say(.leftOut($0, reason: words.say(.leftOut(reason)))) }
      }
      if let open = group.tally.measurement(of: metric.aggregation).ripening, open > 0 {
        lines.append(say(.ripening(metric.id.name, open: open)))
      }
      if shown.count < group.cases.count {
        lines.append(say(.shown(shown.count, of: group.cases.count)))
      }
      return [.lines(lines), .table(table(shown.map { (group, $0) }).withoutEmptyColumns)]
    }
  }

  private func figure(_ group: CaseList.Group, _ statistic: Statistic?) -> String {
    let measurement = group.tally.measurement(of: metric.aggregation, statistic)
    let unit = statistic?.unit(of: metric.unit) ?? metric.unit
    let value = measurement.value.map { QuantityText.text($0, unit) } ?? words.say(.noValue)
    let text = "\(metric.key(statistic)) = \(value)"
    guard let low = measurement.low, let high = measurement.high else { return text }
    return "\(text)  95%: \(QuantityText.interval(low, high, unit))"
  }

  private func counts(_ group: CaseList.Group) -> NotePhrase {
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
  func write(to json: inout JSONWriter) {
    json.object(.hanging) { json in
      json.member("metric", metric.id.name)
      json.member("period", period?.span(on: clock), clock)
      json.member("as_of", clock.text(of: list.asOf))
      json.startLine()
      json.list("groups", list.groups, .hanging) { json, group in
        json.object(.hanging) { write(group, to: &$0) }
      }
    }
  }

  private func write(_ group: CaseList.Group, to json: inout JSONWriter) {
    json.members("by", list.dimensions, key(group))
    json.object("measurements") { json in
      for statistic in statistics {
        let measurement = group.tally.measurement(of: metric.aggregation, statistic)
        json.object(metric.key(statistic)) { $0.members(of: measurement) }
      }
    }
    json.member("succeeded", succeeded(group))
    json.startLine()
    json.list("cases", group.cases, .hanging) { json, entry in
      json.object { write(entry, to: &$0) }
    }
  }

  private func write(_ entry: CaseList.Case, to json: inout JSONWriter) {
    let ticket = entry.row.map { history.tickets[$0] }
    json.member("id", ticketID(entry))
    json.member("state", metric.outcome(of: entry.reading).rawValue)
    json.member("reason", entry.reading.reason?.name)
    json.member("value", metric.value(of: entry.reading))
    if list.isWeighted { json.member("weight", entry.weight) }
    if let ownMoment {
      json.member(ownMoment, moment(of: entry).map { clock.text(of: $0) })
    }
    for field in Self.moments {
      json.member(Dimension.instant(field).name, ticket?[field].map { clock.text(of: $0) })
    }
    for field in fields { json.member(Dimension.field(field).name, text(field, of: entry)) }
  }
}

extension Metric {
  fileprivate func outcome(of reading: Reading) -> CaseOutcome {
    guard reading.isValue else { return .leftOut }
    guard aggregation == .share else { return .counted }
    return reading == .yes ? .succeeded : .failed
  }

  /// The value of a case in the metric's unit, where the metric has values of its own: seconds, a
  /// rating, replies.
  fileprivate func value(of reading: Reading) -> Double? {
    let hasValues = aggregation != .share && aggregation != .count
    return reading.isValue && hasValues ? Double(reading.raw) / 1000 : nil
  }

  /// The unit of a single case's value: a promoter is 1, not a score of 100.
  fileprivate var valueUnit: MeasurementUnit { aggregation == .netPromoter ? .number : unit }
}

extension Table {
  /// Without the columns in which no row says anything.
  fileprivate var withoutEmptyColumns: Table {
    guard !rows.isEmpty else { return self }
    let kept = columns.indices.filter { column in rows.contains { $0[column] != .absent } }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }
}

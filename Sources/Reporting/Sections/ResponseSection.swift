import Desk
import Metrics

extension SectionBuilder {
  /// How soon customers are answered, whether the standards are kept, and who is late now.
  static let response = SectionBuilder(
    id: "response", title: { $0.response.title },
    content: { material in
      let response = Response(material)
      let texts = material.phrases.response
      guard material.now(.firstResponseTime, .percentile(50)) != nil else {
        return Content(lead: texts.nothing, blocks: [.missing(texts.missing)])
      }
      var blocks: [Block] = [response.seriesBlock]
      blocks += [response.table(.channel), response.table(.priority)].compactMap { $0 }
      if let bars = response.attainmentChart {
        blocks.append(.chart(bars))
      } else {
        blocks.append(.missing(texts.noStandard))
      }
      if let promises = response.standardTable { blocks.append(.table(promises)) }
      if let days = response.dayTable { blocks.append(.table(days)) }
      blocks.append(response.lateBlock)
      return Content(lead: response.lead, blocks: blocks)
    })
}

/// The tables and drawings of the section on responses.
private struct Response {
  private let material: ReportMaterial
  private let facts: ResponseFacts
  private let late: [ResponseFacts.Late]

  init(_ material: ReportMaterial) {
    self.material = material
    facts = ResponseFacts(material.insights)
    late = facts.late
  }

  private var texts: ResponseTexts { material.phrases.response }
  private var columns: Words.ColumnTitles { material.words.columns }

  var lead: String {
    let words = material.words
    let attainment = material.now(.firstResponseAttainment)
    return words.sentences([
      texts.typical(
        words.text(material.now(.firstResponseTime, .percentile(50))?.value, .seconds),
        words.text(material.now(.firstResponseTime, .percentile(90))?.value, .seconds)),
      attainment.map { texts.attained(words.text($0.value, .ratio)) } ?? "",
      weakest.map { texts.weakest($0.name, words.text($0.value, .ratio)) } ?? "",
      late.isEmpty ? texts.nobodyLate : texts.late(late.count, late.count { $0.isUnanswered }),
    ])
  }

  /// The channel with the lowest attainment whose interval lies under the overall value.
  private var weakest: (name: String, value: Double)? {
    guard let overall = material.now(.firstResponseAttainment)?.value else { return nil }
    let found = material.breakdowns.rows(.channel).compactMap { row in
      material.breakdowns.measurement(.firstResponseAttainment, of: row, in: .channel)
        .map { (material.name(row.key), $0) }
    }.filter { ($0.1.high ?? 1) < overall }
    return found.min { ($0.1.value ?? 1) < ($1.1.value ?? 1) }
      .flatMap { found in found.1.value.map { (found.0, $0) } }
  }

  /// Calls by their wait, conversations and written tickets by their first response.
  var seriesBlock: Block {
    let response = facts.tallies(.firstResponseTime) { facts.series($0) }
    let attained = facts.tallies(.firstResponseAttainment) { facts.series($0) }
    guard !response.isEmpty else { return .missing(texts.noChannel) }
    let answer = answerRate
    let wait = material.tally(.waitTime)
    let rows = ServiceSeries.allCases.compactMap { series -> [Cell]? in
      guard let tally = response[series] else { return nil }
      let isPhone = series == .phone
      return [
        .text(texts.series(series)), .quantity(Double(tally.count), .count),
        material.quantity(isPhone ? answer : nil, .ratio),
        material.quantity(isPhone ? wait.figure(.percentile(50)) : nil, .seconds),
        material.quantity(isPhone ? wait.figure(.percentile(90)) : nil, .seconds),
        material.quantity(tally.figure(.percentile(50)), .seconds),
        material.quantity(tally.figure(.percentile(90)), .seconds),
        material.quantity(attained[series]?.ratio, .ratio),
      ]
    }
    return .table(
      Table(
        id: "response_series", title: texts.seriesTable,
        columns: [
          .init(id: "series", title: texts.seriesColumn),
          .init(id: "tickets", title: columns.tickets, unit: .count),
          .init(id: "answer_rate", title: material.label(.answerRate), unit: .ratio),
          .init(id: "wait_p50", title: texts.waitMedian, unit: .seconds),
          .init(id: "wait_p90", title: texts.waitNinetieth, unit: .seconds),
          .init(id: "p50", title: texts.responseMedian, unit: .seconds),
          .init(id: "p90", title: texts.responseNinetieth, unit: .seconds),
          .init(id: "attainment", title: columns.attainment, unit: .ratio),
        ], rows: rows, note: texts.seriesNote))
  }

  private var answerRate: Measurement? { material.now(.answerRate) }

  /// Response and attainment by a dimension; nil where no ticket has it.
  func table(_ breakdown: ReportBreakdown) -> Block? {
    let dimension = breakdown.name
    let rows = material.breakdowns.rows(breakdown)
    guard rows.contains(where: { $0.key != [nil] }) else {
      return .missing(texts.noDimension(material.words.dimension(dimension)))
    }
    func figure(
      _ metric: Metric, _ statistic: Statistic? = nil, _ row: Breakdown.Row
    ) -> Measurement? {
      material.breakdowns.measurement(metric, statistic, of: row, in: breakdown)
    }
    return .table(
      Table(
        id: "response_by_\(dimension)",
        title: texts.byDimension(material.words.dimension(dimension)),
        columns: [
          .init(id: dimension, title: material.words.dimension(dimension)),
          .init(id: "sample", title: columns.sample, unit: .count),
          .init(id: "mean", title: columns.mean, unit: .seconds),
          .init(id: "p50", title: columns.median, unit: .seconds),
          .init(id: "p90", title: columns.ninetieth, unit: .seconds),
          .init(id: "business_p90", title: texts.businessNinetieth, unit: .seconds),
          .init(id: "attainment", title: columns.attainment, unit: .ratio, decoration: .dataBar),
          .init(id: "interval", title: columns.interval, unit: .ratio),
        ],
        rows: rows.compactMap { row in
          guard let median = figure(.firstResponseTime, .percentile(50), row) else { return nil }
          let attainment = figure(.firstResponseAttainment, nil, row)
          return [
            .text(material.name(row.key)), .quantity(Double(median.sample), .count),
            material.quantity(figure(.firstResponseTime, .mean, row), .seconds),
            material.quantity(median, .seconds),
            material.quantity(figure(.firstResponseTime, .percentile(90), row), .seconds),
            material.quantity(figure(.firstResponseTimeBusiness, .percentile(90), row), .seconds),
            material.quantity(attainment, .ratio), material.interval(attainment, .ratio),
          ]
        }, note: texts.byDimensionNote))
  }

  var attainmentChart: Chart? {
    guard let overall = material.now(.firstResponseAttainment)?.value else { return nil }
    let bars = material.breakdowns.rows(.channel).compactMap { row -> BarDrawing.Bar? in
      guard
        let figure = material.breakdowns.measurement(
          .firstResponseAttainment, of: row, in: .channel)
      else { return nil }
      return .init(
        label: material.name(row.key), value: figure.value, low: figure.low, high: figure.high,
        sample: figure.sample, isEmphasised: material.name(row.key) == weakest?.name)
    }
    guard !bars.isEmpty else { return nil }
    let target = material.request.targets[Metric.firstResponseAttainment.key(nil)]?.value
    return Chart(
      id: "response_attainment", title: texts.attainmentChart,
      description: texts.attainmentDescription,
      drawing: .bars(
        BarDrawing(
          bars: bars, unit: .ratio, reference: target ?? overall,
          referenceName: target == nil ? texts.overall : columns.target)))
  }

  /// Calendar time against business time, by kind of day; nil where the calendar has no special day
  /// in the period.
  var dayTable: Table? {
    let calendar = facts.tallies(.firstResponseTime) { facts.dayKind($0) }
    let business = facts.tallies(.firstResponseTimeBusiness) { facts.dayKind($0) }
    guard calendar.count > 1 else { return nil }
    return Table(
      id: "response_days", title: texts.dayTable,
      columns: [
        .init(id: "day", title: texts.dayColumn),
        .init(id: "sample", title: columns.sample, unit: .count),
        .init(id: "calendar_p50", title: texts.calendarMedian, unit: .seconds),
        .init(id: "calendar_p90", title: texts.calendarNinetieth, unit: .seconds),
        .init(id: "business_p50", title: texts.businessMedian, unit: .seconds),
        .init(id: "business_p90", title: texts.businessNinetieth, unit: .seconds),
      ],
      rows: ResponseFacts.DayKind.allCases.compactMap { kind in
        guard let tally = calendar[kind] else { return nil }
        return [
          .text(texts.dayKind(kind)), .quantity(Double(tally.count), .count),
          material.quantity(tally.figure(.percentile(50)), .seconds),
          material.quantity(tally.figure(.percentile(90)), .seconds),
          material.quantity(business[kind]?.figure(.percentile(50)), .seconds),
          material.quantity(business[kind]?.figure(.percentile(90)), .seconds),
        ]
      }, note: texts.dayNote)
  }

  var standardTable: Table? { StandardTable(material: material).table }

  private static let shownLate = 15

  var lateBlock: Block {
    guard !late.isEmpty else { return .paragraph(texts.nobodyLate) }
    let words = material.words
    return .table(
      Table(
        id: "response_late", title: texts.lateTable,
        columns: [
          .init(id: "id", title: columns.ticket),
          .init(id: "channel", title: words.dimension("channel")),
          .init(id: "priority", title: words.dimension("priority")),
          .init(id: "agent", title: words.dimension("agent")),
          .init(id: "created_at", title: material.phrases.cover.createdAt),
          .init(id: "age", title: columns.age, unit: .seconds),
          .init(id: "state", title: texts.lateColumn),
        ],
        rows: late.prefix(Self.shownLate).map { late in
          let ticket = late.row.ticket
          return [
            .identifier(material.history.text(ticket.id, of: .id) ?? ""),
            material.text(ticket[.channel], .channel), material.text(ticket[.priority], .priority),
            material.text(ticket[.agent], .agent), material.local(ticket.createdAt),
            .quantity(Double(late.age), .seconds),
            .text(late.isUnanswered ? texts.unanswered : texts.unsolved),
          ]
        }, note: texts.lateNote(min(late.count, Self.shownLate), late.count)))
  }
}

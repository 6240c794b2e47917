import Desk
import Metrics
import Wording

/// How soon customers are answered, whether the standards are kept, and who is late now.
struct ResponseSection: ReportSection {
  typealias Theme = ResponsePhrase

  static let id = "response"

  let material: ReportMaterial
  private let late: [LateTicket]

  init(_ material: ReportMaterial) {
    self.material = material
    late = material.insights.lateTickets
  }

  var content: SectionContent {
    guard material.now(.firstResponseTime, .percentile(50)) != nil else {
      return SectionContent(lead: say(.nothing), blocks: [.missing(say(.missing))])
    }
    var blocks: [Block] = [seriesBlock]
    blocks += [table(.channel), table(.priority)].compactMap { $0 }
    if let bars = attainmentChart {
      blocks.append(.chart(bars))
    } else {
      blocks.append(.missing(say(.noStandard)))
    }
    if let promises = standardTable { blocks.append(.table(promises)) }
    if let days = dayTable { blocks.append(.table(days)) }
    blocks.append(lateBlock)
    return SectionContent(lead: lead, blocks: blocks)
  }

  var lead: String {
    let attainment = material.now(.firstResponseAttainment)
    return words.sentences([
      say(
        .typical(
          median: words.text(material.now(.firstResponseTime, .percentile(50))?.value, .seconds),
          ninetieth: words.text(material.now(.firstResponseTime, .percentile(90))?.value, .seconds))
      ),
      attainment.map { say(.attained(words.text($0.value, .ratio))) } ?? "",
      weakest.map { say(.weakest($0.name, attainment: words.text($0.value, .ratio))) } ?? "",
      late.isEmpty
        ? say(.nobodyLate) : say(.late(late.count, unanswered: late.count { $0.isUnanswered })),
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
    let series = material.insights.seriesOfTicket
    let response = material.insights.tallies(.firstResponseTime, by: series)
    let attained = material.insights.tallies(.firstResponseAttainment, by: series)
    guard !response.isEmpty else { return .missing(say(.noChannel)) }
    let answer = answerRate
    let wait = material.tally(.waitTime)
    let rows = ServiceSeries.allCases.compactMap { series -> [Cell]? in
      guard let tally = response[series] else { return nil }
      let isPhone = series == .phone
      return [
        .text(say(.series(series))), .quantity(Double(tally.count), .count),
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
        id: "response_series", title: say(.seriesTable),
        columns: [
          .init(id: "series", title: say(.seriesColumn)),
          .init(id: "tickets", title: words.column(.tickets), unit: .count),
          .init(id: "answer_rate", title: material.label(.answerRate), unit: .ratio),
          .init(id: "wait_p50", title: say(.waitMedian), unit: .seconds),
          .init(id: "wait_p90", title: say(.waitNinetieth), unit: .seconds),
          .init(id: "p50", title: say(.responseMedian), unit: .seconds),
          .init(id: "p90", title: say(.responseNinetieth), unit: .seconds),
          .init(id: "attainment", title: words.column(.attainment), unit: .ratio),
        ], rows: rows, note: say(.seriesNote)))
  }

  private var answerRate: Measurement? { material.now(.answerRate) }

  /// Response and attainment by a dimension; nil where no ticket has it.
  func table(_ breakdown: ReportBreakdown) -> Block? {
    let dimension = breakdown.name
    let rows = material.breakdowns.rows(breakdown)
    guard rows.contains(where: { $0.key != [nil] }) else {
      return .missing(words.say(.missingDimension(words.dimension(dimension))))
    }
    func figure(
      _ metric: Metric, _ statistic: Statistic? = nil, _ row: Breakdown.Row
    ) -> Measurement? {
      material.breakdowns.measurement(metric, statistic, of: row, in: breakdown)
    }
    return .table(
      Table(
        id: "response_by_\(dimension)",
        title: say(.byDimension(words.dimension(dimension))),
        columns: [
          .init(id: dimension, title: words.dimension(dimension)),
          .init(id: "sample", title: words.column(.sample), unit: .count),
          .init(id: "mean", title: words.column(.mean), unit: .seconds),
          .init(id: "p50", title: words.column(.median), unit: .seconds),
          .init(id: "p90", title: words.column(.ninetieth), unit: .seconds),
          .init(id: "business_p90", title: say(.businessNinetieth), unit: .seconds),
          .init(
            id: "attainment", title: words.column(.attainment), unit: .ratio, decoration: .dataBar),
          .init(id: "interval", title: words.column(.interval), unit: .ratio),
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
        }, note: say(.byDimensionNote)))
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
      id: "response_attainment", title: say(.attainmentChart),
      description: say(.attainmentDescription),
      drawing: .bars(
        BarDrawing(
          bars: bars, unit: .ratio, reference: target ?? overall,
          referenceName: target == nil ? say(.overall) : words.column(.target))))
  }

  /// Calendar time against business time, by kind of day; nil where the calendar has no special day
  /// in the period.
  var dayTable: Table? {
    let insights = material.insights
    let calendar = insights.tallies(.firstResponseTime, by: insights.dayKind)
    let business = insights.tallies(.firstResponseTimeBusiness, by: insights.dayKind)
    guard calendar.count > 1 else { return nil }
    return Table(
      id: "response_days", title: say(.dayTable),
      columns: [
        .init(id: "day", title: say(.dayColumn)),
        .init(id: "sample", title: words.column(.sample), unit: .count),
        .init(id: "calendar_p50", title: say(.calendarMedian), unit: .seconds),
        .init(id: "calendar_p90", title: say(.calendarNinetieth), unit: .seconds),
        .init(id: "business_p50", title: say(.businessMedian), unit: .seconds),
        .init(id: "business_p90", title: say(.businessNinetieth), unit: .seconds),
      ],
      rows: DayKind.allCases.compactMap { kind in
        guard let tally = calendar[kind] else { return nil }
        return [
          .text(say(.day(kind))), .quantity(Double(tally.count), .count),
          material.quantity(tally.figure(.percentile(50)), .seconds),
          material.quantity(tally.figure(.percentile(90)), .seconds),
          material.quantity(business[kind]?.figure(.percentile(50)), .seconds),
          material.quantity(business[kind]?.figure(.percentile(90)), .seconds),
        ]
      }, note: say(.dayNote))
  }

  var standardTable: Table? { StandardTable(material: material).table }

  private static let shownLate = 15

  var lateBlock: Block {
    guard !late.isEmpty else { return .paragraph(say(.nobodyLate)) }
    return .table(
      Table(
        id: "response_late", title: say(.lateTable),
        columns: [
          .init(id: "id", title: words.column(.ticket)),
          .init(id: "channel", title: words.dimension("channel")),
          .init(id: "priority", title: words.dimension("priority")),
          .init(id: "agent", title: words.dimension("agent")),
          .init(id: "created_at", title: words.say(Dimension.instant(.createdAt))),
          .init(id: "age", title: words.column(.age), unit: .seconds),
          .init(id: "state", title: say(.lateColumn)),
        ],
        rows: late.prefix(Self.shownLate).map { late in
          let ticket = late.row.ticket
          return [
            .identifier(material.history.text(ticket.id, of: .id) ?? ""),
            material.text(ticket[.channel], .channel), material.text(ticket[.priority], .priority),
            material.text(ticket[.agent], .agent), material.local(ticket.createdAt),
            .quantity(Double(late.age), .seconds),
            .text(late.isUnanswered ? say(.unanswered) : say(.unsolved)),
          ]
        }, note: say(.lateNote(shown: min(late.count, Self.shownLate), all: late.count))))
  }
}

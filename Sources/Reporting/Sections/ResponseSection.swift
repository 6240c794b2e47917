import Desk
import Metrics
import Statistics
import Wording

/// How soon customers are answered, whether the standards are kept, and who is late now.
struct ResponseSection: ReportSection {
  typealias Theme = ResponsePhrase

  static let id = "response"

  let material: ReportMaterial
  private let late: [LateTicket]

  init(material: ReportMaterial) {
    self.material = material
    late = material.insights.lateTickets
  }

  var content: SectionContent {
    guard material.now(.firstResponseTime, .percentile(50)) != nil else {
      return without(.missing, lead: .nothing)
    }
    return SectionContent(
      lead: lead,
      blocks: [
        seriesBlock, block(.channel), block(.priority), attainmentBlock,
        standardTable, dayTable, lateBlock,
      ])
  }

  /// Where nothing is promised but pick-ups, as to tickets without a priority, those are looked at.
  private var attainment: Metric {
    material.now(.firstResponseAttainment) == nil ? .pickUpAttainment : .firstResponseAttainment
  }

  private var lead: String {
    func response(_ percent: Int) -> String {
      words.text(material.now(.firstResponseTime, .percentile(percent))?.value, .seconds)
    }
    return words.sentences([
      say(.typical(median: response(50), ninetieth: response(90))),
      material.now(attainment).map { say(.attained(words.text($0.value, .ratio))) }
        ?? "",
      weakest.map { say(.weakest($0.name, attainment: words.text($0.value, .ratio))) } ?? "",
      late.isEmpty
        ? say(.nobodyLate) : say(.late(late.count, unanswered: late.count { $0.isUnanswered })),
    ])
  }

  private var attainments: [(name: String, figure: Measurement)] {
    material.breakdowns.rows(.channel).compactMap { row in
      material.breakdowns.measurement(attainment, of: row, in: .channel)
        .map { (material.name(row.key), $0) }
    }
  }

  /// The channel with the lowest attainment whose interval lies under the overall value.
  private var weakest: (name: String, value: Double)? {
    guard let overall = material.now(attainment)?.value else { return nil }
    return attainments.filter { ($0.figure.high ?? 1) < overall }
      .min { ($0.figure.value ?? 1) < ($1.figure.value ?? 1) }
      .flatMap { found in found.figure.value.map { (found.name, $0) } }
  }

  /// Calls by their wait, conversations and written tickets by their first response.
  private var seriesBlock: Block {
    let series = material.insights.seriesOfTicket
    let response = material.insights.tallies(.firstResponseTime, by: series)
    let attained = material.insights.tallies(attainment, by: series)
    guard !response.isEmpty else { return .missing(say(.noChannel)) }
    let wait = [ServiceSeries.phone: material.tally(.waitTime)]
    return .table(
      id: "response_series", title: say(.seriesTable),
      of: ServiceSeries.allCases.filter { response[$0] != nil },
      columns: [
        .text("series", say(.seriesColumn)) { say(.series($0)) },
        .count("tickets", words.column(.tickets)) { response[$0]?.count },
        .quantity("answer_rate", words.label(.answerRate), .ratio) {
          $0 == .phone ? material.now(.answerRate)?.value : nil
        },
        percentile("wait_p50", .waitMedian, 50, of: wait),
        percentile("wait_p90", .waitNinetieth, 90, of: wait),
        percentile("p50", .responseMedian, 50, of: response),
        percentile("p90", .responseNinetieth, 90, of: response),
        .quantity("attainment", words.column(.attainment), .ratio) { attained[$0]?.ratio?.value },
      ], note: say(.seriesNote))
  }

  private func percentile<Group: Hashable>(
    _ id: String, _ title: ResponsePhrase, _ percent: Int, of tallies: [Group: Tally]
  ) -> ItemColumn<Group> {
    .quantity(id, say(title), .seconds) { tallies[$0]?.figure(.percentile(percent))?.value }
  }

  /// Response and attainment by a dimension.
  private func block(_ breakdown: ReportBreakdown) -> Block {
    let name = words.dimension(breakdown.name)
    let rows = material.breakdowns.rows(breakdown)
    guard rows.contains(where: { $0.key != [nil] }) else {
      return .missing(words.say(.missingDimension(name)))
    }
    func figure(
      _ metric: Metric, _ statistic: Statistic?, _ row: Breakdown.Row
    ) -> Measurement? {
      material.breakdowns.measurement(metric, statistic, of: row, in: breakdown)
    }
    func seconds(
      _ id: String, _ title: String, _ metric: Metric, _ statistic: Statistic
    ) -> ItemColumn<Breakdown.Row> {
      .quantity(id, title, .seconds) { figure(metric, statistic, $0)?.value }
    }
    return .table(
      id: "response_by_\(breakdown.name)", title: say(.byDimension(name)),
      of: rows.filter { figure(.firstResponseTime, .percentile(50), $0) != nil },
      columns: [
        .text(breakdown.name, name) { material.name($0.key) },
        .count("sample", words.column(.sample)) {
          figure(.firstResponseTime, .percentile(50), $0)?.sample
        },
        seconds("mean", words.column(.mean), .firstResponseTime, .mean),
        seconds("p50", words.column(.median), .firstResponseTime, .percentile(50)),
        seconds("p90", words.column(.ninetieth), .firstResponseTime, .percentile(90)),
        seconds(
          "business_p90", say(.businessNinetieth), .firstResponseTimeBusiness, .percentile(90)),
        .quantity("attainment", words.column(.attainment), .ratio, hasBars: true) {
          figure(attainment, nil, $0)?.value
        },
        .interval("interval", words.column(.interval), .ratio) {
          figure(attainment, nil, $0)?.interval
        },
      ], note: say(.byDimensionNote))
  }

  private var attainmentBlock: Block {
    guard let overall = material.now(attainment)?.value, !attainments.isEmpty else {
      return .missing(say(.noStandard))
    }
    let weakest = weakest?.name
    let target = material.target(attainment)
    return .chart(
      Chart(
        id: "response_attainment", title: say(.attainmentChart),
        description: say(.attainmentDescription),
        drawing: .bars(
          BarDrawing(
            bars: attainments.map { name, figure in
              .init(
                label: name, value: figure.value, low: figure.low, high: figure.high,
                sample: figure.sample, isEmphasised: name == weakest)
            }, unit: .ratio, reference: target ?? overall,
            referenceName: target == nil ? say(.overall) : words.column(.target)))))
  }

  /// How tickets stand under each promise of the standards; nil where none is spoken of.
  private var standardTable: Block? {
    let lines = material.analysis.standardLines(during: material.request.period)
    guard lines.contains(where: { $0.covered > 0 }) else { return nil }
    return .table(
      id: "response_standards", title: say(.standards), of: lines,
      columns: [
        .text("policy", words.column(.rule)) { $0.policy.name },
        .text("event", words.say(DefinitionPhrase.eventColumn)) {
          words.say(DefinitionPhrase.event($0.milestone.event))
        },
        .quantity("within", words.say(DefinitionPhrase.within), .seconds) {
          Double($0.milestone.withinSeconds)
        },
        .text("clock", words.say(DefinitionPhrase.clockColumn)) {
          words.say(DefinitionPhrase.clock($0.milestone))
        },
        .count("covered", say(.covered)) { $0.covered },
        .count("met", say(.met)) { $0[.met] },
        .count("breached", say(.breached)) { $0.breached },
        .count("running_late", say(.runningLate)) { $0[.runningLate] },
        .count("not_yet_due", say(.notYetDue)) { $0.notYetDue },
        .count("nothing_due", say(.nothingDue)) { $0[.notCovered] },
        .count("not_measurable", say(.notMeasurable)) { $0[.notMeasurable] },
        .quantity("attainment", words.column(.attainment), .ratio, hasBars: true) {
          $0.attainment?.value
        },
        .interval("interval", words.column(.interval), .ratio) { $0.attainment?.interval },
      ], note: say(.standardNote))
  }

  /// Calendar and business time by kind of day; nil where the period has one kind only.
  private var dayTable: Block? {
    let insights = material.insights
    let calendar = insights.tallies(.firstResponseTime, by: insights.dayKind)
    let business = insights.tallies(.firstResponseTimeBusiness, by: insights.dayKind)
    guard calendar.count > 1 else { return nil }
    return .table(
      id: "response_days", title: say(.dayTable),
      of: DayKind.allCases.filter { calendar[$0] != nil },
      columns: [
        .text("day", say(.dayColumn)) { say(.day($0)) },
        .count("sample", words.column(.sample)) { calendar[$0]?.count },
        percentile("calendar_p50", .calendarMedian, 50, of: calendar),
        percentile("calendar_p90", .calendarNinetieth, 90, of: calendar),
        percentile("business_p50", .businessMedian, 50, of: business),
        percentile("business_p90", .businessNinetieth, 90, of: business),
      ], note: say(.dayNote))
  }

  private static let shownLate = 15

  private var lateBlock: Block {
    guard !late.isEmpty else { return .paragraph(say(.nobodyLate)) }
    let (history, tickets) = (material.history, material.history.tickets)
    func field(_ field: SymbolField) -> ItemColumn<LateTicket> {
      material.column(field) { tickets.value(field, $0.row) }
    }
    return .table(
      id: "response_late", title: say(.lateTable), of: late.prefix(Self.shownLate),
      columns: [
        .identifier("id", words.column(.ticket)) {
          history.text(tickets.value(.id, $0.row), of: .id) ?? ""
        },
        field(.channel), field(.priority), field(.agent),
        .cell("created_at", words.say(Dimension.instant(.createdAt))) {
          material.local(tickets.value(.createdAt, $0.row))
        },
        .quantity("age", words.column(.age), .seconds) { Double($0.age) },
        .text("state", say(.lateColumn)) { say($0.isUnanswered ? .unanswered : .unsolved) },
      ], note: say(.lateNote(shown: min(late.count, Self.shownLate), all: late.count)))
  }
}

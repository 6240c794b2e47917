import Desk
import Metrics
import Statistics
import Wording

/// What came in, what was done and what is left, balanced to the ticket.
struct VolumeSection: ReportSection {
  typealias Theme = VolumePhrase

  static let id = "volume"

  let material: ReportMaterial
  /// Oldest first.
  private let balances: [BacklogBalance]

  init(material: ReportMaterial) {
    self.material = material
    balances = material.backlogBalances
  }

  var content: SectionContent {
    guard let balance = balances.last, balance.created + balance.closing > 0 else {
      return SectionContent(
        lead: say(.nothing(period: words.say(.period(material.period)))),
        blocks: [.missing(say(.missing))])
    }
    return SectionContent(
      lead: lead(balance),
      blocks: [
        // Without the records of incidents it would not add up.
        material.settings.leavesOutIncidents || !hasBacklog ? nil : balanceTable, flowChart,
        hasBacklog ? nil : .missing(say(.noBacklog)),
        balances.count > 1 && hasBacklog ? backlogChart : nil,
        balance.closing > 0 ? ageChart : nil, shareTable, heatMap,
      ])
  }

  /// Whether the data tells which tickets are open, and which were resolved.
  private var hasBacklog: Bool { material.now(.backlog) != nil }
  private var hasResolved: Bool { material.now(.ticketsResolved) != nil }

  private func lead(_ balance: BacklogBalance) -> String {
    let busiest = heat.enumerated().flatMap { weekday, hours in
      hours.enumerated().map { (weekday: weekday, hour: $0.offset, count: $0.element) }
    }.max { $0.count < $1.count }
    let oldest = ages.last ?? 0
    return words.sentences([
      say(.flow(created: balance.created, resolved: hasResolved ? balance.resolved : nil)),
      hasBacklog ? say(.backlog(opening: balance.opening, closing: balance.closing)) : "",
      oldest > 0 ? say(.old(oldest)) : "",
      busiest.map {
        $0.count > 0
          ? say(.busiest(weekday: words.say(.weekday(Weekday.allCases[$0.weekday])), hour: $0.hour))
          : ""
      }
        ?? "",
    ])
  }

  private var balanceTable: Block {
    let reopened = material.tally(.reopenRate).successes
    return .table(
      id: "volume_balance", title: say(.balance),
      of: zip(material.trendLabels, balances).reversed().map { (period: $0, balance: $1) },
      columns: [
        .text("period", words.column(.period)) { $0.period },
        .count("opening", say(.opening)) { $0.balance.opening },
        .count("created", say(.created)) { $0.balance.created },
        .count("reopened", say(.reopened)) { $0.balance.reopened },
        .count("resolved", say(.resolved)) { $0.balance.resolved },
        .count("untimed", say(.untimed)) { $0.balance.untimed },
        .count("closing", say(.closing)) { $0.balance.closing },
      ], note: say(.balanceNote(reopened: reopened.successes, resolved: reopened.total)))
  }

  private func series(_ metric: MetricID, _ counts: [Int]) -> ChartSeries {
    ChartSeries(name: words.label(metric), values: counts.map { Double($0) })
  }

  private var flowChart: Block {
    .chart(
      id: "volume_flow", title: say(.flowChart), description: say(.flowDescription),
      drawing: .columns(
        ColumnDrawing(
          labels: material.trendLabels,
          series: [
            series(.ticketsCreated, balances.map(\.created)),
            hasResolved ? series(.ticketsResolved, balances.map(\.resolved)) : nil,
          ].compactMap(\.self), unit: .count)))
  }

  private var backlogChart: Block {
    .chart(
      id: "volume_backlog", title: say(.backlogChart), description: say(.backlogDescription),
      drawing: .lines(
        LineDrawing(
          labels: material.trendLabels, series: [series(.backlog, balances.map(\.closing))],
          unit: .count)))
  }

  private static let ageLimits = [1, 3, 7, 14, 30]

  /// Open tickets by the limit under which their age lies; the last: over all.
  private var ages: [Int] {
    var counts = [Int](repeating: 0, count: Self.ageLimits.count + 1)
    material.insights.context.forEachTicket { ticket in
      guard ticket.isOpen, let created = ticket.createdAt else { return }
      let age = ticket.context.asOf.seconds(since: created)
      counts[Self.ageLimits.firstIndex { age < $0 * 86_400 } ?? Self.ageLimits.count] += 1
    }
    return counts
  }

  private var ageChart: Block {
    let limits = Self.ageLimits
    let labels = zip([0] + limits, limits.map(Int?.some) + [nil]).map {
      say(.ageLabel(days: $0, upTo: $1))
    }
    let median = material.now(.backlogAge, .percentile(50))?.value
    return .chart(
      .columns(
        id: "volume_backlog_age", title: say(.ageChart),
        description: say(.ageDescription(median: words.text(median, .seconds))),
        of: words.label(.backlog), counts: Array(zip(labels, ages))))
  }

  /// Categories whose share of the tickets moved, most surprising first.
  private var shareTable: Block? {
    let segments = material.insights.shareScan(.category).segments.prefix(12)
    guard segments.count > 1 else { return nil }
    return .table(
      id: "volume_category_shares", title: say(.shares), of: segments,
      columns: [
        .text("category", words.dimension("category")) { material.name($0.key) },
        .count("tickets", words.column(.tickets)) { $0.now.successes },
        .quantity("share", words.column(.share), .ratio, hasBars: true) { $0.nowValue },
        .quantity("previous", words.column(.previous), .ratio) { $0.referenceValue },
        .difference("change", words.column(.change), .ratio) { $0.change },
        .relativeChange("relative_change", words.column(.relativeChange)) { $0.relativeChange },
        .verdict("verdict", words.column(.verdict)) {
          material.facts[.ticketsCreated, of: $0.key, by: [.category]]?.judgement.verdict
        },
      ], note: say(.sharesNote))
  }

  private static let weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private var heat: [[Int]] {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    for row in material.breakdowns.rows(.weekdayAndHour) {
      guard let weekday = row.key[0].flatMap({ Self.weekdayNames.firstIndex(of: $0) }),
        let hour = row.key[1].flatMap({ Int($0) })
      else { continue }
      counts[weekday][hour] += row.measurements[0].sample
    }
    return counts
  }

  private var heatMap: Block {
    .chart(
      id: "volume_heat", title: say(.heat), description: say(.heatDescription),
      drawing: .heatMap(
        HeatMapDrawing(
          rows: Weekday.allCases.map { words.say(.weekday($0)) }, columns: (0..<24).map { "\($0)" },
          values: heat.map { $0.map { Double($0) } }, unit: .count)))
  }
}

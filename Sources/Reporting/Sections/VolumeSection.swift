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
  let balances: [BacklogBalance]

  init(_ material: ReportMaterial) {
    self.material = material
    balances = material.backlogBalances
  }

  var content: SectionContent {
    guard let balance = balances.last, balance.created + balance.closing > 0 else {
      return SectionContent(
        lead: say(.nothing(period: material.words.say(.period(material.period)))),
        blocks: [.missing(say(.missing))])
    }
    var blocks: [Block] = [.table(balanceTable), .chart(flowChart)]
    if balances.count > 1 { blocks.append(.chart(backlogChart)) }
    if balance.closing > 0 { blocks.append(.chart(ageChart)) }
    if let shares = shareTable { blocks.append(.table(shares)) }
    blocks.append(.chart(heatMap))
    return SectionContent(lead: lead, blocks: blocks)
  }

  var lead: String {
    guard let balance = balances.last else { return "" }
    let busiest = heat.enumerated().flatMap { weekday, hours in
      hours.enumerated().map { (weekday: weekday, hour: $0.offset, count: $0.element) }
    }.max { $0.count < $1.count }
    return words.sentences([
      say(.flow(created: balance.created, resolved: balance.resolved)),
      say(.backlog(opening: balance.opening, closing: balance.closing)),
      oldest > 0 ? say(.old(oldest)) : "",
      busiest.map {
        $0.count > 0
          ? say(.busiest(weekday: words.say(.weekday(Weekday.allCases[$0.weekday])), hour: $0.hour))
          : ""
      }
        ?? "",
    ])
  }

  var balanceTable: Table {
    let reopened = material.tally(.reopenRate).successes
    return Table(
      id: "volume_balance", title: say(.balance),
      columns: [Table.Column(id: "period", title: words.column(.period))]
        + [
          ("opening", .opening), ("created", .created), ("reopened", .reopened),
          ("resolved", .resolved), ("untimed", .untimed), ("closing", .closing),
        ].map { (id: String, title: VolumePhrase) in
          .init(id: id, title: say(title), unit: .count)
        },
      rows: zip(material.reach.trend, balances).reversed().map { period, balance in
        [.text(period.description)]
          + [
            balance.opening, balance.created, balance.reopened, balance.resolved, balance.untimed,
            balance.closing,
          ].map { .quantity(Double($0), .count) }
      },
      note: say(.balanceNote(reopened: reopened.successes, resolved: reopened.total)))
  }

  var flowChart: Chart {
    Chart(
      id: "volume_flow", title: say(.flowChart), description: say(.flowDescription),
      drawing: .columns(
        ColumnDrawing(
          labels: material.trendLabels,
          series: [
            ChartSeries(
              name: material.label(.ticketsCreated), values: balances.map { Double($0.created) }),
            ChartSeries(
              name: material.label(.ticketsResolved),
              values: balances.map { Double($0.resolved) }),
          ], unit: .count)))
  }

  var backlogChart: Chart {
    Chart(
      id: "volume_backlog", title: say(.backlogChart), description: say(.backlogDescription),
      drawing: .lines(
        LineDrawing(
          labels: material.trendLabels,
          series: [
            ChartSeries(
              name: material.label(.backlog), values: balances.map { Double($0.closing) })
          ], unit: .count)))
  }

  private static let ageLimits = [1, 3, 7, 14, 30]

  /// Open tickets by the limit under which their age lies; the last: over all.
  private var ages: [Int] {
    var counts = [Int](repeating: 0, count: Self.ageLimits.count + 1)
    for row in material.readings.rows where row.isOpen {
      guard let created = row.ticket.createdAt else { continue }
      let age = material.readings.asOf.seconds(since: created)
      counts[Self.ageLimits.firstIndex { age < $0 * 86_400 } ?? Self.ageLimits.count] += 1
    }
    return counts
  }

  /// Open for over 30 days.
  private var oldest: Int { ages.last ?? 0 }

  var ageChart: Chart {
    let limits = Self.ageLimits
    let labels = limits.indices.map { index in
      say(.ageLabel(days: index == 0 ? 0 : limits[index - 1], upTo: limits[index]))
    }
    return Chart(
      id: "volume_backlog_age", title: say(.ageChart),
      description: say(
        .ageDescription(
          median: material.now(.backlogAge, .percentile(50))?.value.map { words.duration($0) }
            ?? words.say(.noValue))),
      drawing: .columns(
        ColumnDrawing(
          labels: labels + [say(.ageLabel(days: limits.last ?? 0, upTo: nil))],
          series: [
            ChartSeries(name: material.label(.backlog), values: ages.map { Double($0) })
          ], unit: .count)))
  }

  /// Categories whose share of the tickets moved, most surprising first.
  var shareTable: Table? {
    let segments = material.insights.shareScan(.category).segments.prefix(12)
    guard segments.count > 1 else { return nil }
    return Table(
      id: "volume_category_shares", title: say(.shares),
      columns: [
        .init(id: "category", title: words.dimension("category")),
        .init(id: "tickets", title: words.column(.tickets), unit: .count),
        .init(
          id: "share", title: words.column(.share), unit: .ratio, decoration: .dataBar),
        .init(id: "previous", title: words.column(.previous), unit: .ratio),
        .init(id: "change", title: words.column(.change), unit: .ratio),
        .init(id: "relative_change", title: words.column(.relativeChange)),
        .init(id: "verdict", title: words.column(.verdict)),
      ],
      rows: segments.map { segment in
        [
          .text(material.name(segment.key)), .quantity(Double(segment.now.successes), .count),
          .quantity(segment.nowValue, .ratio), .quantity(segment.referenceValue, .ratio),
          .difference(segment.change, .ratio),
          segment.relativeChange.map { .relativeChange($0) } ?? .absent,
          .verdict(segment.isReal ? .changed : .noClearChange),
        ]
      }, note: say(.sharesNote))
  }

  private static let weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Tickets by weekday and hour.
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

  var heatMap: Chart {
    Chart(
      id: "volume_heat", title: say(.heat), description: say(.heatDescription),
      drawing: .heatMap(
        HeatMapDrawing(
          rows: Weekday.allCases.map { words.say(.weekday($0)) }, columns: (0..<24).map { "\($0)" },
          values: heat.map { $0.map { Double($0) } }, unit: .count)))
  }
}

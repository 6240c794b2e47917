import Desk
import Metrics
import Statistics

extension SectionBuilder {
  /// What came in, what was done and what is left, balanced to the ticket.
  static let volume = SectionBuilder(
    id: "volume", title: { $0.volume.title },
    content: { material in
      let volume = Volume(material)
      guard let balance = volume.balances.last, balance.created + balance.closing > 0 else {
        return Content(
          lead: material.phrases.volume.nothing(material.words.period(material.period)),
          blocks: [.missing(material.phrases.volume.missing)])
      }
      var blocks: [Block] = [.table(volume.balanceTable), .chart(volume.flowChart)]
      if volume.balances.count > 1 { blocks.append(.chart(volume.backlogChart)) }
      if balance.closing > 0 { blocks.append(.chart(volume.ageChart)) }
      if let shares = volume.shareTable { blocks.append(.table(shares)) }
      blocks.append(.chart(volume.heatMap))
      return Content(lead: volume.lead, blocks: blocks)
    })
}

/// The flow of tickets through the periods of the trend.
struct Volume {
  private let material: ReportMaterial
  /// Oldest first.
  let balances: [BacklogBalance]

  init(_ material: ReportMaterial) {
    self.material = material
    balances = material.backlogBalances
  }

  private var texts: VolumeTexts { material.phrases.volume }

  var lead: String {
    guard let balance = balances.last else { return "" }
    let busiest = heat.enumerated().flatMap { weekday, hours in
      hours.enumerated().map { (weekday: weekday, hour: $0.offset, count: $0.element) }
    }.max { $0.count < $1.count }
    return material.words.sentences([
      texts.flow(balance), texts.backlog(balance.opening, balance.closing),
      oldest > 0 ? texts.old(oldest) : "",
      busiest.map {
        $0.count > 0 ? texts.busiest(material.words.weekdays[$0.weekday], $0.hour) : ""
      }
        ?? "",
    ])
  }

  var balanceTable: Table {
    let columns = ["opening", "created", "reopened", "resolved", "untimed", "closing"]
    let reopened = material.tally(.reopenRate).successes
    return Table(
      id: "volume_balance", title: texts.balance,
      columns: [.init(id: "period", title: material.words.columns.period)]
        + zip(columns, texts.balanceColumns).map { .init(id: $0, title: $1, unit: .count) },
      rows: zip(material.reach.trend, balances).reversed().map { period, balance in
        [.text(period.description)]
          + [
            balance.opening, balance.created, balance.reopened, balance.resolved, balance.untimed,
            balance.closing,
          ].map { .quantity(Double($0), .count) }
      },
      note: texts.balanceNote(reopened.successes, reopened.total))
  }

  var flowChart: Chart {
    Chart(
      id: "volume_flow", title: texts.flowChart, description: texts.flowDescription,
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
      id: "volume_backlog", title: texts.backlogChart, description: texts.backlogDescription,
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
      texts.ageLabel(index == 0 ? 0 : limits[index - 1], limits[index])
    }
    return Chart(
      id: "volume_backlog_age", title: texts.ageChart,
      description: texts.ageDescription(
        material.now(.backlogAge, .percentile(50))?.value.map { material.words.duration($0) }
          ?? material.words.renderer.noValue),
      drawing: .columns(
        ColumnDrawing(
          labels: labels + [texts.ageLabel(limits.last ?? 0, nil)],
          series: [
            ChartSeries(name: material.label(.backlog), values: ages.map { Double($0) })
          ], unit: .count)))
  }

  /// Categories whose share of the tickets moved, most surprising first.
  var shareTable: Table? {
    let segments = material.insights.shareScan(.category).segments.prefix(12)
    guard segments.count > 1 else { return nil }
    let columns = material.words.columns
    return Table(
      id: "volume_category_shares", title: texts.shares,
      columns: [
        .init(id: "category", title: material.words.dimension("category")),
        .init(id: "tickets", title: columns.tickets, unit: .count),
        .init(id: "share", title: columns.share, unit: .ratio, decoration: .dataBar),
        .init(id: "previous", title: columns.previous, unit: .ratio),
        .init(id: "change", title: columns.change, unit: .ratio),
        .init(id: "relative_change", title: columns.relativeChange),
        .init(id: "verdict", title: columns.verdict),
      ],
      rows: segments.map { segment in
        [
          .text(material.name(segment.key)), .quantity(Double(segment.now.successes), .count),
          .quantity(segment.nowValue, .ratio), .quantity(segment.beforeValue, .ratio),
          .difference(segment.change, .ratio),
          segment.relativeChange.map { .relativeChange($0) } ?? .absent,
          .verdict(segment.isReal ? .changed : .noClearChange),
        ]
      }, note: texts.sharesNote)
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
      id: "volume_heat", title: texts.heat, description: texts.heatDescription,
      drawing: .heatMap(
        HeatMapDrawing(
          rows: material.words.weekdays, columns: (0..<24).map { "\($0)" },
          values: heat.map { $0.map { Double($0) } }, unit: .count)))
  }
}

import Desk
import Metrics
import Statistics
import Wording

/// How many complain, about what, and who does so again.
struct ComplaintSection: ReportSection {
  typealias Theme = ComplaintPhrase

  static let id = "complaints"

  let material: ReportMaterial
  private let trend: Trend
  private let repeats: [(customer: Symbol, count: Int)]

  init(_ material: ReportMaterial) {
    self.material = material
    trend = Trend(.complaintRate, in: material.totals, over: material.reach.trend)
    repeats = material.analysis.repeatComplaints(during: material.period)
      .sorted { ($1.value, $0.key.index) < ($0.value, $1.key.index) }
      .map { ($0.key, $0.value) }
  }

  var content: SectionContent {
    guard material.tally(.ticketsCreated).count > 0 else {
      return SectionContent(lead: say(.nothing), blocks: [.missing(say(.missing))])
    }
    guard isKnown else {
      return SectionContent(lead: say(.noComplaints), blocks: [.missing(say(.missing))])
    }
    var blocks: [Block] = [.chart(rateChart)]
    blocks += segmentBlocks
    if let rising = risingTable { blocks.append(.table(rising)) }
    blocks.append(repeatBlock)
    return SectionContent(lead: lead, blocks: blocks)
  }

  /// Whether there is any complaint in the trend: none at all is more likely a matter of categories.
  var isKnown: Bool { trend.values.contains { ($0 ?? 0) > 0 } }

  var lead: String {
    let figure = material.figures[.complaintRate]
    let count = material.tally(.complaints).count
    let rise = material.insights.ratioScan(.complaintRate, by: .channel).rise
    return words.sentences([
      say(
        .rate(
          count, rate: words.text(figure?.now.value, .ratio),
          verdict: figure?.comparison.map { words.say(.verdict($0.verdict)) })),
      trend.chart == nil ? "" : say(trend.isLastOutside ? .outsideLimits : .withinLimits),
      rise.map {
        say(
          .rise(
            channel: material.name($0.key), from: words.text($0.referenceValue, .ratio),
            to: words.text($0.nowValue, .ratio)))
      } ?? "",
      repeats.isEmpty ? "" : say(.repeaters(repeats.count)),
    ])
  }

  var rateChart: Chart {
    let limits = trend.chart.map { chart in
      LineDrawing.ControlLimits(
        centre: chart.centre, lower: chart.points.map(\.lower), upper: chart.points.map(\.upper))
    }
    return Chart(
      id: "complaints_rate", title: say(.rateChart),
      description: trend.chart == nil ? say(.runDescription) : say(.rateDescription),
      drawing: .lines(
        LineDrawing(
          labels: material.trendLabels,
          series: [ChartSeries(name: material.label(.complaintRate), values: trend.values)],
          unit: .ratio, target: material.request.targets[Metric.complaintRate.key(nil)]?.value,
          limits: limits,
          signals: trend.signals)))
  }

  /// Each segment's rate against the rest.
  var segmentBlocks: [Block] {
    [ReportBreakdown.channel, .product, .region, .customerType].map { breakdown in
      let dimension = breakdown.name
      let name = words.dimension(dimension)
      let isRecorded = material.breakdowns.rows(breakdown).contains { $0.key != [nil] }
      guard isRecorded else { return .missing(words.say(.missingDimension(name))) }
      let scan = material.insights.restScan(.complaintRate, by: breakdown)
      return .table(
        Table(
          id: "complaints_by_\(dimension)", title: say(.segments(by: name)),
          of: Array(scan.segments.prefix(12)),
          columns: [
            .text(dimension, name) { material.name($0.key) },
            .count("complaints", words.column(.count)) { $0.now.successes },
            .count("tickets", words.column(.tickets)) { $0.now.total },
            .quantity("rate", material.label(.complaintRate), .ratio, decoration: .dataBar) {
              $0.nowValue
            },
            .quantity("rest", say(.rest), .ratio) { $0.referenceValue },
            .difference("difference", say(.difference), .ratio) { $0.change },
            .text("reading", words.column(.verdict)) { say(reading($0)) },
          ], note: say(.segmentNote)))
    }
  }

  private func reading(_ segment: RatioScan<[String?]>.Segment) -> ComplaintPhrase {
    guard segment.isReal else { return .noClearDifference }
    return segment.change > 0 ? .clearlyHigher : .clearlyLower
  }

  /// What complaints are about, against the period before.
  var risingTable: Table? {
    guard material.reach.previous != nil else { return nil }
    let complaints = material.breakdowns.rows(.category).filter { row in
      (material.breakdowns.measurement(.complaintRate, of: row, in: .category)?.value ?? 0) > 0
    }.map(\.key)
    let scan = material.insights.shareScan(.category).segments.filter {
      complaints.contains($0.key)
    }
    let known = Set(scan.map(\.key))
    let rows = complaints.filter { !known.contains($0) }
    guard !scan.isEmpty || !rows.isEmpty else { return nil }
    func counts(_ breakdowns: Breakdowns, _ key: [String?]) -> Int {
      let rate = breakdowns.measurement(.complaintRate, key, in: .category)
      return rate?.proportion.successes ?? 0
    }
    return Table(
      id: "complaints_topics", title: say(.topics),
      columns: [
        .init(id: "category", title: words.dimension("category")),
        .init(id: "now", title: words.column(.value), unit: .count),
        .init(id: "previous", title: words.column(.previous), unit: .count),
        .init(id: "change", title: words.column(.change), unit: .count),
        .init(id: "state", title: words.column(.verdict)),
      ],
      rows: (scan.map(\.key) + rows).map { key in
        let now = counts(material.breakdowns, key)
        let before = counts(material.previousBreakdowns, key)
        let segment = scan.first { $0.key == key }
        return [
          .text(material.name(key)), .quantity(Double(now), .count),
          .quantity(Double(before), .count), .difference(Double(now - before), .count),
          .text(
            say(
              before == 0
                ? .new
                : segment?.isReal != true
                  ? .noClearChange : now > before ? .clearlyMore : .clearlyFewer)),
        ]
      })
  }

  private static let shownRepeats = 15

  var repeatBlock: Block {
    let rate = material.tally(.repeatComplaintRate)
    guard rate.count > 0 else { return .missing(say(.noCustomers)) }
    guard !repeats.isEmpty else { return .paragraph(say(.noRepeats)) }
    return .table(
      Table(
        id: "complaints_repeat", title: say(.repeatTable),
        columns: [
          .init(id: "customer", title: words.dimension("customer")),
          .init(id: "count", title: say(.repeatColumn), unit: .count),
        ],
        rows: repeats.prefix(Self.shownRepeats).map { customer, count in
          let name = material.history.text(customer, of: .customer) ?? ""
          return [
            .identifier(material.request.masking.customer(name)),
            .quantity(Double(count), .count),
          ]
        },
        note: say(
          .repeatNote(
            customers: repeats.count,
            rate: words.text(material.now(.repeatComplaintRate)?.value, .ratio)))))
  }
}

import Desk
import Metrics
import Statistics

extension SectionBuilder {
  /// How many complain, about what, and who does so again.
  static let complaints = SectionBuilder(
    id: "complaints", title: { $0.complaints.title },
    content: { material in
      let complaints = Complaints(material)
      let texts = material.phrases.complaints
      guard material.tally(.ticketsCreated).count > 0 else {
        return Content(lead: texts.nothing, blocks: [.missing(texts.missing)])
      }
      guard complaints.isKnown else {
        return Content(lead: texts.none, blocks: [.missing(texts.missing)])
      }
      var blocks: [Block] = [.chart(complaints.rateChart)]
      blocks += complaints.segmentBlocks
      if let rising = complaints.risingTable { blocks.append(.table(rising)) }
      blocks.append(complaints.repeatBlock)
      return Content(lead: complaints.lead, blocks: blocks)
    })
}

/// The tables and drawings of the section on complaints.
private struct Complaints {
  private let material: ReportMaterial
  private let trend: Trend
  private let repeats: [(customer: Symbol, count: Int)]

  init(_ material: ReportMaterial) {
    self.material = material
    trend = Trend(.complaintRate, in: material.totals, over: material.reach.trend)
    repeats = material.analysis.repeatComplaints(during: material.period)
      .sorted { ($1.value, $0.key.index) < ($0.value, $1.key.index) }
      .map { ($0.key, $0.value) }
  }

  private var texts: ComplaintTexts { material.phrases.complaints }
  private var columns: Words.ColumnTitles { material.words.columns }
  private var words: Words { material.words }

  /// Whether there is any complaint in the trend: none at all is more likely a matter of categories.
  var isKnown: Bool { trend.values.contains { ($0 ?? 0) > 0 } }

  var lead: String {
    let figure = material.figures[.complaintRate]
    let count = material.tally(.complaints).count
    let rise = material.insights.ratioScan(.complaintRate, by: .channel).rise
    return words.sentences([
      texts.rate(
        count, words.text(figure?.now.value, .ratio),
        figure?.comparison.map { words.verdict($0.verdict) }),
      trend.chart == nil ? "" : texts.limits(trend.isLastOutside),
      rise.map {
        texts.rise(
          material.name($0.key), words.text($0.beforeValue, .ratio), words.text($0.nowValue, .ratio)
        )
      } ?? "",
      repeats.isEmpty ? "" : texts.repeaters(repeats.count),
    ])
  }

  var rateChart: Chart {
    let limits = trend.chart.map { chart in
      LineDrawing.ControlLimits(
        centre: chart.centre, lower: chart.points.map(\.lower), upper: chart.points.map(\.upper))
    }
    return Chart(
      id: "complaints_rate", title: texts.rateChart,
      description: trend.chart == nil ? texts.runDescription : texts.rateDescription,
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
      guard isRecorded else { return .missing(texts.noDimension(name)) }
      let scan = material.insights.restScan(.complaintRate, by: breakdown)
      return .table(
        Table(
          id: "complaints_by_\(dimension)", title: texts.segments(name),
          columns: [
            .init(id: dimension, title: name),
            .init(id: "complaints", title: columns.count, unit: .count),
            .init(id: "tickets", title: columns.tickets, unit: .count),
            .init(
              id: "rate", title: material.label(.complaintRate), unit: .ratio,
              decoration: .dataBar),
            .init(id: "rest", title: texts.rest, unit: .ratio),
            .init(id: "difference", title: texts.difference, unit: .ratio),
            .init(id: "reading", title: columns.verdict),
          ],
          rows: scan.segments.prefix(12).map { segment in
            [
              .text(material.name(segment.key)),
              .quantity(Double(segment.now.successes), .count),
              .quantity(Double(segment.now.total), .count), .quantity(segment.nowValue, .ratio),
              .quantity(segment.beforeValue, .ratio), .difference(segment.change, .ratio),
              .text(texts.reading(segment.isReal ? (segment.change > 0 ? 1 : -1) : 0)),
            ]
          }, note: texts.segmentNote))
    }
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
      id: "complaints_topics", title: texts.topics,
      columns: [
        .init(id: "category", title: words.dimension("category")),
        .init(id: "now", title: columns.value, unit: .count),
        .init(id: "previous", title: columns.previous, unit: .count),
        .init(id: "change", title: columns.change, unit: .count),
        .init(id: "state", title: columns.verdict),
      ],
      rows: (scan.map(\.key) + rows).map { key in
        let now = counts(material.breakdowns, key)
        let before = counts(material.previousBreakdowns, key)
        let segment = scan.first { $0.key == key }
        return [
          .text(material.name(key)), .quantity(Double(now), .count),
          .quantity(Double(before), .count), .difference(Double(now - before), .count),
          .text(
            before == 0
              ? texts.new : texts.topicState(segment?.isReal == true ? (now > before ? 1 : -1) : 0)),
        ]
      })
  }

  private static let shownRepeats = 15

  var repeatBlock: Block {
    let rate = material.tally(.repeatComplaintRate)
    guard rate.count > 0 else { return .missing(texts.noCustomers) }
    guard !repeats.isEmpty else { return .paragraph(texts.noRepeats) }
    return .table(
      Table(
        id: "complaints_repeat", title: texts.repeatTable,
        columns: [
          .init(id: "customer", title: words.dimension("customer")),
          .init(id: "count", title: texts.repeatColumn, unit: .count),
        ],
        rows: repeats.prefix(Self.shownRepeats).map { customer, count in
          let name = material.history.text(customer, of: .customer) ?? ""
          return [
            .identifier(material.request.masking.customer(name)),
            .quantity(Double(count), .count),
          ]
        },
        note: texts.repeatNote(
          repeats.count, words.text(material.now(.repeatComplaintRate)?.value, .ratio))))
  }
}

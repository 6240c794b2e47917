import Desk
import Metrics
import Statistics
import Wording

/// How many complain, about what, and who does so again.
struct ComplaintSection: ReportSection {
  typealias Theme = ComplaintPhrase

  static let id = "complaints"

  let material: ReportMaterial
  private let rates: [Double?]
  /// Nil under twelve periods or with a gap.
  private let chart: ControlChart?
  private let repeats: [(customer: Symbol, count: Int)]

  init(material: ReportMaterial) {
    self.material = material
    let proportions = material.reach.trend.map {
      material.insights.tally(.complaintRate, in: $0).successes
    }
    rates = proportions.map(\.value)
    chart = rates.contains(nil) ? nil : ControlChart(ratios: proportions)
    let history = material.analysis.history
    repeats = material.analysis.repeatComplaints(during: material.period)
      .map { (customer: $0.key, count: $0.value, name: history.text($0.key, of: .customer) ?? "") }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
      .map { ($0.customer, $0.count) }
  }

  var content: SectionContent {
    guard material.tally(.ticketsCreated).count > 0 else {
      return without(.missing, lead: .nothing)
    }
    // None at all in the trend is more likely a matter of categories.
    guard rates.contains(where: { ($0 ?? 0) > 0 }) else {
      return without(.missing, lead: .noComplaints)
    }
    return SectionContent(
      lead: lead,
      blocks: [rateChart] + segmentBlocks
        + [topicTable, repeatBlock])
  }

  private var lead: String {
    let figure = material.figures[.complaintRate]
    let count = material.tally(.complaints).count
    let rise = material.facts.weightiest(.complaintRate, by: .channel, .worsened)
    return words.sentences([
      say(
        .rate(
          count, rate: words.text(figure?.now.value, .ratio),
          verdict: figure.map { words.say(.verdict($0.judgement.verdict)) })),
      rise.map {
        say(
          .rise(
            channel: material.name(of: $0),
            from: words.text($0.judgement.usual?.expected, .ratio),
            to: words.text($0.measurement.value, .ratio)))
      } ?? "",
      repeats.isEmpty ? "" : say(.repeaters(repeats.count)),
    ])
  }

  private var rateChart: Block {
    let limits = chart.map { chart in
      LineDrawing.ControlLimits(
        centre: chart.centre, lower: chart.points.map(\.lower), upper: chart.points.map(\.upper))
    }
    return .chart(
      id: "complaints_rate", title: say(.rateChart),
      description: chart == nil ? say(.runDescription) : say(.rateDescription),
      drawing: .lines(
        LineDrawing(
          labels: material.trendLabels,
          series: [ChartSeries(name: words.label(.complaintRate), values: rates)],
          unit: .ratio, target: material.target(.complaintRate), limits: limits,
          signals: Set(chart?.signals.flatMap(\.points) ?? []).sorted())))
  }

  /// Each segment's rate against the rest.
  private var segmentBlocks: [Block?] {
    [ReportBreakdown.channel, .product, .region, .customerType].map { breakdown in
      let dimension = breakdown.name
      let name = words.dimension(dimension)
      let isRecorded = material.breakdowns.rows(breakdown).contains { $0.key != [nil] }
      guard isRecorded else { return .missing(words.say(.missingDimension(name))) }
      let scan = material.insights.restScan(.complaintRate, by: breakdown)
      return .table(
        id: "complaints_by_\(dimension)", title: say(.segments(by: name)),
        of: scan.segments.prefix(12),
        columns: [
          .text(dimension, name) { material.name($0.key) },
          .count("complaints", words.column(.count)) { $0.now.successes },
          .count("tickets", words.column(.tickets)) { $0.now.total },
          .quantity("rate", words.label(.complaintRate), .ratio, hasBars: true) { $0.nowValue },
          .quantity("rest", say(.rest), .ratio) { $0.referenceValue },
          .difference("difference", say(.difference), .ratio) { $0.change },
          .text("reading", words.column(.verdict)) { say(reading($0)) },
        ], note: say(.segmentNote))
    }
  }

  private func reading(_ segment: RatioScan<[String?]>.Segment) -> ComplaintPhrase {
    guard segment.isReal else { return .noClearDifference }
    return segment.change > 0 ? .clearlyHigher : .clearlyLower
  }

  /// What complaints are about, against the period before: what moved first.
  private var topicTable: Block? {
    guard material.reach.previous != nil else { return nil }
    func count(_ breakdowns: Breakdowns, _ key: [String?]) -> Int {
      let rate = breakdowns.measurement(.complaintRate, key, in: .category)
      return rate?.proportion.successes ?? 0
    }
    let complaints = material.breakdowns.rows(.category).map(\.key).filter { key in
      (material.breakdowns.measurement(.complaintRate, key, in: .category)?.value ?? 0) > 0
    }
    guard !complaints.isEmpty else { return nil }
    let topics = complaints.map { key in
      (
        key: key, now: count(material.breakdowns, key),
        before: count(material.previousBreakdowns, key),
        verdict: material.facts[.complaintRate, of: key, by: [.category]]?.judgement.verdict
      )
    }.sorted { ($0.now, $0.key[0] ?? "") > ($1.now, $1.key[0] ?? "") }
    return .table(
      id: "complaints_topics", title: say(.topics), of: topics,
      columns: [
        .text("category", words.dimension("category")) { material.name($0.key) },
        .count("now", words.column(.value)) { $0.now },
        .count("previous", words.column(.previous)) { $0.before },
        .difference("change", words.column(.change), .count) { Double($0.now - $0.before) },
        .verdict("state", words.column(.verdict)) { $0.verdict },
      ])
  }

  private static let shownRepeats = 15

  private var repeatBlock: Block {
    let rate = material.tally(.repeatComplaintRate)
    guard rate.count > 0 else { return .missing(say(.noCustomers)) }
    guard !repeats.isEmpty else { return .paragraph(say(.noRepeats)) }
    return .table(
      id: "complaints_repeat", title: say(.repeatTable), of: repeats.prefix(Self.shownRepeats),
      columns: [
        .identifier("customer", words.dimension("customer")) {
          let name = material.history.text($0.customer, of: .customer) ?? ""
          return material.redaction.person(name)
        },
        .count("count", say(.repeatColumn)) { $0.count },
      ],
      note: say(
        .repeatNote(
          customers: repeats.count,
          rate: words.text(material.now(.repeatComplaintRate)?.value, .ratio))))
  }
}

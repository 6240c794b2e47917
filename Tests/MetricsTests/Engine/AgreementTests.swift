import Desk
import Metrics
import TestSupport
import Testing

/// A number computed twice by different routes: the engine, and ``PlainRoute``.
@Suite struct `The engine and the plain route` {
  private static let desks: [SketchedDesk] = {
    var office = AnalysisSettings.officeHours
    office.standard = .ecommerce
    office.repeatNeedsSameCategory = false
    office.repeatWindow = 3 * 86_400
    return [
      .random(seed: 1, settings: .shanghai), .random(seed: 2, settings: office),
      .random(seed: 3, settings: .officeHours),
    ]
  }()

  private static let periods: [(name: String, from: Moment?, to: Moment?)] = [
    ("2026-02", "2026-02-01", "2026-03-01"), ("2026-05", "2026-05-01", "2026-06-01"),
    ("2026-Q2", "2026-04-01", "2026-07-01"), ("2026-Q3", "2026-07-01", "2026-10-01"),
    ("2026-12", "2026-12-01", "2027-01-01"),
    ("all", nil, nil),
  ]

  private static let groupings: [(names: [String], key: @Sendable (TicketSketch?) -> [String?])] = [
    ([], { _ in [] }),
    (["channel"], { [$0?.channel] }), (["category"], { [$0?.category] }),
    (["month", "priority"], { [month($0), $0?.priority] }),
  ]

  private static func month(_ ticket: TicketSketch?) -> String? {
    ticket?.created.map {
      String(CivilDate(daysSince1970: ($0.seconds + 8 * 3600) / 86_400).description.prefix(7))
    }
  }

  /// Every second pair of a desk and a period; all where `TOUCHSTONE_SEEDS` is set.
  private static let pairs: [(desk: Int, period: Int)] = {
    let all = desks.indices.flatMap { desk in periods.indices.map { (desk, $0) } }
    return LongTests.areAsked ? all : all.filter { ($0 + $1).isMultiple(of: 2) }
  }()

  @Test(arguments: pairs)
  func `agree on every metric of the catalogue`(desk: Int, period: Int) async throws {
    let analysis = Self.desks[desk].analysis
    let (name, from, to) = Self.periods[period]
    let plain = PlainRoute(Self.desks[desk], from: from, to: to)
    for metric in [Metric].catalogue {
      let cases = plain.cases(metric.id.name)
      var requests = [MetricRequest(metric)]
      if metric.unit == .seconds {
        requests.append(try MetricRequest("\(metric.id).within(1h)"))
      }
      let question = Analysis.Question(
        requests, by: Self.groupings.map { $0.names.map { Dimension(named: $0) } },
        period: Period(name))
      for (breakdown, grouping) in zip(await analysis.answer(question), Self.groupings) {
        compare(breakdown, Dictionary(grouping: cases) { grouping.key($0.ticket) }, requests)
      }
    }
  }

  @Test(arguments: 0..<desks.count)
  func `leave out for no reason that the reference does not name`(desk: Int) async throws {
    let analysis = Self.desks[desk].analysis
    for period in [nil, Period("2026-02"), Period("2026-05")] {
      for metric in [Metric].catalogue {
        let list = await analysis.cases(of: metric, during: period)
        let met = Set(list.groups.flatMap(\.cases).compactMap(\.reading.reason))
        let named = Set(metric.leftOutReasons)
        #expect(met.isSubset(of: named), "\(metric.id): \(met.subtracting(named))")
      }
    }
  }

  /// A desk whose standard promises everything with pauses and late, and one whose export holds next to
  /// nothing.
  private static let extremes: [SketchedDesk] = {
    var all = AnalysisSettings.officeHours
    let events: [Milestone.Event] = [
      .firstResponse, .handlingStart, .nextReply, .assessment, .escalation, .resolution,
    ]
    func standard(within seconds: Int) -> ServiceStandard {
      ServiceStandard(
        name: "all",
        policies: [
          ServicePolicy(
            name: "all",
            milestones: events.map {
              Milestone($0, withinSeconds: seconds, clock: .business, pauses: [.pending])
            }),
          ServicePolicy(
            name: "pick-up",
            milestones: [
              Milestone(
                .firstResponse, withinSeconds: seconds, clock: .business, pauses: [.pending])
            ], isPickUp: true),
        ])
    }
    all.standard = standard(within: 100 * 86_400)
    var soon = all
    soon.standard = standard(within: 600)
    var bare = AnalysisSettings.shanghai
    bare.archiveFields = [.field(.mood)]
    bare.standard = all.standard
    var early = TicketSketch(id: "E", created: "2026-02-03")
    early.escalatedAt = "2026-02-02"
    early.resolved = "2026-02-04"
    return [
      .random(seed: 4, settings: all), .random(seed: 5, settings: soon),
      SketchedDesk(
        [TicketSketch(id: "B", created: "2026-02-03", resolved: "2026-02-04")], settings: bare),
      SketchedDesk([early], settings: soon),
      SketchedDesk([TicketSketch(id: "N", created: "2026-02-03")], settings: bare),
    ]
  }()

  @Test func `name no reason that never occurs`() async throws {
    var met: [MetricID: Set<LeftOutReason>] = [:]
    for analysis in (Self.desks + Self.extremes).map(\.analysis) {
      for period in [nil, Period("2026-02"), Period("2026-05")] {
        for metric in [Metric].catalogue {
          let list = await analysis.cases(of: metric, during: period)
          met[metric.id, default: []].formUnion(
            list.groups.flatMap(\.cases).compactMap(\.reading.reason))
        }
      }
    }
    for metric in [Metric].catalogue where metric.id != .firstContactResolution {
      let idle = Set(metric.leftOutReasons).subtracting(met[metric.id] ?? [])
      #expect(idle.isEmpty, "\(metric.id): \(idle)")
    }
  }

  private func compare(
    _ breakdown: Breakdown, _ groups: [[String?]: [PlainRoute.Case]],
    _ requests: [MetricRequest]
  ) {
    let metric = requests[0].metric
    let statistics = requests.flatMap(\.statistics)
    if !breakdown.dimensions.isEmpty { #expect(Set(breakdown.rows.map(\.key)) == Set(groups.keys)) }
    for row in breakdown.rows {
      for (statistic, measurement) in zip(statistics, row.measurements) {
        let expected = PlainFigure(groups[row.key] ?? [], metric, statistic)
        #expect(
          isClose(measurement.value, expected.value) && measurement.sample == expected.sample
            && measurement.leftOut.byReason == expected.leftOut,
          "\(metric.key(statistic)) of \(row.key): \(measurement) is not \(expected)")
      }
    }
  }

  @Test func `see enough of every metric and every reason`() {
    var reasons: Set<LeftOutReason> = []
    for desk in Self.desks {
      let whole = PlainRoute(desk, from: nil, to: nil)
      let month = PlainRoute(desk, from: "2026-05-01", to: "2026-06-01")
      for metric in [Metric].catalogue {
        let cases = whole.cases(metric.id.name)
        reasons.formUnion(PlainFigure(cases, metric, nil).leftOut.keys)
        reasons.formUnion(PlainFigure(month.cases(metric.id.name), metric, nil).leftOut.keys)
        #expect(
          cases.count > 20 || metric.id == .repeatComplaintRate && cases.count > 10,
          "\(metric.id)")
      }
    }
    #expect(reasons == Set(LeftOutReason.allCases))
  }

  @Test func `agree however many threads work`() async throws {
    let analysis = Self.desks[1].analysis
    for period in ["2026-05", "all"] {
      var question = Analysis.Question(
        [Metric].catalogue.map { MetricRequest($0) },
        by: [[], [.field(.channel)], [.field(.agent), .calendar(.week)]],
        filter: try FilterExpression("priority in (P0, P1, P2) or channel is empty"),
        period: Period(period))
      let one = await analysis.answer(question)
      question.workers = 2
      let two = await analysis.answer(question)
      for (left, right) in zip(one, two) {
        #expect(left.rows.map(\.key) == right.rows.map(\.key))
        #expect(left.rows.map(\.measurements) == right.rows.map(\.measurements))
      }
    }
  }
}

/// A figure from cases, by the definition and nothing else.
private struct PlainFigure {
  var value: Double?
  var sample: Int
  var leftOut: [LeftOutReason: Int] = [:]

  init(_ cases: [PlainRoute.Case], _ metric: Metric, _ statistic: Statistic?) {
    var values: [Double] = []
    for one in cases {
      switch one.outcome {
      // The engine keeps thousandths.
      case .value(let value): values.append((value * 1000).rounded() / 1000)
      case .left(let reason): leftOut[reason, default: 0] += 1
      }
    }
    values.sort()
    sample = values.count
    if metric.aggregation == .count {
      let isUnknown = leftOut[.notRecorded] != nil || leftOut[.unknownStatus] != nil
      value = sample == 0 && isUnknown ? nil : Double(sample)
      return
    }
    guard !values.isEmpty else { return }
    switch statistic {
    case .mean?, nil: value = values.reduce(0, +) / Double(sample)
    case .maximum?: value = values.last
    case .within(let limit)?:
      value = Double(values.filter { $0 <= Double(limit.seconds) }.count) / Double(sample)
    case .percentile(let percent)?:
      let position = Double(percent) / 100 * Double(sample - 1)
      let below = values[Int(position)]
      let above = values[min(Int(position) + 1, sample - 1)]
      value = below + (position - position.rounded(.down)) * (above - below)
    }
  }
}

import Desk
import Metrics
import Statistics

/// A moment as the wall clock in Shanghai shows it: `"2026-05-01 09:00"`, seconds if they matter.
struct Moment: ExpressibleByStringLiteral, Hashable {
  /// Since 1970-01-01T00:00:00Z.
  var seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  init(stringLiteral text: String) {
    let parts = text.split(separator: " ")
    guard let date = CivilDate(String(parts[0])) else { preconditionFailure("no date in \(text)") }
    let clock = (parts.count > 1 ? parts[1] : "00:00").split(separator: ":").map { Int($0) ?? 0 }
    let secondOfDay = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
    // Shanghai is eight hours ahead of UTC and has no summer time since 1991.
    seconds = date.daysSince1970 * 86_400 + secondOfDay - 8 * 3600
  }

  var instant: Instant { Instant(secondsSince1970: seconds) }
}

/// A ticket as a test draws it; what it does not say is absent.
struct TicketSketch {
  var id = ""
  var customer: String?
  var channel: String?
  /// `支付问题`, or both levels: `支付问题/支付失败`.
  var category: String?
  var priority: String?
  var impact: String?
  var urgency: String?
  var status: String?
  var agent: String?
  var created: Moment?
  var handlingStarted: Moment?
  var responded: Moment?
  var resolved: Moment?
  var closed: Moment?
  var escalatedAt: Moment?
  var assessed: Moment?
  /// The message that waited longest for a reply after the first, and that reply.
  var asked: Moment?
  var nextReply: Moment?
  /// Since when a message waits.
  var awaited: Moment?
  /// Seconds.
  var durations: [DurationField: Double] = [:]
  var counts: [CountField: Int] = [:]
  var flags: [FlagField: Bool] = [:]
  /// Columns of the export's own.
  var columns: [String: String] = [:]

  fileprivate var texts: [SymbolField: String] {
    let levels = (category ?? "").split(separator: "/", maxSplits: 1).map { String($0) }
    let texts: [SymbolField: String?] = [
      .id: id, .customer: customer, .channel: channel, .category1: levels.first,
      .category2: levels.count > 1 ? levels[1] : nil, .priority: priority, .status: status,
      .agent: agent, .impact: impact, .urgency: urgency,
    ]
    return texts.compactMapValues { $0 }
  }

  fileprivate var instants: [InstantField: Moment] {
    let moments: [InstantField: Moment?] = [
      .createdAt: created, .handlingStartedAt: handlingStarted, .firstResponseAt: responded,
      .resolvedAt: resolved, .closedAt: closed, .escalatedAt: escalatedAt,
      .assessedAt: assessed, .nextReplyAskedAt: asked, .nextReplyAt: nextReply,
      .replyAwaitedSince: awaited,
    ]
    return moments.compactMapValues { $0 }
  }
}

/// A survey response as a test draws it.
struct ResponseSketch {
  var ticket: String?
  var invited: Moment?
  var answered: Moment?
  var rating: Rating?
  var recommendation: Float?
  var effort: Float?
  var solvedAtFirstContact: Bool?
  var isFromTicket = false
}

/// Makes histories of sketches. Tickets without an id are called T1, T2 ... in their order.
enum HistoryBuilder {
  static func history(
    _ tickets: [TicketSketch], _ responses: [ResponseSketch] = [],
    reviews: [ReviewSketch] = [], causes: [CauseSketch] = []
  ) -> History {
    var part = History()
    for (row, sketch) in tickets.enumerated() { add(sketch, row: row, to: &part) }
    for (row, sketch) in responses.enumerated() { add(sketch, row: row, to: &part) }
    for sketch in reviews { add(sketch, to: &part) }
    for sketch in causes { add(sketch, to: &part) }
    var history = History()
    _ = history.absorb(part)
    return history
  }

  private static func add(_ sketch: TicketSketch, row: Int, to part: inout History) {
    var named = sketch
    if sketch.id.isEmpty { named.id = "T\(row + 1)" }
    var ticket = Ticket()
    for (field, text) in named.texts { ticket[field] = part[field].intern(text) }
    for (field, moment) in named.instants { ticket[field] = moment.instant }
    for (field, seconds) in named.durations { ticket[field] = seconds }
    for (field, count) in named.counts { ticket[field] = count }
    for (field, flag) in named.flags { ticket[field] = flag }
    part.tickets.append(ticket)
    for (name, text) in named.columns {
      let known = part.customColumns.firstIndex { $0.name == name }
      let place = known ?? part.customColumns.count
      if known == nil { part.customColumns.append(.init(name: name)) }
      let symbol = part.customColumns[place].table.intern(text)
      part.customColumns[place].set(symbol, row: row)
    }
  }

  private static func add(_ sketch: ResponseSketch, row: Int, to part: inout History) {
    var response = SurveyResponse()
    response.id = part[.responseIDs].intern("R\(row + 1)")
    response.ticket = sketch.ticket.map { part[.id].intern($0) }
    response.invitedAt = sketch.invited?.instant
    response.respondedAt = sketch.answered?.instant
    response.rating = sketch.rating
    response.recommendation = sketch.recommendation
    response.effort = sketch.effort
    response.solvedAtFirstContact = sketch.solvedAtFirstContact
    response.isFromTicket = sketch.isFromTicket
    part.responses.append(response)
  }
}

/// What a test looks at of a measurement: its value, its sample and what was left out.
struct Figure: Equatable {
  var value: Double?
  var sample: Int
  var leftOut: LeftOutCounts

  init(_ value: Double?, of sample: Int, leftOut: LeftOutCounts = [:]) {
    self.value = value
    self.sample = sample
    self.leftOut = leftOut
  }

  init(_ measurement: Measurement) {
    self.init(measurement.value, of: measurement.sample, leftOut: measurement.leftOut)
  }
}

extension Analysis {
  /// The tallies of all cases of a period, one for each metric.
  func totals(of metrics: [Metric], during period: Period?) async -> [Tally] {
    var tallies: [Tally] = []
    for metric in metrics {
      tallies.append(await cases(of: metric, during: period).groups[0].tally)
    }
    return tallies
  }
}

extension AnalysisSettings {
  /// Shanghai time, work around the clock, the standards of handbook 002.
  static var shanghai: AnalysisSettings { AnalysisSettings(clock: .shanghai) }

  /// Monday to Friday 9 to 12 and 13 to 18; 2026-05-01 to 05-05 a holiday, and Saturday 2026-05-09
  /// worked with Monday's hours.
  static var officeHours: AnalysisSettings {
    let day = [
      BusinessCalendar.Hours(start: 9 * 3600, end: 12 * 3600),
      BusinessCalendar.Hours(start: 13 * 3600, end: 18 * 3600),
    ]
    var calendar = BusinessCalendar(weekly: [
      .monday: day, .tuesday: day, .wednesday: day, .thursday: day, .friday: day,
    ])
    for holiday in 1...5 {
      let date = CivilDate(year: 2026, month: 5, day: holiday)
      calendar.exceptions[date] = SpecialDay(.holiday)
    }
    calendar.exceptions[CivilDate(year: 2026, month: 5, day: 9)] = SpecialDay(
      .makeUpWorkday, hours: day)
    return AnalysisSettings(clock: .shanghai, calendar: calendar)
  }

  static func following(_ standard: ServiceStandard) -> AnalysisSettings {
    AnalysisSettings(clock: .shanghai, standard: standard)
  }
}

extension WallClock {
  static let shanghai = zone("Asia/Shanghai")

  static func zone(_ identifier: String) -> WallClock {
    guard let clock = WallClock(identifier: identifier) else {
      preconditionFailure("the system does not know \(identifier)")
    }
    return clock
  }
}

/// A desk with some tickets and survey responses, to be asked for its numbers.
struct SketchedDesk {
  var tickets: [TicketSketch] = []
  var responses: [ResponseSketch] = []
  var reviews: [ReviewSketch] = []
  var causes: [CauseSketch] = []
  var settings = AnalysisSettings.shanghai

  init(
    _ tickets: [TicketSketch], _ responses: [ResponseSketch] = [],
    settings: AnalysisSettings = .shanghai
  ) {
    self.tickets = tickets
    self.responses = responses
    self.settings = settings
  }

  var analysis: Analysis {
    let history = HistoryBuilder.history(tickets, responses, reviews: reviews, causes: causes)
    return Analysis(history, settings)
  }

  /// - Parameter period: such as `2026-05`, or `all`.
  func measurement(_ request: String, _ period: String = "2026-05") async throws -> Measurement {
    let question = Analysis.Question([try MetricRequest(request)], period: Period(period))
    return await analysis.answer(question)[0].rows[0].measurements[0]
  }

  func figure(_ request: String, _ period: String = "2026-05") async throws -> Figure {
    Figure(try await measurement(request, period))
  }

  /// The rows of a breakdown: the values of the dimensions, and the first measurement.
  func rows(
    _ request: String, by dimensions: [String], where filter: String? = nil,
    _ period: String = "all"
  ) async throws -> [BreakdownRow] {
    let question = Analysis.Question(
      [try MetricRequest(request)], by: [dimensions.map { Dimension(named: $0) }],
      filter: try filter.map { try FilterExpression($0) }, period: Period(period))
    return await analysis.answer(question)[0].rows.map {
      BreakdownRow($0.key, $0.measurements[0].value)
    }
  }
}

/// A group and its number.
struct BreakdownRow: Equatable {
  var key: [String?]
  var value: Double?

  init(_ key: [String?], _ value: Double?) {
    self.key = key
    self.value = value
  }
}

/// Whether two numbers agree but for rounding; an absent one agrees with an absent one.
func isClose(_ actual: Double?, _ expected: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let actual, let expected else { return actual == nil && expected == nil }
  return abs(actual - expected) <= tolerance * max(1, abs(expected))
}

extension SeededGenerator {
  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

extension Breakdown {
  /// The measurement of a key in a row of one, or in the row of a group.
  subscript(key: String, group: [String?] = []) -> Measurement? {
    guard let index = measurementKeys.firstIndex(of: key) else { return nil }
    return rows.first { $0.key == group }?.measurements[index]
  }
}

extension LeftOutCounts {
  /// As a test's own counting has them.
  var byReason: [LeftOutReason: Int] {
    LeftOutReason.allCases.reduce(into: [:]) { counts, reason in counts[reason] = self[reason] }
  }
}

import Configuration
import Desk
import JSONWriting
import Metrics
import Reporting
import TextRendering
import Wording

/// Which time a business calendar counts between two moments, and why: `touchstone calendar explain`.
package enum CalendarQuestion {
  /// - Parameters:
  ///   - from, to: dates or times; without an offset as the calendar's own clock shows them. The
  ///     day of a last date counts.
  ///   - calendar: nil for the default calendar.
  ///   - language: nil for the configuration's.
  package static func answer(
    from: String, to: String, calendar name: String?, language: Language?, in workspace: Workspace
  ) throws(PipelineError) -> Answer {
    let language = language ?? workspace.configuration.language
    let analysis = workspace.configuration.analysis
    let (name, calendar) = try calendar(named: name, in: analysis, language)
    let clock = calendar.clock ?? analysis.clock
    let start = try moment(from, isLast: false, clock)
    let end = try moment(to, isLast: true, clock)
    guard start < end else {
      throw PipelineError(.wrongUsage, .momentsOutOfOrder(from: from, to: to))
    }
    let unknown = calendar.sourcesNotKnowing(clock.local(start).date...clock.local(end).date)
    let body = CalendarAnswer(
      name: name, span: start..<end, stretches: calendar.stretches(on: clock, from: start, to: end),
      unknown: unknown, clock: clock, language: language)
    return Answer(body, notes: unknown.map { CalendarPhrase.unknownYears($0).text(in: language) })
  }

  private static func calendar(
    named name: String?, in analysis: AnalysisSettings, _ language: Language
  ) throws(PipelineError) -> (name: String?, calendar: BusinessCalendar) {
    guard let name else { return (nil, analysis.calendar) }
    if let found = analysis.calendars.first(where: { $0.name == name }) {
      return (name, found.calendar)
    }
    if Language.allCases.contains(where: { CalendarPhrase.usual.text(in: $0) == name }) {
      return (nil, analysis.calendar)
    }
    let known = analysis.calendars.map(\.name) + [CalendarPhrase.usual.text(in: language)]
    throw PipelineError(
      .wrongUsage,
      .unknownCalendar(name, near: NearestName.guess(for: name, among: known), known: known))
  }

  private static func moment(
    _ text: String, isLast: Bool, _ clock: WallClock
  ) throws(PipelineError) -> Instant {
    if let moment = WrittenMoment(text) {
      let instant = moment.instant(on: clock, isLast: isLast)
      if Instant.representable.contains(instant.secondsSince1970) { return instant }
    }
    throw PipelineError(.wrongUsage, .unreadableMoment(text))
  }

  /// The text of a set of public holidays that the program brings.
  ///
  /// - Throws: ``PipelineError`` for an unknown name.
  package static func holidays(named name: String) throws(PipelineError) -> [UInt8] {
    if let text = HolidaySet.text(named: name) { return Array(text.utf8) }
    throw PipelineError(.wrongUsage, .unknownHolidays(name, known: HolidaySet.names))
  }
}

/// The stretches of time that a calendar counts and does not count.
private struct CalendarAnswer: AnswerBody {
  /// Nil: the default one.
  let name: String?
  let span: Range<Instant>
  let stretches: [BusinessStretch]
  /// The sources of holidays that do not know every year asked about.
  let unknown: [HolidaySource]
  let clock: WallClock
  let language: Language

  private func say(_ phrase: CalendarPhrase) -> String { phrase.text(in: language) }

  private func seconds(counted: Bool) -> Int {
    stretches.reduce(0) { $0 + ($1.isCounted == counted ? $1.seconds : 0) }
  }

  var page: [PagePart] {
    let table = Table(
      id: "stretches", title: say(.heading(name: name ?? say(.usual), zone: clock.identifier)),
      of: stretches,
      columns: [
        .text("from", say(.from)) { moment($0.from) }.whole,
        .text("to", say(.to)) { stretch in
          let isShort = clock.local(stretch.from).date == clock.local(stretch.to).date
          return isShort ? time(stretch.to) : moment(stretch.to)
        }.whole,
        .text("counted", say(.counts)) { words.say($0.isCounted ? .yes : .no) },
        .cell("seconds", say(.seconds), .number) { .number($0.seconds) },
        .cell("time", say(.time), .number) { .text(QuantityText.hours($0.seconds)) },
        .text("reason", say(.reason)) { reason($0) },
      ], note: say(.total(counted: seconds(counted: true), notCounted: seconds(counted: false))))
    return [.table(table)]
  }

  /// `Fri 2026-05-01 09:00:00`, with the offset where the zone has several.
  private func moment(_ instant: Instant) -> String {
    let date = clock.local(instant).date
    return "\(words.say(.weekday(date.weekday))) \(date) \(time(instant))"
  }

  private func time(_ instant: Instant) -> String {
    let text = clock.text(of: instant).dropFirst(11)
    return String(stretches.contains { $0.clockChange != 0 } ? text : text.prefix(8))
  }

  private func reason(_ stretch: BusinessStretch) -> String {
    let reason = say(.why(stretch.reason, isCounted: stretch.isCounted))
    guard stretch.clockChange != 0 else { return reason }
    let length = QuantityText.hours(abs(stretch.clockChange))
    let change =
      stretch.clockChange > 0 ? say(.clockForward(by: length)) : say(.clockBack(by: length))
    return "\(reason) (\(change))"
  }

  var data: [Table] {
    [
      Table(
        id: "stretches", title: "", of: stretches,
        columns: [
          .named("from") { .text(clock.text(of: $0.from)) },
          .named("to") { .text(clock.text(of: $0.to)) },
          .named("counted") { .text($0.isCounted ? "true" : "false") },
          .named("seconds") { .number($0.seconds) },
          .named("time") { .text(QuantityText.hours($0.seconds)) },
          .named("reason") { .text($0.reason.code) },
          .named("name") { .text(ifAny: $0.reason.name(in: language)) },
          .named("clock_change", .seconds) {
            $0.clockChange == 0 ? .absent : .number($0.clockChange)
          },
        ])
    ]
  }

  /// `{"calendar": "default", "time_zone": "Asia/Shanghai", "from": ..., "to": ..., "counted": 7200,
  /// "not_counted": 0, "stretches": [{"from": ..., "seconds": 7200, "counted": true, ...}]}`
  func write(to json: inout JSONWriter) {
    json.object(.hanging) { json in
      json.member("calendar", name)
      json.member("time_zone", clock.identifier)
      json.member("from", clock.text(of: span.lowerBound))
      json.member("to", clock.text(of: span.upperBound))
      json.startLine()
      json.member("counted", seconds(counted: true))
      json.member("counted_time", QuantityText.hours(seconds(counted: true)))
      json.member("not_counted", seconds(counted: false))
      json.startLine()
      json.list("years_unknown_to", unknown.map(\.name))
      json.startLine()
      json.list("stretches", stretches, .hanging) { json, stretch in
        json.object { json in
          json.member("from", clock.text(of: stretch.from))
          json.member("to", clock.text(of: stretch.to))
          json.member("counted", stretch.isCounted)
          json.member("seconds", stretch.seconds)
          json.member("reason", stretch.reason.code)
          json.member("name", stretch.reason.name(in: language))
          json.member("clock_change", stretch.clockChange)
        }
      }
    }
  }
}

extension BusinessStretch.Reason {
  /// As programs read it.
  fileprivate var code: String {
    switch self {
    case .workingHours: "working_hours"
    case .season: "season"
    case .makeUpWorkday: "make_up_workday"
    case .halfDay: "half_day"
    case .outsideHours: "outside_hours"
    case .weekend: "weekend"
    case .dayOff: "day_off"
    case .holiday: "holiday"
    }
  }

  fileprivate func name(in language: Language) -> String? {
    switch self {
    case .season(let name): name
    case .makeUpWorkday(let name), .halfDay(let name), .holiday(let name):
      name?.text(in: language)
    case .workingHours, .outsideHours, .weekend, .dayOff: nil
    }
  }
}

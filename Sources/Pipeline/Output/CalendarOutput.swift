import Desk
import Reporting
import Wording

/// Which stretches of time a calendar counts and why, in one of their forms.
package struct CalendarOutput: Sendable {
  /// Nil: the default one.
  package var name: String?
  package var from: Instant
  package var to: Instant
  package var stretches: [BusinessStretch]
  /// The sources of holidays that do not know every year asked about.
  package var unknown: [HolidaySource]
  package var clock: WallClock
  package var language: Language

  package func text(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .json: json
    case .csv: Array(exact.csv.utf8)
    case .table: Array(page(shown.aligned).utf8)
    case .markdown: Array(page(shown.markdown).utf8)
    }
  }

  /// What else there is to say: years without known holidays.
  package var notes: [String] { unknown.map { say(.unknownYears($0)) } }

  private func say(_ phrase: CalendarPhrase) -> String { phrase.text(in: language) }
  private var words: Words { Words(language) }

  private func seconds(counted: Bool) -> Int {
    stretches.reduce(0) { $0 + ($1.isCounted == counted ? $1.seconds : 0) }
  }

  private func page(_ table: String) -> String {
    let heading = say(.heading(name: name ?? say(.usual), zone: clock.identifier))
    let total = say(
      .total(counted: seconds(counted: true), notCounted: seconds(counted: false)))
    return TerminalText.plain(heading) + "\n\n" + table + "\n" + total + "\n"
  }

  private var shown: PlainTable {
    var table = PlainTable([
      .init(say(.from), isWhole: true), .init(say(.to), isWhole: true), .init(say(.counts)),
      .init(say(.seconds), isNumber: true), .init(say(.time), isNumber: true), .init(say(.reason)),
    ])
    for stretch in stretches {
      let isShort = clock.local(stretch.from).date == clock.local(stretch.to).date
      table.rows.append([
        moment(stretch.from), isShort ? time(stretch.to) : moment(stretch.to),
        stretch.isCounted ? words.say(.yes) : words.say(.no), "\(stretch.seconds)",
        QuantityText.hours(stretch.seconds), reason(stretch),
      ])
    }
    return table
  }

  /// `Fri 2026-05-01 09:00:00`, with the offset where the zone has several.
  private func moment(_ instant: Instant) -> String {
    let date = clock.local(instant).date
    return "\(words.say(date.weekday)) \(date) \(time(instant))"
  }

  private func time(_ instant: Instant) -> String {
    let text = clock.text(of: instant).dropFirst(11)
    return String(changesClock ? text : text.prefix(8))
  }

  private var changesClock: Bool { stretches.contains { $0.clockChange != 0 } }

  private func reason(_ stretch: BusinessStretch) -> String {
    let reason = say(.why(stretch.reason, isCounted: stretch.isCounted))
    guard stretch.clockChange != 0 else { return reason }
    let length = QuantityText.hours(abs(stretch.clockChange))
    let change =
      stretch.clockChange > 0 ? say(.clockForward(by: length)) : say(.clockBack(by: length))
    return "\(reason) (\(change))"
  }

  private var exact: PlainTable {
    var table = PlainTable([
      .init("from"), .init("to"), .init("counted"), .init("seconds", isNumber: true),
      .init("time"), .init("reason"), .init("name"), .init("clock_change", isNumber: true),
    ])
    for stretch in stretches {
      table.rows.append([
        clock.text(of: stretch.from), clock.text(of: stretch.to),
        stretch.isCounted ? "true" : "false", "\(stretch.seconds)",
        QuantityText.hours(stretch.seconds), stretch.reason.code,
        stretch.reason.name(in: language) ?? "",
        stretch.clockChange == 0 ? "" : "\(stretch.clockChange)",
      ])
    }
    return table
  }

  /// `{"calendar": "default", "time_zone": "Asia/Shanghai", "from": ..., "to": ..., "counted": 7200,
  /// "not_counted": 0, "stretches": [{"from": ..., "seconds": 7200, "counted": true, ...}]}`
  private var json: [UInt8] {
    var text = JSONText()
    text.raw("{\"calendar\": ")
    text.string(name)
    text.raw(", \"time_zone\": ")
    text.string(clock.identifier)
    text.raw(", \"from\": ")
    text.string(clock.text(of: from))
    text.raw(", \"to\": ")
    text.string(clock.text(of: to))
    text.raw(",\n \"counted\": ")
    text.number(seconds(counted: true))
    text.raw(", \"counted_time\": ")
    text.string(QuantityText.hours(seconds(counted: true)))
    text.raw(", \"not_counted\": ")
    text.number(seconds(counted: false))
    text.raw(",\n \"years_unknown_to\": [")
    for (index, source) in unknown.enumerated() {
      if index > 0 { text.raw(", ") }
      text.string(source.name)
    }
    text.raw("],\n \"stretches\": [")
    for (index, stretch) in stretches.enumerated() {
      text.raw(index == 0 ? "\n  {\"from\": " : ",\n  {\"from\": ")
      write(stretch, into: &text)
    }
    text.raw("]}\n")
    return text.bytes
  }

  private func write(_ stretch: BusinessStretch, into text: inout JSONText) {
    text.string(clock.text(of: stretch.from))
    text.raw(", \"to\": ")
    text.string(clock.text(of: stretch.to))
    if stretch.isCounted {
      text.raw(", \"counted\": true, \"seconds\": ")
    } else {
      text.raw(", \"counted\": false, \"seconds\": ")
    }
    text.number(stretch.seconds)
    text.raw(", \"reason\": ")
    text.string(stretch.reason.code)
    text.raw(", \"name\": ")
    text.string(stretch.reason.name(in: language))
    text.raw(", \"clock_change\": ")
    text.number(stretch.clockChange)
    text.raw("}")
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

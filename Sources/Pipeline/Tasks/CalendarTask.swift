import Configuration
import Desk
import Metrics
import Wording

/// Tells which time a business calendar counts and why: `touchstone calendar`.
package struct CalendarTask: Sendable {
  package var configuration: Configuration
  package var language: Language

  /// - Parameters:
  ///   - configurationPath: nil for the `touchstone.yaml` of the present folder, else the defaults.
  ///   - language: nil for the configuration's.
  /// - Throws: ``PipelineError`` for a faulty configuration.
  package init(configurationPath: String?, language: Language?) throws(PipelineError) {
    do {
      if let path = configurationPath ?? Configuration.find(beside: ["."]) {
        configuration = try Configuration.load(path: path, known: .catalogue)
      } else {
        configuration = Configuration()
      }
    } catch {
      throw PipelineError(error)
    }
    self.language = language ?? configuration.language
  }

  /// What one calendar counts between two moments.
  ///
  /// - Parameters:
  ///   - from, to: dates or times; without an offset as the calendar's own clock shows them. The
  ///     day of a last date counts.
  ///   - name: nil for the default calendar.
  /// - Throws: ``PipelineError`` for an unknown calendar, and moments that are none.
  package func explain(
    from: String, to: String, calendar name: String?
  ) throws(PipelineError) -> CalendarOutput {
    let (name, calendar) = try calendar(named: name)
    let clock = calendar.clock ?? configuration.analysis.clock
    let start = try moment(from, isLast: false, clock)
    let end = try moment(to, isLast: true, clock)
    guard start < end else {
      throw PipelineError(.wrongUsage, "\(to) is not after \(from): give the earlier moment first")
    }
    return CalendarOutput(
      name: name, from: start, to: end,
      stretches: calendar.stretches(on: clock, from: start, to: end),
      unknown: calendar.sourcesNotKnowing(clock.local(start).date...clock.local(end).date),
      clock: clock, language: language)
  }

  /// The text of a set of public holidays that the program brings.
  ///
  /// - Throws: ``PipelineError`` for an unknown name.
  package static func holidays(named name: String) throws(PipelineError) -> [UInt8] {
    if let text = HolidaySet.text(named: name) { return Array(text.utf8) }
    throw PipelineError(
      .wrongUsage,
      "unknown holidays \(name); expected \(HolidaySet.names.joined(separator: ", "))")
  }

  private func calendar(
    named name: String?
  ) throws(PipelineError) -> (name: String?, calendar: BusinessCalendar) {
    let analysis = configuration.analysis
    guard let name else { return (nil, analysis.calendar) }
    if let found = analysis.calendars.first(where: { $0.name == name }) {
      return (name, found.calendar)
    }
    if Language.allCases.contains(where: { CalendarPhrase.usual.text(in: $0) == name }) {
      return (nil, analysis.calendar)
    }
    let names = analysis.calendars.map(\.name) + [CalendarPhrase.usual.text(in: language)]
    let guess = NearestName.guess(for: name, among: names).map { "; did you mean \($0)?" } ?? ""
    throw PipelineError(
      .wrongUsage,
      "unknown calendar \(name)\(guess) The configuration has: \(names.joined(separator: ", "))")
  }

  private func moment(
    _ text: String, isLast: Bool, _ clock: WallClock
  ) throws(PipelineError) -> Instant {
    if let moment = WrittenMoment(text) {
      let instant = moment.instant(on: clock, isLast: isLast)
      if Instant.representable.contains(instant.secondsSince1970) { return instant }
    }
    throw PipelineError(
      .wrongUsage,
      "\(text) is no date or time; expected 2026-05-01, 2026-05-01T09:00 or "
        + "2026-05-01T09:00:00+08:00, from 1970 to 2105")
  }
}

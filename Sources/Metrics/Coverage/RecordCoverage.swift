import Desk

/// The stretch of time that the records of one kind cover, judged by how often such records come.
///
/// A desk with a hundred tickets a day is covered up to its newest working day; one with ten a month
/// for as many working days behind its newest ticket as it usually waits for the next.
package struct RecordCoverage: Sendable {
  package let kind: Coverage.Kind
  /// The earliest and the newest moment, but for stragglers.
  package let first: Instant
  package let newest: Instant
  /// From the day of the earliest to that of the newest.
  package let days: Period
  /// Records with a moment, and those of them that lie more than a week off all others: most often
  /// their dates are wrong, or they are old tickets that an export of resolved ones brought along.
  package let count: Int
  package let stragglers: Int
  /// Long stretches inside without any record, such as those of a file that is missing.
  package let holes: [Period]
  /// Whether nine in ten moments are at midnight: days without a time.
  package let hasNoTimes: Bool
  /// Each day with a record, in days since 1970.
  private let recordDays: [Int]
  private let working: WorkingWeekdays
  /// How many working days usually pass from a day with records to the next one.
  private let usualGap: Int
  /// The day after the last one that is known whole.
  private let end: Int

  /// Nil without a record that has a moment.
  init?(_ kind: Coverage.Kind, _ tally: DayTally, _ settings: AnalysisSettings) {
    let known = tally.days
    guard !known.isEmpty else { return nil }
    let body = known.withoutStragglers
    guard let firstDay = body.first, let lastDay = body.last else { return nil }
    self.kind = kind
    first = Instant(secondsSince1970: Int(firstDay.earliest))
    newest = Instant(secondsSince1970: Int(lastDay.latest))
    days = Period(days: firstDay.number..<lastDay.number + 1)
    count = known.reduce(0) { $0 + $1.count }
    stragglers = known.reduce(0) { sum, day in
      let isFar = day.number < firstDay.number - 7 || day.number > lastDay.number + 7
      return sum + (isFar ? day.count : 0)
    }
    hasNoTimes = tally.midnights * 10 >= count * 9 && count >= 10
    recordDays = known.map(\.number)
    let working = WorkingWeekdays(settings.calendar, body)
    self.working = working
    let pauses = zip(body, body.dropFirst()).map { $0.number + 1..<$1.number }
    let gaps = pauses.map { working.count(in: $0) }
    let usual = gaps.isEmpty ? 0 : gaps.sorted()[(gaps.count - 1) * 19 / 20]
    usualGap = usual
    holes = zip(pauses, gaps).filter { $1 > max(7, 3 * usual) }.map { Period(days: $0.0) }
    let isOver = working.isOver(lastDay, among: body.dropLast(), on: settings.clock)
    end = lastDay.number + (isOver ? 1 : 0)
  }

  /// Whether no more working days of a period lack records than usually pass between two, before the
  /// first record and after the newest, and no hole takes a third of them.
  package func isWhole(_ period: Period) -> Bool {
    guard isCoveredAtStart(of: period), isCoveredAtEnd(of: period) else { return false }
    let lacking =
      holes.map { working.count(in: $0.dayRange.clamped(to: period.dayRange)) }.max() ?? 0
    return lacking == 0 || lacking * 3 < working.count(in: period.dayRange)
  }

  private func isCoveredAtStart(of period: Period) -> Bool {
    period.last >= days.first
      && working.count(in: period.dayRange.prefix(before: days.first), atMost: usualGap)
  }

  private func isCoveredAtEnd(of period: Period) -> Bool {
    period.first <= days.last
      && working.count(
        in: max(end, period.dayRange.lowerBound)..<max(end, period.dayRange.upperBound),
        atMost: usualGap)
  }

  /// The days of a period from the first covered one to the last: of a month that goes on, those up
  /// to the newest record. The period itself where nothing lacks at its ends; nil where all does.
  package func coveredPart(of period: Period) -> Period? {
    guard period.last >= days.first, period.first <= days.last else { return nil }
    let from = isCoveredAtStart(of: period) ? period.first : days.first
    let to = isCoveredAtEnd(of: period) ? period.last : days.last
    if from == period.first, to == period.last { return period }
    return Period(kind: .days, first: max(from, period.first), last: min(to, period.last))
  }

  /// The whole periods of a kind, oldest first; by months for one of any days.
  package func wholePeriods(of kind: Period.Kind) -> [Period] {
    var periods: [Period] = []
    var next = Period(kind, with: days.first)
    while next.first <= days.last {
      if isWhole(next) { periods.append(next) }
      next = next.shifted(by: 1)
    }
    return periods
  }

  func hasRecords(during period: Period) -> Bool {
    let range = period.dayRange
    return recordDays.contains(where: range.contains)
  }

  /// The day with records that is nearest to a period without any.
  func nearestDay(to period: Period) -> (day: CivilDate, distance: Int)? {
    let range = period.dayRange
    let distances = recordDays.map { ($0, max(range.lowerBound - $0, $0 - range.upperBound + 1)) }
    return distances.min { $0.1 < $1.1 }.map { (CivilDate(daysSince1970: $0), $1) }
  }
}

/// The days on which records come: those of the calendar, without weekdays on which hardly any does.
private struct WorkingWeekdays: Sendable {
  let calendar: BusinessCalendar
  private var quiet: Set<Weekday> = []

  /// Four weeks tell which weekdays are quiet: under a fifth of the busiest one.
  init(_ calendar: BusinessCalendar, _ days: ArraySlice<DayTally.Day>) {
    self.calendar = calendar
    guard let first = days.first, let last = days.last, last.number - first.number >= 27 else {
      return
    }
    var counts: [Weekday: Int] = [:]
    for day in days { counts[Weekday(daysSince1970: day.number), default: 0] += day.count }
    let busiest = counts.values.max() ?? 0
    quiet = Set(Weekday.allCases.filter { counts[$0, default: 0] * 5 < busiest })
  }

  func contains(_ day: Int) -> Bool {
    let date = CivilDate(daysSince1970: day)
    return !quiet.contains(date.weekday) && !calendar.hours(on: date).isEmpty
  }

  func count(in range: Range<Int>) -> Int { range.count(where: contains) }

  /// Whether a range holds no more working days than some.
  func count(in range: Range<Int>, atMost most: Int) -> Bool {
    range.lazy.filter(contains).dropFirst(most).isEmpty
  }

  /// Whether the newest day does not end an hour before all others: an export made at noon does.
  func isOver(
    _ day: DayTally.Day, among others: ArraySlice<DayTally.Day>, on clock: WallClock
  ) -> Bool {
    func end(_ day: DayTally.Day) -> Int {
      clock.local(Instant(secondsSince1970: Int(day.latest))).secondOfDay
    }
    let ends = others.filter { contains($0.number) }.map(end).sorted()
    guard ends.count >= 28, contains(day.number) else { return true }
    return end(day) + 3600 >= ends[ends.count / 100]
  }
}

/// How many records there are of each day, and between which moments.
struct DayTally {
  struct Day {
    let number: Int
    var count = 0
    /// In seconds since 1970.
    var earliest = UInt32.max
    var latest: UInt32 = 0

    @inline(__always)
    fileprivate mutating func add(_ moment: UInt32) {
      count += 1
      earliest = min(earliest, moment)
      latest = max(latest, moment)
    }
  }

  private(set) var midnights = 0
  /// `pages[day / 512][day % 512]`; empty without a record in its days.
  private var pages = ContiguousArray<ContiguousArray<Day>>(repeating: [], count: 128)
  /// The day that is counted, which goes to its page when another begins: most records stand in the
  /// order of time.
  private var current = Day(number: -1)
  private var moments = 0..<0
  private var midnight = 0

  /// The days with records, in order.
  var days: [Day] {
    pages.joined().map { $0.number == current.number ? current : $0 }.filter { $0.count > 0 }
  }

  /// - Parameter moment: in seconds since 1970; `.max` for none.
  @inline(__always)
  mutating func add(_ moment: UInt32, on clock: WallClock) {
    guard moment != .max else { return }
    if !moments.contains(Int(moment)) { enterDay(of: Int(moment), clock) }
    if moment == midnight { midnights += 1 }
    current.add(moment)
  }

  private mutating func enterDay(of moment: Int, _ clock: WallClock) {
    func local(_ moment: Int) -> Int {
      max(0, clock.localSeconds(at: Instant(secondsSince1970: moment)))
    }
    let (day, second) = local(moment).quotientAndRemainder(dividingBy: 86_400)
    let (start, end) = (moment - second, moment - second + 86_400)
    // On a day on which the clock changes each moment is asked for.
    let isWhole = start >= 0 && local(start) == day * 86_400 && local(end) == (day + 1) * 86_400
    (moments, midnight) = (isWhole ? start..<end : moment..<moment + 1, start)
    guard day != current.number else { return }
    if current.count > 0 { pages[current.number >> 9][current.number & 511] = current }
    let page = day >> 9
    if pages[page].isEmpty {
      pages[page] = ContiguousArray((page << 9..<(page + 1) << 9).map { Day(number: $0) })
    }
    current = pages[page][day & 511]
  }
}

extension [DayTally.Day] {
  /// Without the days at either end that hold next to nothing, measured by a usual week, and without
  /// up to three records that are far from all others.
  fileprivate var withoutStragglers: ArraySlice<DayTally.Day> {
    let usual = usualWeek
    func isSparse(_ day: DayTally.Day, _ window: some Sequence<DayTally.Day>) -> Bool {
      let count = window.lazy.filter { abs($0.number - day.number) < 7 }.reduce(0) { $0 + $1.count }
      return count * 10 < usual || day.count * 50 < usual
    }
    var body = self[...]
    while let day = body.first, isSparse(day, body.prefix(7)) { body.removeFirst() }
    while let day = body.last, isSparse(day, body.suffix(7)) { body.removeLast() }
    if body.isEmpty { body = self[...] }
    let gaps = zip(body, body.dropFirst()).map { $1.number - $0.number }.sorted()
    let far = gaps.isEmpty ? 0 : Swift.max(62, 10 * gaps[(gaps.count - 1) / 2])
    let from = body.endOfLone(body.indices.map(\.self), far)
    let to = body.endOfLone(body.indices.reversed(), far)
    return from <= to ? body[from...to] : body
  }

  /// How many records a week has: its median, where each week weighs as much as the root of its
  /// records, so that neither one bulk import nor a long tail of old tickets decides.
  private var usualWeek: Int {
    var weeks: [Int: Int] = [:]
    for day in self { weeks[day.number / 7, default: 0] += day.count }
    let counts = weeks.values.sorted()
    let half = counts.reduce(0) { $0 + Double($1).squareRoot() } / 2
    var sum = 0.0
    return counts.first { count in
      sum += Double(count).squareRoot()
      return sum >= half
    } ?? 0
  }
}

extension ArraySlice<DayTally.Day> {
  /// The index at which days begin that are not far from others, seen in an order.
  fileprivate func endOfLone(_ order: [Int], _ far: Int) -> Int {
    var (start, count) = (order[0], 0)
    for (index, next) in zip(order, order.dropFirst()) {
      count += self[index].count
      guard count <= 3 else { break }
      if abs(self[next].number - self[index].number) > far { (start, count) = (next, 0) }
    }
    return start
  }
}

extension Range<Int> {
  /// The part of a range of days before a date.
  fileprivate func prefix(before date: CivilDate) -> Range<Int> {
    lowerBound..<Swift.max(lowerBound, Swift.min(upperBound, date.daysSince1970))
  }
}

import Desk

extension RecordInterpreter {
  /// Reads a trimmed cell of a column of instants.
  ///
  /// - Returns: what is wrong with it, if anything is. Of a time that clocks skip or show twice the
  ///   moment is kept all the same.
  func readInstant(
    _ cell: CellBytes, _ index: Int, into value: inout Instant?
  ) -> ProblemCode? {
    if UnsetMoment.isUnset(cell) { return .unsetInstant }
    var day = DayMemory()
    value = columns[index].instantFormat.instantInAnyForm(
      cell, on: clocks[columns[index].clock], &day)
    return value == nil ? .badInstant : day.doubt.problem
  }
}

/// Cells that are not written as the rest of their column, and say themselves what they are.
///
/// A column of `2026-05-01 09:00` may hold `46143.375` where a spreadsheet had its way, and a
/// column of Unix seconds a few milliseconds. Such a cell is read by what it is; one that could be
/// two moments (`5/6/2026` among dates with the year first) is none.
extension InstantFormat {
  /// Reads a trimmed cell in this format or, failing that, in the form that the cell itself shows.
  @inline(__always)
  func instantInAnyForm(
    _ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory
  ) -> Instant? {
    day.doubt = .none
    if case .yearFirst = self, let fast = Self.plainISO(cell, on: clock, &day) { return fast }
    if let instant = instant(cell, on: clock, &day) { return instant }
    return otherForm(cell, on: clock, &day)
  }

  private func otherForm(
    _ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory
  ) -> Instant? {
    // Most cells that are not dates have no digit, neither plain nor full width.
    guard cell.count <= 120, cell.contains(where: { $0 &- 0x30 <= 9 || $0 == 0xEF }) else {
      return nil
    }
    var seen = day
    let narrow = CellText.narrowed(cell) { instantInAnyForm($0, on: clock, &seen) }
    if let narrow {
      day = seen
      return narrow
    }
    guard cell.count <= 60 else { return nil }
    if cell.allSatisfy({ $0 &- 0x30 <= 9 || $0 == UInt8(ascii: ".") }),
      let instant = Self.counted(cell, on: clock, &day)
    {
      return instant
    }
    return written(cell, on: clock, &day)
  }

  /// Digits: a compact date, a count of seconds, or the days of a spreadsheet. Within this century
  /// only: any other number may be anything.
  private static func counted(
    _ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory
  ) -> Instant? {
    if cell.count == 12 || cell.count == 14, let local = compactSeconds(cell) {
      return day.instant(localSeconds: local, on: clock)
    }
    let thisCentury = 946_684_800..<4_102_444_800
    if let seconds = unixSeconds(cell) {
      return thisCentury.contains(seconds) ? Instant(secondsSince1970: seconds) : nil
    }
    return serial(cell, on: clock, &day).flatMap {
      thisCentury.contains($0.secondsSince1970) ? $0 : nil
    }
  }

  /// `20260501090000` and `202605010900`, as seconds on the wall clock.
  private static func compactSeconds(_ cell: CellBytes) -> Int? {
    guard cell.allSatisfy({ $0 &- 0x30 <= 9 }) else { return nil }
    let digits = cell.reduce(0) { $0 * 10 + Int($1 &- 0x30) } * (cell.count == 12 ? 100 : 1)
    let (day, time) = (digits / 1_000_000, digits % 1_000_000)
    let date = CivilDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
    let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100)
    guard (1990..<2100).contains(date.year), date.isValid, hour < 24, minute < 60, second < 60
    else { return nil }
    return date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
  }

  private func written(
    _ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory
  ) -> Instant? {
    if self != .yearFirst, let instant = InstantFormat.yearFirst.instant(cell, on: clock, &day) {
      return instant
    }
    if self == .dayFirst || self == .monthFirst { return nil }
    let readings = [InstantFormat.dayFirst, .monthFirst].compactMap { format in
      format.instant(cell, on: clock).map { (format: format, instant: $0) }
    }
    guard let first = readings.first, readings.allSatisfy({ $0.instant == first.instant })
    else { return nil }
    return first.format.instant(cell, on: clock, &day)
  }
}

/// What programs write where a moment is not set: 0 and -1 instead of a count of seconds, and the
/// day zero of databases.
enum UnsetMoment {
  @inline(__always)
  static func isUnset(_ cell: CellBytes) -> Bool {
    guard let first = cell.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "-") else {
      return false
    }
    if first == UInt8(ascii: "-") { return cell.count == 2 && cell[1] == UInt8(ascii: "1") }
    return cell.count <= 19
      && cell.allSatisfy {
        $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
          || $0 == UInt8(ascii: ".") || $0 == 0x20
      } && (cell.count <= 3 || cell.count >= 10)
  }
}

/// An hour of a day in a cell of its own: `09:30`, `9:30:15 PM`, `下午2:30`, or the `0.395833` of a
/// spreadsheet.
enum TimeOfDayText {
  static func isTimeOfDay(_ cell: CellBytes) -> Bool {
    guard cell.count <= 20, cell.contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0x80 }),
      !cell.contains(UInt8(ascii: "-")), !cell.contains(UInt8(ascii: "/"))
    else { return false }
    var anyDay: StaticString { "2000-01-01" }
    return anyDay.withUTF8Buffer {
      joined($0, cell) { InstantFormat.yearFirst.instant($0, on: .utc) } != nil
    }
  }

  /// The seconds of `0.5`: 43,200; nil for what is no part of a day.
  static func partOfDay(_ cell: CellBytes) -> Int? {
    guard cell.count > 2, cell.count <= 20, cell[0] == UInt8(ascii: "0"),
      cell[1] == UInt8(ascii: ".") || cell[1] == UInt8(ascii: ",")
    else { return nil }
    return NumberText.number(cell, decimal: cell[1] == UInt8(ascii: ",") ? .comma : .point)
      .map { Int(($0 * 86_400).rounded()) }
  }

  /// The day's cell with the hour's behind it.
  static func joined<Value>(
    _ day: CellBytes, _ time: CellBytes, _ body: (CellBytes) -> Value
  ) -> Value {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(day.count + 10 + time.count)
    text += day
    if let seconds = partOfDay(time) {
      if day.allSatisfy({ $0 &- 0x30 <= 9 }) {
        // Days and their parts, as a spreadsheet keeps a moment.
        text += time.dropFirst()
      } else {
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        text +=
          " \(clock[0]):\(clock[1] < 10 ? "0" : "")\(clock[1]):\(clock[2] < 10 ? "0" : "")\(clock[2])"
          .utf8
      }
      return text.withUnsafeBufferPointer(body)
    }
    text.append(UInt8(ascii: " "))
    text += time
    return text.withUnsafeBufferPointer(body)
  }
}

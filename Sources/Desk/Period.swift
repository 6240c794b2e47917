/// A span of whole days that a report speaks of: a month, a quarter, a half, a year, or any dates.
package struct Period: Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    case month
    case quarter
    case half
    case year
    case days

    fileprivate var months: Int? {
      switch self {
      case .month: 1
      case .quarter: 3
      case .half: 6
      case .year: 12
      case .days: nil
      }
    }
  }

  package var kind: Kind
  package var first: CivilDate
  /// The last day, included.
  package var last: CivilDate

  /// Reads `2026-05`, `2026-Q2`, `2026-H1`, `2026` or `2026-05-01/2026-05-31`.
  ///
  /// - Returns: nil for anything else, for a day that does not exist and for a last day before the
  ///   first.
  package init?(_ text: String) {
    if let slash = text.firstIndex(of: "/") {
      guard let first = CivilDate(String(text[..<slash])),
        let last = CivilDate(String(text[text.index(after: slash)...])), first <= last
      else { return nil }
      self.init(kind: .days, first: first, last: last)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let yearText = parts.first, let year = CivilDate.number(yearText, digits: 4),
      year >= 1970, parts.count <= 2
    else { return nil }
    let part = parts.count == 2 ? parts[1].uppercased() : "Y1"
    let ofLetter: [Character: Kind] = parts.count == 2 ? ["H": .half, "Q": .quarter] : ["Y": .year]
    let kind = part.first.flatMap { ofLetter[$0] } ?? .month
    let number = CivilDate.number(
      kind == .month ? part[...] : part.dropFirst(), digits: kind == .month ? 2 : 1)
    let months = kind.months ?? 1
    guard let number, (1...12 / months).contains(number) else { return nil }
    self.init(
      kind: kind, startingWith: CivilDate(year: year, month: (number - 1) * months + 1, day: 1))
  }

  package init(kind: Kind, first: CivilDate, last: CivilDate) {
    self.kind = kind
    self.first = first
    self.last = last
  }

  /// The period of a kind that a day is in; the month for a kind of any days.
  package init(_ kind: Kind, with date: CivilDate) {
    let months = kind.months ?? 1
    let month = (date.month - 1) / months * months + 1
    self.init(
      kind: kind == .days ? .month : kind,
      startingWith: CivilDate(year: date.year, month: month, day: 1))
  }

  /// Any days, counted since 1970.
  package init(days: Range<Int>) {
    self.init(
      kind: .days, first: CivilDate(daysSince1970: days.lowerBound),
      last: CivilDate(daysSince1970: days.upperBound - 1))
  }

  private init(kind: Kind, startingWith first: CivilDate) {
    let next = first.firstOfMonth(adding: kind.months ?? 1)
    self.init(kind: kind, first: first, last: next.adding(days: -1))
  }

  /// The period of the same length just before.
  package var previous: Period { shifted(by: -1) }

  /// The same period a year earlier.
  package var yearBefore: Period {
    guard let months = kind.months else {
      func back(_ date: CivilDate) -> CivilDate {
        let day = min(date.day, CivilDate.days(inMonth: date.month, of: date.year - 1))
        return CivilDate(year: date.year - 1, month: date.month, day: day)
      }
      return Period(kind: .days, first: back(first), last: back(last))
    }
    return shifted(by: -12 / months)
  }

  /// The period `count` lengths later (earlier, when negative).
  package func shifted(by count: Int) -> Period {
    guard let months = kind.months else {
      let days = dayCount * count
      return Period(kind: .days, first: first.adding(days: days), last: last.adding(days: days))
    }
    return Period(kind: kind, startingWith: first.firstOfMonth(adding: months * count))
  }

  package var dayCount: Int { last.daysSince1970 - first.daysSince1970 + 1 }

  /// Its days, counted since 1970.
  package var dayRange: Range<Int> { first.daysSince1970..<last.daysSince1970 + 1 }

  /// The days of this period that are as far into it as those of a part are into another period: of
  /// April the first thirteen, where May is covered up to the 13th. The period itself where the part
  /// is the whole other one; nil where it is too short to have any of them.
  package func cut(like part: Period, of other: Period) -> Period? {
    if part == other { return self }
    let (start, end) = (other.first.daysSince1970, first.daysSince1970)
    let days = part.first.daysSince1970 - start + end..<part.last.daysSince1970 - start + end + 1
    let common = days.clamped(to: dayRange)
    return common.isEmpty ? nil : Period(days: common)
  }

  /// From the first midnight on a wall clock up to, not including, the one after the last day.
  package func span(on clock: WallClock) -> Span {
    Span(from: clock.instant(of: first), to: clock.instant(of: last.adding(days: 1)))
  }

  package struct Span: Sendable, Hashable {
    package var from: Instant
    package var to: Instant

    @inlinable @inline(__always)
    package func contains(_ instant: Instant) -> Bool { from <= instant && instant < to }
  }

  /// The name as it is written on the command line: `2026-05`, `2026-Q2`, `2026-05-01_2026-05-31`
  /// (the slash cannot stand in a folder's name).
  package var folderName: String {
    kind == .days ? "\(first)_\(last)" : description
  }

  package var description: String {
    let year = first.description.prefix(4)
    return switch kind {
    case .month: String(first.description.prefix(7))
    case .quarter: "\(year)-Q\((first.month + 2) / 3)"
    case .half: "\(year)-H\(first.month == 1 ? 1 : 2)"
    case .year: String(year)
    case .days: "\(first)/\(last)"
    }
  }
}

/// A span of whole days that a report speaks of: a month, a quarter, a half, a year, or any dates.
package struct Period: Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    case month
    case quarter
    case half
    case year
    case days
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
    guard parts.count == 2 else {
      self.init(kind: .year, startingWith: CivilDate(year: year, month: 1, day: 1))
      return
    }
    let part = parts[1].uppercased()
    let number = CivilDate.number(part.dropFirst(), digits: 1)
    if part.hasPrefix("Q"), let quarter = number, (1...4).contains(quarter) {
      let first = CivilDate(year: year, month: quarter * 3 - 2, day: 1)
      self.init(kind: .quarter, startingWith: first)
    } else if part.hasPrefix("H"), let half = number, (1...2).contains(half) {
      self.init(kind: .half, startingWith: CivilDate(year: year, month: half * 6 - 5, day: 1))
    } else if let month = CivilDate.number(part[...], digits: 2), (1...12).contains(month) {
      self.init(kind: .month, startingWith: CivilDate(year: year, month: month, day: 1))
    } else {
      return nil
    }
  }

  package init(kind: Kind, first: CivilDate, last: CivilDate) {
    self.kind = kind
    self.first = first
    self.last = last
  }

  /// The month that holds a day.
  package init(monthOf date: CivilDate) {
    self.init(kind: .month, startingWith: date.firstOfMonth())
  }

  private init(kind: Kind, startingWith first: CivilDate) {
    let next = first.firstOfMonth(adding: Self.months(of: kind) ?? 1)
    self.init(kind: kind, first: first, last: next.adding(days: -1))
  }

  /// The period of the same length just before.
  package var previous: Period { shifted(by: -1) }

  /// The same period a year earlier.
  package var yearBefore: Period {
    guard let months = Self.months(of: kind) else {
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
    guard let months = Self.months(of: kind) else {
      let length = last.daysSince1970 - first.daysSince1970 + 1
      return Period(
        kind: .days, first: first.adding(days: length * count),
        last: last.adding(days: length * count))
    }
    return Period(kind: kind, startingWith: first.firstOfMonth(adding: months * count))
  }

  private static func months(of kind: Kind) -> Int? {
    switch kind {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    case .days: nil
    }
  }

  /// How many days it has, the last one included.
  package var dayCount: Int { last.daysSince1970 - first.daysSince1970 + 1 }

  /// The instants of the period on a wall clock: from the first midnight up to, not including, the
  /// midnight after the last day.
  package func span(on clock: WallClock) -> Span {
    Span(
      from: clock.instant(of: first), to: clock.instant(of: last.adding(days: 1)))
  }

  /// From `from` up to, not including, `to`.
  package struct Span: Sendable, Hashable {
    package var from: Instant
    package var to: Instant

    package init(from: Instant, to: Instant) {
      self.from = from
      self.to = to
    }

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
